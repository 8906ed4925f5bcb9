"""What a message carries exists."""

from tests.unit.checks.found import form, line, places, plain

RULE = "meddelandets-innehall-finns"
CARRIES = '[messages.msg_kom]\ncarries = ["f"]\n'


def test_a_form_that_is_there_is_fine() -> None:
    draft = line("a").throw("sager", "Kom")
    assert places(RULE, draft, **plain(draft, more=CARRIES), **form("f", "x")) == []


def test_a_form_that_is_not_there_is_refused() -> None:
    draft = line("a").throw("sager", "Kom")
    assert places(RULE, draft, **plain(draft, more=CARRIES)) == ["msg_kom"]
