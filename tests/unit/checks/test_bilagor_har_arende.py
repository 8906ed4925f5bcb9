"""The form that opens a case asks for no files."""

from tests.drafting import Draft
from tests.unit.checks.found import form, places

RULE = "bilagor-har-arende"
FILES = '"type":"filepicker","id":"F","key":"remiss","label":"Remiss"'
ASKS = '<extensionElements><zeebe:formDefinition formId="{}"/></extensionElements>'


def opened_by(asked: str, step: str) -> Draft:
    draft = Draft().node("startEvent", "start", ASKS.format(asked)).task("a", lane="Vård", form=step).end()
    return draft.path("start", "a", "end")


def test_a_file_in_the_form_that_opens_a_case_is_refused() -> None:
    assert places(RULE, opened_by("f", ""), **form("f", FILES)) == ["F"]


def test_a_file_in_a_step_of_the_case_is_right() -> None:
    files = form("f", "namn") | form("g", FILES)
    assert places(RULE, opened_by("f", "g"), **files) == []
    assert places(RULE, Draft().start().end().path("start", "end")) == []
