"""Thirty elements are legible, three hundred the most."""

from service.checks.finding import ERROR, WARNING
from service.checks.rules.lagom_stort import LEGIBLE, MOST
from tests.drafting import agreement_of
from tests.unit.checks.found import findings, line


def graded(elements: int) -> list[str]:
    draft = line(*(f"a{number}" for number in range(elements - 2)))  # start and end count too
    return [found.severity for found in findings("lagom-stort", agreement_of(draft))]


def test_thirty_elements_are_fine() -> None:
    assert graded(LEGIBLE) == []


def test_one_more_gives_a_warning() -> None:
    assert graded(LEGIBLE + 1) == [WARNING]
    assert graded(MOST) == [WARNING]


def test_more_than_three_hundred_are_refused() -> None:
    assert graded(MOST + 1) == [ERROR]
