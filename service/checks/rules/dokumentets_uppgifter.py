"""What a document says, something in the agreement writes; else it says "inte ifyllt än" for ever."""

from collections.abc import Iterator

from service.checks.finding import WARNING, Finding
from service.checks.readings import written
from service.notation.agreement import Agreement
from service.notation.document import ALWAYS, PARTY

RULE = "dokumentets-uppgifter"


def check(agreement: Agreement) -> Iterator[Finding]:
    known = written(agreement) | ALWAYS | {f"{PARTY}{role}" for role in agreement.roles.values()}
    for document in agreement.documents.values():
        for line, names in document.readings():
            yield from _unknown(document.file, f"rad {line}", names, known)
    for meeting in agreement.meetings.values():
        yield from _unknown(meeting.file, "", meeting.names, known)


def _unknown(file: str, place: str, names: frozenset[str], known: frozenset[str]) -> Iterator[Finding]:
    for name in sorted(names):
        if not is_known(name, known):
            message = f"Dokumentet läser uppgiften {name}, som inget formulär, beslut eller steg ger. "
            message += "Rätta namnet, eller lägg till ett fält."
            yield Finding(RULE, file, place, WARNING, message)


def is_known(name: str, known: frozenset[str]) -> bool:
    """Written as it stands, or a part of something that is written, or what holds such."""
    parts = name.split(".")
    wholes = {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
    return bool(wholes & known) or any(fact.startswith(f"{name}.") for fact in known)
