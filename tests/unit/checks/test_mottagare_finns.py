"""A message with receivers is one of the diagrams'."""

from tests.unit.checks.found import line, places, plain


def test_receivers_of_a_message_that_is_not_there_are_refused() -> None:
    draft = line("a")
    assert places("mottagare-finns", draft, **plain(draft, more='[messages]\nmsg_x = ["vård"]\n')) == [
        "msg_x"
    ]


def test_receivers_of_a_message_that_is_there_are_fine() -> None:
    draft = line("a").throw("sager", "Kom")
    assert places("mottagare-finns", draft, **plain(draft, more='[messages]\nmsg_kom = ["vård"]\n')) == []
