"""`hemgang rehearse`: plays an agreement's scenarios, or one diagram's."""

import json
from pathlib import Path

import click

from service.agreements import files_of, read
from service.cli.errors import Readable
from service.cli.places import agreement_folder, shared_forms
from service.cli.rehearsal_told import as_json, tell
from service.notation.agreement import Agreement
from service.rehearsal import alone, files_beside, rehearse

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("rehearse", cls=Readable)
@click.argument("folder", required=False, metavar="[MAPP]")
@click.option("--process", type=_FILE, metavar="FIL.bpmn", help="Ett enda diagram i stället för en mapp.")
@click.option(
    "--feature",
    "features",
    type=_FILE,
    multiple=True,
    metavar="FIL.feature",
    help="Bara de här scenarierna. Kan anges flera gånger.",
)
@click.option(
    "--format",
    "format",
    type=click.Choice(["human", "json"]),
    default="human",
    show_default=True,
    help="Utskrift för människor eller för program.",
)
@click.pass_context
def command(
    ctx: click.Context, folder: str | None, process: Path | None, features: tuple[Path, ...], format: str
) -> None:
    """Spela upp scenarier på en stillastående klocka.

    MAPP är en överenskommelse: en mapp, eller ett namn som stockholm. Alla dess scenarier spelas upp.
    Slutar med 0 när alla stämmer, annars 1. Meningarna beskrivs i docs/scenarier.md.
    """
    if (folder is None) == (process is None):
        raise click.UsageError("Ange antingen en mapp eller --process FIL.bpmn.")
    if process is not None and not features:
        raise click.UsageError("Ange vilka scenarier som ska spelas upp: --feature FIL.feature.")
    agreement, found = _diagram(process) if process else _folder(folder or "")
    chosen = {path.as_posix(): path.read_bytes() for path in features}
    rehearsal = rehearse(agreement, chosen or found)
    if format == "json":
        click.echo(json.dumps(as_json(agreement, rehearsal), ensure_ascii=False, indent=2))
    else:
        tell(agreement, rehearsal)
    ctx.exit(0 if rehearsal.passed else 1)


def _folder(place: str) -> tuple[Agreement, dict[str, bytes]]:
    folder = agreement_folder(place)
    files = files_of(folder, shared_forms(folder))
    return read(files), {name: content for name, content in files.items() if name.endswith(".feature")}


def _diagram(process: Path) -> tuple[Agreement, dict[str, bytes]]:
    return alone(process.name, files_beside(process)), {}
