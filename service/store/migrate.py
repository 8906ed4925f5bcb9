"""Bring a database to the newest schema with Alembic, configured here and not in an ini file."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

MIGRATIONS = Path(__file__).parent / "migrations"
_ONE_AT_A_TIME = 2_017_612  #: advisory lock: web and worker may start in the same second


def migrate(connection: Connection) -> None:
    """Run what is missing, all in the transaction of the connection."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def downgrade(connection: Connection, revision: str) -> None:
    """Take migrations back, as far as `revision`; "base" is an empty database."""
    config = configuration()
    config.attributes["connection"] = connection
    command.downgrade(config, revision)


def is_newest(connection: Connection) -> bool:
    """Does the database have every migration that this version of the program knows?"""
    current = MigrationContext.configure(connection).get_current_revision()
    return current == ScriptDirectory.from_config(configuration()).get_current_head()


def configuration() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
