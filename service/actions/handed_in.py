"""What somebody hands in: a form's answers, with where they come from and whom they make a party."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context, chosen_parties
from service.actions.form_files import answers_of, drop_unused, files_of_form
from service.actions.untold import without_untold_files, written
from service.domain.people import Role, Staff, UnitId
from service.notation.agreement import Agreement
from service.store import Transaction
from service.store.case import Case, Learned


@dataclass(frozen=True)
class HandedIn:
    """Ready for `cases.save`."""

    learned: Learned
    parties: Mapping[Role, UnitId]  #: the units that the form's pickers made parties of the case


def handed_in(
    ctx: Context,
    tx: Transaction,
    agreement: Agreement,
    case: Case,
    form_id: str | None,
    raw: Mapping[str, Sequence[str]],
    *,
    source: str,
    who: Staff,
    at: datetime,
) -> HandedIn:
    """The form as posted, checked as of `at`, with the files that it names. No form brings nothing.

    Raises BadAnswers with a message for each field.
    """
    if form_id is None:
        return HandedIn(Learned({}, source=source), {})
    form = agreement.form(form_id)
    shown = without_untold_files(ctx, tx, agreement, case, form, who)
    answers = form.validate(
        raw,
        facts=case.facts,
        now=at,
        options=ctx.unit_options(form),
        files=answers_of(files_of_form(tx, shown, form, who)),
    )
    answers = written(ctx, tx, agreement, case, form, answers, who)
    drop_unused(tx, case, form, answers, who)
    return HandedIn(Learned(answers, source=source, form=form.digest), chosen_parties(form, answers))
