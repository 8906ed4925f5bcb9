"""The register is asked anew: who becomes protected while a case is open disappears from the lists."""

from dataclasses import replace

import pytest

from adapters.fakes import FakeRegister
from service.actions.context import Context
from service.actions.read_case import read_case
from service.actions.read_worklist import read_worklist
from service.actions.refresh_patients import refresh_patients
from service.actions.verify import verify
from service.domain.case import CaseId
from service.domain.people import Patient, Protection
from service.domain.protection import NAME
from tests.a_context import admit, staff

BERGWALL = "193805179813"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx, number=BERGWALL)


def told(ctx: Context, *patients: Patient) -> Context:
    """The register says something else now."""
    return replace(ctx, register=FakeRegister(patients))


def person(ctx: Context) -> Patient:
    found = ctx.register.patient(BERGWALL)
    assert found is not None
    return found


def test_who_becomes_protected_is_a_case_number_in_lists_from_then_on(ctx: Context, case: CaseId) -> None:
    hidden = replace(person(ctx), protection=Protection.REGISTERED)
    assert refresh_patients(told(ctx, hidden)) == 1
    (item,) = read_worklist(ctx, who=staff(ctx, "amina")).ours
    assert item.patient_name == NAME
    page = read_case(ctx, case, who=staff(ctx, "amina"))
    assert (page.patient.address, page.patient.municipality) == ("", "")
    assert (page.case.facts["patient.skyddad"], page.case.facts["patient.kommun"]) == (True, None)
    assert page.history[-1].name == "Uppgifterna i folkbokföringen har ändrats"
    assert verify(ctx) == []


def test_who_has_moved_is_known_to_live_there(ctx: Context, case: CaseId) -> None:
    refresh_patients(told(ctx, replace(person(ctx), municipality="9902")))
    assert read_case(ctx, case, who=staff(ctx, "amina")).case.facts["patient.kommun"] == "9902"


def test_nothing_new_changes_nothing(ctx: Context, case: CaseId) -> None:
    before = read_case(ctx, case, who=staff(ctx, "amina")).case.revision
    assert refresh_patients(ctx) == 0
    assert read_case(ctx, case, who=staff(ctx, "amina")).case.revision == before


def test_a_register_that_knows_nobody_takes_no_name_away(ctx: Context, case: CaseId) -> None:
    reserve = admit(ctx, number="R202600017")
    assert refresh_patients(told(ctx)) == 0
    for number, name in ((case, "Astrid Bergwall"), (reserve, "Okänd")):
        assert read_case(ctx, number, who=staff(ctx, "amina")).patient.name == name
