"""Agreements: read from folders, frozen as versions.

A version is a mapping from file name to bytes. Folders on disk, drafts in an editor and frozen versions
in the store are three ways to the same mapping, and `read` makes an Agreement of any of them.
"""

from service.agreements.folder import content_of, files_of, is_plain_name
from service.agreements.frozen import digest_of, freeze, thaw
from service.agreements.plain import FILE, Plain, read_plain
from service.agreements.reading import read

__all__ = [
    "FILE",
    "Plain",
    "content_of",
    "digest_of",
    "files_of",
    "freeze",
    "is_plain_name",
    "read",
    "read_plain",
    "thaw",
]
