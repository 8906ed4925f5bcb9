"""Bytes of a row that are damaged: one case stands still and says so, everybody else works on."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.actions.read_case import read_case
from service.actions.read_openings import read_openings
from service.actions.read_operations import read_operations
from service.actions.read_parties import read_parties
from service.actions.verify import verify
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.domain.errors import AgreementUnreadable, EngineFailed
from service.store import Store
from tests.a_context import admit, context_on, open_elements, send_admission_notice, staff

ESCALATED = "hantera_forsenat_inskrivningsmeddelande"


@pytest.fixture
def cases(ctx: Context) -> tuple[CaseId, CaseId]:
    """One in Stockholm, one on the law alone; the admission notice of both is due in a day."""
    return admit(ctx), admit(ctx, "tove", number="194209039827")


def damage(store: Store, table: str, column: str, row: int) -> None:
    with store.transaction() as tx:
        statement = text(f"UPDATE {table} SET {column} = :junk WHERE id = :row")
        tx.connection.execute(statement, {"junk": b"PK\x03\x04 not what it was", "row": row})


def damage_agreement(ctx: Context, case: CaseId) -> Context:
    """Gives a context that has not read it yet."""
    with ctx.store.reading() as tx:
        version = tx.cases.load(case).agreement
    damage(ctx.store, "agreement_version", "content", version)
    return context_on(ctx.store, ctx.clock)


def incidents(ctx: Context) -> list[tuple[CaseId, str]]:
    found = read_operations(ctx, who=staff(ctx, "mira")).incidents
    return [(incident.case_id, incident.message) for incident in found]


def test_a_damaged_state_opens_an_incident_and_delays_no_other_case(
    ctx: Context, clock: FrozenClock, cases: tuple[CaseId, CaseId]
) -> None:
    sick, sound = cases
    damage(ctx.store, "care_case", "state", sick)
    clock.advance(timedelta(hours=25))
    fire_due_timers(ctx, "w1")
    assert ESCALATED in open_elements(ctx, sound)
    assert incidents(ctx) == [(sick, "Ärendets tillstånd är skadat i databasen. Återställ det.")]
    assert [finding.case for finding in verify(ctx)] == [sick]
    assert read_case(ctx, sick, who=staff(ctx, "amina")).open_tasks


def test_a_damaged_agreement_opens_an_incident_and_delays_no_other_case(
    ctx: Context, clock: FrozenClock, cases: tuple[CaseId, CaseId]
) -> None:
    sick, sound = cases
    ctx = damage_agreement(ctx, sick)
    clock.advance(timedelta(hours=25))
    fire_due_timers(ctx, "w1")
    assert ESCALATED in open_elements(ctx, sound)
    ((case, message),) = incidents(ctx)
    assert case == sick
    assert "version 1: Filerna är skadade i databasen" in message
    assert [finding.case for finding in verify(ctx)] == [sick]


def test_while_an_agreement_is_damaged_people_of_others_sign_in_and_work(
    ctx: Context, cases: tuple[CaseId, CaseId]
) -> None:
    sick, sound = cases
    ctx = damage_agreement(ctx, sick)
    assert read_parties(ctx)
    assert not read_openings(ctx, who=staff(ctx, "amina"))
    assert read_openings(ctx, who=staff(ctx, "tove"))
    assert read_case(ctx, sound, who=staff(ctx, "tove")).open_tasks
    with pytest.raises(AgreementUnreadable, match="säkerhetskopia"):
        read_case(ctx, sick, who=staff(ctx, "amina"))
    with pytest.raises(EngineFailed):
        send_admission_notice(ctx, sick)
    assert [case for case, _ in incidents(ctx)] == [sick]


def test_a_fault_of_our_own_in_one_case_delays_no_other(
    ctx: Context, clock: FrozenClock, cases: tuple[CaseId, CaseId], monkeypatch: pytest.MonkeyPatch
) -> None:
    sick, sound = cases
    moves = ctx.engine.catch_up

    def broken(agreement, state, facts, at):  # type: ignore[no-untyped-def]
        if agreement.id == "stockholm":
            raise ZeroDivisionError("words that an incident must not quote")
        return moves(agreement, state, facts, at)

    monkeypatch.setattr(ctx.engine, "catch_up", broken)
    clock.advance(timedelta(hours=25))
    fire_due_timers(ctx, "w1")
    assert ESCALATED in open_elements(ctx, sound)
    assert incidents(ctx) == [(sick, "Ett fel i Hemgång (ZeroDivisionError). Anmäl det.")]
