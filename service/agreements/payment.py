"""Reads [payment] and [[amounts]] of agreement.toml."""

from collections.abc import Mapping
from typing import Any

from service.agreements.keys import expression_of, refuse, text_of
from service.domain.errors import BadDocument
from service.notation.decision import DecisionTable
from service.notation.payment import CAUSE, DAY_TABLE, RULE, SOURCE, STATUS, Amount, Payment

_NAMES = ("deadline", "notice", "withdrawal", "discharge", "trial")
_EXPRESSIONS = ("decision", "reason", "source", "payer", "payer_reason")
_OPTIONAL = ("delay",)


def read_payment(
    written: Mapping[str, Any], amounts: object, decisions: Mapping[str, DecisionTable], deadlines: set[str]
) -> Payment | None:
    """None for an agreement that says nothing of payment. Raises BadDocument that names the key."""
    if not written:
        return None
    if unknown := set(written) - {*_NAMES, *_EXPRESSIONS, *_OPTIONAL}:
        refuse(f"{min(unknown)} är okänd under [payment]. Se docs/betalning.md.", min(unknown))
    names = {key: text_of(written, key, "payment") for key in _NAMES}
    if names["deadline"] not in deadlines:
        refuse(f"Fristen {names['deadline']} finns inte i frister.dmn.", "deadline")
    return Payment(
        table=_table(decisions),
        deadline=names["deadline"],
        notice=names["notice"],
        withdrawal=names["withdrawal"],
        discharge=names["discharge"],
        trial=names["trial"],
        decision=expression_of(written, "decision", "payment"),
        reason=expression_of(written, "reason", "payment"),
        source=expression_of(written, "source", "payment"),
        payer=expression_of(written, "payer", "payment"),
        payer_reason=expression_of(written, "payer_reason", "payment"),
        delay=text_of(written, "delay", "payment") if "delay" in written else "",
        amounts=_amounts(amounts),
    )


def _table(decisions: Mapping[str, DecisionTable]) -> DecisionTable:
    table = decisions.get(DAY_TABLE)
    if table is None:
        refuse(f"Beslutstabellen {DAY_TABLE} saknas. Den säger vad som gäller för varje dygn.", "payment")
    names = {column.name for column in table.outputs}
    for column in (STATUS, CAUSE, RULE, SOURCE):
        if column not in names:
            raise BadDocument(f"Ut-kolumnen {column} saknas.", file=table.file, element=table.id)
    return table


def _amounts(written: object) -> dict[int, Amount]:
    if not isinstance(written, list):
        refuse("Skriv ett belopp för varje år under [[amounts]].", "amounts")
    found: dict[int, Amount] = {}
    for row in written:
        amount = _amount(row)
        if amount.year in found:
            refuse(f"Det finns två belopp för {amount.year}. Behåll ett.", "amounts")
        found[amount.year] = amount
    return found


def _amount(row: object) -> Amount:
    """Öre, so that no sum is ever rounded; a source, so that nobody has to trust a figure."""
    if not isinstance(row, dict):
        refuse("Skriv ett belopp för varje år under [[amounts]].", "amounts")
    year, ore, source = row.get("year"), row.get("ore"), row.get("source")
    if type(year) is not int or type(ore) is not int or not 2000 <= year < 2200 or ore <= 0:
        refuse("Ett belopp har year (årtal) och ore (belopp i hela öre), båda heltal.", "amounts")
    if not isinstance(source, str) or not source.strip():
        refuse(f'Beloppet för {year} saknar källa: source = "…"', "amounts")
    return Amount(year, ore, source.strip())
