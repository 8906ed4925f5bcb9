"""What FEEL expressions mean in Hemgång."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from service.domain.errors import BadExpression
from service.notation.feel import compile_expression

FACTS: dict[str, Any] = {
    "antal": 5,
    "tomt": None,
    "klar": True,
    "kommun": "0180",
    "tid": {"underrattelse": datetime(2026, 4, 13, 10, 0, tzinfo=UTC), "utskrivningsklar": None},
    "insatser": ["hemtjanst", "hemsjukvard"],
    "parter": [{"roll": "kommun", "klar": True}, {"roll": "oppenvard", "klar": False}],
    "åtgärd": "sip",
    "dag": date(2026, 4, 13),
}


def value(text: str, **functions: Any) -> Any:
    return compile_expression(text, frozenset(functions)).evaluate(FACTS, functions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", 1),
        ("1.50", Decimal("1.5")),
        ("-3", -3),
        ("true", True),
        ("null", None),
        (r'"rad\n\"två\" å"', 'rad\n"två" å'),
        ("[1, 2]", [1, 2]),
        ("[]", []),
        ('{a: 1, "b c": [2]}', {"a": 1, "b c": [2]}),
    ],
)
def test_literals_are_what_they_say(text: str, expected: object) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("7 - 2 - 1", 4),
        ("6 / 2", 3),
        ("1 / 8", Decimal("0.125")),
        ("0.1 + 0.2", Decimal("0.3")),
        ("antal - -1", 6),
        ('"a" + "b"', "ab"),
        ("1 / 0", None),
        ('1 + "a"', None),
        ("true + 1", None),
        ("tomt + 1", None),
        ("-tomt", None),
    ],
)
def test_arithmetic_keeps_numbers_exact_and_gives_null_for_what_does_not_fit(
    text: str, expected: object
) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("antal = 5", True),
        ("antal = 5.0", True),
        ("antal != 5", False),
        ('antal = "5"', None),
        ("true = 1", None),
        ("tomt = null", True),
        ("antal = null", False),
        ("saknas = null", True),
        ("antal != null", True),
        ("tomt < 5", None),
        ("antal >= 5 and antal <= 5", True),
        ('"a" < "b"', True),
        ("false < true", None),
        ("[1, 2] = [1, 2.0]", True),
        ("{a: 1} = {a: 1}", True),
        ('[1, 2] = [1, "2"]', None),
        ('[1, 2] != [1, "2"]', None),
        ('[1, 2] = [3, "2"]', False),
        ('{a: 1} != {a: "1"}', None),
        ("antal between 1 and 5", True),
        ("antal between 1 and 4 or klar", True),
        ("tomt between 1 and 4", None),
    ],
)
def test_a_comparison_with_null_is_null_and_only_null_equals_null(text: str, expected: object) -> None:
    assert value(text) is expected


@pytest.mark.parametrize("a", ["true", "false", "null"])
@pytest.mark.parametrize("b", ["true", "false", "null"])
def test_and_is_false_if_any_is_false_and_or_is_true_if_any_is_true(a: str, b: str) -> None:
    both = "false" if "false" in (a, b) else "null" if "null" in (a, b) else "true"
    either = "true" if "true" in (a, b) else "null" if "null" in (a, b) else "false"
    assert value(f"{a} and {b}") is value(both)
    assert value(f"{a} or {b}") is value(either)


def test_what_is_not_a_boolean_counts_as_null_in_and_and_or() -> None:
    assert value('true and "ja"') is None
    assert value('false and "ja"') is False
    assert value("not(1)") is None
    assert value("not(klar)") is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("antal in [1..5]", True),
        ("antal in [1..5)", False),
        ("antal in [1..5[", False),
        ("antal in (5..9]", False),
        ("antal in ]4..9]", True),
        ("antal in (1, 5)", True),
        ("antal in (< 3, > 4)", True),
        ("antal in ([1..2], [5..6])", True),
        ("antal in [1, 2, 5]", True),
        ("antal in [1, 2, 5] and false", False),
        ('"hemtjanst" in insatser', True),
        ("antal in > 4", True),
        ("tomt in [1..5]", None),
        ("tomt in (1, null)", True),
        ('kommun in ["0180", "0184"]', True),
        ("antal + 1 in [6..6]", True),
        ("[1] in [[1], [2]]", True),
        ("[1] in [1]", True),
        ("[3] in [[1], [2]]", False),
    ],
)
def test_in_takes_intervals_lists_and_comparisons(text: str, expected: object) -> None:
    assert value(text) is expected


@pytest.mark.parametrize(
    "text", ["antal in saknas", "tomt in saknas", "not(antal in tomt)", "antal in (saknas)"]
)
def test_nothing_is_known_to_be_in_an_unknown_list_or_outside_it(text: str) -> None:
    assert value(text) is None


def test_an_unknown_limit_makes_an_interval_unknown_and_never_endless() -> None:
    assert value("antal in [1..tomt]") is None
    assert value("antal in [tomt..9]") is None
    assert value("antal in [6..tomt]") is False


def test_nought_has_no_sign() -> None:
    assert value("string(0 * -2.5)") == "0"
    assert value("string(-0.5 + 0.5)") == "0"
    assert value("string(0 / -2.5)") == "0"


def test_what_is_no_list_counts_as_a_list_of_one_when_its_items_are_picked() -> None:
    assert value("antal[1]") == 5
    assert value("antal[2]") is None
    assert value("tomt[1]") is None


def test_if_takes_the_other_branch_for_false_and_for_null() -> None:
    assert value('if klar then "ja" else "nej"') == "ja"
    assert value('if tomt then "ja" else "nej"') == "nej"
    assert value("if antal > 9 then 1 else if antal > 3 then 2 else 3") == 2


def test_a_path_goes_through_contexts_and_lists_and_ends_in_null() -> None:
    assert value("tid.underrattelse") == FACTS["tid"]["underrattelse"]
    assert value("tid.utskrivningsklar = null") is True
    assert value("tid.finns.inte") is None
    assert value("antal.x") is None
    assert value("parter.roll") == ["kommun", "oppenvard"]
    assert value("{a: {b: 3}}.a.b") == 3
    assert value("åtgärd") == "sip"


def test_a_decomposed_letter_is_the_same_letter() -> None:
    assert value("a\u030atga\u0308rd") == "sip"


def test_items_are_counted_from_one() -> None:
    assert value("insatser[1]") == "hemtjanst"
    assert value("insatser[-1]") == "hemsjukvard"
    assert value("insatser[3]") is None
    assert value("insatser[0]") is None
    assert value("parter[2].roll") == "oppenvard"


def test_some_and_every_look_at_each_item() -> None:
    assert value("some p in parter satisfies p.klar") is True
    assert value("every p in parter satisfies p.klar") is False
    assert value("every p in [] satisfies p") is True
    assert value("some p in tomt satisfies p") is None
    assert value("some a in [1, 2], b in [3, 4] satisfies a + b = 6") is True
    assert value("some antal in [1] satisfies antal = 1") is True


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('list contains(insatser, "hemtjanst")', True),
        ("count(insatser)", 2),
        ("count(tomt)", None),
        ("sum(1, 2.5)", Decimal("3.5")),
        ("sum([])", None),
        ("min([3, 1, 2])", 1),
        ("max(3, 1)", 3),
        ('max(dag, @"2026-05-01")', date(2026, 5, 1)),
        ('contains(kommun, "18")', True),
        ('contains(tomt, "18")', None),
        ('starts with(kommun, "01")', True),
        ('ends with(kommun, "80")', True),
        ("string length(kommun)", 4),
        ('upper case("å")', "Å"),
        ('lower case("Å")', "å"),
        ("substring(kommun, 2, 2)", "18"),
        ('string join(insatser, "+")', "hemtjanst+hemsjukvard"),
        ("is defined(tomt)", True),
        ("is defined(saknas)", False),
        ("is defined(tid.utskrivningsklar)", True),
        ("is defined(tid.saknas)", False),
        ("string(1.50)", "1.5"),
        ("string(100)", "100"),
        ("string(klar)", "true"),
        ('number("12.5")', Decimal("12.5")),
        ('number("1e99999999")', None),
        ("floor(-1.5)", -2),
        ("ceiling(1.2)", 2),
        ("abs(-antal)", 5),
        ("modulo(-5, 3)", 1),
        ("all([true, null])", None),
        ("any([true, null])", True),
    ],
)
def test_functions_answer_or_give_null(text: str, expected: object) -> None:
    assert value(text) == expected
    assert type(value(text)) is type(expected)


def test_names_are_listed_with_their_paths_but_not_the_names_that_loops_make() -> None:
    text = "= tid.underrattelse != null and some p in parter satisfies p.roll = åtgärd"
    assert compile_expression(text).names == {"tid.underrattelse", "parter", "åtgärd"}


def test_a_function_is_known_only_if_it_is_announced() -> None:
    with pytest.raises(BadExpression, match="funktionen frist finns inte"):
        compile_expression('frist("kallelse")')
    expression = compile_expression('= frist("kallelse")', frozenset({"frist"}))
    assert expression.calls == {("frist", "kallelse")}
    assert expression.evaluate({}, {"frist": lambda row: f"due {row}"}) == "due kallelse"


def test_an_announced_function_that_is_not_handed_in_is_an_error_that_names_it() -> None:
    with pytest.raises(BadExpression, match="now"):
        compile_expression("now()", frozenset({"now"})).evaluate({})


def test_the_present_moment_is_only_what_the_caller_says_it_is() -> None:
    moment = datetime(2026, 4, 13, 10, 0, tzinfo=UTC)
    assert value('now() - duration("PT1H") < now()', now=lambda: moment) is True
    assert value("now()", now=lambda: moment) == moment


def test_the_same_text_is_compiled_once() -> None:
    assert compile_expression("antal > 1") is compile_expression("antal > 1")


def test_evaluating_leaves_the_facts_as_they_were() -> None:
    before = repr(FACTS)
    value("some antal in parter satisfies antal.klar")
    value("{antal: 3}")
    assert repr(FACTS) == before
