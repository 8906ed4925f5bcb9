"""A document is filled in the words of the forms, and never says nothing where something is missing."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from service.documents import Block, Paragraph, Run
from service.documents.filling import UNKNOWN, Known, fill
from service.domain.facts import Facts, Value
from service.domain.people import UnitId
from service.notation.document import read_template
from service.notation.form import Field

FIELDS = {
    "svar": Field("svar", "radio", "Svar", options=(("ja", "Ja, alltid"), ("nej", "Nej"))),
    "enhet": Field("enhet", "select", "Enhet", properties={"enheter": "oppenvard"}),
}
UNITS = {UnitId("vc"): "Vårdcentralen"}


def filled(body: str, **facts: Value) -> tuple[Block, ...]:
    template = read_template(f'+++\ntitle = "T"\n+++\n{body}'.encode(), "documents/t.md")
    named: Facts = {name.replace("__", "."): value for name, value in facts.items()}
    return fill(template, Known(named, FIELDS, UNITS))


def said(found: tuple[Block, ...]) -> list[str]:
    return ["".join(run.text for run in block.runs) for block in found if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("svar", "ja", "Ja, alltid"),
        ("enhet", "vc", "Vårdcentralen"),
        ("fritt", "som **skrivet**", "som **skrivet**"),
        ("antal", Decimal("2.5"), "2,5"),
        ("nar", datetime(2026, 4, 13, 7, 0, tzinfo=UTC), "måndag 13 april 2026 kl. 09.00"),
        ("kryss", False, "Nej"),
        ("rader", [{"vad": "Mat", "vem": "Kommunen"}, {"vad": "Bad", "vem": None}], "Mat, Kommunen\nBad"),
        ("tomt", "", UNKNOWN),
        ("tomt", None, UNKNOWN),
        ("tomt", [], UNKNOWN),
        ("tomt", "  ", UNKNOWN),
    ],
)
def test_a_value_is_said_as_people_say_it(name: str, value: Value, words: str) -> None:
    assert said(filled(f"{{{{ {name} }}}}", **{name: value})) == [words]


def test_what_nobody_has_said_is_pointed_out() -> None:
    assert filled("{{ a.b }}") == (Paragraph((Run(UNKNOWN, "emphasis"),)),)


def test_a_section_is_said_once_for_every_row_with_the_rows_own_names() -> None:
    body = "{{#rows insatser}}\n{{ vad }}, {{ vem }}, {{ svar }}\n\n{{/rows}}"
    rows: Value = [{"vad": "Mat", "vem": "Kommunen"}, {"vad": "Bad"}]
    assert said(filled(body, insatser=rows, svar="nej")) == ["Mat, Kommunen, Nej", f"Bad, {UNKNOWN}, Nej"]


def test_a_list_that_is_a_single_text_is_one_row() -> None:
    assert said(filled("{{#rows plan}}\n{{ plan }}\n{{/rows}}", plan="Hemtjänst")) == ["Hemtjänst"]


def test_a_list_without_rows_says_so() -> None:
    assert said(filled("{{#rows plan}}\n{{ plan }}\n{{/rows}}")) == ["Inte ifyllt än."]


def test_a_section_with_a_condition_is_said_only_when_it_is_true() -> None:
    body = '{{#if svar = "ja"}}\nA\n{{else}}\nB\n{{/if}}'
    assert [said(filled(body, svar="ja")), said(filled(body, svar="nej")), said(filled(body))] == [
        ["A"],
        ["B"],
        ["B"],
    ]


def test_a_rows_word_that_looks_like_a_heading_is_none() -> None:
    (block,) = filled("{{ a }}", a="# Rubrik\n- punkt")
    assert block == Paragraph((Run("# Rubrik\n- punkt"),))
