"""`hemgang check`: does an agreement hold together?"""

import json
from dataclasses import asdict
from itertools import groupby

import click
from rich.console import Console
from rich.text import Text

from service.agreements import files_of
from service.checks import ERROR, INFO, WARNING, Finding, Severity, check_files, has_error
from service.cli.errors import Readable
from service.cli.places import agreement_folder, shared_forms

_MARKS = {ERROR: ("✗ fel", "red"), WARNING: ("! varning", "yellow"), INFO: ("i upplysning", "cyan")}
_COUNTED = {ERROR: ("fel", "fel"), WARNING: ("varning", "varningar"), INFO: ("upplysning", "upplysningar")}


@click.command("check", cls=Readable)
@click.argument("folder", metavar="MAPP")
@click.option(
    "--format",
    "format",
    type=click.Choice(["human", "json"]),
    default="human",
    show_default=True,
    help="Utskrift för människor eller för program.",
)
@click.pass_context
def command(ctx: click.Context, folder: str, format: str) -> None:
    """Kontrollera att en överenskommelse hänger ihop.

    MAPP är en överenskommelse: en mapp, eller ett namn som stockholm. Slutar med 0 när inget är fel,
    annars 1; varningar och upplysningar är inga fel. Varje regel har en sida i docs/regler.
    """
    place = agreement_folder(folder)
    findings = check_files(files_of(place, shared_forms(place)))
    if format == "json":
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        _tell(place.name, findings)
    ctx.exit(1 if has_error(findings) else 0)


def _tell(name: str, findings: list[Finding]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    console.print(Text(name, "bold"))
    for file, found in groupby(findings, lambda finding: finding.file):
        console.print(Text(f"\n{file}"))
        for finding in found:
            console.print(_line(finding))
    console.print(_summary(findings))


def _line(finding: Finding) -> Text:
    mark, colour = _MARKS[finding.severity]
    text = Text(f"  {mark}  ", colour).append(finding.message, "default")
    where = (finding.rule, finding.element, finding.legal_reference)
    return text.append(f"  {' · '.join(part for part in where if part)}", "dim")


def _summary(findings: list[Finding]) -> Text:
    counted = [_count(findings, severity) for severity in _MARKS]
    told = ", ".join(count for count in counted if count)
    if has_error(findings):
        return Text(f"\n✗ {told}.", "red")
    return Text(f"\n✓ Inga fel{f', {told}' if told else ''}.", "green")


def _count(findings: list[Finding], severity: Severity) -> str:
    number = sum(finding.severity == severity for finding in findings)
    one, several = _COUNTED[severity]
    return f"{number} {one if number == 1 else several}" if number else ""
