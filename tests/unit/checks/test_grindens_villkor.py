"""Every way out of a gateway has a condition or is the default."""

from service.checks.finding import ERROR, WARNING
from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import findings


def graded(draft: Draft) -> list[tuple[str, str]]:
    return [(found.element, found.severity) for found in findings("grindens-villkor", agreement_of(draft))]


def asking(default: str = "") -> Draft:
    draft = Draft().start().gateway("g", "exclusive", default=default).end().end("e2").path("start", "g")
    return draft.flow("g", "e2", when="=ja")


def test_a_way_without_condition_that_is_not_default_is_refused() -> None:
    assert graded(asking().path("g", "end")) == [("f_g_end", ERROR), ("g", WARNING)]


def test_a_gateway_whose_conditions_may_all_be_false_gives_a_warning() -> None:
    assert graded(asking().flow("g", "end", when="=nej")) == [("g", WARNING)]


def test_a_gateway_with_a_default_is_fine() -> None:
    assert graded(asking(default="end").path("g", "end")) == []


def test_a_gateway_that_only_gathers_needs_no_condition() -> None:
    draft = Draft().start().gateway("g", "exclusive").end().path("start", "g", "end")
    assert graded(draft) == []
