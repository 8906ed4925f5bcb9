"""Days as ready are the days that the account numbers from 1 on: the same notices, without the table."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from service.payment import Account, Past, Readiness, readiness
from tests.unit.payment.told import Told, at, day

FIRST = at("2022-04-11 06:00")
HOURS = st.integers(0, 24 * 6)
NOW = FIRST + timedelta(days=7)


def ready(told: Told, now: datetime, closed_at: datetime | None = None) -> Readiness | None:
    assert told.agreement.payment
    return readiness(Past(told.versions), told.agreement.payment, now, closed_at)


def test_before_the_first_notice_nobody_is_ready() -> None:
    assert ready(Told(), NOW) is None


def test_days_after_the_notice_are_counted_until_the_patient_leaves() -> None:
    found = ready(Told().notice(at("2022-04-11 09:00")).home(at("2022-04-13 15:00")), NOW)
    assert found == Readiness((day("2022-04-12"), day("2022-04-13")), waits=False, left=day("2022-04-13"))


def test_whoever_is_still_there_waits_and_whose_case_was_closed_does_not() -> None:
    told = Told().notice(at("2022-04-11 09:00"))
    still, closed = ready(told, NOW), ready(told, NOW, at("2022-04-12 10:00"))
    assert still
    assert closed
    assert (still.waits, len(still.days)) == (True, 7)
    assert (closed.waits, closed.days) == (False, (day("2022-04-12"),))


@settings(max_examples=25)
@given(st.lists(st.tuples(HOURS, st.booleans()), min_size=1, max_size=4), st.none() | HOURS)
def test_they_are_the_days_that_the_account_numbers(moves: list[tuple[int, bool]], left: int | None) -> None:
    told = Told()
    for hours, withdrawn in sorted(moves):
        moment = FIRST + timedelta(hours=hours)
        (told.withdraw if withdrawn else told.notice)(moment)
    if left is not None:
        told.home(FIRST + timedelta(hours=left))
    found = ready(told, NOW)
    assert list(found.days if found else ()) == numbered(told.account(NOW))


def numbered(account: Account) -> list[object]:
    return [each.date for each in account.days if each.number]
