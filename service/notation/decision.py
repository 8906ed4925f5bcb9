"""A decision table, and how it answers.

Exactly what the table says, or an error that names it: two rules that hit in a UNIQUE table, and no rule at
all, are faults of the agreement, and neither may pass for an answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from service.domain.errors import EngineFailed
from service.domain.facts import Value
from service.notation.feel import Functions, compile_expression, compile_unary_tests
from service.notation.feel.expression import NO_FUNCTIONS
from service.notation.feel.functions import BUILTIN


class DecisionWithoutAnswer(EngineFailed):
    """Ingen rad i beslutstabellen passar."""


class DecisionWithTwoAnswers(EngineFailed):
    """Flera rader i beslutstabellen passar, men bara en får göra det."""


class HitPolicy(StrEnum):
    UNIQUE = "UNIQUE"
    FIRST = "FIRST"
    ANY = "ANY"
    COLLECT = "COLLECT"


class Aggregation(StrEnum):
    LIST = "LIST"
    SUM = "SUM"  #: C+
    MIN = "MIN"  #: C<
    MAX = "MAX"  #: C>
    COUNT = "COUNT"  #: C#


@dataclass(frozen=True)
class Input:
    id: str
    label: str
    expression: str  #: FEEL over the facts

    @property
    def name(self) -> str:
        """How people know the column."""
        return self.label or self.expression


@dataclass(frozen=True)
class Output:
    id: str
    name: str  #: the fact that the answer becomes
    label: str
    type: str  #: "string", "number", "boolean", … as in the modeler; may be empty
    allowed: str  #: unary tests that every answer must satisfy; empty: anything
    default: str  #: FEEL; the answer when no rule hits; empty: none


@dataclass(frozen=True)
class Rule:
    id: str
    number: int  #: from 1, as the table shows it
    inputs: tuple[str, ...]  #: unary tests, one to a column; an empty cell is "-"
    outputs: tuple[str, ...]  #: FEEL, one to a column; an empty cell is "null"
    description: str  #: the rule's annotation in the modeler
    annotations: tuple[str, ...]  #: one to each of the table's annotation columns; may be empty


@dataclass(frozen=True)
class Row:
    """A rule for reading rather than deciding."""

    rule: str  #: the rule's id
    inputs: Mapping[
        str, str
    ]  #: by the column's expression; `"kallelse"` is kallelse, other tests are as written
    outputs: Mapping[str, Value]  #: by the column's name, evaluated without any facts
    texts: Mapping[str, str]  #: the output cells as written
    description: str


Answer: TypeAlias = dict[str, Value]


@dataclass(frozen=True)
class DecisionTable:
    """A decision of a DMN file, read and checked."""

    id: str
    name: str
    file: str
    hit_policy: HitPolicy
    aggregation: Aggregation
    inputs: tuple[Input, ...]
    outputs: tuple[Output, ...]
    rules: tuple[Rule, ...]
    annotations: tuple[str, ...] = ()  #: names of the annotation columns
    extra_functions: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """Dotted names that the table reads, in columns and cells."""
        expressions = [column.expression for column in self.inputs]
        expressions += [cell for rule in self.rules for cell in rule.outputs]
        found = [compile_expression(text, self.extra_functions).names for text in expressions]
        cells = [cell for rule in self.rules for cell in rule.inputs]
        return frozenset().union(*found, *(compile_unary_tests(t, self.extra_functions).names for t in cells))

    def decide(
        self, context: Mapping[str, Value], functions: Functions = NO_FUNCTIONS
    ) -> Answer | list[Answer]:
        """The answer in this context, by output name; for COLLECT one answer for each rule that hit.

        COLLECT with + < > # answers with one number under the output's name. Raises DecisionWithoutAnswer,
        DecisionWithTwoAnswers, and what `Expression.evaluate` raises.
        """
        values = [self._value(column.expression, context, functions) for column in self.inputs]
        hits = [rule for rule in self.rules if self._hits(rule, values, context, functions)]
        if not hits and self.hit_policy is not HitPolicy.COLLECT:
            return self._default(values, context, functions)
        if self.hit_policy is HitPolicy.UNIQUE and len(hits) > 1:
            raise self._two_answers(hits, "Gör villkoren så att bara en rad passar.")
        if self.hit_policy in (HitPolicy.UNIQUE, HitPolicy.FIRST):
            return self._answer(hits[0], context, functions)
        answers = [self._answer(rule, context, functions) for rule in hits]
        if self.hit_policy is HitPolicy.ANY:
            return self._agreed(hits, answers)
        return answers if self.aggregation is Aggregation.LIST else self._aggregated(answers, values)

    def rows(self) -> tuple[Row, ...]:
        """The rules as text and values, for tables that are read rather than decided (frister.dmn)."""
        return tuple(self._row(rule) for rule in self.rules)

    def _row(self, rule: Rule) -> Row:
        cells = zip(self.inputs, rule.inputs, strict=True)
        names = [column.name for column in self.outputs]
        return Row(
            rule=rule.id,
            inputs={column.expression: _said(cell) for column, cell in cells},
            outputs=dict(
                zip(names, (self._value(cell, {}, NO_FUNCTIONS) for cell in rule.outputs), strict=True)
            ),
            texts=dict(zip(names, rule.outputs, strict=True)),
            description=rule.description,
        )

    def _value(self, text: str, context: Mapping[str, Value], functions: Functions) -> Value:
        return compile_expression(text, self.extra_functions).evaluate(context, functions)

    def _hits(
        self, rule: Rule, values: list[Value], context: Mapping[str, Value], functions: Functions
    ) -> bool:
        return all(
            compile_unary_tests(cell, self.extra_functions).match(value, context, functions)
            for cell, value in zip(rule.inputs, values, strict=True)
            if cell != "-"
        )

    def _answer(self, rule: Rule, context: Mapping[str, Value], functions: Functions) -> Answer:
        cells = zip(self.outputs, rule.outputs, strict=True)
        return {column.name: self._value(cell, context, functions) for column, cell in cells}

    def _default(self, values: list[Value], context: Mapping[str, Value], functions: Functions) -> Answer:
        if not any(column.default for column in self.outputs):
            raise self._no_answer(values)
        return {
            column.name: self._value(column.default or "null", context, functions) for column in self.outputs
        }

    def _agreed(self, hits: list[Rule], answers: list[Answer]) -> Answer:
        different = [rule for rule, answer in zip(hits, answers, strict=True) if answer != answers[0]]
        if different:
            raise self._two_answers(
                [hits[0], *different], "Ge raderna samma svar, eller gör villkoren skilda."
            )
        return answers[0]

    def _aggregated(self, answers: list[Answer], values: list[Value]) -> Answer:
        (column,) = self.outputs
        found: list[Value] = [answer[column.name] for answer in answers]
        if self.aggregation is Aggregation.COUNT:
            return {column.name: len(found)}
        result = BUILTIN[self.aggregation.lower()].run(found)
        if result is None:
            raise self._no_answer(values)
        return {column.name: result}

    def _no_answer(self, values: list[Value]) -> DecisionWithoutAnswer:
        # Names only: what the columns held is about the patient, and messages end in logs.
        columns = ", ".join(column.name for column in self.inputs)
        missing = [column.name for column, value in zip(self.inputs, values, strict=True) if value is None]
        unknown = f" Värde saknas för {', '.join(missing)}." if missing else ""
        message = (
            f"{self.file}: ingen rad i beslutstabellen «{self.name}» passar. "
            f"Den frågar efter {columns}.{unknown} Lägg till en rad, eller ett förvalt svar."
        )
        return DecisionWithoutAnswer(message, element=self.id)

    def _two_answers(self, hits: list[Rule], advice: str) -> DecisionWithTwoAnswers:
        rows = " och ".join(f"rad {rule.number} ({rule.id})" for rule in hits[:5])
        message = f"{self.file}: {rows} i beslutstabellen «{self.name}» passar samtidigt. {advice}"
        return DecisionWithTwoAnswers(message, element=self.id)


def _said(cell: str) -> str:
    """What a cell with a single text literal says; any other cell as written."""
    single = len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in cell[1:-1].replace('\\"', "")
    return str(compile_expression(cell).evaluate({})) if single else cell
