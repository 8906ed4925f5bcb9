"""History, facts, messages and logs: what was, who did it, who saw it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from service.domain.answer import Answer
from service.domain.case import ElementId, SentMessage, Step, StepKind
from service.domain.clock import FrozenClock
from service.domain.errors import HemgangError
from service.domain.people import SYSTEM, PersonId, Role, UnitId
from service.store import Access, Learned, Receipt, Store, tables
from tests.integration.store.building import (
    ANNA,
    CARE,
    CARE_UNIT,
    HOME,
    HOME_UNIT,
    MAIN,
    MORNING,
    NURSE,
    WARD,
    WARD_UNIT,
    later,
    progress,
    saved_case,
)


def sent(*recipients: Role) -> SentMessage:
    return SentMessage(
        MAIN, ElementId("skicka"), "kallelse", "Kallelse till planering", MORNING, WARD, recipients
    )


def step(kind: StepKind, name: str, hours: int) -> Step:
    return Step(kind, MAIN, ElementId(name), name, later(hours=hours), WARD)


def test_the_history_is_numbered_and_tells_legal_time_apart_from_when_it_was_written(
    store: Store, clock: FrozenClock
) -> None:
    case = saved_case(store, progress(steps=(step(StepKind.STARTED, "start", 0),)))
    clock.move_to(later(days=2))
    steps = (step(StepKind.TIMER, "frist", 24), step(StepKind.MILESTONE, "Klar", 25))
    with store.transaction() as t:
        t.cases.save(t.cases.lock(case.id), progress(steps=steps), at=later(hours=24))
        t.history.note(case.id, "rattelse", "Rättad", at=clock.now(), who=NURSE, detail={"varfor": "fel dag"})
    with store.reading() as t:
        entries = t.history.of_case(case.id)
    assert [entry.sequence for entry in entries] == [1, 2, 3, 4, 5, 6]
    kinds = ["opened", "participant", "started", "timer", "milestone", "rattelse"]
    assert [entry.kind for entry in entries] == kinds
    assert (entries[3].occurred_at, entries[3].recorded_at) == (later(hours=24), later(days=2))
    assert [entries[2].who, entries[3].who, entries[5].who] == [NURSE, SYSTEM, NURSE]
    assert entries[5].detail == {"varfor": "fel dag"}


def test_every_value_of_a_fact_is_kept_with_who_said_it_and_on_which_form(store: Store) -> None:
    case = saved_case(store, progress(facts={"niva": "lag"}))
    with store.transaction() as t:
        learned = Learned({"niva": "hog"}, source="2.1", form="f" * 64)
        t.cases.save(case, progress(), at=later(hours=3), who=NURSE, unit=WARD_UNIT, learned=learned)
    with store.reading() as t:
        first, second = t.fact_versions.of_case(case.id, "niva")
    assert (first.value, first.source, first.superseded_at) == ("lag", "diagram", MORNING)
    assert (second.value, second.source, second.form) == ("hog", "2.1", "f" * 64)
    assert (second.who, second.unit, second.learned_at) == (NURSE, WARD_UNIT, later(hours=3))
    assert second.superseded_at is None


def test_a_fact_that_is_said_again_unchanged_keeps_its_first_source(store: Store) -> None:
    case = saved_case(store, progress(facts={"niva": "lag"}))
    with store.transaction() as t:
        t.cases.save(case, progress(), at=later(hours=3), learned=Learned({"niva": "lag"}, source="2.1"))
    with store.reading() as t:
        assert [version.source for version in t.fact_versions.of_case(case.id)] == ["diagram"]


def test_a_message_to_every_party_reaches_all_but_the_sender(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        parties = {CARE: CARE_UNIT, HOME: HOME_UNIT}
        t.cases.save(case, progress(messages=(sent(),)), at=MORNING, participants=parties)
    with store.reading() as t:
        (message,) = t.messages.of_case(case.id)
        assert [received.name for received in t.messages.inbox(HOME_UNIT)] == ["Kallelse till planering"]
        assert t.messages.inbox(WARD_UNIT) == []
    assert message.receipts == (
        Receipt(CARE, CARE_UNIT, MORNING, None, None),
        Receipt(HOME, HOME_UNIT, MORNING, None, None),
    )


def test_a_party_never_receives_what_it_sends_itself(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.cases.save(case, progress(messages=(sent(WARD, HOME),)), at=MORNING, participants={HOME: HOME_UNIT})
    with store.reading() as t:
        assert t.messages.inbox(WARD_UNIT) == []
        assert len(t.messages.inbox(HOME_UNIT)) == 1


def test_a_message_waits_for_a_role_that_has_no_unit_yet(store: Store, clock: FrozenClock) -> None:
    case = saved_case(store, progress(messages=(sent(HOME),)))
    clock.advance(timedelta(hours=4))
    with store.transaction() as t:
        case = t.cases.save(case, progress(), at=clock.now(), participants={HOME: HOME_UNIT})
    with store.reading() as t:
        (received,) = t.messages.inbox(HOME_UNIT)
    assert (received.sent_at, received.delivered_at) == (MORNING, later(hours=4))
    assert received.patient_name == ANNA.name


def test_what_a_unit_has_read_stays_with_it_and_what_it_has_not_goes_to_the_next(store: Store) -> None:
    case = saved_case(store, progress())
    other = UnitId("bistand-solna")
    with store.transaction() as t:
        first, second = sent(HOME), replace(sent(HOME), name="Ändrad kallelse")
        case = t.cases.save(
            case, progress(messages=(first, second)), at=MORNING, participants={HOME: HOME_UNIT}
        )
        read = next(each for each in t.messages.inbox(HOME_UNIT) if each.name == first.name)
        t.messages.mark_read(read.id, HOME_UNIT, at=MORNING, who=NURSE)
        t.cases.save(case, progress(), at=later(hours=1), participants={HOME: other})
    with store.reading() as t:
        assert [received.name for received in t.messages.inbox(other)] == ["Ändrad kallelse"]
        assert [party.unit for party in t.caseload.parties(case.id)] == [WARD_UNIT, HOME_UNIT, other]


def test_a_unit_that_has_left_a_case_has_none_of_its_messages_in_its_inbox(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        case = t.cases.save(
            case, progress(messages=(sent(HOME),)), at=MORNING, participants={HOME: HOME_UNIT}
        )
        t.cases.save(case, progress(), at=later(hours=1), participants={HOME: UnitId("bistand-solna")})
    with store.reading() as t:
        assert t.messages.inbox(HOME_UNIT) == []


def test_only_the_first_to_open_a_message_is_noted(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.cases.save(case, progress(messages=(sent(HOME),)), at=MORNING, participants={HOME: HOME_UNIT})
        (received,) = t.messages.inbox(HOME_UNIT, unread_only=True)
        assert t.messages.mark_read(received.id, HOME_UNIT, at=later(hours=1), who=NURSE)
        assert not t.messages.mark_read(received.id, HOME_UNIT, at=later(hours=2), who=PersonId("disa"))
        assert t.messages.inbox(HOME_UNIT, unread_only=True) == []
        (read,) = t.messages.inbox(HOME_UNIT)
    assert (read.read_at, read.read_by) == (later(hours=1), NURSE)


def test_the_access_log_tells_who_saw_a_patient_and_what_a_person_saw(store: Store) -> None:
    case = saved_case(store, progress())
    access = Access(MORNING, NURSE, WARD_UNIT, ANNA.identity_number, case.id, "read", "arende", "vard")
    search = Access(later(minutes=1), NURSE, WARD_UNIT, None, None, "search", "patient", "vard")
    with store.transaction() as t:
        t.access_log.add(access)
        t.access_log.add(search)
    with store.reading() as t:
        assert t.access_log.of_patient(ANNA.identity_number) == [access]
        assert t.access_log.of_person(NURSE) == [search, access]
        assert t.access_log.between(MORNING, later(minutes=1)) == [access]


CHANGES = {
    "history changed": update(tables.history).values(who="nobody"),
    "history deleted": delete(tables.history),
    "access log changed": update(tables.access_log).values(person="nobody"),
    "access log deleted": delete(tables.access_log),
    "answer changed": update(tables.receipt_answer).values(answer="mottaget"),
    "answer deleted": delete(tables.receipt_answer),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_database_itself_refuses_to_change_or_delete_what_is_logged(store: Store, change: str) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.access_log.add(Access(MORNING, NURSE, None, None, None, "search", "patient", "vard"))
        t.cases.save(case, progress(messages=(sent(HOME),)), at=MORNING, participants={HOME: HOME_UNIT})
        (message,) = t.messages.of_case(case.id)
        t.correspondence.answer(
            message.id, HOME_UNIT, Answer.MISSENT, comment="", forwarded_to=None, at=MORNING, who=NURSE
        )
    with pytest.raises(HemgangError), store.transaction() as t:
        t.connection.execute(CHANGES[change])


def test_cases_are_listed_by_patient_and_by_unit(store: Store) -> None:
    first, second = saved_case(store, progress()), saved_case(store, progress())
    with store.transaction() as t:
        t.cases.save(first, progress(finished=True), at=later(days=1))
    with store.reading() as t:
        assert [case.id for case in t.caseload.of_patient(ANNA.identity_number)] == [second.id, first.id]
        (still_open,) = t.caseload.of_unit(WARD_UNIT)
        (closed,) = t.caseload.of_unit(WARD_UNIT, closed=True)
        assert t.caseload.of_unit(HOME_UNIT) == []
    assert (still_open.id, still_open.participants) == (second.id, {WARD: WARD_UNIT})
    assert (closed.id, closed.closed_at) == (first.id, later(days=1))
