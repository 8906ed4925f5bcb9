"""The operators' page: incidents, timers, and no patients."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from tests.a_context import admit, local
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main, words


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx)


@pytest.fixture
def mira(sign_in: SignIn) -> FlaskClient:
    return sign_in("mira")


def rows(client: FlaskClient, address: str = "/drift") -> list[str]:
    found = main(client.get(address)).xpath("//tbody/tr")
    return [" ".join(row.text_content().split()) for row in found]


def counted(client: FlaskClient) -> str:
    return words(client.get("/drift")).split(" Läget")[0]


def test_a_waiting_timer_says_when_why_and_for_which_case(case: CaseId, mira: FlaskClient) -> None:
    (row,) = rows(mira)
    for said in ("1 dygn kvar", "i morgon kl. 09.00", f"Ärende {case}", "24 timmar har gått", "LUS 2:3"):
        assert said in row
    assert "Ingen just nu" in row


def test_no_patient_is_named(case: CaseId, mira: FlaskClient) -> None:
    page = mira.get("/drift").text
    assert case
    for word in ("Astrid", "Bergwall", "19380517", "9813"):
        assert word not in page


def test_the_numbers_on_top_follow_the_clock(
    ctx: Context, clock: FrozenClock, case: CaseId, mira: FlaskClient
) -> None:
    assert case
    assert counted(mira) == "Drift 1 väntar 0 försenade 0 inom en timme"
    clock.advance(timedelta(hours=23, minutes=30))
    assert counted(mira) == "Drift 1 väntar 0 försenade 1 inom en timme"
    clock.advance(timedelta(hours=1))
    assert counted(mira) == "Drift 1 väntar 1 försenad 0 inom en timme"


def test_a_late_timer_says_how_late_and_is_first(
    ctx: Context, clock: FrozenClock, case: CaseId, mira: FlaskClient
) -> None:
    clock.advance(timedelta(hours=26))
    later = admit(ctx, number="194209039827")
    first, second = rows(mira)
    assert first.startswith(f"Försenad 2 tim i dag kl. 09.00 Ärende {case}")
    assert f"Ärende {later}" in second
    (only,) = rows(mira, "/drift?visa=forsenade")
    assert f"Ärende {case}" in only
    assert rows(mira, "/drift?visa=utan-tid") == []
    assert len(rows(mira, "/drift?visa=finns-ej")) == 2


def test_who_works_on_a_timer_and_how_it_went_is_told(
    ctx: Context, clock: FrozenClock, case: CaseId, mira: FlaskClient
) -> None:
    clock.advance(timedelta(hours=25))
    with ctx.store.transaction() as tx:
        (claimed,) = tx.timers.claim("arbetare-7", 1)
    assert "arbetare-7" in rows(mira)[0]
    with ctx.store.transaction() as tx:
        tx.timers.failed(claimed, "fel")
    assert "1 misslyckat försök, nästa i morgon" not in rows(mira)[0]
    assert "1 misslyckat försök, nästa i dag kl. 10.01" in rows(mira)[0]


def incident_in(ctx: Context, case: CaseId) -> None:
    with ctx.store.transaction() as tx:
        for _ in range(2):
            tx.incidents.open(
                case, "engine", "Uttrycket gav inget.", at=ctx.clock.now(), process="sip", element="vilka"
            )


def test_an_incident_stands_first_with_place_and_tries(ctx: Context, case: CaseId, mira: FlaskClient) -> None:
    incident_in(ctx, case)
    read = words(mira.get("/drift"))
    for said in (f"Ärende {case}", "Uttrycket gav inget.", "sip, vilka", "2 försök sedan i dag kl. 09.00"):
        assert said in read
    assert read.index("Incidenter") < read.index("Bevakade tider")


def test_trying_again_closes_the_incident_once(ctx: Context, case: CaseId, mira: FlaskClient) -> None:
    incident_in(ctx, case)
    button = main(mira.get("/drift")).xpath("//form[contains(@action, 'forsok-igen')]/@action")[0]
    answer = mira.post(button)
    assert (answer.status_code, answer.location) == (303, "/drift")
    read = words(mira.get("/drift"))
    assert "ärendet får ett nytt försök nu" in read
    assert "Inga incidenter" in read
    mira.post(button)
    assert "Någon har redan låtit ärendet försöka igen" in words(mira.get("/drift"))


def test_the_page_renews_itself_until_somebody_wants_it_still(mira: FlaskClient) -> None:
    renews = "//*[@hx-trigger='every 30s']"
    assert main(mira.get("/drift")).xpath(renews)
    assert not main(mira.get("/drift?stilla=1")).xpath(renews)


def test_staff_do_not_see_operations(ctx: Context, case: CaseId, sign_in: SignIn) -> None:
    incident_in(ctx, case)
    amina = sign_in("amina")
    for answer in (amina.get("/drift"), amina.post("/drift/incidenter/1/forsok-igen")):
        assert answer.status_code == 403
        assert "Sidan är till för driftansvariga." in words(answer)


def test_operators_see_no_case(ctx: Context, case: CaseId, mira: FlaskClient) -> None:
    assert mira.get(f"/arenden/{case}/uppgifter/1.1").status_code == 404
    assert local(ctx, 0).startswith("2026-04-13")
