"""A unit corrects what it has handed in: facts, due times and those who were told otherwise follow."""

from contextlib import nullcontext
from datetime import datetime, timedelta

import pytest

from service.actions.context import Context
from service.actions.correct_facts import correct_facts
from service.actions.read_case import read_case
from service.actions.verify import verify
from service.domain.case import CaseId, MessageKind
from service.domain.clock import FrozenClock
from service.domain.errors import BadAnswers, Forbidden, NotFound, UnknownCase
from service.domain.facts import Value
from service.domain.people import SYSTEM
from service.web.staff.shown.known import known
from tests.a_context import admit, command, do, frozen, local, staff, task_of
from tests.answering import ADMISSION, case_with_a_message, message_of, messages_of
from tests.releasing import put_in_force

START = "patienten_skrivs_in"
NOTICE = {
    "behov_kommun_sol": "on",
    "enhet_kommun_sol": "bistand_ekhamra",
    "behov_kommun_hsl": "on",
    "enhet_kommun_hsl": "hsv_ekhamra",
    "behov_oppenvard": "on",
    "enhet_oppenvard": "vc_ekbacken",
    "annan_kommun_boende": "nej",
}


def correct(
    ctx: Context, case: CaseId, person: str, source: str, reason: str = "Fel datum", **answers: str
) -> None:
    raw = {key: [value] for key, value in {**answers, "rattelse_orsak": reason}.items()}
    correct_facts(ctx, case, source, raw, who=staff(ctx, person), command=command())


def fact(ctx: Context, case: CaseId, name: str) -> Value:
    with ctx.store.reading() as tx:
        return tx.cases.load(case).facts.get(name)


def notice_of(ctx: Context, case: CaseId) -> str:
    return str(task_of_closed(ctx, case, "skicka_inskrivningsmeddelande"))


def task_of_closed(ctx: Context, case: CaseId, element: str) -> str:
    with ctx.store.reading() as tx:
        tasks = tx.worklist.of_case(case, closed=True)
    return next(item.task.id for item in tasks if item.task.element == element)


def test_a_corrected_answer_replaces_the_first_which_stays_to_be_read(ctx: Context):
    case, _ = case_with_a_message(ctx)
    source = notice_of(ctx, case)
    correct(ctx, case, "johan", source, beraknad_utskrivning=local(ctx, hours=120)[:10], **NOTICE)
    with ctx.store.reading() as tx:
        first, second = tx.fact_versions.of_case(case, "beraknad_utskrivning")
    assert first.superseded_at is not None
    assert (second.who, second.source, second.form) == ("johan", source, first.form)
    assert verify(ctx) == []


def test_those_who_were_told_get_to_know_what_it_was_and_what_it_is(ctx: Context):
    case, message = case_with_a_message(ctx)
    before = fact(ctx, case, "beraknad_utskrivning")
    correct(
        ctx, case, "amina", notice_of(ctx, case), beraknad_utskrivning=local(ctx, hours=120)[:10], **NOTICE
    )
    notice = messages_of(ctx, case)[-1]
    (told,) = notice.content
    assert (notice.kind, notice.about, notice.body) == (MessageKind.CORRECTION, message.id, "Fel datum")
    assert told.before == {"beraknad_utskrivning": before}
    assert told.facts == {"beraknad_utskrivning": fact(ctx, case, "beraknad_utskrivning")}
    assert {each.unit for each in notice.receipts} == {"bistand_ekhamra", "hsv_ekhamra", "vc_ekbacken"}
    assert message_of(ctx, case, ADMISSION).content == message.content


def test_nobody_is_told_of_a_correction_of_what_no_message_has_told(ctx: Context):
    case = admit(ctx)
    correct(ctx, case, "amina", START, inskriven_tid=local(ctx, hours=0), behov_lakare="Johanna Ekwall")
    assert fact(ctx, case, "behov_lakare") == "Johanna Ekwall"
    assert messages_of(ctx, case) == []
    with ctx.store.reading() as tx:
        entry = tx.history.of_case(case)[-1]
    assert (entry.kind, entry.detail["reason"]) == ("corrected", "Fel datum")


def test_due_times_follow_a_corrected_moment(ctx: Context, clock: FrozenClock):
    case = admit(ctx, inskriven_tid=local(ctx, hours=0))
    before = due(ctx, case)
    clock.advance(timedelta(hours=3))
    correct(ctx, case, "amina", START, inskriven_tid=local(ctx, hours=-2), behov_lakare="Johan Ekwall")
    assert due(ctx, case) - before == timedelta(hours=1)
    assert verify(ctx) == []


def due(ctx: Context, case: CaseId) -> datetime:
    with ctx.store.reading() as tx:
        found = tx.worklist.task(case, task_of(ctx, case, "skicka_inskrivningsmeddelande")).due
    assert found is not None
    assert found.at is not None
    return found.at


