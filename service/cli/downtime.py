"""`hemgang downtime`: papers for when Hemgång cannot be reached, in a folder that opens without it."""

import signal
import threading
from pathlib import Path

import click

from service.actions.context import Context
from service.actions.write_downtime import write_blank_forms, write_downtime_lists
from service.cli.database import chosen, opened
from service.cli.errors import Readable
from service.domain.errors import BadInput


@click.command("downtime", cls=Readable)
@click.option(
    "--folder", required=True, type=click.Path(path_type=Path), help="Mappen som PDF-filerna läggs i."
)
@click.option(
    "--every", metavar="MINUTER", type=click.IntRange(min=1), help="Skriv listorna igen så här ofta."
)
@click.option("--forms", is_flag=True, help="Skriv tomma reservblanketter i stället för listor.")
def command(folder: Path, every: int | None, forms: bool) -> None:
    """Skriv en avbrottslista för varje enhet: dess öppna ärenden, och vad som ska vara klart när.

    Listorna har personuppgifter. Lägg dem där bara de som arbetar vid enheten kommer åt dem, och på en annan
    dator än databasens.
    """
    ctx = opened(chosen())
    if forms:
        click.echo(f"{_written(ctx, folder, forms=True)} filer med reservblanketter i {folder}.")
        return
    stop = threading.Event()
    for wanted in (signal.SIGTERM, signal.SIGINT) if every else ():
        signal.signal(wanted, lambda *_: stop.set())
    while True:
        click.echo(f"{_written(ctx, folder, forms=False)} avbrottslistor i {folder}.")
        if every is None or stop.wait(every * 60):
            return


def _written(ctx: Context, folder: Path, *, forms: bool) -> int:
    try:
        return write_blank_forms(ctx, folder) if forms else write_downtime_lists(ctx, folder)
    except OSError as error:
        raise BadInput(
            f"Det går inte att skriva i {folder}: {error.strerror}. Välj en annan mapp."
        ) from error
