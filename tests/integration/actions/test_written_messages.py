"""Somebody writes to the other parties, is replied to, takes it back or writes it anew."""

import pytest

from service.actions.context import Context
from service.actions.correct_message import correct_message
from service.actions.retract_message import retract_message
from service.actions.send_message import send_message
from service.actions.verify import verify
from service.domain.case import CaseId, MessageKind
from service.domain.errors import BadAnswers, Conflict, Forbidden, NotFound, UnknownCase
from service.store import Message, Received, Transaction
from tests.a_context import admit, command, send_admission_notice, staff
from tests.answering import answer, case_with_a_message, message_of, messages_of


@pytest.fixture
def case(ctx: Context) -> CaseId:
    admitted = admit(ctx)
    send_admission_notice(ctx, admitted)
    return admitted


def write(ctx: Context, case: CaseId, person: str, *to: str, text: str = "Kommer dottern?") -> Message:
    send_message(ctx, case, text=text, to=to, subject="fraga", who=staff(ctx, person), command=command())
    return messages_of(ctx, case)[-1]


def reply(ctx: Context, case: CaseId, person: str, about: int, *to: str) -> Message:
    send_message(ctx, case, text="Ja.", to=to, reply_to=about, who=staff(ctx, person), command=command())
    return messages_of(ctx, case)[-1]


def retract(ctx: Context, case: CaseId, person: str, message: int, reason: str = "Fel patient") -> None:
    retract_message(ctx, case, message, reason, who=staff(ctx, person), command=command())


def unread(ctx: Context, person: str) -> list[Received]:
    with ctx.store.reading() as tx:
        return list(tx.messages.inbox(staff(ctx, person).unit.id, unread_only=True))


def test_what_somebody_writes_reaches_those_it_was_written_to_and_nobody_else(ctx: Context, case: CaseId):
    sent = write(ctx, case, "amina", "kommun_sol")
    assert (sent.name, sent.body, sent.sender, sent.kind) == (
        "Fråga",
        "Kommer dottern?",
        "slutenvard",
        MessageKind.GENERAL,
    )
    assert [receipt.unit for receipt in sent.receipts] == ["bistand_ekhamra"]
    assert "Fråga" in {message.name for message in unread(ctx, "sara")}
    assert "Fråga" not in {message.name for message in unread(ctx, "olle")}
    assert verify(ctx) == []


