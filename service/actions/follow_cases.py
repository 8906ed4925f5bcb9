"""What follow-up counts of each case: steps, days as ready, plans and delays, by the agreement in force."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from service.actions.context import Context
from service.actions.payment_of_case import municipality_of
from service.domain import access
from service.domain.case import CaseId
from service.domain.errors import HemgangError, NotFound
from service.domain.facts import Value
from service.domain.people import Role, Staff, Unit
from service.domain.swedish import stockholm_time
from service.followup import FollowedCase, PlanState
from service.notation.agreement import Agreement
from service.notation.followup import FollowUp
from service.payment import Known, Past, readiness
from service.store import FactValue, FollowedSpan, Transaction

SOCIAL = "Väntar på socialtjänsten"  #: what stands for causes that tell of social services


def agreements_followed(
    ctx: Context, tx: Transaction, spans: Iterable[FollowedSpan]
) -> dict[str, tuple[Agreement, FollowUp]]:
    """As they are now, so that old and new cases are counted alike. Without those that say nothing of it."""
    found: dict[str, tuple[Agreement, FollowUp]] = {}
    for name in sorted({span.agreement for span in spans}):
        try:
            _, agreement = ctx.in_force(tx, name)
        except HemgangError:
            continue
        if agreement.followup:
            found[name] = agreement, agreement.followup
    return found


@dataclass(frozen=True)
class Following:
    """Follow-up as one member of staff may see it."""

    ctx: Context
    who: Staff
    agreements: Mapping[str, tuple[Agreement, FollowUp]]

    @property
    def terms(self) -> list[FollowUp]:
        return [terms for _, terms in self.agreements.values()]

    @property
    def least(self) -> int:
        """People in the smallest group that is told, by the most careful of the agreements."""
        return max((terms.smallest_group for terms in self.terms), default=0)

    @property
    def steps(self) -> list[str]:
        return list(dict.fromkeys(step.name for terms in self.terms for step in terms.steps))

    @property
    def names(self) -> set[str]:
        """Facts to ask the store for; a part of a fact (`utskriven_tid.year`) is asked for with the whole."""
        read = {name for terms in self.terms for name in terms.names}
        for agreement, _ in self.agreements.values():
            read |= agreement.payment.names if agreement.payment else frozenset()
        parts = [name.split(".") for name in read]
        return {".".join(part[:count]) for part in parts for count in range(1, len(part) + 1)}

    @cached_property
    def sees_social(self) -> bool:
        social = {role for terms in self.terms for role in terms.social_roles}
        return access.may_ask_of_social_services(self.who, social)

    def askable(self, units: Iterable[Unit]) -> list[Unit]:
        """A social services' unit has only those who have social services: to choose it is to ask so."""
        social: set[Role] = {role for terms in self.terms for role in terms.social_roles}
        return [unit for unit in units if self.sees_social or unit.role not in social]

    def cases(
        self, spans: Sequence[FollowedSpan], facts: Mapping[CaseId, Sequence[FactValue]]
    ) -> dict[CaseId, FollowedCase]:
        people: dict[str, int] = {}
        return {
            span.id: self._case(span, facts.get(span.id, ()), people.setdefault(span.patient, len(people)))
            for span in spans
            if span.agreement in self.agreements
        }

    def _case(self, span: FollowedSpan, facts: Sequence[FactValue], person: int) -> FollowedCase:
        agreement, terms = self.agreements[span.agreement]
        past = Past([Known(fact.name, fact.value, fact.learned_at) for fact in facts])
        plan, plan_at = _plan(terms, past)
        payer = self._payer(span, agreement, past)
        ready = None
        if payer is not None and agreement.payment:
            ready = readiness(past, agreement.payment, self.ctx.clock.now(), span.closed_at)
        return FollowedCase(
            person=person,
            opened=span.opened_at,
            closed=span.closed_at,
            main=span.process == agreement.main,
            municipality=payer or "",
            passed=_passed(terms, past),
            ready=ready.days if ready else None,
            waits=ready.waits if ready else False,
            left=ready.left if ready else None,
            planned=_day(past.latest.get(terms.planned)),
            plan=plan,
            plan_at=plan_at,
            delays=self._delays(agreement, terms, facts),
        )

    def _payer(self, span: FollowedSpan, agreement: Agreement, past: Past) -> str | None:
        """The paying municipality by name; None: not for this person to know, as in the month of payment."""
        if agreement.payment is None:
            return None
        named = agreement.payment.payer.evaluate(past.now)
        code, name = municipality_of(self.ctx, str(named).strip() if named is not None else None)
        return name if access.may_see_payment_of(self.who, self._region(span), code) else None

    def _region(self, span: FollowedSpan) -> str:
        try:
            return self.ctx.directory.unit(span.opened_by_unit).organisation if span.opened_by_unit else ""
        except NotFound:
            return ""

    def _delays(
        self, agreement: Agreement, terms: FollowUp, facts: Iterable[FactValue]
    ) -> tuple[tuple[datetime, str], ...]:
        given = [(fact.learned_at, fact.value) for fact in facts if fact.name == terms.delay and fact.value]
        labels = _labels(agreement, terms.delay) if given else {}
        return tuple((at, self._cause(terms, labels, str(value))) for at, value in given)

    def _cause(self, terms: FollowUp, labels: Mapping[str, str], value: str) -> str:
        if value in terms.social_delays and not self.sees_social:
            return SOCIAL
        return labels.get(value, value)


def _passed(terms: FollowUp, past: Past) -> dict[str, tuple[datetime, datetime]]:
    found = {}
    for step in terms.steps:
        start, end = past.moment(step.start), past.moment(step.end)
        if start and end:
            found[step.name] = start, end
    return found


def _plan(terms: FollowUp, past: Past) -> tuple[PlanState | None, datetime | None]:
    if terms.plan_offered.evaluate(past.now) is not True:
        return None, None
    at = terms.plan_at.evaluate(past.now)
    state = PlanState.OFFERED
    if terms.plan_held.evaluate(past.now) is True:
        state = PlanState.HELD
    elif terms.plan_declined.evaluate(past.now) is True:
        state = PlanState.DECLINED
    return state, at if isinstance(at, datetime) else None


def _labels(agreement: Agreement, key: str) -> dict[str, str]:
    fields = [field for form in agreement.forms.values() for field in form.fields if field.key == key]
    return {value: label for field in fields for value, label in field.options}


def _day(value: Value) -> date | None:
    if isinstance(value, datetime):
        return stockholm_time(value).date()
    return value if isinstance(value, date) else None
