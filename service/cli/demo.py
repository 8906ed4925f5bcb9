"""`hemgang demo`: everything in one process, with made-up units, staff and patients."""

import shutil

import click
import waitress
from rich.console import Console
from rich.table import Table

from service import bootstrap, settings
from service.actions.context import Context
from service.actions.release_in_demo import release_in_demo
from service.agreements import files_of
from service.app import create_app
from service.cli.database import DEMO
from service.cli.demo_cases import STORIES, admit_patients
from service.cli.demo_past import PAST, fill_the_past
from service.cli.errors import Readable
from service.cli.places import shared_forms, shipped_agreements
from service.timers import Worker


@click.command("demo", cls=Readable)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--fresh", is_flag=True, help="Börja om från början: allt som gjorts i demon tas bort.")
def command(port: int, fresh: bool) -> None:
    """Prova Hemgång på den här datorn.

    Databasen är en fil i mappen hemgang-demo. Alla personer, enheter och patienter är påhittade.
    """
    ctx, app = prepare(fresh=fresh, port=port)
    worker = Worker(ctx, "demo")
    worker.start()
    _tell(ctx, f"http://127.0.0.1:{port}")
    try:
        waitress.serve(app, host="127.0.0.1", port=port, threads=8, ident="Hemgång")  # type: ignore[no-untyped-call]
    finally:
        worker.stop()


def prepare(*, fresh: bool, port: int = 8000) -> tuple[Context, object]:
    """The demo's database with agreements in force and patients on the wards."""
    if fresh and DEMO.is_dir():
        shutil.rmtree(DEMO)
    chosen = settings.for_demo(DEMO, f"http://127.0.0.1:{port}")
    ctx = bootstrap.context(chosen)
    ctx.store.migrate()
    with ctx.store.reading() as tx:
        empty = not tx.agreements.versions()
    if empty:
        now = ctx.clock.now()
        told = admit_patients(chosen, now, (*STORIES, *PAST))
        fill_the_past(ctx, told[len(STORIES) :], now)
    else:  # an agreement may have been edited since the demo ran last
        for folder in shipped_agreements():
            release_in_demo(ctx, files_of(folder, shared_forms(folder)))
    return ctx, create_app(ctx, chosen)


def _tell(ctx: Context, address: str) -> None:
    table = Table(title="Logga in som någon av dem", title_justify="left", box=None, pad_edge=False)
    for heading in ("Person", "Yrke", "Enhet"):
        table.add_column(heading)
    for person in ctx.directory.people():
        for unit in person.units:
            table.add_row(person.name, person.title, ctx.directory.unit(unit).name)
    console = Console()
    console.print(table)
    console.print(f"\nHemgång svarar på [bold]{address}[/bold]  (avsluta med Ctrl+C)")
