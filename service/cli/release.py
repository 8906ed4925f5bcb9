"""`hemgang release`: puts an agreement's folder in force."""

import json

import click

from service.actions.release_agreement import release_agreement
from service.agreements import files_of
from service.cli.database import chosen, opened
from service.cli.errors import Readable
from service.cli.places import agreement_folder, shared_forms
from service.domain.people import SYSTEM
from service.domain.swedish import swedish_moment


@click.command("release", cls=Readable)
@click.argument("folder", metavar="MAPP")
@click.option("--format", "format", type=click.Choice(["human", "json"]), default="human", show_default=True)
def command(folder: str, format: str) -> None:
    """Frys en överenskommelse som en version och sätt den i kraft nu.

    MAPP kontrolleras först; med fel sätts den inte i kraft. Nya ärenden följer den nya versionen, de som
    redan är öppna stannar på den de började under, om de inte flyttas med hemgang move.
    """
    place = agreement_folder(folder)
    version = release_agreement(opened(chosen()), files_of(place, shared_forms(place)), who=SYSTEM)
    if format == "json":
        told = {"agreement": version.agreement, "number": version.number, "digest": version.digest}
        click.echo(
            json.dumps(told | {"valid_from": version.valid_from.isoformat()}, ensure_ascii=False, indent=2)
        )
    else:
        since = swedish_moment(version.valid_from)
        click.echo(f"{version.name}: version {version.number} gäller för nya ärenden sedan {since}.")
