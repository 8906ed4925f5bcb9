"""Documents of a case: all of it for one's own record, or a form or a message by itself."""

from service.actions.read_case import CasePage
from service.documents import Block, Document, Heading, Paragraph, plain
from service.domain.errors import NotFound
from service.domain.people import Staff
from service.notation.document import Template
from service.web.layout.words import exact_moment, identity_number
from service.web.staff.paper import parts
from service.web.staff.shown.known import known
from service.web.staff.shown.messages import messages
from service.web.staff.shown.standing import standing


def whole_case(page: CasePage, who: Staff) -> Document:
    """What the case page shows, for filing in the record that the unit keeps itself."""
    sections: tuple[tuple[str, list[Block]], ...] = (
        ("Uppgifter", parts.open_tasks(page)),
        ("Parter", parts.taking_part(page, who)),
        ("Det här vet vi", parts.what_we_know(page, who)),
        ("Frister", parts.counted(page)),
        ("Meddelanden", parts.sent(page, who)),
        ("Historik", parts.happened(page)),
        ("Överenskommelse", parts.followed(page)),
    )
    blocks = [block for name, found in sections for block in (Heading(plain(name)), *found)]
    return paper(page, who, f"Ärende {page.case.id}", *blocks)


def form_handed_in(page: CasePage, who: Staff, source: str) -> Document:
    """Raises NotFound."""
    for form in known(page, who):
        if form.source == source:
            return paper(page, who, form.title, *parts.answered(form))
    raise NotFound("Det finns inget sådant formulär i ärendet.")


def message_sent(page: CasePage, who: Staff, number: int) -> Document:
    """Raises NotFound."""
    for line in messages(page, who):
        if line.id == number:
            return paper(page, who, line.name, *parts.message(line))
    raise NotFound("Det finns inget sådant meddelande i ärendet.")


def worded(page: CasePage, template: Template, blocks: tuple[Block, ...]) -> Document:
    """A document that the agreement words, for the patient: it names nobody who printed it."""
    patient = page.patient
    return Document(
        title=template.title,
        made_at=page.now,
        about=(Paragraph(plain(f"{patient.name}, {identity_number(patient.identity_number)}")),),
        blocks=blocks,
        footer=f"Utskriven {exact_moment(page.now)}. Ärende {page.case.id}.",
        large=template.large,
    )


def paper(page: CasePage, who: Staff, title: str, *blocks: Block) -> Document:
    """A document of the case: whom it is about on top, and at every foot the case and who printed it."""
    patient, stands = page.patient, standing(page, who)
    state = "Ärendet är avslutat" if stands.closed else stands.milestone
    printed = f"Utskriven {exact_moment(page.now)} av {who.person.name}, {who.unit.name}"
    return Document(
        title=title,
        made_at=page.now,
        about=(
            Paragraph(plain(f"{patient.name}, {identity_number(patient.identity_number)}")),
            Paragraph(plain(page.address), quiet=True),
            *([Paragraph(plain(f"Läge: {state}"))] if state else ()),
        ),
        blocks=blocks,
        footer=f"Ärende {page.case.id}. {printed}.",
    )
