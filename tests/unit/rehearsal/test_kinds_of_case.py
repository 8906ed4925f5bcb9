"""Scenarios of another kind of case than the main one."""

from service.rehearsal import rehearse
from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import plain

HEAD = "# language: sv\nEgenskap: Prov\n  Scenario: Ett\n    "


def said(*sentences: str) -> str:
    """What the scenario stopped at; empty when everything held."""
    main = Draft().start().task("vårda", lane="Avdelning").end().path("start", "vårda", "end")
    main.lanes["Avdelning"].append("start")
    plan = Draft("plan").start("p1").task("planera", lane="Kommun").throw("klart", "Planen klar").end("p2")
    plan.lanes["Kommun"].append("klart")
    plan.path("p1", "planera", "klart", "p2")
    words = plain(main, plan, more='[cases]\nplan = ["kommun", "avdelning"]\n')
    text = HEAD + "\n    ".join(sentences)
    (one,) = rehearse(agreement_of(main, plan, **words), {"a.feature": text.encode()}).scenarios
    return one.failure.message if one.failure else ""


START = 'Givet ärendet "plan" startar "2026-04-13 09:00"'


def test_a_case_starts_with_the_diagram_of_its_kind() -> None:
    assert said(START, 'Så väntar "planera" hos Kommun', 'Och är faktumet "arende.slag" "plan"') == ""


def test_the_party_that_opens_it_is_said_where_several_may() -> None:
    table = "  | fält | värde |"
    by = 'Givet ärendet "plan" startas av Kommun "2026-04-13 09:00" med'
    assert said(by, table, 'När Kommun gör "planera"', 'Så har meddelandet "Planen klar" skickats') == ""


def test_a_kind_that_there_is_not_is_told_with_those_that_there_are() -> None:
    assert "Ärendet" in said('Givet ärendet "annat" startar "2026-04-13 09:00"')


def test_a_party_that_may_not_open_it_is_told() -> None:
    by = 'Givet ärendet "p" startas av Kommun "2026-04-13 09:00" med'
    assert said(by, "  | fält | värde |").startswith('Kommun får inte öppna "p"')
