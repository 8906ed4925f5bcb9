"""One diagram of a case on its way to the new version: what it was, and what stands in the way."""

from typing import Any

from SpiffWorkflow.util.task import TaskState

from service.domain.case import ProcessId
from service.domain.migration import Obstacle
from service.engine.codec import Instance, bare_task
from service.engine.compiled import CompiledProcess
from service.engine.migration.structure import Versions


class Part:
    """Bound in place. When something has no place that is told, and the case is not to be used."""

    def __init__(self, instance: Instance, workflow: Any, versions: Versions, new: CompiledProcess) -> None:
        self.instance = instance
        self.workflow = workflow  #: of SpiffWorkflow: the diagram itself, or one that it has called
        self.versions = versions
        self.old = versions.old.processes[workflow.spec.name]
        self.new = new
        self.process: ProcessId = versions.old.home[workflow.spec.name]
        self.obstacles: list[Obstacle] = []
        self.was = {key: task.task_spec.name for key, task in workflow.tasks.items()}  #: old element by task
        self.instead: dict[Any, str] = {}  #: by task: the branch of a merge that it now counts for

    @property
    def tasks(self) -> list[Any]:
        return list(self.workflow.tasks.values())

    @property
    def same_structure(self) -> bool:
        same = self.workflow.spec.name == self.new.spec.name and not self.versions.plan.names
        return same and self.versions.same_structure([self.new.spec.name])

    def renamed(self, task: Any) -> str:
        return self.instead.get(task.id) or self.versions.renamed(self.was[task.id])

    def remove(self, task: Any) -> None:
        self.workflow._remove_task(task.id)

    def put(self, spec: Any, state: int, *, ahead_of: Any = None) -> Any:
        """A new task, with a number of its own, last or ahead of another."""
        task = bare_task(self.workflow, self.instance.next_task, spec, state)
        self.instance.next_task += 1
        tasks = self.tasks
        tasks.insert(tasks.index(ahead_of) if ahead_of is not None else len(tasks), task)
        self.workflow.tasks = {each.id: each for each in tasks}
        return task

    def arm(self, spec: Any, split: Any) -> Any:
        """A boundary event begins to wait."""
        task = self.put(spec, TaskState.WAITING)
        task._parent = split.id
        split._children.append(task.id)
        return task

    def refuse(self, element: str, why: str) -> None:
        self.obstacles.append(Obstacle(self.process, element, why))

    def told(self, name: str) -> str:
        """An element of the old version as people know it."""
        element = name.partition(".")[0]
        known = self.versions.old.agreement.diagrams[self.process].elements.get(element)
        return (known.name if known else "") or element
