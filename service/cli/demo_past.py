"""The demo's past: two patients whose whole way home is told, and months of others who went the same way.

To tell every case would take the demo minutes to start. So the others are copies, at another time and pace
and about other made-up people, for the follow-up to have something to count.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from service.actions.context import Context
from service.cli.demo_cases import Event, Story, admitted, contact, described, notice, ready
from service.domain.case import CaseId
from service.domain.facts import Facts
from service.domain.people import Patient
from service.store import Transaction
from service.store.made_up import MadeUp

_MONTHS, _A_MONTH, _PEOPLE = 5, 10, 30  # for each municipality
_PACES = (0.55, 0.7, 0.85, 1.0, 1.2, 1.5, 1.9)
_CAUSES = ("korttid", "hjalpmedel", "hemtjanst", "lakemedel", "transport")
_FIRST = ("Berit", "Karl-Erik", "Ingegerd", "Lennart", "Solveig", "Torsten")
_LAST = ("Påhlbrink", "Stenbergare", "Lundevallare", "Granebring", "Norrbomare")
_PLACES = (("9901", "990 01 Ekhamra"), ("9902", "990 11 Lunde"))

_INFORMED = {
    "patientinfo_sammanfattning": "on",
    "patientinfo_insatser": "on",
    "patientinfo_satt": ["muntligt", "skriftligt"],
}
_TOLD = {
    "information_innehall": ["sammanfattning", "lakemedel"],
    "lakemedelslista": "inga_lakemedel",
    "information_sekretess": "nej",
}


def _needed(hours_ago: float, person: str, consent: str) -> Event:
    answers = {"oppen_tvangsvard": "nej", "sip_behov": "bada", "sip_samtycke": consent}
    return Event(hours_ago, person, "ta_stallning_till_sip", answers | {"sip_motivering": "Flera insatser"})


def _home(hours_ago: float) -> tuple[Event, ...]:
    left = {"utskriven_tid": "@-0.5", "utskriven_till": "hem"}
    return (
        Event(hours_ago, "amina", "skriv_ut_patienten", left),
        Event(hours_ago - 1, "amina", "overfor_information", _TOLD),
        Event(hours_ago - 1.5, "amina", "informera_patienten", _INFORMED),
    )


def _agreed(office: str) -> dict[str, str]:
    return {f"sip_bekraftelse_kommun_{office}": "bekraftas", f"sip_bekraftelse_{office}_av": "Kommunen"}


_PLAN = {
    "sip_narvarande": "Patienten, Karin Sjöbeck, Sara Nyhlén",
    "sip_insatser": "Hemtjänst och läkarbesök",
    "sip_ansvar_region": "Läkarbesök",
    "sip_ansvar_kommun": "Hemtjänst",
    "sip_andra": "Inga",
    "sip_huvudansvar": "kommun",
}
_CONFIRMED = {"oppenvard_insatser": "ja", "underrattelse_mottagen": "on"}
_CALL = {
    "kallelse_avsandare": "Karin Sjöbeck",
    "sip_motestid": "@24",
    "sip_motesform": "video",
    "sip_kallade": ["patienten", "kommun_sol", "kommun_hsl"],
    "sip_fragor": "Vad behövs hemma?",
}
_CARE = {"hsl_insatser": ["hemsjukvard"], "hsl_kontakt": "Hemsjukvården"}
_DELAY = {
    "forsening_kategori": "korttid",
    "forsening_part": "ingen",
    "forsening_fran": "@d-0",
    "forsening_kommentar": "Väntar",
}
_FOLLOWED = {
    "sip_uppfoljd": "@d-0",
    "sip_resultat": "Målen är nådda",
    "sip_avslut": "avslutas",
    "sip_avslut_skal": "mal_natt",
}

PAST = (
    Story(  # with a plan, and something to wait for
        "194403229901",
        (
            admitted(236, since=2),
            notice(226),
            contact(212),
            *described(206),
            Event(200, "sara", "planera_insatser", {"sol_insatser": ["hemtjanst"], "sol_kontakt": "Sara"}),
            Event(198, "peter", "planera_hemsjukvard", _CARE),
            Event(197, "karin", "planera_oppenvard", {"ov_insatser": ["lakare"], "ov_klar": "ja"}),
            _needed(190, "karin", "ja"),
            ready(178),
            Event(176, "karin", "bekrafta_insatser", _CONFIRMED),
            Event(160, "karin", "kalla_till_sip", _CALL),
            Event(150, "amina", "forsening_orsak", _DELAY, begins=True),
            Event(136, "karin", "hall_sip_mote", {"sip_mote_utfall": "hallet", "sip_mote_holls": "@-1"}),
            Event(135, "karin", "uppratta_sip", _PLAN),
            Event(134, "sara", "socialtjansten_bekraftar", _agreed("sol")),
            Event(134, "peter", "kommunens_vard_bekraftar", _agreed("hsl")),
            *_home(130),
            Event(110, "karin", "folj_upp_sip", _FOLLOWED),
        ),
    ),
    Story(  # who declines a plan
        "193102289844",
        (
            admitted(230),
            notice(213, at="lunde"),
            contact(210, "ylva", "Ylva Norling"),
            *described(208),
            Event(204, "bo", "planera_insatser", {"sol_insatser": ["hemtjanst"], "sol_kontakt": "Bo"}),
            Event(
                202,
                "ingela",
                "planera_hemsjukvard",
                _CARE,
            ),
            Event(200, "ylva", "planera_oppenvard", {"ov_insatser": ["lakare"], "ov_klar": "ja"}),
            _needed(196, "ylva", "nej"),
            ready(180),
            Event(178, "ylva", "bekrafta_insatser", _CONFIRMED),
            *_home(140),
        ),
    ),
)


def fill_the_past(ctx: Context, told: Sequence[CaseId], now: datetime) -> None:
    """`told`: the cases of PAST."""
    with ctx.store.transaction() as tx:
        for place, case in enumerate(told):
            for patient in _people(place):
                tx.patients.put(patient)
            tx.made_up.copy(case, list(_copies(place, now)))
            _read_all(ctx, tx, case)


def _read_all(ctx: Context, tx: Transaction, case: CaseId) -> None:
    """What was sent long ago has been read an hour later; nobody's list begins with it."""
    workers = {unit: person.id for person in ctx.directory.people() for unit in person.units}
    for message in tx.messages.of_case(case):
        for receipt in message.receipts:
            at = receipt.delivered_at + timedelta(hours=1)
            tx.messages.mark_read(message.id, receipt.unit, at=at, who=workers[receipt.unit])


