"""`hemgang check`, as a person and as a program sees it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import main
from tests.drafting import Draft
from tests.unit.checks.found import line, plain


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], env={"COLUMNS": "300"})


def folder(place: Path, draft: Draft) -> Path:
    for name, content in {**plain(draft), "p.bpmn": draft.xml()}.items():
        (place / name).write_bytes(content)
    return place


def test_a_shipped_agreement_goes_by_its_name_and_ends_with_zero():
    result = run("check", "grund")
    assert result.exit_code == 0
    assert result.stdout.startswith("grund\n\n")
    assert "✓ Inga fel" in result.stdout


def test_information_is_no_error():
    result = run("check", "stockholm")
    assert result.exit_code == 0
    told = result.stdout.count("i upplysning")
    assert told > 1
    assert f"✓ Inga fel, {told} upplysningar." in result.stdout


def test_an_error_ends_with_one_and_is_told_under_its_file(tmp_path: Path):
    result = run("check", folder(tmp_path, line("a")))
    assert result.exit_code == 1
    assert "\np.bpmn\n" in result.stdout
    assert "✗ fel  «a» har formuläret f, som inte finns." in result.stdout
    assert "formular-finns · a" in result.stdout
    assert "✗ 1 fel, 3 varningar." in result.stdout


def test_json_is_a_list_of_findings(tmp_path: Path):
    result = run("check", folder(tmp_path, line("a")), "--format", "json")
    told = json.loads(result.stdout)
    assert result.exit_code == 1
    assert {tuple(finding) for finding in told} == {
        ("rule", "file", "element", "severity", "message", "legal_reference")
    }
    assert [finding["rule"] for finding in told if finding["severity"] == "error"] == ["formular-finns"]


def test_json_of_a_shipped_agreement_holds_only_what_the_region_has_not_confirmed():
    told = json.loads(run("check", "grund", "--format", "json").stdout)
    assert {(finding["severity"], finding["rule"]) for finding in told} == {("info", "obekraftad-frist")}


@pytest.mark.parametrize("content", [b"<x", b"<!DOCTYPE a><a/>", b""])
def test_a_diagram_that_cannot_be_read_is_a_finding(tmp_path: Path, content: bytes):
    (folder(tmp_path, line("a")) / "q.bpmn").write_bytes(content)
    result = run("check", tmp_path)
    assert result.exit_code == 1
    assert "lasbar-fil" in result.stdout


def test_a_folder_that_is_not_there_is_said_in_one_line():
    result = run("check", "ingenstans")
    assert result.exit_code == 1
    assert result.stderr.startswith("Det gick inte. Mappen ingenstans finns inte.")
