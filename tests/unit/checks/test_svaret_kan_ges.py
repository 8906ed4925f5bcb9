"""What a diagram waits for can come."""

import pytest

from tests.drafting import Draft
from tests.unit.checks.found import line, places, plain

ANSWERED = '[messages.msg_kom]\nanswers = ["mottaget", "felsant"]\n'


def waiting_for(name: str) -> Draft:
    return Draft("fel").start("fel_start", message=name).task("b", lane="Vård", form="f").end("fel_slut")


@pytest.mark.parametrize("name", ["svar.felsant", "svar.msg_kom.felsant", "Något annat"])
def test_an_answer_that_a_message_may_be_given_is_fine(name: str) -> None:
    main = line("a").throw("sager", "Kom")
    assert places("svaret-kan-ges", main, waiting_for(name), **plain(main, more=ANSWERED)) == []


@pytest.mark.parametrize("name", ["svar.vidaresant", "svar.msg_annat.felsant", "svar.msg_kom.fellsant"])
def test_an_answer_that_nobody_can_give_is_refused(name: str) -> None:
    main = line("a").throw("sager", "Kom")
    assert places("svaret-kan-ges", main, waiting_for(name), **plain(main, more=ANSWERED)) == ["fel_start"]
