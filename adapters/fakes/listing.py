"""Where the made-up patients are listed, read from patients.toml."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from adapters.fakes.register import PATIENTS
from service.domain.people import UnitId


class FakeListing:
    """Answers as a region's register of listings would (see `service.ports.Listing`)."""

    def __init__(self, listed: Mapping[str, UnitId]) -> None:
        self._listed = dict(listed)

    @classmethod
    def shipped(cls, path: Path = PATIENTS) -> "FakeListing":
        rows = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls({number: UnitId(row["listed"]) for number, row in rows.items() if "listed" in row})

    def listed_at(self, identity_number: str) -> UnitId | None:
        return self._listed.get(identity_number)
