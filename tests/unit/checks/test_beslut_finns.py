"""A decision task asks a table that is there."""

from service.checks.finding import ERROR, WARNING
from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import findings, table


def graded(draft: Draft) -> list[str]:
    agreement = agreement_of(draft, **table("d", "tid.start", "ja"))
    return [found.severity for found in findings("beslut-finns", agreement)]


def test_a_decision_that_is_not_there_is_refused() -> None:
    assert graded(Draft().decide("provas", "saknas", "svar")) == [ERROR]


def test_a_decision_task_that_asks_nothing_is_refused() -> None:
    assert graded(Draft().node("businessRuleTask", "provas")) == [ERROR]


def test_an_answer_without_name_gives_a_warning() -> None:
    assert graded(Draft().decide("provas", "d", "")) == [WARNING]


def test_a_decision_that_is_there_is_fine() -> None:
    assert graded(Draft().decide("provas", "d", "svar")) == []
