"""docs/scenarier.md tells every sentence there is, and no other."""

import re
from pathlib import Path

import pytest

from service.rehearsal import PATTERNS

PAGE = (Path(__file__).parents[3] / "docs" / "scenarier.md").read_text("utf-8")
KEYWORDS = r"(?:Givet|När|Så|Och|Men) "
EXAMPLES = re.findall(rf"\| `{KEYWORDS}([^`]+)`", PAGE)
PLAYED = [text.strip() for text in re.findall(rf"^ +{KEYWORDS}(.+)$", PAGE, flags=re.MULTILINE)]


@pytest.mark.parametrize("example", [*EXAMPLES, *PLAYED])
def test_an_example_on_the_page_means_exactly_one_thing(example: str):
    assert len([pattern for pattern in PATTERNS if pattern.match(example) is not None]) == 1


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.template)
def test_every_sentence_has_one_example_on_the_page(pattern):
    assert len([example for example in EXAMPLES if pattern.match(example) is not None]) == 1


def test_an_example_that_takes_a_table_says_so():
    rows = re.findall(rf"\| `{KEYWORDS}[^`]+ med`( \+ tabell)?", PAGE)
    assert set(rows) == {" + tabell"}
