"""Who takes part changes: tasks and unread messages follow, clocks run on, and everybody is told."""

from datetime import timedelta

import pytest

from service.actions.change_parties import change_parties
from service.actions.context import Context
from service.actions.read_case import CasePage, read_case
from service.actions.read_party_change import read_party_change
from service.actions.read_worklist import read_worklist
from service.actions.save_draft import save_draft
from service.actions.verify import verify
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.domain.errors import BadAnswers, Conflict, Forbidden, NotFound, UnknownCase
from service.domain.party_change import ChangeKind, PartyChange
from service.domain.people import Role, Staff, UnitId
from tests.a_context import admit, command, give_notice, open_elements, send_admission_notice, staff, task_of

SOCIAL, HEALTH, WARD, CARE = Role("kommun_sol"), Role("kommun_hsl"), Role("slutenvard"), Role("oppenvard")
READ = PartyChange(ChangeKind.LET_READ)


@pytest.fixture
def case(ctx: Context) -> CaseId:
    found = admit(ctx)
    send_admission_notice(ctx, found)
    return found


def change(
    ctx: Context, case: CaseId, person: str | Staff, wanted: PartyChange, unit: str = "", why: str = "Flyttar"
) -> bool:
    who = staff(ctx, person) if isinstance(person, str) else person
    raw = {"enhet": [unit], "skal": [why]}
    return change_parties(ctx, case, wanted, raw, who=who, command=command())


def hand_over(role: Role) -> PartyChange:
    return PartyChange(ChangeKind.HAND_OVER, role)


def page(ctx: Context, case: CaseId, person: str) -> CasePage:
    return read_case(ctx, case, who=staff(ctx, person))


def test_tasks_follow_to_the_unit_that_takes_over_and_their_clocks_run_on(ctx: Context, case: CaseId) -> None:
    before = [timer.due.at for timer in page(ctx, case, "sara").timers]
    assert change(ctx, case, "sara", hand_over(SOCIAL), "bistand_lunde") is False
    tasks = read_worklist(ctx, who=staff(ctx, "bo")).ours
    assert "planera_insatser" in {item.task.element for item in tasks}
    assert [timer.due.at for timer in page(ctx, case, "bo").timers] == before
    assert verify(ctx) == []


def test_unread_messages_follow_and_what_was_read_stays(ctx: Context, case: CaseId) -> None:
    change(ctx, case, "amina", hand_over(SOCIAL), "bistand_lunde")
    names = [message.name for message in read_worklist(ctx, who=staff(ctx, "bo")).unread]
    assert "Inskrivningsmeddelande" in names
    assert read_worklist(ctx, who=staff(ctx, "sara")).unread == []


def test_whoever_hands_over_its_own_part_no_longer_sees_the_case(ctx: Context, case: CaseId) -> None:
    change(ctx, case, "sara", hand_over(SOCIAL), "bistand_lunde")
    with pytest.raises(UnknownCase):
        page(ctx, case, "sara")


def test_a_ward_hands_over_to_a_ward_and_all_are_told(ctx: Context, case: CaseId) -> None:
    change(ctx, case, "amina", hand_over(WARD), "geri3")
    told = "Geriatrik 3, Södra sjukhuset tar över efter Avdelning 72, Norra sjukhuset"
    johan = staff(ctx, "johan").person
    geriatrics = Staff(johan, ctx.directory.unit(UnitId("geri3")))
    for who in (geriatrics, staff(ctx, "sara"), staff(ctx, "karin")):
        assert told in [message.name for message in read_worklist(ctx, who=who).unread]
    assert "bedom_utskrivningsklar" in {item.task.element for item in read_worklist(ctx, who=geriatrics).ours}


def test_the_history_says_who_took_over_from_whom_and_why(ctx: Context, case: CaseId) -> None:
    change(ctx, case, "amina", hand_over(SOCIAL), "bistand_lunde", why="Patienten flyttar till Lunde")
    told = {entry.kind: entry.detail for entry in page(ctx, case, "amina").history}
    assert told["participant"] == {"unit": "bistand_lunde", "earlier": "bistand_ekhamra"}
    assert told["reason"] == {"text": "Patienten flyttar till Lunde"}


def test_forms_that_asked_for_the_unit_propose_the_new_one(ctx: Context, case: CaseId) -> None:
    change(ctx, case, "amina", hand_over(SOCIAL), "bistand_lunde")
    assert page(ctx, case, "amina").case.facts["enhet_kommun_sol"] == "bistand_lunde"


def test_without_a_reason_nothing_changes(ctx: Context, case: CaseId) -> None:
    with pytest.raises(BadAnswers) as told:
        change(ctx, case, "amina", hand_over(SOCIAL), "", why=" ")
    assert set(told.value.errors) == {"enhet", "skal"}


