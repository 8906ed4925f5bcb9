"""Branches that have come to a merge, or are on their way, must still be counted there."""

from typing import Any

from service.engine.migration.part import Part
from service.engine.migration.structure import JOIN, is_arrival, is_merge, is_token, reached_from


def check_merges(part: Part) -> None:
    """Call before anything is bound. Notes which branch of the new merge each arrival counts for."""
    for name, spec in part.old.spec.task_specs.items():
        if is_merge(spec) and _under_way(part, name):
            _check(part, name)


def _under_way(part: Part, merge: str) -> bool:
    """Something waits there, or two tokens may be on their way there."""
    tokens = [task for task in part.tasks if is_token(task) and not is_arrival(task)]
    ahead = sum(merge in reached_from(task.task_spec._outputs, part.old) for task in tokens)
    return bool(_arrivals(part, merge)) or ahead > 1


def _check(part: Part, merge: str) -> None:
    there = part.new.spec.task_specs.get(part.versions.renamed(merge))
    if there is None or not is_merge(there):
        told = part.told(merge)
        part.refuse(
            merge, f"Grenarna samlas inte längre i ”{told}”. Det som följer skulle göras flera gånger."
        )
        return
    for task in _arrivals(part, merge):
        _count(part, task.parent, there, part.told(merge))


def _count(part: Part, done: Any, merge: Any, told: str) -> None:
    """`done` is the element that the branch came from; others may stand between in the new version."""
    name = part.versions.renamed(part.was[done.id])
    if name in merge._inputs:
        return
    candidates = [each for each in merge._inputs if each == name.removesuffix(JOIN)]
    if not candidates and name in part.new.spec.task_specs:
        ahead = reached_from([name], part.new, but=merge.name)
        candidates = [each for each in merge._inputs if each in ahead]
    if len(candidates) == 1:
        part.instead[done.id] = candidates[0]
        return
    before = part.told(part.was[done.id])
    part.refuse(merge.name, f"”{before}” är gjort, men räknas inte i ”{told}” i den nya versionen.")


def _arrivals(part: Part, merge: str) -> list[Any]:
    return [task for task in part.tasks if task.task_spec.name == merge and is_arrival(task)]
