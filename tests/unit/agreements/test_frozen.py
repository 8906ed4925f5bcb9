"""A version's files as one block of bytes."""

from contextlib import suppress

import pytest

from service.agreements import digest_of, freeze, thaw
from service.domain.errors import BadDocument

FILES = {"agreement.toml": b"id = 'x'", "forms/a.form": "å".encode()}


def test_what_was_frozen_thaws_as_it_was() -> None:
    assert thaw(freeze(FILES), digest_of(FILES)) == FILES


def test_the_same_files_freeze_to_the_same_bytes_whatever_their_order() -> None:
    assert freeze(FILES) == freeze(dict(reversed(FILES.items())))


def test_the_digest_follows_names_and_contents() -> None:
    assert digest_of(FILES) == digest_of(thaw(freeze(FILES), digest_of(FILES)))
    assert digest_of(FILES) != digest_of(FILES | {"forms/a.form": b"b"})
    assert digest_of({"ab": b"c"}) != digest_of({"a": b"bc"})


@pytest.mark.parametrize("damage", range(0, 240, 7))
def test_a_damaged_byte_anywhere_is_told_from_the_files_that_were_frozen(damage: int) -> None:
    """Or it is in a place that says nothing of them."""
    packed = bytearray(freeze(FILES))
    packed[damage % len(packed)] ^= 0xFF
    with suppress(BadDocument):
        assert thaw(bytes(packed), digest_of(FILES)) == FILES


@pytest.mark.parametrize("packed", [b"", b"PK", freeze(FILES)[:60], freeze({"agreement.toml": b"id = 'y'"})])
def test_what_is_cut_off_or_of_another_version_is_damaged_too(packed: bytes) -> None:
    with pytest.raises(BadDocument, match="skadade"):
        thaw(packed, digest_of(FILES))
