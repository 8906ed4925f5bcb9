"""Patients whom a personnummer does not tell all of: reserve numbers, other regions, protected data."""

import pytest

from service.actions.context import Context
from service.actions.link_identity import link_identity
from service.actions.open_case import open_case
from service.actions.read_case import read_case
from service.actions.read_worklist import read_worklist
from service.actions.search_cases import search_cases
from service.actions.verify import verify
from service.domain.case import CaseId, ProcessId
from service.domain.errors import BadAnswers, Conflict, Forbidden, UnknownCase
from service.domain.people import Protection
from tests.a_context import admit, command, send_admission_notice, staff

RESERVE, BERGWALL = "R202600017", "193805179813"
PALANDER, LINDENKRONA, AVERBY, TESFAY = "193911219875", "195206149840", "196809029918", "198507739897"


def facts(ctx: Context, case: CaseId) -> dict[str, object]:
    return dict(read_case(ctx, case, who=staff(ctx, "amina")).case.facts)


def link(ctx: Context, case: CaseId, person: str = "amina", number: str = BERGWALL) -> None:
    link_identity(ctx, case, {"personnummer": [number]}, who=staff(ctx, person), command=command())


def test_somebody_whom_nobody_knows_is_admitted_on_a_reserve_number(ctx: Context) -> None:
    case = admit(ctx, number="r 2026-00017")
    page = read_case(ctx, case, who=staff(ctx, "amina"))
    assert (page.patient.identity_number, page.patient.name, page.patient.reserve) == (RESERVE, "Okänd", True)
    assert facts(ctx, case)["patient.reservnummer"] is True
    assert "patient_namn" not in facts(ctx, case)
    assert [found.id for found in search_cases(ctx, "R2026 00017", who=staff(ctx, "amina")).cases.open] == [
        case
    ]


def test_a_name_that_somebody_says_is_kept_with_the_number(ctx: Context) -> None:
    case = admit(ctx, number=RESERVE, patient_namn="Säger sig heta Anna")
    assert read_case(ctx, case, who=staff(ctx, "amina")).patient.name == "Säger sig heta Anna"


def test_other_kinds_of_cases_begin_on_a_reserve_number_too(ctx: Context) -> None:
    told = {
        "personnummer": [RESERVE],
        "patient_namn": ["Säger sig heta Anna"],
        "sip_hemma_skal": ["Klarar inte hemmet"],
        "sip_samtycke": ["ja"],
        "sip_samtycke_omfattning": ["Kommunen och vårdcentralen"],
    }
    karin = staff(ctx, "karin")
    case = open_case(ctx, told, who=karin, command=command(), kind=ProcessId("sip_hemma"))
    assert read_case(ctx, case, who=karin).patient.name == "Säger sig heta Anna"


@pytest.mark.parametrize("number", ["R12", "X202600017", "193805179814"])
def test_what_is_neither_is_refused_at_its_field(ctx: Context, number: str) -> None:
    with pytest.raises(BadAnswers) as told:
        admit(ctx, number=number)
    assert "reservnumret" in told.value.errors["personnummer"]


def test_the_case_becomes_the_persons_when_the_number_is_known(ctx: Context) -> None:
    case = admit(ctx, number=RESERVE)
    send_admission_notice(ctx, case)
    link(ctx, case)
    page = read_case(ctx, case, who=staff(ctx, "amina"))
    assert (page.patient.name, page.patient.reserve) == ("Astrid Bergwall", False)
    assert page.history[-1].detail == {"from": RESERVE}
    assert (facts(ctx, case)["patient.kommun"], facts(ctx, case)["patient.reservnummer"]) == ("9901", False)
    unread = [message.name for message in read_worklist(ctx, who=staff(ctx, "karin")).unread]
    assert "Patientens personnummer är känt" in unread
    assert verify(ctx) == []


def test_the_access_log_has_the_linking_under_both_numbers(ctx: Context) -> None:
    case = admit(ctx, number=RESERVE)
    link(ctx, case)
    with ctx.store.reading() as tx:
        rows = [tx.access_log.of_patient(number)[0] for number in (RESERVE, BERGWALL)]
    assert {(row.action, row.object, row.case_id) for row in rows} == {
        ("skriva", "koppla till personnummer", case)
    }


def test_a_number_is_linked_once_by_the_party_that_the_case_began_with(ctx: Context) -> None:
    case = admit(ctx, number=RESERVE)
    send_admission_notice(ctx, case)
    with pytest.raises(Forbidden):
        link(ctx, case, "sara")
    with pytest.raises(UnknownCase):
        link(ctx, case, "bo")
    link(ctx, case)
    with pytest.raises(Conflict):
        link(ctx, case)


def test_a_case_is_not_linked_to_somebody_who_has_one_open_here(ctx: Context) -> None:
    admit(ctx, number=BERGWALL)
    case = admit(ctx, number=RESERVE)
    with pytest.raises(BadAnswers) as told:
        link(ctx, case)
    assert "redan ett öppet ärende" in told.value.errors["personnummer"]


def test_a_samordningsnummer_is_accepted(ctx: Context) -> None:
    case = admit(ctx, number=TESFAY)
    assert read_case(ctx, case, who=staff(ctx, "amina")).patient.name == "Mariam Tesfay"


def test_diagrams_can_read_that_the_patients_municipality_is_not_here(ctx: Context) -> None:
    here, elsewhere = admit(ctx, number=BERGWALL), admit(ctx, number=PALANDER)
    assert facts(ctx, here)["patient.kommun_ansluten"] is True
    assert facts(ctx, elsewhere)["patient.kommun_ansluten"] is False
    assert facts(ctx, elsewhere)["patient.kommun"] == "9950"


@pytest.mark.parametrize(
    ("number", "level"), [(LINDENKRONA, Protection.MARKED), (AVERBY, Protection.REGISTERED)]
)
def test_where_a_protected_person_lives_is_no_fact_of_the_case(
    ctx: Context, number: str, level: Protection
) -> None:
    case = admit(ctx, number=number)
    known = facts(ctx, case)
    assert known["patient.skyddad"] is True
    assert (known["patient.kommun"], known["patient.kommun_ansluten"]) == (None, None)
    assert read_case(ctx, case, who=staff(ctx, "amina")).patient.protection is level
