"""Every shared diagram holds, also one that no shipped agreement takes yet: all tried on the law's."""

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from service.agreements import files_of, read
from service.agreements.frozen import Files
from service.checks.checking import check_files
from service.notation.bpmn import Diagram, read_diagrams
from service.rehearsal import Rehearsal, rehearse

pytestmark = pytest.mark.xdist_group("shared")  # rehearsed once, not by each process

ROOT = Path(__file__).parents[2]
SHARED = ROOT / "processes" / "gemensamt"
ROLES = '["slutenvard", "oppenvard", "kommun_sol", "kommun_hsl"]'


def diagrams() -> list[Diagram]:
    return [
        diagram
        for path in sorted(SHARED.glob("*.bpmn"))
        for diagram in read_diagrams(path.read_bytes(), path.name)
    ]


def kinds_of_cases() -> set[str]:
    """What begins by itself and is called by nobody opens a case of its own."""
    called = {element.called for diagram in diagrams() for element in diagram.elements.values()}
    plain = {diagram.id for diagram in diagrams() for start in diagram.start_events() if start.form}
    buttons = {
        diagram.id
        for diagram in diagrams()
        for start in diagram.start_events()
        if start.event and start.event.kind == "message"
    }
    return plain - buttons - called


@cache
def all_of_them() -> Files:
    """The law's agreement with every shared diagram, and every kind of case open to all."""
    with TemporaryDirectory() as place:
        shutil.copytree(ROOT / "processes", f"{place}/processes")
        shutil.copytree(ROOT / "forms", f"{place}/forms")
        folder = Path(place) / "processes" / "grund"
        written = (folder / "agreement.toml").read_text(encoding="utf-8")
        named = ", ".join(f'"{path.stem}"' for path in sorted(SHARED.glob("*.bpmn")))
        written = re.sub(r"shared = \[.*?\]", f"shared = [{named}]", written, flags=re.DOTALL)
        cases = "".join(f"{kind} = {ROLES}\n" for kind in sorted(kinds_of_cases()))
        written = re.sub(r"\[cases\]\n.*?\n\n", f"[cases]\n{cases}\n", written, flags=re.DOTALL)
        (folder / "agreement.toml").write_text(written, encoding="utf-8")
        return files_of(folder, Path(place) / "forms")


@cache
def rehearsal() -> Rehearsal:
    files = all_of_them()
    return rehearse(read(files), {name: text for name, text in files.items() if name.endswith(".feature")})


def test_every_shared_diagram_is_without_faults() -> None:
    findings = [finding for finding in check_files(all_of_them()) if finding.severity != "info"]
    assert findings == []


def test_every_scenario_of_a_shared_diagram_holds() -> None:
    assert [outcome for outcome in rehearsal().scenarios if not outcome.passed] == []


def test_every_step_of_a_shared_diagram_is_passed_by_a_scenario() -> None:
    shared = {diagram.id for diagram in diagrams()}
    assert [missed for missed in rehearsal().coverage.missed if missed.process in shared] == []


def test_every_shared_deadline_is_asked_for_by_a_shared_diagram() -> None:
    table = (SHARED / "gemensamma_frister.dmn").read_text(encoding="utf-8")
    rows = set(re.findall(r'<rule id="rad_(\w+)"', table))
    assert rows - {row.id for row in read(all_of_them()).deadlines.all()} == set()