def _copies(place: int, now: datetime) -> Iterator[MadeUp]:
    """Some each month, until those who are told themselves."""
    step = timedelta(days=30 / _A_MONTH)
    for number in range(_MONTHS * _A_MONTH):
        patient = identity_number(place, number % _PEOPLE)
        starts = now - timedelta(days=13, hours=7 * (number % 5)) - step * number
        yield MadeUp(patient, starts, _PACES[number % len(_PACES)], _others(place, number))


def _others(place: int, number: int) -> Facts:
    """What went otherwise than in the told case."""
    if place:
        return {"sip_behov": "en" if number % 3 else "bada"}
    return {"forsening_kategori": _CAUSES[number % len(_CAUSES)]}


def _people(place: int) -> Iterator[Patient]:
    municipality, town = _PLACES[place]
    for number in range(_PEOPLE):
        identity = identity_number(place, number)
        name = f"{_FIRST[number % len(_FIRST)]} {_LAST[number % len(_LAST)]}"
        born = date(int(identity[:4]), int(identity[4:6]), int(identity[6:8]))
        yield Patient(identity, name, f"Skogsvägen {number + 1}, {town}", municipality, born)


def identity_number(place: int, number: int) -> str:
    """Of the test series: birth numbers 980–999, with the check digit that the last one must be."""
    born = date(1930 + number % 20, 1 + number % 12, 1 + 14 * place + number % 9)
    digits = f"{born:%Y%m%d}{980 + number % 20}"
    doubled = (int(digit) * (2 - at % 2) for at, digit in enumerate(digits[2:]))
    return digits + str(-sum(value // 10 + value % 10 for value in doubled) % 10)
