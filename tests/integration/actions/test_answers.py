"""Delivered, read and answered are three things, and what is answered moves the diagrams."""

from datetime import timedelta

import pytest

from service.actions.acknowledge_message import acknowledge_message
from service.actions.answer_message import answer_message
from service.actions.context import Context
from service.actions.read_case import read_case
from service.actions.verify import verify
from service.domain.answer import Answer
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.domain.errors import BadAnswers, NotFound, UnknownCase
from service.domain.people import UnitId
from service.store import Receipt
from tests.a_context import admit, command, do, open_elements, send_admission_notice, staff
from tests.answering import answer, case_with_a_message, message_of, messages_of

SOCIAL = UnitId("bistand_ekhamra")
CARE = UnitId("vc_ekbacken")


def receipt(ctx: Context, case: CaseId, unit: UnitId) -> Receipt:
    found = message_of(ctx, case).receipt_of(unit)
    assert found is not None
    return found


def test_a_message_is_delivered_then_read_then_answered(ctx: Context, clock: FrozenClock):
    case, message = case_with_a_message(ctx)
    assert receipt(ctx, case, SOCIAL).read_at is None
    clock.advance(timedelta(hours=1))
    acknowledge_message(ctx, case, message.id, who=staff(ctx, "sara"))
    assert (receipt(ctx, case, SOCIAL).read_at, receipt(ctx, case, SOCIAL).answer) == (clock.now(), None)
    clock.advance(timedelta(hours=1))
    answer(ctx, case, "sara", "mottaget")
    given = receipt(ctx, case, SOCIAL).answer
    assert given is not None
    assert (given.answer, given.answered_at, given.answered_by) == (Answer.RECEIVED, clock.now(), "sara")
    assert receipt(ctx, case, CARE).answer is None


def test_to_answer_is_also_to_have_read(ctx: Context):
    case, _ = case_with_a_message(ctx)
    answer(ctx, case, "sara", "mottaget")
    assert receipt(ctx, case, SOCIAL).read_by == "sara"


def test_a_changed_mind_replaces_the_answer_and_leaves_the_first_in_place(ctx: Context):
    case, _ = case_with_a_message(ctx)
    answer(ctx, case, "sara", "ej_kand", comment="Finns inte i vårt system")
    answer(ctx, case, "sara", "mottaget")
    given = receipt(ctx, case, SOCIAL)
    assert [each.answer for each in given.answers] == [Answer.UNKNOWN_HERE, Answer.RECEIVED]
    assert [each.comment for each in given.answers] == ["Finns inte i vårt system", ""]
    with ctx.store.reading() as tx:
        assert tx.cases.load(case).facts["svar.msg_inskrivningsmeddelande.kommun_sol"] == "mottaget"


def test_a_message_given_back_makes_the_ward_choose_another_receiver(ctx: Context):
    case, _ = case_with_a_message(ctx)
    assert "valj_ratt_mottagare" not in open_elements(ctx, case)
    answer(ctx, case, "sara", "felsant", comment="Patienten bor i Lunde")
    with ctx.store.reading() as tx:
        (task,) = [i for i in tx.worklist.of_case(case) if i.task.element == "valj_ratt_mottagare"]
    assert task.unit == "avd72"
    assert verify(ctx) == []


def test_an_answer_that_no_diagram_waits_for_moves_nothing(ctx: Context):
    case, _ = case_with_a_message(ctx)
    before = open_elements(ctx, case)
    answer(ctx, case, "sara", "mottaget")
    assert open_elements(ctx, case) == before
    assert verify(ctx) == []


def test_what_is_sent_on_takes_tasks_and_message_to_the_other_unit_and_clocks_keep(ctx: Context):
    case, _ = case_with_a_message(ctx)
    before = task_due(ctx, case, "utse_fast_vardkontakt")
    answer(ctx, case, "olle", "vidaresant", forward_to="vc_lunde")
    assert task_due(ctx, case, "utse_fast_vardkontakt") == (UnitId("vc_lunde"), *before[1:])
    assert receipt(ctx, case, UnitId("vc_lunde")).read_at is None
    assert receipt(ctx, case, UnitId("vc_lunde")).answer is None
    earlier = receipt(ctx, case, CARE).answer
    assert earlier is not None
    assert earlier.forwarded_to == "vc_lunde"
    with pytest.raises(UnknownCase):
        read_case(ctx, case, who=staff(ctx, "olle"))
    with ctx.store.reading() as tx:
        assert tx.cases.load(case).facts["enhet_oppenvard"] == "vc_lunde"
    assert verify(ctx) == []


def task_due(ctx: Context, case: CaseId, element: str) -> tuple[object, ...]:
    with ctx.store.reading() as tx:
        (item,) = [i for i in tx.worklist.of_case(case) if i.task.element == element]
    return item.unit, item.task.id, item.task.opened_at, item.due.at if item.due else None


def test_a_message_is_sent_on_only_to_a_unit_that_plays_the_same_part_in_the_same_organisation(ctx: Context):
    case, _ = case_with_a_message(ctx)
    for elsewhere in ("bistand_lunde", "hsv_ekhamra", "bistand_ekhamra", "", "finns_inte"):
        with pytest.raises(BadAnswers) as refused:
            answer(ctx, case, "sara", "vidaresant", forward_to=elsewhere)
        assert set(refused.value.errors) == {"vidare_till"}


def test_only_what_the_message_allows_can_be_answered(ctx: Context):
    case, _ = case_with_a_message(ctx)
    with pytest.raises(BadAnswers) as refused:
        answer(ctx, case, "sara", "kanske", comment="x" * 2001)
    assert set(refused.value.errors) == {"svar", "kommentar"}


def test_whoever_was_not_sent_the_message_cannot_answer_it(ctx: Context):
    case, _ = case_with_a_message(ctx)
    with pytest.raises(NotFound):
        answer(ctx, case, "amina", "mottaget")
    with pytest.raises(UnknownCase):
        answer(ctx, case, "bo", "mottaget")


def test_an_answer_to_a_message_of_another_case_is_not_taken(ctx: Context):
    first, message = case_with_a_message(ctx)
    do(ctx, first, "sara", "planera_insatser", sol_insatser=["hemtjanst"], sol_kontakt="Enheten")
    other = case_with_another_patient(ctx)
    with pytest.raises(NotFound):
        answer_message(ctx, other, message.id, "mottaget", who=staff(ctx, "sara"), command=command())
    assert receipt(ctx, first, SOCIAL).answer is None


def case_with_another_patient(ctx: Context) -> CaseId:
    case = admit(ctx, number="194209039827")
    send_admission_notice(ctx, case)
    return case


def test_the_same_command_answers_once(ctx: Context):
    case, message = case_with_a_message(ctx)
    same = command()
    for _ in range(2):
        answer_message(ctx, case, message.id, "mottaget", who=staff(ctx, "sara"), command=same)
    assert len(receipt(ctx, case, SOCIAL).answers) == 1


def test_a_message_keeps_what_it_told_when_it_was_sent(ctx: Context):
    case, message = case_with_a_message(ctx)
    assert [told.form for told in message.content] == ["inskrivningsmeddelande", "inskrivning"]
    assert message.content[0].facts["enhet_kommun_sol"] == "bistand_ekhamra"
    assert message.content[1].facts["behov_lakare"] == "Johan Ekwall"
    others = [each for each in messages_of(ctx, case) if each.id != message.id]
    assert [each.content for each in others] == [()] * len(others)
