"""`hemgang replay` and `hemgang whatif`: what a draft would have done, and would do."""

import json

from click.testing import CliRunner, Result

from service.cli import main
from tests.unit.cli.test_move import case

__all__ = ["case"]  # a fixture


def hemgang(*words: str) -> Result:
    return CliRunner().invoke(main, words, env={"COLUMNS": "300"})


def test_a_replay_tells_what_became_of_every_case(case: int):
    april = ("--from", "2026-04-01", "--to", "2026-05-01", "--processes", "1")
    told = hemgang("replay", "stockholm", "stockholm", *april).stdout
    assert told.startswith("1 ärenden.\n  samma utfall: 1\n")
    found = json.loads(hemgang("replay", "stockholm", "stockholm", *april, "--format", "json").stdout)
    assert found["cases"]["samma utfall"] == 1
    assert found["old"] == found["new"]


def test_without_dates_it_is_the_last_year(case: int):
    assert "0 ärenden." in hemgang("replay", "grund", "grund", "--processes", "1").stdout


def test_what_if_tells_how_many_are_touched(case: int):
    assert "0 av 1 öppna ärenden berörs." in hemgang("whatif", "stockholm", "stockholm").stdout
    found = json.loads(hemgang("whatif", "stockholm", "stockholm", "--format", "json").stdout)
    assert (found["cases"], found["total"]["touched"]) == (1, 0)
