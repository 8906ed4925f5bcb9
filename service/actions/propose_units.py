"""Which unit a picker proposes, and why: where the patient is listed, lives, or has been before.

A wrong receiver is worse than none. So what speaks for a unit is said in words beside its name, and it is
chosen only when nothing speaks for another.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.actions.context import Context
from service.actions.unit_choice import choice, choices_among, still_there
from service.domain import access
from service.domain.case import CaseId
from service.domain.people import Patient, Role, Staff, UnitId
from service.notation.form import Form, Option
from service.store import CaseSummary, Transaction

LISTED, LIVES, TOOK_PART = "listad här", "bor i kommunen", "deltog i ärende {}"


@dataclass(frozen=True)
class Pickers:
    """The unit pickers of a form, by field key."""

    options: Mapping[str, Sequence[Option]]
    chosen: Mapping[str, Sequence[str]]  #: as a browser would post it; left out where nothing is certain
    hints: Mapping[str, str]  #: the proposals in words: a narrow screen cuts an option short


@dataclass(frozen=True)
class About:
    """Whom the form is about, who fills it in, and in which case."""

    patient: Patient
    who: Staff
    case: CaseId | None = None  #: None: it is not opened yet


def propose_units(ctx: Context, tx: Transaction, form: Form | None, about: About) -> Pickers:
    """Only pickers that make the unit a party propose one. Call it with the access noted."""
    if form is None:
        return Pickers({}, {}, {})
    options, chosen, hints = dict(ctx.unit_options(form)), {}, {}
    for field in form.fields:
        if field.participant:
            speaks_for = reasons(ctx, tx, field.participant, about)
            options[field.key] = _in_order(ctx, field.participant, speaks_for)
            if speaks_for:
                hints[field.key] = _said(options[field.key][: len(speaks_for)])
            if len(speaks_for) == 1:
                chosen[field.key] = [*speaks_for]
    return Pickers(options, chosen, hints)


def _said(proposed: Sequence[Option]) -> str:
    words = "; ".join(words for _, words in proposed)
    return f"Förslag: {words}." if len(proposed) == 1 else f"Flera förslag, välj ett: {words}."


def reasons(ctx: Context, tx: Transaction, role: Role, about: About) -> dict[UnitId, list[str]]:
    """What speaks for a unit of the role, in the order of weight; units that nothing speaks for are left out.

    Of a protected person neither listing nor municipality is said: they would lead to where the person is.
    """
    units = {unit.id: unit for unit in still_there(ctx.directory.units(role), ctx.today())}
    found: dict[UnitId, list[str]] = {}
    if not about.patient.protection:
        listed = ctx.listing.listed_at(about.patient.identity_number)
        if listed in units:
            found.setdefault(listed, []).append(LISTED)
        for unit in units.values():
            if unit.municipality and unit.municipality == about.patient.municipality:
                found.setdefault(unit.id, []).append(LIVES)
    for case, earlier in _earlier(tx, role, about):
        if earlier in units:
            found.setdefault(earlier, []).append(TOOK_PART.format(case))
    return found


def _earlier(tx: Transaction, role: Role, about: About) -> Iterator[tuple[CaseId, UnitId]]:
    """The units that have played the role in the patient's other cases, of those that are ours to see."""
    seen: set[UnitId] = set()
    for case in earlier_cases(tx, about):
        unit = case.participants.get(role)
        if unit and unit not in seen:
            seen.add(unit)
            yield case.id, unit


def earlier_cases(tx: Transaction, about: About) -> list[CaseSummary]:
    """The patient's other cases, of those that are ours to see, the latest first."""
    others = [case for case in tx.caseload.of_patient(about.patient.identity_number) if case.id != about.case]
    return [case for case in others if access.may_read_case(about.who, case.seen_by)]


def _in_order(ctx: Context, role: Role, speaks_for: Mapping[UnitId, Sequence[str]]) -> list[Option]:
    """The proposed first."""
    units, today = still_there(ctx.directory.units(role), ctx.today()), ctx.today()
    first = [choice(unit, today, speaks_for[unit.id]) for unit in units if unit.id in speaks_for]
    return first + choices_among([unit for unit in units if unit.id not in speaks_for], today)
