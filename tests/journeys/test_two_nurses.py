"""Two nurses do the same task, and units look for what is not theirs."""

import pytest
from playwright.sync_api import expect

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit
from tests.journeys.at_work import ASTRID, WardNurse, amina, johan, nurse_elsewhere
from tests.journeys.colleagues import Workplace

pytestmark = pytest.mark.browser

NOTICE = "Skicka inskrivningsmeddelande"
DONE = "Uppgiften är redan klar"
WRITTEN = "Ring Åsa på avdelningen efter klockan 15"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx)


def test_the_second_nurse_is_told_who_was_first_and_keeps_every_word(
    case: CaseId, workplace: Workplace, ctx: Context
) -> None:
    first, second = amina(workplace), johan(workplace)
    given_both_have_filled_in_the_same_task(first, second)
    when_both_hand_in(first, second, workplace)
    then_the_second_reads_who_was_first(second)
    and_finds_every_word_again(second)
    when_the_second_reloads_and_goes_back(second)
    when_the_first_reloads_and_goes_back(first)
    then_the_task_was_done_once(ctx, case)


def given_both_have_filled_in_the_same_task(first: WardNurse, second: WardNurse) -> None:
    first.writes_the_admission_notice(going_home="2026-04-16")
    second.writes_the_admission_notice(going_home="2026-04-18")
    second.writes("Kontaktperson", WRITTEN)


def when_both_hand_in(first: WardNurse, second: WardNurse, workplace: Workplace) -> None:
    first.hands_in()
    workplace.refuses_with(409)
    second.goes_by(second.page.get_by_role("button", name="Gör klart"))


def then_the_second_reads_who_was_first(second: WardNurse) -> None:
    expect(second.page.get_by_role("heading", name=DONE)).to_be_visible()
    told = f"Amina Lindqvist gjorde klart ”{NOTICE}” i dag kl. 09.00."
    expect(second.page.get_by_text(told)).to_be_visible()


def and_finds_every_word_again(second: WardNurse) -> None:
    kept = second.page.get_by_role("region", name="Det du skrev finns kvar här")
    expect(kept.get_by_label("Kontaktperson")).to_have_value(WRITTEN)
    expect(kept.get_by_label("Beräknat utskrivningsdatum")).to_have_value("2026-04-18")
    expect(kept.get_by_label("Socialtjänstens enhet")).to_have_value("Biståndsenheten, Ekhamra kommun")
    expect(kept.get_by_label("Insatser från socialtjänsten")).to_have_value("Ja")


def when_the_second_reloads_and_goes_back(second: WardNurse) -> None:
    second.page.reload()
    and_finds_every_word_again(second)
    second.page.go_back()
    expect(second.page.get_by_role("heading", name=DONE)).to_be_visible()
    second.goes_by(second.page.get_by_role("link", name="Öppna ärendet"))
    expect(second.page.get_by_role("heading", name=ASTRID)).to_be_visible()


def when_the_first_reloads_and_goes_back(first: WardNurse) -> None:
    first.page.reload()
    expect(first.page.get_by_role("heading", name=ASTRID)).to_be_visible()
    first.page.go_back()
    expect(first.page.get_by_role("heading", name=DONE)).to_be_visible()
    first.sees_waiting(
        "Bedöm om patienten är utskrivningsklar", "Hämta in samtycke", "Beskriv hälsa och behov"
    )


def then_the_task_was_done_once(ctx: Context, case: CaseId) -> None:
    with ctx.store.reading() as tx:
        done = [entry for entry in tx.history.of_case(case) if entry.name == NOTICE and entry.kind == "task"]
        (by_amina,) = done
        assert by_amina.who == "amina"
        assert len(tx.messages.of_case(case)) == 1


@pytest.mark.parametrize("address", ["/arenden/{}", "/arenden/{}/uppgifter/1.4", "/arenden/4711"])
def test_a_unit_outside_the_case_finds_no_page(
    case: CaseId, workplace: Workplace, ctx: Context, address: str
) -> None:
    stranger = nurse_elsewhere(workplace)
    workplace.refuses_with(404)
    stranger.page.goto(workplace.address + address.format(case))
    expect(stranger.page.get_by_role("heading", name="Sidan finns inte")).to_be_visible()
    assert ASTRID not in stranger.page.content()
    assert outside_looks(ctx) == []


def test_a_nurse_at_another_unit_sees_nothing_of_the_patient(
    case: CaseId, workplace: Workplace, ctx: Context
) -> None:
    stranger = nurse_elsewhere(workplace)
    stranger.sees_waiting()
    stranger.sees_others_at_work_on()
    stranger.goes_by(stranger.page.get_by_role("link", name="Ärenden", exact=True))
    expect(stranger.page.get_by_text("Inga öppna ärenden")).to_be_visible()
    assert ASTRID not in stranger.page.content()
    assert outside_looks(ctx) == []


def outside_looks(ctx: Context) -> list[str]:
    """Whom the access log has seen from another unit with Astrid's data."""
    with ctx.store.reading() as tx:
        return [look.person for look in tx.access_log.of_patient("193805179813") if look.unit != "avd72"]
