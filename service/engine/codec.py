"""A case's state as bytes: the tokens alone, by number, compressed.

No data is stored with a token (facts belong to the case) and no diagram (the version is frozen in the
store), so a case takes some hundred bytes. A row per task:
[id, parent's row or -1, element's number, state, internal data or 0, triggered or absent].
"""

from dataclasses import dataclass
from typing import Any

import orjson
import zstandard
from SpiffWorkflow.task import Task
from SpiffWorkflow.util.task import TaskState

from service.domain.case import ProcessId
from service.domain.errors import EngineFailed
from service.engine.compiled import CompiledAgreement, CompiledProcess
from service.engine.run import Run
from service.engine.workflow import FlatSubWorkflow, FlatWorkflow

FORMAT = 1


@dataclass
class Instance:
    """One running diagram of a case."""

    number: int  #: within the case; the first is the main diagram
    process: ProcessId
    workflow: FlatWorkflow
    next_task: int = 1  #: the next free task number


@dataclass
class CaseState:
    """What `state` holds, unpacked."""

    instances: list[Instance]
    next_instance: int = 1

    @property
    def opening(self) -> Instance | None:
        """The diagram that the case was opened with, while it runs."""
        return next((instance for instance in self.instances if instance.number == 1), None)


def encode(state: CaseState, compiled: CompiledAgreement) -> bytes:
    rows = [_instance_rows(instance, compiled) for instance in state.instances]
    packed = orjson.dumps([FORMAT, state.next_instance, rows])
    return zstandard.ZstdCompressor(level=3, write_checksum=True).compress(packed)


def decode(packed: bytes, compiled: CompiledAgreement, run: Run) -> CaseState:
    """Raises EngineFailed when the bytes are damaged, or were not made for this version of the agreement."""
    try:
        form, next_instance, rows = orjson.loads(zstandard.ZstdDecompressor().decompress(packed))
    except (zstandard.ZstdError, ValueError) as error:
        raise EngineFailed("Ärendets tillstånd är skadat i databasen. Återställ det.") from error
    if form != FORMAT:
        raise EngineFailed(f"Ärendets tillstånd har okänt format ({form}).")
    return CaseState([_instance(row, compiled, run) for row in rows], next_instance)


def _instance_rows(instance: Instance, compiled: CompiledAgreement) -> list[Any]:
    workflow = instance.workflow
    inner = [
        [key, sub.spec.name, sub.completed, _task_rows(sub, compiled.processes[sub.spec.name])]
        for key, sub in workflow.subprocesses.items()
    ]
    process = compiled.processes[instance.process]
    return [
        instance.number,
        instance.process,
        instance.next_task,
        workflow.completed,
        _fingerprint(compiled, [instance.process, *(row[1] for row in inner)]),
        _task_rows(workflow, process),
        inner,
    ]


def _fingerprint(compiled: CompiledAgreement, processes: list[str]) -> int:
    return sum(compiled.processes[process].fingerprint for process in processes)


def _task_rows(part: Any, process: CompiledProcess) -> list[list[Any]]:
    place: dict[int, int] = {}
    rows: list[list[Any]] = []
    for key, task in part.tasks.items():
        place[key] = len(rows)
        row = [
            key,
            place.get(task._parent, -1),
            process.index[task.task_spec.name],
            task.state,
            _kept(task.internal_data) or 0,
        ]
        rows.append([*row, 1] if task.triggered else row)
    return rows


def _kept(internal: dict[str, Any]) -> dict[str, Any]:
    """Marks that the next move needs; payloads and event objects are not among them."""
    return {name: value for name, value in internal.items() if isinstance(value, (int, str)) and value}


def _instance(row: list[Any], compiled: CompiledAgreement, run: Run) -> Instance:
    number, process, next_task, completed, fingerprint, tasks, inner = row
    known = {process, *(sub[1] for sub in inner)} <= compiled.processes.keys()
    if not known or _fingerprint(compiled, [process, *(sub[1] for sub in inner)]) != fingerprint:
        raise EngineFailed("Ärendets tillstånd hör till en annan version av diagrammet.", process=process)
    root = compiled.processes[process]
    workflow = FlatWorkflow(root.spec, compiled.specs(), script_engine=run, deserializing=True)
    workflow.completed = completed
    _fill(workflow, tasks, root)
    for key, name, done, rows in inner:
        sub_process = compiled.processes[name]
        sub = FlatSubWorkflow(sub_process.spec, key, workflow, deserializing=True)
        sub.completed = done
        _fill(sub, rows, sub_process)
        workflow.subprocesses[key] = sub
        host = workflow.get_task_from_id(key)
        sub.completed_event.connect(host.task_spec._on_subworkflow_completed, host)
    return Instance(number, process, workflow, next_task)


def _fill(part: Any, rows: list[list[Any]], process: CompiledProcess) -> None:
    tasks: list[Any] = []
    for key, parent, element, state, internal, *triggered in rows:
        task = bare_task(part, key, process.spec.task_specs[process.names[element]], state)
        task.internal_data = dict(internal or {})
        task.triggered = bool(triggered)
        if parent >= 0:
            task._parent = tasks[parent].id
            tasks[parent]._children.append(key)
        tasks.append(task)
        part.tasks[key] = task
        if state == TaskState.WAITING and process.names[element] in process.catching:
            part.top_workflow.event_manager.add_task(task)
    part.task_tree = tasks[0]


def bare_task(part: Any, key: int, spec: Any, state: int) -> Any:
    """A task as it was, without the notices and clock readings of making a new one."""
    task: Any = Task.__new__(Task)
    task.id, task.workflow, task.task_spec, task._state = key, part, spec, state
    task._parent, task._children, task.data, task.internal_data, task.triggered = None, [], {}, {}, False
    task.thread_id, task.last_state_change = 0, 0.0
    return task
