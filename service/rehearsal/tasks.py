"""Sentences about the tasks of the parties."""

from service.domain.case import OpenTask
from service.rehearsal.answers import Table
from service.rehearsal.failure import Failed, must_exist, quoted, spoken
from service.rehearsal.pattern import Pattern
from service.rehearsal.stage import Stage
from service.rehearsal.words import moment, worded

SOMEBODY = ("någon", "Någon")  #: whichever lane; the only way to say it in a diagram without lanes


def does(stage: Stage, part: str, uppgift: str, table: Table | None = None) -> None:
    open_now = _waiting(stage, uppgift, part)
    if not open_now:
        raise Failed(f'"{uppgift}" väntar inte{_at(part)}, så den går inte att göra. {standing(stage)}')
    stage.complete(open_now[0], table or {})


def waits(stage: Stage, uppgift: str, part: str = "") -> None:
    if not _waiting(stage, uppgift, part):
        raise Failed(f'Väntade att "{uppgift}" skulle vänta{_at(part)}. {standing(stage)}')


def does_not_wait(stage: Stage, uppgift: str, part: str = "") -> None:
    if _waiting(stage, uppgift, part):
        raise Failed(f'Väntade att "{uppgift}" inte skulle vänta{_at(part)}. {standing(stage)}')


def nothing_waits(stage: Stage, part: str = "") -> None:
    _lane_must_exist(stage, part)
    if any(_is_at(stage, task, part) for task in stage.progress.tasks):
        raise Failed(f"Väntade att ingen uppgift skulle vänta{_at(part)}. {standing(stage)}")


def is_due(stage: Stage, uppgift: str, tidpunkt: str) -> None:
    at = moment(tidpunkt)
    dues = [task.due.at if task.due else None for task in _must_wait(stage, uppgift)]
    if at not in dues:
        told = " och ".join(worded(due) or "ingen frist alls" for due in dues)
        raise Failed(f'Väntade att "{uppgift}" skulle vara klar senast {tidpunkt}. Nu är det {told}.')


def is_not_due_yet(stage: Stage, uppgift: str) -> None:
    dues = [task.due.at for task in _must_wait(stage, uppgift) if task.due and task.due.at]
    if dues:
        raise Failed(f'Väntade att "{uppgift}" inte skulle ha någon frist än. Den är {worded(dues[0])}.')


def standing(stage: Stage) -> str:
    """What waits now, in words."""
    tasks = [f'"{spoken(task.name)}"{_at(stage.lane(task.role))}' for task in stage.progress.tasks]
    return f"Nu väntar: {', '.join(tasks)}." if tasks else "Nu väntar ingen uppgift."


def _must_wait(stage: Stage, name: str) -> list[OpenTask]:
    found = _waiting(stage, name)
    if not found:
        raise Failed(f'"{name}" väntar inte, så den har ingen frist. {standing(stage)}')
    return found


def _waiting(stage: Stage, name: str, part: str = "") -> list[OpenTask]:
    """Open tasks of that name, oldest first."""
    must_exist(name, _task_names(stage), "Uppgiften")
    _lane_must_exist(stage, part)
    found = [task for task in stage.progress.tasks if name in (spoken(task.name), task.element)]
    return sorted((task for task in found if _is_at(stage, task, part)), key=lambda task: task.opened_at)


def _is_at(stage: Stage, task: OpenTask, part: str) -> bool:
    return part in ("", *SOMEBODY, stage.lane(task.role))


def _lane_must_exist(stage: Stage, part: str) -> None:
    if part in ("", *SOMEBODY):
        return
    if not stage.parties:
        raise Failed(f"Diagrammet har inga banor. Skriv {quoted(['någon'])} i stället för {part}.")
    must_exist(part, stage.parties, "Parten")


def _task_names(stage: Stage) -> list[str]:
    elements = [e for diagram in stage.agreement.diagrams.values() for e in diagram.elements.values()]
    return [
        name
        for e in elements
        if e.kind in ("userTask", "manualTask")
        for name in (spoken(e.name), e.id)
        if name
    ]


def _at(part: str) -> str:
    return f" hos {part}" if part else ""


PATTERNS = (
    Pattern('{part} gör "{uppgift}" med', does),
    Pattern('{part} gör "{uppgift}"', does),
    Pattern('väntar "{uppgift}" hos {part}', waits),
    Pattern('väntar "{uppgift}"', waits),
    Pattern('väntar inte "{uppgift}" hos {part}', does_not_wait),
    Pattern('väntar inte "{uppgift}"', does_not_wait),
    Pattern("väntar ingen uppgift hos {part}", nothing_waits),
    Pattern("väntar ingen uppgift", nothing_waits),
    Pattern('ska "{uppgift}" vara klar senast "{tidpunkt}"', is_due),
    Pattern('har "{uppgift}" ingen frist än', is_not_due_yet),
)
