"""The month on a real database: who sees which cases, what is written down, what it comes to."""

from datetime import date, timedelta

import pytest

from service.actions.context import Context
from service.actions.read_case import read_case
from service.actions.read_payment import PaymentPage, read_payment
from service.domain.clock import FrozenClock
from service.domain.errors import Forbidden
from service.payment import Status
from tests.a_context import admit, do, give_notice, local, send_admission_notice, staff
from tests.a_paid_case import MONDAY, a_paid_case

APRIL = date(2022, 4, 1)


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(MONDAY)


def month(ctx: Context, person: str, of: date = APRIL) -> PaymentPage:
    return read_payment(ctx, of, who=staff(ctx, person))


def cases(page: PaymentPage) -> list[int]:
    return [case.case.case for basis in page.bases for case in basis.cases]


def test_a_case_page_counts_the_days_with_payer_and_amount(ctx: Context, clock: FrozenClock) -> None:
    case = a_paid_case(ctx, clock)
    page = read_case(ctx, case, who=staff(ctx, "tove"))
    assert page.account is not None
    assert page.payer == "Ekhamra kommun"
    assert [str(day.status) for day in page.account.days] == ["fritt"] * 3 + ["betala"] * 4
    assert sum(day.ore or 0 for day in page.account.days) == 4 * 930000


def test_the_paying_municipality_and_the_region_of_the_ward_see_the_same_sum(
    ctx: Context, clock: FrozenClock
) -> None:
    case = a_paid_case(ctx, clock)
    for person in ("rolf", "sigvard"):
        page = month(ctx, person)
        assert cases(page) == [case]
        assert page.bases[0].outcome.ore == 4 * 930000
        assert page.names[page.bases[0].payer] == "Ekhamra kommun"


def test_another_municipality_and_another_region_see_nothing_and_nothing_is_noted(
    ctx: Context, clock: FrozenClock
) -> None:
    a_paid_case(ctx, clock)
    for person in ("birgitta", "agneta"):
        assert month(ctx, person).bases == []
        with ctx.store.reading() as tx:
            assert tx.access_log.of_person(staff(ctx, person).person.id) == []


def test_every_case_that_is_shown_leaves_a_row_with_the_purpose(ctx: Context, clock: FrozenClock) -> None:
    case = a_paid_case(ctx, clock)
    month(ctx, "rolf")
    with ctx.store.reading() as tx:
        (row,) = tx.access_log.of_person(staff(ctx, "rolf").person.id)
    assert (row.case_id, row.patient, row.object) == (case, "193805179813", "betalningsunderlag 2022-04")
    assert row.purpose == "Administration: betalning"


def test_whoever_does_not_work_with_payment_is_refused(ctx: Context) -> None:
    for person in ("amina", "sara", "mira"):
        with pytest.raises(Forbidden):
            month(ctx, person)


def test_what_must_be_reviewed_leaves_the_sum_open_until_somebody_has_decided(
    ctx: Context, clock: FrozenClock
) -> None:
    case = a_paid_case(ctx, clock, services="")
    (basis,) = month(ctx, "rolf").bases
    assert (basis.outcome.ore, basis.count(Status.REVIEW)) == (None, 4)
    answers = {"granskning_beslut": "betalar", "granskning_motivering": "Bekräftat.", "granskning_av": "Tove"}
    do(ctx, case, "tove", "granska_betalningsansvaret", **answers)
    assert month(ctx, "rolf").bases[0].outcome.ore == 4 * 930000


def test_services_that_are_lacking_block_every_day(ctx: Context, clock: FrozenClock) -> None:
    a_paid_case(ctx, clock, services="nej")
    (basis,) = month(ctx, "rolf").bases
    assert (basis.outcome.ore, basis.count(Status.BLOCKED)) == (0, 4)


def test_a_month_before_the_stay_and_one_after_it_are_empty(ctx: Context, clock: FrozenClock) -> None:
    case = a_paid_case(ctx, clock)
    do(ctx, case, "tove", "skriv_ut_patienten", utskriven_tid=local(ctx, hours=0), utskriven_till="hem")
    clock.advance(timedelta(days=60))
    assert cases(month(ctx, "rolf")) == [case]
    assert cases(month(ctx, "rolf", date(2022, 3, 1))) == []
    assert cases(month(ctx, "rolf", date(2022, 5, 1))) == []


def test_in_stockholm_every_day_waits_for_a_person_while_liability_is_not_active(
    ctx: Context, clock: FrozenClock
) -> None:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    clock.advance(timedelta(days=5))
    page = month(ctx, "agneta")
    (basis,) = page.bases
    assert basis.outcome.ore is None
    assert basis.count(Status.PAY) == 0
    assert "Nivån för genomsnittet (medel_niva_dygn) är inte satt." in basis.outcome.lacking
