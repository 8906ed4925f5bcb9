"""A row about notices names what is in the diagrams."""

from tests.unit.checks.found import line, places
from tests.unit.checks.notice_table import notice_table


def test_a_step_that_is_not_there_is_refused() -> None:
    table = notice_table({"handelse": '"uppgift"', "element": '"a", "b"'})
    assert places("avisering-finns", line("a"), **table) == ["rad_0"]


def test_a_step_or_a_message_that_is_there_and_a_dash_for_all_are_fine() -> None:
    draft = line("a").throw("sager", "Kom")
    table = notice_table(
        {"handelse": '"uppgift"', "element": '"a"'},
        {"handelse": '"olast"', "element": '"msg_kom"'},
        {"handelse": '"uppgift"'},
    )
    assert places("avisering-finns", draft, **table) == []