def test_a_question_that_is_no_longer_asked_loses_its_answer(ctx: Context):
    case, _ = case_with_a_message(ctx)
    without = {key: value for key, value in NOTICE.items() if "hsl" not in key}
    day = str(fact(ctx, case, "beraknad_utskrivning"))
    correct(ctx, case, "amina", notice_of(ctx, case), beraknad_utskrivning=day, **without)
    assert fact(ctx, case, "enhet_kommun_hsl") is None
    assert fact(ctx, case, "enhet_kommun_sol") == "bistand_ekhamra"


def test_another_unit_chosen_in_a_correction_takes_the_part_and_what_was_not_read(ctx: Context):
    case, message = case_with_a_message(ctx)
    day = str(fact(ctx, case, "beraknad_utskrivning"))
    changed = {**NOTICE, "enhet_kommun_sol": "bistand_lunde", "beraknad_utskrivning": day}
    correct(ctx, case, "amina", notice_of(ctx, case), reason="Fel kommun", **changed)
    with ctx.store.reading() as tx:
        assert tx.cases.load(case).participants["kommun_sol"] == "bistand_lunde"  # type: ignore[index]
        assert message.id in {each.id for each in tx.messages.inbox(staff(ctx, "bo").unit.id)}
        assert tx.messages.inbox(staff(ctx, "sara").unit.id) == []
    assert verify(ctx) == []


def test_only_the_unit_that_handed_it_in_corrects_it(ctx: Context):
    case, _ = case_with_a_message(ctx)
    source = notice_of(ctx, case)
    with pytest.raises(Forbidden):
        correct(ctx, case, "sara", source, **NOTICE)
    with pytest.raises(UnknownCase):
        correct(ctx, case, "bo", source, **NOTICE)
    with pytest.raises(NotFound):
        correct(ctx, case, "amina", "99.9", **NOTICE)


def test_a_correction_needs_the_same_authority_as_the_task(ctx: Context):
    case, _ = case_with_a_message(ctx)
    contact = {"fast_vardkontakt_namn": "Karin Sjöbeck", "fast_vardkontakt_telefon": "099-100 20 30"}
    do(ctx, case, "olle", "utse_fast_vardkontakt", **contact)
    source = task_of_closed(ctx, case, "utse_fast_vardkontakt")
    changed = {**contact, "fast_vardkontakt_telefon": "099-100 20 31"}
    with pytest.raises(Forbidden, match="verksamhetschef"):
        correct(ctx, case, "karin", source, **changed)
    correct(ctx, case, "olle", source, **changed)
    assert fact(ctx, case, "fast_vardkontakt_telefon") == "099-100 20 31"


def test_what_the_agreement_has_locked_is_not_corrected(ctx: Context):
    put_halland_in_force(ctx)
    for number, nursing_home, locked in (("193805179813", "nej", True), ("194209039827", "ja", False)):
        case = admit(ctx, "klara", number)
        do(ctx, case, "klara", "skicka_inskrivningsmeddelande", beraknad_utskrivning="2026-04-20", **NOTICE)
        red = {"underlag_hem": "nej", "underlag_hem_hinder": "Trappan", "underlag_nya_insatser": "nej"}
        basis = {"underlag_sabo": nursing_home, "underlag_malgrupp": "nej", **red}
        do(ctx, case, "klara", "fyll_i_planeringsunderlag", **basis)
        source = task_of_closed(ctx, case, "fyll_i_planeringsunderlag")
        changed = {**basis, "underlag_hem_hinder": "Trappan och tröskeln"}
        with pytest.raises(Forbidden, match="låsta") if locked else nullcontext():
            correct(ctx, case, "klara", source, **changed)
        page = read_case(ctx, case, who=staff(ctx, "klara"))
        (shown,) = [form for form in known(page, staff(ctx, "klara")) if form.source == source]
        assert shown.may_correct is not locked


def put_halland_in_force(ctx: Context) -> None:
    content, digest = frozen("exempel-halland")
    said = {"name": "Halland", "digest": digest, "content": content, "who": SYSTEM}
    now = ctx.clock.now()
    with ctx.store.transaction() as tx:
        put_in_force(tx, "exempel-halland", valid_from=now, at=now, **said)


def test_a_correction_says_why_and_changes_something(ctx: Context):
    case = admit(ctx)
    same = {"inskriven_tid": local(ctx, hours=0), "behov_lakare": "Johan Ekwall"}
    for reason in ("", "Råkade trycka"):
        with pytest.raises(BadAnswers) as refused:
            correct(ctx, case, "amina", START, reason=reason, **same)
        assert set(refused.value.errors) == {"rattelse_orsak"}
