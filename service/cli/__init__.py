"""The command line. A command is a file here with a `command`; its name is added to COMMANDS.

A command is imported when it is asked for, so `hemgang rehearse` never waits for the web.
"""

from importlib import import_module

import click

from service.cli.errors import Readable

COMMANDS = (
    "check",
    "demo",
    "downtime",
    "move",
    "refresh",
    "rehearse",
    "release",
    "replay",
    "serve",
    "verify",
    "whatif",
    "worker",
)


class Commands(click.Group):
    """Finds `hemgang verify-log` in service/cli/verify_log.py."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"service.cli.{cmd_name.replace('-', '_')}").command
        return found if isinstance(found, click.Command) else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="hemgang", message="Hemgång %(version)s")
def main() -> None:
    """Hemgång: vägen hem från sjukhuset, som diagram."""


__all__ = ["COMMANDS", "Readable", "main"]
