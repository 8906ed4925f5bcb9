"""Search by identity number: only what is ours to see, and every search is written down."""

import pytest

from service.actions.context import Context
from service.actions.search_cases import Found, search_cases
from service.domain.case import CaseId
from service.domain.errors import BadAnswers
from service.store import Access
from tests.a_context import admit, send_admission_notice, staff

BERGWALL, SALEH = "193805179813", "194706119858"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx, number=BERGWALL)


def search(ctx: Context, person: str, text: str = BERGWALL) -> Found:
    return search_cases(ctx, text, who=staff(ctx, person))


def searches(ctx: Context, person: str) -> list[Access]:
    with ctx.store.reading() as tx:
        looks = tx.access_log.of_person(staff(ctx, person).person.id)
    return [look for look in looks if look.action == "söka"]


def test_a_unit_that_takes_part_finds_the_case(ctx: Context, case: CaseId) -> None:
    assert [found.id for found in search(ctx, "amina", "380517-9813").cases.open] == [case]
    (look,) = searches(ctx, "amina")
    assert (look.patient, look.case_id) == (BERGWALL, case)


def test_a_patient_of_others_is_found_no_more_than_nobody(ctx: Context, case: CaseId) -> None:
    others, nobody = search(ctx, "sara"), search(ctx, "sara", SALEH)
    assert others.cases == nobody.cases
    assert [(look.patient, look.case_id) for look in searches(ctx, "sara")] == [(None, None)] * 2


def test_a_case_is_found_from_the_moment_that_the_unit_takes_part(ctx: Context, case: CaseId) -> None:
    send_admission_notice(ctx, case)
    assert [found.id for found in search(ctx, "sara").cases.open] == [case]
    assert search(ctx, "bo").cases.open == []


def test_a_unit_that_reads_the_case_finds_it(ctx: Context, case: CaseId) -> None:
    with ctx.store.transaction() as tx:
        reader = staff(ctx, "disa").unit
        tx.readers.add(case, reader.id, reader.role, at=ctx.clock.now())
    assert [found.id for found in search(ctx, "disa").cases.open] == [case]


@pytest.mark.parametrize("text", ["", "  ", "380517-9814", "Bergwall"])
def test_what_is_no_number_is_told_at_the_field_and_searches_for_nobody(
    ctx: Context, case: CaseId, text: str
) -> None:
    with pytest.raises(BadAnswers) as told:
        search(ctx, "amina", text)
    assert "nummer" in told.value.errors
    assert searches(ctx, "amina") == []
