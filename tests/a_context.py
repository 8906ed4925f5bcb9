"""A context for tests: a real store, a frozen clock, the fakes that we ship, the agreements that we ship."""

from datetime import timedelta
from functools import cache
from itertools import count
from pathlib import Path

from adapters.fakes import FakeDirectory, FakeListing, FakeOutbox, FakeRegister
from service.actions.complete_task import complete_task
from service.actions.context import Context
from service.actions.open_case import open_case
from service.agreements import digest_of, files_of, freeze
from service.domain.case import CaseId, CommandId, TaskId
from service.domain.clock import STOCKHOLM, Clock, FrozenClock
from service.domain.notice import Channel
from service.domain.people import SYSTEM, PersonId, Staff
from service.engine import Engine
from service.store import Store
from tests.releasing import put_in_force

ROOT = Path(__file__).parents[1]
_engine = Engine()  # keeps what it has made ready to run, for all tests of a process
_commands = count()


def context_on(store: Store, clock: Clock) -> Context:
    outbox = FakeOutbox()
    return Context(
        store,
        _engine,
        clock,
        FakeDirectory.shipped(),
        FakeRegister.shipped(),
        FakeListing.shipped(),
        {Channel.EMAIL: outbox, Channel.SMS: outbox},
        "https://hemgang.exempel.invalid",
    )


def outbox_of(ctx: Context) -> FakeOutbox:
    """What has left the house in a test."""
    outbox = ctx.notifiers[Channel.EMAIL]
    assert isinstance(outbox, FakeOutbox)
    return outbox


def a_context(store: Store, clock: FrozenClock) -> Context:
    """With the shipped agreements in force."""
    ctx = context_on(store, clock)
    with store.transaction() as tx:
        for agreement in ("grund", "stockholm"):
            content, digest = frozen(agreement)
            put_in_force(
                tx,
                agreement,
                name=agreement,
                digest=digest,
                content=content,
                valid_from=clock.now(),
                at=clock.now(),
                who=SYSTEM,
            )
    return ctx


@cache
def frozen(agreement: str) -> tuple[bytes, str]:
    files = files_of(ROOT / "processes" / agreement, ROOT / "forms")
    return freeze(files), digest_of(files)


def staff(ctx: Context, person: str) -> Staff:
    """A made-up person, signed in at the first of their units."""
    known = ctx.directory.person(PersonId(person))
    return Staff(known, ctx.directory.unit(known.units[0]))


def command() -> CommandId:
    return CommandId(f"test-{next(_commands)}")


def admit(ctx: Context, person: str = "amina", number: str = "193805179813", **answers: str) -> CaseId:
    """A patient is admitted at 09.00 on the clock's day, by a nurse at a ward."""
    given = {
        "personnummer": number,
        "inskriven_tid": local(ctx, hours=0),
        "behov_lakare": "Johan Ekwall",
    } | answers
    raw = {key: [value] for key, value in given.items()}
    return open_case(ctx, raw, who=staff(ctx, person), command=command())


def do(ctx: Context, case: CaseId, person: str, element: str, **answers: str | list[str]) -> None:
    """A person completes the open task of an element."""
    raw = {key: value if isinstance(value, list) else [value] for key, value in answers.items()}
    complete_task(ctx, case, task_of(ctx, case, element), raw, who=staff(ctx, person), command=command())


def task_of(ctx: Context, case: CaseId, element: str) -> TaskId:
    with ctx.store.reading() as tx:
        return next(item.task.id for item in tx.worklist.of_case(case) if item.task.element == element)


def open_elements(ctx: Context, case: CaseId) -> set[str]:
    with ctx.store.reading() as tx:
        return {item.task.element for item in tx.worklist.of_case(case)}


def send_admission_notice(ctx: Context, case: CaseId, person: str = "amina") -> None:
    """To primary care and both offices of the municipality of Ekhamra."""
    do(
        ctx,
        case,
        person,
        "skicka_inskrivningsmeddelande",
        beraknad_utskrivning=local(ctx, hours=72)[:10],
        behov_kommun_sol="on",
        enhet_kommun_sol="bistand_ekhamra",
        behov_kommun_hsl="on",
        enhet_kommun_hsl="hsv_ekhamra",
        behov_oppenvard="on",
        enhet_oppenvard="vc_ekbacken",
        annan_kommun_boende="nej",
    )


def give_notice(ctx: Context, case: CaseId, person: str = "amina") -> None:
    """The doctor has judged the patient ready for discharge, now."""
    do(
        ctx,
        case,
        person,
        "bedom_utskrivningsklar",
        utskrivningsklar_lakare="Johan Ekwall",
        utskrivningsklar_tid=local(ctx, hours=0),
        utskrivningsklar_bekraftad="on",
    )


def local(ctx: Context, hours: float) -> str:
    """The clock's time in Stockholm, so many hours on, as a browser posts it."""
    return (ctx.clock.now() + timedelta(hours=hours)).astimezone(STOCKHOLM).strftime("%Y-%m-%dT%H:%M")
