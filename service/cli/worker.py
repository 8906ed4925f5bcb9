"""`hemgang worker`: fires what is due and sends notices. Start as many as you like, on as many machines."""

import signal
import threading

import click

from service.cli.database import chosen, opened
from service.cli.errors import Readable
from service.timers import Downtime, Worker


@click.command("worker", cls=Readable)
@click.option(
    "--name", default="", help="Namnet i driftens listor. Annars värddatorns namn och processens nummer."
)
@click.option("--once", is_flag=True, help="Gör det som har förfallit nu, och sluta sedan.")
def command(name: str, once: bool) -> None:
    """Låt timrar lösa ut när de förfaller, och skicka aviseringar.

    Flera får dela på en databas. Vid SIGTERM görs det påbörjade ärendet klart först.
    """
    settings = chosen()
    folder = settings.downtime_folder
    downtime = Downtime(folder, settings.downtime_minutes) if folder else None
    worker = Worker(opened(settings), name, downtime=downtime)
    if once:
        done = worker.beat(), worker.post(), worker.move()
        click.echo("{} timrar, {} aviseringar, {} flyttade ärenden.".format(*done))
        return
    stop = threading.Event()
    for wanted in (signal.SIGTERM, signal.SIGINT):
        signal.signal(wanted, lambda *_: stop.set())
    worker.start()
    click.echo(f"Arbetaren {worker.name} är igång. Avsluta med Ctrl+C.")
    stop.wait()
    worker.stop()
