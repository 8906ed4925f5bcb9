"""A diagram that may run several times at once keeps its facts to itself: `avvikelse.7.avvikelse_slag`.

The process has the property `egna_uppgifter`. Inside it, its own facts are read and written by their plain
names, over those of the case; outside, each run's facts have the process and the run's number before them.
"""

from collections.abc import Mapping

from service.domain.case import ProcessId
from service.domain.facts import Facts
from service.notation.bpmn import Diagram, says_yes

PROPERTY = "egna_uppgifter"


def keeps_own_facts(diagram: Diagram) -> bool:
    """Only what is started at any time can run twice: the main diagram and those it calls share."""
    by_message = any(start.event and start.event.kind == "message" for start in diagram.start_events())
    return by_message and says_yes(diagram, PROPERTY)


def own_prefix(diagram: Diagram, run: int | str) -> str:
    """What stands before the names of a run's facts; nothing for a diagram that shares the case's."""
    return f"{ProcessId(diagram.id)}.{run}." if keeps_own_facts(diagram) else ""


def seen_inside(facts: Facts, prefix: str) -> Facts:
    """The facts as a run sees them: its own by their plain names, over the case's."""
    if not prefix:
        return facts
    own = {name.removeprefix(prefix): value for name, value in facts.items() if name.startswith(prefix)}
    return {**facts, **own}


def kept(facts: Facts, prefix: str) -> Facts:
    """The inverse: what a run has learned, by the names that the case keeps it under."""
    return {f"{prefix}{name}": value for name, value in facts.items()}


def parted(diagrams: Mapping[ProcessId, Diagram], name: str) -> tuple[str, str]:
    """A fact's name as (prefix of its run, plain name); the prefix is empty for a fact of the case."""
    process, _, rest = name.partition(".")
    diagram = diagrams.get(ProcessId(process))
    if diagram is None or not keeps_own_facts(diagram):
        return "", name
    run, _, plain = rest.partition(".")
    return f"{process}.{run}.", plain
