"""The steps of a migration, in order."""

from typing import Any

from SpiffWorkflow.util.task import TaskState

from service.domain.errors import EngineFailed
from service.domain.migration import CannotMove, Obstacle
from service.engine.codec import Instance, decode, encode
from service.engine.migration.binding import bind
from service.engine.migration.part import Part
from service.engine.migration.reach import out_of_reach
from service.engine.migration.structure import OPEN, Versions, is_token
from service.engine.moving import Move
from service.notation.own_facts import keeps_own_facts

_MOST_SKIPS = 100


def migrate(leaving: Move, versions: Versions) -> Move:
    """Where the case stands in the new version, before anything has moved there. Raises CannotMove."""
    _pass_over(leaving, versions)
    found: list[Obstacle] = []
    for instance in leaving.state.instances:
        with leaving.inside(instance):
            found += _bind(instance, versions)
    if found:
        raise CannotMove(*found)
    packed = encode(leaving.state, versions.new)
    leaving.run.turn_to(versions.new.agreement)
    arrived = Move(versions.new, decode(packed, versions.new, leaving.run), leaving.run)
    for instance in arrived.state.instances:
        _predict(instance)
    if dead_ends := _dead_ends(arrived, versions):
        raise CannotMove(*dead_ends)
    return arrived


def _dead_ends(arrived: Move, versions: Versions) -> list[Obstacle]:
    """Diagrams whose structure is the same are as they were."""
    return [
        obstacle
        for instance in arrived.state.instances
        for part in _parts(instance)
        if not versions.same_structure([part.spec.name])
        for obstacle in out_of_reach(part, versions.new)
    ]


def _pass_over(leaving: Move, versions: Versions) -> None:
    """Steps that the plan skips are left without answers, and nobody is said to have done them."""
    for _ in range(_MOST_SKIPS):
        waiting = [
            task
            for instance in leaving.state.instances
            for task in instance.workflow.all_tasks()
            if is_token(task) and task.task_spec.bpmn_id in versions.plan.skip
        ]
        if not waiting:
            return
        _leave(leaving, waiting[0])
    raise EngineFailed("Stegen som ska hoppas över går runt utan slut.")


def _leave(leaving: Move, task: Any) -> None:
    if task.state == TaskState.STARTED:
        raise CannotMove(
            Obstacle(
                leaving.element_of(task)[0],
                task.task_spec.bpmn_id,
                "Ett steg som är ett eget diagram går inte att hoppa över. Hoppa över det som väntar i det.",
            )
        )
    with leaving.inside(leaving.instance_of(task)):
        task._ready()
        task.run()
    leaving.settle()
    leaving.tidy()


def _bind(instance: Instance, versions: Versions) -> list[Obstacle]:
    if problem := _diagram_is_other(instance, versions):
        return [problem]
    found: list[Obstacle] = []
    for workflow in _parts(instance):
        called = _called(instance, workflow)
        if called is not None:  # else its host has no place, which has been said
            part = Part(instance, workflow, versions, versions.new.processes[called])
            bind(part)
            found += part.obstacles
    return found


def _parts(instance: Instance) -> list[Any]:
    """The diagram itself, then what runs inside it: hosts before what they hold."""
    return [instance.workflow, *instance.workflow.subprocesses.values()]


def _called(instance: Instance, part: Any) -> str | None:
    """The name of the part in the new version, which its host knows when it is bound."""
    if part.parent_task_id is None:
        return instance.process
    host = instance.workflow.get_task_from_id(part.parent_task_id)
    bound = host.task_spec._wf_spec is host.workflow.spec
    return host.task_spec.spec if bound else None


def _diagram_is_other(instance: Instance, versions: Versions) -> Obstacle | None:
    old = versions.old.agreement.diagrams[instance.process]
    new = versions.new.agreement.diagrams.get(instance.process)
    told = old.name or old.id
    if new is None:
        why = f"Diagrammet ”{told}” finns inte i den nya versionen."
    elif keeps_own_facts(old) != keeps_own_facts(new):
        why = f"Diagrammet ”{told}” håller inte längre sina uppgifter för sig på samma sätt."
    else:
        return None
    return Obstacle(instance.process, "", why)


def _predict(instance: Instance) -> None:
    for task in instance.workflow.all_tasks():
        if task.state & OPEN and not task._children:
            task.task_spec._predict(task, mask=TaskState.NOT_FINISHED_MASK)
