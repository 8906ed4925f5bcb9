"""The table of legal grounds that is shipped, and what a table must have."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.disclosure import UNGROUNDED, Ground
from service.domain.errors import BadDocument
from service.domain.facts import Value
from service.domain.people import Role
from service.notation.dmn import read_decisions
from service.notation.grounds import Grounds, Telling

FILE = Path(__file__).parents[3] / "processes/gemensamt/rattslig_grund.dmn"
SHIPPED = Grounds(read_decisions(FILE.read_bytes(), FILE.name)[0])
DAY = date(2026, 4, 13)
ROLES = [Role(role) for role in ("slutenvard", "oppenvard", "kommun_sol", "kommun_hsl")]
ANSWERS = (None, "ja", "nej", "kan_inte", "tvangsvard", "vardnadshavare", "inte_fragad")


def ground(klass: str, sender: str, receiver: str, same: bool = False, **facts: Value) -> Ground:
    return SHIPPED.of(Telling(klass, Role(sender), Role(receiver), same), DAY, facts)


@given(
    sender=st.sampled_from(ROLES),
    receiver=st.sampled_from(ROLES),
    klass=st.sampled_from(["vard", "social", "person", "sip"]),
    answer=st.sampled_from(ANSWERS),
    change=st.sampled_from([None, "lamnas", "begransas", "aterkallas"]),
    receivers=st.none() | st.lists(st.sampled_from([str(role) for role in ROLES])),
    until=st.none() | st.sampled_from([date(2026, 4, 12), DAY]),
    tried=st.none() | st.just("Johan Ekwall"),
)
def test_nothing_about_a_patient_passes_between_authorities_without_a_ground(
    sender: Role,
    receiver: Role,
    klass: str,
    answer: str | None,
    change: str | None,
    receivers: list[Value] | None,
    until: date | None,
    tried: str | None,
) -> None:
    facts: dict[str, Value] = {
        "samtycke_information": answer,
        "samtycke_andring": change,
        "samtycke_mottagare": receivers,
        "samtycke_galler_till": until,
        "menprovning_av": tried,
    }
    found = SHIPPED.of(Telling(klass, sender, receiver, same_organisation=False), DAY, facts)
    consents = answer in ("ja", "vardnadshavare") and change != "aterkallas" and until in (None, DAY)
    named = receivers is None or receiver in receivers or receiver == "slutenvard"
    incapable = answer == "kan_inte" and tried and sender != "kommun_sol" and change != "aterkallas"
    assert found.allowed == bool((consents and named) or incapable or answer == "tvangsvard")
    assert found.words


@given(klass=st.sampled_from(["lagens_fyra", "forlopp"]), answer=st.sampled_from(ANSWERS))
def test_what_the_law_asks_for_passes_whatever_the_patient_says(klass: str, answer: str | None) -> None:
    assert ground(klass, "slutenvard", "kommun_sol", samtycke_information=answer).allowed


def test_a_region_is_one_caregiver_and_a_municipality_two_parties() -> None:
    assert ground("vard", "slutenvard", "oppenvard", same=True).allowed
    assert not ground("vard", "slutenvard", "oppenvard").allowed
    assert not ground("social", "kommun_sol", "kommun_hsl", same=True).allowed


def test_a_plan_follows_the_consent_to_the_plan() -> None:
    told = {"sip_samtycke": "ja", "samtycke_information": "nej"}
    assert ground("sip", "oppenvard", "kommun_sol", **told).allowed
    assert not ground("vard", "oppenvard", "kommun_sol", **told).allowed
    assert not ground("sip", "oppenvard", "kommun_sol", sip_samtycke="nej", samtycke_information="ja").allowed


def test_compulsory_care_is_known_by_the_form_of_care_too() -> None:
    assert ground("vard", "slutenvard", "kommun_sol", vardform="lpt").allowed
    assert not ground("vard", "slutenvard", "kommun_sol", vardform="hsl").allowed


def test_a_minor_who_refuses_is_to_be_asked_about() -> None:
    found = ground(
        "vard", "slutenvard", "kommun_sol", samtycke_information="vardnadshavare", samtycke_barnet="nej"
    )
    assert (found.allowed, found.ask) == (False, True)


def test_without_a_table_nothing_with_a_class_is_told() -> None:
    telling = Telling("vard", Role("slutenvard"), Role("oppenvard"), same_organisation=True)
    assert Grounds().of(telling, DAY, {}) == UNGROUNDED


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [('name="grund"', 'name="skal"', "saknar kolumnen grund"), ("FIRST", "COLLECT", "Välj FIRST")],
)
def test_a_table_that_cannot_answer_is_refused(old: str, new: str, says: str) -> None:
    (table,) = read_decisions(FILE.read_text("utf-8").replace(old, new).encode(), FILE.name)
    with pytest.raises(BadDocument, match=says):
        Grounds(table)
