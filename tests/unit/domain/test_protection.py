"""What may be shown of a protected person, and where."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.case import CaseId
from service.domain.people import Patient, Protection
from service.domain.protection import ADDRESS, NAME, Place, kept, shown_address, shown_name, shown_number

text = st.text(min_size=1, max_size=40)
protections = st.sampled_from([level for level in Protection if level])
elsewhere = st.sampled_from([place for place in Place if place is not Place.CASE])
CASE = CaseId(12)


@given(name=text, number=text, protection=protections, where=elsewhere)
def test_outside_the_case_a_protected_person_is_a_case_number(
    name: str, number: str, protection: Protection, where: Place
) -> None:
    assert shown_name(name, protection, where) == NAME
    assert shown_number(number, protection, where, CASE) == "Ärende 12"


@given(name=text, number=text, protection=protections)
def test_those_who_take_part_must_know_whom_it_is_about(
    name: str, number: str, protection: Protection
) -> None:
    assert shown_name(name, protection, Place.CASE) == name
    assert shown_number(number, protection, Place.CASE, CASE) == number


@given(name=text, number=text, where=st.sampled_from(Place))
def test_nothing_is_hidden_of_others(name: str, number: str, where: Place) -> None:
    assert shown_name(name, Protection.NONE, where) == name
    assert shown_number(number, Protection.NONE, where, CASE) == number


@given(address=text, municipality=text, protection=st.sampled_from(Protection))
def test_a_protected_address_is_neither_shown_nor_kept(
    address: str, municipality: str, protection: Protection
) -> None:
    patient = Patient("199001019802", "Anna", address, municipality, protection=protection)
    stored = kept(patient)
    if protection:
        assert shown_address(patient) == shown_address(stored) == ADDRESS
        assert (stored.address, stored.municipality) == ("", "")
    else:
        assert stored == patient
        assert shown_address(patient) == address
