"""Who may be told what in a case as it stands: the one place that decides what a party sees of the facts.

1. what a unit has written itself it sees; 2. what a message has told it stays told; 3. for the rest the
agreement's table is asked, once for each class and pair of parties. A fact without a class says how the
case goes and is seen by all who take part.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from service.actions.context import Context
from service.domain.case import Carried, SentMessage
from service.domain.disclosure import COURSE, FREE_TEXT, Disclosure, Ground, ground_of
from service.domain.facts import Facts, Value, nested
from service.domain.people import Role, Staff, Unit, UnitId
from service.domain.swedish import stockholm_time
from service.notation.agreement import Agreement
from service.notation.form import Field, Form
from service.notation.form.form import CLASS
from service.notation.form.rows import Raw
from service.notation.grounds import Telling
from service.notation.own_facts import parted
from service.store import Case, FactVersion, Message


@dataclass(frozen=True)
class Seen:
    """What a unit may see of a case."""

    facts: Sequence[FactVersion]
    messages: Sequence[Message]
    withheld: Mapping[str, int]  #: why -> how many of the facts that hold now

    @property
    def current(self) -> dict[str, Value]:
        return {fact.name: fact.value for fact in self.facts if fact.superseded_at is None}


class Disclosing:
    """The table asked for one case, at one moment; what it has answered is remembered."""

    def __init__(self, ctx: Context, agreement: Agreement, facts: Facts) -> None:
        self._agreement = agreement
        self._facts = facts
        self._day = stockholm_time(ctx.clock.now()).date()
        self._units: Mapping[UnitId, Unit] = {unit.id: unit for unit in ctx.directory.units()}
        self._asked: dict[Telling, Ground] = {}
        self._forms = {form.digest: form for form in agreement.forms.values()}

    @cached_property
    def _context(self) -> dict[str, Value]:
        return nested(self._facts)

    # The table -------------------------------------------------------------------------------------

    def ground(self, klass: str, sender: tuple[Role | None, UnitId | None], receiver: Unit | Role) -> Ground:
        """`receiver` as a unit, or as the role of one that nobody has chosen yet."""
        wrote = self._units.get(sender[1]) if sender[1] else None
        same = isinstance(receiver, Unit) and wrote is not None and _same(wrote, receiver)
        role = receiver.role if isinstance(receiver, Unit) else receiver
        telling = Telling(klass, sender[0] or (wrote.role if wrote else None), role, same)
        if telling not in self._asked:
            self._asked[telling] = self._agreement.grounds.of(telling, self._day, self._context)
        return self._asked[telling]

    def judged(
        self,
        classes: Sequence[str],
        sender: tuple[Role | None, UnitId | None],
        role: Role,
        unit: UnitId | None,
    ) -> list[tuple[str, Ground]]:
        """Class by class, what a party may be told."""
        receiver = self._receiver(role, {role: unit} if unit else {})
        return [(klass, self.ground(klass, sender, receiver)) for klass in classes]

    # What is sent ----------------------------------------------------------------------------------

    def grounded(self, sent: SentMessage, parties: Mapping[Role, UnitId]) -> SentMessage:
        """The message with what each receiver is told of each class that it carries, and why."""
        carried = {klass for each in sent.content for klass in self._classes(each)}
        classes = sorted(carried | ({FREE_TEXT} if sent.body else set()))
        if not classes:
            return sent
        sender = sent.sender or self._lane(sent)
        wrote = (sender, parties.get(sender) if sender else None)
        roles = [role for role in sent.recipients or parties if role != sent.sender]
        told = [
            Disclosure(role, klass, self.ground(klass, wrote, self._receiver(role, parties)))
            for role in roles
            for klass in classes
        ]
        return replace(sent, disclosures=tuple(told))

    def _lane(self, sent: SentMessage) -> Role | None:
        """Whose words they are when a deadline sent them."""
        diagram = self._agreement.diagrams.get(sent.process)
        element = diagram.elements.get(sent.element) if diagram else None
        return self._agreement.role_of(sent.process, element) if element else None

    def _receiver(self, role: Role, parties: Mapping[Role, UnitId]) -> Unit | Role:
        unit = self._units.get(parties[role]) if role in parties else None
        return replace(unit, role=role) if unit else role

    def _classes(self, carried: Carried) -> set[str]:
        classes = self._agreement.form(carried.form).classes
        return {classes[key] for key in carried.facts if classes.get(key, COURSE) != COURSE}

    # What is seen ----------------------------------------------------------------------------------

    def seen_by(self, unit: Unit, facts: Sequence[FactVersion], messages: Sequence[Message]) -> Seen:
        letters = [self.told(message, unit) for message in messages]
        kept = _Kept(letters, unit.id)
        seen, withheld = [], dict[str, int]()
        for fact in facts:
            ground = self._ground_of(fact, unit)
            if ground is None or ground.allowed or kept.told(self._key(fact), fact.value):
                seen.append(fact)
            elif fact.superseded_at is None and fact.value not in (None, "", []):
                withheld[ground.words] = withheld.get(ground.words, 0) + 1
        return Seen(seen, letters, withheld)

    def told(self, message: Message, unit: Unit) -> Message:
        """The message as the unit may read it: to its sender all of it, to others what they were told."""
        if unit.id == message.sender_unit:
            return message
        receipt = message.receipt_of(unit.id)
        role = receipt.role if receipt else unit.role
        return replace(
            message, content=tuple(self._told(each, message, role, unit) for each in message.content)
        )

    def _told(self, carried: Carried, message: Message, role: Role, unit: Unit) -> Carried:
        classes = self._agreement.form(carried.form).classes
        wrote = (message.sender, message.sender_unit)

        def may(key: str) -> bool:
            klass = classes.get(key, COURSE)
            if klass == COURSE:
                return True
            judged = ground_of(message.disclosures, role, klass)
            return (judged or self.ground(klass, wrote, replace(unit, role=role))).allowed

        hidden = [key for key in (*carried.facts, *carried.before) if not may(key)]
        return replace(carried, facts=_but(carried.facts, hidden), before=_but(carried.before, hidden))

    def _ground_of(self, fact: FactVersion, unit: Unit) -> Ground | None:
        """None: there is nothing to ask, for the unit's own words and for how the case goes."""
        form = self._forms.get(fact.form)
        klass = form.classes.get(self._key(fact), COURSE) if form else COURSE
        if klass == COURSE or fact.unit == unit.id:
            return None
        return self.ground(klass, (None, fact.unit), unit)

    def _key(self, fact: FactVersion) -> str:
        """Of the field; a diagram that keeps its own facts has something before it."""
        return parted(self._agreement.diagrams, fact.name)[1]


