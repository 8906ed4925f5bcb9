"""Expressions and cells at random, always the same ones: a seed and a small grammar of what can be written.

Every operand has the kind that its place asks for, or is unknown, unless the author goes astray. What feelin
is known to read otherwise (see differences.py) is not in the grammar: it is in the corpus, with its reason.
"""

from collections.abc import Callable
from functools import wraps
from random import Random
from typing import TypeAlias

UNKNOWN = ("tomt", "saknas", "null", "mottagare.kommun_sol")
DURATIONS = ('duration("P1D")', 'duration("P1M")', '@"P2Y"', '@"-P3D"', 'duration("P1Y1M")')

Writes: TypeAlias = "Callable[[Author, int], str]"
_KINDS: list[Writes] = []


def kind(write: Writes) -> Writes:
    """What writes an operand of one kind, or of any kind when the author goes astray."""
    _KINDS.append(write)

    @wraps(write)
    def operand(author: "Author", depth: int) -> str:
        if author.astray and author.random.random() < author.astray:
            return author.random.choice(_KINDS)(author, depth)
        return write(author, depth)

    return operand


class Author:
    """Writes FEEL over the facts of corpus.py. `astray`: how often an operand is of any kind, 0 to 1."""

    def __init__(self, seed: int, astray: float = 0) -> None:
        self.random = Random(seed)
        self.astray = astray
        self._loops = 0

    def expression(self) -> str:
        kinds = (self.boolean, self.boolean, self.number, self.text, self.day, self.numbers)
        return self.random.choice(kinds)(4)

    def cell(self) -> str:
        """Tests for a number."""
        tests = ", ".join(self._test() for _ in range(self.random.randint(1, 3)))
        return f"not({tests})" if self.random.random() < 0.3 else tests

    def _of(self, *ways: Callable[[], str]) -> str:
        return self.random.choice(ways)()

    def _one(self, *texts: str) -> str:
        return self.random.choice(texts)

    def _leaf(self, depth: int, *texts: str) -> str | None:
        if depth > 0 and self.random.random() > 0.15:
            return None
        return self._one(*UNKNOWN) if self.random.random() < 0.2 else self._one(*texts)

    @kind
    def number(self, depth: int) -> str:
        leaf = self._leaf(depth, "antal", "0", "1", "2.5", "7", "-3", "tal[2]", "tal[9]", "count(koder)")
        d = depth - 1
        return leaf or self._of(
            lambda: f"({self.number(d)} {self._one(*'+-*')} {self.number(d)})",
            lambda: f"({self.number(d)} {self._one(*'+-*')} {self.number(d)})",
            lambda: f"{self.number(d)} / {self._one('2', '4', '0', 'tomt')}",
            lambda: f"-({self.number(d)})",
            lambda: f"{self._one('abs', 'floor', 'ceiling')}({self.number(d)})",
            lambda: f"{self._one(*self._sums())}({self.number(d)}, {self.number(d)})",
            lambda: f"{self._one('count', *self._sums())}({self.numbers(d)})",
            lambda: f"string length({self.text(d)})",
            lambda: f"modulo({self._one('7', '-7', 'antal')}, {self._one('3', '-3', '2')})",
            lambda: f"({self.day(d)}).{self._one('year', 'month', 'day', 'weekday')}",
            lambda: self._choice(self.number, d),
        )

    def _sums(self) -> tuple[str, ...]:
        """feelin's min and max know numbers alone; ours know texts, which an astray author may write."""
        return ("sum",) if self.astray else ("sum", "min", "max")

    @kind
    def text(self, depth: int) -> str:
        leaf = self._leaf(depth, "kommun", '"a"', '""', '"Åsa"', "koder[1]", "åtgärd", "parter[2].roll")
        d = depth - 1
        return leaf or self._of(
            lambda: f"({self.text(d)} + {self.text(d)})",
            lambda: f"{self._one('upper case', 'lower case')}({self.text(d)})",
            lambda: f"substring({self.text(d)}, {self._one('1', '2', '-1')}, {self._one('1', '2')})",
            lambda: f"string({self._of(lambda: self.boolean(d), lambda: self.day(d))})",
            lambda: self._choice(self.text, d),
        )

    @kind
    def day(self, depth: int) -> str:
        leaf = self._leaf(depth, "dag", '@"2024-02-29"', 'date("2026-12-31")', "date(2026, 3, 29)")
        d = depth - 1
        return leaf or self._of(
            lambda: f"({self.day(d)} {self._one(*'+-')} {self._one(*DURATIONS)})",
            lambda: self._choice(self.day, d),
        )

    @kind
    def moment(self, depth: int) -> str:
        known = "tid.underrattelse", "tid.kallelse", "tid.atertagen", '@"2026-03-29T01:30:00Z"'
        leaf = self._leaf(depth, *known)
        return leaf or f'({self.moment(depth - 1)} {self._one(*"+-")} duration("PT{self._one("1", "25")}H"))'

    @kind
    def numbers(self, depth: int) -> str:
        leaf = self._leaf(depth, "tal", "luckor", "[3, 1, 2]")
        return leaf or f"[{self.number(depth - 1)}, {self.number(depth - 1)}]"

    @kind
    def boolean(self, depth: int) -> str:
        leaf = self._leaf(depth, "klar", "nej", "true", "false", "mottagare.oppenvard")
        d = depth - 1
        return leaf or self._of(
            lambda: f"({self.boolean(d)} {self._one('and', 'or')} {self.boolean(d)})",
            lambda: f"{self.boolean(d)} {self._one('and', 'or')} ({self.boolean(d)})",
            lambda: f"not({self.boolean(d)})",
            lambda: self._compared(d),
            lambda: self._compared(d),
            lambda: f"({self.number(d)} between {self._one('-1', '0')} and {self._one('5', '9', 'antal')})",
            lambda: f"({self.number(d)} in {self._test()})",
            lambda: f"({self.number(d)} in ({self._test()}, {self._test()}))",
            lambda: f"({self.text(d)} in koder)",
            lambda: f"list contains({self.numbers(d)}, {self._one('1', '2.5', 'antal')})",
            lambda: f"{self._one('contains', 'starts with', 'ends with')}({self.text(d)}, {self.text(d)})",
            lambda: f"{self._one('all', 'any')}({self.boolean(d)}, {self.boolean(d)})",
            lambda: self._quantified(),
            lambda: self._choice(self.boolean, d),
        )

    def _compared(self, depth: int) -> str:
        ordered = self.random.choice((self.number, self.text, self.day, self.moment))
        equal = self.random.choice((ordered, self.boolean, self.numbers))
        if self.astray:  # what is of the wrong kind is unknown, and to find that with = null is a right yes
            return f"({ordered(depth)} {self._one('<', '<=', '>', '>=')} {ordered(depth)})"
        return self._of(
            lambda: f"({ordered(depth)} {self._one('<', '<=', '>', '>=')} {ordered(depth)})",
            lambda: f"({equal(depth)} {self._one('=', '!=')} {equal(depth)})",
            lambda: f"({equal(depth)} {self._one('=', '!=')} null)",
        )

    def _quantified(self) -> str:
        self._loops += 1
        name = f"x{self._loops}"
        condition = f"{name} {self._one('<', '>', '=', '!=')} {self._one('1', '2', '9', 'antal')}"
        source = self._one("tal", "[]", "[9, 1]")
        return f"({self._one('some', 'every')} {name} in {source} satisfies {condition})"

    def _choice(self, write: Callable[[int], str], depth: int) -> str:
        astray, self.astray = self.astray, 0
        condition = self.boolean(depth)
        self.astray = astray
        return f"(if {condition} then {write(depth)} else {write(depth)})"

    def _test(self) -> str:
        low, high = self.random.randint(-3, 3), self.random.randint(3, 9)
        return self._one(
            f"{self._one('[', '(', ']')}{low}..{high}{self._one(']', ')', '[')}",
            f"{self._one('<', '<=', '>', '>=')} {low}",
            f"{high}",
            "antal",
        )
