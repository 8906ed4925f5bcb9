"""Whether a case can come on from where it stands: at best, whatever people answer.

Not every dead end is found so, and none is said where there is a way: a diagram that stops cases by itself is
for the proof of the diagram to find. What is found here is what only a move can cause, such as a merge that
waits for a branch whose beginning has been passed.
"""

from collections.abc import Iterator
from typing import Any

from service.domain.migration import Obstacle
from service.engine.compiled import CompiledAgreement, CompiledProcess
from service.engine.migration.structure import OPEN, is_arrival, is_merge

Way = tuple[str, str]


def out_of_reach(part: Any, new: CompiledAgreement) -> Iterator[Obstacle]:
    process = new.processes[part.spec.name]
    ways = _ways_open(part, process)
    diagram = new.agreement.diagrams[new.home[part.spec.name]]
    for name, spec in process.spec.task_specs.items():
        if is_merge(spec) and any(to == name for _, to in ways) and not _passed(name, spec, ways, set()):
            told = (diagram.elements[name].name or name) if name in diagram.elements else name
            yield Obstacle(diagram.id, name, f"Från där ärendet står samlas aldrig alla grenar i ”{told}”.")
    if not any(to == "End" for _, to in ways):
        yield Obstacle(
            diagram.id, "", f"Från där ärendet står nås aldrig slutet av ”{diagram.name or diagram.id}”."
        )


def _ways_open(part: Any, process: CompiledProcess) -> set[Way]:
    """Every way between two elements that some token can come to take."""
    live = {task.task_spec.name for task in part.tasks.values() if task.state & OPEN and not is_arrival(task)}
    ways = {
        (task.parent.task_spec.name, task.task_spec.name) for task in part.tasks.values() if is_arrival(task)
    }
    grown = -1
    while grown < len(ways):
        grown = len(ways)
        for name, spec in process.spec.task_specs.items():
            if _passed(name, spec, ways, live):
                ways |= {(name, after) for after in spec._outputs}
    return ways


def _passed(name: str, spec: Any, ways: set[Way], live: set[str]) -> bool:
    into = {came for came, to in ways if to == name}
    return into >= set(spec._inputs) if is_merge(spec) else name in live or bool(into)
