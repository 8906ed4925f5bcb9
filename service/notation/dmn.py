"""Reads decision tables from DMN 1.1, 1.2 and 1.3, as dmn-js and Camunda Modeler write them.

Every cell is compiled here, so a table that has been read can be decided. What Hemgång does not do
(literal expressions, decisions that ask other decisions, PRIORITY) is refused, never passed over.
"""

from collections.abc import Callable
from typing import TypeVar

from lxml import etree

from service.domain.errors import BadDocument, BadExpression
from service.notation.decision import Aggregation, DecisionTable, HitPolicy, Input, Output, Rule
from service.notation.feel import compile_expression, compile_unary_tests
from service.notation.xml import Node, parse

NAMESPACES = (
    "https://www.omg.org/spec/DMN/20191111/MODEL/",  # 1.3
    "http://www.omg.org/spec/DMN/20180521/MODEL/",  # 1.2
    "http://www.omg.org/spec/DMN/20151101/dmn.xsd",  # 1.1
)
_OUTSIDE = {
    "requiredDecision": "Beslutet frågar ett annat beslut. Lägg villkoren i en och samma tabell.",
    "requiredKnowledge": "Beslutet använder en egen funktion. Skriv villkoren i tabellen i stället.",
}
_ADVICE_POLICY = "Välj UNIQUE, FIRST, ANY eller COLLECT."
T = TypeVar("T")


def read_decisions(
    xml: bytes, file: str, extra_functions: frozenset[str] = frozenset()
) -> tuple[DecisionTable, ...]:
    """The decision tables of a file, in order. `file`: the path inside the agreement, for messages.

    `extra_functions`: names that `decide` will be handed. Raises BadDocument, and BadExpression for a cell,
    both with the id of the element.
    """
    root = parse(xml, file)
    if etree.QName(root).namespace not in NAMESPACES or etree.QName(root).localname != "definitions":
        raise BadDocument("Filen är ingen DMN-fil. Spara den som DMN 1.3 i modelleraren.", file=file)
    reader = _Reader(file, extra_functions)
    tables = tuple(reader.table(decision) for decision in _children(root, "decision"))
    if not tables:
        raise BadDocument("Filen har ingen beslutstabell. Lägg till en i modelleraren.", file=file)
    return tables


