"""agreement.toml, right and wrong: what is wrong is told by its key."""

import pytest

from service.agreements.plain import MOST_BYTES, read_plain
from service.domain.errors import BadDocument

NEEDED = 'id = "x"\nname = "X"\nmain = "p"\n'


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("lanes = 5", "lanes"),
        ('lanes = ["a"]', "lanes"),
        ('[lanes]\n"A" = 5', "A"),
        ("messages = 3", "messages"),
        ('[messages]\nm = "oppenvard"', "m"),
        ("[messages]\nm = [5]", "m"),
        ("[messages]\nm = [[]]", "m"),
        ("cases = 3", "cases"),
        ('[cases]\nsip = "oppenvard"', "sip"),
        ('[cases]\nsip = ["ingen"]', "sip"),
        ("shared = 3", "shared"),
        ("shared = [3]", "shared"),
        ("[messages.m]\nto = 5", "m"),
        ('[messages.m]\nto = ["vem"]', "m"),
        ('[messages.m]\nanswers = ["kanske"]', "m"),
        ("[messages.m]\ncarries = [5]", "m"),
        ("[messages.m]\ntill = []", "m"),
        ("parameters = 3", "parameters"),
        ("[parameters.p]\nq = 1", "p"),
        ("[parameters]\np = [{}]", "p"),
        ("[parameters]\np = 12:00:00", "p"),
        ("[parameters]\np = 2026-01-01T12:00:00", "p"),
        ("[parameters]\np = nan", "p"),
        ('[parameters]\n"p" = 1\n"p.q" = 2', "p"),
        ("[not_confirmed]\np = [1]", "p"),
        ("region = [1]", "region"),
        ("care = {}", "care"),
        ("source = 5", "source"),
        ("valid_from = 5", "valid_from"),
        ("valid_from = 2026-01-01T00:00:00Z", "valid_from"),
    ],
)
def test_a_value_of_another_kind_is_told_by_its_key(lines: str, key: str) -> None:
    with pytest.raises(BadDocument) as refused:
        read_plain(f"{NEEDED}{lines}\n".encode())
    assert (refused.value.file, refused.value.element) == ("agreement.toml", key)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"a = " + b"[" * 5000 + b"]" * 5000,
        b"a = " + b"{b=" * 2000 + b"1" + b"}" * 2000,
        b"n = " + b"9" * 50_000,
        b"n = 1e" + b"9" * 30,
        b"d = 99999-01-01",
        b'a = "' + b"x" * MOST_BYTES,
    ],
)
def test_what_is_no_toml_is_told_and_costs_little(content: bytes) -> None:
    with pytest.raises(BadDocument):
        read_plain(content)


def test_broken_toml_is_told_with_its_line() -> None:
    with pytest.raises(BadDocument, match="Rad 4, tecken 5: filen går inte att läsa som TOML"):
        read_plain(f"{NEEDED}a = = 1".encode())


def test_parameters_keep_their_values() -> None:
    lines = '[parameters]\n"p.a" = 1.5\nb = true\nc = 2026-01-01\nd = ["x", 2]\n'
    assert {key: str(value) for key, value in read_plain((NEEDED + lines).encode()).parameters.items()} == {
        "p.a": "1.5",
        "b": "True",
        "c": "2026-01-01",
        "d": "['x', 2]",
    }


def test_a_message_goes_to_the_roles_that_are_listed() -> None:
    lines = '[lanes]\n"Kommun" = "kommun"\n[messages]\nm = ["kommun"]\n'
    terms = read_plain((NEEDED + lines).encode()).messages["m"]
    assert (terms.to, terms.answers, terms.carries) == (("kommun",), (), ())


def test_a_message_with_a_table_says_what_may_be_answered_and_what_it_tells() -> None:
    lines = '[messages.m]\nanswers = ["mottaget", "felsant", "mottaget"]\ncarries = ["f"]\n'
    terms = read_plain((NEEDED + lines).encode()).messages["m"]
    assert (terms.to, terms.answers, terms.carries) == ((), ("mottaget", "felsant"), ("f",))
