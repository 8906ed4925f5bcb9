"""Parties: a unit takes a role; its open tasks and the messages that wait for it follow."""

from collections.abc import Mapping

from sqlalchemy import Connection, insert, update

from service.domain.people import Role, UnitId
from service.store import tables
from service.store.case import Case, Move
from service.store.saving.entries import Entries
from service.store.saving.messages import deliver_waiting, hand_over

_participant = tables.participant


def save_participants(
    connection: Connection,
    case: Case,
    changes: Mapping[Role, UnitId],
    move: Move,
    entries: Entries,
) -> Mapping[Role, UnitId]:
    """Returns which unit plays which role now. A role keeps its earlier units in closed rows."""
    for role, unit in changes.items():
        earlier = case.participants.get(role)
        if earlier == unit:
            continue
        if earlier is not None:
            _end(connection, role, move)
        row = {"case_id": move.case, "role": role, "unit": unit, "since": move.at}
        connection.execute(insert(_participant).values(row))
        entries.add("participant", "Enhet utsedd", role=role, detail={"unit": unit, "earlier": earlier})
        deliver_waiting(connection, role, unit, move)
        if earlier is not None:
            hand_over(connection, role, earlier, unit, move)
    return {**case.participants, **changes}


def _end(connection: Connection, role: Role, move: Move) -> None:
    current = (
        _participant.c.case_id == move.case,
        _participant.c.role == role,
        _participant.c.until.is_(None),
    )
    connection.execute(update(_participant).where(*current).values(until=move.at))
