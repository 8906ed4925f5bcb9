"""Somebody looks for a patient by identity number: never by name, and only among the unit's own cases."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.actions.context import Context
from service.actions.read_worklist import CaseList, names_of_units
from service.domain import access
from service.domain.errors import BadAnswers
from service.domain.people import Staff
from service.notation.form import possible_numbers
from service.store import CaseSummary, Transaction

NUMBER = "nummer"  #: the field that is searched by
UNREADABLE = "Numret stämmer inte. Kontrollera siffrorna."
NOTHING_WRITTEN = "Skriv ett personnummer, samordningsnummer eller reservnummer."


@dataclass(frozen=True)
class Found:
    cases: CaseList  #: those of our unit; empty for nobody and for a patient of others alone
    number: str  #: the one number that the text stands for, as it is kept; empty when there are several


def search_cases(ctx: Context, text: str, *, who: Staff) -> Found:
    """The patient's cases that the unit takes part in or reads, open and closed.

    A patient in others' cases alone gives the same as nobody: nothing, and a row in the access log without
    a patient (PDL 4:2). Raises BadAnswers for what no number looks like.
    """
    numbers = _readable(ctx, text)
    with ctx.store.transaction() as tx:
        ours = [case for number in numbers for case in _ours(tx, number, who)]
        for case in ours:
            ctx.note(tx, who, access.Access.SEARCH, "sökning", case=case.id, patient=case.patient)
        if not ours:
            ctx.note(tx, who, access.Access.SEARCH, "sökning", case=None, patient=None)
        return Found(_listed(ctx, tx, ours), numbers[0] if len(numbers) == 1 else "")


def meant(ctx: Context, text: str) -> tuple[str, ...]:
    """The numbers that the text may stand for, as they are kept."""
    return possible_numbers(text, ctx.today())


def _readable(ctx: Context, text: str) -> tuple[str, ...]:
    if not text.strip():
        raise BadAnswers({NUMBER: NOTHING_WRITTEN})
    numbers = meant(ctx, text)
    if not numbers:
        raise BadAnswers({NUMBER: UNREADABLE})
    return numbers


def _ours(tx: Transaction, number: str, who: Staff) -> list[CaseSummary]:
    return [case for case in tx.caseload.of_patient(number) if access.may_read_case(who, case.seen_by)]


def _listed(ctx: Context, tx: Transaction, cases: Sequence[CaseSummary]) -> CaseList:
    ongoing = [case for case in cases if case.closed_at is None]
    return CaseList(
        ctx.clock.now(),
        ongoing,
        [case for case in cases if case.closed_at is not None],
        [item for case in ongoing for item in tx.worklist.of_case(case.id)],
        tx.history.latest_milestones([case.id for case in cases]),
        names_of_units(ctx),
    )
