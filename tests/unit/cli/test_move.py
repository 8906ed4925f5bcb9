"""`hemgang move`: cases go over to another version, and back."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import main
from service.domain.clock import FrozenClock
from service.store import Store
from tests.a_context import a_context, admit
from tests.integration.actions.test_moving_cases import SEND, a_shorter_limit, another_first_task


@pytest.fixture
def case(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """In a database with two later versions: a shorter limit, and another first task."""
    file = tmp_path / "hemgang.sqlite3"
    file.write_bytes(migrated_file.read_bytes())
    store = Store(f"sqlite:///{file}", clock=FrozenClock())
    ctx = a_context(store, FrozenClock())
    number = admit(ctx)
    a_shorter_limit(ctx)
    another_first_task(ctx)
    store.close()
    monkeypatch.setenv("HEMGANG_DATABASE", f"sqlite:///{file}")
    monkeypatch.setenv("HEMGANG_DEMO", "1")
    monkeypatch.setenv("HEMGANG_SECRET_KEY", "x" * 32)
    return number


def hemgang(*words: str) -> Result:
    return CliRunner().invoke(main, ["move", "stockholm", *words], env={"COLUMNS": "300"})


def test_a_case_is_previewed_moved_and_taken_back(case: int):
    assert "1 ärenden: 1 kan flyttas, 0 stannar." in hemgang("--to", "2", "--preview").stdout
    assert "Flytt 1 till version 2: 1 flyttade." in hemgang("--to", "2").stdout
    assert "Flytt 1 till version 2: 1 tagna tillbaka." in hemgang("--undo", "1").stdout


def test_what_stands_in_the_way_is_told_with_the_step(case: int):
    told = hemgang("--to", "3", "--preview").stdout
    assert "kan inte flyttas: Steget ”Skicka inskrivningsmeddelande” finns inte" in told
    moved = json.loads(hemgang("--to", "3", "--format", "json").stdout)
    assert moved["cases"] == {"refused": 1}
    assert moved["refused"][0]["why"][0]["element"] == SEND


def test_a_plan_is_given_in_words(case: int):
    assert "1 flyttade" in hemgang("--to", "3", "--rename", f"{SEND}=skicka_annat").stdout


def test_a_wrong_call_says_how(case: int):
    assert "Ange antingen --to VERSION eller --undo FLYTT." in hemgang().stderr
    assert "Skriv GAMMALT=NYTT" in hemgang("--to", "3", "--rename", "a").stderr
    assert "har ingen version 9" in hemgang("--to", "9").stderr
