"""A document becomes a PDF that everybody can read, and shows what was written and nothing else."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.documents import (
    Document,
    Heading,
    Lines,
    Listing,
    Page,
    Pairs,
    Paragraph,
    Run,
    Table,
    Tick,
    plain,
    render,
)
from service.documents.document import Block
from service.documents.typeset import STAND_IN, STANDS_IN
from tests.reading_pdf import opened, said, tags

AT = datetime(2026, 4, 13, 7, 0, tzinfo=UTC)


def document(*blocks: Block, title: str = "Planen", footer: str = "", large: bool = False) -> Document:
    return Document(title, AT, blocks, footer=footer, large=large)


def test_the_file_says_its_title_and_its_language_and_that_it_is_tagged() -> None:
    root = opened(render(document(Paragraph(plain("Hej"))))).trailer["/Root"]
    assert root["/Lang"] == "sv-SE"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - a PDF object
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712


def test_the_file_declares_that_it_follows_the_standard_for_accessible_pdf() -> None:
    reader = opened(render(document()))
    assert reader.metadata is not None
    assert reader.metadata.title == "Planen"
    assert b"pdfuaid:part>1<" in reader.trailer["/Root"]["/Metadata"].get_object().get_data()


def test_every_kind_of_block_has_its_tag() -> None:
    found = tags(
        render(
            document(
                Heading(plain("Vad är viktigt för mig?")),
                Paragraph(plain("Att komma hem.")),
                Listing((plain("ett"), plain("två"))),
                Table((plain("Vad"), plain("Vem")), ((plain("Mat"), plain("Kommunen")),)),
            )
        )
    )
    assert {"H1", "P", "L", "LI", "Table", "TH", "TD"} <= set(found)


def test_swedish_letters_are_read_back_as_they_were_written() -> None:
    text = said(render(document(Paragraph(plain("Åsa Öberg, Ärlig väg 4, é ü ł đ – ”citat” ½ → Жanna عمر")))))
    assert "Åsa Öberg, Ärlig väg 4, é ü ł đ – ”citat” ½ → Жanna" in text


def test_a_dash_stands_where_nothing_is_known() -> None:
    text = said(render(document(Pairs(((plain("Telefon"), ()),)))))
    assert "Telefon: –" in text


@pytest.mark.parametrize(
    "written",
    [
        "#panic()",
        "*fet* _lut_",
        "$x$",
        "<etikett> @källa",
        r"\ #include(1)",
        "= Rubrik",
        "`kod` // bort",
        "~ -- ...",
    ],
)
def test_what_somebody_has_written_is_never_read_as_markup(written: str) -> None:
    assert written in said(render(document(Paragraph(plain(written)))))


def test_a_letter_that_no_font_has_gets_a_stand_in_and_the_foot_says_so() -> None:
    text = said(render(document(Paragraph(plain("Namn 山 slut")), footer="Ärende 4")))
    assert f"Namn {STAND_IN} slut" in text
    assert f"Ärende 4 {STANDS_IN}" in text


def test_only_the_mark_goes_when_a_letter_carries_one_that_no_font_has() -> None:
    assert f"Nr 1{STAND_IN} av 11" in said(render(document(Paragraph(plain("Nr 1\u0e31 av 11")))))


def test_the_same_document_is_the_same_bytes_and_says_when_it_was_made() -> None:
    pdf = render(document(Paragraph(plain("Hej"))))
    assert pdf == render(document(Paragraph(plain("Hej"))))
    assert opened(pdf).metadata.creation_date == AT  # type: ignore[union-attr]


def test_room_to_write_and_boxes_to_tick_are_decoration_for_a_screen_reader() -> None:
    pdf = render(document(Lines(plain("Anteckningar"), 4), Page(), Tick(plain("Ja")), large=True))
    assert "Anteckningar" in said(pdf)
    assert len(opened(pdf).pages) == 2
    assert "Figure" not in tags(pdf)


@settings(max_examples=60)
@given(st.text(max_size=80), st.sampled_from(["", "strong", "emphasis"]))
def test_whatever_is_written_the_document_comes_out(text: str, style: str) -> None:
    runs = (Run(text, style),)  # type: ignore[arg-type]
    pdf = render(document(Heading(runs), Paragraph(runs), Table((runs,), ((runs,),))))
    assert pdf.startswith(b"%PDF")
