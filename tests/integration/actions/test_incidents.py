"""When the engine cannot go on: the case stays where it was, an incident opens, others are not delayed."""

from datetime import timedelta

import pytest

from service.actions.complete_task import complete_task
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.actions.read_operations import read_operations
from service.actions.retry_incident import retry_incident
from service.actions.verify import verify
from service.agreements import digest_of, freeze, read
from service.domain.case import CaseId, ProcessId
from service.domain.clock import FrozenClock
from service.domain.errors import EngineFailed, Forbidden, NotFound
from service.domain.facts import Value
from service.domain.people import SYSTEM, Patient, Role, UnitId
from service.store.case import Learned
from tests.a_context import command, open_elements, staff, task_of
from tests.drafting import Draft
from tests.releasing import put_in_force

PLAIN = b'id = "test"\nname = "Test"\nmain = "p"\n[lanes]\n"Ward" = "slutenvard"\n'


def a_case(ctx: Context, draft: Draft, number: str = "193805179813", **facts: Value) -> CaseId:
    """A case on a small agreement of its own, at Amina's ward."""
    files = {"agreement.toml": PLAIN, "p.bpmn": draft.xml()}
    now = ctx.clock.now()
    with ctx.store.transaction() as tx:
        tx.patients.put(Patient(number, "Astrid Bergwall", "Lindgatan 4", "9901"))
        version = put_in_force(
            tx,
            "test",
            name="Test",
            digest=digest_of(files),
            content=freeze(files),
            valid_from=now,
            at=now,
            who=SYSTEM,
        )
        case = tx.cases.create(patient=number, agreement=version.id, process=ProcessId("p"), at=now)
        progress = ctx.engine.start(read(files), facts, now)
        parties = {Role("slutenvard"): UnitId("avd72")}
        tx.cases.save(case, progress, at=now, participants=parties, learned=Learned(facts))
        return case.id


def stuck() -> Draft:
    """After the task no condition of the gateway holds."""
    draft = Draft().start().task("a", lane="Ward").gateway("val", "exclusive").task("b").end()
    draft.path("start", "a", "val").flow("val", "b", when="=rätt = 1").flow("val", "end", when="=rätt = 2")
    return draft.path("b", "end")


def late_and_stuck() -> Draft:
    """When the timer has fired no condition of the gateway holds."""
    draft = Draft().start().task("a", lane="Ward").end().timer("t", "PT1H", on="a")
    draft.gateway("val", "exclusive").task("b", lane="Ward").end("e2")
    draft.path("start", "a", "end").path("t", "val").flow("val", "b", when="=rätt = 1")
    return draft.flow("val", "e2", when="=rätt = 2").path("b", "e2")


def complete(ctx: Context, case: CaseId, element: str) -> None:
    complete_task(ctx, case, task_of(ctx, case, element), {}, who=staff(ctx, "amina"), command=command())


def incidents(ctx: Context) -> list[tuple[CaseId, str, str, int]]:
    found = read_operations(ctx, who=staff(ctx, "mira")).incidents
    return [(incident.case_id, incident.kind, incident.element, incident.attempts) for incident in found]


def test_a_case_that_cannot_go_on_stays_and_operators_get_to_know(ctx: Context):
    case = a_case(ctx, stuck())
    with ctx.store.reading() as tx:
        before = tx.cases.load(case)
    for _ in range(2):
        with pytest.raises(EngineFailed, match="val"):
            complete(ctx, case, "a")
    with ctx.store.reading() as tx:
        assert tx.cases.load(case) == before
    assert open_elements(ctx, case) == {"a"}
    assert incidents(ctx) == [(case, "engine", "val", 2)]
    assert verify(ctx) == []


def test_a_timer_that_fails_backs_off_and_delays_no_other_case(ctx: Context, clock: FrozenClock):
    sick = a_case(ctx, late_and_stuck())
    sound = a_case(ctx, late_and_stuck(), "194209039827", rätt=1)
    clock.advance(timedelta(hours=2))
    fire_due_timers(ctx, "w1")
    assert open_elements(ctx, sound) == {"a", "b"}
    assert open_elements(ctx, sick) == {"a"}
    assert incidents(ctx) == [(sick, "timer", "val", 1)]
    assert fire_due_timers(ctx, "w1") == 0  # it waits for its next try
    clock.advance(timedelta(minutes=1))
    assert fire_due_timers(ctx, "w1") == 1
    assert incidents(ctx) == [(sick, "timer", "val", 2)]


def test_an_operator_gives_it_another_try_and_it_fires_as_of_its_due_time(ctx: Context, clock: FrozenClock):
    case = a_case(ctx, late_and_stuck())
    due = clock.now() + timedelta(hours=1)
    clock.advance(timedelta(hours=2))
    fire_due_timers(ctx, "w1")
    with ctx.store.transaction() as tx:  # what was missing becomes known
        held = tx.cases.lock(case)
        agreement = ctx.agreement(tx, held.agreement)
        facts: dict[str, Value] = {**held.facts, "rätt": 1}
        seen = ctx.engine.look(agreement, held.state, facts, clock.now())
        tx.cases.save(held, seen, at=clock.now(), learned=Learned({"rätt": 1}))
    (incident,) = read_operations(ctx, who=staff(ctx, "mira")).incidents
    retry_incident(ctx, incident.id, who=staff(ctx, "mira"))
    assert fire_due_timers(ctx, "w1") == 1
    assert open_elements(ctx, case) == {"a", "b"}
    assert incidents(ctx) == []
    with ctx.store.reading() as tx:
        assert [entry.occurred_at for entry in tx.history.of_case(case) if entry.kind == "timer"] == [due]
    with pytest.raises(NotFound):
        retry_incident(ctx, incident.id, who=staff(ctx, "mira"))


def test_incidents_are_for_operators(ctx: Context):
    with pytest.raises(Forbidden):
        read_operations(ctx, who=staff(ctx, "amina"))
    with pytest.raises(Forbidden):
        retry_incident(ctx, 1, who=staff(ctx, "amina"))
