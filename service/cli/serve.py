"""`hemgang serve`: the pages, on the environment's database."""

import click
import waitress

from service.app import create_app
from service.cli.database import chosen, opened
from service.cli.errors import Readable


@click.command("serve", cls=Readable)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--threads", default=8, show_default=True, type=click.IntRange(1, 64))
def command(host: str, port: int, threads: int) -> None:
    """Visa sidorna. Timrarna sköts av hemgang worker, i en egen process."""
    settings = chosen()
    app = create_app(opened(settings), settings)
    click.echo(f"Hemgång svarar på http://{host}:{port}")
    waitress.serve(app, host=host, port=port, threads=threads, ident="Hemgång")  # type: ignore[no-untyped-call]
