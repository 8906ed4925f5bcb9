"""Sentences about where the case stands: deadlines, milestones, facts, the end."""

from collections.abc import Callable

from service.domain.case import StepKind, WaitingTimer
from service.notation.bpmn import Event
from service.rehearsal.failure import Failed, must_exist, quoted, spoken
from service.rehearsal.pattern import Pattern
from service.rehearsal.stage import Stage
from service.rehearsal.words import moment, same, worded

PAYMENT = "betalning.beslut"  #: the fact that the payment table writes
PAYMENTS = ("PAY", "NOT", "REVIEW")


def ran_out(stage: Stage, frist: str, tidpunkt: str) -> None:
    at = moment(tidpunkt)
    fired = [timer.due.at for timer in _fired(stage, frist)]
    if at not in fired:
        told = " och ".join(worded(found) for found in fired)
        now = f"Den löpte ut {told}." if told else "Den har inte löpt ut."
        raise Failed(f'Väntade att fristen "{frist}" skulle löpa ut {tidpunkt}. {now}')


def has_not_run_out(stage: Stage, frist: str) -> None:
    if fired := _fired(stage, frist):
        raise Failed(
            f'Väntade att fristen "{frist}" inte skulle ha löpt ut. Den löpte ut {worded(fired[0].due.at)}.'
        )


def is_reached(stage: Stage, milstolpe: str) -> None:
    if milstolpe not in _reached(stage, milstolpe):
        reached = [step.name for step in stage.passed if step.kind is StepKind.MILESTONE]
        raise Failed(
            f'Väntade att milstolpen "{milstolpe}" skulle vara nådd. Nådda: {quoted(reached) or "inga"}.'
        )


def is_not_reached(stage: Stage, milstolpe: str) -> None:
    if milstolpe in _reached(stage, milstolpe):
        raise Failed(f'Väntade att milstolpen "{milstolpe}" inte skulle vara nådd, men den är det.')


def payment_is(stage: Stage, beslut: str) -> None:
    must_exist(beslut, PAYMENTS, "Betalningsbeslutet")
    fact_is(stage, PAYMENT, beslut)


def fact_is(stage: Stage, faktum: str, varde: str) -> None:
    found = stage.fact(faktum)
    if not same(found, varde):
        now = f'Det är "{worded(found)}".' if found is not None else "Det har inget värde."
        raise Failed(f'Väntade att faktumet "{faktum}" skulle vara "{varde}". {now}')


def is_finished(stage: Stage) -> None:
    if not stage.progress.finished:
        names = [task.name for task in stage.progress.tasks] + [timer.name for timer in stage.progress.timers]
        raise Failed(f"Väntade att ärendet skulle vara avslutat. Det väntar på: {quoted(names)}.")


def is_not_finished(stage: Stage) -> None:
    if stage.progress.finished:
        raise Failed("Väntade att ärendet inte skulle vara avslutat, men det är det.")


def _fired(stage: Stage, name: str) -> list[WaitingTimer]:
    """A deadline goes by its id in frister.dmn, a timer without one by its name or id in the diagram."""
    rows = [row.id for row in stage.agreement.deadlines.all()]
    must_exist(name, [*rows, *_names(stage, lambda event: event.kind == "timer")], "Fristen")
    return [timer for timer in stage.fired if name in (timer.due.deadline, spoken(timer.name), timer.element)]


def _reached(stage: Stage, name: str) -> set[str]:
    known = _names(stage, lambda event: event.kind == "none", "intermediateThrowEvent")
    must_exist(name, known, "Milstolpen")
    steps = [step for step in stage.passed if step.kind is StepKind.MILESTONE]
    return {key for step in steps for key in (spoken(step.name), step.element)}


def _names(stage: Stage, wanted: Callable[[Event], bool], kind: str = "") -> list[str]:
    """Names and ids of events."""
    return [
        name
        for diagram in stage.agreement.diagrams.values()
        for element in diagram.elements.values()
        if element.event is not None and wanted(element.event) and kind in ("", element.kind)
        for name in (spoken(element.name), element.id)
        if name
    ]


PATTERNS = (
    Pattern('löpte fristen "{frist}" ut "{tidpunkt}"', ran_out),
    Pattern('har fristen "{frist}" inte löpt ut', has_not_run_out),
    Pattern('är milstolpen "{milstolpe}" nådd', is_reached),
    Pattern('är milstolpen "{milstolpe}" inte nådd', is_not_reached),
    Pattern('är betalningsbeslutet "{beslut}"', payment_is),
    Pattern('är faktumet "{faktum}" "{varde}"', fact_is),
    Pattern("är ärendet avslutat", is_finished),
    Pattern("är ärendet inte avslutat", is_not_finished),
)
