"""Every agreement that is shipped keeps every rule; what is still open is named here."""

from pathlib import Path

import pytest

from service.agreements import files_of
from service.checks import check_files

ROOT = Path(__file__).parents[2]
AGREEMENTS = sorted(path.parent for path in (ROOT / "processes").glob("*/agreement.toml"))
NOT_CONFIRMED = "obekraftad-frist"  # the region's to answer, and shown on screen until it has


@pytest.mark.parametrize("folder", AGREEMENTS, ids=lambda path: path.name)
def test_a_shipped_agreement_keeps_every_rule(folder: Path) -> None:
    found = check_files(files_of(folder, ROOT / "forms"))
    assert [finding for finding in found if finding.rule != NOT_CONFIRMED] == []
    assert {finding.severity for finding in found} <= {"info"}
