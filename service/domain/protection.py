"""What may be shown of a protected person, and where: the one place that decides (OSL 21:3, 21:3 a, 22:1).

A case's own pages say the name, with a clear mark: whoever cares for a person must know whom it is about.
Everywhere else, in lists, searches, notices and what leaves the house, the case number stands for the name.
Address and municipality of folkbokföring would lead to the person, so they are not even kept.
"""

from dataclasses import replace
from enum import StrEnum

from service.domain.case import CaseId
from service.domain.people import Patient, Protection


class Place(StrEnum):
    """Where something of a patient is to stand."""

    CASE = "case"  #: a page of the case itself, asked for by somebody who takes part
    LIST = "list"  #: worklists, lists of cases, messages to read
    SEARCH = "search"
    NOTICE = "notice"  #: e-mail and text messages
    EXPORT = "export"  #: files that leave Hemgång


NAME = "Skyddade personuppgifter"
ADDRESS = "Skyddad – lämnas manuellt"
MARKS = {
    Protection.MARKED: "Sekretessmarkering",
    Protection.REGISTERED: "Skyddad folkbokföring",
}


def shown_name(name: str, protection: Protection, where: Place) -> str:
    return name if _is_open(protection, where) else NAME


def shown_number(number: str, protection: Protection, where: Place, case: CaseId) -> str:
    """The identity number, or the case's number in its stead."""
    return number if _is_open(protection, where) else f"Ärende {case}"


def shown_address(patient: Patient) -> str:
    """The same everywhere: a protected address is handed over by hand, or not at all."""
    return ADDRESS if patient.protection else patient.address


def kept(patient: Patient) -> Patient:
    """What is stored of a patient that the register has told of."""
    return replace(patient, address="", municipality="") if patient.protection else patient


def _is_open(protection: Protection, where: Place) -> bool:
    return not protection or where is Place.CASE
