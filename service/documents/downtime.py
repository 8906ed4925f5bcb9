"""The list that a unit has on paper when Hemgång cannot be reached: its patients, and what is due when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.documents.document import Block, Document, Heading, Lines, Pairs, Paragraph, Table, Text, plain
from service.domain.swedish import swedish_moment

HANDLE = "Listan har personuppgifter. Förvara den som en journal, och förstör den när en nyare finns."


@dataclass(frozen=True)
class Waiting:
    """A task in a case."""

    name: str
    unit: str  #: whom it waits for
    due_at: datetime | None
    source: str  #: paragraph


@dataclass(frozen=True)
class Listed:
    """A case on the list."""

    number: str
    patient: str  #: name and number
    address: str
    milestone: str
    parties: Sequence[tuple[str, str]]  #: party, unit
    telephones: Sequence[tuple[str, str]]  #: whose, number
    tasks: Sequence[Waiting]  #: the earliest due first


def downtime_list(unit: str, cases: Sequence[Listed], now: datetime) -> Document:
    blocks = [block for case in cases for block in _case(case)]
    return Document(
        title=f"Avbrottslista: {unit}",
        made_at=now,
        about=(
            Paragraph(plain(f"Läget {swedish_moment(now)}. Öppna ärenden: {len(cases)}.")),
            Paragraph(plain(HANDLE), quiet=True),
        ),
        blocks=tuple(blocks or [Paragraph(plain("Inga öppna ärenden."))]),
        footer=f"{unit}. Läget {swedish_moment(now)}.",
    )


def _case(case: Listed) -> Iterator[Block]:
    yield Heading(plain(case.patient))
    pairs = [("Ärende", case.number), ("Adress", case.address), ("Läge", case.milestone)]
    pairs += [*case.parties, *case.telephones]
    yield Pairs(tuple((plain(term), plain(text)) for term, text in pairs))
    if case.tasks:
        heads = tuple(plain(head) for head in ("Uppgift", "Hos", "Senast"))
        yield Table(heads, tuple(_task(task) for task in case.tasks), (3, 3, 3))
    yield Lines(plain("Anteckningar: vad, när, vem, vilka som har fått veta"), 4)


def _task(task: Waiting) -> tuple[Text, ...]:
    due = swedish_moment(task.due_at) if task.due_at else "Ingen frist löper"
    return plain(task.name), plain(task.unit), plain(due, f"({task.source})" if task.source else "")
