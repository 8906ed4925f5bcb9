"""Commands already carried out: the same one twice has one effect, and the same answer."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from service.domain.case import CommandId
from service.domain.facts import Value, from_json, to_json
from service.store import tables

_command = tables.command


class Commands:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def seen(self, command: CommandId) -> dict[str, Value] | None:
        """What the command answered the first time, or None if it is new."""
        query = select(_command.c.result).where(_command.c.id == command)
        stored = self._connection.execute(query).scalar_one_or_none()
        return None if stored is None else {name: from_json(value) for name, value in stored.items()}

    def remember(self, command: CommandId, result: dict[str, Value], *, at: datetime) -> None:
        """Note that it is carried out, in the same transaction as its effect.

        Raises Conflict when the same command is just being carried out elsewhere: ask `seen` again.
        """
        stored = {name: to_json(value) for name, value in result.items()}
        self._connection.execute(insert(_command).values(id=command, result=stored, at=at))
