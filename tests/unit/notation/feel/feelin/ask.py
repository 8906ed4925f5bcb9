"""Asks feelin, bpmn.io's FEEL, in V8: an implementation that shares nothing with ours."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from service.web import layout

ASSETS = Path(layout.__file__).parent / "assets"
HERE = Path(__file__).parent
LONGEST = 60  #: seconds


@dataclass(frozen=True)
class Question:
    """An expression over facts, or a cell that tries the fact `?`."""

    text: str
    facts: dict[str, Any] = field(default_factory=dict)
    cell: bool = False


@dataclass(frozen=True)
class Refused:
    """The text is no FEEL to feelin."""

    said: str


def ask(questions: Sequence[Question], folder: Path) -> list[Any]:
    """feelin's answers, in order. `folder` takes the bundle."""
    written = json.dumps([asdict(question) for question in questions], default=_marked)
    answers = json.loads(run([sys.executable, HERE / "in_v8.py", bundled(folder)], written))
    return [Refused(a["refused"]) if "refused" in a else a.get("value") for a in answers]


def bundled(folder: Path) -> Path:
    """One file of feelin and answer.js, by the esbuild that bundles the pages (see layout/build.py)."""
    bundle = folder / "feelin.js"
    esbuild = next((ASSETS / "node_modules").glob("@esbuild/*/bin/esbuild"), None)
    assert esbuild, "The packages of the pages are missing. Run: uv sync --reinstall-package hemgang"
    words = [esbuild, "--bundle", "--format=iife", "--charset=utf8", f"--outfile={bundle}"]
    run(words, (HERE / "answer.js").read_text("utf-8"))
    return bundle


def run(words: Sequence[str | Path], written: str) -> str:
    done = subprocess.run(
        words, input=written, cwd=ASSETS, capture_output=True, timeout=LONGEST, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _marked(value: Any) -> dict[str, str]:
    if isinstance(value, datetime):
        return {"@": value.isoformat().replace("+00:00", "Z")}
    assert isinstance(value, date)
    return {"@": value.isoformat()}
