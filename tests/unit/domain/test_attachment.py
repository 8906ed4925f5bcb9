"""What a file is called and what it is: the content decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.attachment import KINDS, LONGEST_NAME, kind_of, plain_name

PDF, PNG, JPEG = KINDS


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", PDF),
        (b"\x89PNG\r\n\x1a\nIHDR", PNG),
        (b"\xff\xd8\xff\xe0JFIF", JPEG),
        (b"<svg onload=alert(1)>", None),
        (b"MZ%PDF-1.7", None),
        (b"", None),
    ],
)
def test_the_content_says_what_a_file_is(content: bytes, kind: str | None) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("name", "kind", "plain"),
    [
        ("Remiss åäö.pdf", PDF, "Remiss åäö.pdf"),
        ("C:\\patienter\\remiss.PDF", PDF, "remiss.pdf"),
        ("../../etc/passwd", PDF, "passwd.pdf"),
        ("bild.jpeg", JPEG, "bild.jpeg"),
        ("faktura.pdf.exe", PDF, "faktura.pdf.exe.pdf"),
        ("rem\u202eiss\r\nX: y.pdf", PDF, "remissX y.pdf"),
        ("", PNG, "fil.png"),
        (".pdf", PDF, "fil.pdf"),
    ],
)
def test_a_name_is_only_a_name_and_ends_as_its_kind_does(name: str, kind: str, plain: str) -> None:
    assert plain_name(name, kind) == plain


@given(st.text(max_size=300), st.sampled_from(list(KINDS)))
def test_any_name_becomes_one_that_can_be_said_and_kept(name: str, kind: str) -> None:
    plain = plain_name(name, kind)
    assert plain.isprintable()
    assert 5 <= len(plain) <= LONGEST_NAME
    assert plain.endswith(KINDS[kind][1])
    assert not set(plain) & {"/", "\\", "\n"}
    assert plain_name(plain, kind) == plain
