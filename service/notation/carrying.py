"""What a message carries: the answers of its forms, as they are at this moment."""

from collections.abc import Sequence

from service.domain.case import Carried
from service.domain.facts import Facts
from service.notation.agreement import Agreement


def carried(agreement: Agreement, forms: Sequence[str], facts: Facts) -> tuple[Carried, ...]:
    """Form by form in the agreement's order; a form that nobody has answered carries nothing."""
    found = [Carried(form, _answers(agreement, form, facts)) for form in forms if form in agreement.forms]
    return tuple(each for each in found if each.facts)


def _answers(agreement: Agreement, form: str, facts: Facts) -> Facts:
    keys = [field.key for field in agreement.form(form).fields]
    return {key: facts[key] for key in keys if facts.get(key) is not None}
