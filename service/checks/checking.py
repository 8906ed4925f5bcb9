"""Holds every rule against an agreement. A rule that breaks is a finding too: nothing passes unchecked."""

from collections.abc import Iterator

from service.agreements import read
from service.agreements.frozen import Files
from service.checks.finding import AGREEMENT, ERROR, Finding
from service.checks.reading import unreadable, unreadable_whole
from service.checks.registry import RULES, Rule
from service.checks.rules import lagom_stort
from service.domain.errors import BadDocument
from service.notation.agreement import Agreement


def check(agreement: Agreement) -> list[Finding]:
    """Every finding, by file and element. Never raises for what an agreement says.

    A diagram beyond all size is the only finding: what follows its paths would take too long.
    """
    if huge := [
        finding
        for finding in _tried(lagom_stort.RULE, lagom_stort.check, agreement)
        if finding.severity == ERROR
    ]:
        return huge
    found = {finding for name, rule in RULES.items() for finding in _tried(name, rule, agreement)}
    return sorted(found, key=_place)


def check_files(files: Files) -> list[Finding]:
    """Like `check`, for files as they lie in a folder, a draft or the store. Files that cannot be read are
    the only findings until they can."""
    return read_and_check(files)[1]


def read_and_check(files: Files) -> tuple[Agreement | None, list[Finding]]:
    """The agreement, unless it cannot be read, and what `check_files` says of it."""
    try:
        agreement = read(files)
    except BadDocument as error:
        return None, sorted(unreadable(files), key=_place) or [unreadable_whole(error)]
    return agreement, check(agreement)


def _tried(name: str, rule: Rule, agreement: Agreement) -> Iterator[Finding]:
    try:
        yield from rule(agreement)
    except Exception as error:  # a fault of ours; the agreement must not slip through because of it
        message = (
            f"Regeln gick inte att pröva ({type(error).__name__}: {error}). Anmäl felet till förvaltningen."
        )
        yield Finding(name, AGREEMENT, "", ERROR, message)


def _place(finding: Finding) -> tuple[str, str, str, str]:
    return finding.file, finding.element, finding.rule, finding.message
