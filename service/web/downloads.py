"""Files that a browser is handed. Their names never say whom they are about: they stay on the machine."""

import re

from flask import Response

from service.domain.errors import HemgangError

_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]*\.[a-z]{3}")


def pdf(content: bytes, name: str) -> Response:
    """Opened in the browser, to be read, printed or saved."""
    return _file(content, name, "application/pdf", "inline")


def calendar(content: bytes, name: str) -> Response:
    return _file(content, name, "text/calendar; charset=utf-8", "attachment")


def _file(content: bytes, name: str, kind: str, disposition: str) -> Response:
    if not _PLAIN.fullmatch(name):
        raise HemgangError(f"Filnamnet {name!r} har annat än a–z, siffror och bindestreck.")
    answer = Response(content, content_type=kind)
    answer.headers["Content-Disposition"] = f'{disposition}; filename="{name}"'
    return answer
