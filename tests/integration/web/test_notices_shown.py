"""What was said outside Hemgång is seen by those in the case, and by operators without any patient."""

from datetime import timedelta

from service.actions.context import Context
from service.actions.send_notices import send_notices
from service.actions.take_task import take_task
from service.domain.clock import FrozenClock
from service.domain.notice import Channel
from tests.a_context import admit, outbox_of, send_admission_notice, staff, task_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import words


def test_a_case_shows_who_has_been_told_and_who_is_to_be(
    ctx: Context, clock: FrozenClock, sign_in: SignIn
) -> None:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=1))
    send_notices(ctx, "w1")
    page = words(sign_in("amina").get(f"/arenden/{case}"))
    assert "Vårdcentralen Ekbacken Oläst meddelande Sms till enheten Skickad i dag kl. 10.00" in page
    assert "Vårdcentralen Ekbacken Oläst meddelande E-post till chefen Väntar i dag kl. 13.00" in page
    history = page.partition("Historik")[2]
    assert "Avisering" not in history.partition("Överenskommelse")[0].replace("Aviseringar", "")


def test_operators_see_what_left_and_what_the_demo_would_have_sent_and_no_patient(
    ctx: Context, clock: FrozenClock, sign_in: SignIn
) -> None:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=4))
    send_notices(ctx, "w1")
    page = words(sign_in("mira").get("/drift/aviseringar"))
    assert "Demons utkorg" in page
    assert "099-200 04 01" in page
    assert "Skickad" in page
    assert "Astrid" not in page
    assert "19380517" not in page
    assert sign_in("amina").get("/drift/aviseringar").status_code == 403


def test_a_way_that_is_not_set_up_is_said_to_operators(ctx: Context, sign_in: SignIn) -> None:
    del ctx.notifiers[Channel.SMS]  # type: ignore[attr-defined]
    assert "Inte inställt: sms" in words(sign_in("mira").get("/drift/aviseringar"))


def test_a_deadline_that_is_near_is_told_to_whoever_has_taken_the_task(
    ctx: Context, clock: FrozenClock
) -> None:
    case = admit(ctx)
    clock.advance(timedelta(hours=20))
    send_notices(ctx, "w1")
    task = task_of(ctx, case, "skicka_inskrivningsmeddelande")
    take_task(ctx, case, task, who=staff(ctx, "johan"))
    clock.advance(timedelta(hours=2))
    send_notices(ctx, "w1")
    soon = [each.address for each in outbox_of(ctx).sent() if "snart" in each.text]
    assert soon == ["johan@exempel.invalid"]
