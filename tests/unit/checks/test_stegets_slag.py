"""Steps of kinds that the machine does not run are refused with what to draw instead."""

import pytest

from tests.drafting import Draft
from tests.unit.checks.found import line, places


@pytest.mark.parametrize("kind", ["scriptTask", "serviceTask", "task", "manualTask", "complexGateway"])
def test_a_step_that_nobody_would_do_is_refused(kind: str) -> None:
    draft = Draft().start().node(kind, "steg").end().path("start", "steg", "end")
    assert places("stegets-slag", draft) == ["steg"]


@pytest.mark.parametrize("kind", ["transaction", "adHocSubProcess"])
def test_a_special_sub_process_is_refused(kind: str) -> None:
    draft = Draft().start().node(kind, "delen").end().path("start", "delen", "end")
    assert places("stegets-slag", draft) == ["delen"]


def test_a_user_task_and_an_ordinary_sub_process_are_fine() -> None:
    inner = Draft().start("s").task("a").end("e").path("s", "a", "e")
    draft = line("b").inside("delen", inner)
    assert places("stegets-slag", draft) == []
