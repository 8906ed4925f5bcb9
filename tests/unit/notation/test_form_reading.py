"""Forms as the form-js editor writes them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import BadDocument
from service.notation.form import Field, Passage, read_form
from service.notation.form.pattern import is_safe
from tests.unit.notation.forms import choices, component, form, schema


def test_a_form_has_its_components_in_reading_order_with_groups_as_sections() -> None:
    read = form(
        {"type": "text", "id": "T", "text": "# Inskrivning\nFyll i."},
        component("textfield", "namn", description="För- och efternamn"),
        {
            "type": "group",
            "id": "G",
            "label": "Planering",
            "components": [component("textarea", "plan"), {"type": "separator", "id": "S"}],
        },
        {"type": "button", "id": "B", "key": "b", "label": "Skicka", "action": "submit"},
    )
    assert (read.id, read.title, read.file) == ("inskrivning", "Inskrivning", "forms/inskrivning.form")
    assert [(part.id, part.kind, part.section) for part in read.components] == [
        ("T", "text", ""),
        ("Field_namn", "textfield", ""),
        ("Field_plan", "textarea", "Planering"),
        ("S", "separator", "Planering"),
    ]
    assert read.field("namn").description == "För- och efternamn"


def test_a_form_is_called_by_its_title_or_else_by_its_id() -> None:
    assert form(title="Inskrivningsmeddelande").title == "Inskrivningsmeddelande"
    assert form().title == "inskrivning"


def test_the_digest_tells_versions_apart() -> None:
    assert form().digest == form().digest
    assert form().digest != form(component("textfield")).digest
    assert len(form().digest) == 64


def test_a_date_and_time_field_has_its_label_where_the_editor_puts_it() -> None:
    for subtype, name in {"date": "dateLabel", "time": "timeLabel", "datetime": "dateTimeLabel"}.items():
        written = {"type": "datetime", "subtype": subtype, "id": "F", "key": "a", name: "När"}
        assert (form(written).field("a").kind, form(written).field("a").label) == (subtype, "När")


def test_a_unit_picker_says_which_role_it_picks() -> None:
    picker = form(component("select", properties={"deltagare": "kommun_sol"})).field("svar")
    assert (picker.participant, picker.unit_role) == ("kommun_sol", "kommun_sol")
    plain = form(component("select", properties={"enheter": "oppenvard"})).field("svar")
    assert (plain.participant, plain.unit_role) == (None, "oppenvard")


REFUSED: list[tuple[dict[str, Any], str]] = [
    (component("html", content="<script>"), "Komponenttypen html stöds inte"),
    (component("iframe"), "Komponenttypen iframe stöds inte"),
    ({"id": "Field_svar"}, "Komponenttypen utan namn stöds inte"),
    (component("textfield", key=""), "saknar nyckel"),
    (component("textfield", key="två ord"), "får bara ha"),
    (component("textfield", label=""), "saknar etikett"),
    (component("datetime", subtype="week"), "Undertypen week stöds inte"),
    (component("select"), "saknar alternativ"),
    (component("select", valuesExpression="=lista"), "saknar alternativ"),
    (component("radio", values=[{"label": "Ja"}]), "saknar värde"),
    (component("radio", values=choices("a", "a")), "samma värde"),
    (component("textfield", conditional={"hide": "=__import__('os')"}), "Villkoret för att dölja"),
    (component("textfield", conditional=[]), "går inte att läsa"),
    (component("textfield", validate={"required": "=x"}), "ska vara ja eller nej"),
    (component("number", validate={"min": "=x"}), "ska vara ett tal"),
    (component("number", validate={"min": "1e999999"}), "ska vara ett tal"),
    (component("textfield", validate={"maxLength": -1}), "heltal från noll"),
    (component("textfield", validate={"pattern": "(a+)+$"}), "för krångligt"),
    (component("textfield", validate={"pattern": "a*a*a*a*b"}), "för krångligt"),
    (component("textfield", validate={"pattern": "["}), "för krångligt"),
    (component("textfield", properties={"format": "telefon"}), "Egenskapen format ska vara personnummer"),
    (component("datetime", properties={"tid": "nu"}), "inte_i_framtiden eller inte_i_datid"),
    (component("textfield", properties={"efter": "x"}), "hör till fält för datum"),
    (component("textfield", properties={"deltagare": "x"}), "hör till fält med alternativ"),
    (component("checklist", properties={"deltagare": "x"}), "En deltagare är en enhet"),
    ({"type": "group", "id": "Field_svar", "path": "a", "components": []}, "sökväg"),
]


@pytest.mark.parametrize(("written", "what"), REFUSED)
def test_what_a_form_cannot_be_made_of_is_refused_by_file_and_component(
    written: dict[str, Any], what: str
) -> None:
    with pytest.raises(BadDocument, match=what) as caught:
        form({**written, "id": "Field_svar"})
    assert (caught.value.file, caught.value.element) == ("forms/inskrivning.form", "Field_svar")


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{}",
        b"{",
        b'{"id": "a", "components": 1}',
        b'{"components": []}',
        b'{"id": 1, "components": []}',
        b'{"id": "a", "components": [1]}',
        b'{"id": "a", "components": [{"type": "textfield", "key": "a", "label": "A"}]}',
        b'{"id": "a", "components": [NaN]}',
        b'{"id": "a", "components": [' + b"9" * 5_000 + b"]}",
        b"[" * 100_000,
        '{"id": "a", "components": []}'.encode("utf-16"),
        b'{"id": "\xff", "components": []}',
        b" " * (2 * 1024 * 1024) + b"{}",
        schema(component("textfield"), {**component("textfield"), "id": "F2"}),
        schema(component("textfield", "a"), component("textfield", "a.b")),
        schema(component("textfield", "a"), {**component("textfield", "b"), "id": "Field_a"}),
        schema(*[component("textfield", f"a{n}") for n in range(301)]),
    ],
)
def test_a_file_that_is_no_form_is_refused(text: bytes) -> None:
    with pytest.raises(BadDocument) as caught:
        read_form(text, "forms/x.form")
    assert caught.value.file == "forms/x.form"


def test_groups_too_deep_are_refused() -> None:
    group: dict[str, Any] = {"type": "group", "id": "G", "components": []}
    for number in range(20):
        group = {"type": "group", "id": f"G{number}", "components": [group]}
    with pytest.raises(BadDocument, match="grupper i varandra"):
        form(group)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["type", "id", "key", "label", "values", "validate", "x"]), inner
            )
        ),
        max_leaves=12,
    ),
    st.sampled_from(["textfield", "number", "select", "group", "datetime", "text"]),
)
def test_any_json_is_read_or_refused(junk: Any, kind: str) -> None:
    written: dict[str, Any] = {"type": kind, "id": "F", "key": "a", "label": "A"}
    if isinstance(junk, dict):
        written |= junk
    for text in (json.dumps(junk).encode(), schema(written), schema({**written, "validate": junk})):
        try:
            read = read_form(text, "a.form")
        except BadDocument:
            continue
        assert all(isinstance(part, Field | Passage) for part in read.components)


@pytest.mark.parametrize(
    "pattern", ["^[0-9]{3}$", "^SE\\d{10}-[A-Z]*$", "x", "[0-9]+", "^$", "^a?b{2,5}$", "^.*@.*$"]
)
def test_a_plain_pattern_is_allowed(pattern: str) -> None:
    assert is_safe(pattern, 4_000)


@pytest.mark.parametrize(
    "pattern",
    ["(a|a)*", "(?:a*)*", r"(a)\1", "a|b", "^.*.*.*$", ".*.*", "^a{5,4}$", "(?=a)", "a**", "^[z-a]$", "\\"],
)
def test_a_pattern_that_could_run_away_is_not(pattern: str) -> None:
    assert not is_safe(pattern, 4_000)


def test_a_passage_that_would_take_long_to_show_is_refused() -> None:
    with pytest.raises(BadDocument, match="längre än 4000 tecken"):
        form({"type": "text", "id": "t", "text": "[" * 4001})


def test_half_a_letter_that_json_can_say_and_no_page_can_is_refused() -> None:
    with pytest.raises(BadDocument, match="Skriv om texten"):
        form({"type": "text", "id": "t", "text": "a\ud800"})
    with pytest.raises(BadDocument, match="id"):
        form(id="a\udfff")


def test_a_field_that_takes_reserve_numbers_says_how_the_region_writes_them() -> None:
    both = {"format": "personnummer_eller_reservnummer", "reservnummer": "^R[0-9]{9}$"}
    assert form(component("textfield", properties=both)).field("svar").properties == both
    for pattern in ({}, {"reservnummer": "(R|S)+"}):
        with pytest.raises(BadDocument, match="reservnummer"):
            form(component("textfield", properties={"format": "personnummer_eller_reservnummer", **pattern}))


def test_a_field_about_the_person_may_be_filled_in_from_an_earlier_case() -> None:
    assert form(component("textfield", properties={"tidigare": "ja"})).field("svar").properties
    with pytest.raises(BadDocument, match="tidigare"):
        form(component("textfield", properties={"tidigare": "alltid"}))
