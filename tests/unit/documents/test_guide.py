"""A role's guide: its steps in the order of the process, with the time for each and the words of help."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from service.agreements import files_of, read
from service.documents import render
from service.documents.guide import GuideStep, guide, steps_of
from service.domain.people import Role
from service.notation.agreement import Agreement
from tests.drafting import Draft, agreement_of
from tests.reading_pdf import said

ROOT = Path(__file__).parents[3]
WARD = Role("slutenvard")


@cache
def stockholm() -> Agreement:
    return read(files_of(ROOT / "processes/stockholm", ROOT / "forms"))


def steps(role: str) -> dict[str, GuideStep]:
    return {step.id: step for step in steps_of(stockholm(), Role(role))}


def test_steps_come_in_the_order_of_the_process_and_those_of_any_time_last() -> None:
    found = list(steps("slutenvard"))
    wanted = ["patienten_skrivs_in", "skicka_inskrivningsmeddelande", "bedom_utskrivningsklar"]
    wanted += ["skriv_ut_patienten", "overfor_information", "aterta_underrattelse"]
    assert [step for step in found if step in wanted] == wanted


def test_a_step_says_how_long_it_has_counted_from_what_and_by_which_paragraph() -> None:
    said_of = steps("oppenvard")["kalla_till_sip"].deadlines
    assert said_of == (
        "Kallelse till SIP: 3 kalenderdagar från underrättelsen om utskrivningsklar. LUS 4:3.",
    )


def test_a_number_that_the_region_has_not_confirmed_says_so() -> None:
    (words,) = steps("slutenvard")["skriv_ut_patienten"].deadlines
    assert words.endswith("Ej bekräftad av regionen.")
    assert "en dag mer efter kl. 12.00" in words


def test_every_step_of_a_role_is_in_its_guide_once_and_no_others() -> None:
    agreement = stockholm()
    for role in agreement.roles.values():
        wanted = [
            element.id
            for process, diagram in agreement.diagrams.items()
            for element in diagram.elements.values()
            if (element.kind == "userTask" or element.form) and agreement.role_of(process, element) == role
        ]
        assert sorted(step.id for step in steps_of(agreement, role)) == sorted(wanted)


def test_steps_inside_a_sub_process_and_after_a_loop_are_told_once() -> None:
    inner = Draft().start("s2").task("b", lane="Vård").end("e2").path("s2", "b", "e2")
    draft = Draft().start().task("a", lane="Vård").inside("sub", inner).gateway("g", "exclusive").end()
    draft.path("start", "a", "sub", "g", "end").flow("g", "a", when="=x").lanes["Vård"] += ["sub"]
    found = [step.id for step in steps_of(agreement_of(draft), Role("vård"))]
    assert found == ["a", "b"]


@pytest.mark.parametrize("role", ["slutenvard", "oppenvard", "kommun_sol", "kommun_hsl"])
def test_it_can_be_printed_with_the_words_of_help(role: str) -> None:
    text = said(render(guide(stockholm(), Role(role), datetime(2026, 4, 13, 7, 0, tzinfo=UTC))))
    assert text.startswith(f"Lathund: {stockholm().party(Role(role))}")
    first = steps_of(stockholm(), Role(role))[0]
    assert first.name in text
    assert first.help.split()[0] in text
