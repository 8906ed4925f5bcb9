"""What can be said of an answer only beside the clock, the other answers and the units there are."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from service.domain.clock import STOCKHOLM
from service.domain.facts import Facts, Value
from service.domain.swedish import swedish_date, swedish_moment
from service.notation import messages
from service.notation.form.component import Field, Option


def broken_rules(
    field: Field, answer: Value, known: Facts, now: datetime, options: Mapping[str, Sequence[Option]]
) -> Iterator[str]:
    """Messages for an answer that its kind has already accepted. `known`: facts and the other answers."""
    if answer is None:
        return
    if field.unit_role:
        units = {value for value, _ in options.get(field.key, ())}
        if any(unit not in units for unit in (answer if isinstance(answer, list) else [answer])):
            yield messages.CHOOSE
    if isinstance(answer, date):  # a datetime is one too
        yield from _against_now(field.properties.get("tid"), answer, now)
        other = known.get(field.properties.get("efter", ""))
        if isinstance(other, date) and not _is_after(answer, other):
            yield messages.must_be_after(_in_words(other))


def _against_now(rule: str | None, answer: date, now: datetime) -> Iterator[str]:
    if isinstance(answer, datetime):
        minute = now.replace(second=0, microsecond=0)  # what is typed has no seconds
        if rule == "inte_i_framtiden" and answer >= minute + timedelta(minutes=1):
            yield messages.MOMENT_IN_FUTURE
        if rule == "inte_i_datid" and answer < minute:
            yield messages.MOMENT_IN_PAST
        return
    today = now.astimezone(STOCKHOLM).date()
    if rule == "inte_i_framtiden" and answer > today:
        yield messages.DATE_IN_FUTURE
    if rule == "inte_i_datid" and answer < today:
        yield messages.DATE_IN_PAST


def _is_after(answer: date, other: date) -> bool:
    """Two moments by the instant; a date and anything else by the Swedish day."""
    if isinstance(answer, datetime) and isinstance(other, datetime):
        return answer > other
    return _day(answer) > _day(other)


def _day(value: date) -> date:
    return value.astimezone(STOCKHOLM).date() if isinstance(value, datetime) else value


def _in_words(value: date) -> str:
    return swedish_moment(value) if isinstance(value, datetime) else swedish_date(value)
