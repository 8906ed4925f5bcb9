"""Written down afterwards: what happened while Hemgång could not be reached, and was done on paper."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.errors import BadAnswers
from service.domain.swedish import swedish_moment

#: Names of the two fields on a page, and of the errors about them. No field of a form begins like this.
WHEN, REASON = "_handelse_tid", "_handelse_orsak"
KIND = "late_entry"  #: of the row in the history
LONGEST_REASON = 400


@dataclass(frozen=True)
class LateEntry:
    happened_at: datetime  #: aware; the moment that the law counts from
    reason: str  #: why it was not written down then; shown wherever it counts


def moment_of(late: LateEntry | None, *, opened_at: datetime, now: datetime) -> datetime:
    """As of when a move counts: now, or when it happened: after it could be done, and never in the future.

    What is typed has no seconds, so the minute in which a task opened is late enough. Raises BadAnswers.
    """
    if late is None:
        return now
    if errors := _errors(late, opened_at, now):
        raise BadAnswers(errors)
    return max(late.happened_at, opened_at)


def _errors(late: LateEntry, opened_at: datetime, now: datetime) -> dict[str, str]:
    found = {}
    if late.happened_at > now:
        found[WHEN] = "Tidpunkten ligger i framtiden. Skriv när det hände."
    elif late.happened_at < opened_at.replace(second=0, microsecond=0):
        found[WHEN] = f"Det kan inte ha hänt innan det gick att göra, {swedish_moment(opened_at)}."
    if not late.reason.strip():
        found[REASON] = "Skriv varför det skrivs in i efterhand, till exempel ”avbrott i Hemgång”."
    return found
