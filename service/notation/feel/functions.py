"""The functions of FEEL that an expression may call. None of them knows what time it is.

What a function cannot make sense of gives None (FEEL's null).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from service.notation.feel.moments import (
    Days,
    Months,
    in_sweden,
    in_utc,
    negative,
    read_date,
    read_duration,
    read_moment,
    read_time,
)
from service.notation.feel.refusal import MOST_ITEMS
from service.notation.feel.values import MOST_TEXT, ORDERS, calculate, equal, kind, ordered


@dataclass(frozen=True)
class Function:
    run: Callable[..., Any]
    least: int  #: arguments
    most: int
    example: str


LITERAL_READERS: Mapping[str, Callable[[str], Any]] = {
    "date": read_date,
    "date and time": read_moment,
    "time": read_time,
    "duration": read_duration,
}
_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")


def _on(kinds: tuple[str, ...], run: Callable[..., Any]) -> Callable[..., Any]:
    """`run`, for arguments of exactly these kinds; otherwise null."""

    def checked(*values: Any) -> Any:
        if len(values) > len(kinds):
            return None
        return run(*values) if all(kind(v) == k for v, k in zip(values, kinds, strict=False)) else None

    return checked


def negation(value: Any) -> bool | None:
    return not value if type(value) is bool else None


def contains(items: Any, wanted: Any) -> bool | None:
    return any(equal(item, wanted) is True for item in items) if type(items) is list else None


def _items(values: tuple[Any, ...]) -> list[Any]:
    """`sum(list)` and `sum(a, b)` are both FEEL."""
    return values[0] if len(values) == 1 and type(values[0]) is list else list(values)


def _sum(*values: Any) -> Any:
    items = _items(values)
    total: Any = 0 if items else None
    for item in items:
        total = calculate("+", total, item)
    return total


def _first_by(sign: str) -> Callable[..., Any]:
    def run(*values: Any) -> Any:
        items = _items(values)
        best = items[0] if items else None
        for item in items:
            before = ordered(ORDERS[sign], item, best)
            if before is None:
                return None
            best = item if before else best
        return best

    return run


def _all(*values: Any) -> bool | None:
    items = _items(values)
    return False if False in items else (True if all(item is True for item in items) else None)


def _any(*values: Any) -> bool | None:
    items = _items(values)
    return (
        True if any(item is True for item in items) else (None if set(map(type, items)) - {bool} else False)
    )


def _rounded(rounding: str) -> Callable[..., Any]:
    def run(number: Any) -> Any:
        return number if type(number) is int else int(number.to_integral_value(rounding))

    return _on(("number",), run)


def _absolute(value: Any) -> Any:
    if isinstance(value, Months | Days):
        return max(value, negative(value))
    return abs(value) if kind(value) == "number" else None


def _modulo(dividend: Any, divisor: Any) -> Any:
    """Takes the sign of the divisor, like FEEL's."""
    if not divisor:
        return None
    left = calculate("/", dividend, divisor)
    whole = calculate("*", divisor, _rounded(ROUND_FLOOR)(left))
    return calculate("-", dividend, whole)


def _substring(text: Any, start: Any, length: Any = None) -> Any:
    if type(start) is not int or not start or type(length) not in (int, type(None)):
        return None
    first = start - 1 if start > 0 else max(0, len(text) + start)
    return text[first:] if length is None else text[first : first + max(0, length)]


def _string(value: Any) -> str | None:
    match kind(value):
        case "string":
            return str(value)
        case "boolean":
            return "true" if value else "false"
        case "number":
            return _digits(Decimal(value))
        case "moment":
            return in_sweden(value).isoformat()
        case "date" | "time":
            return str(value.isoformat())
        case "days" | "months":
            return str(value)
    return None


def _digits(number: Decimal) -> str:
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _number(text: Any) -> Any:
    if type(text) is not str:
        return text if kind(text) == "number" else None
    if not _NUMBER.fullmatch(text):
        return None
    return Decimal(text) if "." in text else int(text)


def _read(reader: Callable[[str], Any], value: Any) -> Any:
    return reader(value) if type(value) is str else None


