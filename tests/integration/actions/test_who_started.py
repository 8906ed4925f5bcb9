"""What an any-time diagram knows of the unit that started it."""

from service.actions.begin_diagram import begin_diagram
from service.actions.context import Context
from service.domain.case import ProcessId
from tests.a_context import admit, command, send_admission_notice, staff


def test_who_started_a_diagram_is_known_to_it(ctx: Context) -> None:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    answers = {"beraknad_utskrivning": ["2026-04-20"], "andrat_datum_orsak": ["Ny behandling"]}
    begin_diagram(ctx, case, ProcessId("andrat_datum"), answers, who=staff(ctx, "amina"), command=command())
    with ctx.store.reading() as tx:
        facts = tx.cases.load(case).facts
    assert facts["startad_av.andrat_datum"] == "slutenvard"
    assert facts["arende.oppnad_av"] == "slutenvard"
