"""Reserve forms: the form of each of a role's steps, empty, to fill in by hand during a stop."""

from collections.abc import Iterator
from datetime import datetime

from service.documents.document import Block, Document, Heading, Lines, Page, Paragraph, Run, Tick, plain
from service.documents.guide import GuideStep, steps_of
from service.domain.people import Role
from service.domain.swedish import stockholm_time, swedish_date
from service.notation.agreement import Agreement
from service.notation.form import Field, Form

LONG = 4  #: lines for a long text
ABOUT_EACH = (
    "Patientens namn och personnummer",
    "När det gjordes (datum och klockslag)",
    "Vem som gjorde det, och telefon",
    "Vilka som har fått veta, hur och när",
)


def blank_forms(agreement: Agreement, role: Role, made_at: datetime) -> Document:
    """Every form of the role, each on a page of its own."""
    steps = [step for step in steps_of(agreement, role) if step.form in agreement.forms]
    blocks = [block for step in steps for block in (Page(), *_step(step, agreement.form(str(step.form))))]
    day = swedish_date(stockholm_time(made_at).date())
    return Document(
        title=f"Reservblanketter: {agreement.party(role)}",
        made_at=made_at,
        about=(
            Paragraph(
                plain("Fyll i för hand när Hemgång inte går att nå, och meddela de andra per telefon.")
            ),
            Paragraph(plain("Skriv sedan in det under «Detta hände tidigare», så räknas tiden rätt.")),
        ),
        blocks=tuple(blocks),
        footer=f"{agreement.name}. Utskriven {day}.",
    )


def _step(step: GuideStep, form: Form) -> Iterator[Block]:
    yield Heading(plain(step.name))
    for words in step.deadlines:
        yield Paragraph(plain(words), quiet=True)
    for label in ABOUT_EACH:
        yield Lines(plain(label), 1)
    for field in form.fields:
        if not field.readonly:
            yield from _field(field)


def _field(field: Field) -> Iterator[Block]:
    if field.kind == "checkbox":
        yield Tick(plain(field.label))
    elif field.options:
        yield Paragraph((Run(field.label, "strong"),))
        yield from (Tick(plain(label)) for _, label in field.options)
    else:
        suffix = f"({field.suffix})" if field.suffix else ""
        yield Lines(plain(field.label, suffix), LONG if field.kind == "textarea" else 1)
