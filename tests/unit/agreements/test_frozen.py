"""A version's files as one block of bytes."""

from service.agreements import digest_of, freeze, thaw

FILES = {"agreement.toml": b"id = 'x'", "forms/a.form": "å".encode()}


def test_what_was_frozen_thaws_as_it_was():
    assert thaw(freeze(FILES)) == FILES


def test_the_same_files_freeze_to_the_same_bytes_whatever_their_order():
    assert freeze(FILES) == freeze(dict(reversed(FILES.items())))


def test_the_digest_follows_names_and_contents():
    assert digest_of(FILES) == digest_of(thaw(freeze(FILES)))
    assert digest_of(FILES) != digest_of(FILES | {"forms/a.form": b"b"})
    assert digest_of({"ab": b"c"}) != digest_of({"a": b"bc"})
