"""Hostile files are made here, never stored, so no scanner trips over the repository."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from service.domain.errors import BadDocument
from service.notation import xml

GOOD = '<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="urn:x"><b c="å"/><!-- ett --></a>'.encode()
SECRET = "HEMLIGT"


def refusal(document: bytes) -> str:
    with pytest.raises(BadDocument) as caught:
        xml.parse(document, "stockholm/utskrivning.bpmn")
    return str(caught.value)


def laughs(levels: int = 9) -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE a [<!ENTITY l0 "ha">{entities}]><a>&l{levels - 1};</a>'.encode()


def nested(levels: int) -> bytes:
    return b"<a>" * levels + b"</a>" * levels


HOSTILE = {
    "external entity": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
    "small internal entity": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    "parameter entity": b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;]><a/>',
    "external dtd": b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    "bare doctype": b"<!DOCTYPE a><a/>",
    "doctype after a comment": b"<!-- x -->\n<!DOCTYPE a><a/>",
    "billion laughs": laughs(),
    "quadratic blow-up": b'<!DOCTYPE a [<!ENTITY x "'
    + b"y" * 50_000
    + b'">]><a>'
    + b"&x;" * 50_000
    + b"</a>",
    "undefined entity": b"<a>&x;</a>",
    "style sheet": b'<?xml-stylesheet type="text/xsl" href="x.xsl"?><a/>',
    "instruction inside": b"<a><?php system('id') ?></a>",
    "instruction after": b"<a/><?x y?>",
    "xinclude": b'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="x.txt"/></a>',
    "utf-16 with mark": '<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16"),
    "utf-16 without mark": "<a/>".encode("utf-16-le"),
    "utf-32": "<a/>".encode("utf-32-be"),
    "utf-7": b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>',
    "utf-7 without declaration": b"+ADw-a/+AD4-",
    "latin-1": '<?xml version="1.0" encoding="ISO-8859-1"?><a>å</a>'.encode("latin-1"),
    "latin-1 without declaration": "<a>å</a>".encode("latin-1"),
    "ebcdic": '<?xml version="1.0" encoding="cp037"?><a/>'.encode("cp037"),
    "overlong utf-8": b"<a>\xc0\xbc</a>",
    "nul": b"<a>\0</a>",
    "too large": b"<a>" + b" " * (2 * 1024 * 1024) + b"</a>",
    "too deep": nested(51),
    "very deep": nested(100_000),
    "too many elements": b"<a>" + b"<b/>" * 20_000 + b"</a>",
    "gzip": gzip.compress(GOOD),
    "zip": b"PK\x03\x04" + bytes(60),
    "empty": b"",
    "blank": b"  \n ",
    "json": b'{"a": 1}',
    "not closed": b"<a><b></a>",
    "two roots": b"<a/><b/>",
    "attribute twice": b'<a b="1" b="2"/>',
    "unbound prefix": b"<x:a/>",
}


@pytest.mark.parametrize("document", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_by_name(document: bytes) -> None:
    assert refusal(document).startswith("stockholm/utskrivning.bpmn: ")


def test_a_good_file_is_read_and_written_again_as_it_was() -> None:
    root = xml.parse(GOOD, "a.bpmn")
    assert root.tag == "{urn:x}a"
    assert xml.to_bytes(xml.parse(xml.to_bytes(root), "a.bpmn")) == xml.to_bytes(root)
    assert 'c="å"'.encode() in xml.to_bytes(root)


def test_a_byte_order_mark_of_utf8_is_fine() -> None:
    assert xml.parse(b"\xef\xbb\xbf" + GOOD, "a.bpmn").tag == "{urn:x}a"


def test_fifty_levels_and_twenty_thousand_elements_are_allowed() -> None:
    assert xml.parse(nested(50), "a.bpmn").tag == "a"
    assert len(xml.parse(b"<a>" + b"<b/>" * 19_999 + b"</a>", "a.bpmn")) == 19_999


def test_the_message_names_the_line_and_what_to_do() -> None:
    assert refusal(b"<a>\n<b>\n</a>").startswith(
        "stockholm/utskrivning.bpmn: Rad 3: filen är inte välformad XML."
    )
    assert "Rad 2: DOCTYPE är inte tillåtet. Ta bort raden" in refusal(b"\n<!DOCTYPE a><a/>")
    assert "Rad 3: filen är inte UTF-8. Spara filen som UTF-8." in refusal(b"<a>\n\n\xff</a>")


@pytest.fixture
def hostile_default_parser() -> Iterator[None]:
    etree.set_default_parser(
        etree.XMLParser(resolve_entities=True, load_dtd=True, no_network=False, huge_tree=True, recover=True)
    )
    yield
    etree.set_default_parser(None)


@pytest.mark.usefixtures("hostile_default_parser")
def test_another_librarys_default_parser_does_not_decide(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    trap = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a>&x;</a>'.encode()
    opened = etree.tostring(etree.fromstring(trap)).decode()
    assert SECRET in opened, "the trap does not work, so the test below would prove nothing"
    assert SECRET not in refusal(trap)
    refusal(b"<a><b></a>")


markup = st.lists(
    st.sampled_from(["<a>", "</a>", "<?", "?>", "<!--", "-->", "<![CDATA[", "]]>", "&lt;", "x"])
)


@given(st.binary(max_size=400) | markup.map(lambda pieces: f"<a>{''.join(pieces)}</a>".encode()))
def test_any_bytes_are_read_or_refused(document: bytes) -> None:
    try:
        root = xml.parse(document, "a.bpmn")
    except BadDocument:
        return
    assert xml.parse(xml.to_bytes(root), "a.bpmn").tag == root.tag
