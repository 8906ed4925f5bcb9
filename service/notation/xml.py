"""Reads XML from people we do not know: nothing is fetched, nothing is expanded, nothing grows.

Every XML file of an agreement passes here, and what goes further (to the engine, to the browser) is what
`to_bytes` writes, never the bytes that came in. The parser is our own at every call, because a library
anywhere in the process can replace lxml's default one.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from service.domain.errors import BadDocument

Node: TypeAlias = etree._Element  # lxml's own name for it; nothing public says the same

MOST_BYTES = 2 * 1024 * 1024
MOST_ELEMENTS = 20_000
MOST_DEPTH = 50

XINCLUDE = "{http://www.w3.org/2001/XInclude}"
_DECLARED_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")
_SAVE_AGAIN = "Öppna filen i modelleraren, spara den på nytt och ladda upp den igen."


def parse(xml: bytes, file: str) -> Node:
    """The root element of a UTF-8 document without DOCTYPE, processing instructions or XInclude.

    `file` is the path inside the agreement, for the message. Raises BadDocument.
    """
    _refuse_by_bytes(xml, file)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise _bad(f"Rad {error.lineno or 1}: filen är inte välformad XML. {_SAVE_AGAIN}", file) from error
    _refuse_by_nodes(root, file)
    return root


def to_bytes(root: Node) -> bytes:
    """The document written anew: UTF-8 with declaration, without what stood outside the root element."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, with_tail=False)


def _refuse_by_bytes(xml: bytes, file: str) -> None:
    """What must be stopped before the parser sees it: size, encoding, DOCTYPE, a flood of elements."""
    if len(xml) > MOST_BYTES:
        raise _bad("Filen är större än 2 MB. Dela upp den i flera mindre filer.", file)
    _refuse_encoding(xml, file)
    doctype = xml.upper().find(b"<!DOCTYPE")
    if doctype >= 0:
        line = xml.count(b"\n", 0, doctype) + 1
        raise _bad(f"Rad {line}: DOCTYPE är inte tillåtet. Ta bort raden och ladda upp filen igen.", file)
    # Half a million empty elements fit in 2 MB and cost 100 MB as a tree, so they are counted as text first.
    if xml.count(b"<") - xml.count(b"</") - xml.count(b"<!") - xml.count(b"<?") > MOST_ELEMENTS:
        raise _bad(f"Filen har fler än {MOST_ELEMENTS} element. Dela upp den i flera mindre filer.", file)


def _refuse_encoding(xml: bytes, file: str) -> None:
    declared = _DECLARED_ENCODING.match(xml.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].upper() not in (b"UTF-8", b"UTF8"):
        name = declared[1].decode("ascii", "replace")[:40]
        raise _bad(f"Rad 1: teckenkodningen är {name}. Spara filen som UTF-8.", file)
    try:
        xml.decode("utf-8")
    except UnicodeDecodeError as error:
        line = xml.count(b"\n", 0, error.start) + 1
        raise _bad(f"Rad {line}: filen är inte UTF-8. Spara filen som UTF-8.", file) from error
    if b"\0" in xml:  # UTF-16 or UTF-32 without a byte order mark, or no text at all
        raise _bad("Rad 1: filen är inte text i UTF-8. Spara filen som UTF-8.", file)


def _refuse_by_nodes(root: Node, file: str) -> None:
    if root.getroottree().docinfo.internalDTD is not None:
        raise _bad("Rad 1: DOCTYPE är inte tillåtet. Ta bort raden och ladda upp filen igen.", file)
    for node in _all_nodes(root):
        if isinstance(node, etree._ProcessingInstruction):
            raise _bad(f"Rad {node.sourceline}: instruktionen <?… ?> är inte tillåten. Ta bort den.", file)
        if isinstance(node.tag, str) and node.tag.startswith(XINCLUDE):
            raise _bad(f"Rad {node.sourceline}: XInclude är inte tillåtet. Lägg innehållet i filen.", file)
    _refuse_depth(root, file)


def _all_nodes(root: Node) -> Iterator[Node]:
    yield from root.itersiblings(preceding=True)
    yield from root.iter()
    yield from root.itersiblings()


def _refuse_depth(root: Node, file: str) -> None:
    depth = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MOST_DEPTH:
            raise _bad(f"Rad {node.sourceline}: fler än {MOST_DEPTH} nivåer. {_SAVE_AGAIN}", file)


def _bad(message: str, file: str) -> BadDocument:
    return BadDocument(message, file=file)
