"""`hemgang release`: puts an agreement's folder in force."""

import json

import click

from service.actions.release_agreement import Stated, release_agreement
from service.agreements import files_of
from service.cli.database import chosen, opened
from service.cli.errors import Readable
from service.cli.places import agreement_folder, shared_forms
from service.domain.swedish import swedish_moment


@click.command("release", cls=Readable)
@click.argument("folder", metavar="MAPP")
@click.option("--approved-by-region", "region", metavar="NAMN", help="Vem som har godkänt för regionen.")
@click.option("--approved-by-municipality", "municipality", metavar="NAMN", help="Vem för kommunen.")
@click.option("--reason", metavar="TEXT", help="Var godkännandena står, till exempel ett protokoll.")
@click.option("--format", "format", type=click.Choice(["human", "json"]), default="human", show_default=True)
def command(
    folder: str, region: str | None, municipality: str | None, reason: str | None, format: str
) -> None:
    """Frys en överenskommelse som en version och sätt den i kraft nu.

    MAPP kontrolleras, bevisas mot lagens krav och spelas upp; stämmer något inte sätts den inte i kraft. Båda
    parter ska ha godkänt samma filer, på sidan Överenskommelser eller så som du intygar här. Nya ärenden
    följer den nya versionen, de som redan är öppna stannar på den de började under, om de inte flyttas med
    hemgang move.
    """
    stated = _stated(region, municipality, reason)
    place = agreement_folder(folder)
    version = release_agreement(opened(chosen()), files_of(place, shared_forms(place)), stated=stated)
    if format == "json":
        told = {"agreement": version.agreement, "number": version.number, "digest": version.digest}
        click.echo(
            json.dumps(told | {"valid_from": version.valid_from.isoformat()}, ensure_ascii=False, indent=2)
        )
    else:
        since = swedish_moment(version.valid_from)
        click.echo(f"{version.name}: version {version.number} gäller för nya ärenden sedan {since}.")


def _stated(region: str | None, municipality: str | None, reason: str | None) -> Stated | None:
    """All three, or none. Raises click.UsageError."""
    if not any((region, municipality, reason)):
        return None
    if not (region and municipality and reason):
        raise click.UsageError(
            "Ange alla tre: --approved-by-region, --approved-by-municipality och --reason."
        )
    return Stated(region, municipality, reason)
