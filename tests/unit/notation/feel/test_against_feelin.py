"""Our FEEL against feelin, bpmn.io's: two implementations with nothing in common must mean the same.

Where they do not, feelin/differences.py says why, and the tests hold every difference to what it says.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

import pytest

from service.notation.feel import compile_expression, compile_unary_tests
from tests.unit.notation.feel.feelin.ask import Question, Refused, ask
from tests.unit.notation.feel.feelin.corpus import CELLS, EXPRESSIONS, FACTS
from tests.unit.notation.feel.feelin.differences import DIFFERENCES, REFUSED
from tests.unit.notation.feel.feelin.random_texts import Author

pytestmark = pytest.mark.xdist_group("feelin")  # all questions are asked at once

Answers: TypeAlias = dict[str, tuple[Any, Any]]  #: expression -> ours, feelin's
Hits: TypeAlias = dict[tuple[str, str], tuple[bool, bool]]  #: cell and value -> hits: ours, feelin's
SEED = 2017612
TRIED = (-3, 0, 5)


def random_expressions() -> list[str]:
    author = Author(SEED)
    return [author.expression() for _ in range(1000)]


def astray_conditions() -> list[str]:
    author = Author(SEED, astray=0.12)
    return [author.boolean(4) for _ in range(1000)]


def random_cells() -> dict[str, list[Any]]:
    author = Author(SEED)
    return {author.cell(): list(TRIED) for _ in range(200)}


def tried(cells: dict[str, list[Any]]) -> list[Question]:
    return [Question(cell, {**FACTS, "?": value}, True) for cell, values in cells.items() for value in values]


@pytest.fixture(scope="module")
def feelin(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Sequence[Question]], list[Any]]:
    """Asks once for everything: starting V8 is what takes time."""
    texts = [*EXPRESSIONS, *random_expressions(), *astray_conditions()]
    questions = [*(Question(text, FACTS) for text in texts), *tried(CELLS), *tried(random_cells())]
    found = ask(questions, tmp_path_factory.mktemp("feelin"))
    answers = {repr(question): answer for question, answer in zip(questions, found, strict=True)}
    return lambda asked: [answers[repr(question)] for question in asked]


@pytest.fixture
def answers(feelin: Callable[[Sequence[Question]], list[Any]]) -> Callable[[Sequence[str]], Answers]:
    def both(texts: Sequence[str]) -> Answers:
        theirs = feelin([Question(text, FACTS) for text in texts])
        return {
            text: (plain(compile_expression(text).evaluate(FACTS)), plain(their))
            for text, their in zip(texts, theirs, strict=True)
        }

    return both


@pytest.fixture
def hits(feelin: Callable[[Sequence[Question]], list[Any]]) -> Callable[[dict[str, list[Any]]], Hits]:
    def both(cells: dict[str, list[Any]]) -> Hits:
        questions = tried(cells)
        return {
            (q.text, repr(q.facts["?"])): (
                compile_unary_tests(q.text).match(q.facts["?"], FACTS),
                their is True,
            )
            for q, their in zip(questions, feelin(questions), strict=True)
        }

    return both


def plain(value: Any) -> Any:
    """As JSON would have it, with moments as one instant each; true is not 1."""
    if isinstance(value, Refused):
        return REFUSED
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return f"number {float(value):.12g}"
    if isinstance(value, date):  # a moment is a date too
        value = value.isoformat()
    return instant(value) if isinstance(value, str) else value


def instant(text: str) -> str:
    """`2026-04-13T12:00:00+02:00` as UTC; any other text as it is."""
    written, _, zone = text.partition("@")
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return text
    if zone:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    return moment.astimezone(UTC).isoformat() if moment.tzinfo else text


def apart(both: dict[Any, tuple[Any, Any]]) -> dict[Any, tuple[Any, Any]]:
    return {asked: (ours, theirs) for asked, (ours, theirs) in both.items() if ours != theirs}


def test_every_expression_means_the_same_or_has_a_reason(
    answers: Callable[[Sequence[str]], Answers],
) -> None:
    known = {text: pair for difference in DIFFERENCES for text, pair in difference.expressions.items()}
    expected = {text: (plain(ours), plain(theirs)) for text, (ours, theirs) in known.items()}
    assert apart(answers(EXPRESSIONS)) == expected


def test_every_cell_hits_the_same_values_or_has_a_reason(
    hits: Callable[[dict[str, list[Any]]], Hits],
) -> None:
    known = [each for difference in DIFFERENCES for each in difference.cells.items()]
    expected = {(cell, repr(value)) for cell, values in known for value in values}
    assert set(apart(hits(CELLS))) == expected


def test_random_expressions_mean_the_same(answers: Callable[[Sequence[str]], Answers]) -> None:
    assert apart(answers(random_expressions())) == {}


def test_random_cells_hit_the_same_numbers(hits: Callable[[dict[str, list[Any]]], Hits]) -> None:
    assert apart(hits(random_cells())) == {}


def test_operands_of_the_wrong_kind_never_make_a_yes_of_our_own(
    answers: Callable[[Sequence[str]], Answers],
) -> None:
    both = answers(astray_conditions())
    yes = {text: theirs for text, (ours, theirs) in both.items() if ours is True and theirs != REFUSED}
    assert len(yes) > 100
    assert {text: theirs for text, theirs in yes.items() if theirs is not True} == {}


def test_the_corpus_and_the_random_texts_are_many_and_mostly_have_an_answer(
    answers: Callable[[Sequence[str]], Answers],
) -> None:
    assert len(EXPRESSIONS) == len(set(EXPRESSIONS)) >= 500
    assert sum(map(len, CELLS.values())) >= 200
    both = answers(random_expressions())
    assert len(both) > 800
    assert sum(ours is not None for ours, _ in both.values()) > 600
    assert len(random_cells()) > 150
