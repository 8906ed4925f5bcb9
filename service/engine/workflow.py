"""SpiffWorkflow's workflow with flat scans instead of tree walks.

The walks stop silently at depth 1000 (a live case would count as finished) and are most of the cost.
"""

from typing import Any

from SpiffWorkflow.bpmn.util.subworkflow import BpmnSubWorkflow
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState


class _Flat:
    tasks: dict[Any, Any]
    top_workflow: Any

    def update_waiting_tasks(self) -> None:
        for task in [task for task in self.tasks.values() if task.state == TaskState.WAITING]:
            if task.state == TaskState.WAITING and task.id in self.tasks:
                task.task_spec._update(task)

    def get_tasks(self, first_task: Any = None, **wanted: Any) -> list[Any]:
        """The join gateways ask for all tasks of a name at every update; every round asks what is ready."""
        if first_task is None and wanted == {"state": TaskState.READY}:
            work = self._work()
            if len(work) < 2:
                return work  # most rounds: to walk the tree for the right order costs more than all else
        if first_task is None and set(wanted) == {"spec_name"}:
            return [task for task in self.tasks.values() if task.task_spec.name == wanted["spec_name"]]
        found: list[Any] = super().get_tasks(first_task, **wanted)  # type: ignore[misc]
        return found

    def _work(self) -> list[Any]:
        """What is ready, here or in a sub-process inside, and is not for a person to do."""
        top = self.top_workflow
        return [
            task
            for part in (top, *top.subprocesses.values())
            for task in part.tasks.values()
            if task._state == TaskState.READY and not task.task_spec.manual and self._holds(part)
        ]

    def _holds(self, part: Any) -> bool:
        while part is not None and part is not self:
            part = part.parent_workflow
        return part is self


class FlatSubWorkflow(_Flat, BpmnSubWorkflow):
    pass


class FlatWorkflow(_Flat, BpmnWorkflow):
    def create_subprocess(self, my_task: Any, spec_name: str) -> Any:
        inner = FlatSubWorkflow(
            self.subprocess_specs[spec_name], parent_task_id=my_task.id, top_workflow=self
        )
        self.subprocesses[my_task.id] = inner
        return inner

    def catch(self, event: Any) -> None:
        self.hear(event, internal=True)

    def hear(self, event: Any, *, internal: bool = False) -> int:
        """Hands an event to all who wait for it; returns how many did.

        Each knows its moment before anything moves: what one branch does next may count from what another
        has only just heard.
        """
        for task in self.event_manager.tasks.values():
            if event.target is None and task.task_spec.catches(task, event) and task.task_spec.bpmn_id:
                self.script_engine.heard(task.task_spec.bpmn_id)
        heard: int = self.event_manager.catch(event, internal=internal)
        return heard

    def all_tasks(self) -> list[Any]:
        """Every task, those of sub-processes that still run included."""
        running = [inner for inner in self.subprocesses.values() if not inner.completed]
        return [task for workflow in (self, *running) for task in workflow.tasks.values()]

    def alive(self) -> bool:
        """Our own completion check: does anything remain that is not finished?"""
        return not self.completed and any(
            task.state & TaskState.NOT_FINISHED_MASK for task in self.tasks.values()
        )
