"""A guide for a role (lathund): its steps in order, how long it has for each, and what to think of.

Everything in it comes from the agreement: the diagrams, frister.dmn and the help texts. It names no patient.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.documents.document import Block, Document, Heading, Paragraph, plain
from service.documents.prose import prose
from service.domain.case import ProcessId
from service.domain.errors import BadExpression
from service.domain.limit import TimeUnit
from service.domain.people import Role
from service.domain.swedish import stockholm_time, swedish_date
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Element
from service.notation.deadline_row import DeadlineRow
from service.notation.feel import compile_expression

_ONE = {TimeUnit.MINUTES: "minut", TimeUnit.HOURS: "timme", TimeUnit.DAYS: "kalenderdag"}
UNCONFIRMED = "Ej bekräftad av regionen."


@dataclass(frozen=True)
class GuideStep:
    """A step of the role."""

    id: str
    name: str
    at_any_time: bool  #: a button on the case, not a task that comes by itself
    deadlines: tuple[str, ...]  #: in words, with their source
    help: str  #: Markdown
    form: str | None  #: id of the form that is filled in


def steps_of(agreement: Agreement, role: Role) -> list[GuideStep]:
    """The role's steps as they come in the main diagram and those it calls; then what may happen any time."""
    found = [
        _step(agreement, diagram, element)
        for diagram, element in _in_order(agreement)
        if agreement.role_of(ProcessId(diagram.id), element) == role
        and (element.kind == "userTask" or element.form)
    ]
    return sorted(found, key=lambda step: step.at_any_time)


def guide(agreement: Agreement, role: Role, made_at: datetime) -> Document:
    """The guide as a document, to hang on a wall."""
    blocks = [block for step in steps_of(agreement, role) for block in _told(step)]
    return Document(
        title=f"Lathund: {agreement.party(role)}",
        made_at=made_at,
        about=(Paragraph(plain(agreement.name)),),
        blocks=tuple(blocks),
        footer=f"{agreement.name}. Utskriven {swedish_date(stockholm_time(made_at).date())}.",
    )


def _told(step: GuideStep) -> Iterator[Block]:
    yield Heading(plain(step.name))
    if step.at_any_time:
        yield Paragraph(plain("Kan göras när som helst, med en knapp på ärendet."), quiet=True)
    for words in step.deadlines:
        yield Paragraph(plain(words), quiet=True)
    yield from prose(step.help, below=1)


def _step(agreement: Agreement, diagram: Diagram, element: Element) -> GuideStep:
    rows = {row.id: row for row in agreement.deadlines.all()}
    asked = dict.fromkeys(_asked(diagram, element))
    return GuideStep(
        id=element.id,
        name=element.name or diagram.name,
        at_any_time=element.kind == "startEvent" and diagram.id != agreement.main,
        deadlines=tuple(deadline_words(rows[name]) for name in asked if name in rows),
        help=agreement.help.get(element.id, ""),
        form=element.form,
    )


def deadline_words(row: DeadlineRow) -> str:
    """ "Kallelse till SIP: 3 kalenderdagar från underrättelsen. LUS 4:3." """
    limit = row.limit
    unit = _ONE.get(limit.unit, "") if limit.amount == 1 else str(limit.unit)
    length = "samma dag som" if limit.unit is TimeUnit.SAME_DAY else f"{limit.amount} {unit} från"
    cutoff = (
        f", en dag mer efter kl. {limit.cutoff:%H.%M}"
        if limit.cutoff and limit.extra_after_cutoff == 1
        else ""
    )
    said = f"{row.name}: {length} {row.event or row.anchor_text}{cutoff}. {row.source}."
    return said if row.confirmed else f"{said} {UNCONFIRMED}"


def _asked(diagram: Diagram, element: Element) -> Iterator[str]:
    """The deadlines that the step's own due date and the clocks on its edge name."""
    clocks = [edge.event.value for edge in diagram.boundary_events_of(element.id) if edge.event]
    for text in [element.due or "", *clocks]:
        try:
            calls = compile_expression(text, frozenset({"frist"})).calls if text else frozenset()
        except BadExpression:
            continue
        yield from sorted(argument for function, argument in calls if function == "frist" and argument)


def _in_order(agreement: Agreement) -> Iterator[tuple[Diagram, Element]]:
    """Along the flows from each start; a called diagram where it is called; any-time diagrams last."""
    seen: set[str] = set()
    yield from _along(agreement, agreement.diagrams[agreement.main], None, seen)
    for diagram in agreement.diagrams.values():
        if diagram.id not in seen:
            yield from _along(agreement, diagram, None, seen)


def _along(
    agreement: Agreement, diagram: Diagram, parent: str | None, seen: set[str]
) -> Iterator[tuple[Diagram, Element]]:
    if parent is None:
        seen.add(diagram.id)
    for element in _by_flow(diagram, diagram.start_events(parent)):
        yield diagram, element
        called = agreement.diagrams.get(ProcessId(element.called or ""))
        if called and called.id not in seen:
            yield from _along(agreement, called, None, seen)
        if diagram.children_of(element.id):
            yield from _along(agreement, diagram, element.id, seen)


def _by_flow(diagram: Diagram, starts: Sequence[Element]) -> list[Element]:
    """Breadth first, so that what lies side by side is told before what comes after."""
    found: dict[str, Element] = {element.id: element for element in starts}
    ahead = list(starts)
    while ahead:
        element = ahead.pop(0)
        following = [diagram.elements[flow.target] for flow in diagram.outgoing(element)]
        for following_one in [*diagram.boundary_events_of(element.id), *following]:
            if following_one.id not in found:
                found[following_one.id] = following_one
                ahead.append(following_one)
    return list(found.values())
