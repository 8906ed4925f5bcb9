"""Errors as a person, or a program, can read them: never a stack trace for what somebody can put right."""

import json
from typing import Any

import click

from service.domain.errors import HemgangError


class Readable(click.Command):
    """A command whose errors of ours end with code 1 and a line on stderr.

    With `--format json` the error is JSON on stdout instead, so that a program always gets JSON there:
    {"error": {"kind", "message", "file", "element"}}.
    """

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (HemgangError, OSError) as error:
            if ctx.params.get("format") == "json":
                click.echo(json.dumps({"error": as_json(error)}, ensure_ascii=False, indent=2))
            else:
                click.echo(f"Det gick inte. {told(error)}", err=True)
            ctx.exit(1)


def as_json(error: HemgangError | OSError) -> dict[str, str]:
    return {
        "kind": type(error).__name__,
        "message": told(error),
        "file": str(getattr(error, "file", getattr(error, "filename", "")) or ""),
        "element": str(getattr(error, "element", "")),
    }


def told(error: HemgangError | OSError) -> str:
    if isinstance(error, HemgangError):
        return str(error)
    return f"{error.filename or 'Filen'} går inte att läsa eller skriva: {error.strerror or error}"
