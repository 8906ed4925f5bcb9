"""A version's files as one block of bytes that stays the same as long as the files do."""

import hashlib
import io
import zipfile
from collections.abc import Mapping

from service.domain.errors import BadDocument

Files = Mapping[str, bytes]  #: path inside the agreement -> content

_DAMAGED = "Filerna är skadade i databasen. Återställ dem från en säkerhetskopia."
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold; real times would change the bytes


def digest_of(files: Files) -> str:
    """SHA-256 over names and contents: the identity of a version."""
    hasher = hashlib.sha256()
    for name, content in sorted(files.items()):
        hasher.update(f"{name}\0{len(content)}\0".encode())
        hasher.update(content)
    return hasher.hexdigest()


def freeze(files: Files) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def thaw(packed: bytes, digest: str) -> dict[str, bytes]:
    """The inverse of `freeze`. Raises BadDocument unless they are the very files with this digest."""
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
    except Exception as error:  # of damaged bytes zipfile complains in half a dozen kinds
        raise BadDocument(f"{_DAMAGED} ({type(error).__name__})") from error
    if digest_of(files) != digest:
        raise BadDocument(_DAMAGED)
    return files
