"""Messages between the parties, with a receipt for every unit that gets one."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, exists, insert, select

from service.domain.case import SentMessage
from service.domain.people import Role, UnitId
from service.store import tables
from service.store.case import Move

_message, _receipt = tables.message, tables.receipt


def save_messages(
    connection: Connection, messages: Sequence[SentMessage], parties: Mapping[Role, UnitId], move: Move
) -> None:
    for sent in messages:
        roles = tuple(role for role in sent.recipients or parties if role != sent.sender)
        row = {
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
        }
        number = connection.execute(insert(_message).values(row).returning(_message.c.id)).scalar_one()
        for role in roles:
            if role in parties:
                _deliver(connection, number, role, parties[role], move)


def deliver_waiting(connection: Connection, role: Role, unit: UnitId, move: Move) -> None:
    """Hand over what was sent to the role and nobody has read. What another unit has read stays there."""
    read_or_here = _receipt.c.read_at.is_not(None) | (_receipt.c.unit == unit)
    received = exists().where(_receipt.c.message_id == _message.c.id, _receipt.c.role == role, read_or_here)
    waiting = select(_message.c.id, _message.c.recipients).where(_message.c.case_id == move.case, ~received)
    for number, recipients in connection.execute(waiting.order_by(_message.c.id)).all():
        if role in recipients:
            _deliver(connection, number, role, unit, move)


def _deliver(connection: Connection, message: int, role: Role, unit: UnitId, move: Move) -> None:
    row = {"message_id": message, "role": role, "unit": unit, "delivered_at": move.recorded_at}
    connection.execute(insert(_receipt).values(row))
