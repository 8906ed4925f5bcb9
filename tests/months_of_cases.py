"""Some weeks of cases for follow-up: one is told, the others are copies about other made-up people."""

from datetime import timedelta

from service.actions.begin_diagram import begin_diagram
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.cli.demo_past import identity_number
from service.domain.case import CaseId, ProcessId
from service.domain.clock import FrozenClock
from service.domain.people import Patient
from service.store.made_up import MadeUp
from tests.a_context import admit, command, do, give_notice, local, send_admission_notice, staff

OTHERS = 6


def months_of_cases(ctx: Context, clock: FrozenClock) -> CaseId:
    """Seven patients of Ekhamra have left Avdelning 72 in April, some days after the notice. All waited
    for a short-stay place, and declined a plan. The clock, from Monday 13 April, ends on the thirtieth."""
    case = admit(ctx)
    clock.advance(timedelta(hours=3))
    send_admission_notice(ctx, case)
    declined = {"oppen_tvangsvard": "nej", "sip_behov": "bada", "sip_samtycke": "nej"}
    do(ctx, case, "olle", "ta_stallning_till_sip", **declined, sip_motivering="Vill inte")
    clock.advance(timedelta(days=1))
    give_notice(ctx, case)
    waits = {"forsening_kategori": "korttid", "forsening_part": "ingen", "forsening_kommentar": "Ingen plats"}
    raw = {key: [value] for key, value in (waits | {"forsening_fran": local(ctx, hours=0)[:10]}).items()}
    who = staff(ctx, "amina")
    begin_diagram(ctx, case, ProcessId("forsening_orsak"), raw, who=who, command=command())
    clock.advance(timedelta(days=2))
    do(ctx, case, "amina", "skriv_ut_patienten", utskriven_tid=local(ctx, hours=0), utskriven_till="hem")
    while fire_due_timers(ctx, "test"):
        pass
    with ctx.store.transaction() as tx:
        starts = tx.cases.load(case).opened_at
        for number in range(OTHERS):
            tx.patients.put(Patient(identity_number(0, number), "Påhittad", "Ekhamra", "9901"))
        copies = [
            MadeUp(identity_number(0, number), starts - timedelta(days=number), pace=1 + number / 10)
            for number in range(OTHERS)
        ]
        tx.made_up.copy(case, copies)
    clock.advance(timedelta(days=14))
    return case
