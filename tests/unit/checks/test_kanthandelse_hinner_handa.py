"""Events sit on steps that last; errors come from sub-processes and called diagrams."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places

FEL = "<errorEventDefinition/>"


def test_an_error_on_a_decision_is_refused() -> None:
    draft = Draft().decide("provas", "d", "svar").node("boundaryEvent", "fel", FEL, attachedToRef="provas")
    assert places("kanthandelse-hinner-handa", draft) == ["fel"]


def test_a_timer_on_a_decision_is_refused() -> None:
    draft = Draft().decide("provas", "d", "svar").timer("klockan", "PT1H", on="provas")
    assert places("kanthandelse-hinner-handa", draft) == ["klockan"]


def test_an_error_on_a_user_task_is_refused() -> None:
    draft = line("a").node("boundaryEvent", "fel", FEL, attachedToRef="a")
    assert places("kanthandelse-hinner-handa", draft) == ["fel"]


def test_an_error_on_a_called_diagram_is_fine() -> None:
    draft = Draft().call("sip", "sip").node("boundaryEvent", "fel", FEL, attachedToRef="sip")
    assert places("kanthandelse-hinner-handa", draft) == []


def test_a_timer_on_a_user_task_is_fine() -> None:
    assert places("kanthandelse-hinner-handa", line("a").timer("klockan", "PT1H", on="a")) == []
