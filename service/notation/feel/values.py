"""FEEL's values: which kinds there are, when two are equal or in order, and what adding them gives.

Whatever does not fit together is None (FEEL's null); nothing here raises.
"""

import operator
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from decimal import Context, Decimal
from typing import Any

from service.notation.feel.moments import Days, Months, in_sweden, in_utc, moved, negative
from service.notation.feel.refusal import MOST_DIGITS

MOST_TEXT = 100_000  #: characters in a text that an expression makes; what is longer is null
MOST_MONTHS = 12 * 9999

_NUMBERS = Context(prec=MOST_DIGITS)
_LARGEST = 10**MOST_DIGITS
# Only these exact classes are values: an object of any other class has no fields, no order and no equal.
_KIND: dict[type, str] = {
    bool: "boolean",
    int: "number",
    Decimal: "number",
    str: "string",
    datetime: "moment",
    date: "date",
    time: "time",
    Months: "months",
    Days: "days",
    list: "list",
    dict: "context",
}
_WITHOUT_ORDER = frozenset((None, "boolean", "list", "context"))
ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def kind(value: Any) -> str | None:
    return _KIND.get(type(value))


def equal(left: Any, right: Any) -> bool | None:
    """FEEL's `=`: null equals null alone, and different kinds cannot be compared."""
    if left is None or right is None:
        return left is right
    found = _KIND.get(type(left))
    if found is None or found != _KIND.get(type(right)):
        return None
    if found == "list":
        return len(left) == len(right) and _every(map(equal, left, right))
    if found == "context":
        return left.keys() == right.keys() and _every(equal(left[key], right[key]) for key in left)
    if found == "moment":
        return in_utc(left) == in_utc(right)
    return bool(left == right)


def _every(found: Iterable[bool | None]) -> bool | None:
    """False if anything is false, otherwise null if anything is null."""
    answers = set(found)
    return False if False in answers else None if None in answers else True


def ordered(compare: Callable[[Any, Any], bool], left: Any, right: Any) -> bool | None:
    """One of ORDERS, or None if the two have no order."""
    found = _KIND.get(type(left))
    if found in _WITHOUT_ORDER or found != _KIND.get(type(right)):
        return None
    if found == "moment":
        return compare(in_utc(left), in_utc(right))
    try:
        return compare(left, right)
    except ArithmeticError:  # a Decimal that is not a number
        return None


def calculate(sign: str, left: Any, right: Any) -> Any:
    """`left sign right` for + - * /."""
    kinds = (kind(left), kind(right))
    rule = _RULES.get((sign, *kinds))
    if rule is None:
        return None
    try:
        return rule(left, right)
    except (ArithmeticError, ValueError):  # OverflowError is an ArithmeticError
        return None


def part(value: Any, name: str) -> Any:
    """A field of a context; of a list, the field of each item; of a date, its year, month, …"""
    found = kind(value)
    if found == "context":
        return value.get(name)
    if found == "list":
        return [part(item, name) for item in value]
    parts = _PARTS.get(found or "", {})
    try:
        return parts[name](value) if name in parts else None
    except OverflowError:  # a moment in the last hour of year 9999 is out of the calendar in Sweden
        return None


def _number(value: Any) -> int | Decimal | None:
    return (value or 0) if -_LARGEST < value < _LARGEST else None  # Decimal has a -0, which is written so


def _divided(left: Any, right: Any) -> int | Decimal | None:
    answer = _NUMBERS.divide(left, right)
    return _number(int(answer) if type(left) is type(right) is int and answer == int(answer) else answer)


def _calculated(
    whole: Callable[[Any, Any], Any], exact: Callable[[Any, Any], Any]
) -> Callable[[Any, Any], Any]:
    """Whole numbers stay whole; otherwise 34 digits, like FEEL."""

    def run(left: Any, right: Any) -> Any:
        return _number((whole if type(left) is type(right) is int else exact)(left, right))

    return run


def _joined(left: str, right: str) -> str | None:
    return left + right if len(left) + len(right) <= MOST_TEXT else None


def _between(left: Any, right: Any) -> Days:
    """Elapsed time from `right` to `left`."""
    if isinstance(left, datetime):
        return Days(0, in_utc(left) - in_utc(right))
    return Days((left - right).days, timedelta())


def _times(duration: Months | Days, number: Any) -> Months | Days | None:
    if type(number) is not int:
        return None
    if isinstance(duration, Months):
        return _bounded(Months(duration.count * number))
    return _bounded(Days(duration.days * number, duration.rest * number))


def _added(left: Any, right: Any) -> Months | Days | None:
    if isinstance(left, Months):
        return _bounded(Months(left.count + right.count))
    return _bounded(Days(left.days + right.days, left.rest + right.rest))


def _bounded(duration: Months | Days) -> Months | Days | None:
    """None beyond what a calendar holds. `total` overflows here rather than when it is compared."""
    if isinstance(duration, Months):
        return duration if abs(duration.count) <= MOST_MONTHS else None
    return duration if abs(duration.total).days <= MOST_MONTHS * 31 else None


_RULES: dict[tuple[str, str | None, str | None], Callable[[Any, Any], Any]] = {
    ("+", "number", "number"): _calculated(operator.add, _NUMBERS.add),
    ("-", "number", "number"): _calculated(operator.sub, _NUMBERS.subtract),
    ("*", "number", "number"): _calculated(operator.mul, _NUMBERS.multiply),
    ("/", "number", "number"): _divided,
    ("+", "string", "string"): _joined,
    ("-", "moment", "moment"): _between,
    ("-", "date", "date"): _between,
}
for _duration in ("months", "days"):
    for _start in ("moment", "date"):
        _RULES["+", _start, _duration] = moved
        _RULES["+", _duration, _start] = lambda duration, start: moved(start, duration)
        _RULES["-", _start, _duration] = lambda start, duration: moved(start, negative(duration))
    _RULES["+", _duration, _duration] = _added
    _RULES["-", _duration, _duration] = lambda left, right: _added(left, negative(right))
    _RULES["*", _duration, "number"] = _times
    _RULES["*", "number", _duration] = lambda number, duration: _times(duration, number)

_DATE_PARTS: dict[str, Callable[[Any], Any]] = {
    "year": lambda day: day.year,
    "month": lambda day: day.month,
    "day": lambda day: day.day,
    "weekday": lambda day: day.isoweekday(),
}
_TIME_PARTS: dict[str, Callable[[Any], Any]] = {
    "hour": lambda clock: clock.hour,
    "minute": lambda clock: clock.minute,
    "second": lambda clock: clock.second,
}


def _in_sweden(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The clock on the wall in Sweden: a moment is kept in UTC, but no one reads it there."""
    return lambda moment: read(in_sweden(moment))


_PARTS: dict[str, dict[str, Callable[[Any], Any]]] = {
    "date": _DATE_PARTS,
    "time": _TIME_PARTS,
    "moment": {name: _in_sweden(read) for name, read in {**_DATE_PARTS, **_TIME_PARTS}.items()},
    "months": {"years": lambda d: int(d.count / 12), "months": lambda d: d.count - int(d.count / 12) * 12},
    "days": {
        "days": lambda d: int(d.total / timedelta(days=1)),
        "hours": lambda d: int(d.total / timedelta(hours=1)) % 24,
        "minutes": lambda d: int(d.total / timedelta(minutes=1)) % 60,
        "seconds": lambda d: int(d.total / timedelta(seconds=1)) % 60,
    },
}
