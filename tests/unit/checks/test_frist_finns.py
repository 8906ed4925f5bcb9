"""A deadline that a diagram asks for is in the table."""

from tests.unit.checks.found import deadline, line, places


def test_a_deadline_that_is_not_in_the_table_is_refused() -> None:
    draft = line("a").timer("klockan", '=frist("kallelsen")', on="a")
    assert places("frist-finns", draft, **deadline("kallelse")) == ["klockan"]


def test_a_due_date_is_held_to_the_same() -> None:
    draft = line("a").task("b", due='=frist("kallelsen")')
    assert places("frist-finns", draft, **deadline("kallelse")) == ["b"]


def test_a_deadline_that_is_in_the_table_is_fine() -> None:
    draft = line("a").timer("klockan", '=frist("kallelse")', on="a")
    assert places("frist-finns", draft, **deadline("kallelse")) == []


def test_a_deadline_that_is_worked_out_is_refused() -> None:
    draft = line("a").timer("klockan", "=frist(vilken)", on="a")
    assert places("frist-finns", draft, **deadline("kallelse")) == ["klockan"]
