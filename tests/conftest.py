"""Fixtures that every test may use. A test that asks for `store` runs on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest
from flask import Flask
from hypothesis import settings
from jinja2 import FileSystemBytecodeCache

from service.actions import context
from service.actions.context import Context
from service.agreements import digest_of, read
from service.agreements.frozen import Files
from service.domain.clock import FrozenClock
from service.notation.agreement import Agreement
from service.store import Store
from tests import databases
from tests.a_context import a_context

HERE = Path(__file__).parent
PAGES = [HERE / folder for folder in ("integration/web", "journeys")]
LONG = [
    HERE / place for place in ("journeys", "browser/test_every_page.py", "browser/test_by_keyboard_alone.py")
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", action="store_true", help="write the pictures of docs/pictures anew")


settings.register_profile("hemgang", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("hemgang")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(LongOnesFirst())
    if not hasattr(config, "workerinput"):
        databases.begin_run()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        databases.end_run()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of pages run on PostgreSQL at night. By day one walk over all kinds of pages is on PostgreSQL
    (tests/integration/web/test_access_is_logged.py), and what lies below the pages is tried on both."""
    for item in items:
        params = (
            item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
        )
        if params.get("store_url") == "postgresql" and any(each in item.path.parents for each in PAGES):
            item.add_marker(pytest.mark.nightly)


class LongOnesFirst:
    """What takes longest begins first, so that no process is left alone with it at the end."""

    @staticmethod
    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: not any(each in (item.path, *item.path.parents) for each in LONG))


@pytest.fixture(scope="session", autouse=True)
def _once_for_all_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Agreements are read once and page templates compiled once in a process; both never change in a run."""
    known: dict[str, Agreement] = {}

    def read_once(files: Files) -> Agreement:
        digest = digest_of(files)
        if digest not in known:
            known[digest] = read(files)
        return known[digest]

    compiled = FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(context, "read", read_once)
        patched.setattr(context, "thaw", cache(context.thaw))
        patched.setitem(Flask.jinja_options, "bytecode_cache", compiled)
        yield


@pytest.fixture
def clock() -> FrozenClock:
    """Monday 13 April 2026, nine in the morning in Stockholm, until a test moves it."""
    return FrozenClock()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the schema and no rows, to copy."""
    file = tmp_path_factory.mktemp("migrated") / "empty.sqlite3"
    with databases.opened(f"sqlite:///{file}", FrozenClock()) as store:
        store.migrate()
    return file


@pytest.fixture(scope="session")
def postgres() -> databases.Postgres:
    """The run's PostgreSQL server."""
    return databases.Postgres().start()


@pytest.fixture(scope="session")
def postgres_url(postgres: databases.Postgres, worker: str) -> str:
    """This worker's own database with the schema in it, and whatever the last test left."""
    return postgres.create_migrated(f"hemgang_{worker}")


@pytest.fixture(scope="session")
def emptier(postgres_url: str) -> Iterator[psycopg.Connection[Any]]:
    """A connection that stays open for emptying the worker's database."""
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def worker(request: pytest.FixtureRequest) -> str:
    """Which of the parallel test processes this is: gw0, gw1 … or main."""
    return str(getattr(request.config, "workerinput", {}).get("workerid", "main"))


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with the schema and no rows."""
    if request.param == "sqlite":
        file = tmp_path / "hemgang.sqlite3"
        shutil.copy(request.getfixturevalue("migrated_file"), file)
        return f"sqlite:///{file}"
    databases.empty(request.getfixturevalue("emptier"))
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def store(store_url: str, clock: FrozenClock) -> Iterator[Store]:
    """An empty store whose clock the test moves."""
    with databases.opened(store_url, clock) as opened:
        yield opened


@pytest.fixture
def ctx(store: Store, clock: FrozenClock) -> Context:
    """A store with the shipped agreements in force, the fakes and the frozen clock."""
    return a_context(store, clock)
