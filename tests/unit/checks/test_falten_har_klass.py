"""Every answer in words says who may be told it."""

from pathlib import Path

from tests.unit.checks.found import form, line, places

RULE = "falten-har-klass"
TABLE = {"rattslig_grund.dmn": Path("processes/gemensamt/rattslig_grund.dmn").read_bytes()}
DATE = '"type":"datetime","id":"D","key":"d","subtype":"date","dateLabel":"Dag"'


def text(klass: str) -> str:
    return f'"type":"textfield","id":"F","key":"x","label":"X","properties":{{"klass":"{klass}"}}'


def test_a_class_of_the_table_is_right_and_a_date_needs_none() -> None:
    for klass in ("vard", "social", "forlopp"):
        assert places(RULE, line("a"), **form("f", text(klass), DATE), **TABLE) == []


def test_a_text_without_a_class_is_pointed_at() -> None:
    assert places(RULE, line("a"), **form("f", "namn"), **TABLE) == ["falt_namn"]


def test_a_class_that_the_table_does_not_name_is_refused() -> None:
    assert places(RULE, line("a"), **form("f", text("vrad")), **TABLE) == ["F"]


def test_classes_need_a_table() -> None:
    assert places(RULE, line("a"), **form("f", text("vard"))) == ["F"]
    assert places(RULE, line("a"), **form("f", "namn")) == []
