"""What becomes of one answer: a value of the field's kind, or a message in Swedish."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.clock import STOCKHOLM
from service.domain.facts import Value
from service.notation.form import posted
from tests.unit.notation.forms import answers, choices, complaint, component, form, value


@pytest.mark.parametrize(
    ("written", "posted", "expected"),
    [
        (component("textfield"), ["  Åsa  "], "Åsa"),
        (component("textarea"), ["rad 1\r\nrad 2\n"], "rad 1\nrad 2"),
        (component("textfield"), ["   "], None),
        (component("textfield"), [], None),
        (component("number"), ["3"], 3),
        (component("number"), ["-3,50"], Decimal("-3.5")),
        (component("number"), ["3.0"], 3),
        (component("checkbox"), ["true"], True),
        (component("checkbox"), ["on"], True),
        (component("checkbox"), [], False),
        (component("radio", values=choices("ja", "nej")), ["ja"], "ja"),
        (component("select", values=choices("ja", "nej")), [""], None),
        (component("checklist", values=choices("a", "b")), ["b", "a", "b"], ["b", "a"]),
        (component("taglist", values=choices("a", "b")), [], []),
        (component("datetime", subtype="date"), ["2026-04-13"], date(2026, 4, 13)),
        (component("datetime", subtype="time"), ["09:30"], "09:30"),
        (component("datetime", subtype="time"), ["09:30:00"], "09:30"),
        (
            component("datetime", subtype="datetime"),
            ["2026-04-13T09:30"],
            datetime(2026, 4, 13, 7, 30, tzinfo=UTC),
        ),
        (
            component("datetime", subtype="datetime"),
            ["2026-01-13 09:30"],
            datetime(2026, 1, 13, 8, 30, tzinfo=UTC),
        ),
        (component("select", "enhet", properties={"enheter": "oppenvard"}), ["vc-1"], "vc-1"),
        (component("textfield", properties={"format": "personnummer"}), ["19900101-9802"], "199001019802"),
        (component("textfield", validate={"validationType": "email"}), ["a@b.se"], "a@b.se"),
        (component("textfield", validate={"validationType": "phone"}), ["08-123 45 67"], "08-123 45 67"),
        (component("textfield", validate={"pattern": "^SE[0-9]{3}$"}), ["SE123"], "SE123"),
    ],
)
def test_an_answer_becomes_a_value_of_its_kind(
    written: dict[str, Any], posted: list[str], expected: Value
) -> None:
    found = answers(form(written), {written["key"]: posted})[written["key"]]
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("written", "posted", "message"),
    [
        (component("textfield", validate={"required": True}), [], "Fyll i ”Svaret”."),
        (component("textfield", validate={"required": True}), [" \t "], "Fyll i ”Svaret”."),
        (component("radio", validate={"required": True}, values=choices("a")), [], "Välj ”Svaret”."),
        (
            component("checklist", validate={"required": True}, values=choices("a")),
            [],
            "Välj bland alternativen.",
        ),
        (component("checkbox", validate={"required": True}), [], "Kryssa i rutan för att gå vidare."),
        (component("textfield"), ["a", "b"], "Fyll i ett värde, inte flera."),
        (component("textfield"), ["a\0b"], "Texten innehåller osynliga tecken. Skriv in den på nytt."),
        (component("textarea"), ["a\x1bb"], "Texten innehåller osynliga tecken. Skriv in den på nytt."),
        (component("textfield"), ["a\ud800"], "Texten innehåller osynliga tecken. Skriv in den på nytt."),
        (component("textarea"), ["x" * 4001], "Skriv högst 4000 tecken."),
        (component("textfield", validate={"maxLength": 3}), ["abcd"], "Skriv högst 3 tecken."),
        (component("textfield", validate={"minLength": 3}), ["ab"], "Skriv minst 3 tecken."),
        (
            component("textfield", validate={"pattern": "^[0-9]+$"}),
            ["x"],
            "Skriv i det format som efterfrågas.",
        ),
        (
            component("textfield", validate={"pattern": "^[0-9]$", "patternErrorMessage": "En {siffra}."}),
            ["x"],
            "En {siffra}.",
        ),
        (component("radio", values=choices("a")), ["b"], "Välj ett av alternativen."),
        (component("checklist", values=choices("a")), ["a", "b"], "Välj ett av alternativen."),
        (component("number"), ["tre"], "Skriv ett tal, till exempel 3 eller 3,5."),
        (component("number"), ["٣"], "Skriv ett tal, till exempel 3 eller 3,5."),
        (component("number"), ["1e9"], "Skriv ett tal, till exempel 3 eller 3,5."),
        (component("number", decimalDigits=0), ["3,5"], "Skriv ett heltal."),
        (component("number", decimalDigits=1), ["3,55"], "Skriv talet med högst 1 decimal."),
        (component("number", validate={"min": 1.5}), ["1"], "Talet ska vara minst 1,5."),
        (component("number", validate={"max": 10}), ["11"], "Talet ska vara högst 10."),
        (component("checkbox"), ["kanske"], "Kontrollera uppgiften."),
        (component("datetime", subtype="date"), ["13/4 2026"], "Skriv datumet som åååå-mm-dd."),
        (component("datetime", subtype="date"), ["2026-02-30"], "Skriv datumet som åååå-mm-dd."),
        (component("datetime", subtype="date"), ["1899-12-31"], "Årtalet ska ligga mellan 1900 och 2200."),
        (component("datetime", subtype="date"), ["2201-01-01"], "Årtalet ska ligga mellan 1900 och 2200."),
        (component("datetime", subtype="time"), ["25:00"], "Skriv klockslaget som tt:mm."),
        (
            component("datetime", subtype="datetime"),
            ["i går"],
            "Skriv datum och klockslag som åååå-mm-dd tt:mm.",
        ),
        (
            component("datetime", subtype="datetime"),
            ["9999-12-31T23:59"],
            "Årtalet ska ligga mellan 1900 och 2200.",
        ),
        (
            component("datetime", subtype="datetime"),
            ["2026-03-29T02:30"],
            "Klockslaget finns inte den dagen, för klockan ställs fram till sommartid.",
        ),
        (
            component("datetime", subtype="datetime"),
            ["2026-04-13T09:30+01:00"],
            "Tidszonen stämmer inte med svensk tid.",
        ),
        (component("select", properties={"enheter": "oppenvard"}), ["vc-1"], "Välj ett av alternativen."),
        (
            component("textfield", validate={"validationType": "email"}),
            ["a"],
            "Skriv en e-postadress, till exempel namn@region.se.",
        ),
        (
            component("textfield", validate={"validationType": "phone"}),
            ["ring"],
            "Skriv ett telefonnummer med siffror.",
        ),
    ],
)
def test_an_answer_that_does_not_fit_is_told_so_in_swedish(
    written: dict[str, Any], posted: list[str], message: str
) -> None:
    assert complaint(written, *posted) == message


@pytest.mark.parametrize("number", ["19900101-9803", "900101-9802", "19901301-9802", "abc", "۱۹۹۰۰۱۰۱۹۸۰۲"])
def test_a_wrong_identity_number_is_refused(number: str) -> None:
    assert "Personnumret stämmer inte" in complaint(
        component("textfield", properties={"format": "personnummer"}), number
    )


def test_the_hour_that_comes_twice_is_the_first_unless_winter_time_is_asked_for() -> None:
    written = component("datetime", subtype="datetime")
    assert value(written, "2026-10-25T02:30") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert value(written, "2026-10-25T02:30+02:00") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert value(written, "2026-10-25T02:30+01:00") == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), max_size=200))
def test_text_comes_through_as_it_was_written(text: str) -> None:
    first = value(component("textarea"), text)
    assert first is None if not text.strip() else value(component("textarea"), str(first)) == first
    if text.isascii() and text.strip():
        assert first == text.strip()


FIRST, LAST = datetime.fromisoformat("1900-01-02"), datetime.fromisoformat("2200-12-30")


@given(st.datetimes(FIRST, LAST, timezones=st.just(UTC)))
def test_a_moment_shown_with_its_offset_is_read_back_as_the_same_moment(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    typed = moment.astimezone(STOCKHOLM).isoformat(timespec="minutes")
    written = component("datetime", subtype="datetime")
    assert value(written, typed) == moment
    assert value(written, *posted(form(written).field("svar"), moment)) == moment


@pytest.mark.parametrize(
    ("written", "known"),
    [
        (component("textarea"), "rad 1\nrad 2"),
        (component("number"), Decimal("-3.5")),
        (component("number"), 30),
        (component("checkbox"), True),
        (component("checkbox"), False),
        (component("checklist", values=choices("a", "b")), ["b", "a"]),
        (component("datetime", subtype="date"), date(2026, 4, 13)),
        (component("datetime", subtype="time"), "09:30"),
        (component("textfield"), None),
    ],
)
def test_what_is_known_can_be_shown_and_posted_again(written: dict[str, Any], known: Value) -> None:
    assert value(written, *posted(form(written).field("svar"), known)) == known
