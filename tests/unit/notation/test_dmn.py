"""Decision tables: what they answer, and what is refused when they are read."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

import pytest

from service.domain.errors import BadDocument, BadExpression, EngineFailed
from service.notation.decision import DecisionTable, DecisionWithoutAnswer, DecisionWithTwoAnswers
from service.notation.dmn import NAMESPACES, read_decisions

FILE = "grund/betalning.dmn"


def table_xml(
    rules: Sequence[tuple[Sequence[str], Sequence[str]]],
    *,
    inputs: Sequence[str] = ("antal",),
    outputs: Sequence[str] = ("svar",),
    policy: str = "",
    inside_output: str = "",
    inside_decision: str = "",
    namespace: str = NAMESPACES[0],
) -> bytes:
    columns = "".join(
        f'<input id="in{n}" label="Kolumn {n}"><inputExpression id="ie{n}" typeRef="string">'
        f"<text>{escape(text)}</text></inputExpression></input>"
        for n, text in enumerate(inputs, start=1)
    )
    columns += "".join(
        f'<output id="out{n}" name="{name}" typeRef="string">{inside_output}</output>'
        for n, name in enumerate(outputs, start=1)
    )
    rows = "".join(
        f'<rule id="r{n}"><description>därför</description>'
        + "".join(f'<inputEntry id="r{n}i"><text>{escape(cell)}</text></inputEntry>' for cell in tests)
        + "".join(f'<outputEntry id="r{n}o"><text>{escape(cell)}</text></outputEntry>' for cell in answers)
        + "</rule>"
        for n, (tests, answers) in enumerate(rules, start=1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="{namespace}" id="d" namespace="x">'
        f'<decision id="betalning" name="Betalning">{inside_decision}'
        f'<decisionTable id="dt" {policy}>{columns}{rows}</decisionTable></decision></definitions>'
    ).encode()


def table(*rules: tuple[Sequence[str], Sequence[str]], **more: object) -> DecisionTable:
    (found,) = read_decisions(table_xml(rules, **more), FILE)  # type: ignore[arg-type]
    return found


SMALL_AND_LARGE = ((["< 5"], ['"liten"']), ([">= 5"], ['"stor"']))


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_the_rule_that_hits_gives_the_answer(namespace: str) -> None:
    unique = table(*SMALL_AND_LARGE, namespace=namespace)
    assert unique.decide({"antal": 3}) == {"svar": "liten"}
    assert unique.decide({"antal": 5}) == {"svar": "stor"}


def test_an_answer_may_use_facts_and_handed_in_functions() -> None:
    xml = table_xml([(["-"], ["antal * 2 + dubbelt(1)"])])
    (found,) = read_decisions(xml, FILE, frozenset({"dubbelt"}))
    assert found.decide({"antal": 3}, {"dubbelt": lambda number: number * 2}) == {"svar": 8}
    assert found.names == {"antal"}


def test_every_column_must_agree_and_an_empty_cell_accepts_anything() -> None:
    rules = ((["", '"a", "b"'], ["1"]), (["[1..9]", 'not("a", "b")'], ["2"]))
    found = table(*rules, inputs=("antal", "kod"))
    assert found.decide({"antal": None, "kod": "b"}) == {"svar": 1}
    assert found.decide({"antal": 9, "kod": "c"}) == {"svar": 2}


def test_two_hits_in_a_unique_table_are_an_error_that_names_both_rules() -> None:
    found = table((["> 1"], ["1"]), (["> 2"], ["1"]))
    with pytest.raises(DecisionWithTwoAnswers, match=r"rad 1 \(r1\) och rad 2 \(r2\)"):
        found.decide({"antal": 3})


def test_first_takes_the_uppermost_rule_that_hits() -> None:
    found = table((["> 9"], ["0"]), (["> 1"], ["1"]), (["> 2"], ["2"]), policy='hitPolicy="FIRST"')
    assert found.decide({"antal": 3}) == {"svar": 1}


def test_any_accepts_several_hits_that_agree_and_no_others() -> None:
    found = table((["> 1"], ["1"]), (["> 2"], ["1"]), (["> 3"], ["2"]), policy='hitPolicy="ANY"')
    assert found.decide({"antal": 3}) == {"svar": 1}
    with pytest.raises(DecisionWithTwoAnswers, match=r"r1.*r3"):
        found.decide({"antal": 4})


def test_collect_lists_the_answers_in_the_order_of_the_rules() -> None:
    rules = ((["> 1"], ["7", '"a"']), (["> 2"], ["5", '"b"']))
    found = table(*rules, outputs=("tal", "namn"), policy='hitPolicy="COLLECT"')
    assert found.decide({"antal": 3}) == [{"tal": 7, "namn": "a"}, {"tal": 5, "namn": "b"}]
    assert found.decide({"antal": 0}) == []


@pytest.mark.parametrize(("aggregation", "expected"), [("SUM", 12), ("MIN", 5), ("MAX", 7), ("COUNT", 2)])
def test_collect_with_an_aggregation_gives_one_number(aggregation: str, expected: int) -> None:
    policy = f'hitPolicy="COLLECT" aggregation="{aggregation}"'
    found = table((["> 1"], ["7"]), (["> 2"], ["5"]), policy=policy)
    assert found.decide({"antal": 3}) == {"svar": expected}


def test_counting_no_hits_is_zero_but_the_least_of_none_is_an_error() -> None:
    count = table((["> 1"], ["7"]), policy='hitPolicy="COLLECT" aggregation="COUNT"')
    assert count.decide({"antal": 0}) == {"svar": 0}
    least = table((["> 1"], ["7"]), policy='hitPolicy="COLLECT" aggregation="MIN"')
    with pytest.raises(DecisionWithoutAnswer):
        least.decide({"antal": 0})


def test_no_hit_is_an_error_that_names_table_and_columns_but_no_value() -> None:
    found = table((["1", "-"], ["1"]), inputs=("antal", "kod"))
    with pytest.raises(DecisionWithoutAnswer) as caught:
        found.decide({"antal": 4711, "kod": None})
    message = str(caught.value)
    assert "«Betalning»" in message
    assert "Kolumn 1, Kolumn 2" in message
    assert "Värde saknas för Kolumn 2" in message
    assert "4711" not in message
    assert isinstance(caught.value, EngineFailed)
    assert caught.value.element == "betalning"


def test_no_hit_takes_the_default_answer_if_there_is_one() -> None:
    default = "<defaultOutputEntry><text>0</text></defaultOutputEntry>"
    assert table((["1"], ["1"]), inside_output=default).decide({"antal": 3}) == {"svar": 0}


def test_rows_are_read_with_what_their_cells_say() -> None:
    found = table((['"kallelse"'], ["3", "tid.notis"]), inputs=("frist",), outputs=("dagar", "fran"))
    (row,) = found.rows()
    assert row.rule == "r1"
    assert row.inputs == {"frist": "kallelse"}
    assert row.outputs == {"dagar": 3, "fran": None}
    assert row.texts == {"dagar": "3", "fran": "tid.notis"}
    assert row.description == "därför"


def test_a_bad_cell_is_refused_with_file_and_cell() -> None:
    with pytest.raises(BadExpression, match=r"grund/betalning\.dmn · r2i: Tecken 3") as caught:
        table((["1"], ["1"]), (["> ="], ["1"]))
    assert (caught.value.file, caught.value.element) == (FILE, "r2i")


def test_an_answer_outside_the_allowed_ones_is_refused_when_read() -> None:
    allowed = '<outputValues><text>"ja","nej"</text></outputValues>'
    assert table((["1"], ['"ja"']), inside_output=allowed).outputs[0].allowed == '"ja","nej"'
    with pytest.raises(BadDocument, match="kanske"):
        table((["1"], ['"kanske"']), inside_output=allowed)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"policy": 'hitPolicy="PRIORITY"'}, "PRIORITY"),
        ({"policy": 'hitPolicy="RULE ORDER"'}, "RULE ORDER"),
        ({"policy": 'hitPolicy="COLLECT" aggregation="SUM"', "outputs": ("a", "b")}, "en enda svarskolumn"),
        ({"outputs": ("a", "a")}, "olika namn"),
        ({"inputs": ("",)}, "saknar uttryck"),
        ({"inputs": ("antal", "kod")}, "inte lika många celler"),
        (
            {
                "inside_decision": '<informationRequirement id="x"><requiredDecision href="#y"/>'
                "</informationRequirement>"
            },
            "annat beslut",
        ),
    ],
)
def test_what_hemgang_does_not_do_is_refused(more: dict[str, object], said: str) -> None:
    answers = ["1"] * len(more.get("outputs", ("svar",)))  # type: ignore[arg-type]
    with pytest.raises(BadDocument, match=said):
        table((["1"], answers), **more)


def test_an_input_data_requirement_changes_nothing() -> None:
    needs = '<informationRequirement id="x"><requiredInput href="#y"/></informationRequirement>'
    assert table((["1"], ["2"]), inside_decision=needs).decide({"antal": 1}) == {"svar": 2}


def test_a_literal_expression_is_refused() -> None:
    xml = table_xml([]).replace(b"decisionTable", b"literalExpression")
    with pytest.raises(BadDocument, match="ingen tabell"):
        read_decisions(xml, FILE)


def test_another_language_than_feel_is_refused() -> None:
    xml = table_xml([(["1"], ["1"])]).replace(b'id="r1i"', b'id="r1i" expressionLanguage="groovy"')
    with pytest.raises(BadDocument, match="groovy"):
        read_decisions(xml, FILE)


@pytest.mark.parametrize("xml", [b"<a/>", b'<definitions xmlns="http://bpmn"/>', b"", b"<!DOCTYPE a><a/>"])
def test_a_file_that_is_no_dmn_is_refused(xml: bytes) -> None:
    with pytest.raises(BadDocument, match="betalning"):
        read_decisions(xml, FILE)
