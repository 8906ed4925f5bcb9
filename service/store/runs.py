"""Runs of a diagram that keeps its own facts, over all the cases of a unit: what each has been told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from service.domain.case import CaseId, ProcessId
from service.domain.facts import Facts, from_json
from service.domain.people import PersonId, Protection, UnitId
from service.domain.protection import Place, shown_number
from service.store import tables
from service.store.patients import WHOSE, listed

_fact, _case, _patient, _party = tables.fact, tables.case, tables.patient, tables.participant


@dataclass(frozen=True)
class Run:
    """One time that the diagram was begun."""

    case_id: CaseId
    agreement: int  #: the version that the case runs on
    patient: str  #: identity number
    patient_name: str
    number: str  #: of the run within the case: the first part of its tasks' ids
    begun_at: datetime
    begun_by: PersonId
    begun_unit: UnitId | None
    facts: Facts  #: what holds now, by plain name
    protection: Protection = Protection.NONE

    @property
    def patient_number(self) -> str:
        """The identity number as it may stand in a list."""
        return shown_number(self.patient, self.protection, Place.LIST, self.case_id)


class Runs:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_unit(self, unit: UnitId, process: ProcessId) -> Sequence[Run]:
        """In the cases that a unit takes part in, open and closed; the latest begun first."""
        mine = select(_party.c.case_id).where(_party.c.unit == unit, _party.c.until.is_(None))
        joined = _fact.join(_case, _case.c.id == _fact.c.case_id).join(
            _patient, _patient.c.identity_number == _case.c.patient
        )
        query = (
            select(_fact, *WHOSE, _case.c.agreement_version_id)
            .select_from(joined)
            .where(_fact.c.case_id.in_(mine))
        )
        named = query.where(_fact.c.name.startswith(f"{process}.", autoescape=True)).order_by(_fact.c.id)
        found: dict[tuple[int, str], Run] = {}
        for row in map(listed, self._connection.execute(named).mappings()):
            _, number, name = row["name"].split(".", 2)
            first = found.get((row["case_id"], number))
            facts = dict(first.facts) if first else {}
            if row["superseded_at"] is None:
                facts[name] = from_json(row["value"])
            found[row["case_id"], number] = Run(
                case_id=CaseId(row["case_id"]),
                agreement=row["agreement_version_id"],
                patient=row["patient"],
                patient_name=row["patient_name"],
                number=number,
                begun_at=first.begun_at if first else row["learned_at"],
                begun_by=first.begun_by if first else row["who"],
                begun_unit=first.begun_unit if first else row["unit"],
                facts=facts,
                protection=row["protection"],
            )
        return sorted(found.values(), key=lambda run: (run.begun_at, run.case_id, run.number), reverse=True)
