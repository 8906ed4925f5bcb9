"""Tokens to tree, by precedence climbing. Reads every token once, so bad text costs no more than good."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from service.notation.feel.lexer import Kind, Token
from service.notation.feel.operands import Operands
from service.notation.feel.refusal import MOST_DEPTH, too_deep
from service.notation.feel.tree import (
    Arithmetic,
    Comparison,
    ListOf,
    Literal,
    Logic,
    Negative,
    Node,
    Range,
    Relation,
    Same,
    Test,
    Tests,
    Within,
    holds_input,
)

ANY_LEVEL, AND, COMPARED, ADDED, MULTIPLIED = range(5)

_RELATIONS = frozenset(("=", "!=", "<", "<=", ">", ">="))
_LEVEL = {"or": ANY_LEVEL, "and": AND, "between": COMPARED, "in": COMPARED, "+": ADDED, "-": ADDED}
_LEVEL |= {"*": MULTIPLIED, "/": MULTIPLIED} | dict.fromkeys(_RELATIONS, COMPARED)
T = TypeVar("T")


class Parser(Operands):
    """One text, read from left to right."""

    def whole_expression(self) -> Node:
        return self._whole(self._expression)

    def whole_tests(self) -> Tests:
        return self._whole(self._cell)

    def _whole(self, read: Callable[[], T]) -> T:
        if self._ended():
            raise self._refuse("uttrycket är tomt", "Skriv ett uttryck, till exempel antal > 1.")
        found = read()
        if not self._ended():
            raise self._unexpected()
        return found

    # --- cells and tests

    def _cell(self) -> Tests:
        if self._is("-") and self._tokens[self._at + 1].kind is Kind.END:
            self._take()
            return Tests(())
        if self._is("not") and self._tokens[self._at + 1].text == "(":
            self._at += 2
            negated = Tests(self._tests(), negated=True)
            self._expect(")")
            return negated
        return Tests(self._tests())

    def _tests(self) -> tuple[Test, ...]:
        found = [self._test(ANY_LEVEL)]
        while self._took(","):
            found.append(self._test(ANY_LEVEL))
        return self._few(found)

    def _test(self, level: int) -> Test:
        """A comparison without left side, an interval, or a value."""
        if self._is(*_RELATIONS):
            return Relation(self._take().text, self._climb(ADDED))
        if not self._is("(", "[", "]"):
            return self._same(self._climb(level))
        opening = self._take()
        if opening.text == "[" and self._took("]"):
            return self._same(self._climb(level, self._after(ListOf(()))))
        first = self._expression()
        if self._took(".."):
            return self._range(opening, first)
        if opening.text == "]":
            raise self._unexpected("Ett intervall skrivs ]a..b].")
        return self._same(self._climb(level, self._after(self._closed(opening, first))))

    def _same(self, value: Node) -> Test:
        if isinstance(value, Comparison | Logic | Within):
            self._refuse_unclear(value)
        return Same(value)

    def _refuse_unclear(self, value: Node) -> None:
        """A comparison with a left side of its own, where a value to be equal to belongs."""
        if self._inside_in:
            advice = "Skriv jämförelsen utan vänsterled, antal in (< 3, > 5), eller använd and och or."
            raise self._refuse("efter in står en jämförelse med vänsterled", advice)
        if self._in_cell and not holds_input(value):
            advice = "Skriv ? för kolumnens värde: ? > 5, eller bara > 5."
            raise self._refuse("cellen jämför utan att nämna värdet som prövas", advice, self._tokens[0])

    def _range(self, opening: Token, low: Node) -> Range:
        before, self._in_high_end = self._in_high_end, True
        high = self._climb(ADDED)
        self._in_high_end = before
        closing = self._expect("]", ")", "[")
        return Range(low, high, opening.text != "[", closing.text != "]")

    def _in(self, value: Node) -> Within:
        before, self._inside_in = self._inside_in, True
        found = Within(value, self._in_tests())
        self._inside_in = before
        return found

    def _in_tests(self) -> tuple[Test, ...]:
        """What follows `in`. `(` opens an interval or a list of tests; no token is read twice."""
        if not self._is("("):
            return (self._test(ADDED),)
        opening = self._take()
        first = self._test(ANY_LEVEL)
        if isinstance(first, Same) and self._took(".."):
            return (self._range(opening, first.value),)
        found = [first]
        while self._took(","):
            found.append(self._test(ANY_LEVEL))
        self._expect(")")
        return self._few(found)

    # --- expressions

    def _expression(self) -> Node:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise too_deep(self._written)
        found = self._climb(ANY_LEVEL)
        self._depth -= 1
        return found

    def _climb(self, level: int, left: Node | None = None) -> Node:
        """Operators of at least this level, applied from the left."""
        left = self._unary() if left is None else left
        while (found := self._operator_level()) >= level:
            sign = self._take()
            left = self._applied(sign, left, found)
            if found == COMPARED and self._operator_level() == COMPARED:
                raise self._unexpected("Bind ihop jämförelser med and: a < b and b < c.")
        return left

    def _operator_level(self) -> int:
        token = self._token
        return _LEVEL.get(token.text, -1) if token.kind in (Kind.SIGN, Kind.NAME) else -1

    def _applied(self, sign: Token, left: Node, level: int) -> Node:
        match sign.text:
            case "and" | "or":
                return Logic(sign.text, (*_operands(sign.text, left), self._climb(level + 1)))
            case "in":
                return self._in(left)
            case "between":
                low = self._climb(ADDED)
                self._expect("and")
                return Within(left, (Range(low, self._climb(ADDED), False, False),))
        right = self._climb(level + 1)
        return (Comparison if level == COMPARED else Arithmetic)(sign.text, left, right)

    def _unary(self) -> Node:
        if not self._took("-"):
            return self._after(self._primary())
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise too_deep(self._written)
        operand = self._unary()
        self._depth -= 1
        if isinstance(operand, Literal) and type(operand.value) in (int, Decimal):
            return Literal(-operand.value)  # type: ignore[operator]
        return Negative(operand)


def _operands(word: str, left: Node) -> tuple[Node, ...]:
    return left.operands if isinstance(left, Logic) and left.word == word else (left,)
