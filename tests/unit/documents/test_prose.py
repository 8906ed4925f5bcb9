"""Markdown becomes blocks; what somebody has typed stays as it was typed."""

from hypothesis import given
from hypothesis import strategies as st

from service.documents import Heading, Lines, Listing, Paragraph, Run, Tick, plain
from service.documents.prose import blocks, prose


def test_lines_that_follow_each_other_are_one_paragraph_and_an_empty_line_parts_two() -> None:
    assert prose("ett\ntvå\n\ntre") == (
        Paragraph((Run("ett"), Run(" "), Run("två"))),
        Paragraph(plain("tre")),
    )


def test_headings_lists_rooms_to_write_and_boxes_are_told_by_their_marks() -> None:
    found = prose("# Rubrik\n- a\n- b\n\n1. c\n2) d\n\n___\n___\n\n[ ] Ja")
    assert found == (
        Heading(plain("Rubrik"), 1),
        Listing((plain("a"), plain("b"))),
        Listing((plain("c"), plain("d")), ordered=True),
        Lines(count=2),
        Tick(plain("Ja")),
    )


def test_weight_links_and_escapes_are_shown() -> None:
    (found,) = prose(r"**fet** och *lutad*, [1177](https://www.1177.se), \*stjärna\*, frister_dmn, 2 * 3")
    assert isinstance(found, Paragraph)
    assert Run("fet", "strong") in found.runs
    assert Run("lutad", "emphasis") in found.runs
    said = "".join(run.text for run in found.runs)
    assert said == "fet och lutad, 1177 (https://www.1177.se), *stjärna*, frister_dmn, 2 * 3"


def test_a_lists_item_goes_on_in_the_next_line() -> None:
    assert prose("- a\n  b") == (Listing(((Run("a"), Run(" "), Run("b")),)),)


def test_no_level_of_heading_is_skipped_on_the_way_down() -> None:
    levels = [block.level for block in prose("### a\n###### b\n# c", below=1) if isinstance(block, Heading)]
    assert levels == [2, 3, 2]


@given(st.text(alphabet="*_#-`[]() 1.ab\\", max_size=30))
def test_what_somebody_has_typed_is_never_looked_through_for_marks(typed: str) -> None:
    found = blocks([["**Svar:** ", Run(typed)]])
    (paragraph,) = found
    assert isinstance(paragraph, Paragraph)
    assert Run(typed) in paragraph.runs or not typed


@given(st.text(max_size=200))
def test_any_text_of_an_agreement_becomes_blocks(text: str) -> None:
    assert isinstance(prose(text), tuple)
