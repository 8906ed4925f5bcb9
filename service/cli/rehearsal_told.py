"""A rehearsal as text for people, and as JSON for programs (the keys: docs/scenarier.md)."""

from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text

from service.notation.agreement import Agreement
from service.rehearsal import Coverage, Rehearsal, Rehearsed

_MISSED = 12  #: how many elements that no scenario passed are named


def tell(agreement: Agreement, rehearsal: Rehearsal, console: Console | None = None) -> None:
    """Calm: a line for each scenario, more only where something did not hold."""
    console = console or Console(highlight=False, soft_wrap=True)
    console.print(
        Text(f"{agreement.name} – {_count(len(rehearsal.scenarios), 'scenario', 'scenarier')}", "bold")
    )
    for (file, feature), scenarios in groupby(rehearsal.scenarios, lambda found: (found.file, found.feature)):
        console.print(Text(f"\n{feature}  ").append(file, "dim"))
        for scenario in scenarios:
            console.print(_scenario(scenario))
    told = {(scenario.file, step.line) for scenario in rehearsal.scenarios for step in scenario.steps}
    for finding in rehearsal.findings:
        if (finding.file, finding.line) not in told:
            console.print(Text(f"\n✗ {finding}", "red"))
    console.print(_summary(rehearsal))
    console.print(_coverage(rehearsal.coverage))


def _scenario(scenario: Rehearsed) -> Text:
    if scenario.passed:
        return Text("  ✓ stämmer  ", "green").append(scenario.scenario, "default")
    text = Text("  ✗ stämmer inte  ", "red").append(scenario.scenario, "default")
    for step in scenario.steps:
        if step.message:
            text.append(f"\n      rad {step.line}: {step.sentence}\n      {step.message}", "default")
    return text


def _summary(rehearsal: Rehearsal) -> Text:
    total = len(rehearsal.scenarios)
    failed = sum(not scenario.passed for scenario in rehearsal.scenarios)
    if rehearsal.passed:
        return Text(f"\n✓ {'Scenariot' if total == 1 else f'Alla {total} scenarier'} stämmer.", "green")
    if failed:
        return Text(f"\n✗ {failed} av {_count(total, 'scenario', 'scenarier')} stämmer inte.", "red")
    if rehearsal.findings:
        lines = _count(len(rehearsal.findings), "rad", "rader")
        return Text(f"\n✗ {lines} går inte att spela upp.", "red")
    return Text("\n✗ Det finns inga scenarier att spela upp.", "red")


def _coverage(coverage: Coverage) -> Text:
    text = Text(
        f"Scenarierna passerar {coverage.passed} av {coverage.total} uppgifter, händelser och beslut "
        f"({coverage.percent} %)."
    )
    if coverage.missed:
        names = [" ".join(missed.name.split()) or missed.element for missed in coverage.missed]
        more = len(names) - _MISSED
        told = ", ".join(names[:_MISSED]) + (f" och {more} till" if more > 0 else "")
        text.append(f"\nInte passerade: {told}.", "dim")
    return text


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def as_json(agreement: Agreement, rehearsal: Rehearsal) -> dict[str, Any]:
    return {
        "passed": rehearsal.passed,
        "agreement": {"id": agreement.id, "name": agreement.name, "digest": agreement.digest},
        "scenarios": [_scenario_json(scenario) for scenario in rehearsal.scenarios],
        "findings": [
            {
                "file": f.file,
                "line": f.line,
                "message": f.message,
                "sentence": f.sentence,
                "closest": f.closest,
            }
            for f in rehearsal.findings
        ],
        "coverage": {
            "percent": rehearsal.coverage.percent,
            "passed": rehearsal.coverage.passed,
            "total": rehearsal.coverage.total,
            "missed": [
                {"file": m.file, "process": m.process, "element": m.element, "kind": m.kind, "name": m.name}
                for m in rehearsal.coverage.missed
            ],
        },
    }


def _scenario_json(scenario: Rehearsed) -> dict[str, Any]:
    return {
        "feature": scenario.feature,
        "scenario": scenario.scenario,
        "file": scenario.file,
        "line": scenario.line,
        "passed": scenario.passed,
        "steps": [
            {"line": s.line, "sentence": s.sentence, "outcome": s.outcome.value, "message": s.message}
            for s in scenario.steps
        ],
        "elements": [
            {"process": process, "element": element} for process, element in sorted(scenario.elements)
        ],
    }
