"""frister.dmn as legal limits: what each column does, and how a bad row is refused."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest

from service.domain.clock import STOCKHOLM
from service.domain.errors import BadDocument
from service.domain.limit import Lands, Limit, TimeUnit
from service.notation.deadline_row import OPTIONAL, REQUIRED
from service.notation.deadlines import Deadlines
from service.notation.dmn import read_decisions

CALL = {
    "frist": '"kallelse"',
    "namn": '"Kallelse till SIP"',
    "antal": "3",
    "enhet": '"kalenderdagar"',
    "fran": '"tid.underrattelse"',
    "handelse": '"underrättelsen"',
    "grans": "null",
    "tillagg": "null",
    "galler": '"till dygnets slut"',
    "helgregel": '"av"',
    "agare": '"oppenvard"',
    "lagrum": '"LUS 4:3"',
    "bekraftad": "true",
}
PAYMENT = CALL | {
    "frist": '"betalning"',
    "namn": '"Betalningsansvar inträder"',
    "grans": '"12:00"',
    "tillagg": "1",
    "galler": '"från dygnets början"',
    "agare": '"kommun_sol"',
    "lagrum": '"LUS 5:4"',
    "bekraftad": "false",
}
ADMISSION = CALL | {
    "frist": '"inskrivning"',
    "antal": "24",
    "enhet": '"timmar"',
    "fran": '"if behov_tid != null then behov_tid else inskriven_tid"',
    "galler": '"klockslag"',
    "lagrum": '"LUS 2:3"',
}
INFORMATION = CALL | {
    "frist": '"information"',
    "antal": "null",
    "enhet": '"samma dag"',
    "fran": '"tid.utskriven"',
    "lagrum": '"LUS 3:2"',
}


def frister(*rows: Mapping[str, str], inputs: tuple[str, ...] = ("frist",), hits: str = "UNIQUE") -> bytes:
    """A frister.dmn with these rows; the rules are called rad1, rad2 …"""
    outputs = [column for column in rows[0] if column not in inputs]
    heads = [
        f'<input id="in_{name}" label="{name}"><inputExpression id="e_{name}" typeRef="string">'
        f"<text>{name}</text></inputExpression></input>"
        for name in inputs
    ] + [f'<output id="out_{name}" name="{name}" />' for name in outputs]
    rules = [
        f'<rule id="rad{number}">'
        + "".join(f"<inputEntry><text>{escape(row[name])}</text></inputEntry>" for name in inputs)
        + "".join(f"<outputEntry><text>{escape(row[name])}</text></outputEntry>" for name in outputs)
        + "</rule>"
        for number, row in enumerate(rows, start=1)
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" namespace="n">'
        f'<decision id="frister" name="Frister"><decisionTable id="t" hitPolicy="{hits}">'
        f"{''.join(heads)}{''.join(rules)}</decisionTable></decision></definitions>"
    ).encode()


def deadlines(
    *rows: Mapping[str, str], inputs: tuple[str, ...] = ("frist",), hits: str = "UNIQUE"
) -> Deadlines:
    (table,) = read_decisions(frister(*rows, inputs=inputs, hits=hits), "frister.dmn")
    return Deadlines(table)


def swedish(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


def notice(text: str) -> dict[str, Any]:
    return {"tid": {"underrattelse": swedish(text).astimezone(UTC)}}


def test_a_deadline_says_when_what_whose_law_and_how_it_was_counted() -> None:
    due = deadlines(CALL, PAYMENT).due("kallelse", notice("2026-04-15 09:30"))
    assert due.at == swedish("2026-04-19 00:00")
    assert (due.deadline, due.name, due.source, due.confirmed) == (
        "kallelse",
        "Kallelse till SIP",
        "LUS 4:3",
        True,
    )
    assert due.steps[:2] == (
        "Räknas från underrättelsen: onsdag 15 april 2026 kl. 09.30.",
        "Tre kalenderdagar efter det: sista dag är lördag 18 april 2026.",
    )


@pytest.mark.parametrize(
    ("sent", "payable"),
    [("2026-04-03 12:00:00", "2026-04-06 00:00"), ("2026-04-03 12:00:01", "2026-04-07 00:00")],
)
def test_the_noon_rule_is_two_cells(sent: str, payable: str) -> None:
    due = deadlines(CALL, PAYMENT).due("betalning", notice(sent))
    assert due.at == swedish(payable)
    assert not due.confirmed


def test_the_sunday_rule_is_a_cell() -> None:
    on = deadlines(CALL | {"helgregel": '"på"'})
    assert on.due("kallelse", notice("2026-04-15 09:30")).at == swedish("2026-04-21 00:00")


def test_the_anchor_is_an_expression_over_the_facts() -> None:
    table = deadlines(ADMISSION)
    admitted = {"inskriven_tid": swedish("2026-03-28 14:00").astimezone(UTC), "behov_tid": None}
    assert table.due("inskrivning", admitted).at == swedish("2026-03-29 15:00")
    later = admitted | {"behov_tid": swedish("2026-03-30 08:00").astimezone(UTC)}
    assert table.due("inskrivning", later).at == swedish("2026-03-31 08:00")


def test_the_same_day_needs_no_number() -> None:
    due = deadlines(INFORMATION).due("information", {"tid": {"utskriven": swedish("2026-04-15 11:00")}})
    assert due.at == swedish("2026-04-16 00:00")


@pytest.mark.parametrize("facts", [{}, {"tid": {}}, {"tid": {"underrattelse": None}}])
def test_nothing_is_due_before_the_event_that_it_is_counted_from(facts: dict[str, Any]) -> None:
    due = deadlines(CALL).due("kallelse", facts)
    assert due.at is None
    assert due.steps == ("Räknas från underrättelsen, som ännu inte har hänt.",)
    assert due.source == "LUS 4:3"


def test_without_words_for_the_event_the_expression_is_shown() -> None:
    due = deadlines(CALL | {"handelse": "null"}).due("kallelse", {})
    assert due.steps == ("Räknas från tid.underrattelse, som ännu inte har hänt.",)


def test_without_words_for_the_event_only_the_moment_is_told() -> None:
    due = deadlines(CALL | {"handelse": "null"}).due("kallelse", notice("2026-04-15 09:30"))
    assert due.steps[0] == "Räknas från onsdag 15 april 2026 kl. 09.30."


def test_a_further_input_chooses_between_rows_of_the_same_deadline() -> None:
    somatic = PAYMENT | {"vardform": '"somatik"'}
    psychiatric = PAYMENT | {"vardform": '"psykiatri"', "antal": "5"}
    table = deadlines(somatic, psychiatric, inputs=("frist", "vardform"))
    facts = notice("2026-04-13 09:00")
    assert table.due("betalning", facts | {"vardform": "somatik"}).at == swedish("2026-04-16 00:00")
    assert table.due("betalning", facts | {"vardform": "psykiatri"}).at == swedish("2026-04-18 00:00")
    assert [row.conditions for row in table.all()] == [('vardform: "somatik"',), ('vardform: "psykiatri"',)]


def test_rows_with_the_same_content_and_different_conditions_are_all_listed() -> None:
    rows = [CALL | {"vardform": form} for form in ('"somatik"', '"psykiatri"')]
    assert [row.rule for row in deadlines(*rows, inputs=("frist", "vardform")).all()] == ["rad1", "rad2"]


def test_facts_that_no_row_fits_are_refused() -> None:
    table = deadlines(PAYMENT | {"vardform": '"somatik"'}, inputs=("frist", "vardform"))
    with pytest.raises(BadDocument, match=r"frister\.dmn.*'betalning'.*ingen rad"):
        table.due("betalning", notice("2026-04-13 09:00") | {"vardform": "psykiatri"})


def test_an_unknown_deadline_is_refused_with_file_and_name() -> None:
    with pytest.raises(BadDocument, match=r"frister\.dmn.*'kallelsen'"):
        deadlines(CALL).due("kallelsen", {})


def test_an_agreement_without_the_table_has_no_deadlines() -> None:
    empty = Deadlines(None)
    assert empty.all() == ()
    with pytest.raises(BadDocument, match="'kallelse'"):
        empty.due("kallelse", {})


def test_all_rows_are_listed_in_the_order_of_the_table() -> None:
    call, payment = deadlines(CALL, PAYMENT).all()
    assert (call.id, call.rule, call.owner, call.anchor_text) == (
        "kallelse",
        "rad1",
        "oppenvard",
        "tid.underrattelse",
    )
    assert call.limit == Limit(3, TimeUnit.DAYS, lands=Lands.END_OF_DAY)
    assert (payment.rule, payment.confirmed) == ("rad2", False)


def test_a_date_is_counted_as_a_day_but_has_no_hours() -> None:
    facts = {"tid": {"underrattelse": date(2026, 4, 15)}}
    assert deadlines(CALL).due("kallelse", facts).at == swedish("2026-04-19 00:00")
    for row in (PAYMENT, ADMISSION | {"fran": '"tid.underrattelse"'}):
        with pytest.raises(BadDocument, match=r"rad1.*behöver datum och klockslag"):
            deadlines(row).due(row["frist"].strip('"'), facts)


@pytest.mark.parametrize("anchor", ["i går", 3, True])
def test_an_anchor_that_is_no_moment_is_refused(anchor: object) -> None:
    with pytest.raises(BadDocument, match=r"rad1.*behöver datum och klockslag"):
        deadlines(CALL).due("kallelse", {"tid": {"underrattelse": anchor}})


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        ({"enhet": '"dagar"'}, 'enhet är .dagar.*"kalenderdagar"'),
        ({"galler": '"alltid"'}, "galler är"),
        ({"lagrum": '""'}, "lagrum saknas"),
        ({"lagrum": "null"}, "lagrum saknas"),
        ({"namn": '" "'}, "namn saknas"),
        ({"agare": "null"}, "agare saknas"),
        ({"grans": '"25:00"', "tillagg": "1"}, "grans är .25:00"),
        ({"grans": '"12"', "tillagg": "1"}, "grans är .12"),
        ({"grans": '"12:00"'}, "både gräns och tillägg"),
        ({"helgregel": '"ja"'}, "helgregel är .ja"),
        ({"bekraftad": "null"}, "bekraftad är"),
        ({"antal": "2.5"}, "antal är"),
        ({"antal": "null"}, "minst 1"),
        ({"antal": '"tre"'}, "antal är"),
        ({"enhet": '"timmar"'}, "klockslag"),
        ({"fran": '"import os"'}, "fran går inte att läsa"),
        ({"fran": '"okand_funktion(tid)"'}, "fran går inte att läsa"),
        ({"antal": "dagar"}, "antal är dagar, som beror av ärendet"),
        ({"frist": "-"}, "frist"),
        ({"frist": '"a", "b"'}, "frist"),
    ],
)
def test_a_bad_cell_is_refused_with_the_rule_and_advice(wrong: dict[str, str], advice: str) -> None:
    with pytest.raises(BadDocument, match=f"(?s)frister.dmn · rad1: .*{advice}"):
        deadlines(CALL | wrong)


@pytest.mark.parametrize("column", REQUIRED)
def test_a_missing_column_is_refused(column: str) -> None:
    row = {name: cell for name, cell in CALL.items() if name != column}
    with pytest.raises(BadDocument, match=rf"frister\.dmn.*kolumnen {column} saknas"):
        deadlines(row)


def test_the_optional_columns_may_be_left_out() -> None:
    row = {name: cell for name, cell in CALL.items() if name not in OPTIONAL}
    assert deadlines(row).due("kallelse", notice("2026-04-15 09:30")).at == swedish("2026-04-19 00:00")


def test_a_misspelt_column_is_refused() -> None:
    with pytest.raises(BadDocument, match="helgregl"):
        deadlines(CALL | {"helgregl": '"på"'})


def test_another_hit_policy_is_refused() -> None:
    with pytest.raises(BadDocument, match="Unique"):
        deadlines(CALL, hits="FIRST")


def test_the_page_for_process_owners_describes_every_column() -> None:
    page = (Path(__file__).parents[3] / "docs/frister.md").read_text("utf-8")
    assert [column for column in ("frist", *REQUIRED, *OPTIONAL) if f"| `{column}`" not in page] == []
    words = [*TimeUnit, *Lands]
    assert [word for word in words if f'`"{word}"`' not in page] == []


def with_shared(own: Mapping[str, str], *shared: Mapping[str, str], asked: tuple[str, ...]) -> Deadlines:
    (mine,) = read_decisions(frister(own), "frister.dmn")
    (common,) = read_decisions(frister(*shared), "gemensamma_frister.dmn")
    return Deadlines(mine, common, asked)


def test_a_shared_deadline_that_a_diagram_asks_for_is_counted_like_the_agreements_own() -> None:
    both = with_shared(CALL, PAYMENT, asked=("kallelse", "betalning"))
    assert both.due("betalning", notice("2026-04-15 09:30")).at == swedish("2026-04-18 00:00")
    assert both.due("kallelse", notice("2026-04-15 09:30")).at == swedish("2026-04-19 00:00")


def test_the_agreements_own_row_takes_the_place_of_the_shared_one() -> None:
    both = with_shared(CALL | {"antal": "5", "bekraftad": "true"}, CALL, asked=("kallelse",))
    assert both.due("kallelse", notice("2026-04-15 09:30")).at == swedish("2026-04-21 00:00")
    assert [row.id for row in both.all()] == ["kallelse"]


def test_a_shared_deadline_that_no_diagram_asks_for_is_left_out() -> None:
    both = with_shared(CALL, PAYMENT, asked=("kallelse",))
    assert [row.id for row in both.all()] == ["kallelse"]
    with pytest.raises(BadDocument, match="betalning"):
        both.due("betalning", notice("2026-04-15 09:30"))
