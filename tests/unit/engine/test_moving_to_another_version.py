"""What becomes of a running case when its agreement gets a new version."""

from datetime import timedelta

import pytest

from service.domain.migration import CannotMove, Plan
from tests.drafting import Draft, agreement_of
from tests.unit.engine.driven_case import MONDAY, DrivenCase


def two_branches() -> Draft:
    draft = Draft().start().gateway("dela").task("a").task("b").gateway("samla").task("sist").end()
    return draft.path("start", "dela", "a", "samla", "sist", "end").path("dela", "b", "samla")


def three_steps(limit: str = "P3D", on: str = "andra") -> Draft:
    draft = Draft().start().task("forsta").task("andra").task("tredje").end()
    draft.path("start", "forsta", "andra", "tredje", "end")
    return draft.timer("sen", limit, on=on).end("e2").path("sen", "e2")


def at_the_second(draft: Draft) -> DrivenCase:
    case = DrivenCase(agreement_of(draft))
    case.later(hours=5)
    case.do("forsta")
    case.later(days=1)
    return case


def dues(case: DrivenCase) -> dict[str, timedelta]:
    """Counted from when the second task opened."""
    opened = MONDAY + timedelta(hours=5)
    return {timer.element: timer.due.at - opened for timer in case.progress.timers if timer.due.at}


def test_a_later_step_that_is_added_moves_neither_task_nor_clock():
    case = at_the_second(three_steps())
    before = case.progress
    new = Draft().start().task("forsta").task("andra").task("mellan").task("tredje").end()
    new.path("start", "forsta", "andra", "mellan", "tredje", "end").timer("sen", "P3D", on="andra")
    after = case.move(agreement_of(new.end("e2").path("sen", "e2")))
    assert after.tasks == before.tasks
    assert after.timers == before.timers
    case.do("andra")
    assert case.waits == ["mellan"]


def test_a_limit_that_is_shortened_counts_from_when_the_task_opened():
    case = at_the_second(three_steps())
    case.move(agreement_of(three_steps("P2D")))
    assert dues(case) == {"sen": timedelta(days=2)}


def test_a_limit_that_has_passed_already_fires_at_once_as_of_its_due_time():
    case = at_the_second(three_steps())
    case.later(days=1)
    after = case.move(agreement_of(three_steps("P1D")))
    assert case.fired() == [("sen", MONDAY + timedelta(days=1, hours=5))]
    assert [timer.element for timer in after.fired] == ["sen"]
    assert case.waits == ["andra"]


def test_a_step_gets_another_name_and_keeps_its_number():
    case = at_the_second(three_steps())
    before = case.task("andra")
    new = Draft().start().task("forsta").task("andra", name="Nytt namn").task("tredje").end()
    new.path("start", "forsta", "andra", "tredje", "end").timer("sen", "P3D", on="andra")
    case.move(agreement_of(new.end("e2").path("sen", "e2")))
    after = case.task("andra")
    assert (after.id, after.opened_at, after.name) == (before.id, before.opened_at, "Nytt namn")


def without_the_second(name: str = "") -> Draft:
    draft = Draft().start().task("forsta").task("tredje").end()
    if not name:
        return draft.path("start", "forsta", "tredje", "end")
    return draft.task(name).path("start", "forsta", name, "tredje", "end")


def test_a_step_that_somebody_stands_at_is_not_taken_away():
    case = at_the_second(three_steps())
    with pytest.raises(CannotMove) as refused:
        case.move(agreement_of(without_the_second()))
    (obstacle,) = refused.value.obstacles
    assert obstacle.element == "andra"
    assert "finns inte i den nya versionen" in obstacle.why


def test_a_plan_says_which_step_takes_the_place_of_one_that_is_gone():
    case = at_the_second(three_steps())
    before = case.task("andra")
    case.move(agreement_of(without_the_second("ny")), Plan(names={"andra": "ny"}))
    assert case.task("ny").id == before.id
    assert case.task("ny").opened_at == before.opened_at
    assert case.progress.timers == ()
    case.do("ny")
    assert case.waits == ["tredje"]


