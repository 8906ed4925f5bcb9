"""A timer can be counted, and is at least a minute."""

import pytest

from tests.drafting import agreement_of
from tests.unit.checks.found import findings, line

LITERALS = ["PT24H", "P3D", "P1W", "PT1M", "2026-04-13T09:00:00+02:00"]


def told(text: str) -> str:
    draft = line("a").timer("klockan", text, on="a").path("klockan", "end")
    return " ".join(found.message for found in findings("timerns-tid", agreement_of(draft)))


@pytest.mark.parametrize("text", [*LITERALS, '=frist("kallelse")', "=inskriven_tid"])
def test_a_time_that_can_be_counted_is_fine(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("PT0S", "är ingen tid"),
        ("P0D", "är ingen tid"),
        ("P", "är ingen tid"),
        ("PT59S", "minst en minut"),
        ("PT1D", "Skriv P1D"),
        ("P1H", "Skriv PT1H"),
        ("P1M", "Skriv dagar"),
        ("P1Y", "Skriv dagar"),
        ("2026-04-13T09:00:00", "saknar tidszon"),
        ("2026-13-13T09:00:00+02:00", "inte går att räkna. Skriv"),
        ("2026-04-13", "inte går att läsa"),
        ("24", "inte går att läsa"),
        ("R3/PT1H", "inte går att läsa"),
        ("", "utan tid"),
    ],
)
def test_a_time_that_cannot_is_refused_with_what_to_write(text: str, advice: str) -> None:
    assert advice in told(text)


def test_a_timer_that_repeats_is_refused() -> None:
    body = "<timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition>"
    draft = line("a").node("boundaryEvent", "klockan", body, attachedToRef="a", cancelActivity="false")
    (found,) = findings("timerns-tid", agreement_of(draft))
    assert "upprepas" in found.message


def test_the_due_date_of_a_task_is_held_to_the_same() -> None:
    draft = line("a").task("b", due="PT1D")
    (found,) = findings("timerns-tid", agreement_of(draft))
    assert found.element == "b"
