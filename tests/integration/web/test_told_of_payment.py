"""The municipality is told who pays, and nobody else is."""

from datetime import timedelta

import pytest

from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from tests.a_context import admit, do, give_notice, local
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main


@pytest.fixture
def case(ctx: Context, clock: FrozenClock) -> CaseId:
    """Primary care and social services take part; the days have passed and a person has decided."""
    case = admit(ctx)
    do(
        ctx,
        case,
        "amina",
        "skicka_inskrivningsmeddelande",
        beraknad_utskrivning=local(ctx, hours=72)[:10],
        behov_kommun_sol="on",
        enhet_kommun_sol="bistand_ekhamra",
        behov_oppenvard="on",
        enhet_oppenvard="vc_ekbacken",
        annan_kommun_boende="nej",
    )
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    clock.advance(timedelta(days=4))
    fire_due_timers(ctx, "test")
    review = {"granskning_beslut": "betalar_inte", "granskning_motivering": "Avtalet är granskat."}
    do(ctx, case, "amina", "granska_betalningsansvaret", granskning_av="Amina Lindqvist", **review)
    return case


def test_the_units_in_the_municipality_are_told_of_the_decision_about_payment(
    sign_in: SignIn, case: CaseId
) -> None:
    page = main(sign_in("sara").get(f"/arenden/{case}"))
    (latest, *_) = page.get_element_by_id("meddelanden").xpath(".//ul[@class='messages']/li")
    said = " ".join(" ".join(latest.itertext()).split())
    assert said.startswith("Inget betalningsansvar Från Avdelning 72")
    assert "Biståndsenheten, Ekhamra kommun Levererat" in said
    assert "Kommun – hälso- och sjukvård Ingen enhet i ärendet" in said
    assert "Ekbacken" not in said
