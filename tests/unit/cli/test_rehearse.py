"""`hemgang rehearse`, as a person and as a program sees it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import COMMANDS, main
from tests.unit.rehearsal.playing import START, diagram

HOLDS = f'# language: sv\nEgenskap: Prov\n  Scenario: Ett [1]\n    {START}\n    Så väntar "bedöm"\n'
FAILS = HOLDS.replace("väntar", "väntar inte")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], env={"COLUMNS": "300"})


@pytest.fixture
def process(tmp_path: Path) -> Path:
    path = tmp_path / "p.bpmn"
    path.write_bytes(diagram().xml())
    return path


def feature(folder: Path, text: str) -> Path:
    path = folder / "prov.feature"
    path.write_text(text, "utf-8")
    return path


def test_all_that_hold_end_with_zero(process: Path):
    result = run("rehearse", "--process", process, "--feature", feature(process.parent, HOLDS))
    assert result.exit_code == 0
    assert "✓ stämmer  Ett [1]" in result.stdout
    assert "✓ Scenariot stämmer." in result.stdout
    assert "Scenarierna passerar 1 av 9 uppgifter, händelser och beslut (11 %)." in result.stdout


def test_one_that_fails_ends_with_one_and_tells_its_sentence(process: Path):
    result = run("rehearse", "--process", process, "--feature", feature(process.parent, FAILS))
    assert result.exit_code == 1
    assert "✗ stämmer inte  Ett [1]" in result.stdout
    assert 'rad 5: Så väntar inte "bedöm"' in result.stdout
    assert 'Väntade att "bedöm" inte skulle vänta. Nu väntar: "bedöm" hos Avdelning.' in result.stdout


def test_json_has_the_keys_that_the_page_promises(process: Path):
    result = run(
        "rehearse", "--process", process, "--feature", feature(process.parent, FAILS), "--format", "json"
    )
    told = json.loads(result.stdout)
    assert (result.exit_code, told["passed"]) == (1, False)
    assert set(told) == {"passed", "agreement", "scenarios", "findings", "coverage"}
    (scenario,) = told["scenarios"]
    assert set(scenario) == {"feature", "scenario", "file", "line", "passed", "steps", "elements"}
    assert scenario["elements"] == [{"process": "p", "element": "start"}]
    assert [set(step) for step in scenario["steps"]] == [{"line", "sentence", "outcome", "message"}] * 2
    assert set(told["coverage"]) == {"percent", "passed", "total", "missed"}
    assert set(told["coverage"]["missed"][0]) == {"file", "process", "element", "kind", "name"}


def test_a_file_that_is_no_scenario_is_told_in_words(process: Path):
    result = run("rehearse", "--process", process, "--feature", feature(process.parent, "Hej\n"))
    assert result.exit_code == 1
    assert "rad 1: 'Hej' hör inte hemma här." in result.stdout


@pytest.mark.parametrize("content", [b"<html/>", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", b""])
def test_a_diagram_that_cannot_be_read_is_a_line_on_stderr(process: Path, content: bytes):
    process.write_bytes(content)
    result = run("rehearse", "--process", process, "--feature", feature(process.parent, HOLDS))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Det gick inte. p.bpmn")


def test_a_folder_without_scenarios_proves_nothing(process: Path):
    plain = 'id = "x"\nname = "X"\nmain = "p"\n[lanes]\n"Avdelning" = "a"\n"Kommun" = "k"\n'
    (process.parent / "agreement.toml").write_text(plain, "utf-8")
    result = run("rehearse", process.parent)
    assert result.exit_code == 1
    assert "✗ Det finns inga scenarier att spela upp." in result.stdout


def test_with_json_an_error_is_json_too():
    result = run("rehearse", "finns_inte", "--format", "json")
    assert result.exit_code == 1
    error = json.loads(result.stdout)["error"]
    assert set(error) == {"kind", "message", "file", "element"}
    assert "någon av exempel-halland, exempel-jonkoping, grund, stockholm" in error["message"]


@pytest.mark.parametrize("words", [["rehearse"], ["rehearse", "grund", "--process", __file__]])
def test_either_a_folder_or_a_diagram_is_asked_for(words: list[str]):
    result = run(*words)
    assert result.exit_code == 2
    assert "Ange antingen en mapp eller --process" in result.stderr


def test_a_shipped_agreement_goes_by_its_name():
    result = run("rehearse", "stockholm")
    assert result.exit_code == 0, result.stdout
    assert result.stdout.startswith("Stockholm, somatisk vård")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str):
    result = run(name, "--help")
    assert result.exit_code == 0, result.output
    assert f"Usage: main {name}" in result.stdout
