"""aviseringar.dmn: read once, refused with its row when something in it cannot be used."""

from datetime import time, timedelta

import pytest

from service.domain.errors import BadDocument
from service.domain.notice import Channel, Event
from service.domain.people import Role
from service.notation.dmn import read_decisions
from service.notation.notices import Notices, read_hours
from tests.unit.checks.notice_table import notice_table

WARD = Role("slutenvard")


def notices(*rows: dict[str, str], **table: str) -> Notices:
    [(name, content)] = notice_table(*rows, **table).items()
    return Notices(read_decisions(content, name)[0])


def channels(found: Notices, event: Event, element: str = "msg_x") -> list[Channel]:
    return [rule.channel for rule in found.rules(event, element, WARD)]


def test_a_row_is_a_step_for_what_it_fits() -> None:
    found = notices({"handelse": '"olast"', "element": '"msg_x"', "efter": "60"})
    [rule] = found.rules(Event.UNREAD, "msg_x", WARD)
    assert (rule.channel, rule.after) == (Channel.EMAIL, timedelta(hours=1))
    assert channels(found, Event.UNREAD, "msg_y") == []
    assert channels(found, Event.MESSAGE) == []


def test_every_row_that_fits_counts_and_ingen_silences_them_all() -> None:
    ladder = ({"handelse": '"olast"', "efter": "60"}, {"handelse": '"olast"', "kanal": '"sms"'})
    silent = {"handelse": "-", "element": '"msg_y"', "kanal": '"ingen"', "efter": "0"}
    assert channels(notices(*ladder), Event.UNREAD) == [Channel.EMAIL, Channel.SMS]
    quiet = notices(*ladder, {**silent, "handelse": '"olast"'})
    assert channels(quiet, Event.UNREAD, "msg_y") == []
    assert channels(quiet, Event.UNREAD, "msg_z") == [Channel.EMAIL, Channel.SMS]


def test_an_agreement_without_the_table_tells_nobody() -> None:
    assert Notices().rules(Event.TASK, "x", WARD) == ()


@pytest.mark.parametrize(
    ("cell", "text", "said"),
    [
        ("kanal", '"fax"', "kanal är 'fax'"),
        ("till", '"alla"', "till är 'alla'"),
        ("samla", "null", "samla är None"),
        ("tider", '"natt"', "tider är 'natt'"),
        ("efter", "-5", "efter är minuter"),
        ("efter", "1.5", "heltal"),
        ("text", '"Hej {patient}"', r"inte \{patient\}"),
    ],
)
def test_a_cell_that_cannot_be_used_is_refused_with_its_row(cell: str, text: str, said: str) -> None:
    with pytest.raises(BadDocument, match=said) as refused:
        notices({"handelse": '"olast"', cell: text})
    assert refused.value.element == "rad_0"


def test_only_what_counts_back_from_a_deadline_is_below_zero() -> None:
    assert channels(notices({"handelse": '"snart"', "efter": "-120"}), Event.SOON) == [Channel.EMAIL]
    with pytest.raises(BadDocument, match="under noll"):
        notices({"handelse": '"snart"', "efter": "120"})


def test_the_table_collects_and_has_exactly_its_columns() -> None:
    with pytest.raises(BadDocument, match="Collect"):
        notices({"handelse": '"olast"'}, policy="FIRST")
    with pytest.raises(BadDocument, match="Ut-kolumnerna"):
        notices({"handelse": '"olast"', "mer": "1"})


def test_the_hours_are_parameters() -> None:
    hours = read_hours(
        {"parameter.digest_klockslag": ["07:30"], "parameter.avisering_vardagar": ["06:00", "20:00"]}
    )
    assert (hours.digest, hours.opens, hours.closes) == ((time(7, 30),), time(6), time(20))


@pytest.mark.parametrize(
    "parameters",
    [
        {"parameter.digest_klockslag": []},
        {"parameter.digest_klockslag": "08:00"},
        {"parameter.digest_klockslag": ["åtta"]},
        {"parameter.avisering_vardagar": ["17:00", "08:00"]},
        {"parameter.avisering_vardagar": ["08:00"]},
    ],
)
def test_hours_that_make_no_sense_are_refused(parameters: dict[str, object]) -> None:
    with pytest.raises(BadDocument, match="klockslag") as refused:
        read_hours(parameters)  # type: ignore[arg-type]
    assert refused.value.element in parameters
