"""What a unit has not been told, it neither wipes out nor takes as its own by handing in a form."""

from collections.abc import Collection
from dataclasses import replace

from service.actions.context import Context
from service.actions.disclosing import seen
from service.domain.case import Answers
from service.domain.facts import Value
from service.domain.people import Staff
from service.notation.agreement import Agreement
from service.notation.form import Form
from service.notation.own_facts import parted
from service.store import Case, Transaction

_EMPTY: tuple[Value, ...] = (None, "", [])


def untold(
    ctx: Context, tx: Transaction, agreement: Agreement, case: Case, keys: Collection[str], who: Staff
) -> set[str]:
    """Of these fields, those that hold what the unit may not see; the store is asked only if any holds."""
    held = {key for key in keys if case.facts.get(key) not in _EMPTY}
    if not held:
        return set()
    facts, messages = tx.fact_versions.of_case(case.id), tx.messages.of_case(case.id)
    known = seen(ctx, case, agreement, facts, messages, who).current
    return held - {parted(agreement.diagrams, name)[1] for name in known}


def without_untold_files(
    ctx: Context, tx: Transaction, agreement: Agreement, case: Case, form: Form, who: Staff
) -> Case:
    """The case as its files may be named in the form."""
    files = [field.key for field in form.fields if field.files]
    hidden = untold(ctx, tx, agreement, case, files, who)
    return replace(case, facts={key: value for key, value in case.facts.items() if key not in hidden})


def written(
    ctx: Context, tx: Transaction, agreement: Agreement, case: Case, form: Form, answers: Answers, who: Staff
) -> Answers:
    """The answers without the empty ones that stand for what the form did not show."""
    empty = [key for key in form.classes if key in answers and answers[key] in _EMPTY]
    hidden = untold(ctx, tx, agreement, case, empty, who)
    return {key: value for key, value in answers.items() if key not in hidden}
