"""Every scenario of every agreement that is shipped holds."""

from functools import cache
from pathlib import Path

import pytest

from service.agreements import files_of, read
from service.rehearsal import Rehearsal, rehearse
from service.rehearsal.reading import read_feature

ROOT = Path(__file__).parents[2]
AGREEMENTS = sorted(path.parent for path in (ROOT / "processes").glob("*/agreement.toml"))


@cache
def rehearsal_of(folder: Path) -> Rehearsal:
    files = files_of(folder, ROOT / "forms")
    return rehearse(read(files), {name: text for name, text in files.items() if name.endswith(".feature")})


def once(folder: Path) -> pytest.MarkDecorator:
    """An agreement is rehearsed by one of the processes that share the tests, not by each."""
    return pytest.mark.xdist_group(folder.name)


SCENARIOS = [
    pytest.param(
        folder, scenario.file, scenario.line, id=f"{folder.name}: {scenario.name}", marks=once(folder)
    )
    for folder in AGREEMENTS
    for name, content in files_of(folder, ROOT / "forms").items()
    if name.endswith(".feature")
    for scenario in read_feature(content, name)[0]
]


@pytest.mark.parametrize(("folder", "file", "line"), SCENARIOS)
def test_a_scenario_holds(folder: Path, file: str, line: int):
    found = [one for one in rehearsal_of(folder).scenarios if (one.file, one.line) == (file, line)]
    assert [one.failure for one in found] == [None]
    assert [one.passed for one in found] == [True]


@pytest.mark.parametrize(
    "folder", [pytest.param(folder, id=folder.name, marks=once(folder)) for folder in AGREEMENTS]
)
def test_an_agreement_has_scenarios_and_all_can_be_played(folder: Path):
    rehearsal = rehearsal_of(folder)
    assert rehearsal.findings == ()
    assert len(rehearsal.scenarios) >= 5
