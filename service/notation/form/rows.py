"""Rows as an HTML form posts them: `insatser.0.mal` is the field `mal` in the first row of `insatser`.

A row is there when anything of it was posted. The page posts its bare name (`insatser.0`) too, so that a row
whose boxes are all unticked is not lost while somebody writes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

_NUMBER = re.compile(r"[0-9]{1,4}")
Raw = Mapping[str, Sequence[str]]


def rows_in(key: str, raw: Raw) -> list[tuple[int, dict[str, Sequence[str]]]]:
    """The rows of a list in the order of their numbers, each as a form of its own. Numbers may have gaps."""
    found: dict[int, dict[str, Sequence[str]]] = {}
    for name, values in raw.items():
        if place := _place(key, name):
            number, column = place
            found.setdefault(number, {})
            if column:
                found[number][column] = values
    return sorted(found.items())


def name_of(key: str, number: int, column: str = "") -> str:
    """What a row, or a field in it, is called in the posted form."""
    return f"{key}.{number}.{column}" if column else f"{key}.{number}"


def is_of(key: str, name: str) -> bool:
    """Whether a posted name belongs to the list."""
    return _place(key, name) is not None


def with_row(key: str, raw: Raw) -> tuple[dict[str, Sequence[str]], int]:
    """The posted form with an empty row after the last, and that row's number."""
    numbers = [number for number, _ in rows_in(key, raw)]
    added = max(numbers, default=-1) + 1
    return {**raw, name_of(key, added): [""]}, added


def without_row(key: str, number: int, raw: Raw) -> dict[str, Sequence[str]]:
    """The posted form without one of its rows."""
    return {name: values for name, values in raw.items() if (_place(key, name) or (None,))[0] != number}


def flat(key: str, rows: Sequence[Raw]) -> Iterator[tuple[str, Sequence[str]]]:
    """The inverse of `rows_in`."""
    for number, row in enumerate(rows):
        yield name_of(key, number), [""]
        for column, values in row.items():
            yield name_of(key, number, column), values


def _place(key: str, name: str) -> tuple[int, str] | None:
    """Row number and column of a posted name; None for what belongs elsewhere."""
    if not name.startswith(f"{key}."):
        return None
    number, _, column = name[len(key) + 1 :].partition(".")
    return (int(number), column) if _NUMBER.fullmatch(number) and number.isascii() else None
