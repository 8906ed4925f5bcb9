"""One care day: what the agreement's table says of it, held against what no table may say."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from service.domain.errors import HemgangError
from service.domain.facts import Value
from service.notation.payment import CAUSE, DAY, RULE, SOURCE, STATUS, Payment
from service.payment.trials import PAY, Trial

HOLDS, WITHDRAWN, NONE = "gäller", "återtagen", "ingen"  #: the words of `dygn.underrattelse`


class Status(StrEnum):
    """The values are the words of the table's column `status`."""

    FREE = "fritt"
    PAY = "betala"
    BLOCKED = "spärrat"
    REVIEW = "granska"


@dataclass(frozen=True)
class Situation:
    """What the machine knows of a day, and tells the table as `dygn`."""

    date: date
    number: int | None  #: 0 is the day of the notice; None while no notice holds
    notice: str  #: HOLDS, WITHDRAWN (that very day) or NONE
    after_start: bool | None  #: whether the municipality may pay from this day or earlier; None: unknown
    discharge_day: bool
    trial: Trial | None  #: None: liability has not been tried

    def words(self) -> dict[str, Value]:
        return {
            "datum": self.date,
            "nummer": self.number,
            "underrattelse": self.notice,
            "efter_frist": self.after_start,
            "utskrivningsdag": self.discharge_day,
            "beslut": self.trial.decision if self.trial else None,
            "skal": self.trial.reason if self.trial else None,
            "lagrum": self.trial.source if self.trial else None,
        }


@dataclass(frozen=True)
class Day:
    date: date
    number: int | None  #: days since the notice; None while none holds
    status: Status
    cause: str  #: why, in Swedish
    rule: str  #: the row of the table, in its own words
    source: str  #: paragraph or clause
    ore: int | None = None  #: what it costs, where days are paid one by one
    lacking: str = ""  #: why there is no amount for a day to pay
    delay: str = ""  #: the cause of the delay as staff gave it, where causes are registered


def judged(situation: Situation, facts: Mapping[str, Value], terms: Payment, payer: str | None) -> Day:
    """`facts`: what was known when the day ended. A table that gives no usable answer means review."""
    try:
        answer = terms.table.decide({**facts, DAY: situation.words()})
    except HemgangError as error:
        return _review(situation, str(error), "Tabellen gav inget svar.")
    if not isinstance(answer, dict) or answer.get(STATUS) not in list(Status):
        return _review(situation, "Tabellens svar går inte att använda.", "Tabellen gav inget svar.")
    found = Day(
        situation.date,
        situation.number,
        Status(str(answer[STATUS])),
        cause=str(answer.get(CAUSE) or ""),
        rule=str(answer.get(RULE) or ""),
        source=str(answer.get(SOURCE) or ""),
    )
    return _held_back(found, situation, payer) if found.status is Status.PAY else found


def _held_back(day: Day, situation: Situation, payer: str | None) -> Day:
    """What must hold for every day to pay, whatever a table says (LUS 5:2–5:4)."""
    trial = situation.trial
    demands = (
        (situation.notice == HOLDS, "Ingen underrättelse gällde hela dagen."),
        (situation.after_start is True, "Dagen ligger före den dag då betalningsansvaret kan börja."),
        (trial is not None and trial.decision == PAY, "Betalningsansvaret är inte prövat för dagen."),
        (payer is not None, "Det är inte klarlagt vilken kommun som ska betala."),
    )
    hindrance = next((words for holds, words in demands if not holds), None)
    return replace(day, status=Status.REVIEW, cause=hindrance) if hindrance else day


def _review(situation: Situation, cause: str, rule: str) -> Day:
    return Day(situation.date, situation.number, Status.REVIEW, cause, rule, "")
