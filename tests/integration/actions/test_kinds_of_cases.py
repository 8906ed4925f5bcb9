"""An agreement may have several kinds of cases, each opened by the parties that it names."""

import pytest

from service.actions.context import Context
from service.actions.open_case import open_case
from service.actions.read_openings import read_openings
from service.agreements import digest_of, freeze
from service.domain.case import ProcessId
from service.domain.errors import BadAnswers, Forbidden, NotFound
from service.domain.people import SYSTEM
from tests.a_context import command, staff
from tests.drafting import Draft
from tests.releasing import put_in_force
from tests.unit.checks.found import form

PLAIN = """
id = "stockholm"
name = "Stockholm"
main = "vistelse"
[lanes]
"Slutenvård" = "slutenvard"
"Regionens öppna vård" = "oppenvard"
[cases]
plan = ["oppenvard", "slutenvard"]
"""
ASTRID, SVEN = "193805179813", "194209039827"


@pytest.fixture(autouse=True)
def _in_force(ctx: Context) -> None:
    """Stockholm's agreement gets a plan as a kind of case of its own."""
    files = {"agreement.toml": PLAIN.encode(), **form("f", "personnummer")}
    for process, lane in (("vistelse", "Slutenvård"), ("plan", "Regionens öppna vård")):
        start, step, end = (f"{process}_{place}" for place in ("start", "steg", "slut"))
        begin = '<extensionElements><zeebe:formDefinition formId="f"/></extensionElements>'
        draft = Draft(process).node("startEvent", start, begin, name=f"Ny {process}").task(step, lane=lane)
        draft.lanes[lane].append(start)
        files[f"{process}.bpmn"] = draft.end(end).path(start, step, end).xml()
    with ctx.store.transaction() as tx:
        now = ctx.clock.now()
        told = {"digest": digest_of(files), "content": freeze(files), "valid_from": now, "at": now}
        put_in_force(tx, "stockholm", name="Stockholm", who=SYSTEM, **told)


def opened(ctx: Context, person: str, kind: str | None, number: str = ASTRID) -> int:
    raw = {"personnummer": [number]}
    chosen = ProcessId(kind) if kind else None
    return open_case(ctx, raw, who=staff(ctx, person), command=command(), kind=chosen)


def test_a_unit_opens_the_kinds_that_the_agreement_gives_its_party(ctx: Context) -> None:
    assert [(o.process, o.name, o.main) for o in read_openings(ctx, who=staff(ctx, "amina"))] == [
        ("vistelse", "Ny vistelse", True),
        ("plan", "Ny plan", False),
    ]
    assert [o.process for o in read_openings(ctx, who=staff(ctx, "karin"))] == ["plan"]
    assert read_openings(ctx, who=staff(ctx, "mira")) == ()


def test_a_case_remembers_its_kind_and_begins_there(ctx: Context) -> None:
    number = opened(ctx, "karin", "plan")
    with ctx.store.reading() as tx:
        case = tx.cases.load(number)
        assert case.process == "plan"
        assert case.facts["arende.slag"] == "plan"
        assert [item.task.element for item in tx.worklist.of_case(number)] == ["plan_steg"]


def test_another_partys_kind_and_a_kind_that_is_none_are_refused(ctx: Context) -> None:
    with pytest.raises(Forbidden):
        opened(ctx, "karin", "vistelse")
    with pytest.raises(NotFound):
        opened(ctx, "amina", "annat")


def test_a_patient_may_have_one_case_of_each_kind_at_a_unit(ctx: Context) -> None:
    opened(ctx, "amina", None)
    opened(ctx, "amina", "plan")
    with pytest.raises(BadAnswers, match="Några uppgifter"):
        opened(ctx, "amina", "plan")
    opened(ctx, "amina", "plan", SVEN)
