"""A fact is a value or holds others, never both."""

from tests.drafting import Draft
from tests.unit.checks.found import form, line, places, table


def test_a_field_and_a_field_inside_it_clash() -> None:
    files = {**form("f", "sip", "annat"), **form("h", "sip.datum")}
    assert places("uppgifter-krockar-inte", line("a"), **files) == ["sip.datum"]


def test_a_field_that_takes_the_name_of_moments_clashes() -> None:
    assert "tid.a" in places("uppgifter-krockar-inte", line("a"), **form("f", "tid"))


def test_a_decision_that_is_named_as_a_field_clashes() -> None:
    draft = line("a").decide("provas", "d", "svar")
    files = {**form("f", "svar"), **table("d", "tid.a", "ja")}
    assert places("uppgifter-krockar-inte", draft, **files) == ["svar.ja"]


def test_names_that_only_begin_alike_are_fine() -> None:
    assert places("uppgifter-krockar-inte", line("a"), **form("f", "sip", "sip_datum")) == []


def test_a_diagram_with_facts_of_its_own_shares_its_name_with_no_fact() -> None:
    again = Draft("avvikelse").start("anmal", message="Anmäl").task("b", lane="Vård", form="g").end("klar")
    again.keeps_own_facts()
    clash = places("uppgifter-krockar-inte", line("a"), again, **form("f", "avvikelse"))
    assert clash == ["avvikelse"]
    assert places("uppgifter-krockar-inte", line("a"), again, **form("f", "avvikelse_slag")) == []
