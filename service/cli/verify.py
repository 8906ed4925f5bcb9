"""`hemgang verify`: is everything in step?"""

import json
from dataclasses import asdict

import click
from rich.console import Console
from rich.progress import Progress

from service.actions.verify import verify
from service.cli.database import chosen, opened
from service.cli.errors import Readable


@click.command("verify", cls=Readable)
@click.option("--format", "format", type=click.Choice(["human", "json"]), default="human", show_default=True)
@click.pass_context
def command(ctx: click.Context, format: str) -> None:
    """Stäm av ärendenas tillstånd mot arbetslista, förfallotider och historik.

    Slutar med 0 när inget är borta och inget dubbelt, annars 1.
    """
    service = opened(chosen())
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Stämmer av", total=None)
        findings = verify(service, progress=lambda done, of: bar.update(task, completed=done, total=of))
    if format == "json":
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            click.echo(f"Ärende {finding.case}: {finding.detail}")
        click.echo(
            f"{len(findings)} avvikelser." if findings else "Allt stämmer: inget är borta, inget är dubbelt."
        )
    ctx.exit(1 if findings else 0)
