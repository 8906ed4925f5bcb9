"""A move is written down, with the legal ground of every message that it sent."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from service.actions.context import Context
from service.actions.disclosing import Disclosing
from service.domain.case import Progress, SentMessage
from service.domain.late_entry import LateEntry
from service.domain.people import SYSTEM, PersonId, Role, Staff, UnitId
from service.notation.agreement import Agreement
from service.store import Case, Transaction
from service.store.case import NOTHING_LEARNED, Learned


def save_move(
    ctx: Context,
    tx: Transaction,
    agreement: Agreement,
    case: Case,
    progress: Progress,
    *,
    at: datetime,
    who: PersonId = SYSTEM,
    unit: UnitId | None = None,
    learned: Learned = NOTHING_LEARNED,
    participants: Mapping[Role, UnitId | None] | None = None,
    late: LateEntry | None = None,
) -> Case:
    """As `cases.save`, which no other action calls: what is sent is sent on a ground."""
    facts = {**case.facts, **learned.facts, **progress.facts}
    parties = {**case.participants, **(participants or {})}
    there = {role: unit for role, unit in parties.items() if unit}
    disclosing = Disclosing(ctx, agreement, facts)
    messages = tuple(disclosing.grounded(sent, there) for sent in progress.messages)
    return tx.cases.save(
        case,
        replace(progress, messages=messages),
        at=at,
        who=who,
        unit=unit,
        learned=learned,
        participants=participants,
        late=late,
    )


def send(
    ctx: Context, tx: Transaction, agreement: Agreement, case: Case, sent: SentMessage, who: Staff
) -> int:
    """As `correspondence.send`, for what a person has written; returns the message's number."""
    grounded = Disclosing(ctx, agreement, case.facts).grounded(sent, case.participants)
    return tx.correspondence.send(case, grounded, who=who.person.id, unit=who.unit.id)
