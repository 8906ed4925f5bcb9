"""The main job on a real database: from admission to the patient at home."""

from datetime import UTC, datetime, timedelta

import pytest

from service.actions.begin_diagram import begin_diagram
from service.actions.complete_task import complete_task
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.actions.open_case import open_case
from service.actions.read_case import read_case
from service.actions.read_worklist import read_worklist
from service.actions.verify import verify
from service.domain.case import ProcessId
from service.domain.clock import FrozenClock
from service.domain.errors import BadAnswers, Forbidden, TaskNotOpen, UnknownCase
from tests.a_context import (
    admit,
    command,
    do,
    give_notice,
    local,
    open_elements,
    send_admission_notice,
    staff,
    task_of,
)


def test_the_whole_way_home_leaves_everything_in_step(ctx: Context, clock: FrozenClock):
    case = admit(ctx)
    send_admission_notice(ctx, case)
    do(
        ctx,
        case,
        "olle",
        "utse_fast_vardkontakt",
        fast_vardkontakt_namn="Karin Sjöbeck",
        fast_vardkontakt_telefon="099-100 20 30",
    )
    do(ctx, case, "sara", "planera_insatser", sol_insatser=["hemtjanst"], sol_kontakt="Biståndsenheten")
    do(ctx, case, "peter", "planera_hemsjukvard", hsl_insatser=["hemsjukvard"], hsl_kontakt="Hemsjukvården")
    clock.advance(timedelta(days=2))
    give_notice(ctx, case)
    assert verify(ctx) == []
    assert "skriv_ut_patienten" in open_elements(ctx, case)
    clock.advance(timedelta(days=1))
    do(ctx, case, "amina", "skriv_ut_patienten", utskriven_tid=local(ctx, hours=0), utskriven_till="hem")
    assert "overfor_information" in open_elements(ctx, case)
    assert verify(ctx) == []


def test_a_new_case_lies_in_the_wards_worklist_with_its_clock(ctx: Context, clock: FrozenClock):
    admit(ctx)
    (item,) = read_worklist(ctx, who=staff(ctx, "amina")).ours
    assert item.patient_name == "Astrid Bergwall"
    assert item.due is not None
    assert item.due.at == clock.now() + timedelta(hours=24)
    assert item.due.source == "LUS 2:3"


def test_units_that_do_not_take_part_do_not_see_the_case(ctx: Context):
    case = admit(ctx)
    with pytest.raises(UnknownCase):
        read_case(ctx, case, who=staff(ctx, "sara"))
    send_admission_notice(ctx, case)
    assert read_case(ctx, case, who=staff(ctx, "sara")).patient.name == "Astrid Bergwall"
    with pytest.raises(UnknownCase):
        read_case(ctx, case, who=staff(ctx, "bo"))


def test_every_read_and_write_leaves_a_row_in_the_access_log(ctx: Context):
    case = admit(ctx)
    read_case(ctx, case, who=staff(ctx, "amina"))
    read_worklist(ctx, who=staff(ctx, "amina"))
    with ctx.store.reading() as tx:
        rows = tx.access_log.of_patient("193805179813")
    assert [(row.action, row.object) for row in reversed(rows)] == [
        ("skriva", "nytt ärende"),
        ("läsa", "ärende"),
        ("läsa", "arbetslista"),
    ]
    assert {row.person for row in rows} == {"amina"}


def test_the_same_command_twice_has_one_effect(ctx: Context):
    raw = {
        "personnummer": ["193805179813"],
        "inskriven_tid": [local(ctx, hours=0)],
        "behov_lakare": ["Johan Ekwall"],
    }
    same = command()
    first = open_case(ctx, raw, who=staff(ctx, "amina"), command=same)
    assert open_case(ctx, raw, who=staff(ctx, "amina"), command=same) == first


def test_the_second_to_submit_a_task_is_told_who_was_first(ctx: Context):
    case = admit(ctx)
    task = task_of(ctx, case, "skicka_inskrivningsmeddelande")
    send_admission_notice(ctx, case)
    with pytest.raises(TaskNotOpen) as told:
        complete_task(ctx, case, task, {}, who=staff(ctx, "johan"), command=command())
    assert told.value.done_by == "Amina Lindqvist"
    assert told.value.done_at == ctx.clock.now()


def test_a_refused_answer_saves_nothing(ctx: Context):
    case = admit(ctx)
    with pytest.raises(BadAnswers) as told:
        do(ctx, case, "amina", "skicka_inskrivningsmeddelande")
    assert "beraknad_utskrivning" in told.value.errors
    assert open_elements(ctx, case) == {"skicka_inskrivningsmeddelande"}
    with ctx.store.reading() as tx:
        assert tx.cases.load(case).revision == 1


def test_a_patient_has_one_open_case_at_a_unit(ctx: Context):
    admit(ctx)
    with pytest.raises(BadAnswers, match="rättas") as told:
        admit(ctx)
    assert "redan ett öppet ärende" in told.value.errors["personnummer"]


def test_a_number_outside_the_population_register_is_refused_at_its_field(ctx: Context):
    with pytest.raises(BadAnswers) as told:
        admit(ctx, number="189001019802")
    assert "folkbokföringen" in told.value.errors["personnummer"]


def test_a_task_of_another_party_is_not_ours_to_do(ctx: Context):
    case = admit(ctx)
    send_admission_notice(ctx, case)
    with pytest.raises(Forbidden, match="annan enhet"):
        do(ctx, case, "amina", "planera_insatser")


def test_the_municipality_does_not_open_cases_in_the_wards_lane(ctx: Context):
    with pytest.raises(Forbidden, match="annan part"):
        admit(ctx, "karin")


def test_a_deadline_that_passes_wakes_the_case_as_of_its_due_time(ctx: Context, clock: FrozenClock):
    case = admit(ctx)
    due = clock.now() + timedelta(hours=24)
    clock.advance(timedelta(hours=40))
    assert fire_due_timers(ctx, "w1") == 1
    assert fire_due_timers(ctx, "w1") == 0
    assert "hantera_forsenat_inskrivningsmeddelande" in open_elements(ctx, case)
    page = read_case(ctx, case, who=staff(ctx, "amina"))
    (fired,) = [timer for timer in page.timers if timer.state == "fired"]
    assert fired.due.at == due
    assert fired.lateness == timedelta(hours=16)
    assert [entry.occurred_at for entry in page.history if entry.kind == "timer"] == [due]
    assert verify(ctx) == []


def test_a_withdrawn_notice_and_a_new_one_restart_the_clock(ctx: Context, clock: FrozenClock):
    case = admit(ctx, "tove")
    send_admission_notice(ctx, case, "tove")
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case, "tove")
    clock.advance(timedelta(days=1))
    begin_diagram(
        ctx,
        case,
        ProcessId("atertagen_underrattelse"),
        {
            "atertagen_lakare": ["Johan Ekwall"],
            "atertagen_tid": [local(ctx, hours=0)],
            "atertagen_orsak": ["Feber"],
        },
        who=staff(ctx, "tove"),
        command=command(),
    )
    assert "bedom_utskrivningsklar" in open_elements(ctx, case)
    assert "skriv_ut_patienten" not in open_elements(ctx, case)
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case, "tove")
    with ctx.store.reading() as tx:
        dues = {timer.element: timer.due.at for timer in tx.timers.of_case(case) if timer.state == "waiting"}
    assert dues["betalningsansvaret_provas"] == datetime(2026, 4, 16, 22, 0, tzinfo=UTC)
    assert verify(ctx) == []
