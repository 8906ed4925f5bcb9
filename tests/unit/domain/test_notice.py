"""A notice says a fixed text, at a moment that the agreement allows."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.clock import STOCKHOLM
from service.domain.errors import BadInput
from service.domain.notice import (
    Bundle,
    Channel,
    Event,
    Hours,
    NoticeRule,
    SendingHours,
    Target,
    require_safe,
    send_at,
    worded,
)
from service.domain.public_holidays import rest_day

HOURS = SendingHours(digest=(time(8), time(13)), opens=time(8), closes=time(17))
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
BUNDLES, TIMES = st.sampled_from(list(Bundle)), st.sampled_from(list(Hours))


def rule(minutes: int = 0, bundle: Bundle = Bundle.DIRECT, hours: Hours = Hours.ALWAYS) -> NoticeRule:
    after = timedelta(minutes=minutes)
    return NoticeRule(Event.UNREAD, Channel.SMS, Target.UNIT, after, bundle, hours, "Logga in")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


@given(st.text(max_size=300))
def test_a_text_that_asks_for_anything_but_the_three_is_refused(asked: str) -> None:
    if asked in ("antal", "enhet", "lank"):
        return
    with pytest.raises(BadInput, match="Texten"):
        require_safe(f"Hej {{{asked}}}")


@given(
    st.text("abcåäö {}", min_size=1, max_size=60),
    st.integers(0, 999),
    st.text(max_size=30),
    st.text(max_size=30),
)
def test_what_is_said_is_the_text_with_number_unit_and_link_and_nothing_else(
    text: str, count: int, unit: str, link: str
) -> None:
    fixed = text.replace("{", "").replace("}", "") or "x"
    said = worded(f"{fixed} x{{antal}}y{{enhet}}z{{lank}}", count=count, unit=unit, link=link)
    assert said == f"{fixed} x{count}y{unit}z{link}"


@pytest.mark.parametrize("text", ["", " ", "x" * 301, "{", "a } b", "{patient}", "{enhet.a}", "{0}", "{}"])
def test_a_text_that_cannot_be_used_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="Texten"):
        require_safe(text)


@given(MOMENTS, st.integers(0, 10_000), BUNDLES, TIMES)
def test_nothing_is_sent_earlier_than_the_rule_says_and_nothing_waits_for_weeks(
    basis: datetime, minutes: int, bundle: Bundle, hours: Hours
) -> None:
    sent = send_at(rule(minutes, bundle, hours), basis, HOURS)
    earliest = basis + timedelta(minutes=minutes)
    assert earliest <= sent <= earliest + timedelta(days=7)


@given(MOMENTS, BUNDLES)
def test_what_waits_for_weekdays_comes_on_a_weekday_between_the_hours(
    basis: datetime, bundle: Bundle
) -> None:
    sent = send_at(rule(0, bundle, Hours.WEEKDAYS), basis, HOURS).astimezone(STOCKHOLM)
    assert rest_day(sent.date()) is None
    assert time(8) <= sent.time() < time(17)


@given(MOMENTS, TIMES)
def test_a_digest_comes_at_one_of_its_hours(basis: datetime, hours: Hours) -> None:
    sent = send_at(rule(0, Bundle.DIGEST, hours), basis, HOURS).astimezone(STOCKHOLM)
    assert sent.time() in HOURS.digest


@pytest.mark.parametrize(
    ("basis", "bundle", "hours", "sent"),
    [
        ("2026-04-13 09:00", Bundle.DIRECT, Hours.ALWAYS, "2026-04-13 09:00"),
        ("2026-04-13 22:00", Bundle.DIRECT, Hours.WEEKDAYS, "2026-04-14 08:00"),
        ("2026-04-17 17:00", Bundle.DIRECT, Hours.WEEKDAYS, "2026-04-20 08:00"),
        ("2026-04-30 18:00", Bundle.DIRECT, Hours.WEEKDAYS, "2026-05-04 08:00"),
        ("2026-04-13 08:00", Bundle.DIGEST, Hours.ALWAYS, "2026-04-13 08:00"),
        ("2026-04-13 08:01", Bundle.DIGEST, Hours.ALWAYS, "2026-04-13 13:00"),
        ("2026-04-17 14:00", Bundle.DIGEST, Hours.ALWAYS, "2026-04-18 08:00"),
        ("2026-04-17 14:00", Bundle.DIGEST, Hours.WEEKDAYS, "2026-04-20 08:00"),
    ],
)
def test_examples(basis: str, bundle: Bundle, hours: Hours, sent: str) -> None:
    assert send_at(rule(0, bundle, hours), at(basis), HOURS) == at(sent)
