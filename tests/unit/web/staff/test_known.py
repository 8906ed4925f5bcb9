"""An answer as people read it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from service.domain.facts import Value
from service.domain.people import UnitId
from service.notation.form.component import Field, Rows
from service.notation.form.words import words
from service.web.staff.shown.answers import Cell, grid_of_cells, grid_of_rows

UNITS = {UnitId("vc"): "Vårdcentralen Ekbacken"}
CHOICE = Field("k", "radio", "K", options=(("ja", "Ja, gärna"), ("nej", "Nej, tack")))
SEVERAL = Field("k", "checklist", "K", options=(("a", "Hemtjänst"), ("b", "Trygghetslarm")))
PICKER = Field("k", "select", "K", properties={"deltagare": "oppenvard"})
PLAIN = Field("k", "textfield", "K")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (PLAIN, "Johan Ekwall", "Johan Ekwall"),
        (PLAIN, None, ""),
        (PLAIN, "", ""),
        (CHOICE, "ja", "Ja, gärna"),
        (SEVERAL, ["a", "b"], "Hemtjänst, Trygghetslarm"),
        (SEVERAL, [], ""),
        (PICKER, "vc", "Vårdcentralen Ekbacken"),
        (Field("k", "checkbox", "K"), False, "Nej"),
        (Field("k", "date", "K"), date(2026, 4, 16), "torsdag 16 april 2026"),
        (
            Field("k", "datetime", "K"),
            datetime(2026, 4, 16, 7, tzinfo=UTC),
            "torsdag 16 april 2026 kl. 09.00",
        ),
        (Field("k", "number", "K", suffix="kg"), Decimal("68.5"), "68,5 kg"),
        (Field("k", "number", "K", suffix="dagar"), 0, "0 dagar"),
    ],
)
def test_answers_are_said_in_the_forms_words(field: Field, value: Value, said: str) -> None:
    assert words(field, value, UNITS) == said


SUPPORT = Field(
    "k",
    "rows",
    "Insatser",
    rows=Rows(
        (
            Field("mal", "textfield", "Mål"),
            Field("vem", "radio", "Ansvarig", options=(("kommun", "Kommunen"),)),
            Field("antal", "number", "Omfattning", suffix="ggr/v"),
            Field("bestalld", "checkbox", "Beställd"),
        )
    ),
)
ROWS: Value = [{"mal": "Gå", "vem": None, "antal": 0, "bestalld": False}, {"mal": "Äta", "vem": "kommun"}]


def test_rows_are_said_as_numbered_lines() -> None:
    assert words(SUPPORT, ROWS, UNITS) == "1. Mål: Gå. Omfattning: 0 ggr/v\n2. Mål: Äta. Ansvarig: Kommunen"
    assert words(SUPPORT, [], UNITS) == ""


def test_rows_are_shown_in_the_columns_that_somebody_has_written_in() -> None:
    grid = grid_of_rows(SUPPORT, ROWS, UNITS)
    assert grid is not None
    assert grid.heads == ["Rad", "Mål", "Ansvarig", "Omfattning"]
    assert grid.rows == [
        ("1", [Cell("Gå"), Cell(""), Cell("0 ggr/v")]),
        ("2", [Cell("Äta"), Cell("Kommunen"), Cell("")]),
    ]
    assert grid_of_rows(PLAIN, "x", UNITS) is None


def test_the_answers_of_a_table_keep_their_places_and_what_stood_there_before() -> None:
    before, now = (Field(key, "select", label, table="adl", heading="Äta") for key, label in CELLS)
    dressed = Field("adl.kla.nu", "select", "Nu", table="adl", heading="Klä sig")
    grid = grid_of_cells([(before, "Själv", ()), (now, "Hjälp", ["Själv"]), (dressed, "Själv", ())])
    assert grid.heads == ["Fråga", "Före", "Nu"]
    assert grid.rows == [
        ("Äta", [Cell("Själv"), Cell("Hjälp", ["Själv"])]),
        ("Klä sig", [Cell(""), Cell("Själv")]),
    ]


CELLS = (("adl.ata.fore", "Före"), ("adl.ata.nu", "Nu"))
