"""An agreement is read from its files, or refused with the place named."""

import pytest

from service.agreements import read
from service.agreements.reading import deadlines_asked
from service.domain.errors import BadDocument
from tests.drafting import Draft, agreement_of

DIAGRAM = Draft().start().task("a", lane="Kommun").end().path("start", "a", "end")
PLAIN = b'id = "x"\nname = "X"\nmain = "p"\n[lanes]\n"Kommun" = "kommun_sol"\n'


def test_lanes_become_roles_and_the_party_is_named_as_in_the_diagram():
    agreement = read({"agreement.toml": PLAIN, "p.bpmn": DIAGRAM.xml()})
    assert agreement.role_of("p", agreement.element("p", "a")) == "kommun_sol"
    assert agreement.party("kommun_sol") == "Kommun"


def test_a_folder_without_its_plain_file_is_refused():
    with pytest.raises(BadDocument, match=r"agreement\.toml"):
        read({"p.bpmn": DIAGRAM.xml()})


@pytest.mark.parametrize("missing", ["id", "name", "main"])
def test_a_missing_line_is_named(missing: str):
    plain = b"\n".join(line for line in PLAIN.splitlines() if not line.startswith(missing.encode()))
    with pytest.raises(BadDocument, match=missing):
        read({"agreement.toml": plain, "p.bpmn": DIAGRAM.xml()})


def test_broken_toml_is_told_with_the_file():
    with pytest.raises(BadDocument, match="TOML"):
        read({"agreement.toml": b"id = ", "p.bpmn": DIAGRAM.xml()})


def test_a_process_id_stands_for_one_diagram():
    with pytest.raises(BadDocument, match=r"q\.bpmn"):
        read({"agreement.toml": PLAIN, "p.bpmn": DIAGRAM.xml(), "q.bpmn": DIAGRAM.xml()})


def test_a_recipient_that_is_no_role_is_named():
    plain = PLAIN + b'[messages]\nmsg_x = ["ingen"]\n'
    with pytest.raises(BadDocument, match="ingen"):
        read({"agreement.toml": plain, "p.bpmn": DIAGRAM.xml()})


def test_an_unknown_form_or_decision_is_named():
    agreement = agreement_of(DIAGRAM)
    with pytest.raises(BadDocument, match="saknad"):
        agreement.form("saknad")
    with pytest.raises(BadDocument, match="saknat"):
        agreement.decision("saknat")


def test_deadlines_are_asked_for_by_due_dates_timers_and_conditions():
    draft = Draft().start().task("a", lane="Kommun", due='=frist("en")').gateway("g", "exclusive").end()
    draft.timer("t", '=frist("tva")', on="a").end("sent").flow("g", "end", '=frist("tre") != null')
    draft.path("start", "a", "g").path("t", "sent")
    assert deadlines_asked(agreement_of(draft).diagrams.values()) == {"en", "tva", "tre"}
