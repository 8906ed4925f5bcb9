"""What every action is handed: the store, the engine, the clock and the neighbours."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from service.actions.unit_choice import choices_among
from service.agreements import read, thaw
from service.domain import access
from service.domain.case import CaseId
from service.domain.clock import Clock
from service.domain.errors import AgreementUnreadable, BadDocument, EngineFailed
from service.domain.facts import Facts
from service.domain.notice import Channel
from service.domain.people import Role, Staff, UnitId
from service.domain.release import Remark
from service.domain.swedish import stockholm_time
from service.engine import Engine
from service.notation.agreement import Agreement
from service.notation.form import Form
from service.ports import Directory, Listing, Notifier, PopulationRegister
from service.store import Store, Transaction
from service.store.access_log import Access
from service.store.agreements import AgreementVersion
from service.store.case import Case

Prover = Callable[[Agreement], Sequence[Remark]]  #: an agreement -> the demands of the law that it breaks


@dataclass(frozen=True)
class Context:
    """Made once in `bootstrap`, handed to every action."""

    store: Store
    engine: Engine
    clock: Clock
    directory: Directory
    register: PopulationRegister
    listing: Listing
    notifiers: Mapping[Channel, Notifier] = field(default_factory=dict)  #: those that are set up
    address: str = ""  #: where people reach the service, for notices: https://hemgang.region.example
    prover: Prover | None = None  #: None: nothing is proved, so nothing can be put in force
    made_up: bool = False  #: the demo: everybody is made up, and so are the signatures
    _read: dict[int, Agreement] = field(default_factory=dict)

    def today(self) -> date:
        """The day in Sweden."""
        return stockholm_time(self.clock.now()).date()

    def agreement(self, tx: Transaction, version: int) -> Agreement:
        """The frozen agreement that a case runs on; read once per process. Raises AgreementUnreadable."""
        if version not in self._read:
            self._read[version] = self._thawed(tx.agreements.version(version))
        return self._read[version]

    def in_force(self, tx: Transaction, agreement: str) -> tuple[AgreementVersion, Agreement]:
        """What a case opened now follows. Raises NotFound, AgreementUnreadable."""
        version = tx.agreements.in_force(agreement, self.clock.now())
        return version, self.agreement(tx, version.id)

    @staticmethod
    def _thawed(version: AgreementVersion) -> Agreement:
        try:
            return read(thaw(version.content, version.digest))
        except BadDocument as error:
            raise AgreementUnreadable(f"{version.name}, version {version.number}: {error}") from error

    def lock(self, tx: Transaction, case_id: CaseId, who: Staff) -> tuple[Case, Agreement]:
        """A case to be moved by somebody who acts in it. Raises UnknownCase, Forbidden."""
        case = tx.cases.lock(case_id)
        access.require_case(who, case.seen_by)
        access.require_acting(who, case.participants.values())
        return case, self.agreement(tx, case.agreement)

    def load(self, tx: Transaction, case_id: CaseId, who: Staff) -> tuple[Case, Agreement]:
        """A case to be shown. Raises UnknownCase."""
        case = tx.cases.load(case_id)
        access.require_case(who, case.seen_by)
        return case, self.agreement(tx, case.agreement)

    def note(
        self,
        tx: Transaction,
        who: Staff,
        what: access.Access,
        thing: str,
        *,
        case: CaseId | None,
        patient: str | None,
        purpose: str = access.PURPOSE,
    ) -> None:
        """A row in the access log, in the transaction that reads or writes."""
        tx.access_log.add(
            Access(
                at=self.clock.now(),
                person=who.person.id,
                unit=who.unit.id,
                patient=patient,
                case_id=case,
                action=what,
                object=thing,
                purpose=purpose,
            )
        )

    def unit_options(self, form: Form) -> Mapping[str, Sequence[tuple[str, str]]]:
        """For every unit picker of a form: (unit id, words) of the units that it may choose."""
        roles = {field.key: field.participant or field.unit_role for field in form.fields}
        return {
            key: choices_among(self.directory.units(Role(role)), self.today())
            for key, role in roles.items()
            if role
        }

    @contextmanager
    def incident_if_it_fails(self, case_id: CaseId) -> Iterator[None]:
        """Wraps a transaction: when the engine cannot go on the case stays put and operators get to know."""
        try:
            yield
        except EngineFailed as failure:
            with self.store.transaction() as tx:
                tx.incidents.open(
                    case_id,
                    "engine",
                    str(failure),
                    at=self.clock.now(),
                    process=failure.process,
                    element=failure.element,
                )
            raise


def chosen_parties(form: Form, answers: Facts) -> dict[Role, UnitId]:
    """The units that a form's pickers made parties of the case."""
    return {
        Role(field.participant): UnitId(str(answers[field.key]))
        for field in form.fields
        if field.participant and answers.get(field.key)
    }
