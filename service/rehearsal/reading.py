"""Feature files in Swedish Gherkin, read into scenarios: backgrounds merged in, examples filled in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from gherkin.errors import CompositeParserException
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from gherkin.token_matcher import TokenMatcher

from service.rehearsal.outcome import Finding

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Sentence:
    """A step of a scenario."""

    keyword: str  #: "Givet", "När", "Så", "Och", "Men"
    text: str
    line: int
    rows: Rows | None = None  #: the table under it, heading included
    block: bool = False  #: it has a text block under it, which no sentence takes

    def __str__(self) -> str:
        return f"{self.keyword} {self.text}"


@dataclass(frozen=True)
class Scenario:
    feature: str
    name: str
    file: str
    line: int  #: of the row of examples, where there is one
    sentences: tuple[Sentence, ...]


def read_feature(content: bytes, file: str) -> tuple[tuple[Scenario, ...], tuple[Finding, ...]]:
    """Scenarios in the order of the file; or none, and findings that say why."""
    try:
        text = normalize("NFC", content.decode("utf-8-sig"))  # some systems write å as a and a ring
        document: Any = Parser().parse(text, TokenMatcher("sv"))
    except UnicodeDecodeError:
        return (), (Finding(file, 1, "Filen är inte skriven i UTF-8. Spara om den i det formatet."),)
    except CompositeParserException as error:
        return (), tuple(_not_gherkin(file, found) for found in error.errors)
    document["uri"] = file
    nodes = {node["id"]: node for node in _nodes(document)}
    pickles: Any = Compiler().compile(document)
    return tuple(_scenario(document["feature"]["name"], file, pickle, nodes) for pickle in pickles), ()


def _scenario(feature: str, file: str, pickle: Any, nodes: dict[str, Any]) -> Scenario:
    sentences = tuple(_sentence(step, nodes[step["astNodeIds"][0]]) for step in pickle["steps"])
    line = nodes[pickle["astNodeIds"][-1]]["location"]["line"]
    return Scenario(feature, pickle["name"], file, line, sentences)


def _sentence(step: Any, node: Any) -> Sentence:
    argument = step.get("argument", {})
    return Sentence(
        keyword=node["keyword"].strip(),
        text=" ".join(step["text"].split()),
        line=node["location"]["line"],
        rows=_rows(argument["dataTable"]) if "dataTable" in argument else None,
        block="docString" in argument,
    )


def _rows(table: Any) -> Rows:
    return tuple(tuple(cell["value"].strip() for cell in row["cells"]) for row in table["rows"])


def _nodes(node: Any) -> Iterator[Any]:
    """Everything in the document that has an id, however deep."""
    if isinstance(node, dict):
        if "id" in node:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for inner in node:
            yield from _nodes(inner)


def _not_gherkin(file: str, error: Any) -> Finding:
    line = error.location["line"]
    said = str(error).partition(": ")[2]
    if "Language not supported" in said:
        return Finding(file, line, "Språket finns inte. Första raden ska vara: # language: sv")
    _, _, got = said.rpartition("got ")
    what = f"{got} hör inte hemma här." if got else "Raden går inte att läsa."
    advice = "Kontrollera ordet i början av raden (Egenskap, Bakgrund, Scenario, Givet, När, Så, Och)"
    return Finding(file, line, f"{what} {advice} och att tabellens rader har lika många kolumner.")
