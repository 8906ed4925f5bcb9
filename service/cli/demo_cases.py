"""Patients for the demo, admitted in the days before: told by the same actions that staff use.

Time stands at each event and moves on to the next, so histories and deadlines are as they would be.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from service import bootstrap
from service.actions.acknowledge_message import acknowledge_message
from service.actions.begin_diagram import begin_diagram
from service.actions.complete_task import complete_task
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.actions.open_case import open_case
from service.actions.release_in_demo import release_in_demo
from service.actions.send_notices import send_notices
from service.agreements import files_of
from service.cli.places import shared_forms, shipped_agreements
from service.domain.case import CaseId, CommandId, ProcessId
from service.domain.clock import STOCKHOLM, FrozenClock
from service.domain.people import PersonId, Staff
from service.settings import Settings

Given = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True)
class Event:
    """Somebody does something, so many hours before now. `@-2` in an answer is two hours before then."""

    hours_ago: float
    person: str
    element: str  #: of the task; of the any-time diagram with `begins`; empty: the patient is admitted
    answers: Given
    begins: bool = False


@dataclass(frozen=True)
class Story:
    """A patient and what has happened so far."""

    number: str
    events: tuple[Event, ...]


def admit_patients(settings: Settings, now: datetime, stories: Sequence[Story] | None = None) -> list[CaseId]:
    """Tells stories in the order of time, on a clock of their own that ends at `now`.

    Answers with the case of each. All stories of patients on wards when none are given.
    """
    clock = FrozenClock()
    ctx = bootstrap.context(settings, clock)
    clock.move_to(now - timedelta(days=10))
    for folder in shipped_agreements():
        release_in_demo(ctx, files_of(folder, shared_forms(folder)))
    try:
        return _tell_all(ctx, clock, STORIES if stories is None else stories, now)
    finally:
        ctx.store.close()


def _tell_all(ctx: Context, clock: FrozenClock, stories: Sequence[Story], now: datetime) -> list[CaseId]:
    cases: dict[int, CaseId] = {}
    told = [(event, number) for number, story in enumerate(stories) for event in story.events]
    told.sort(key=lambda pair: -pair[0].hours_ago)
    for place, (event, number) in enumerate(told):
        clock.move_to(now - timedelta(hours=event.hours_ago))
        while fire_due_timers(ctx, "demo"):
            pass
        send_notices(ctx, "demo")
        cases[number] = _tell(ctx, event, stories[number], cases.get(number), CommandId(f"demo-{place}"))
    return [cases[number] for number in range(len(stories))]


def _tell(ctx: Context, event: Event, story: Story, case: CaseId | None, command: CommandId) -> CaseId:
    """`case`: None until the patient is admitted."""
    known = ctx.directory.person(PersonId(event.person))
    who = Staff(known, ctx.directory.unit(known.units[0]))
    raw = {key: _posted(value, ctx.clock.now()) for key, value in event.answers.items()}
    if case is None:
        return open_case(ctx, raw | {"personnummer": [story.number]}, who=who, command=command)
    if event.begins:
        begin_diagram(ctx, case, ProcessId(event.element), raw, who=who, command=command)
    else:
        _read_all(ctx, case, who)
        with ctx.store.reading() as tx:
            task = next(
                item.task.id for item in tx.worklist.of_case(case) if item.task.element == event.element
            )
        complete_task(ctx, case, task, raw, who=who, command=command)
    return case


def _read_all(ctx: Context, case: CaseId, who: Staff) -> None:
    """Whoever does a task has read what has come to the unit."""
    with ctx.store.reading() as tx:
        sent = [(message.id, message.receipt_of(who.unit.id)) for message in tx.messages.of_case(case)]
    for message, receipt in sent:
        if receipt and receipt.read_at is None:
            acknowledge_message(ctx, case, message, who=who)


def _posted(value: str | Sequence[str], now: datetime) -> Sequence[str]:
    """As a browser posts it: `@-2` a moment, `@d+3` a date, both counted from now."""
    if not isinstance(value, str):
        return value
    if value.startswith("@d"):
        return [(now + timedelta(days=float(value[2:]))).astimezone(STOCKHOLM).strftime("%Y-%m-%d")]
    if value.startswith("@"):
        at = (now + timedelta(hours=float(value[1:]))).astimezone(STOCKHOLM)
        return [at.strftime("%Y-%m-%dT%H:%M")]
    return [value]


def admitted(
    hours_ago: float, nurse: str = "amina", *, since: float = 1, doctor: str = "Johan Ekwall"
) -> Event:
    return Event(hours_ago, nurse, "", {"inskriven_tid": f"@-{since}", "behov_lakare": doctor})


def notice(hours_ago: float, nurse: str = "amina", *, at: str = "ekhamra", days: float = 3) -> Event:
    """The admission notice, to primary care and both offices of a municipality."""
    care = {"ekhamra": "vc_ekbacken", "lunde": "vc_lunde"}[at]
    answers = {
        "beraknad_utskrivning": f"@d+{days}",
        "behov_kommun_sol": "on",
        "enhet_kommun_sol": f"bistand_{at}",
        "behov_kommun_hsl": "on",
        "enhet_kommun_hsl": f"hsv_{at}",
        "behov_oppenvard": "on",
        "enhet_oppenvard": care,
        "annan_kommun_boende": "nej",
        "kontakt_avdelning": "Amina Lindqvist",
    }
    return Event(hours_ago, nurse, "skicka_inskrivningsmeddelande", answers)


def contact(hours_ago: float, chief: str = "olle", name: str = "Karin Sjöbeck") -> Event:
    answers = {"fast_vardkontakt_namn": name, "fast_vardkontakt_telefon": "099-100 20 30"}
    return Event(hours_ago, chief, "utse_fast_vardkontakt", answers)


def _planned(hours_ago: float) -> tuple[Event, Event, Event]:
    """Both offices in Ekhamra and primary care have planned."""
    social: Given = {
        "sol_insatser": ["hemtjanst", "trygghetslarm"],
        "sol_kontakt": "Biståndsenheten, 099-100 40 50",
    }
    health: Given = {"hsl_insatser": ["hemsjukvard"], "hsl_kontakt": "Hemsjukvården, 099-100 60 70"}
    primary: Given = {"ov_insatser": ["lakare", "provtagning"], "ov_klar": "ja"}
    return (
        Event(hours_ago, "sara", "planera_insatser", social),
        Event(hours_ago - 0.5, "peter", "planera_hemsjukvard", health),
        Event(hours_ago - 1, "karin", "planera_oppenvard", primary),
    )


def described(hours_ago: float, nurse: str = "amina") -> tuple[Event, Event]:
    """The ward has asked for consent, and told the others what the patient needs."""
    consent: Given = {
        "samtycke_information": "ja",
        "samtycke_omfattar": ["planering", "sip"],
        "samtycke_mottagare": ["oppenvard", "kommun_sol", "kommun_hsl"],
        "samtycke_satt": "muntligt",
        "samtycke_hamtat_av": "Amina Lindqvist",
        "samtycke_datum": "@d+0",
    }
    needs: Given = {
        "plan_onskemal": "Vill hem och kunna gå ut med hunden",
        "plan_halsa": "Opererad höft, mobiliserad med gåbord",
        "adl_forflyttning_fore": "sjalv",
        "adl_forflyttning_nu": "delvis",
        "adl_forflyttning_sedan": "delvis",
        "risk_fall": "hog",
        "risk_fall_varde": "Downton 4",
        "risk_fall_datum": "@d+0",
        "plan_lakemedel": "kommun",
        "plan_specialistvard": "nej",
    }
    return Event(hours_ago, nurse, "inhamta_samtycke", consent), Event(
        hours_ago, nurse, "beskriv_behoven", needs
    )


def ready(hours_ago: float, nurse: str = "amina") -> Event:
    answers = {
        "utskrivningsklar_lakare": "Johan Ekwall",
        "utskrivningsklar_tid": "@-0.5",
        "utskrivningsklar_bekraftad": "on",
    }
    return Event(hours_ago, nurse, "bedom_utskrivningsklar", answers)


@dataclass(frozen=True)
class _Course:
    """How far a patient has come, in hours before now; what is left out has not happened."""

    admitted: float
    notice: float | None = None
    contact: float | None = None
    planned: float | None = None
    ready: float | None = None
    municipality: str = "ekhamra"
    nurse: str = "amina"
    more: tuple[Event, ...] = field(default=())

    def events(self) -> tuple[Event, ...]:
        chief = {"ekhamra": ("olle", "Karin Sjöbeck"), "lunde": ("ylva", "Ylva Norling")}[self.municipality]
        found = [admitted(self.admitted, self.nurse)]
        found += [notice(self.notice, self.nurse, at=self.municipality)] if self.notice else []
        found += [contact(self.contact, *chief)] if self.contact else []
        found += described(self.planned + 1, self.nurse) if self.planned else ()
        found += _planned(self.planned) if self.planned else ()
        found += [ready(self.ready, self.nurse)] if self.ready else []
        return (*found, *self.more)


_CHANGED_DATE = Event(
    5,
    "amina",
    "andrat_datum",
    {"beraknad_utskrivning": "@d+5", "andrat_datum_orsak": "Behöver mer rehabilitering"},
    begins=True,
)

STORIES = (
    Story("193805179813", _Course(admitted=100, notice=96, contact=90, planned=80, ready=76).events()),
    Story("194209039827", _Course(admitted=60, notice=57, contact=50, planned=40, ready=20).events()),
    Story("194706119858", _Course(admitted=50, notice=47, contact=30, more=(_CHANGED_DATE,)).events()),
    Story("192901159836", _Course(admitted=26).events()),
    Story("195010199890", _Course(admitted=3).events()),
    Story(
        "193102289844", _Course(admitted=70, notice=66, contact=60, ready=22, municipality="lunde").events()
    ),
    Story("193604089882", _Course(admitted=30, notice=28, municipality="lunde").events()),
    Story("194403229901", _Course(admitted=45, notice=40, contact=38, planned=20).events()),
    Story("193308269913", _Course(admitted=20, nurse="tove").events()),
    Story("195206149840", _Course(admitted=10, nurse="tove").events()),
)
