"""What is known of a person from an earlier case, for the fields that ask for it (`tidigare: ja`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.actions.context import Context
from service.actions.disclosing import seen
from service.actions.propose_units import About, earlier_cases
from service.domain import access
from service.domain.case import CaseId
from service.domain.facts import Facts
from service.domain.people import Staff
from service.notation.form import Form, posted
from service.store import Transaction


@dataclass(frozen=True)
class Prefilled:
    case: CaseId  #: where it comes from
    values: Mapping[str, Sequence[str]]  #: by field key, as the form would post them
    labels: Sequence[str]  #: of the fields that were filled in


def prefill(ctx: Context, tx: Transaction, form: Form | None, about: About, known: Facts) -> Prefilled | None:
    """From the latest earlier case that the unit takes part in; None when there is nothing to fill in.

    `known` is what the case itself says: it is never replaced. What is taken over leaves a row in the log.
    """
    asked = [field for field in (form.fields if form else ()) if field.properties.get("tidigare") == "ja"]
    earlier = next(iter(earlier_cases(tx, about)), None)
    if not asked or earlier is None:
        return None
    facts = _seen_there(ctx, tx, earlier.id, about.who)
    fields = [field for field in asked if field.key not in known and facts.get(field.key) is not None]
    if not fields:
        return None
    ctx.note(tx, about.who, access.Access.READ, "tidigare ärende", case=earlier.id, patient=earlier.patient)
    values = {field.key: posted(field, facts[field.key]) for field in fields}
    return Prefilled(earlier.id, values, [field.label for field in fields])


def _seen_there(ctx: Context, tx: Transaction, earlier: CaseId, who: Staff) -> Facts:
    """What the unit may see of the earlier case now."""
    case = tx.cases.load(earlier)
    facts, messages = tx.fact_versions.of_case(earlier), tx.messages.of_case(earlier)
    return seen(ctx, case, ctx.agreement(tx, case.agreement), facts, messages, who).current
