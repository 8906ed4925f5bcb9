"""Cases: open one, take it under lock, save what a move left behind."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import Connection, Select, insert, select, update

from service.domain.case import CaseId, ProcessId, Progress
from service.domain.clock import Clock
from service.domain.errors import Conflict, UnknownCase
from service.domain.facts import Value, from_json
from service.domain.late_entry import KIND, LateEntry
from service.domain.people import SYSTEM, PersonId, Role, UnitId
from service.store import tables
from service.store.case import NOTHING_LEARNED, Case, Learned, Move
from service.store.saving.entries import Entries
from service.store.saving.facts import save_facts
from service.store.saving.messages import save_messages
from service.store.saving.participants import save_participants
from service.store.saving.tasks import save_tasks
from service.store.saving.timers import save_timers

_case = tables.case


class Cases:
    """The cases of one transaction."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def create(
        self,
        *,
        patient: str,
        agreement: int,
        process: ProcessId,
        at: datetime,
        who: PersonId = SYSTEM,
        unit: UnitId | None = None,
    ) -> Case:
        """A new case at revision 0, without state: hand it to the engine, then save.

        `patient` is the identity number of a patient that is stored, `agreement` the number of a stored
        version, `process` the diagram that it begins with, `unit` the one that opens the case.
        """
        values = {
            "patient": patient,
            "agreement_version_id": agreement,
            "process": process,
            "state": b"",
            "revision": 0,
            "position": [],
            "offers": [],
            "opened_at": at,
            "opened_by_unit": unit,
        }
        number = self._connection.execute(insert(_case).values(values).returning(_case.c.id)).scalar_one()
        case = CaseId(number)
        move = Move(case=case, at=at, recorded_at=self._clock.now(), who=who, unit=unit)
        entries = Entries(self._connection, move)
        entries.add("opened", "Ärendet öppnades")
        entries.write()
        return self.load(case)

    def load(self, case_id: CaseId) -> Case:
        """The case as it stands now, for reading. Raises UnknownCase."""
        return self._read(case_id, select(_case).where(_case.c.id == case_id))

    def lock(self, case_id: CaseId) -> Case:
        """The case, ours alone until the transaction ends: others who move it wait. Raises UnknownCase."""
        # "No key": rows that only refer to the case, such as the access log, need not wait for us.
        locked = select(_case).where(_case.c.id == case_id).with_for_update(key_share=True)
        return self._read(case_id, locked)

    def save(
        self,
        case: Case,
        progress: Progress,
        *,
        at: datetime,
        who: PersonId = SYSTEM,
        unit: UnitId | None = None,
        learned: Learned = NOTHING_LEARNED,
        participants: Mapping[Role, UnitId | None] | None = None,
        late: LateEntry | None = None,
    ) -> Case:
        """Write down a move: the state (the truth) and all rows that are derived from it, in step.

        1. state and revision, unless somebody else has saved since `case` was read (Conflict)
        2. parties, then facts: from the form with its digest, then what the diagram worked out
        3. tasks that opened, changed or closed; timers that were armed, moved, fired or cancelled
        4. messages with a receipt per unit
        5. the history, numbered; with `late` it says first that this was written down afterwards, and why

        `participants`: role -> its unit from now on, or None to leave the role without one.
        `at` is the moment of the event. A timer that has gone without having fired was cancelled.
        Returns the case as it is now.
        """
        move = Move(case=case.id, at=at, recorded_at=self._clock.now(), who=who, unit=unit)
        closed_at = (case.closed_at or at) if progress.finished else None
        self._write_state(case, progress, closed_at)
        entries = Entries(self._connection, move)
        if late:
            entries.add(KIND, "Efterregistrerat", detail={"reason": late.reason, "source": learned.source})
        now_taking_part = save_participants(self._connection, case, participants or {}, move, entries)
        facts = save_facts(self._connection, case, learned, progress.facts, move)
        save_tasks(self._connection, progress, now_taking_part, move)
        entries.add_steps(progress.steps)
        save_timers(self._connection, progress, move, entries)
        save_messages(self._connection, progress.messages, now_taking_part, move)
        entries.write()
        return replace(
            case,
            state=progress.state,
            revision=case.revision + 1,
            facts=facts,
            participants=now_taking_part,
            closed_at=closed_at,
        )

    def belong_to(self, case_id: CaseId, patient: str) -> None:
        """The case is about another identity number from now on: of a patient that is stored."""
        self._connection.execute(update(_case).where(_case.c.id == case_id).values(patient=patient))

    def follow(self, case_id: CaseId, version: int) -> None:
        """The case runs on another version from now on. Call with the case locked."""
        ours = update(_case).where(_case.c.id == case_id)
        self._connection.execute(ours.values(agreement_version_id=version))

    def open_ids(self) -> Sequence[CaseId]:
        """Every open case, in order of number."""
        rows = self._connection.scalars(
            select(_case.c.id).where(_case.c.closed_at.is_(None)).order_by(_case.c.id)
        )
        return [CaseId(number) for number in rows]

    def _write_state(self, case: Case, progress: Progress, closed_at: datetime | None) -> None:
        first = update(_case).where(_case.c.id == case.id, _case.c.revision == case.revision)
        values = {
            "state": progress.state,
            "revision": case.revision + 1,
            "position": [list(place) for place in progress.position],
            "offers": [asdict(offer) for offer in progress.offers],
            "closed_at": closed_at,
        }
        if self._connection.execute(first.values(values)).rowcount != 1:
            raise Conflict("Någon annan hann före. Öppna ärendet på nytt och gör om.")

    def _read(self, case_id: CaseId, query: Select[tuple[object, ...]]) -> Case:
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise UnknownCase
        return Case(
            id=case_id,
            patient=row["patient"],
            agreement=row["agreement_version_id"],
            process=ProcessId(row["process"]),
            state=row["state"],
            revision=row["revision"],
            facts=self._facts(case_id),
            participants=self._participants(case_id),
            opened_at=row["opened_at"],
            closed_at=row["closed_at"],
            opened_by_unit=row["opened_by_unit"],
            readers=self._readers(case_id),
        )

    def _facts(self, case_id: CaseId) -> dict[str, Value]:
        fact = tables.fact
        current = fact.c.case_id == case_id, fact.c.superseded_at.is_(None)
        rows = self._connection.execute(select(fact.c.name, fact.c.value).where(*current).order_by(fact.c.id))
        return {name: from_json(value) for name, value in rows}

    def _participants(self, case_id: CaseId) -> dict[Role, UnitId]:
        party = tables.participant
        current = party.c.case_id == case_id, tables.acts
        rows = self._connection.execute(
            select(party.c.role, party.c.unit).where(*current).order_by(party.c.id)
        )
        return {Role(role): UnitId(unit) for role, unit in rows}

    def _readers(self, case_id: CaseId) -> frozenset[UnitId]:
        party = tables.participant
        found = select(party.c.unit).where(party.c.case_id == case_id, tables.reads)
        return frozenset(map(UnitId, self._connection.scalars(found)))
