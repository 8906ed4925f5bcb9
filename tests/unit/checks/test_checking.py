"""All rules together: order, and rules that break."""

import pytest

from service.checks import ERROR, check, has_error
from service.checks.registry import RULES
from service.notation.agreement import Agreement
from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import line


def test_findings_come_by_file_and_element() -> None:
    found = check(agreement_of(line("b", "a"), Draft("andra").start("s")))
    places = [(finding.file, finding.element) for finding in found]
    assert places == sorted(places)
    assert {"andra.bpmn", "p.bpmn"} <= {file for file, _ in places}


def test_every_finding_says_a_whole_sentence_about_its_place() -> None:
    for finding in check(agreement_of(line("a"), Draft("andra").node("task", "lös"))):
        assert finding.message.endswith(".")
        assert finding.file


def test_a_rule_that_breaks_is_an_error_and_the_others_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(agreement: Agreement) -> None:
        raise KeyError("x")

    monkeypatch.setitem(RULES, "har-namn", broken)  # type: ignore[misc]
    found = check(agreement_of(line("a")))
    assert [(finding.rule, finding.severity) for finding in found if "KeyError" in finding.message] == [
        ("har-namn", ERROR)
    ]
    assert {"formular-finns"} < {finding.rule for finding in found}
    assert has_error(found)


def test_a_diagram_beyond_all_size_is_told_alone_and_at_once() -> None:
    keys = [f"g{number}" for number in range(3_000)]
    draft = Draft().start()
    for key in keys:
        draft.gateway(key, "exclusive")
    found = check(agreement_of(draft.path("start", *keys, keys[0])))
    assert [(finding.rule, finding.severity) for finding in found] == [("lagom-stort", ERROR)]
