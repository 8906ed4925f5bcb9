"""docs/functions.md against what there is: 44 rows in order, each shown by something, or with its reason."""

import re
import shutil
from pathlib import Path

import pytest
from flask import Flask

from service.actions.context import Context
from service.app import create_app
from service.settings import Settings
from tests.browser import test_by_keyboard_alone

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/functions.md"
TEXT = PAGE.read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("| ").split(" | ")]
    for line in TEXT.splitlines()
    if re.match(r"\| \d+ \|", line)
]
FUNCTIONS = 44
TASKS = 12
REASON = re.compile(r"(Kommer senare|Utelämnat)[,:] \w+|Kommer senare\. \w+")


def links(text: str) -> list[tuple[str, Path]]:
    """What is named, and the file that it is in."""
    return [(name, PAGE.parent / target) for name, target in re.findall(r"\[([^\]]+)\]\(([^)]+)\)", text)]


def is_shown(name: str, file: Path) -> bool:
    """A test of that name, or a scenario, in that file."""
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    return bool(re.search(rf"^(\s*Scenario: |def ){re.escape(name)}(\(|\s*$)", text, flags=re.MULTILINE))


def test_every_function_has_its_row_in_order() -> None:
    assert [row[0] for row in ROWS] == [str(number) for number in range(1, FUNCTIONS + 1)]
    assert {len(row) for row in ROWS} == {4}
    assert len({row[1] for row in ROWS}) == FUNCTIONS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_function_is_shown_by_what_exists_or_says_why_it_is_not_there(row: list[str]) -> None:
    shown = links(row[3])
    assert [name for name, file in shown if not is_shown(name, file)] == []
    assert shown or REASON.search(row[3])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_function_that_is_there_says_where(row: list[str]) -> None:
    comes_later = row[3].startswith("Kommer senare")
    assert comes_later or links(row[2]) or "`/" in row[2]
    assert [target for _, target in links(row[2]) if not target.exists()] == []


@pytest.fixture
def store_url(migrated_file: Path, tmp_path: Path) -> str:
    """Addresses are the same on every database."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'hemgang.sqlite3')}"


def test_every_page_that_is_named_is_one(ctx: Context) -> None:
    app: Flask = create_app(ctx, Settings("sqlite:///unused", "k" * 32, demo=True))
    addresses = {re.sub(r"<[^>]+>", "…", rule.rule) for rule in app.url_map.iter_rules()}
    named = {address for row in ROWS for address in re.findall(r"`(/[^`]*)`", row[2])}
    assert named - addresses == set()


def test_the_tasks_by_keyboard_alone_are_those_of_the_test() -> None:
    listed = re.findall(r"^\d+\. .+: `(\w+)`$", TEXT, flags=re.MULTILINE)
    assert len(set(listed)) == len(listed) == TASKS
    assert [name for name in listed if not callable(getattr(test_by_keyboard_alone, name, None))] == []
