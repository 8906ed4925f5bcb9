"""Whether an agreement holds together: every rule a file in `rules`, every finding pointing at its place."""

from service.checks.checking import check, check_files, read_and_check
from service.checks.finding import ERROR, INFO, WARNING, Finding, Severity, has_error

__all__ = [
    "ERROR",
    "INFO",
    "WARNING",
    "Finding",
    "Severity",
    "check",
    "check_files",
    "has_error",
    "read_and_check",
]
