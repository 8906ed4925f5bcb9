"""Reads a PDF back, as a person with a screen reader would get it."""

import io
from typing import Any

from pypdf import PdfReader


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def said(pdf: bytes) -> str:
    """All its text as one line."""
    return " ".join(" ".join(page.extract_text() for page in opened(pdf).pages).split())


def tags(pdf: bytes) -> list[str]:
    """The kinds of its parts, in reading order: H1, P, Table, TH …"""
    found: list[str] = []
    _walk(opened(pdf).trailer["/Root"]["/StructTreeRoot"], found)
    return found


def _walk(node: Any, found: list[str]) -> None:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            _walk(each, found)
    elif isinstance(node, dict):
        if "/S" in node:
            found.append(str(node["/S"]).lstrip("/"))
        if "/K" in node:
            _walk(node["/K"], found)
