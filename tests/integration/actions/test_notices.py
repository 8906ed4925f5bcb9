"""Notices: told once, by the agreement's rules, without patients' data; no longer needed, no longer sent."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from service.actions.acknowledge_message import acknowledge_message
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.actions.read_operations import read_operations
from service.actions.retry_incident import retry_incident
from service.actions.send_notices import send_notices
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.domain.notice import Channel, Outgoing
from service.store import Notice
from tests.a_context import ROOT, admit, do, outbox_of, send_admission_notice, staff, task_of

EKBACKEN, OLLE = "vc-ekbacken@exempel.invalid", "olle@exempel.invalid"
DUTY = "099-200 04 01"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    """Admitted, and the admission notice has gone to three units, Monday at nine."""
    case = admit(ctx)
    send_admission_notice(ctx, case)
    return case


def told(ctx: Context, clock: FrozenClock, **later: float) -> Sequence[Outgoing]:
    """What leaves the house when so much more time has passed."""
    clock.advance(timedelta(**later))
    before = len(outbox_of(ctx).sent())
    send_notices(ctx, "w1")
    return outbox_of(ctx).sent()[before:]


def to(address: str, sent: Sequence[Outgoing]) -> list[str]:
    return [each.text for each in sent if each.address == address]


def notices(ctx: Context, case: CaseId, state: str) -> list[Notice]:
    with ctx.store.reading() as tx:
        return [each for each in tx.notices.of_case(case) if each.state == state]


def history(ctx: Context, case: CaseId, kind: str) -> list[str]:
    with ctx.store.reading() as tx:
        return [entry.name for entry in tx.history.of_case(case) if entry.kind == kind]


def test_an_unread_admission_notice_climbs_the_ladder_from_duty_phone_to_head(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    assert to(DUTY, told(ctx, clock, minutes=59)) == []
    [text] = to(DUTY, told(ctx, clock, minutes=1))
    assert text == (
        "Oläst i Hemgång sedan en timme för Vårdcentralen Ekbacken: 1. "
        "Logga in: https://hemgang.exempel.invalid/arbetslista"
    )
    assert to(OLLE, told(ctx, clock, minutes=179)) == []
    assert len(to(OLLE, told(ctx, clock, minutes=1))) == 1
    assert told(ctx, clock, hours=1) == []


def test_a_message_that_has_been_read_is_told_to_nobody_and_the_history_says_so(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    acknowledge_message(ctx, case, 1, who=staff(ctx, "karin"))
    assert history(ctx, case, "notice_dropped")[-1] == "Avisering skickades inte: meddelandet är läst"
    assert to(DUTY, told(ctx, clock, hours=2)) == []
    read = [each for each in notices(ctx, case, "dropped") if each.unit == "vc_ekbacken"]
    assert {each.why for each in read} == {"meddelandet är läst"}


def test_what_may_wait_is_one_mail_to_a_unit_at_the_fixed_hours(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    other = admit(ctx, number="194209039827")
    send_admission_notice(ctx, other)
    assert to(EKBACKEN, told(ctx, clock, hours=3, minutes=59)) == []
    mails = to(EKBACKEN, told(ctx, clock, minutes=1))
    assert any(mail.startswith("Nytt att läsa i Hemgång för Vårdcentralen Ekbacken: 2.") for mail in mails)
    assert len(mails) == 2
    assert "Avisering skickad med e-post" in history(ctx, other, "notice_sent")


def test_a_task_that_is_done_in_time_is_no_longer_a_reason(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    do(ctx, case, "sara", "planera_insatser", sol_insatser=["hemtjanst"], sol_kontakt="Biståndsenheten")
    dropped = [each for each in notices(ctx, case, "dropped") if each.unit == "bistand_ekhamra"]
    assert {each.why for each in dropped} == {"uppgiften är gjord"}
    mails = to("bistand-ekhamra@exempel.invalid", told(ctx, clock, hours=4))
    assert not any("Nytt att göra" in mail for mail in mails)


def test_a_deadline_is_told_of_two_hours_before_and_to_the_head_when_it_has_passed(
    ctx: Context, clock: FrozenClock
) -> None:
    case = admit(ctx)
    ward, head = "avd72@exempel.invalid", "lena@exempel.invalid"
    assert not any("snart" in text for text in to(ward, told(ctx, clock, hours=21, minutes=59)))
    assert any("snart" in text for text in to(ward, told(ctx, clock, minutes=1)))
    clock.advance(timedelta(hours=2))
    fire_due_timers(ctx, "w1")
    assert any("har gått ut" in text for text in to(head, told(ctx, clock, hours=4)))
    assert task_of(ctx, case, "skicka_inskrivningsmeddelande")


def test_nothing_is_sent_twice_however_often_the_case_is_saved_and_the_worker_looks(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    told(ctx, clock, hours=5)
    do(ctx, case, "sara", "planera_insatser", sol_insatser=["hemtjanst"], sol_kontakt="Biståndsenheten")
    assert told(ctx, clock) == []


def test_a_server_that_is_down_is_tried_again_under_the_same_key_and_then_an_operator_knows(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    outbox_of(ctx).down = True
    for later in (60, 1, 5, 30, 120, 360):
        assert told(ctx, clock, minutes=later) == []
    mira = staff(ctx, "mira")
    waiting = read_operations(ctx, who=mira).incidents
    assert any(each.kind == "notice" and "kunde inte skickas" in each.message for each in waiting)
    outbox_of(ctx).down = False
    stopped = {f"hemgang-{each.batch}" for each in notices(ctx, case, "stopped")}
    for incident in waiting:
        retry_incident(ctx, incident.id, who=mira)
    assert stopped <= {each.key for each in told(ctx, clock)}


def test_a_worker_that_dies_after_sending_leaves_the_same_sending_to_the_next(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    clock.advance(timedelta(hours=1))
    with ctx.store.transaction() as tx:
        killed = tx.notices.claim("w1", 200, timedelta(minutes=2))
    assert told(ctx, clock, minutes=1) == []
    assert {each.key for each in told(ctx, clock, minutes=2)} == {f"hemgang-{each.batch}" for each in killed}


def test_a_way_that_is_not_set_up_is_said_and_not_tried(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    del ctx.notifiers[Channel.SMS]  # type: ignore[attr-defined]
    assert to(DUTY, told(ctx, clock, hours=1)) == []
    assert "sms är inte inställt" in {each.why for each in notices(ctx, case, "dropped")}


def test_no_fact_no_name_and_no_number_reaches_what_is_sent(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    sent = [each for hours in (1, 4, 20, 24) for each in told(ctx, clock, hours=hours)]
    with ctx.store.reading() as tx:
        held = tx.cases.load(case)
        patient = tx.patients.get(held.patient)
    secrets = {patient.name, *patient.name.split(), patient.identity_number, patient.identity_number[2:8]}
    secrets |= {value for value in held.facts.values() if isinstance(value, str) and len(value) > 3}
    said = " ".join(f"{each.subject} {each.text}" for each in sent)
    assert len(sent) > 5
    assert [secret for secret in secrets if secret in said] == []


def test_every_action_that_moves_a_case_plans_its_notices() -> None:
    moving = [
        path
        for path in (ROOT / "service/actions").glob("*.py")
        if "save_move(" in path.read_text(encoding="utf-8") and path.name != "save_move.py"
    ]
    assert len(moving) >= 4
    assert [path.name for path in moving if "plan_notices(" not in path.read_text(encoding="utf-8")] == []
