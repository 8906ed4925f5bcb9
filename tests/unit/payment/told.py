"""A case as facts through time, for tests of the account: the shipped agreements' own names."""

from datetime import UTC, date, datetime, time
from functools import cache

from service.agreements import read, thaw
from service.domain.clock import STOCKHOLM
from service.domain.facts import Value
from service.notation.agreement import Agreement
from service.payment import Account, Known, Past, account_of
from tests.a_context import frozen

PREPARED: dict[str, Value] = {
    "patient.kommun": "9901",
    "annan_kommun_boende": "nej",
    "mottagare.kommun_sol": True,
    "mottagare.oppenvard": True,
    "insatser_avbojda": False,
    "oppenvard_insatser": "ja",
}


@cache
def agreement(name: str = "grund") -> Agreement:
    return read(thaw(*frozen(name)))


def at(text: str) -> datetime:
    """ "2026-04-13 09:00" on a Swedish clock."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


def day(text: str) -> date:
    return date.fromisoformat(text)


def midnight(of: date) -> datetime:
    return datetime.combine(of, time.min, tzinfo=STOCKHOLM).astimezone(UTC)


class Told:
    """What happened, verb by verb; every verb returns the story itself."""

    def __init__(self, name: str = "grund", **parameters: Value) -> None:
        self.agreement = agreement(name)
        self.versions: list[Known] = []
        started = at("2019-01-01 00:00")
        given = {f"parameter.{key}": value for key, value in parameters.items()}
        self._add(started, {**self.agreement.parameters, **PREPARED, **given})

    def know(self, when: datetime, **facts: Value) -> "Told":
        return self._add(when, facts)

    def notice(self, when: datetime) -> "Told":
        return self._add(when, {"tid.underrattelse_skickad": when})

    def withdraw(self, when: datetime) -> "Told":
        return self._add(when, {"tid.underrattelse_atertagen": when})

    def tried(self, when: datetime, decision: str, reason: str = "Skäl", source: str = "LUS 5:3") -> "Told":
        return self._add(
            when,
            {
                "betalning.beslut": decision,
                "betalning.skal": reason,
                "betalning.lagrum": source,
                "tid.betalningsansvar_avgors": when,
            },
        )

    def reviewed(self, when: datetime, decision: str) -> "Told":
        return self._add(when, {"granskning_beslut": decision, "tid.granska_betalningsansvaret": when})

    def home(self, when: datetime) -> "Told":
        return self._add(when, {"utskriven_tid": when})

    def account(self, now: datetime, agreement: Agreement | None = None) -> Account:
        found = account_of(agreement or self.agreement, Past(self.versions), now)
        assert found is not None
        return found

    def _add(self, when: datetime, facts: dict[str, Value]) -> "Told":
        self.versions += [Known(name, value, when) for name, value in facts.items()]
        return self


def statuses(account: Account) -> dict[str, str]:
    return {each.date.isoformat(): str(each.status) for each in account.days}
