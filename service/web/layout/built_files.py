"""The built files of static/bundle, each at an address that changes with its content."""

from functools import cache
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path

from flask import Response, abort, url_for
from werkzeug.security import safe_join

from service.domain.errors import NotFound

BUNDLE = Path(__file__).parent / "static" / "bundle"
FOREVER = "public, max-age=31536000, immutable"


def asset(name: str) -> str:
    """The address of a built file: asset("page.css"). Raises NotFound when the bundle is not built."""
    return url_for("layout.built_file", digest=content_hash(name), name=name)


@cache
def content_hash(name: str) -> str:
    """Ten characters of the content's hash. Raises NotFound when the bundle is not built."""
    return sha256(content(name)).hexdigest()[:10]


@cache
def content(name: str) -> bytes:
    """A built file, kept in memory: few and small, and no file is left open when a browser goes away."""
    file = safe_join(str(BUNDLE), name)
    if file is None or not Path(file).is_file():
        raise NotFound(f"{name} är inte byggd. Kör: uv sync --reinstall-package hemgang")
    return Path(file).read_bytes()


def built_file(digest: str, name: str) -> Response:
    """A built file. An address from before the latest update gets the new file, but not for ever."""
    try:
        found = content(name)
    except NotFound:
        abort(404)
    kind, _ = guess_type(name)
    answer = Response(found, mimetype=kind or "application/octet-stream")
    answer.headers["Cache-Control"] = FOREVER if digest == content_hash(name) else "no-cache"
    return answer