class _Reader:
    def __init__(self, file: str, extra_functions: frozenset[str]) -> None:
        self._file = file
        self._extra = extra_functions

    def table(self, decision: Node) -> DecisionTable:
        self._refuse_requirements(decision)
        body = _child(decision, "decisionTable")
        if body is None:
            raise self._bad("Beslutet är ingen tabell. Gör om det till en beslutstabell.", decision)
        inputs = tuple(self._input(column) for column in _children(body, "input"))
        outputs = self._outputs(body)
        rules = tuple(
            self._rule(rule, number, len(inputs), outputs)
            for number, rule in enumerate(_children(body, "rule"), start=1)
        )
        policy, aggregation = self._policy(body, outputs)
        return DecisionTable(
            id=decision.get("id", ""),
            name=decision.get("name", "") or decision.get("id", ""),
            file=self._file,
            hit_policy=policy,
            aggregation=aggregation,
            inputs=inputs,
            outputs=outputs,
            rules=rules,
            annotations=tuple(column.get("name", "") for column in _children(body, "annotation")),
            extra_functions=self._extra,
        )

    def _refuse_requirements(self, decision: Node) -> None:
        for node in decision.iterdescendants():
            name = etree.QName(node).localname if isinstance(node.tag, str) else ""
            if name in _OUTSIDE:
                raise self._bad(_OUTSIDE[name], decision)

    def _policy(self, body: Node, outputs: tuple[Output, ...]) -> tuple[HitPolicy, Aggregation]:
        policy, aggregation = body.get("hitPolicy", "UNIQUE"), body.get("aggregation") or "LIST"
        if policy not in HitPolicy.__members__ or aggregation not in Aggregation.__members__:
            raise self._bad(f"Träffregeln {policy} {aggregation} stöds inte. {_ADVICE_POLICY}", body)
        if policy != "COLLECT":
            return HitPolicy(policy), Aggregation.LIST
        if aggregation != "LIST" and len(outputs) != 1:
            raise self._bad("En tabell som räknar ihop sina träffar ska ha en enda svarskolumn.", body)
        return HitPolicy.COLLECT, Aggregation(aggregation)

    def _input(self, column: Node) -> Input:
        expression = _child(column, "inputExpression")
        text = _text(expression)
        if expression is None or not text:
            raise self._bad("Kolumnen saknar uttryck. Skriv vilken uppgift den prövar.", column)
        self._compiled(compile_expression, text, expression)
        return Input(column.get("id", ""), column.get("label", ""), text)

    def _outputs(self, body: Node) -> tuple[Output, ...]:
        found = tuple(self._output(column) for column in _children(body, "output"))
        names = [column.name for column in found]
        if not found or len(set(names)) < len(names):
            raise self._bad("Tabellens svarskolumner ska finnas och ha olika namn.", body)
        return found

    def _output(self, column: Node) -> Output:
        name, allowed = column.get("name", ""), _text(_child(column, "outputValues"))
        if not name:
            raise self._bad("Svarskolumnen saknar namn. Skriv namnet på uppgiften som svaret blir.", column)
        default = _text(_child(column, "defaultOutputEntry"))
        if allowed:
            self._compiled(compile_unary_tests, allowed, column)
        output = Output(
            column.get("id", ""), name, column.get("label", ""), column.get("typeRef", ""), allowed, default
        )
        if default:
            self._checked_answer(default, output, column)
        return output

    def _rule(self, rule: Node, number: int, inputs: int, outputs: tuple[Output, ...]) -> Rule:
        tests, answers = list(_children(rule, "inputEntry")), list(_children(rule, "outputEntry"))
        if len(tests) != inputs or len(answers) != len(outputs):
            raise self._bad(f"Rad {number} har inte lika många celler som tabellen har kolumner.", rule)
        return Rule(
            id=rule.get("id", ""),
            number=number,
            inputs=tuple(self._test(cell) for cell in tests),
            outputs=tuple(self._answer(cell, to) for cell, to in zip(answers, outputs, strict=True)),
            description=(_child_text(rule, "description")),
            annotations=tuple(_text(entry) for entry in _children(rule, "annotationEntry")),
        )

    def _test(self, cell: Node) -> str:
        text = _text(cell) or "-"
        self._compiled(compile_unary_tests, text, cell)
        return text

    def _answer(self, cell: Node, output: Output) -> str:
        text = _text(cell)
        if text in ("", "-"):
            return "null"
        self._checked_answer(text, output, cell)
        return text

    def _checked_answer(self, text: str, output: Output, cell: Node) -> None:
        """An answer that needs no facts is held against the allowed values already here."""
        expression = self._compiled(compile_expression, text, cell)
        if not output.allowed or expression.names or expression.calls:
            return
        if not compile_unary_tests(output.allowed, self._extra).match(expression.evaluate({})):
            raise self._bad(f"{text} är inte ett av svaren i kolumnen {output.name}: {output.allowed}.", cell)

    def _compiled(self, compile_text: Callable[[str, frozenset[str]], T], text: str, node: Node) -> T:
        self._refuse_language(node)
        try:
            return compile_text(text, self._extra)
        except BadExpression as error:
            raise BadExpression(error.args[0], file=self._file, element=_id(node)) from error

    def _refuse_language(self, node: Node) -> None:
        language = node.get("expressionLanguage", "")
        if language and "feel" not in language.lower():
            raise self._bad(f"Uttrycket är skrivet i {language[:40]}. Skriv det i FEEL.", node)

    def _bad(self, message: str, node: Node) -> BadDocument:
        return BadDocument(message, file=self._file, element=_id(node))


def _id(node: Node) -> str:
    """The id of the element, or of the nearest one around it that has one."""
    around: Node | None = node
    while around is not None and not around.get("id"):
        around = around.getparent()
    return around.get("id", "") if around is not None else ""


def _children(node: Node, name: str) -> list[Node]:
    """Children in any of DMN's namespaces: extension elements of the modeler are passed over."""
    wanted = {f"{{{namespace}}}{name}" for namespace in NAMESPACES}
    return [child for child in node if child.tag in wanted]


def _child(node: Node, name: str) -> Node | None:
    found = _children(node, name)
    return found[0] if found else None


def _child_text(node: Node, name: str) -> str:
    """The element's own text; `description` has no <text> within."""
    child = _child(node, name)
    return (child.text or "").strip() if child is not None else ""


def _text(node: Node | None) -> str:
    return _child_text(node, "text") if node is not None else ""
