"""Every step of a person has a form that is there."""

from tests.drafting import Draft
from tests.unit.checks.found import form, line, places


def test_a_task_without_form_is_refused() -> None:
    assert places("formular-finns", Draft().task("a")) == ["a"]


def test_a_task_whose_form_is_not_there_is_refused() -> None:
    assert places("formular-finns", line("a")) == ["a"]


def test_a_start_whose_form_is_not_there_is_refused() -> None:
    body = '<extensionElements><zeebe:formDefinition formId="borta"/></extensionElements>'
    assert places("formular-finns", Draft().node("startEvent", "start", body)) == ["start"]


def test_a_task_with_its_form_is_fine() -> None:
    assert places("formular-finns", line("a"), **form("f", "behov")) == []
