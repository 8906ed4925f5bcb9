"""A phrase is meant for something that exists."""

from tests.drafting import agreement_of
from tests.unit.checks.found import findings, form, line

RULE = "fraser-passar"
FORM = form("f", "namn", '"type":"textarea","id":"F","key":"kommentar","label":"Kommentar"')
PHRASE = '[larm]\ntext = "Har larm."\n'


def told(more: str, file: str = "fraser.toml") -> list[str]:
    found = findings(RULE, agreement_of(line("a"), **FORM, **{file: (PHRASE + more).encode()}))
    assert {(each.file, each.element, each.severity) for each in found} <= {(file, "larm", "warning")}
    return [each.message for each in found]


def test_a_phrase_for_everything_or_for_what_exists_is_right() -> None:
    assert told("") == []
    assert told('formular = ["f"]\nfalt = ["kommentar"]') == []


def test_a_phrase_for_a_form_that_does_not_exist_gives_a_warning() -> None:
    assert told('formular = ["g"]') == ["Frasen larm är till för formuläret g, som inte finns. Rätta namnet."]


def test_a_phrase_for_a_field_that_is_no_long_text_gives_a_warning() -> None:
    (message,) = told('falt = ["namn", "kommentar"]')
    assert "fältet namn, som inte är en lång text" in message


def test_a_shared_phrase_may_name_what_only_others_have() -> None:
    assert told('formular = ["g"]', file="forms/fraser.toml") == []
