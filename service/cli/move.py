"""`hemgang move`: running cases go over to another version of their agreement."""

import json
from collections.abc import Sequence
from threading import Event
from typing import Any
from uuid import uuid4

import click
from rich.console import Console
from rich.progress import Progress

from service.actions.carry_on_moves import carry_on_moves
from service.actions.context import Context
from service.actions.move_cases import move_cases
from service.actions.preview_moves import MovePreview, preview_moves
from service.actions.read_moves import MovesPage, read_moves
from service.actions.undo_moves import undo_moves
from service.cli.database import chosen, opened
from service.cli.errors import Readable
from service.cli.moves_told import page_as_json, preview_as_json, tell_page, tell_preview
from service.domain.case import CaseId, CommandId
from service.domain.migration import Plan

_PATIENCE = 0.2  # seconds


@click.command("move", cls=Readable)
@click.argument("agreement", metavar="ÖVERENSKOMMELSE")
@click.option("--to", "number", type=int, metavar="VERSION", help="Versionen som ärendena ska följa.")
@click.option("--preview", is_flag=True, help="Visa vad som skulle hända, och flytta inget.")
@click.option(
    "--rename", "names", multiple=True, metavar="GAMMALT=NYTT", help="Steget som tar ett annats plats."
)
@click.option("--skip", multiple=True, metavar="STEG", help="Ett steg som hoppas över, som om det var gjort.")
@click.option("--case", "only", type=int, multiple=True, metavar="NUMMER", help="Bara de här ärendena.")
@click.option("--undo", type=int, metavar="FLYTT", help="Ta tillbaka en flytt.")
@click.option("--format", "format", type=click.Choice(["human", "json"]), default="human", show_default=True)
def command(
    agreement: str,
    number: int | None,
    preview: bool,
    names: Sequence[str],
    skip: Sequence[str],
    only: Sequence[int],
    undo: int | None,
    format: str,
) -> None:
    """Flytta öppna ärenden till en annan version av sin överenskommelse.

    Frister räknas från samma händelser som förut. Ärenden som inte kan flyttas stannar där de är, och skälet
    visas. Avbryts flytten gör arbetaren klart den.
    """
    if (number is None) == (undo is None):
        raise click.UsageError("Ange antingen --to VERSION eller --undo FLYTT.")
    ctx = opened(chosen())
    plan = Plan(dict(_pair(name) for name in names), frozenset(skip))
    if preview:
        _show(preview_as_json, tell_preview, _previewed(ctx, agreement, number or 0, plan, only), format)
        return
    if undo is not None:
        undo_moves(ctx, undo)
    job = undo or move_cases(
        ctx,
        agreement,
        number or 0,
        plan,
        who=None,
        command=CommandId(str(uuid4())),
        only=[CaseId(case) for case in only],
    )
    _show(page_as_json, tell_page, _carried_out(ctx, job), format)


def _pair(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old and equals and new):
        raise click.BadParameter(f"Skriv GAMMALT=NYTT i stället för {text}.")
    return old, new


def _previewed(
    ctx: Context, agreement: str, number: int, plan: Plan, only: Sequence[int]
) -> Sequence[MovePreview]:
    _, cases = preview_moves(ctx, agreement, number, plan)
    return [case for case in cases if not only or case.case in only]


def _carried_out(ctx: Context, job: int) -> MovesPage:
    """Works beside the workers that run, until nothing is left of the job."""
    page = read_moves(ctx, job)
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Flyttar", total=page.job.total)
        while page.job.left:
            if not carry_on_moves(ctx):
                Event().wait(_PATIENCE)  # others have what is left
            page = read_moves(ctx, job)
            bar.update(task, completed=page.job.total - page.job.left)
    return page


def _show(as_json: Any, tell: Any, found: Any, format: str) -> None:
    if format == "json":
        click.echo(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    else:
        tell(found)