@pytest.mark.parametrize("unit", ["hsv_lunde", "bistand_ekhamra", "vc_granby", "nowhere"])
def test_only_another_unit_of_the_same_kind_that_has_not_closed_takes_over(
    ctx: Context, case: CaseId, unit: str
) -> None:
    with pytest.raises(BadAnswers):
        change(ctx, case, "amina", hand_over(SOCIAL), unit)


def test_a_party_changes_its_own_part_alone_and_the_leading_party_all(ctx: Context, case: CaseId) -> None:
    with pytest.raises(Forbidden):
        change(ctx, case, "sara", hand_over(HEALTH), "hsv_lunde")
    with pytest.raises(Forbidden):
        change(ctx, case, "sara", READ, "asih")
    with pytest.raises(Forbidden):
        read_party_change(ctx, case, hand_over(HEALTH), who=staff(ctx, "sara"))
    change(ctx, case, "amina", hand_over(HEALTH), "hsv_lunde")


def test_a_unit_outside_the_case_learns_nothing_from_trying(ctx: Context, case: CaseId) -> None:
    for number in (case, CaseId(4711)):
        with pytest.raises(UnknownCase):
            change(ctx, number, "bo", hand_over(SOCIAL), "bistand_lunde")


def test_the_tasks_of_a_party_that_is_removed_wait_until_it_has_a_unit_again(
    ctx: Context, case: CaseId, clock: FrozenClock
) -> None:
    change(ctx, case, "amina", PartyChange(ChangeKind.REMOVE, SOCIAL))
    assert [i.unit for i in page(ctx, case, "amina").open_tasks if i.task.role == SOCIAL] == [None]
    assert verify(ctx) == []
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    change(ctx, case, "amina", PartyChange(ChangeKind.ADD, SOCIAL), "bistand_lunde")
    worklist = read_worklist(ctx, who=staff(ctx, "bo"))
    assert "planera_insatser" in {item.task.element for item in worklist.ours}
    assert "Biståndsenheten, Lunde kommun deltar nu" in {message.name for message in worklist.unread}
    assert verify(ctx) == []


def test_the_party_that_the_case_began_with_cannot_be_removed(ctx: Context, case: CaseId) -> None:
    with pytest.raises(Conflict, match="Lämna över"):
        change(ctx, case, "amina", PartyChange(ChangeKind.REMOVE, WARD))


def test_what_does_not_fit_the_case_as_it_stands_is_refused(ctx: Context, case: CaseId) -> None:
    for wanted in (
        PartyChange(ChangeKind.ADD, SOCIAL),
        PartyChange(ChangeKind.STOP_READING, unit=UnitId("asih")),
    ):
        with pytest.raises(Conflict):
            change(ctx, case, "amina", wanted, "bistand_lunde")
    with pytest.raises(NotFound):
        change(ctx, case, "amina", PartyChange(ChangeKind.ADD, Role("drift")), "drift")


def test_a_reading_unit_sees_the_case_and_does_nothing(ctx: Context, case: CaseId) -> None:
    change(ctx, case, "amina", READ, "asih", why="Tar emot hemma")
    disa = staff(ctx, "disa")
    shown = read_case(ctx, case, who=disa)
    assert shown.messages
    assert shown.offers == []
    assert read_worklist(ctx, who=disa).ours == []
    task = task_of(ctx, case, "ta_stallning_till_sip")
    with pytest.raises(Forbidden, match="läsa ärendet"):
        save_draft(ctx, case, task, {}, who=disa)
    with pytest.raises(Forbidden, match="läsa ärendet"):
        change(ctx, case, "disa", hand_over(CARE), "vc_lunde")
    change(ctx, case, "amina", PartyChange(ChangeKind.STOP_READING, unit=disa.unit.id))
    with pytest.raises(UnknownCase):
        read_case(ctx, case, who=disa)
    assert verify(ctx) == []


def test_the_second_click_of_who_has_handed_over_is_no_error(ctx: Context, case: CaseId) -> None:
    same, raw = command(), {"enhet": ["bistand_lunde"], "skal": ["Flyttar"]}
    for _ in range(2):
        assert not change_parties(ctx, case, hand_over(SOCIAL), raw, who=staff(ctx, "sara"), command=same)
    assert len([entry for entry in page(ctx, case, "bo").history if entry.kind == "reason"]) == 1


def test_changes_leave_their_rows_in_the_access_log(ctx: Context, case: CaseId) -> None:
    change(ctx, case, "amina", hand_over(SOCIAL), "bistand_lunde")
    with ctx.store.reading() as tx:
        latest = tx.access_log.of_patient("193805179813")[0]
    assert (latest.action, latest.object, latest.person) == ("skriva", "parter lamna-over", "amina")


def test_open_elements_are_the_same_after_a_transfer(ctx: Context, case: CaseId) -> None:
    before = open_elements(ctx, case)
    change(ctx, case, "amina", hand_over(WARD), "geri3")
    assert open_elements(ctx, case) == before
