"""Scenarios in Swedish, played on the engine with a clock that stands still. No database."""

from service.rehearsal.outcome import Coverage, Finding, Missed, Outcome, Played, Rehearsal, Rehearsed
from service.rehearsal.rehearse import rehearse
from service.rehearsal.single_diagram import alone, files_beside
from service.rehearsal.understanding import PATTERNS

__all__ = [
    "PATTERNS",
    "Coverage",
    "Finding",
    "Missed",
    "Outcome",
    "Played",
    "Rehearsal",
    "Rehearsed",
    "alone",
    "files_beside",
    "rehearse",
]
