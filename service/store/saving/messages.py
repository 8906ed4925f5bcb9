"""Messages between the parties, with a receipt for every unit that gets one."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, exists, insert, select

from service.domain.case import SentMessage
from service.domain.people import Role, UnitId
from service.store import tables
from service.store.carried import carried_to_json, disclosures_to_json
from service.store.case import Move

_message, _receipt, _answer = tables.message, tables.receipt, tables.receipt_answer


def save_messages(
    connection: Connection, messages: Sequence[SentMessage], parties: Mapping[Role, UnitId], move: Move
) -> list[int]:
    """Returns their numbers."""
    return [_save(connection, sent, parties, move) for sent in messages]


def _save(connection: Connection, sent: SentMessage, parties: Mapping[Role, UnitId], move: Move) -> int:
    roles = tuple(role for role in sent.recipients or parties if role != sent.sender)
    row = _row(sent, roles, parties, move)
    number = int(connection.execute(insert(_message).values(row).returning(_message.c.id)).scalar_one())
    for role in roles:
        if role in parties:
            _deliver(connection, number, role, parties[role], move)
    return number


def _row(
    sent: SentMessage, roles: Sequence[Role], parties: Mapping[Role, UnitId], move: Move
) -> dict[str, Any]:
    return {
        "case_id": move.case,
        "process": sent.process,
        "element": sent.element,
        "message": sent.message,
        "name": sent.name,
        "sent_at": sent.at,
        "recorded_at": move.recorded_at,
        "sender": sent.sender,
        "sent_by": move.who,
        "recipients": list(roles),
        "kind": sent.kind,
        "sender_unit": parties.get(sent.sender) if sent.sender else None,
        "answers": list(sent.answers) or None,
        "content": carried_to_json(sent.content),
        "grounds": disclosures_to_json(sent.disclosures),
        "body": sent.body or None,
        "about": sent.about,
    }


def deliver_waiting(connection: Connection, role: Role, unit: UnitId, move: Move) -> None:
    """Hand over what was sent to the role and nobody has read. What another unit has read stays there."""
    read_or_here = _receipt.c.read_at.is_not(None) | (_receipt.c.unit == unit)
    received = exists().where(_receipt.c.message_id == _message.c.id, _receipt.c.role == role, read_or_here)
    waiting = select(_message.c.id, _message.c.recipients).where(_message.c.case_id == move.case, ~received)
    for number, recipients in connection.execute(waiting.order_by(_message.c.id)).all():
        if role in recipients:
            _deliver(connection, number, role, unit, move)


def hand_over(connection: Connection, role: Role, earlier: UnitId, unit: UnitId, move: Move) -> None:
    """What the earlier unit had not read, or not answered, is delivered to the one that takes over.

    The earlier unit's receipts stay as they are: they say what it did with the message.
    """
    of_role = _message.c.case_id == move.case, _receipt.c.role == role
    there = select(_receipt.c.message_id).join(_message, _message.c.id == _receipt.c.message_id)
    had = there.where(*of_role, _receipt.c.unit == unit)
    joined = _receipt.join(_message, _message.c.id == _receipt.c.message_id)
    unanswered = _message.c.answers.is_not(None) & ~_answered_here()
    left = (
        select(_message.c.id)
        .select_from(joined)
        .where(*of_role, _receipt.c.unit == earlier, _message.c.id.not_in(had))
        .where(_receipt.c.read_at.is_(None) | unanswered)
    )
    for number in connection.scalars(left.order_by(_message.c.id)).all():
        _deliver(connection, number, role, unit, move)


def _answered_here() -> Any:
    """An answer that says "sent on" leaves the message to be answered by the unit it went to."""
    later = _answer.alias("later")
    superseded = exists().where(later.c.receipt_id == _answer.c.receipt_id, later.c.id > _answer.c.id)
    here = _answer.c.receipt_id == _receipt.c.id, _answer.c.forwarded_to.is_(None)
    return exists().where(*here, ~superseded)


def _deliver(connection: Connection, message: int, role: Role, unit: UnitId, move: Move) -> None:
    row = {"message_id": message, "role": role, "unit": unit, "delivered_at": move.recorded_at}
    connection.execute(insert(_receipt).values(row))