def test_a_plan_passes_over_a_step_that_is_gone():
    case = at_the_second(three_steps())
    number = case.task("andra").id
    after = case.move(agreement_of(without_the_second()), Plan(skip={"andra"}))
    assert case.waits == ["tredje"]
    assert after.outcomes == {number: "withdrawn"}
    assert "andra" not in [step.element for step in after.steps]
    case.do("tredje")
    assert case.progress.finished


def test_a_step_that_is_added_where_the_case_has_been_is_not_gone_back_to():
    case = at_the_second(three_steps())
    new = Draft().start().task("forsta").task("mellan").task("andra").task("tredje").end()
    new.path("start", "forsta", "mellan", "andra", "tredje", "end").timer("sen", "P3D", on="andra")
    case.move(agreement_of(new.end("e2").path("sen", "e2")))
    assert case.waits == ["andra"]
    case.do("andra")
    assert case.waits == ["tredje"]


@pytest.mark.parametrize("before", ["andra", "tredje"], ids=["beside another timer", "as the first"])
def test_a_timer_that_is_added_to_an_open_task_is_armed_as_of_when_it_opened(before: str):
    case = at_the_second(three_steps(on=before))
    new = three_steps(on=before).timer("paminn", "P2D", on="andra").task("ring").end("e3")
    case.move(agreement_of(new.path("paminn", "ring", "e3")))
    assert dues(case)["paminn"] == timedelta(days=2)
    case.later(days=1.5)
    assert case.waits == ["andra", "ring"]
    case.do("andra")
    case.do("ring")
    case.do("tredje")
    assert case.progress.finished


def test_an_added_timer_that_has_passed_already_fires_at_once():
    case = at_the_second(three_steps())
    new = three_steps().timer("paminn", "PT12H", on="andra").task("ring").end("e3")
    case.move(agreement_of(new.path("paminn", "ring", "e3")))
    assert case.fired() == [("paminn", MONDAY + timedelta(hours=17))]
    assert case.waits == ["andra", "ring"]


def test_a_timer_that_is_spent_does_not_fire_again_in_the_new_version():
    case = at_the_second(three_steps("PT12H"))
    case.later(days=1)
    new = Draft().start().task("forsta").task("andra").task("mellan").task("tredje").end().end("e2")
    new.path("start", "forsta", "andra", "mellan", "tredje", "end").timer("sen", "PT12H", on="andra")
    case.move(agreement_of(new.path("sen", "e2")))
    assert case.fired() == []
    assert case.progress.timers == ()


def test_a_timer_that_is_taken_away_no_longer_waits():
    case = at_the_second(three_steps())
    case.move(agreement_of(without_the_second("andra")))
    assert case.progress.timers == ()
    case.do("andra")
    case.do("tredje")
    assert case.progress.finished


def test_what_a_spent_timer_began_goes_on_when_the_timer_is_taken_away():
    old = Draft().start().task("forsta").task("andra").task("tredje").task("ring").end().end("e2")
    old.path("start", "forsta", "andra", "tredje", "end").timer("sen", "PT12H", on="andra")
    case = at_the_second(old.path("sen", "ring", "e2"))
    case.later(days=1)
    assert case.waits == ["andra", "ring"]
    new = Draft().start().task("forsta").task("andra").task("tredje").task("ring").end().end("e2")
    new.gateway("vidare", "exclusive", default="end").path(
        "start", "forsta", "andra", "tredje", "vidare", "end"
    )
    case.move(agreement_of(new.flow("vidare", "ring", when="=ring_igen").path("ring", "e2")))
    case.do("andra")
    assert case.waits == ["ring", "tredje"]
    case.do("ring")
    case.do("tredje")
    assert case.progress.finished


def test_a_branch_that_has_come_to_a_merge_is_counted_also_when_a_step_is_added_behind_it():
    case = DrivenCase(agreement_of(two_branches()))
    case.do("a")
    new = (
        Draft().start().gateway("dela").task("a").task("efter").task("b").gateway("samla").task("sist").end()
    )
    new.path("start", "dela", "a", "efter", "samla", "sist", "end").path("dela", "b", "samla")
    case.move(agreement_of(new))
    case.do("b")
    assert case.waits == ["sist"]


