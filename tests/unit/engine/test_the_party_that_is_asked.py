"""A step whose party the case decides: any of them asks, and the one that was asked answers."""

from tests.drafting import Draft, agreement_of
from tests.unit.engine.driven_case import DrivenCase


def case_where_anybody_may_ask() -> DrivenCase:
    main = Draft().start().task("vänta", lane="Ward").task("vänta_hemma", lane="Home").end()
    ask = Draft("fråga").start("ställ_fråga", message="Fråga").task("svara", part="=tillfrågad")
    ask.throw("svarat", "Svar", part="=tillfrågad").end("besvarat")
    return DrivenCase(
        agreement_of(
            main.path("start", "vänta", "vänta_hemma", "end"),
            ask.path("ställ_fråga", "svara", "svarat", "besvarat"),
        )
    )


def test_a_diagram_that_begins_outside_the_parties_lanes_is_for_everybody() -> None:
    (offer,) = case_where_anybody_may_ask().progress.offers
    assert offer.role is None


def test_the_task_waits_at_the_party_that_was_asked() -> None:
    case = case_where_anybody_may_ask()
    case.begin("fråga", tillfrågad="home")
    assert case.task("svara").role == "home"


def test_the_answer_is_sent_by_the_party_that_was_asked() -> None:
    case = case_where_anybody_may_ask()
    case.begin("fråga", tillfrågad="home")
    (sent,) = case.do("svara").messages
    assert sent.sender == "home"


def test_a_task_whose_party_is_not_known_yet_is_nobodys() -> None:
    case = case_where_anybody_may_ask()
    case.begin("fråga")
    assert case.task("svara").role == ""
