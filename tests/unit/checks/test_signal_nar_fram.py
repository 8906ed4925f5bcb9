"""A signal is sent in the same run as it is waited for."""

from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import findings

SIGNAL = '<signalEventDefinition signalRef="sig"/>'


def places(*drafts: Draft) -> list[str]:
    files = {
        f"{draft.process}.bpmn": draft.xml().replace(
            b"<process ", b'<signal id="sig" name="Nu"/><process ', 1
        )
        for draft in drafts
    }
    return [
        finding.element for finding in findings("signal-nar-fram", agreement_of(*plain(*drafts), **files))
    ]


def plain(*drafts: Draft) -> list[Draft]:
    """The same processes without signals: agreement_of draws them before the files replace them."""
    return [Draft(draft.process).start(f"s_{draft.process}") for draft in drafts]


def waiting() -> Draft:
    return Draft().start().node("intermediateCatchEvent", "hor", SIGNAL).end().path("start", "hor", "end")


def test_a_signal_that_nothing_sends_is_refused() -> None:
    assert places(waiting()) == ["hor"]


def test_a_signal_that_only_another_run_sends_is_refused() -> None:
    other = Draft("andra").start("s2", message="Nu").node("intermediateThrowEvent", "ropar", SIGNAL)
    assert places(waiting(), other.end("e2").path("s2", "ropar", "e2")) == ["hor"]


def test_a_signal_that_the_same_diagram_sends_is_fine() -> None:
    draft = waiting().node("intermediateThrowEvent", "ropar", SIGNAL)
    assert places(draft) == []