class _Kept:
    """What messages have told a unit: it stays told, whatever becomes of the consent."""

    def __init__(self, messages: Iterable[Message], unit: UnitId) -> None:
        self._told: dict[str, list[Value]] = {}
        for message in messages:
            if message.receipt_of(unit):
                for carried in message.content:
                    for key, value in carried.facts.items():
                        self._told.setdefault(key, []).append(value)

    def told(self, key: str, value: Value) -> bool:
        return value in self._told.get(key, ())


@dataclass(frozen=True)
class Told:
    """One party, and what it will be told of what is about to be handed in or sent."""

    party: str  #: in the words of the diagrams
    unit: UnitId | None  #: None: nobody is chosen yet
    grounds: Sequence[tuple[str, Ground]]  #: class, and whether the party is told it


def told_to_others(
    ctx: Context, agreement: Agreement, case: Case, form: Form | None, values: Raw, who: Staff
) -> list[Told]:
    """By what the form says now: it may ask for consent itself. Nothing where it says how the case goes."""
    if form is None:
        return []
    facts = form.known(values, facts=case.facts)
    return told(ctx, agreement, facts, case.participants, classes_of(form), who, parties_asked_for(form))


def told(
    ctx: Context,
    agreement: Agreement,
    facts: Facts,
    participants: Mapping[Role, UnitId],
    classes: Sequence[str],
    who: Staff,
    coming: Sequence[Role] = (),
) -> list[Told]:
    """What the other parties of the case may be told; while there are none, those that may come."""
    if not classes:
        return []
    disclosing = Disclosing(ctx, agreement, facts)
    ours = seen_as(who.unit, who, participants).role
    there = {role: unit for role, unit in participants.items() if unit != who.unit.id}
    parties: Mapping[Role, UnitId | None] = there or {
        role: None for role in coming or agreement.roles.values() if role != ours
    }
    return [
        Told(agreement.party(role), unit, disclosing.judged(classes, (ours, who.unit.id), role, unit))
        for role, unit in parties.items()
    ]


def parties_asked_for(form: Form) -> list[Role]:
    """Those that the form's pickers make parties of the case."""
    return list(dict.fromkeys(field.participant for field in form.fields if field.participant))


def classes_of(form: Form) -> list[str]:
    """The classes that a form asks for, beside how the case goes, in the order of its fields."""
    return [klass for klass in dict.fromkeys(form.classes.values()) if klass != COURSE]


def says_how_it_goes(field: Field) -> bool:
    """Whether the answer is for every party of the case."""
    return field.properties.get(CLASS, COURSE) == COURSE


def seen_as(unit: Unit, who: Staff, participants: Mapping[Role, UnitId]) -> Unit:
    """The person's unit in the part that it plays in the case."""
    role = next((role for role, each in participants.items() if each == who.unit.id), unit.role)
    return replace(unit, role=role)


def seen(
    ctx: Context,
    case: Case,
    agreement: Agreement,
    facts: Sequence[FactVersion],
    messages: Sequence[Message],
    who: Staff,
) -> Seen:
    """What the person's unit may see of the case now."""
    unit = seen_as(who.unit, who, case.participants)
    return Disclosing(ctx, agreement, case.facts).seen_by(unit, facts, messages)


def _same(one: Unit, other: Unit) -> bool:
    return bool(one.organisation) and one.organisation == other.organisation


def _but(facts: Facts, hidden: Collection[str]) -> Facts:
    return {key: value for key, value in facts.items() if key not in hidden}
