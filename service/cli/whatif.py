"""`hemgang whatif`: what other limits would mean for the cases that are open now."""

import json
from typing import Any

import click

from service.actions.context import Context
from service.actions.what_if import Compared, Late, WhatIf, what_if
from service.agreements import files_of
from service.cli.database import chosen, opened
from service.cli.errors import Readable
from service.cli.places import agreement_folder, shared_forms
from service.domain.people import UnitId


@click.command("whatif", cls=Readable)
@click.argument("agreement", metavar="ÖVERENSKOMMELSE")
@click.argument("folder", metavar="MAPP")
@click.option("--format", "format", type=click.Choice(["human", "json"]), default="human", show_default=True)
def command(agreement: str, folder: str, format: str) -> None:
    """Räkna de öppna ärendena efter utkastets frister: hur många vore försenade?

    Ärendena står där de står; bara fristerna är utkastets.
    """
    ctx = opened(chosen())
    place = agreement_folder(folder)
    found = what_if(ctx, agreement, files_of(place, shared_forms(place)))
    if format == "json":
        click.echo(json.dumps(_as_json(ctx, found), ensure_ascii=False, indent=2))
    else:
        _tell(ctx, found)


def _tell(ctx: Context, found: WhatIf) -> None:
    click.echo(f"{len(found.total.touched)} av {found.cases} öppna ärenden berörs. {_words(found.total)}")
    for name, compared in sorted(found.deadlines.items()):
        click.echo(f"  {name}: {_words(compared)}")
    for unit, compared in found.units.items():
        click.echo(f"  {_name(ctx, unit)}: {_words(compared)}")
    if found.uncounted:
        cases = ", ".join(str(case) for case in found.uncounted)
        click.echo(f"Utkastet saknar en frist som de här ärendena behöver: {cases}.")


def _words(compared: Compared) -> str:
    before, after = compared.before, compared.after
    return (
        f"Försenade nu: {len(before.now)} blir {len(after.now)}. "
        f"Inom en vecka: {len(before.soon)} blir {len(after.soon)}."
    )


def _name(ctx: Context, unit: UnitId | None) -> str:
    return ctx.directory.unit(unit).name if unit else "Utan enhet"


def _as_json(ctx: Context, found: WhatIf) -> dict[str, Any]:
    return {
        "cases": found.cases,
        "total": _plain(found.total),
        "deadlines": {name: _plain(compared) for name, compared in found.deadlines.items()},
        "units": {_name(ctx, unit): _plain(compared) for unit, compared in found.units.items()},
        "uncounted": list(found.uncounted),
    }


def _plain(compared: Compared) -> dict[str, Any]:
    def numbers(late: Late) -> dict[str, int]:
        return {"late": len(late.now), "within_a_week": len(late.soon)}

    sides = {"before": numbers(compared.before), "after": numbers(compared.after)}
    return {"touched": len(compared.touched), **sides}
