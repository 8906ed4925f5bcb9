"""What a case knows of its patient from the first moment, for diagrams and tables to read.

Of a protected person the municipality is not among the facts: it would lead to where the person lives.
"""

from collections.abc import Collection

from service.domain.facts import Value
from service.domain.people import Patient, Unit

KIND = "arende.slag"  #: the process that the case was opened with
OPENED_BY = "arende.oppnad_av"  #: the role that opened it
MUNICIPALITY = "patient.kommun"  #: four-digit code of the municipality of folkbokföring; null: not known
SERVED = "patient.kommun_ansluten"  #: whether a unit in the directory belongs to it; null: not known
PROTECTED = "patient.skyddad"
RESERVE = "patient.reservnummer"  #: true: nobody knows yet who it is

NAMES = frozenset({KIND, OPENED_BY, MUNICIPALITY, SERVED, PROTECTED, RESERVE})


def patient_facts(patient: Patient, units: Collection[Unit]) -> dict[str, Value]:
    known = "" if patient.protection else patient.municipality
    return {
        MUNICIPALITY: known or None,
        SERVED: any(unit.municipality == known for unit in units) if known else None,
        PROTECTED: bool(patient.protection),
        RESERVE: patient.reserve,
    }
