"""A file that cannot be read is a finding, and nothing is thrown."""

from service.checks import ERROR, check_files
from service.checks.reading import RULE
from tests.unit.checks.found import line, plain


def files(**more: bytes) -> dict[str, bytes]:
    draft = line("a")
    return {**plain(draft), "p.bpmn": draft.xml(), **more}


def unreadable(found: dict[str, bytes]) -> list[tuple[str, str]]:
    return [(each.rule, each.file) for each in check_files(found) if each.rule == RULE]


def test_every_file_that_cannot_be_read_is_told() -> None:
    broken = {"q.bpmn": b"<x", "d.dmn": b"<x/>", "forms/f.form": b"{", "r.bpmn": b"\xff"}
    found = check_files(files(**broken))
    assert [each.file for each in found] == sorted(broken)
    assert {each.rule for each in found} == {RULE}
    assert {each.severity for each in found} == {ERROR}


def test_a_doctype_is_told_and_not_read() -> None:
    assert unreadable(files(**{"q.bpmn": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})) == [(RULE, "q.bpmn")]


def test_a_missing_agreement_file_is_told() -> None:
    assert unreadable({"p.bpmn": line("a").xml()}) == [(RULE, "agreement.toml")]


def test_a_help_text_in_another_encoding_is_told() -> None:
    assert unreadable(files(**{"help/a.md": "Åtgärd".encode("latin-1")})) == [(RULE, "help/a.md")]


def test_readable_files_are_fine() -> None:
    assert unreadable(files()) == []
