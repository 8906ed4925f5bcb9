"""What is put on paper: documents as plain records, set as accessible PDF. Knows neither store nor web."""

from service.documents.document import (
    Block,
    Document,
    Heading,
    Lines,
    Listing,
    Page,
    Pairs,
    Paragraph,
    Run,
    Table,
    Text,
    Tick,
    plain,
)
from service.documents.typeset import render

__all__ = [
    "Block",
    "Document",
    "Heading",
    "Lines",
    "Listing",
    "Page",
    "Pairs",
    "Paragraph",
    "Run",
    "Table",
    "Text",
    "Tick",
    "plain",
    "render",
]
