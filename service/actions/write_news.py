"""An operator tells all staff something, or takes it down again."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from service.actions.context import Context
from service.domain import access
from service.domain.case import CommandId
from service.domain.clock import STOCKHOLM
from service.domain.errors import BadAnswers
from service.domain.news import Kind
from service.domain.people import Staff

LONGEST = {"rubrik": 120, "text": 1000}


def write_news(ctx: Context, raw: Mapping[str, Sequence[str]], *, who: Staff, command: CommandId) -> None:
    """`raw`: slag, rubrik, text, fran, till, as posted; an empty `fran` is now.

    Raises Forbidden, BadAnswers.
    """
    access.require_operations(who)
    now = ctx.clock.now()
    said = {key: (raw.get(key) or [""])[0].strip() for key in ("slag", "rubrik", "text", "fran", "till")}
    since, until = _moment(said["fran"]), _moment(said["till"])
    errors = _errors(said, since or now, until, now)
    if errors:
        raise BadAnswers(errors)
    with ctx.store.transaction() as tx:
        if tx.commands.seen(command) is not None:
            return
        kind, heading, text = Kind(said["slag"]), said["rubrik"], said["text"]
        number = tx.news.write(
            kind, heading, text, since=since or now, until=until, at=now, who=who.person.id
        )
        tx.commands.remember(command, {"news": number}, at=now)


def take_down_news(ctx: Context, number: int, *, who: Staff) -> None:
    """It is over, or was wrong. Raises Forbidden, NotFound."""
    access.require_operations(who)
    with ctx.store.transaction() as tx:
        tx.news.take_down(number, at=ctx.clock.now())


def _errors(
    said: Mapping[str, str], since: datetime, until: datetime | None, now: datetime
) -> dict[str, str]:
    found = {key: "Skriv något här." for key in LONGEST if not said[key]}
    found |= {key: f"Korta till {most} tecken." for key, most in LONGEST.items() if len(said[key]) > most}
    found |= {
        key: "Skriv datum och klockslag."
        for key in ("fran", "till")
        if said[key] and _moment(said[key]) is None
    }
    if said["slag"] not in list(Kind):
        found["slag"] = "Välj vad det är."
    if until is not None and until <= max(since, now):
        found["till"] = "Sluttiden ska vara efter början, och inte redan ha varit."
    return found


def _moment(text: str) -> datetime | None:
    """As a browser posts it, in Stockholm; None for what is no moment."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM) if text else None
    except ValueError:
        return None
