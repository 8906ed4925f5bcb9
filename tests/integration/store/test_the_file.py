"""SQLite's file is taken away, put back or exchanged while we serve: nothing is saved into the void."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.domain.clock import FrozenClock
from service.domain.errors import StoreUnavailable
from service.domain.people import Patient
from service.store import Store
from tests import databases

ASTRID = Patient("193805179813", "Astrid Bergwall", "Lindgatan 4", "9901")


@pytest.fixture
def file(tmp_path: Path, migrated_file: Path) -> Path:
    return Path(shutil.copy(migrated_file, tmp_path / "hemgang.sqlite3"))


@pytest.fixture
def served(file: Path) -> Iterator[Store]:
    """A store that has already answered, so that it has connections open."""
    with databases.opened(f"sqlite:///{file}", FrozenClock()) as store:
        save(store)
        yield store


def save(store: Store) -> None:
    with store.transaction() as tx:
        tx.patients.put(ASTRID)


def name(store: Store) -> str:
    with store.reading() as tx:
        return tx.patients.get(ASTRID.identity_number).name


def test_while_the_file_is_gone_nothing_is_saved_and_no_new_file_is_made(served: Store, file: Path) -> None:
    file.unlink()
    for _ in range(2):
        with pytest.raises(StoreUnavailable, match="Databasens fil är borta"):
            save(served)
    with pytest.raises(StoreUnavailable):
        name(served)
    assert not file.exists()


def test_when_the_file_is_put_back_all_goes_on_without_a_restart(served: Store, file: Path) -> None:
    away = file.parent / "away"
    away.mkdir()
    for part in list(file.parent.glob("hemgang.sqlite3*")):
        part.rename(away / part.name)
    with pytest.raises(StoreUnavailable):
        save(served)
    for part in list(away.iterdir()):
        part.rename(file.parent / part.name)
    assert name(served) == "Astrid Bergwall"


def test_a_backup_in_its_place_is_what_is_read_from_then_on(
    served: Store, file: Path, migrated_file: Path
) -> None:
    for part in list(file.parent.glob("hemgang.sqlite3*")):
        part.unlink()
    shutil.copy(migrated_file, file)
    with served.reading() as tx:
        assert tx.cases.open_ids() == []
    save(served)
    assert name(served) == "Astrid Bergwall"
