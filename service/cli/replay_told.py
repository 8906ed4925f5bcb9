"""What came of a replay, as the terminal and as programs read it."""

from collections.abc import Mapping
from typing import Any

import click

from service.domain.people import Role
from service.notation.agreement import Agreement
from service.replay import Fate, Summary
from service.replay.summary import Side

_MOST = 10  # lines of each kind


def tell(summary: Summary, draft: Agreement) -> None:
    total = sum(summary.fates.values())
    click.echo(f"{total} ärenden.")
    for fate in Fate:
        if number := summary.fates[fate]:
            examples = ", ".join(str(case) for case in summary.examples.get(fate, ())[:_MOST])
            click.echo(f"  {fate}: {number}{f' (ärende {examples})' if examples else ''}")
    _list("Där utkastet inte gick att följa", summary.stops)
    _list("Varför ärenden inte kan spelas om", summary.unreplayable)
    _list("Utfall som ändras (+ nås, - nås inte)", summary.differences)
    old, new = summary.old, summary.new
    _compare("Frister som hölls", old.kept, new.kept)
    _compare("Frister som missades", old.missed, new.missed)
    _compare("Uppgifter per part", _by_party(old.work, draft), _by_party(new.work, draft))
    if old.days or new.days:
        click.echo(f"Betalningsdygn: {old.days} blir {new.days}")


def as_json(summary: Summary) -> dict[str, Any]:
    return {
        "cases": {str(fate): summary.fates[fate] for fate in Fate},
        "examples": {fate: list(cases) for fate, cases in summary.examples.items()},
        "stops": dict(summary.stops),
        "unreplayable": dict(summary.unreplayable),
        "differences": dict(summary.differences),
        "old": _side(summary.old),
        "new": _side(summary.new),
    }


def _side(side: Side) -> dict[str, Any]:
    return {"kept": dict(side.kept), "missed": dict(side.missed), "work": dict(side.work), "days": side.days}


def _by_party(work: Mapping[str, int], draft: Agreement) -> dict[str, int]:
    return {draft.party(Role(role)): number for role, number in work.items()}


def _list(title: str, numbers: Mapping[str, int]) -> None:
    if numbers:
        click.echo(f"{title}:")
        for name, number in sorted(numbers.items(), key=lambda each: (-each[1], each[0]))[:_MOST]:
            click.echo(f"  {name}: {number}")


def _compare(title: str, old: Mapping[str, int], new: Mapping[str, int]) -> None:
    click.echo(f"{title}:")
    for name in sorted({*old, *new}):
        before, after = old.get(name, 0), new.get(name, 0)
        click.echo(f"  {name}: {before}" if before == after else f"  {name}: {before} blir {after}")
