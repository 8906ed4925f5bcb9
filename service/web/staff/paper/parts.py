"""The parts of a case on paper. Moments are written in full: nobody knows when the paper is read."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from service.actions.read_case import CasePage
from service.documents import Block, Heading, Listing, Pairs, Paragraph, Table, Text, plain
from service.domain.people import Staff
from service.web.layout.words import exact_moment
from service.web.staff.shown.deadlines import DeadlineLine, deadlines
from service.web.staff.shown.given_answers import ReceiptLine
from service.web.staff.shown.history import Happening, history
from service.web.staff.shown.known import Answered, Known, known
from service.web.staff.shown.messages import MessageLine, messages
from service.web.staff.shown.parties import parties

UNCONFIRMED = "Ej bekräftad av regionen"


def open_tasks(page: CasePage) -> list[Block]:
    if not page.open_tasks:
        return [Paragraph(plain("Ingen uppgift är öppen."))]
    rows = [
        (
            plain(item.task.name),
            plain(page.units.get(item.unit, "") if item.unit else page.agreement.party(item.task.role)),
            plain(exact_moment(item.due.at) if item.due and item.due.at else "Ingen frist löper"),
        )
        for item in page.open_tasks
    ]
    return [_table(("Uppgift", "Hos", "Senast"), rows, 3, 3, 3)]


def taking_part(page: CasePage, who: Staff) -> list[Block]:
    found = parties(page, who)
    rows = [
        (
            plain(line.party),
            plain(line.unit or "saknar enhet"),
            plain(exact_moment(line.since) if line.since else ""),
            plain(exact_moment(line.until) if line.until else "deltar nu"),
        )
        for line in (*found.lines, *found.readers)
    ]
    return [_table(("Part", "Enhet", "Från", "Till"), rows, 3, 4, 3, 3)]


def what_we_know(page: CasePage, who: Staff) -> list[Block]:
    told = [block for form in known(page, who) for block in (Heading(plain(form.title), 2), *answered(form))]
    return [*withheld(page), *told]


def withheld(page: CasePage) -> list[Block]:
    """What the unit has not been told is counted, so that nobody takes silence for an answer."""
    if not page.withheld:
        return []
    number = sum(page.withheld.values())
    lines = tuple(plain(f"{count}: {why}") for why, count in page.withheld.items())
    return [Paragraph(plain(f"Uppgifter som inte har lämnats ut till er: {number}.")), Listing(lines)]


def answered(form: Answered) -> list[Block]:
    """A form as it was handed in, with who said so and when."""
    by = ", ".join(filter(None, (form.person, form.unit, exact_moment(form.at), _late(form.late))))
    blocks: list[Block] = [Paragraph(plain(by), quiet=True)]
    for tabled, found in groupby(form.answers, key=lambda answer: answer.grid is not None):
        answers = list(found)
        blocks += [b for a in answers for b in _grid(a)] if tabled else [Pairs(tuple(map(_pair, answers)))]
    return blocks


def _grid(answer: Known) -> list[Block]:
    """Rows, and questions in a table, under the words that they answer."""
    if answer.grid is None:
        return []
    heads = tuple(plain(head) for head in answer.grid.heads)
    rows = tuple(
        (
            plain(heading),
            *(plain(cell.text, *(f"(tidigare: {text})" for text in cell.earlier)) for cell in cells),
        )
        for heading, cells in answer.grid.rows
    )
    return [Paragraph(plain(answer.label)), Table(heads, rows)]


def _pair(answer: Known) -> tuple[Text, Text]:
    earlier = [f"(tidigare: {text})" for text in answer.earlier]
    return plain(answer.label), plain(answer.text, *earlier)


def counted(page: CasePage) -> list[Block]:
    """Every deadline with how it was counted."""
    found: list[Block] = []
    for line in deadlines(page):
        found += _deadline(line)
    return found or [Paragraph(plain("Ingen frist löper i ärendet."))]


def _deadline(line: DeadlineLine) -> Iterable[Block]:
    due = line.due
    yield Heading(plain(line.name), 2)
    facts = (
        line.about if line.about != line.name else "",
        f"{'Dagen' if due.begins else 'Senast'}: {exact_moment(due.at)}" if due.at else "Tiden löper inte än",
        line.state,
        _late(line.late),
        due.source,
        "" if due.confirmed else UNCONFIRMED,
    )
    yield Paragraph(plain(". ".join(filter(None, facts)) + "."))
    if due.steps:
        yield Listing(tuple(plain(step) for step in due.steps), ordered=True)


def sent(page: CasePage, who: Staff) -> list[Block]:
    lines = messages(page, who)
    if not lines:
        return [Paragraph(plain("Inga meddelanden har skickats."))]
    return [block for line in lines for block in (Heading(plain(line.name), 2), *message(line))]


def message(line: MessageLine) -> list[Block]:
    """A message with its receipts."""
    noted = f"antecknat {exact_moment(line.recorded_at)}" if line.recorded_at else ""
    sender = f"Från {line.sender}" if line.sender else ""
    by = ", ".join(filter(None, (sender, exact_moment(line.sent_at), noted)))
    receipts = tuple(plain(_receipt(receipt)) for receipt in line.receipts)
    return [Paragraph(plain(by), quiet=True), *([Listing(receipts)] if receipts else ())]


def _receipt(receipt: ReceiptLine) -> str:
    if not receipt.unit or receipt.delivered_at is None:
        return f"{receipt.party}: ingen enhet i ärendet"
    read = f"läst av {receipt.read_by} {exact_moment(receipt.read_at)}" if receipt.read_at else "inte läst"
    return f"{receipt.unit}: levererat {exact_moment(receipt.delivered_at)}, {read}"


def happened(page: CasePage) -> list[Block]:
    rows = [(plain(_when(each)), _what(each), plain(_whom(each))) for each in history(page)]
    return [_table(("När", "Vad", "Vem"), rows, 3, 5, 3)]


def _when(each: Happening) -> str:
    noted = f"\nAntecknat {exact_moment(each.recorded_at)}" if each.recorded_at else ""
    late = f"\n{_late(each.late)}" if each.late else ""
    return exact_moment(each.at) + noted + late


def _late(reason: str) -> str:
    return f"Efterregistrerat: {reason}" if reason else ""


def _what(each: Happening) -> Text:
    return plain("\n".join(line.text for line in each.lines))


def _whom(each: Happening) -> str:
    return ", ".join(filter(None, (each.person, each.unit)))


def followed(page: CasePage) -> list[Block]:
    agreement = page.agreement
    said = plain(f"{agreement.name}, version {page.version}.", agreement.source and f"{agreement.source}.")
    unconfirmed = tuple(plain(text) for text in agreement.not_confirmed.values())
    if not unconfirmed:
        return [Paragraph(said)]
    heading = Heading(plain("Det här har regionen inte bekräftat"), 2)
    return [Paragraph(said), heading, Listing(unconfirmed)]


def _table(headings: tuple[str, ...], rows: Sequence[tuple[Text, ...]], *widths: float) -> Table:
    return Table(tuple(plain(heading) for heading in headings), tuple(rows), widths)
