"""How we talk to SQLite and to PostgreSQL: the connection, the transaction, and the errors.

Every transaction has a mode, said with `execution_options(mode=…)`: write, read or migrate.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import (
    DBAPIError,
    DisconnectionError,
    IntegrityError,
    InterfaceError,
    OperationalError,
)
from sqlalchemy.pool import ConnectionPoolEntry

from service.domain.errors import Conflict, HemgangError, StoreUnavailable

#: How long a transaction waits for a lock before it gives up with StoreUnavailable.
LOCK_WAIT_SECONDS = 5

_POSTGRES_OPTIONS = f"-c synchronous_commit=on -c timezone=UTC -c lock_timeout={LOCK_WAIT_SECONDS}s"

#: SQLite: begin by taking the write lock. A transaction that reads first and writes later would be
#: refused at its first write if anybody else has written in between, and waiting would not help it.
_BEGIN = {
    "write": ("PRAGMA query_only=OFF", "PRAGMA foreign_keys=ON", "BEGIN IMMEDIATE"),
    "read": ("PRAGMA query_only=ON", "PRAGMA foreign_keys=ON", "BEGIN"),
    # A migration may rebuild a table that others refer to.
    "migrate": ("PRAGMA query_only=OFF", "PRAGMA foreign_keys=OFF", "BEGIN IMMEDIATE"),
}


def open_engine(url: str) -> Engine:
    """The engine for sqlite:///file or postgresql://…; parameters never show in logs or errors."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _one_file(_sqlite(create_engine(address, hide_parameters=True)), Path(address.database or ""))
    return create_engine(
        address.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={"options": _POSTGRES_OPTIONS, "application_name": "hemgang"},
    )


def _sqlite(engine: Engine) -> Engine:
    """Take over transaction control from sqlite3, which by itself begins late and only for some words."""

    @event.listens_for(engine, "connect")
    def connect(connection: SQLiteConnection, record: Any) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={LOCK_WAIT_SECONDS * 1000}")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        for statement in _BEGIN[connection.get_execution_options().get("mode", "write")]:
            connection.exec_driver_sql(statement)

    return engine


def _one_file(engine: Engine, file: Path) -> Engine:
    """Use the file that lies at the address, and no other.

    A file that has been taken away can still be written by whoever has it open: what people save would be
    answered with a receipt, and gone. And SQLite makes an empty file where it finds none.
    """
    connected = False

    @event.listens_for(engine, "do_connect")
    def make_no_new_one(*_: Any) -> None:
        if connected and not file.exists():
            raise StoreUnavailable("Databasens fil är borta. Försök igen om en stund. (ENOENT)")

    @event.listens_for(engine, "connect")
    def remember(connection: SQLiteConnection, record: ConnectionPoolEntry) -> None:
        nonlocal connected
        connected = True
        record.info["file"] = _identity(file)

    @event.listens_for(engine, "checkout")
    def still_the_same(connection: Any, record: ConnectionPoolEntry, proxy: Any) -> None:
        if record.info["file"] != _identity(file):
            raise DisconnectionError  # the pool connects anew

    return engine


def _identity(file: Path) -> tuple[int, int] | None:
    """Device and number of the file at a path; None when there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def begin(engine: Engine, mode: str) -> Iterator[Connection]:
    """A transaction: commit at the end, roll back on any exception. Database errors become ours."""
    options: dict[str, Any] = {"mode": mode}
    if mode == "read" and engine.dialect.name == "postgresql":
        # One snapshot for all that a page shows.
        options |= {"postgresql_readonly": True, "isolation_level": "REPEATABLE READ"}
    with our_errors(), engine.execution_options(**options).begin() as connection:
        yield connection


@contextmanager
def our_errors() -> Iterator[None]:
    """Turn the driver's errors into ours. Their texts quote rows, that is patients: only codes pass."""
    try:
        yield
    except DBAPIError as error:
        raise _translated(error) from None


def _translated(error: DBAPIError) -> HemgangError:
    code = _code(error)
    if isinstance(error, OperationalError | InterfaceError) or error.connection_invalidated:
        return StoreUnavailable(f"Databasen svarar inte. Försök igen om en stund. ({code})")
    if isinstance(error, IntegrityError):
        return Conflict(f"Någon annan hann före. ({code})")
    return HemgangError(f"Databasen tog inte emot ett anrop. Kontakta driften. ({code})")


def _code(error: DBAPIError) -> str:
    """SQLSTATE with the constraint's name, SQLite's error name, or the class: words without data."""
    origin: Any = error.orig
    constraint = getattr(getattr(origin, "diag", None), "constraint_name", None)
    code = getattr(origin, "sqlstate", None) or getattr(origin, "sqlite_errorname", None)
    return " ".join(part for part in (code or type(origin).__name__, constraint) if part)
