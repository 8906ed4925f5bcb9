"""Made-up patients with identity numbers from the Swedish test series, read from patients.toml."""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from service.domain.people import Patient, Protection

PATIENTS = Path(__file__).with_name("patients.toml")


class FakeRegister:
    """Answers as a population register would (see `service.ports.PopulationRegister`)."""

    def __init__(self, patients: Sequence[Patient]) -> None:
        self._patients = {patient.identity_number: patient for patient in patients}

    @classmethod
    def shipped(cls, path: Path = PATIENTS) -> "FakeRegister":
        rows = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls([_patient(number, row) for number, row in rows.items()])

    def patient(self, identity_number: str) -> Patient | None:
        return self._patients.get(identity_number)

    def patients(self) -> Sequence[Patient]:
        """All of them: the demo shows whom one can admit."""
        return list(self._patients.values())


def _patient(number: str, row: dict[str, str]) -> Patient:
    return Patient(
        identity_number=number,
        name=row["name"],
        address=row["address"],
        municipality=row["municipality"],
        born=_born(number),
        protection=Protection(row.get("protection", "")),
    )


def _born(number: str) -> date:
    """A samordningsnummer has sixty added to the day."""
    return date(int(number[:4]), int(number[4:6]), int(number[6:8]) % 60)
