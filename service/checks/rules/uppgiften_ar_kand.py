"""What an expression reads, something in the agreement writes."""

from collections.abc import Iterator

from service.checks.finding import ERROR, WARNING, Finding
from service.checks.readings import readings, written
from service.notation.agreement import Agreement

RULE = "uppgiften-ar-kand"


def check(agreement: Agreement) -> Iterator[Finding]:
    known = written(agreement)
    for reading in readings(agreement):
        for name in sorted(reading.names):
            if _is_known(name, known):
                continue
            if name.startswith("tid."):
                element = name.removeprefix("tid.")
                message = f"{reading.where} läser {name}, men inget steg med id {element} lämnar en "
                message += "tid. Rätta id:t."
                yield Finding(RULE, reading.file, reading.element, ERROR, message)
            else:
                message = f"{reading.where} läser uppgiften {name}, som inget formulär, beslut eller "
                message += "[parameters] ger. "
                message += "Rätta namnet, eller lägg till ett fält."
                yield Finding(RULE, reading.file, reading.element, WARNING, message)


def _is_known(name: str, known: frozenset[str]) -> bool:
    """Written as it stands, or a part of something written (`tid.x.year`), or what holds such."""
    parts = name.split(".")
    wholes = {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
    return bool(wholes & known) or any(fact.startswith(f"{name}.") for fact in known)
