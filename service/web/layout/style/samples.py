"""Made-up people, a ward and its worklist on a Tuesday at 06.45."""

from datetime import UTC, datetime, timedelta
from typing import Any

from service.domain.case import Due
from service.domain.people import Patient, Person, PersonId, Role, Staff, Unit, UnitId

NOW = datetime(2026, 4, 14, 4, 45, tzinfo=UTC)  #: a Tuesday, 06.45 in Stockholm
WARD = Unit(UnitId("avd-32"), "Avdelning 32, medicin", Role("slutenvard"), "Region Stockholm")
STAFF = Staff(Person(PersonId("anna"), "Anna Berg", "sjuksköterska", (WARD.id,)), WARD)
ROOMS = [
    {"name": "Arbetslista", "url": "/stil", "current": True},
    {"name": "Sök ärende", "url": "/stil/fel", "current": False},
    {"name": "Processer", "url": "/stil/uppgift", "current": False},
    {"name": "Drift", "url": "/stil", "current": False},
]
FRAME: dict[str, Any] = {
    "staff": STAFF,
    "rooms": ROOMS,
    "logout_url": "/stil",
    "home_url": "/stil",
    "now": NOW,
}


def due(name: str, source: str, **left: float) -> Due:
    return Due(at=NOW + timedelta(**left), name=name, source=source, deadline=name, steps=STEPS)


STEPS = (
    "Patienten skrevs in måndag 13 april 2026 kl. 10.05.",
    "Meddelandet ska skickas senast 24 timmar efter inskrivningen.",
    "Fristen går ut tisdag 14 april 2026 kl. 10.05.",
)
ADMISSION = ("Inskrivningsmeddelande", "LUS 2 kap. 3 §")
DUES = [
    due(*ADMISSION, hours=-2, minutes=-10),
    due(*ADMISSION, hours=3, minutes=20),
    due("Informationsöverföring", "LUS 3 kap. 2 §", hours=17, minutes=15),
    due(*ADMISSION, hours=21, minutes=5),
    None,
    due("Bekräftelse", "Överenskommelsen 5.2", hours=9, minutes=40),
    due("Kallelse", "LUS 4 kap. 3 §", days=2, hours=17, minutes=15),
    Due(at=NOW + timedelta(days=9), name="Uppföljning", source="Överenskommelsen 7.2", confirmed=False),
    Due(at=None, name="Fast vårdkontakt", source="LUS 2 kap. 5 §"),
]


def patient(number: str, name: str) -> Patient:
    return Patient(number, name, "Exempelgatan 1, 123 45 Exempelstad", "0180")


PATIENTS = [
    patient("194103129815", "Karin Exempelsson"),
    patient("193811049802", "Gunnar Provman"),
    patient("195206179896", "Birgitta Testqvist"),
    patient("194912249804", "Sven-Erik Låtsasson"),
    patient("193402289882", "Margareta Påhittad-Lindström"),
    patient("196008309988", "Amir Exempelzadeh"),
]
OURS = [
    "Skicka inskrivningsmeddelande",
    "Skicka inskrivningsmeddelande",
    "Överför information inför hemgången",
    "Skicka inskrivningsmeddelande",
    "Bedöm om patienten är utskrivningsklar",
]
WAITING = [
    ("Bekräfta inskrivningsmeddelandet", "Stadsdelen Södermalm, biståndsenheten"),
    ("Kalla till samordnad planering", "Vårdcentralen Ekbacken"),
    ("Följ upp hemgången", "Vårdcentralen Ekbacken"),
    ("Utse fast vårdkontakt", "Vårdcentralen Tallgården"),
]


def worklist_rows() -> list[dict[str, Any]]:
    """In the order of the worklist: what is due first is first."""
    ours = [row(place, task, "") for place, task in enumerate(OURS)]
    return ours + [row(place, task, unit) for place, (task, unit) in enumerate(WAITING, start=len(OURS))]


def row(place: int, task: str, unit: str) -> dict[str, Any]:
    return {
        "task": task,
        "task_url": "/stil/uppgift",
        "case_url": "/stil",
        "patient": PATIENTS[place % len(PATIENTS)],
        "due": DUES[place],
        "ours": not unit,
        "unit": unit,
        "ground": "",
    }


ERROR: dict[str, Any] = {
    "heading": "Någon annan hann före",
    "explanation": "Uppgiften ”Skicka inskrivningsmeddelande” gjordes klar av Erik Lind i dag kl. 06.31.",
    "advice": "Öppna ärendet och se vad som är skrivet. Lägg till det som saknas.",
    "kept": [
        ("Aktuellt läge", "Går med rollator. Behöver hjälp med morgonbestyr och medicin."),
        ("Telefon", "08-123 45 67"),
    ],
    "back_url": "/stil",
    "back_text": "Öppna ärendet",
}
