"""Unit pickers propose where the patient is listed, lives or has been, and say why; never silently wrong."""

from service.actions.context import Context
from service.actions.read_form import FormPage, read_task
from service.domain.case import CaseId, Progress
from service.store import Learned
from tests.a_context import admit, send_admission_notice, staff, task_of

BERGWALL, PALANDER, STENMARK, LINDENKRONA = "193805179813", "193911219875", "194703189961", "195206149840"


def notice(ctx: Context, case: CaseId, person: str = "amina") -> FormPage:
    return read_task(ctx, case, task_of(ctx, case, "skicka_inskrivningsmeddelande"), who=staff(ctx, person))


def first(page: FormPage, key: str) -> str:
    return page.options[key][0][1]


def test_the_unit_that_the_patient_belongs_to_is_first_and_chosen_with_the_reason(ctx: Context) -> None:
    page = notice(ctx, admit(ctx, number=BERGWALL))
    assert page.values["enhet_oppenvard"] == ["vc_ekbacken"]
    assert first(page, "enhet_oppenvard") == "Vårdcentralen Ekbacken (listad här)"
    assert page.hints["enhet_oppenvard"] == "Förslag: Vårdcentralen Ekbacken (listad här)."
    assert page.values["enhet_kommun_sol"] == ["bistand_ekhamra"]
    assert first(page, "enhet_kommun_sol") == "Biståndsenheten, Ekhamra kommun (bor i kommunen)"


def test_where_the_patient_was_before_speaks_for_a_unit_too(ctx: Context) -> None:
    earlier = admit(ctx, number=BERGWALL)
    send_admission_notice(ctx, earlier)
    close(ctx, earlier)
    page = notice(ctx, admit(ctx, number=BERGWALL))
    assert first(page, "enhet_oppenvard") == f"Vårdcentralen Ekbacken (listad här, deltog i ärende {earlier})"
    assert page.values["enhet_oppenvard"] == ["vc_ekbacken"]


def test_when_two_units_come_to_mind_both_are_shown_and_none_is_chosen(ctx: Context) -> None:
    earlier = admit(ctx, number=STENMARK)
    send_admission_notice(ctx, earlier)  # to Ekhamra: the patient lived elsewhere then
    close(ctx, earlier)
    page = notice(ctx, admit(ctx, number=STENMARK))
    assert [words for _, words in page.options["enhet_oppenvard"]][:2] == [
        f"Vårdcentralen Ekbacken (deltog i ärende {earlier})",
        "Vårdcentralen Lunde (listad här)",
    ]
    assert page.hints["enhet_oppenvard"].startswith("Flera förslag, välj ett: Vårdcentralen Ekbacken")
    assert "enhet_oppenvard" not in page.values


def test_an_earlier_case_of_others_says_nothing(ctx: Context) -> None:
    earlier = admit(ctx, number=PALANDER)
    send_admission_notice(ctx, earlier)
    page = notice(ctx, admit(ctx, "tove", number=PALANDER), "tove")
    assert not any("deltog" in words for _, words in page.options["enhet_oppenvard"])
    assert "enhet_oppenvard" not in page.values


def test_nothing_is_proposed_for_somebody_from_another_region(ctx: Context) -> None:
    page = notice(ctx, admit(ctx, number=PALANDER))
    assert not {"enhet_kommun_sol", "enhet_kommun_hsl", "enhet_oppenvard"} & page.values.keys()


def test_of_a_protected_patient_no_picker_says_where_the_person_belongs(ctx: Context) -> None:
    page = notice(ctx, admit(ctx, number=LINDENKRONA))
    assert not {"enhet_kommun_sol", "enhet_oppenvard"} & page.values.keys()
    assert not any("(" in words for options in page.options.values() for _, words in options)


def test_a_unit_that_has_closed_is_no_choice_and_one_that_has_not_begun_says_so(ctx: Context) -> None:
    page = notice(ctx, admit(ctx, number=STENMARK))
    offered = {unit: words for options in page.options.values() for unit, words in options}
    assert "vc_granby" not in offered
    assert offered["bistand_sundby"] == (
        "Biståndsenheten, Sundby kommun (bor i kommunen) – använder inte Hemgång än, ring 099-300 40 50"
    )


def test_what_the_case_knows_wins_over_a_proposal(ctx: Context) -> None:
    case = admit(ctx, number=BERGWALL)
    with ctx.store.transaction() as tx:
        locked = tx.cases.lock(case)
        agreement = ctx.agreement(tx, locked.agreement)
        stands = ctx.engine.look(agreement, locked.state, locked.facts, ctx.clock.now())
        learned = Learned({"enhet_oppenvard": "vc_lunde"})
        tx.cases.save(locked, stands, at=ctx.clock.now(), learned=learned)
    assert tuple(notice(ctx, case).values["enhet_oppenvard"]) == ("vc_lunde",)


def close(ctx: Context, case: CaseId) -> None:
    """Out of the way: the diagram's own way to an end is tried elsewhere."""
    with ctx.store.transaction() as tx:
        locked = tx.cases.lock(case)
        done = Progress(locked.state, True, (), (), ())
        tx.cases.save(locked, done, at=ctx.clock.now())
