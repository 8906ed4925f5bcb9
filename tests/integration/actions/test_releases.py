"""From files to being in force: every step is a row, and there is no way around any of them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from service.actions.context import Context
from service.actions.freeze_candidate import freeze_candidate
from service.actions.put_in_force import put_in_force
from service.actions.release_agreement import Stated, release_agreement
from service.actions.release_in_demo import release_in_demo
from service.actions.roll_back import preview_roll_back, roll_back
from service.actions.sign_candidate import sign_candidate
from service.actions.try_candidate import try_candidate, try_waiting_candidates
from service.domain.errors import BadInput, Conflict, Forbidden
from service.domain.people import Authority, Person, PersonId, Role, Staff, Unit, UnitId
from service.domain.release import Remark, Step
from service.store import AgreementVersion, Candidate, tables
from tests.a_context import command
from tests.drafting import Draft
from tests.planning import field, form

TOML = b'id = "stockholm"\nname = "Prov"\nmain = "p"\n[lanes]\n"V\xc3\xa5rd" = "vard"\n'
SCENARIO = """# language: sv
Egenskap: Prov
  Scenario: Uppgiften väntar
    Givet ärendet startar "2026-04-13 09:00"
    Så väntar "Planera" hos Vård
"""
STATED = Stated("Petra Sandell", "Karin Ek", "Protokoll 2026-04-01 § 7")


def owner(person: str, municipality: str = "", agreement: str = "stockholm", *authorities: str) -> Staff:
    unit = Unit(UnitId(f"u-{person}"), "Ledningen", Role("processledning"), "Org", municipality, agreement)
    known = frozenset(Authority(each) for each in authorities or ("processagare",))
    return Staff(Person(PersonId(person), person.title(), "Processägare", (unit.id,), known), unit)


REGION, MUNICIPALITY = owner("petra"), owner("karin", "9901")


def files(form_named: str = "plan", scenario: str = SCENARIO) -> Mapping[str, bytes]:
    draft = Draft().start().task("planera", lane="Vård", name="Planera", form=form_named).end()
    return {
        "agreement.toml": TOML,
        "p.bpmn": draft.path("start", "planera", "end").xml(),
        "scenarios/p.feature": scenario.encode(),
        "forms/plan.form": form("plan", "Plan", field("textfield", "plan", "Plan")),
    }


@pytest.fixture
def proving(ctx: Context) -> Context:
    """With a prover that finds nothing."""
    return replace(ctx, prover=lambda agreement: [])


def frozen(ctx: Context, content: Mapping[str, bytes] | None = None) -> Candidate:
    return freeze_candidate(ctx, content or files(), who=REGION.person.id)


def tried(ctx: Context) -> Candidate:
    candidate = frozen(ctx)
    assert [taken.passed for taken in try_candidate(ctx, candidate.id)] == [True, True, True]
    return candidate


def sign(ctx: Context, candidate: Candidate, who: Staff, *, approves: bool = True, comment: str = "") -> None:
    sign_candidate(
        ctx,
        candidate.id,
        approves=approves,
        digest=candidate.digest,
        comment=comment,
        who=who,
        command=command(),
    )


def approved(ctx: Context) -> Candidate:
    candidate = tried(ctx)
    sign(ctx, candidate, REGION)
    sign(ctx, candidate, MUNICIPALITY)
    return candidate


def begins(ctx: Context, candidate: Candidate, who: Staff = REGION, **more: object) -> AgreementVersion:
    asked = {"digest": candidate.digest, "who": who, "command": command()} | more
    return put_in_force(ctx, candidate.id, **asked)  # type: ignore[arg-type]


def versions(ctx: Context) -> list[int]:
    with ctx.store.reading() as tx:
        return [version.number for version in tx.agreements.versions("stockholm")]


def steps(ctx: Context, candidate: Candidate) -> list[Step]:
    with ctx.store.reading() as tx:
        return [taken.step for taken in tx.candidates.steps(candidate.id)]


def test_tried_and_approved_by_both_it_comes_in_force_and_every_step_is_a_row(proving: Context):
    candidate = approved(proving)
    version = begins(proving, candidate)
    assert (version.number, version.digest) == (2, candidate.digest)
    with proving.store.reading() as tx:
        assert tx.agreements.in_force("stockholm", proving.clock.now()).id == version.id
        taken = tx.candidates.steps(candidate.id)
    assert [each.step for each in taken][-1] is Step.IN_FORCE
    assert {each.digest for each in taken} == {candidate.digest}
    assert [each.who for each in taken if each.step is Step.APPROVED] == ["petra", "karin"]


def test_it_comes_in_force_on_the_day_that_was_chosen(proving: Context):
    later = proving.clock.now() + timedelta(days=9)
    begins(proving, approved(proving), valid_from=later)
    with proving.store.reading() as tx:
        assert tx.agreements.in_force("stockholm", proving.clock.now()).number == 1
        assert tx.agreements.in_force("stockholm", later).number == 2


def test_a_day_that_has_begun_cannot_be_chosen(proving: Context):
    with pytest.raises(BadInput, match="redan börjat"):
        begins(proving, approved(proving), valid_from=proving.clock.now() - timedelta(hours=1))


def test_without_a_prover_nothing_is_proved_signed_or_put_in_force(ctx: Context):
    candidate = frozen(ctx)
    assert [taken.passed for taken in try_candidate(ctx, candidate.id)] == [True, False]
    with pytest.raises(BadInput, match="bevisad"):
        sign(ctx, candidate, REGION)
    with pytest.raises(BadInput, match="inte bevisad mot lagens krav"):
        begins(ctx, candidate)
    with pytest.raises(BadInput, match="inget är bevisat"):
        release_agreement(ctx, files(), stated=STATED)
    assert versions(ctx) == [1]


def test_a_broken_demand_of_law_stops_it_with_its_words(ctx: Context):
    broken = replace(ctx, prover=lambda agreement: [Remark("LUS 4:3: kallelsen kan dröja.")])
    with pytest.raises(BadInput, match="LUS 4:3: kallelsen kan dröja"):
        release_agreement(broken, files(), stated=STATED)
    assert versions(ctx) == [1]


def test_an_error_of_the_rules_stops_it_before_anything_else_is_tried(proving: Context):
    candidate = frozen(proving, files(form_named="finns_inte"))
    (checked,) = try_candidate(proving, candidate.id)
    assert not checked.passed
    assert any("finns_inte" in remark.text and remark.element == "planera" for remark in checked.remarks)


def test_a_scenario_that_does_not_hold_stops_it(proving: Context):
    wrong = SCENARIO.replace("Så väntar", "Så väntar inte")
    with pytest.raises(BadInput, match="scenarier stämmer inte"):
        release_agreement(proving, files(scenario=wrong), stated=STATED)
    assert versions(proving) == [1]


def test_a_prover_that_breaks_proves_nothing(ctx: Context):
    def breaks(agreement: object) -> list[Remark]:
        raise RecursionError("djupt")

    with pytest.raises(BadInput, match="RecursionError"):
        release_agreement(replace(ctx, prover=breaks), files(), stated=STATED)


def test_one_party_alone_is_not_enough_by_page_or_command(proving: Context):
    candidate = tried(proving)
    sign(proving, candidate, REGION)
    with pytest.raises(BadInput, match="Kommunen har inte godkänt"):
        begins(proving, candidate)
    with pytest.raises(BadInput, match="Kommunen har inte godkänt"):
        release_agreement(proving, files())
    now = proving.clock.now()
    with proving.store.transaction() as tx, pytest.raises(BadInput, match="Kommunen har inte godkänt"):
        tx.agreements.release(candidate.id, valid_from=now, at=now, who=REGION.person.id)
    assert versions(proving) == [1]


def test_one_person_with_units_on_both_sides_signs_for_one(proving: Context):
    candidate = tried(proving)
    sign(proving, candidate, REGION)
    both = Staff(REGION.person, MUNICIPALITY.unit)
    with pytest.raises(BadInput, match="två olika personer"):
        sign(proving, candidate, both)


@pytest.mark.parametrize(
    "who",
    [
        owner("amina", "", "stockholm", "verksamhetschef"),
        owner("hanna", "", "exempel-halland"),
        owner("ingen", "", ""),
    ],
    ids=["no process owner", "of another agreement", "of no agreement"],
)
def test_only_the_agreements_own_process_owners_sign_and_settle(proving: Context, who: Staff):
    candidate = approved(proving)
    with pytest.raises(Forbidden):
        sign(proving, candidate, who)
    with pytest.raises(Forbidden):
        begins(proving, candidate, who)
    with pytest.raises(Forbidden):
        roll_back(proving, "stockholm", 1, why="Fel", who=who, command=command())


def test_whoever_signs_has_read_these_very_files(proving: Context):
    candidate = replace(tried(proving), digest="f" * 64)
    with pytest.raises(Conflict, match="Läs sidan på nytt"):
        sign(proving, candidate, REGION)
    with pytest.raises(Conflict, match="Läs sidan på nytt"):
        begins(proving, candidate)


def test_one_byte_more_is_another_candidate_that_begins_anew(proving: Context):
    candidate = approved(proving)
    other = frozen(proving, {**files(), "help/planera.md": b"."})
    assert other.id != candidate.id
    assert steps(proving, other) == [Step.FROZEN]
    with pytest.raises(BadInput, match="Regionen har inte godkänt"):
        begins(proving, other)


def test_a_refusal_says_why_and_stops_it_until_the_party_approves(proving: Context):
    candidate = approved(proving)
    with pytest.raises(BadInput, match="Skriv varför"):
        sign(proving, candidate, MUNICIPALITY, approves=False)
    sign(proving, candidate, MUNICIPALITY, approves=False, comment="Fristen är för kort.")
    with pytest.raises(BadInput, match="Kommunen har avslagit"):
        begins(proving, candidate)
    sign(proving, candidate, MUNICIPALITY)
    assert begins(proving, candidate).number == 2


def test_rules_that_were_added_after_the_signatures_still_count(proving: Context):
    candidate = approved(proving)
    stricter = replace(proving, prover=lambda agreement: [Remark("LUS 4:2: nytt krav.")])
    with pytest.raises(BadInput, match="inte bevisad"):
        begins(stricter, candidate)
    assert versions(proving) == [1]


def test_files_that_are_in_force_already_are_tried_again(proving: Context):
    assert release_agreement(proving, files(), stated=STATED).number == 2
    assert release_agreement(proving, files()).number == 2
    stricter = replace(proving, prover=lambda agreement: [Remark("LUS 4:2: nytt krav.")])
    with pytest.raises(BadInput, match="nytt krav"):
        release_agreement(stricter, files())
    assert versions(proving) == [2, 1]


def test_what_an_operator_states_names_two_people_and_where_it_stands(proving: Context):
    for wrong in (
        Stated("Petra Sandell", "petra sandell", "Protokoll"),
        Stated("Petra Sandell", "", "Protokoll"),
        Stated("Petra Sandell", "Karin Ek", " "),
    ):
        with pytest.raises(BadInput):
            release_agreement(proving, files(), stated=wrong)
    version = release_agreement(proving, files(), stated=STATED)
    with proving.store.reading() as tx:
        candidate = tx.candidates.of_digest(version.digest)
        assert candidate is not None
        signed = [each for each in tx.candidates.steps(candidate.id) if each.step is Step.APPROVED]
    assert [each.name for each in signed] == ["Petra Sandell", "Karin Ek"]
    assert "Protokoll 2026-04-01 § 7" in signed[0].remarks[0].text


def test_only_the_demo_puts_in_force_what_was_not_tried(proving: Context):
    with pytest.raises(Forbidden):
        release_in_demo(proving, files())
    assert versions(proving) == [1]


def test_a_worker_tries_what_was_frozen_and_only_once(proving: Context):
    candidate = frozen(proving)
    assert try_waiting_candidates(proving) == 1
    assert try_waiting_candidates(proving) == 0
    assert steps(proving, candidate) == [Step.FROZEN, Step.CHECKED, Step.PROVED, Step.REHEARSED]


def test_the_database_itself_refuses_to_change_a_candidate_or_a_step(proving: Context):
    candidate = tried(proving)
    for words in (
        update(tables.release_step).values(passed=True),
        delete(tables.release_step),
        update(tables.candidate).values(content=b"annat"),
    ):
        with pytest.raises(DBAPIError, match="append-only"), proving.store.engine.begin() as connection:
            connection.execute(words)
    assert len(steps(proving, candidate)) == 4


def test_roll_back_tells_first_what_new_cases_follow_and_then_does_it(proving: Context):
    begins(proving, approved(proving))
    told = preview_roll_back(proving, "stockholm", 2, who=REGION)
    assert (told.version.number, told.after.number, told.open_cases) == (2, 1, 0)
    with pytest.raises(BadInput, match="Skriv varför"):
        roll_back(proving, "stockholm", 2, why=" ", who=REGION, command=command())
    once = command()
    roll_back(proving, "stockholm", 2, why="Fel frist", who=REGION, command=once)
    roll_back(proving, "stockholm", 2, why="Fel frist", who=REGION, command=once)
    with proving.store.reading() as tx:
        assert tx.agreements.in_force("stockholm", proving.clock.now()).number == 1
    with pytest.raises(BadInput, match="redan tillbakatagen"):
        roll_back(proving, "stockholm", 2, why="Igen", who=REGION, command=command())


def test_after_a_roll_back_the_same_files_begin_anew(proving: Context):
    candidate = approved(proving)
    begins(proving, candidate)
    roll_back(proving, "stockholm", 2, why="Fel frist", who=REGION, command=command())
    with pytest.raises(BadInput, match="Regionen har inte godkänt"):
        begins(proving, candidate)


def test_the_last_version_that_is_left_cannot_be_taken_away(ctx: Context):
    with pytest.raises(BadInput, match="gäller ingen version alls"):
        roll_back(ctx, "stockholm", 1, why="Fel", who=REGION, command=command())
