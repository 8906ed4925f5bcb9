"""Parties: a unit takes a role; its open tasks and the messages that wait for it follow."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, insert, update
from sqlalchemy import case as when

from service.domain.people import Role, UnitId
from service.store import tables
from service.store.case import Case, Move
from service.store.saving.entries import Entries
from service.store.saving.messages import deliver_waiting, hand_over

_participant = tables.participant


def save_participants(
    connection: Connection,
    case: Case,
    changes: Mapping[Role, UnitId | None],
    move: Move,
    entries: Entries,
) -> Mapping[Role, UnitId]:
    """Returns which unit plays which role now; None takes the role's unit away.

    A role keeps its earlier units in closed rows. A unit that begins to act no longer only reads.
    """
    for role, unit in changes.items():
        earlier = case.participants.get(role)
        if earlier == unit:
            continue
        if earlier is not None:
            _end(connection, move, _participant.c.role == role, tables.acts)
        if unit is not None:
            _begin(connection, role, unit, move)
            if earlier is not None:
                hand_over(connection, role, earlier, unit, move)
        entries.add("participant", "Enhet utsedd", role=role, detail={"unit": unit, "earlier": earlier})
    now = {**case.participants, **changes}
    return {role: unit for role, unit in now.items() if unit is not None}


def _begin(connection: Connection, role: Role, unit: UnitId, move: Move) -> None:
    _end(connection, move, _participant.c.unit == unit, tables.reads)
    row = {"case_id": move.case, "role": role, "unit": unit, "since": move.at}
    connection.execute(insert(_participant).values(row))
    deliver_waiting(connection, role, unit, move)


def _end(connection: Connection, move: Move, *which: ColumnElement[bool]) -> None:
    ours = update(_participant).where(_participant.c.case_id == move.case, *which)
    # What is written down afterwards may lie before the unit came; nobody leaves before they came.
    until = when((_participant.c.since > move.at, _participant.c.since), else_=move.at)
    connection.execute(ours.values(until=until))
