"""The migrations build exactly the tables that the code knows, on both databases."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select, text
from sqlalchemy.exc import StatementError

from service.domain.clock import FrozenClock
from service.domain.errors import StoreUnavailable
from service.store import Store, migrate
from service.store.tables import metadata, patient
from tests.databases import Postgres, opened
from tests.integration.store.building import opened_case, progress, saved_case

ROOT = Path(__file__).parents[3]


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh_url(request: pytest.FixtureRequest, tmp_path: Path, worker: str) -> str:
    """The address of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'fresh.sqlite3'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.create(f"fresh_{worker}")


def test_the_migrated_schema_is_the_one_the_code_knows(fresh_url: str) -> None:
    with opened(fresh_url, FrozenClock()) as store:
        assert not store.is_migrated()
        store.migrate()
        assert store.is_migrated()
        with store.reading() as t:
            context = MigrationContext.configure(t.connection, opts={"compare_server_default": True})
            assert compare_metadata(context, metadata) == []


def test_migrating_again_changes_nothing(store: Store) -> None:
    case = saved_case(store, progress())
    store.migrate()
    with store.reading() as t:
        assert t.cases.load(case.id).revision == 1


def test_programs_that_start_in_the_same_second_migrate_once(fresh_url: str) -> None:
    words = "import sys; from service.store import Store; from service.domain.clock import FrozenClock; "
    words += "Store(sys.argv[1], clock=FrozenClock()).migrate()"
    programs = [subprocess.Popen([sys.executable, "-c", words, fresh_url], cwd=ROOT) for _ in range(2)]
    assert [program.wait() for program in programs] == [0, 0]
    with opened(fresh_url, FrozenClock()) as store:
        assert store.is_migrated()


def test_the_migrations_can_be_taken_back(fresh_url: str) -> None:
    with opened(fresh_url, FrozenClock()) as store:
        store.migrate()
        with store.engine.execution_options(mode="migrate").begin() as connection:
            migrate.downgrade(connection, "base")
        with store.reading() as t:
            assert inspect(t.connection).get_table_names() == ["alembic_version"]


def test_every_table_and_column_says_what_it_is_for() -> None:
    silent = [table.name for table in metadata.sorted_tables if not table.comment]
    silent += [str(column) for table in metadata.sorted_tables for column in table.c if not column.comment]
    assert silent == []


def test_a_moment_keeps_its_instant_whatever_zone_it_came_in(store: Store) -> None:
    summer = timezone(timedelta(hours=2))
    moments = [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # 02:30, the first time
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),  # 02:30 again, an hour later
        datetime(2026, 7, 1, 12, 0, 0, 1, tzinfo=summer),
    ]
    for moment in moments:
        with store.transaction() as t:
            case = opened_case(t)
            t.cases.save(case, progress(finished=True), at=moment)
        with store.reading() as t:
            stored = t.cases.load(case.id).closed_at
        assert stored == moment
        assert stored is not None
        assert stored.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="zone"), store.transaction() as t:
        t.cases.save(opened_case(t), progress(finished=True), at=datetime(2026, 4, 13, 9, 0))  # noqa: DTZ001


def test_sqlite_is_as_durable_as_it_can_be(tmp_path: Path) -> None:
    with opened(f"sqlite:///{tmp_path / 'x.sqlite3'}", FrozenClock()) as store, store.transaction() as t:
        asked = ("journal_mode", "synchronous", "foreign_keys")
        assert [t.connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked] == [
            "wal",
            2,
            1,
        ]


def test_postgresql_answers_only_when_it_has_written(postgres_url: str) -> None:
    with opened(postgres_url, FrozenClock()) as store, store.transaction() as t:
        assert t.connection.execute(text("SHOW synchronous_commit")).scalar_one() == "on"


def test_a_database_that_does_not_answer_is_said_to_be_unavailable(tmp_path: Path) -> None:
    for url in (f"sqlite:///{tmp_path / 'missing' / 'x.sqlite3'}", f"postgresql://x@/x?host={tmp_path}"):
        with (
            opened(url, FrozenClock()) as store,
            pytest.raises(StoreUnavailable) as refused,
            store.reading() as t,
        ):
            t.connection.execute(select(patient))
        assert refused.value.retry


def test_an_error_never_quotes_the_row_that_it_is_about(store: Store) -> None:
    secret = "199001019802"
    with store.transaction() as t:
        opened_case(t)
    with pytest.raises(Exception, match="Någon annan hann före") as refused, store.transaction() as t:
        t.connection.execute(
            patient.insert().values(identity_number=secret, name="", address="", municipality="")
        )
    assert secret not in str(refused.value)
    assert refused.value.__suppress_context__