def test_a_branch_that_has_come_to_a_merge_is_counted_also_when_its_step_gets_a_timer():
    case = DrivenCase(agreement_of(two_branches()))
    case.do("a")
    case.move(agreement_of(two_branches().timer("sen", "P1D", on="a").end("e2").path("sen", "e2")))
    case.do("b")
    assert case.waits == ["sist"]


def test_a_merge_that_no_longer_counts_a_branch_that_has_come_is_refused():
    case = DrivenCase(agreement_of(two_branches()))
    case.do("a")
    new = Draft().start().gateway("dela").task("b").task("c").gateway("samla").task("sist").end()
    new.path("start", "dela", "b", "samla", "sist", "end").path("dela", "c", "samla")
    with pytest.raises(CannotMove, match="”a” är gjort, men räknas inte i ”samla”"):
        case.move(agreement_of(new))


def test_branches_that_are_no_longer_merged_are_refused():
    case = DrivenCase(agreement_of(two_branches()))
    new = Draft().start().gateway("dela").task("a").task("b").gateway("samla", "exclusive").task("sist")
    new.end().path("start", "dela", "a", "samla", "sist", "end").path("dela", "b", "samla")
    with pytest.raises(CannotMove, match="samlas inte längre i ”samla”"):
        case.move(agreement_of(new))


def test_a_merge_that_waits_for_a_branch_whose_beginning_has_been_passed_is_refused():
    old = Draft().start().task("a").task("sist").end().path("start", "a", "sist", "end")
    case = DrivenCase(agreement_of(old))
    with pytest.raises(CannotMove, match="samlas aldrig alla grenar i ”samla”"):
        case.move(agreement_of(two_branches()))


def test_a_diagram_inside_follows_with_what_waits_in_it():
    def outer() -> Draft:
        return Draft().start().call("ropa", "inre").end().path("start", "ropa", "end")

    inner = Draft("inre").start("s").task("x").task("y").end("slut").path("s", "x", "y", "slut")
    case = DrivenCase(agreement_of(outer(), inner))
    case.later(hours=2)
    changed = Draft("inre").start("s").task("x").task("z").end("slut").path("s", "x", "z", "slut")
    warned = outer().timer("sen", "P1D", on="ropa").end("e2").path("sen", "e2")
    case.move(agreement_of(warned, changed))
    assert [timer.due.at for timer in case.progress.timers] == [MONDAY + timedelta(days=1)]
    case.do("x")
    case.do("z")
    assert case.progress.finished


def test_a_step_of_another_kind_is_refused():
    case = at_the_second(three_steps())
    new = Draft().start().task("forsta").call("andra", "inre").end().path("start", "forsta", "andra", "end")
    inner = Draft("inre").start("s").task("x").end("slut").path("s", "x", "slut")
    with pytest.raises(CannotMove, match="av ett annat slag"):
        case.move(agreement_of(new, inner))


def test_a_diagram_that_is_gone_is_refused():
    main = Draft().start().task("forsta").end().path("start", "forsta", "end")
    extra = Draft("extra").start("nar", "När som helst").task("x").end("slut").path("nar", "x", "slut")
    case = DrivenCase(agreement_of(main, extra))
    case.begin("extra")
    with pytest.raises(CannotMove, match="”extra” finns inte"):
        case.move(agreement_of(main))


def test_everything_that_is_in_the_way_is_told_at_once():
    case = DrivenCase(agreement_of(two_branches()))
    new = Draft().start().task("sist").end().path("start", "sist", "end")
    with pytest.raises(CannotMove) as refused:
        case.move(agreement_of(new))
    assert {obstacle.element for obstacle in refused.value.obstacles} == {"samla", "a", "b"}


def test_new_parameters_hold_unless_the_case_has_gone_its_own_way():
    old, new = agreement_of(three_steps()), agreement_of(three_steps("P4D"))
    object.__setattr__(old, "parameters", {"en": 1, "tva": 1})
    object.__setattr__(new, "parameters", {"en": 2, "tva": 2, "tre": 2})
    case = DrivenCase(old, {"en": 1, "tva": 5})
    assert case.move(new).facts == {"en": 2, "tre": 2}
