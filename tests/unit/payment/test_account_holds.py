"""What holds for every course of events: no day is paid too early, in doubt, or because of less."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from service.payment import Account, Status
from tests.unit.payment.told import Told, at

FIRST = at("2022-04-11 06:00")
HOURS = st.integers(0, 24 * 14)
DECISIONS = st.sampled_from(["PAY", "PAY", "NOT", "REVIEW", None])
Event = tuple[int, str, str | None]

EVENTS = st.lists(
    st.one_of(
        st.tuples(HOURS, st.just("notice"), st.none()),
        st.tuples(HOURS, st.just("withdraw"), st.none()),
        st.tuples(HOURS, st.just("tried"), DECISIONS),
        st.tuples(HOURS, st.just("reviewed"), st.sampled_from(["betalar", "betalar_inte"])),
        st.tuples(HOURS, st.just("services"), st.sampled_from(["ja", "ja", "nej", "oklart", None])),
        st.tuples(HOURS, st.just("payer"), st.sampled_from(["nej", "nej", "vet_inte"])),
    ),
    min_size=2,
    max_size=9,
)
NAMES = st.sampled_from(["grund", "stockholm"])
NOW = FIRST + timedelta(days=16)


def played(name: str, events: list[Event]) -> Account:
    told = Told(name)
    for hours, kind, word in sorted(events, key=lambda event: event[0]):
        tell(told, FIRST + timedelta(hours=hours), kind, word)
    return told.account(NOW)


def tell(told: Told, when: datetime, kind: str, word: str | None) -> None:
    match kind:
        case "notice":
            told.notice(when)
        case "withdraw":
            told.withdraw(when)
        case "tried":
            told.know(when, **{"betalning.beslut": word, "tid.betalningsansvar_avgors": when})
        case "reviewed":
            told.reviewed(when, str(word))
        case "services":
            told.know(when, oppenvard_insatser=word)
        case "payer":
            told.know(when, annan_kommun_boende=word)


def paid(account: Account) -> set[object]:
    return {day.date for day in account.of(Status.PAY)}


BEGUN: list[Event] = [(3, "notice", None), (66, "tried", "PAY")]


@given(NAMES, EVENTS)
def test_every_day_from_the_first_notice_has_exactly_one_status(name: str, events: list[Event]) -> None:
    account = played(name, BEGUN + events)
    assert sum(len(account.of(status)) for status in Status) == len(account.days)
    assert [b.date - a.date for a, b in zip(account.days, account.days[1:], strict=False)] == [
        timedelta(days=1)
    ] * (len(account.days) - 1)


@given(NAMES, EVENTS)
def test_no_day_is_paid_before_the_third_after_its_notice_nor_without_one(
    name: str, events: list[Event]
) -> None:
    assert all(
        day.number is not None and day.number >= 3 for day in played(name, BEGUN + events).of(Status.PAY)
    )


@given(NAMES, EVENTS, HOURS, st.sampled_from(["nej", "oklart"]))
def test_services_that_are_lacking_or_unclear_never_make_a_day_more_to_pay(
    name: str, events: list[Event], hours: int, word: str
) -> None:
    after = played(name, [*BEGUN, *events, (hours, "services", word)])
    assert paid(after) <= paid(played(name, BEGUN + events))


@given(NAMES, EVENTS, HOURS, st.sampled_from(["NOT", "REVIEW", None]))
def test_a_trial_more_that_does_not_say_pay_never_makes_a_day_more_to_pay(
    name: str, events: list[Event], hours: int, decision: str | None
) -> None:
    # Without reviews: a review is made of the latest trial, so one trial more changes what it is about.
    course = [event for event in BEGUN + events if event[1] != "reviewed"]
    after = played(name, [*course, (hours, "tried", decision)])
    assert paid(after) <= paid(played(name, course))


@given(NAMES, EVENTS, HOURS)
def test_withdrawing_a_notice_never_makes_a_day_more_to_pay(
    name: str, events: list[Event], hours: int
) -> None:
    before = played(name, BEGUN + events)
    after = played(name, [*BEGUN, *events, (hours, "withdraw", None)])
    assert paid(after) <= paid(before)


@given(NAMES, EVENTS)
def test_nothing_is_paid_while_nobody_knows_which_municipality_pays(name: str, events: list[Event]) -> None:
    assert paid(played(name, [*BEGUN, *events, (24 * 15, "payer", "vet_inte")])) == set()
