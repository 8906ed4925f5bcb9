"""Messages between the parties, and between the diagrams of one case."""

from service.domain.case import StepKind
from tests.drafting import Draft, agreement_of
from tests.unit.engine.driven_case import MONDAY, DrivenCase


def test_a_thrown_message_is_told_with_name_sender_and_moment():
    draft = Draft().start().task("a", lane="Ward").throw("skickat", "Inskrivningsmeddelande").end()
    draft.lanes["Ward"].append("skickat")
    case = DrivenCase(agreement_of(draft.path("start", "a", "skickat", "end")))
    (message,) = case.do("a").messages
    assert (message.name, message.sender, message.at) == ("Inskrivningsmeddelande", "ward", MONDAY)
    assert message.message == "msg_inskrivningsmeddelande"


def test_a_message_for_diagrams_alone_moves_them_and_is_not_told_to_people():
    main, inner, _ = withdrawable()
    back = Draft("återta").start("begär", message="Vill återta").throw("åter", "Återtagen", to_people=False)
    case = DrivenCase(agreement_of(main, inner, back.end("e3").path("begär", "åter", "e3")))
    case.do("bedöm")
    assert case.begin("återta").messages == ()
    assert case.waits == ["bedöm"]


def withdrawable() -> list[Draft]:
    inner = Draft("efter").start("s2").task("skriv_ut").end("e2").path("s2", "skriv_ut", "e2")
    main = Draft().start().gateway("igen", "exclusive").task("bedöm").call("efter_klar", "efter")
    main.catch("åter", "Återtagen", on="efter_klar").end()
    main.path("start", "igen", "bedöm", "efter_klar", "end").path("åter", "igen")
    back = Draft("återta").start("begär", message="Vill återta").throw("återtagen", "Återtagen").end("e3")
    return [main, inner, back.path("begär", "återtagen", "e3")]


def test_an_any_time_diagram_is_offered_while_the_main_one_runs():
    case = DrivenCase(agreement_of(*withdrawable()))
    (offer,) = case.progress.offers
    assert (offer.process, offer.element) == ("återta", "begär")


def test_an_any_time_diagram_reaches_the_main_one_by_a_message():
    case = DrivenCase(agreement_of(*withdrawable()))
    case.do("bedöm")
    assert case.waits == ["skriv_ut"]
    progress = case.begin("återta")
    assert case.waits == ["bedöm"]
    assert StepKind.MESSAGE_RECEIVED in [step.kind for step in progress.steps]


def test_the_way_round_can_be_gone_again_and_again():
    case = DrivenCase(agreement_of(*withdrawable()))
    for _ in range(5):
        case.do("bedöm")
        case.begin("återta")
    case.do("bedöm")
    assert case.do("skriv_ut").finished


def test_an_interruption_reaches_through_calls_inside_calls():
    innermost = Draft("innerst").start("s4").task("x").end("e4").path("s4", "x", "e4")
    inner = Draft("efter").start("s2").call("djupare", "innerst").end("e2").path("s2", "djupare", "e2")
    main, _, back = withdrawable()
    case = DrivenCase(agreement_of(main, inner, back, innermost))
    case.do("bedöm")
    assert case.waits == ["x"]
    case.begin("återta")
    assert case.waits == ["bedöm"]
    case.do("bedöm")
    assert case.do("x").finished


def test_what_one_branch_has_heard_is_known_to_all_before_any_of_them_moves():
    inner = Draft("inre").start("s2").gateway("igen", "exclusive").task("b")
    inner.timer("sen", '=if tid.c1 != null then null else tid.start + duration("PT1H")', on="b")
    inner.catch("c2", "Åter", on="b").task("varna").end("e2").end("e3")
    inner.path("s2", "igen", "b", "e2").path("c2", "igen").path("sen", "varna", "e3")
    main = Draft().start().gateway("dela").call("ring", "inre").task("a").catch("c1", "Åter", on="a")
    main.task("efter").end().end("e4").end("e5")
    main.path("start", "dela", "ring", "end").path("dela", "a", "e4").path("c1", "efter", "e5")
    case = DrivenCase(agreement_of(main, inner))
    case.later(hours=2)
    assert case.waits == ["a", "b", "varna"]
    case.receive("Åter")
    assert case.waits == ["b", "efter", "varna"]
    assert [timer.due.at for timer in case.progress.timers] == [None]


def test_a_message_that_nobody_waits_for_changes_nothing():
    case = DrivenCase(agreement_of(*withdrawable()))
    state = case.progress.state
    assert case.receive("Återtagen").state == state


def test_a_message_from_outside_may_start_an_any_time_diagram():
    case = DrivenCase(agreement_of(*withdrawable()))
    case.do("bedöm")
    case.receive("Vill återta")
    assert case.waits == ["bedöm"]


def test_nothing_is_offered_when_the_case_is_finished():
    case = DrivenCase(agreement_of(*withdrawable()))
    case.do("bedöm")
    assert case.do("skriv_ut").offers == ()


def test_an_offer_can_depend_on_the_facts():
    main = Draft().start().task("a").end().path("start", "a", "end")
    extra = Draft("extra").start("knapp", message="Extra").end("e2").path("knapp", "e2")
    shown = (
        '<extensionElements><zeebe:properties><zeebe:property name="visas_nar" value="=öppet"/>'
        "</zeebe:properties></extensionElements>"
    )
    extra._nodes[0] = extra._nodes[0].replace("<messageEvent", shown + "<messageEvent")
    assert DrivenCase(agreement_of(main, extra), {"öppet": False}).progress.offers == ()
    assert len(DrivenCase(agreement_of(main, extra), {"öppet": True}).progress.offers) == 1
