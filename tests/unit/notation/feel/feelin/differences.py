"""Where we and feelin answer differently, why we keep ours, and what DMN 1.3 says when it says something.

DMN's own words are in its chapter 10.3; the sections are named where they decide.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

REFUSED = "refused"  #: feelin could not answer


@dataclass(frozen=True)
class Difference:
    why: str
    #: expression -> ours, feelin's
    expressions: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    #: cell -> values that hit with one of us alone
    cells: dict[str, list[Any]] = field(default_factory=dict)


DIFFERENCES = [
    Difference(
        (
            "A test whose result is unknown is no yes, and unknown is what most tests make of null. feelin "
            "compares the null that came out with the null that was tried, and finds them equal. DMN "
            "10.3.2.10: a cell t hits e when `e in (t)` is true."
        ),
        cells={
            "? > 3": [None],
            "? > 3 and ? < 6": [None],
            "? > tomt": [None],
            'starts with(?, "01")': [None],
            'list contains(?, "a")': [None],
            "some x in ? satisfies x = 1": [None],
            '"a" in ?': [None],
            "count(?) > 1": [None],
            "? between 1 and 5": [None],
        },
    ),
    Difference(
        (
            "not(…) hits when the tests are false, not when they are unknown: DMN 10.3.2.10, `e in (t)` is "
            "false. feelin takes unknown for false before it turns it round."
        ),
        cells={
            'not("a")': [5, True, []],
            "not(5)": ["5"],
            "not(> 5)": [None, "a"],
            "not([1..5])": [None],
            'not("a", 5)': [True],
        },
    ),
    Difference(
        (
            "What is of another kind cannot be compared: DMN 10.3.2.15 asks for two operands of the same "
            "kind. feelin leaves the order to JavaScript, which finds one, and opens a list of one."
        ),
        {
            'antal between "a" and "c"': (None, True),
            'antal in ["a".."c"]': (None, True),
            '"a" in [1..5]': (None, True),
            'antal < "a"': (None, False),
            '"5" > 4': (None, True),
            'dag < "2027"': (None, False),
            "klar in [1..5]": (None, True),
            "false < true": (None, REFUSED),
            "[1] < [2]": (None, REFUSED),
            "{a: 1} < {a: 2}": (None, REFUSED),
        },
        cells={
            "> 5": [[6], date(2026, 4, 13)],
            "[1..5]": ["a", True, [3]],
            '"a"': [["a"]],
        },
    ),
    Difference(
        ("A list is equal to the same list. feelin looks for it among its own items."),
        cells={
            '["a", "b"]': [["a", "b"]],
            "[]": [[]],
            "koder": [["a", "b"]],
        },
    ),
    Difference(
        (
            "A cell that names a fact asks for its value, whatever the value is. feelin takes a fact that is "
            "true or false for the answer itself, so that the column no longer counts."
        ),
        cells={
            "mottagare.oppenvard": [False, None],
            "klar": [False, None],
            "not(klar)": [False, None],
        },
    ),
    Difference(
        (
            "A list of one is not its item. DMN 10.3.2.9.4 opens it where it is handed to a function; we say "
            "unknown there too, for a fact that is sometimes a list is a fault to see. feelin opens it "
            "everywhere."
        ),
        {
            "[1] = 1": (None, True),
            "1 in [[1]]": (False, True),
            "antal in [[5]]": (False, True),
            'contains(["abc"], "b")': (None, True),
        },
    ),
    Difference(
        (
            "An empty list is a list of another length, so it is not equal. feelin opens it and finds "
            "nothing to compare; it does so with a list of one too."
        ),
        {
            "[] = tal": (False, None),
            "[] != luckor": (True, None),
            "[antal, tomt] != [antal]": (True, None),
        },
    ),
    Difference(
        (
            "A single value is a list of one only where items are picked (DMN 10.3.2.9.4). feelin makes it "
            "one for functions too."
        ),
        {
            "count(antal)": (None, 1),
            'list contains("a", "a")': (None, True),
            'string join("a")': (None, "a"),
        },
    ),
    Difference(
        (
            "Lists and contexts are equal if all their parts are, and unknown if that is (DMN 10.3.2.15). "
            "feelin counts a part that cannot be compared as a difference."
        ),
        {
            '[1, "a"] = [1, 2]': (None, False),
            '{a: 1} = {a: "1"}': (None, False),
        },
    ),
    Difference(
        (
            "Only true is true (DMN 10.3.2.15: if, some, every). feelin takes whatever is neither false nor "
            "null."
        ),
        {
            'if "x" then 1 else 2': (2, 1),
            "if 0 then 1 else 2": (2, 1),
            'some x in ["x"] satisfies x': (None, True),
            "every x in [1] satisfies x": (None, True),
        },
    ),
    Difference(
        (
            "`some` is or and `every` is and, so unknown may be their answer (DMN 10.3.2.15). feelin takes "
            "unknown for no."
        ),
        {
            "every x in luckor satisfies x > 0": (None, False),
            "some x in [0, null] satisfies x > 0": (None, False),
        },
    ),
    Difference(
        (
            "`in (a, b)` is or between comparisons (DMN 10.3.2.15): unknown if all are. feelin takes unknown "
            "for no."
        ),
        {
            'antal in ("x", "y")': (None, False),
        },
    ),
    Difference(
        (
            "An unknown limit is unknown: DMN 10.3.2.15 makes two comparisons of an interval. feelin takes "
            "it to be without end there."
        ),
        {
            "5 in [1..null]": (None, True),
            "5 in [null..9]": (None, True),
        },
    ),
    Difference(
        (
            "An interval from high to low is empty: DMN 10.3.2.15 asks for >= the first and <= the second. "
            "feelin turns it round."
        ),
        {
            "5 in [9..1]": (False, True),
            "5 between 9 and 1": (False, True),
        },
    ),
    Difference(
        ("Comparisons bind harder than and and or (DMN 10.3.1.2). feelin reads `a in (b and c)`."),
        {
            "antal in [1..5] and klar": (True, None),
            "antal in [1..5] or nej": (True, None),
            "antal in tal and klar": (False, None),
        },
    ),
    Difference(
        (
            "Equal is equal, of whatever kind. feelin's `list contains` knows only numbers, texts and "
            "booleans."
        ),
        {
            "list contains([[1]], [1])": (True, False),
            'list contains([dag], @"2026-04-13")': (True, False),
        },
    ),
    Difference(
        (
            "Whatever has an order has a least and a greatest (DMN 10.3.4.4). feelin's min and max know "
            "numbers alone."
        ),
        {
            'max("a", "b")': ("b", None),
            'max(dag, @"2027-01-01")': ("2027-01-01", None),
            'min("a")': ("a", None),
        },
    ),
    Difference(
        ("Numbers are decimal (DMN 10.3.2.3.1). feelin's are binary."),
        {
            "0.1 + 0.2 = 0.3": (True, False),
            "0.1 * 3 = 0.3": (True, False),
        },
    ),
    Difference(
        (
            "Two minus signs are 0 - (0 - 3) in DMN. A duration has no minus sign there; we turn it round, "
            "for nothing else can be meant."
        ),
        {
            "- - 3": (3, None),
            '-duration("P1D")': ("-P1D", None),
        },
    ),
    Difference(
        ("A duration can be multiplied (DMN 10.3.2.15). feelin cannot."),
        {
            'duration("P1D") * 2': ("P2D", None),
            '2 * duration("P1D")': ("P2D", None),
        },
    ),
    Difference(
        (
            "A date moved by hours is a date, in whole days downwards (DMN 10.3.2.15). feelin makes a moment "
            "of it, in UTC."
        ),
        {
            'dag + duration("PT25H")': ("2026-04-14", "2026-04-14T01:00:00Z"),
            'dag + duration("PT23H")': ("2026-04-13", "2026-04-13T23:00:00Z"),
            'dag - duration("PT1H")': ("2026-04-12", "2026-04-12T23:00:00Z"),
        },
    ),
    Difference(
        (
            "Months and days are of different kinds, so how they compare is unknown; DMN calls them unequal, "
            "and gives them no order. feelin guesses how long a month is."
        ),
        {
            'duration("P1M") < duration("P40D")': (None, True),
            'duration("P1M") = duration("P30D")': (None, False),
        },
    ),
    Difference(
        (
            "A moment without zone is Swedish time, and a moment is read on a clock in Sweden: the law's day "
            "and hour are Swedish. DMN leaves the zone open."
        ),
        {
            "time(tid.kallelse)": ("08:30:00", "06:30:00Z"),
            "tid.kallelse.hour": (8, 6),
            'date and time("2026-04-13T12:00:00") = tid.underrattelse': (True, False),
            '@"2026-04-13T12:00" = tid.underrattelse': (True, False),
            "date and time(tid.kallelse)": ("2026-04-14T06:30:00+00:00", None),
        },
    ),
    Difference(
        ("Outside our part of FEEL: a time of day has no day to move within. DMN lets it go round midnight."),
        {
            'time("12:00:00") + duration("PT1H")': (None, "13:00:00"),
        },
    ),
    Difference(
        ("Outside our part of FEEL: lists and contexts have no text for people to read."),
        {
            "string([1])": (None, "[1]"),
            "string({a: 1})": (None, "{a: 1}"),
        },
    ),
    Difference(
        ("A text with an unknown part is unknown. feelin leaves the part out."),
        {
            'string join(["a", null])': (None, "a"),
        },
    ),
    Difference(
        ("Positions are whole numbers from 1 or -1 (DMN 10.3.4.3). feelin counts on."),
        {
            'substring("abc", 0)': (None, "c"),
            'substring("abc", 1.5)': (None, "abc"),
        },
    ),
    Difference(
        ("A number is a number already, and 1e3 is not one in FEEL (DMN 10.3.1.2)."),
        {
            "number(5)": (5, None),
            'number("1e3")': (None, 1000),
        },
    ),
    Difference(
        (
            "Known and unknown can be told apart from not there at all. The function is Camunda's; feelin "
            "has none."
        ),
        {
            "is defined(tomt)": (True, None),
            "is defined(saknas)": (False, None),
        },
    ),
]
