"""`hemgang replay`: past cases, played again on a draft of their agreement."""

import json
from datetime import datetime, timedelta

import click
from rich.console import Console
from rich.progress import Progress

from service.actions.context import Context
from service.actions.replay_cases import Period, replay_cases
from service.agreements import files_of, read
from service.agreements.frozen import Files
from service.cli.database import chosen, opened
from service.cli.errors import Readable
from service.cli.places import agreement_folder, shared_forms
from service.cli.replay_told import as_json, tell
from service.domain.clock import STOCKHOLM
from service.replay import Summary

_YEAR = timedelta(days=365)
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("replay", cls=Readable)
@click.argument("agreement", metavar="ÖVERENSKOMMELSE")
@click.argument("folder", metavar="MAPP")
@click.option("--from", "start", type=_DAY, metavar="DATUM", help="Ärenden som öppnades från den dagen.")
@click.option("--to", "end", type=_DAY, metavar="DATUM", help="Ärenden som öppnades före den dagen.")
@click.option("--processes", type=click.IntRange(min=0), default=0, help="0 är en per kärna.")
@click.option("--format", "format", type=click.Choice(["human", "json"]), default="human", show_default=True)
def command(
    agreement: str,
    folder: str,
    start: datetime | None,
    end: datetime | None,
    processes: int,
    format: str,
) -> None:
    """Spela upp gamla ärenden på ett utkast: vad hade blivit annorlunda?

    Människor gör det de gjorde, när de gjorde det. Den gamla versionen spelas först som kontroll: ger den
    inte det som historiken säger kan ärendet inte spelas om. Utan datum: det senaste året.
    """
    ctx = opened(chosen())
    place = agreement_folder(folder)
    draft = files_of(place, shared_forms(place))
    summary = _replayed(ctx, agreement, draft, _period(ctx, start, end), processes)
    if format == "json":
        click.echo(json.dumps(as_json(summary), ensure_ascii=False, indent=2))
    else:
        tell(summary, read(draft))


def _period(ctx: Context, start: datetime | None, end: datetime | None) -> Period:
    now = ctx.clock.now()
    return Period(
        start.replace(tzinfo=STOCKHOLM) if start else now - _YEAR,
        end.replace(tzinfo=STOCKHOLM) if end else now,
    )


def _replayed(ctx: Context, agreement: str, draft: Files, period: Period, processes: int) -> Summary:
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Spelar upp", total=None)

        def told(done: int, of: int) -> None:
            bar.update(task, completed=done, total=of)

        return replay_cases(ctx, agreement, draft, period, processes=processes, progress=told)
