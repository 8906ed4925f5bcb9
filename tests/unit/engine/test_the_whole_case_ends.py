"""A terminate end in the diagram that opened the case ends all of it; elsewhere only what it stands in."""

from service.domain.case import ProcessId
from service.engine import Engine
from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import plain
from tests.unit.engine.driven_case import MONDAY, DrivenCase


def interruptible() -> list[Draft]:
    """A stay that an interruption ends, with a review beside it that somebody may start."""
    inner = Draft("vård").start("s2").task("vårda").timer("dygnet", "PT24H", on="vårda").task("påminn")
    inner.end("e2").end("e3").path("s2", "vårda", "e2").path("dygnet", "påminn", "e3")
    main = Draft().start().call("tillfälle", "vård").end()
    main.catch("avbrutet", "Avbryts", on="tillfälle").throw("avbrott", "Avbrott").end("slut", terminate=True)
    main.path("start", "tillfälle", "end").path("avbrutet", "avbrott", "slut")
    stop = Draft("avbryt").start("begär", message="Avbryt").throw("nu", "Avbryts").end("e4")
    review = Draft("granska").start("börja", message="Granska").task("titta").end("e5")
    return [main, inner, stop.path("begär", "nu", "e4"), review.path("börja", "titta", "e5")]


def test_everything_that_was_open_is_withdrawn_and_no_timer_is_left():
    case = DrivenCase(agreement_of(*interruptible()))
    case.begin("granska")
    assert case.waits == ["titta", "vårda"]
    progress = case.begin("avbryt")
    assert (progress.finished, progress.tasks, progress.timers, progress.position) == (True, (), (), ())
    assert sorted(progress.outcomes.values()) == ["withdrawn", "withdrawn"]
    assert [message.name for message in progress.messages] == ["Avbryts", "Avbrott"]
    assert progress.offers == ()


def test_a_timer_that_was_due_before_fires_first_and_is_told():
    case = DrivenCase(agreement_of(*interruptible()))
    case.at = MONDAY.replace(day=20)
    progress = case.begin("avbryt")
    assert progress.finished
    assert [timer.element for timer in progress.fired] == ["dygnet"]


def test_without_terminate_what_runs_beside_goes_on():
    _, *rest = interruptible()
    plain_end = Draft().start().call("tillfälle", "vård").end()
    plain_end.catch("avbrutet", "Avbryts", on="tillfälle").end("slut")
    plain_end.path("start", "tillfälle", "end").path("avbrutet", "slut")
    case = DrivenCase(agreement_of(plain_end, *rest))
    case.begin("granska")
    assert not case.begin("avbryt").finished
    assert case.waits == ["titta"]


def test_terminate_in_an_any_time_diagram_ends_that_diagram_alone():
    main, inner, *_ = interruptible()
    aside = Draft("vid_sidan").start("b", message="Nu").gateway("två").task("x").task("y")
    aside.end("e6", terminate=True).path("b", "två", "x", "e6").path("två", "y", "e6")
    case = DrivenCase(agreement_of(main, inner, aside))
    case.begin("vid_sidan")
    case.do("x")
    assert case.waits == ["vårda"]


def kinds_of_case() -> tuple[Draft, Draft, Draft, Draft]:
    main = Draft().start().task("vårda", lane="Vård").end().path("start", "vårda", "end")
    plan = Draft("plan").start("p1").task("planera", lane="Vård").end("p2").path("p1", "planera", "p2")
    usual = Draft("flytta").start("f1", message="Flytta").end("f2").path("f1", "f2")
    every = Draft("skriv").start("w1", message="Skriv").end("w2").path("w1", "w2")
    return main, plan, usual, every


def offered_in(kind: str, arenden: str) -> list[str]:
    main, plan, usual, every = kinds_of_case()
    marked = every.xml().replace(
        b'name="w1">',
        b'name="w1"><extensionElements><zeebe:properties><zeebe:property name="arenden" value="'
        + arenden.encode()
        + b'"/></zeebe:properties></extensionElements>',
    )
    words = plain(main, plan, more='[cases]\nplan = ["vård"]\n')
    agreement = agreement_of(main, plan, usual, every, **words, **{"skriv.bpmn": marked})
    progress = Engine().start(agreement, {}, MONDAY, ProcessId(kind))
    return sorted(offer.process for offer in progress.offers)


def test_a_case_begins_with_the_diagram_of_its_kind():
    main, plan, *_ = kinds_of_case()
    agreement = agreement_of(main, plan, **plain(main, plan, more='[cases]\nplan = ["vård"]\n'))
    progress = Engine().start(agreement, {}, MONDAY, ProcessId("plan"))
    assert [task.element for task in progress.tasks] == ["planera"]


def test_an_any_time_diagram_is_offered_in_the_kinds_it_names_and_else_in_the_main_kind():
    assert offered_in("p", "plan") == ["flytta"]
    assert offered_in("plan", "plan") == ["skriv"]
    assert offered_in("p", "alla") == ["flytta", "skriv"]
    assert offered_in("plan", "p, plan") == ["skriv"]
