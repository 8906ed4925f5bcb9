"""Plays every scenario of an agreement: each on a stage of its own, with a clock that stands still."""

from collections.abc import Mapping

from service.domain.errors import BadDocument, HemgangError
from service.engine import Engine
from service.notation.agreement import Agreement
from service.rehearsal.covering import coverage
from service.rehearsal.failure import Failed
from service.rehearsal.outcome import Finding, Outcome, Played, Rehearsal, Rehearsed
from service.rehearsal.reading import Scenario, Sentence, read_feature
from service.rehearsal.stage import Stage
from service.rehearsal.understanding import Understood, finding, understand


def rehearse(agreement: Agreement, features: Mapping[str, bytes], engine: Engine | None = None) -> Rehearsal:
    """`features`: file name -> content. Raises BadDocument when a diagram cannot run at all."""
    engine = engine or Engine()
    engine.check(agreement)
    if agreement.main not in agreement.diagrams:
        raise BadDocument(
            f"Huvuddiagrammet {agreement.main!r} finns inte i någon fil.", file="agreement.toml"
        )
    findings: list[Finding] = []
    played: list[Rehearsed] = []
    for file, content in sorted(features.items()):
        scenarios, unreadable = read_feature(content, file)
        findings += unreadable
        for scenario in scenarios:
            result, unknown = play(agreement, scenario, engine)
            played.append(result)
            findings += unknown
    passed = frozenset(place for result in played for place in result.elements)
    unique = tuple(dict.fromkeys(findings))  # a background is read once for every scenario
    return Rehearsal(tuple(played), unique, coverage(agreement, passed))


def play(agreement: Agreement, scenario: Scenario, engine: Engine) -> tuple[Rehearsed, tuple[Finding, ...]]:
    """One scenario. If a sentence in it is not understood, nothing of it is played."""
    understood, findings = _understand(scenario)
    if findings:
        return _result(scenario, _unplayed(scenario, findings), Stage(agreement, engine)), tuple(findings)
    stage = Stage(agreement, engine)
    steps: list[Played] = []
    for sentence in understood:
        stopped = bool(steps) and steps[-1].outcome is not Outcome.HELD
        steps.append(_told(sentence.sentence, Outcome.SKIPPED) if stopped else _play(sentence, stage))
    return _result(scenario, steps, stage), ()


def _understand(scenario: Scenario) -> tuple[list[Understood], list[Finding]]:
    understood, findings = [], []
    for sentence in scenario.sentences:
        try:
            understood.append(understand(sentence))
        except Failed as error:
            findings.append(finding(scenario, sentence, error))
    if not scenario.sentences:
        findings.append(Finding(scenario.file, scenario.line, "Scenariot har inga meningar."))
    return understood, findings


def _play(sentence: Understood, stage: Stage) -> Played:
    try:
        sentence.on(stage)
    except HemgangError as error:
        return _told(sentence.sentence, Outcome.FAILED, str(error))
    return _told(sentence.sentence, Outcome.HELD)


def _unplayed(scenario: Scenario, findings: list[Finding]) -> list[Played]:
    unknown = {found.line: found.message for found in findings}
    return [
        _told(sentence, Outcome.UNKNOWN, unknown[sentence.line])
        if sentence.line in unknown
        else _told(sentence, Outcome.SKIPPED)
        for sentence in scenario.sentences
    ]


def _told(sentence: Sentence, outcome: Outcome, message: str = "") -> Played:
    return Played(str(sentence), sentence.line, outcome, message)


def _result(scenario: Scenario, steps: list[Played], stage: Stage) -> Rehearsed:
    return Rehearsed(
        feature=scenario.feature,
        scenario=scenario.name,
        file=scenario.file,
        line=scenario.line,
        passed=bool(steps) and all(step.outcome is Outcome.HELD for step in steps),
        steps=tuple(steps),
        elements=frozenset((step.process, step.element) for step in stage.passed),
    )
