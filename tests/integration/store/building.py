"""Made-up people, an agreement and moves to save, so that a test says only what it is about."""

from datetime import UTC, datetime, timedelta

from service.domain.case import Due, ElementId, OpenTask, ProcessId, Progress, TaskId, TimerId, WaitingTimer
from service.domain.people import Patient, PersonId, Role, UnitId
from service.store import AgreementVersion, Case, Store, Transaction
from tests.releasing import put_in_force

MORNING = datetime(2026, 4, 13, 7, 0, tzinfo=UTC)
MAIN = ProcessId("utskrivning")
WARD, WARD_UNIT = Role("slutenvard"), UnitId("avd-32")
CARE, CARE_UNIT = Role("oppenvard"), UnitId("vc-ekero")
HOME, HOME_UNIT = Role("kommun_sol"), UnitId("bistand-ekero")
NURSE = PersonId("saga.strand")

ANNA = Patient("199001019802", "Anna Provsson", "Provvägen 1, 178 31 Ekerö", "0125")


def task(id_: str, *, role: Role = WARD, due: Due | None = None, element: str = "bedom") -> OpenTask:
    return OpenTask(
        id=TaskId(id_),
        process=MAIN,
        element=ElementId(element),
        name="Bedöm behov",
        role=role,
        form="behov",
        opened_at=MORNING,
        due=due,
    )


def timer(id_: str, at: datetime | None, *, element: str = "frist") -> WaitingTimer:
    return WaitingTimer(
        id=TimerId(id_),
        process=MAIN,
        element=ElementId(element),
        name="Tre dagar har gått",
        armed_at=MORNING,
        due=Due(at, "kallelse", "Kallelse till planering", "LUS 4:2", ("Räknas från underrättelsen.",)),
    )


def progress(
    *,
    state: bytes = b"state",
    tasks: tuple[OpenTask, ...] = (),
    timers: tuple[WaitingTimer, ...] = (),
    finished: bool = False,
    **more: object,
) -> Progress:
    position = () if finished else ((MAIN, ElementId("bedom")),)
    return Progress(state, finished, tasks, timers, position, **more)  # type: ignore[arg-type]


def later(**by: int) -> datetime:
    return MORNING + timedelta(**by)


def opened_case(transaction: Transaction) -> Case:
    """A case at revision 0 for Anna, on version 1 of Stockholm's agreement."""
    transaction.patients.put(ANNA)
    known = transaction.agreements.versions("stockholm")
    version = known[0] if known else release(transaction)
    return transaction.cases.create(
        patient=ANNA.identity_number,
        agreement=version.id,
        process=ProcessId("utskrivning"),
        at=MORNING,
        who=NURSE,
        unit=WARD_UNIT,
    )


def release(transaction: Transaction, valid_from: datetime = MORNING) -> AgreementVersion:
    return put_in_force(
        transaction,
        "stockholm",
        name="Region Stockholm",
        digest="0" * 64,
        content=b"PK",
        valid_from=valid_from,
        at=MORNING,
        who=NURSE,
    )


def saved_case(store: Store, moved: Progress) -> Case:
    """A case that has made its first move."""
    with store.transaction() as t:
        case = opened_case(t)
        return t.cases.save(
            case, moved, at=MORNING, who=NURSE, unit=WARD_UNIT, participants={WARD: WARD_UNIT}
        )
