"""What a diagram's elements do when a case moves through them."""

import pytest

from service.domain.case import StepKind, TaskId
from service.domain.errors import EngineFailed, TaskNotOpen
from tests.drafting import Draft, agreement_of
from tests.unit.engine.driven_case import MONDAY, DrivenCase


def test_a_case_waits_at_the_first_user_task_in_the_lane_of_its_party():
    case = DrivenCase(
        agreement_of(
            Draft().start().task("skicka", lane="Ward", form="brev").end().path("start", "skicka", "end")
        )
    )
    task = case.task("skicka")
    assert (task.role, task.form, task.opened_at) == ("ward", "brev", MONDAY)
    assert case.progress.position == (("p", "skicka"),)
    assert not case.progress.finished


def test_a_case_is_finished_when_no_token_is_left():
    case = DrivenCase(agreement_of(Draft().start().task("a").end().path("start", "a", "end")))
    progress = case.do("a")
    assert progress.finished
    assert progress.position == ()
    assert [step.kind for step in progress.steps] == [StepKind.TASK, StepKind.FINISHED]


def test_parallel_branches_wait_side_by_side_and_meet_at_the_join():
    draft = Draft().start().gateway("split").task("a").task("b").gateway("join").task("c").end()
    draft.path("start", "split", "a", "join", "c", "end").path("split", "b", "join")
    case = DrivenCase(agreement_of(draft))
    assert case.waits == ["a", "b"]
    case.do("a")
    assert case.waits == ["b"]
    assert ("p", "join") in case.progress.position
    case.do("b")
    assert case.waits == ["c"]


def test_a_join_inside_a_loop_waits_for_both_branches_every_time():
    draft = Draft().start().gateway("again", "exclusive").gateway("split").task("a").task("b").gateway("join")
    draft.gateway("choice", "exclusive", default="end").end()
    draft.path("start", "again", "split", "a", "join", "choice", "end").path("split", "b", "join")
    draft.flow("choice", "again", when="=mer")
    case = DrivenCase(agreement_of(draft))
    for _ in range(3):
        case.do("a", mer=True)
        assert case.waits == ["b"]
        case.do("b")
        assert case.waits == ["a", "b"]
    case.do("b", mer=False)
    assert not case.progress.finished
    case.do("a")
    assert case.progress.finished


def test_an_exclusive_gateway_follows_the_first_true_condition_and_else_the_default():
    draft = Draft().start().gateway("choice", "exclusive", default="b").task("a").task("b").end()
    draft.path("start", "choice").flow("choice", "a", when="=ålder > 65").path("choice", "b", "end").path(
        "a", "end"
    )
    assert DrivenCase(agreement_of(draft), {"ålder": 80}).waits == ["a"]
    assert DrivenCase(agreement_of(draft), {"ålder": 40}).waits == ["b"]
    assert DrivenCase(agreement_of(draft)).waits == ["b"]  # unknown is not over 65


def test_a_gateway_where_no_condition_holds_names_itself():
    draft = Draft().start().gateway("val", "exclusive").task("a").task("b").end()
    draft.path("start", "val").flow("val", "a", when="=x = 1").flow("val", "b", when="=x = 2")
    draft.path("a", "end").path("b", "end")
    with pytest.raises(EngineFailed, match="val"):
        DrivenCase(agreement_of(draft))


def test_a_milestone_and_a_task_leave_their_moment_as_facts():
    draft = Draft().start().task("a").throw("klar").task("b").end().path("start", "a", "klar", "b", "end")
    case = DrivenCase(agreement_of(draft))
    progress = case.do("a")
    assert [step.kind for step in progress.steps] == [StepKind.TASK, StepKind.MILESTONE]
    assert progress.facts == {"tid.a": MONDAY, "tid.klar": MONDAY}


def test_a_terminate_end_withdraws_what_was_open():
    draft = Draft().start().gateway("split").task("a").task("b").end(terminate=True).end("e2")
    draft.path("start", "split", "a", "end").path("split", "b", "e2")
    case = DrivenCase(agreement_of(draft))
    open_b = case.task("b").id
    progress = case.do("a")
    assert progress.finished
    assert progress.outcomes[open_b] == "withdrawn"


def test_a_task_that_is_not_open_is_refused_and_the_state_still_holds():
    case = DrivenCase(agreement_of(Draft().start().task("a").end().path("start", "a", "end")))
    with pytest.raises(TaskNotOpen):
        case.engine.complete(case.agreement, case.progress.state, TaskId("1.999"), {}, MONDAY)
    assert case.do("a").finished


def test_a_called_diagram_runs_with_its_own_lanes_and_comes_back():
    inner = Draft("inner").start("s2").task("x", lane="Kommun").end("e2").path("s2", "x", "e2")
    outer = Draft().start().call("ring", "inner").task("b").end().path("start", "ring", "b", "end")
    case = DrivenCase(agreement_of(outer, inner))
    assert case.task("x").role == "kommun"
    assert set(case.progress.position) == {("p", "ring"), ("inner", "x")}
    case.do("x")
    assert case.waits == ["b"]


def test_an_embedded_sub_process_runs_in_place():
    inner = Draft("i").start("s2").task("x").end("e2").path("s2", "x", "e2")
    outer = Draft().start().inside("del", inner).task("b").end().path("start", "del", "b", "end")
    case = DrivenCase(agreement_of(outer))
    assert case.waits == ["x"]
    case.do("x")
    assert case.waits == ["b"]


def test_a_diagram_that_goes_round_without_waiting_is_stopped():
    draft = Draft().start().gateway("a", "exclusive").throw("m").gateway("b", "exclusive", default="a").end()
    draft.path("start", "a", "m", "b", "a").flow("b", "end", when="=false")
    with pytest.raises(EngineFailed, match="går runt"):
        DrivenCase(agreement_of(draft))


def test_the_same_moves_give_the_same_bytes():
    draft = Draft().start().gateway("split").task("a").task("b").gateway("join").end()
    draft.path("start", "split", "a", "join", "end").path("split", "b", "join")
    first, second = DrivenCase(agreement_of(draft)), DrivenCase(agreement_of(draft))
    assert first.progress.state == second.progress.state
    assert first.do("b").state == second.do("b").state


def inclusive() -> Draft:
    draft = Draft().start().gateway("igen", "exclusive").gateway("vilka", "inclusive", default="c")
    draft.task("a").task("b").task("c").gateway("alla", "inclusive").gateway(
        "val", "exclusive", default="end"
    )
    draft.end().path("start", "igen", "vilka").flow("vilka", "a", when="=med_a").flow(
        "vilka", "b", when="=med_b"
    )
    draft.path("vilka", "c", "alla", "val", "end").path("a", "alla").path("b", "alla")
    return draft.flow("val", "igen", when="=mer")


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [((True, True), ["a", "b"]), ((True, False), ["a"]), ((False, False), ["c"])],
)
def test_an_inclusive_gateway_waits_for_the_branches_that_it_opened_in_every_round(
    chosen: tuple[bool, bool], expected: list[str]
):
    case = DrivenCase(agreement_of(inclusive()), {"med_a": chosen[0], "med_b": chosen[1], "mer": True})
    for _ in range(4):
        assert case.waits == expected
        for element in reversed(expected):
            assert not case.progress.finished
            case.do(element)
    for element in expected:
        case.do(element, mer=False)
    assert case.progress.finished
