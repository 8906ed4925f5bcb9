"""Rows that somebody adds: from a form-js dynamic list to a list of contexts."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import BadAnswers, BadDocument
from service.domain.facts import Value, from_json, nested, to_json
from service.notation.feel import compile_expression
from service.notation.form import Form, posted_by_name
from service.notation.form.rows import rows_in, with_row, without_row
from tests.unit.notation.forms import answers, choices, component, form


def rows(*columns: dict[str, Any], path: str = "insatser", **more: Any) -> dict[str, Any]:
    written = {"type": "dynamiclist", "id": f"List_{path}", "path": path, "label": "Insatser"}
    return written | {"components": list(columns)} | more


MEDICINES = form(
    component("radio", "lakemedel", values=choices("ja", "nej")),
    rows(
        component("textfield", "namn", validate={"required": True}),
        component("number", "styrka", decimalDigits=2, appearance={"suffixAdorner": "mg"}),
        component("datetime", "fran", subtype="date", properties={"efter": "start"}),
        component("checkbox", "vid_behov"),
        component("textarea", "nar", conditional={"hide": "=vid_behov != true"}),
        component("checklist", "tider", values=choices("morgon", "kvall")),
        path="lista",
        properties={"hogst_rader": "3"},
        conditional={"hide": '=lakemedel = "nej"'},
    ),
    component("textfield", "uppfoljning", conditional={"hide": "=count(lista) < 2"}),
)


def wrong(read: Form, raw: Mapping[str, Sequence[str]], **facts: Value) -> dict[str, str]:
    with pytest.raises(BadAnswers) as caught:
        answers(read, raw, facts)
    return caught.value.errors


def test_each_row_becomes_a_context_in_the_order_of_the_page() -> None:
    raw = {"lista.1.namn": ["B"], "lista.0.namn": ["A"], "lista.0.styrka": ["2,5"], "lista.10.namn": ["C"]}
    found = answers(MEDICINES, raw)["lista"]
    assert isinstance(found, list)
    assert [row["namn"] for row in found if isinstance(row, dict)] == ["A", "B", "C"]
    assert found[0] == {"namn": "A", "styrka": Decimal("2.5"), "fran": None, "vid_behov": False, "tider": []}


def test_rows_in_which_nobody_has_written_anything_are_dropped() -> None:
    raw = {"lista.0": [""], "lista.0.namn": [" "], "lista.1.namn": [""], "lista.1.vid_behov": [""]}
    assert answers(MEDICINES, raw)["lista"] == []


def test_a_wrong_cell_is_told_by_its_own_name_and_the_others_are_read() -> None:
    raw = {"lista.0.namn": ["A"], "lista.4.styrka": ["mycket"], "lista.7.namn": ["C"]}
    assert wrong(MEDICINES, raw) == {
        "lista.4.namn": "Fyll i ”Svaret”.",
        "lista.4.styrka": "Skriv ett tal, till exempel 3 eller 3,5.",
    }


def test_a_rule_in_a_row_may_look_at_an_answer_outside_it() -> None:
    read = form(
        component("datetime", "start"), rows(component("datetime", "slut", properties={"efter": "start"}))
    )
    raw = {"start": ["2026-04-13"], "insatser.0.slut": ["2026-04-12"], "insatser.1.slut": ["2026-04-14"]}
    assert wrong(read, raw) == {"insatser.0.slut": "Det ska vara efter måndag 13 april 2026."}
    assert answers(read, {**raw, "insatser.0.slut": [""]})["insatser"] == [{"slut": date(2026, 4, 14)}]


def test_what_is_hidden_in_a_row_depends_on_that_row() -> None:
    raw = {"lista.0.namn": ["A"], "lista.0.nar": ["Ont"], "lista.1.namn": ["B"], "lista.1.nar": ["Oro"]}
    found = answers(MEDICINES, raw | {"lista.1.vid_behov": ["ja"]})["lista"]
    assert isinstance(found, list)
    assert [row.get("nar", "inte frågat") for row in found if isinstance(row, dict)] == ["inte frågat", "Oro"]


def test_the_answer_of_a_hidden_cell_shows_nothing() -> None:
    read = form(
        rows(component("textfield", "a", conditional={"hide": "=true"}), component("textfield", "b")),
        component("textfield", "c", conditional={"hide": '=not(some x in insatser satisfies x.a = "x")'}),
    )
    assert answers(read, {"insatser.0.a": ["x"], "insatser.0.b": ["y"], "c": ["z"]}) == {
        "insatser": [{"b": "y"}]
    }


def test_a_list_that_is_hidden_is_neither_asked_nor_written() -> None:
    raw = {"lakemedel": ["nej"], "lista.0.styrka": ["fel"]}
    assert "lista" not in answers(MEDICINES, raw)


def test_a_condition_below_may_count_the_rows() -> None:
    raw = {"lista.0.namn": ["A"], "lista.1.namn": ["B"], "uppfoljning": ["Om en vecka"]}
    assert answers(MEDICINES, raw)["uppfoljning"] == "Om en vecka"
    assert "uppfoljning" not in answers(MEDICINES, {**raw, "lista.1.namn": [""]})


@pytest.mark.parametrize(
    ("limits", "filled", "told"),
    [
        ({"minst_rader": "1"}, 0, "Fyll i minst en rad."),
        ({"minst_rader": "2"}, 1, "Fyll i minst två rader."),
        ({"hogst_rader": "1"}, 2, "Fyll i högst en rad. Ta bort några."),
        ({}, 51, "Fyll i högst 50 rader. Ta bort några."),
    ],
)
def test_too_few_and_too_many_rows_are_told_at_the_list(
    limits: dict[str, str], filled: int, told: str
) -> None:
    read = form(rows(component("textfield", "mal"), properties=limits))
    assert wrong(read, {f"insatser.{number}.mal": ["x"] for number in range(filled)}) == {"insatser": told}


def test_feel_reads_rows() -> None:
    facts = nested(answers(MEDICINES, {"lista.0.namn": ["Waran"], "lista.1.namn": ["Alvedon"]}))
    assert compile_expression("count(lista)").evaluate(facts) == 2
    assert compile_expression('some x in lista satisfies x.namn = "Waran"').evaluate(facts) is True
    assert compile_expression("lista[1].namn").evaluate(facts) == "Waran"


def test_a_date_that_is_unknown_now_asks_when_it_will_be_known() -> None:
    """ "Vet ej" needs no field of its own kind: the date is shown by an ordinary condition."""
    read = form(
        component("radio", "hjalpmedel", values=choices("ja", "nej", "vet_ej")),
        component(
            "datetime",
            "hjalpmedel_besked",
            subtype="date",
            validate={"required": True},
            properties={"tid": "inte_i_datid"},
            conditional={"hide": '=hjalpmedel != "vet_ej"'},
        ),
    )
    assert list(wrong(read, {"hjalpmedel": ["vet_ej"]})) == ["hjalpmedel_besked"]
    assert list(wrong(read, {"hjalpmedel": ["vet_ej"], "hjalpmedel_besked": ["2026-04-12"]}))
    assert answers(read, {"hjalpmedel": ["ja"]}) == {"hjalpmedel": "ja"}


# --- what is written comes back


words = st.text("abcåäö ,.\n", min_size=1, max_size=12).filter(lambda text: text.strip() == text)
a_row = st.fixed_dictionaries(
    {
        "namn": words,
        "styrka": st.none() | st.decimals(0, 999, places=1).map(lambda number: number.normalize()),
        "vid_behov": st.booleans(),
    }
)


@given(st.lists(a_row, max_size=3))
def test_what_a_case_knows_is_posted_and_read_back_unchanged(known: list[dict[str, Any]]) -> None:
    read = form(
        rows(
            component("textarea", "namn"),
            component("number", "styrka", decimalDigits=1),
            component("checkbox", "vid_behov"),
        )
    )
    written = answers(read, posted_by_name(read.field("insatser"), [dict(row) for row in known]))["insatser"]
    assert written == known
    assert from_json(to_json(written)) == written


@given(
    st.dictionaries(
        st.from_regex(r"lista(\.[0-9]{0,5}(\.[a-z_]{0,9})?)?", fullmatch=True) | st.text(max_size=9),
        st.lists(st.text(max_size=9), max_size=3),
    )
)
def test_whatever_is_posted_the_answer_is_rows_or_messages(raw: dict[str, list[str]]) -> None:
    errors: dict[str, str] = {}
    found: Value = []
    try:
        found = answers(MEDICINES, raw)["lista"]
    except BadAnswers as refusal:
        errors = refusal.errors
    assert isinstance(found, list)
    assert all(name.startswith("lista") and said.endswith(".") for name, said in errors.items())


def test_a_row_is_added_after_the_last_and_taken_away_by_its_number() -> None:
    raw = {"insatser.0.mal": ["a"], "insatser.4.mal": ["b"], "annat": ["c"]}
    more, number = with_row("insatser", raw)
    assert (number, [place for place, _ in rows_in("insatser", more)]) == (5, [0, 4, 5])
    less = without_row("insatser", 0, more)
    assert [place for place, _ in rows_in("insatser", less)] == [4, 5]
    assert less["annat"] == ["c"]


# --- what a process owner may write


def test_a_list_says_how_many_rows_it_begins_with_and_whether_they_are_fixed() -> None:
    read = (
        form(rows(component("textfield"), defaultRepetitions=3, allowAddRemove=False)).field("insatser").rows
    )
    assert read is not None
    assert (read.first, read.fixed, read.least, read.most) == (3, True, 0, 50)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (rows(component("textfield"), path=""), "Fältet saknar sökväg (Path)"),
        (rows(component("textfield"), label=""), "Listan saknar etikett"),
        (rows(), "Listan har inga fält"),
        (rows(rows(component("textfield"), path="inre")), "får inte ligga i en annan lista"),
        (rows(component("textfield", "a.b")), "får därför inte ha punkt"),
        (rows(component("select", properties={"enheter": "kommun_sol"})), "väljer enhet"),
        (rows(component("textfield", defaultValue="x")), "kan inte ha standardvärde"),
        (rows(component("textfield"), component("textfield")), "Samma id finns två gånger"),
        (rows(component("textfield"), properties={"hogst_rader": "51"}), "hogst_rader ska vara minst 1"),
        (rows(component("textfield"), properties={"hogst_rader": "många"}), "hogst_rader ska vara ett tal"),
        (rows(component("textfield"), defaultRepetitions=4, properties={"hogst_rader": "2"}), "från början"),
    ],
)
def test_a_list_that_cannot_be_filled_in_is_refused_with_advice(written: dict[str, Any], told: str) -> None:
    with pytest.raises(BadDocument, match=told.replace("(", r"\(").replace(")", r"\)")):
        form(written)


# --- a group that is shown as a table


def adl(*activities: dict[str, Any]) -> dict[str, Any]:
    table = {"type": "group", "id": "adl", "label": "ADL", "properties": {"visning": "tabell"}}
    return table | {"components": list(activities)}


def activity(name: str, *labels: str) -> dict[str, Any]:
    cells = [
        component("select", f"adl.{name}.k{place}", values=choices("ja", "nej")) | {"label": label}
        for place, label in enumerate(labels)
    ]
    return {"type": "group", "id": name, "label": name.capitalize(), "components": cells}


def test_a_group_may_be_a_table_with_a_group_for_each_row() -> None:
    read = form(adl(activity("ata", "Före", "Nu"), activity("kla", "Före", "Nu")))
    assert [(cell.section, cell.table, cell.heading, cell.label) for cell in read.fields] == [
        ("ADL", "adl", "Ata", "Före"),
        ("ADL", "adl", "Ata", "Nu"),
        ("ADL", "adl", "Kla", "Före"),
        ("ADL", "adl", "Kla", "Nu"),
    ]
    assert answers(read, {"adl.ata.k0": ["ja"]})["adl.ata.k0"] == "ja"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (adl(activity("ata", "Före", "Nu"), activity("kla", "Nu", "Före")), "Raden Kla har inte samma"),
        (adl(component("textfield")), "direkt i en tabell"),
        (adl(), "Tabellen har inga rader"),
        (adl({**activity("ata", "Nu"), "label": ""}), "Raden i tabellen saknar etikett"),
    ],
)
def test_a_table_that_is_not_one_is_refused_with_advice(written: dict[str, Any], told: str) -> None:
    with pytest.raises(BadDocument, match=told):
        form(written)
