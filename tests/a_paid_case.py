"""A patient whom Ekhamra is to pay for, on the law alone, in a year with a known amount."""

from datetime import UTC, datetime, timedelta

from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from tests.a_context import admit, do, give_notice, local

MONDAY = datetime(2022, 4, 11, 7, 0, tzinfo=UTC)  #: nine in the morning in Stockholm


def a_paid_case(
    ctx: Context, clock: FrozenClock, number: str = "193805179813", *, services: str = "ja", days: int = 6
) -> CaseId:
    """Admitted and ready on the clock's morning; liable from the third day. The clock goes on so many days.

    `services`: what open care says of its own; empty: it does not answer, and a person must review.
    """
    case = admit(ctx, "tove", number)
    do(
        ctx,
        case,
        "tove",
        "skicka_inskrivningsmeddelande",
        beraknad_utskrivning=local(ctx, hours=72)[:10],
        behov_kommun_sol="on",
        enhet_kommun_sol="bistand_ekhamra",
        behov_oppenvard="on",
        enhet_oppenvard="vc_ekbacken",
        annan_kommun_boende="nej",
    )
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case, "tove")
    if services:
        do(ctx, case, "olle", "bekrafta_insatser", oppenvard_insatser=services, oppenvard_kommentar="Nej")
    need = {"oppen_tvangsvard": "nej", "sip_behov": "en", "sip_motivering": "Se journalen"}
    do(ctx, case, "olle", "ta_stallning_till_sip", **need)
    clock.advance(timedelta(days=days))
    while fire_due_timers(ctx, "test"):
        pass
    return case