def _date(*values: Any) -> Any:
    if len(values) == 1:
        if kind(values[0]) == "moment":
            return in_sweden(values[0]).date()
        return values[0] if kind(values[0]) == "date" else _read(read_date, values[0])
    return date(*values) if len(values) == 3 and set(map(type, values)) == {int} else None


def _moment(*values: Any) -> datetime | None:
    if len(values) == 1:
        return in_utc(values[0]) if kind(values[0]) == "moment" else _read(read_moment, values[0])
    day, clock = values
    if kind(day) not in ("date", "moment") or kind(clock) != "time":
        return None
    return in_utc(datetime.combine(_date(day) or day, clock))


def _time(*values: Any) -> Any:
    if len(values) == 1:
        if kind(values[0]) == "moment":
            return in_sweden(values[0]).time()
        return values[0] if kind(values[0]) == "time" else _read(read_time, values[0])
    return time(*values) if len(values) == 3 and set(map(type, values)) == {int} else None


def _duration(value: Any) -> Months | Days | None:
    return value if isinstance(value, Months | Days) else _read(read_duration, value)


def _joined(items: Any, between: Any = "") -> str | None:
    if type(items) is not list or type(between) is not str or any(type(i) is not str for i in items):
        return None
    if sum(map(len, items)) + len(between) * len(items) > MOST_TEXT:
        return None
    return between.join(items)


def _calendar(run: Callable[..., Any]) -> Callable[..., Any]:
    """`run`, where a date that is in no calendar is null."""

    def checked(*values: Any) -> Any:
        try:
            return run(*values)
        except (ValueError, OverflowError):
            return None

    return checked


_TWO_TEXTS = ("string", "string")
BUILTIN: Mapping[str, Function] = {
    "not": Function(negation, 1, 1, "not(klar)"),
    "list contains": Function(contains, 2, 2, 'list contains(val, "hemtjanst")'),
    "count": Function(_on(("list",), len), 1, 1, "count(val)"),
    "sum": Function(_sum, 1, MOST_ITEMS, "sum(a, b)"),
    "min": Function(_first_by("<"), 1, MOST_ITEMS, "min(a, b)"),
    "max": Function(_first_by(">"), 1, MOST_ITEMS, "max(a, b)"),
    "all": Function(_all, 1, MOST_ITEMS, "all(a, b)"),
    "any": Function(_any, 1, MOST_ITEMS, "any(a, b)"),
    "contains": Function(_on(_TWO_TEXTS, lambda text, wanted: wanted in text), 2, 2, 'contains(text, "ord")'),
    "starts with": Function(_on(_TWO_TEXTS, str.startswith), 2, 2, 'starts with(kod, "01")'),
    "ends with": Function(_on(_TWO_TEXTS, str.endswith), 2, 2, 'ends with(kod, "01")'),
    "string length": Function(_on(("string",), len), 1, 1, "string length(text)"),
    "string join": Function(_joined, 1, 2, 'string join(namn, ", ")'),
    "substring": Function(_on(("string", "number", "number"), _substring), 2, 3, "substring(kod, 1, 2)"),
    "upper case": Function(_on(("string",), str.upper), 1, 1, "upper case(text)"),
    "lower case": Function(_on(("string",), str.lower), 1, 1, "lower case(text)"),
    "is defined": Function(lambda value: value is not None, 1, 1, "is defined(namn)"),
    "string": Function(_calendar(_string), 1, 1, "string(antal)"),
    "number": Function(_number, 1, 1, 'number("12")'),
    "floor": Function(_rounded(ROUND_FLOOR), 1, 1, "floor(antal)"),
    "ceiling": Function(_rounded(ROUND_CEILING), 1, 1, "ceiling(antal)"),
    "abs": Function(_absolute, 1, 1, "abs(antal)"),
    "modulo": Function(_on(("number", "number"), _modulo), 2, 2, "modulo(antal, 2)"),
    "date": Function(_calendar(_date), 1, 3, 'date("2026-04-13")'),
    "date and time": Function(_calendar(_moment), 1, 2, 'date and time("2026-04-13T12:00:00")'),
    "time": Function(_calendar(_time), 1, 3, 'time("12:00:00")'),
    "duration": Function(_duration, 1, 1, 'duration("P3D")'),
}
