"""`hemgang refresh`: ask the population register anew."""

import click

from service.actions.refresh_patients import refresh_patients
from service.cli.database import chosen, opened
from service.cli.errors import Readable


@click.command("refresh", cls=Readable)
def command() -> None:
    """Hämta uppgifter om patienter med öppna ärenden på nytt ur folkbokföringen.

    Den som har fått skyddade personuppgifter sedan ärendet öppnades försvinner då ur alla listor.
    """
    click.echo(f"{refresh_patients(opened(chosen()))} patienter hade ändrats.")
