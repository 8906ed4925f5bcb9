"""Each rule of `hemgang check` has its page and its test, and nothing is left behind by a rule that went."""

from pathlib import Path

import pytest

from service.checks.reading import RULE as READABLE
from service.checks.registry import RULES

ROOT = Path(__file__).parents[2]
NAMES = sorted({READABLE, *RULES})
MODULES = {path.stem for path in (ROOT / "service/checks/rules").glob("[!_]*.py")}


def test_a_rule_is_named_as_its_file():
    assert {name.replace("-", "_") for name in RULES} == MODULES


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_has_a_page_that_names_it_says_why_and_how_and_shows_wrong_and_right(name: str):
    page = (ROOT / f"docs/regler/{name}.md").read_text("utf-8")
    assert page.startswith("# ")
    for part in (f"`{name}`", "**Varför:**", "**Så rättar du:**", "| Fel |", "| Rätt |"):
        assert part in page


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_has_tests_of_what_passes_and_what_fails(name: str):
    tests = (ROOT / f"tests/unit/checks/test_{name.replace('-', '_')}.py").read_text("utf-8")
    assert tests.count("\ndef test_") >= 2


def test_no_page_is_left_behind():
    assert sorted(path.stem for path in (ROOT / "docs/regler").glob("*.md")) == NAMES
