"""A case comes back as it was saved: state, facts with their types, parties, revision."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from service.domain.errors import Conflict, UnknownCase
from service.domain.facts import Facts
from service.domain.people import UnitId
from service.store import Learned, Store
from tests.integration.store.building import (
    CARE,
    CARE_UNIT,
    MORNING,
    NURSE,
    WARD,
    WARD_UNIT,
    later,
    opened_case,
    progress,
    saved_case,
)

FACTS: Facts = {
    "tid.underrattelse": datetime(2026, 4, 13, 9, 0, tzinfo=ZoneInfo("Europe/Stockholm")),
    "planerad_utskrivning": date(2026, 4, 17),
    "avgift": Decimal("1234.50"),
    "bor_ensam": True,
    "antal": 1,
    "behov": ["dusch", {"hjalp": "mat"}],
    "anmarkning": None,
    "namn": "Åsa Öström",
}


def test_a_case_comes_back_with_the_state_and_facts_that_were_saved(store: Store) -> None:
    with store.transaction() as t:
        case = opened_case(t)
        saved = t.cases.save(case, progress(state=b"\x00\xff"), at=MORNING, learned=Learned(FACTS))
    with store.reading() as t:
        loaded = t.cases.load(case.id)
    assert loaded == saved
    assert loaded.state == b"\x00\xff"
    assert loaded.facts == FACTS
    assert {name: type(value) for name, value in loaded.facts.items()} == {
        name: type(value) for name, value in FACTS.items()
    }
    assert loaded.revision == 1


def test_true_and_one_are_different_facts(store: Store) -> None:
    with store.transaction() as t:
        case = t.cases.save(opened_case(t), progress(), at=MORNING, learned=Learned({"antal": 1}))
        t.cases.save(case, progress(), at=MORNING, learned=Learned({"antal": True}))
    with store.reading() as t:
        assert t.cases.load(case.id).facts["antal"] is True


def test_what_the_diagram_works_out_wins_over_the_form(store: Store) -> None:
    with store.transaction() as t:
        moved = progress(facts={"niva": "hog"})
        case = t.cases.save(opened_case(t), moved, at=MORNING, learned=Learned({"niva": "lag"}))
    with store.reading() as t:
        assert t.cases.load(case.id).facts["niva"] == "hog"


def test_a_save_on_an_outdated_revision_is_a_conflict(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.cases.save(case, progress(state=b"first"), at=MORNING)
    with pytest.raises(Conflict), store.transaction() as t:
        t.cases.save(case, progress(state=b"second"), at=MORNING)
    with store.reading() as t:
        assert t.cases.load(case.id).state == b"first"


def test_a_role_keeps_its_place_when_another_unit_takes_over(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        moved = t.cases.save(
            t.cases.lock(case.id),
            progress(),
            at=later(hours=1),
            who=NURSE,
            participants={CARE: CARE_UNIT, WARD: UnitId("avd-33")},
        )
    with store.reading() as t:
        assert t.cases.load(case.id).participants == {CARE: CARE_UNIT, WARD: UnitId("avd-33")}
    assert moved.participants[WARD] != WARD_UNIT


def test_a_case_that_came_to_its_end_is_closed_at_that_moment(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.cases.save(case, progress(finished=True), at=later(days=2))
    with store.reading() as t:
        assert t.cases.load(case.id).closed_at == later(days=2)
        assert t.cases.open_ids() == []


def test_an_unknown_case_is_said_to_be_unknown(store: Store) -> None:
    with pytest.raises(UnknownCase), store.reading() as t:
        t.cases.load(4711)  # type: ignore[arg-type]


def test_nothing_can_be_written_while_only_reading(store: Store) -> None:
    with pytest.raises(Exception, match="Databasen"), store.reading() as t:
        opened_case(t)
    with store.reading() as t:
        assert t.cases.open_ids() == []
