"""What was written down of cases is enough to play them again, and to ask what other limits would mean."""

from datetime import timedelta

import pytest

from service.actions.begin_diagram import begin_diagram
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.actions.replay_cases import Period, replay_cases
from service.actions.what_if import what_if
from service.agreements import thaw
from service.domain.case import CaseId, ProcessId
from service.domain.clock import FrozenClock
from service.replay import Fate
from tests.a_context import admit, command, do, frozen, give_notice, local, send_admission_notice, staff
from tests.integration.actions.test_moving_cases import a_shorter_limit, move

NEEDS = {"oppen_tvangsvard": "nej", "sip_behov": "bada", "sip_samtycke": "nej", "sip_motivering": "Vill inte"}
WAITS = {"forsening_kategori": "korttid", "forsening_part": "ingen", "forsening_kommentar": "Ingen plats"}


@pytest.fixture
def case(ctx: Context, clock: FrozenClock) -> CaseId:
    """The patient is home: tasks, an any-time diagram, deadlines that passed, and two that were decided."""
    case = admit(ctx)
    clock.advance(timedelta(hours=26))
    fire(ctx)
    send_admission_notice(ctx, case)
    clock.advance(timedelta(days=1))
    give_notice(ctx, case)
    clock.advance(timedelta(days=2))
    do(ctx, case, "olle", "ta_stallning_till_sip", **NEEDS)
    raw = {key: [value] for key, value in (WAITS | {"forsening_fran": local(ctx, hours=0)[:10]}).items()}
    who = staff(ctx, "amina")
    begin_diagram(ctx, case, ProcessId("forsening_orsak"), raw, who=who, command=command())
    clock.advance(timedelta(days=3))
    fire(ctx)
    do(ctx, case, "amina", "skriv_ut_patienten", utskriven_tid=local(ctx, hours=0), utskriven_till="hem")
    return case


def fire(ctx: Context) -> None:
    while fire_due_timers(ctx, "test"):
        pass


def period(ctx: Context) -> Period:
    return Period(ctx.clock.now() - timedelta(days=60), ctx.clock.now() + timedelta(days=1))


def draft(days: int = 3) -> dict[str, bytes]:
    """Stockholm's agreement, with another number of days to call."""
    files = thaw(*frozen("stockholm"))
    head, row, tail = files["frister.dmn"].partition(b'<text>"kallelse"</text>')
    files["frister.dmn"] = head + row + tail.replace(b"<text>3</text>", b"<text>%d</text>" % days, 1)
    return files


def test_a_case_from_the_database_is_played_again_as_it_was(ctx: Context, case: CaseId):
    summary = replay_cases(ctx, "stockholm", draft(), period(ctx), processes=1)
    assert summary.fates == {Fate.SAME: 1}, summary.unreplayable
    assert summary.old == summary.new
    assert summary.old.missed["Inskrivningsmeddelande"] == 1
    assert summary.old.kept["Kallelse till SIP"] == 1


def test_a_draft_with_a_shorter_limit_is_missed_by_it(ctx: Context, case: CaseId):
    summary = replay_cases(ctx, "stockholm", draft(days=1), period(ctx), processes=1)
    assert summary.old.kept["Kallelse till SIP"] == 1
    assert summary.new.missed["Kallelse till SIP"] == 1


def test_a_case_that_has_been_moved_is_counted_as_one_that_cannot_be_replayed(ctx: Context):
    admit(ctx)
    move(ctx, a_shorter_limit(ctx))
    summary = replay_cases(ctx, "stockholm", draft(), period(ctx), processes=1)
    assert summary.fates == {Fate.UNREPLAYABLE: 1}


def test_what_if_counts_open_cases_by_the_drafts_limits_and_moves_nothing(ctx: Context, clock: FrozenClock):
    case = admit(ctx)
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=3))
    give_notice(ctx, case)
    clock.advance(timedelta(days=2, hours=12))
    found = what_if(ctx, "stockholm", draft(days=1))
    compared = found.deadlines["Kallelse till SIP"]
    assert (compared.before.now, compared.before.soon) == (set(), {case})
    assert (compared.after.now, compared.after.soon) == ({case}, set())
    assert (found.cases, [*found.units]) == (1, ["vc_ekbacken"])
    assert what_if(ctx, "stockholm", draft()).total.touched == set()