def test_a_reply_keeps_the_subject_and_is_said_to_be_one_however_long_the_thread_is(
    ctx: Context, case: CaseId
):
    asked = write(ctx, case, "amina", "kommun_sol")
    replied = reply(ctx, case, "sara", asked.id, "slutenvard")
    again = reply(ctx, case, "amina", replied.id, "kommun_sol")
    assert (replied.name, replied.about) == ("Svar: Fråga", asked.id)
    assert (again.name, again.about) == ("Svar: Fråga", replied.id)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": "   "}, "text"),
        ({"text": "x" * 4001}, "text"),
        ({"to": []}, "till"),
        ({"to": ["slutenvard"]}, "till"),
        ({"to": ["kommun_sol", "polisen"]}, "till"),
        ({"subject": "hej"}, "amne"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_sent(
    ctx: Context, case: CaseId, change: dict[str, object], field: str
):
    before = messages_of(ctx, case)
    given = {"text": "Hej", "to": ["kommun_sol"], "subject": "fraga"} | change
    with pytest.raises(BadAnswers) as refused:
        send_message(ctx, case, **given, who=staff(ctx, "amina"), command=command())  # type: ignore[arg-type]
    assert set(refused.value.errors) == {field}
    assert messages_of(ctx, case) == before


def test_whoever_does_not_take_part_cannot_write_nor_reply(ctx: Context, case: CaseId):
    with pytest.raises(UnknownCase):
        write(ctx, case, "bo", "slutenvard")
    other = admit(ctx, number="194209039827")
    with pytest.raises(NotFound):
        reply(ctx, case, "amina", messages_of(ctx, case)[0].id + 100, "kommun_sol")
    assert messages_of(ctx, other) == []


def test_a_retracted_message_stays_and_its_receivers_are_told_why(ctx: Context, case: CaseId):
    sent = write(ctx, case, "amina", "kommun_sol")
    retract(ctx, case, "amina", sent.id)
    original, notice = messages_of(ctx, case)[-2:]
    assert original == sent
    assert (notice.kind, notice.name, notice.body, notice.about) == (
        MessageKind.RETRACTION,
        "Makulerat: Fråga",
        "Fel patient",
        sent.id,
    )
    assert "Makulerat: Fråga" in {message.name for message in unread(ctx, "sara")}
    with pytest.raises(Conflict):
        retract(ctx, case, "amina", sent.id)


def test_what_a_diagram_sent_can_be_retracted_and_then_waits_for_no_answer(ctx: Context):
    case, message = case_with_a_message(ctx)
    retract(ctx, case, "johan", message.id)
    notice = messages_of(ctx, case)[-1]
    assert {receipt.unit for receipt in notice.receipts} == {receipt.unit for receipt in message.receipts}
    with pytest.raises(Conflict):
        answer(ctx, case, "sara", "mottaget")
    assert verify(ctx) == []


def test_only_the_sending_unit_changes_a_message(ctx: Context, case: CaseId):
    sent = write(ctx, case, "amina", "kommun_sol")
    with pytest.raises(Forbidden):
        retract(ctx, case, "sara", sent.id)
    with pytest.raises(Forbidden):
        correct_message(ctx, case, sent.id, "Nytt", who=staff(ctx, "sara"), command=command())
    with pytest.raises(BadAnswers):
        retract(ctx, case, "amina", sent.id, reason=" ")


def test_a_message_written_anew_keeps_its_first_text_beside_the_new(ctx: Context, case: CaseId):
    sent = write(ctx, case, "amina", "kommun_sol")
    correct_message(ctx, case, sent.id, "Kommer sonen?", who=staff(ctx, "amina"), command=command())
    original, notice = messages_of(ctx, case)[-2:]
    assert original.body == "Kommer dottern?"
    assert (notice.kind, notice.name, notice.body) == (
        MessageKind.CORRECTION,
        "Rättat: Fråga",
        "Kommer sonen?",
    )
    with pytest.raises(Forbidden):
        retract(ctx, case, "amina", notice.id)


def test_the_words_of_a_diagrams_message_are_not_anybodys_to_rewrite(ctx: Context):
    case, message = case_with_a_message(ctx)
    with pytest.raises(Forbidden):
        correct_message(ctx, case, message.id, "Nytt", who=staff(ctx, "amina"), command=command())


def test_whoever_has_taken_over_the_senders_part_may_retract_what_was_sent_before(ctx: Context):
    case, _ = case_with_a_message(ctx)
    sent = write(ctx, case, "olle", "slutenvard")
    answer(ctx, case, "olle", "vidaresant", forward_to="vc_lunde")
    with pytest.raises(UnknownCase):
        retract(ctx, case, "olle", sent.id)
    retract(ctx, case, "ylva", sent.id)
    assert message_of(ctx, case, "").name == "Makulerat: Fråga"


def test_a_unit_sees_who_has_not_read_or_not_answered_the_oldest_first(ctx: Context):
    case, message = case_with_a_message(ctx)
    answer(ctx, case, "sara", "mottaget")
    asked = write(ctx, case, "amina", "kommun_sol")
    with ctx.store.transaction() as tx:
        ours = staff(ctx, "amina").unit.id
        waiting = [(each.name, each.unit, each.asks) for each in tx.correspondence.outstanding(ours)]
        assert waiting == [
            (message.name, "hsv_ekhamra", True),
            (message.name, "vc_ekbacken", True),
            ("Fråga", "bistand_ekhamra", False),
        ]
        reads(ctx, tx, "sara", asked.id)
        reads(ctx, tx, "olle", message.id)
        waiting = [(each.name, each.unit, each.asks) for each in tx.correspondence.outstanding(ours)]
        assert [name for name, _, _ in waiting] == [message.name, message.name]
        assert tx.correspondence.outstanding(staff(ctx, "sara").unit.id) == []


def reads(ctx: Context, tx: Transaction, person: str, message: int) -> None:
    who = staff(ctx, person)
    tx.messages.mark_read(message, who.unit.id, at=ctx.clock.now(), who=who.person.id)


def test_a_message_that_is_read_and_not_answered_waits_to_be_answered(ctx: Context):
    case, message = case_with_a_message(ctx)
    who = staff(ctx, "olle")
    with ctx.store.transaction() as tx:
        assert tx.messages.to_answer(who.unit.id) == []
        assert [each.asks for each in tx.messages.inbox(who.unit.id, unread_only=True)] == [True]
        tx.messages.mark_read(message.id, who.unit.id, at=ctx.clock.now(), who=who.person.id)
        assert [each.id for each in tx.messages.to_answer(who.unit.id)] == [message.id]
    answer(ctx, case, "olle", "mottaget")
    with ctx.store.reading() as tx:
        assert tx.messages.to_answer(who.unit.id) == []
