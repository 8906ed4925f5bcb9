"""docs/glossary.md speaks of code that exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs/glossary.md").read_text("utf-8").splitlines()
    if "service/" in line and line.startswith("|")
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_name_in_the_glossary_is_found_in_the_file_it_is_said_to_live_in(row: list[str]) -> None:
    _, english, where, _ = row
    code = (ROOT / where).read_text("utf-8")
    words = re.findall(r"`(\w+)`", english) or [english]
    assert [word for word in words if word not in code] == []


def test_no_swedish_word_is_explained_twice() -> None:
    words = re.findall(r"^\| ([^|]+) \|", (ROOT / "docs/glossary.md").read_text("utf-8"), flags=re.MULTILINE)
    words = [word for word in words if word not in ("Svenska", "---")]
    assert len(words) == len(set(words)) > 60
