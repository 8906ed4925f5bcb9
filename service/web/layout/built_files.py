"""The built files of static/bundle, each at an address that changes with its content."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Response, send_from_directory, url_for

from service.domain.errors import NotFound

BUNDLE = Path(__file__).parent / "static" / "bundle"
FOREVER = "public, max-age=31536000, immutable"


def asset(name: str) -> str:
    """The address of a built file: asset("page.css"). Raises NotFound when the bundle is not built."""
    return url_for("layout.built_file", digest=content_hash(name), name=name)


@cache
def content_hash(name: str) -> str:
    """Ten characters of the content's hash. Raises NotFound when the bundle is not built."""
    file = BUNDLE / name
    if not file.is_file():
        raise NotFound(f"{name} är inte byggd. Kör: uv sync --reinstall-package hemgang")
    return sha256(file.read_bytes()).hexdigest()[:10]


def built_file(digest: str, name: str) -> Response:
    """A built file. An address from before the latest update gets the new file, but not for ever."""
    answer = send_from_directory(BUNDLE, name)
    answer.headers["Cache-Control"] = FOREVER if digest == content_hash(name) else "no-cache"
    return answer
