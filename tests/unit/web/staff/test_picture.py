"""The steps of a diagram in words: what is done, what goes on, what remains."""

from datetime import UTC, datetime

from service.domain.case import ElementId
from service.notation.bpmn import Diagram, read_diagrams
from service.web.staff.shown.picture import Position, lanes_of, ordinary_road
from tests.drafting import Draft

NINE, TEN = datetime(2026, 4, 13, 7, tzinfo=UTC), datetime(2026, 4, 13, 8, tzinfo=UTC)


def drawn() -> Diagram:
    """A task, which may be late, then another one in the other lane."""
    draft = (
        Draft()
        .start()
        .task("skicka", "Avdelning")
        .timer("sent", "PT24H", on="skicka")
        .task("hantera", "Avdelning")
        .throw("skickat", "Meddelande")
        .task("planera", "Kommun")
        .end()
        .path("start", "skicka", "skickat", "planera", "end")
        .path("sent", "hantera")
    )
    return next(iter(read_diagrams(draft.xml(), "p.bpmn")))


def said(position: Position) -> list[tuple[str, str, str]]:
    return [(lane.name, step.name, step.state) for lane in lanes_of(drawn(), position) for step in lane.steps]


def test_what_happens_only_when_somebody_is_late_is_off_the_ordinary_road() -> None:
    assert ordinary_road(drawn()) == {"start", "skicka", "skickat", "planera", "end"}


def test_steps_stand_lane_by_lane_with_what_is_done_what_goes_on_and_what_remains() -> None:
    position = Position({"start": NINE}, [ElementId("skicka")], {"skicka": "Avdelning 72"})
    assert said(position) == [
        ("Avdelning", "skicka", "pågår hos Avdelning 72"),
        ("Kommun", "planera", "återstår"),
        ("", "start", "passerat"),
        ("", "skickat", "återstår"),
    ]


def test_a_step_that_was_done_says_when_for_the_last_time() -> None:
    position = Position({"skicka": TEN, "skickat": TEN}, [ElementId("planera")])
    steps = {step.name: step for lane in lanes_of(drawn(), position) for step in lane.steps}
    assert (steps["skicka"].state, steps["skicka"].at) == ("gjort", TEN)
    assert (steps["skickat"].state, steps["skickat"].at) == ("skickat", TEN)


def test_what_happened_because_somebody_was_late_is_said() -> None:
    position = Position({"sent": TEN}, [ElementId("skicka"), ElementId("hantera")])
    assert ("Avdelning", "hantera", "pågår") in said(position)


def test_in_a_closed_case_nothing_remains() -> None:
    states = {name: state for _, name, state in said(Position({"skicka": TEN}, [], closed=True))}
    assert states["planera"] == "blev inte aktuellt"
