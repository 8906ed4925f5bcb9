"""Answers beside the clock, beside each other, and beside what the form does not declare."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import BadAnswers
from service.domain.facts import Facts, Value
from service.notation.form import Field
from tests.unit.notation.forms import NOW, answers, choices, complaint, component, form, value


def test_a_moment_that_must_not_be_in_the_future_may_be_this_minute() -> None:
    written = component("datetime", subtype="datetime", properties={"tid": "inte_i_framtiden"})
    assert value(written, "2026-04-13T09:30") == datetime(2026, 4, 13, 7, 30, tzinfo=UTC)
    assert complaint(written, "2026-04-13T09:31") == "Tidpunkten ligger i framtiden."


def test_a_moment_that_must_not_have_passed_may_be_this_minute() -> None:
    written = component("datetime", subtype="datetime", properties={"tid": "inte_i_datid"})
    assert value(written, "2026-04-13T09:30") == datetime(2026, 4, 13, 7, 30, tzinfo=UTC)
    assert complaint(written, "2026-04-13T09:29") == "Tidpunkten har redan passerat."


def test_a_date_is_compared_with_the_swedish_day() -> None:
    past = form(component("datetime", subtype="date", properties={"tid": "inte_i_framtiden"}))
    just_after_midnight = datetime(2026, 4, 13, 22, 30, tzinfo=UTC)  # the 14th in Sweden
    assert answers(past, {"svar": ["2026-04-14"]}, now=just_after_midnight) == {"svar": date(2026, 4, 14)}
    assert complaint(component("datetime", properties={"tid": "inte_i_datid"}), "2026-04-12") == (
        "Datumet har redan passerat."
    )
    with pytest.raises(BadAnswers):
        answers(past, {"svar": ["2026-04-15"]}, now=just_after_midnight)


def test_a_moment_must_come_after_another_answer_or_fact() -> None:
    read = form(
        component("datetime", "slut", subtype="datetime", properties={"efter": "start"}),
        component("datetime", "start", subtype="datetime"),
    )
    with pytest.raises(BadAnswers) as caught:
        answers(read, {"start": ["2026-04-13T09:30"], "slut": ["2026-04-13T09:30"]})
    assert caught.value.errors == {"slut": "Det ska vara efter måndag 13 april 2026 kl. 09.30."}
    later = answers(read, {"start": ["2026-04-13T09:30"], "slut": ["2026-04-13T09:31"]})
    assert later["slut"] == datetime(2026, 4, 13, 7, 31, tzinfo=UTC)
    assert answers(read, {"slut": ["2026-04-13T09:30"]})["start"] is None


def test_a_date_must_come_after_the_day_of_a_moment_among_the_facts() -> None:
    written = component("datetime", subtype="date", properties={"efter": "tid.klar"})
    facts: Facts = {"tid.klar": datetime(2026, 4, 13, 22, 30, tzinfo=UTC)}
    assert value(written, "2026-04-15", facts=facts) == date(2026, 4, 15)
    assert "tisdag 14 april 2026" in complaint(written, "2026-04-14", facts=facts)
    assert value(written, "2026-04-14") == date(2026, 4, 14)


# --- what is hidden, what is not declared


SIP = form(
    component("radio", "sip", values=choices("ja", "nej"), validate={"required": True}),
    component("textfield", "skal", conditional={"hide": '=sip = "ja"'}, validate={"required": True}),
    {
        "type": "group",
        "id": "G",
        "label": "Mötet",
        "conditional": {"hide": '=sip != "ja"'},
        "components": [
            component("textfield", "plats", validate={"required": True}),
            component("textfield", "lank", conditional={"hide": '=plats != "video"'}),
        ],
    },
)


def test_a_hidden_field_is_neither_required_nor_written() -> None:
    assert answers(SIP, {"sip": ["ja"], "skal": ["x"], "plats": ["video"], "lank": ["l"]}) == {
        "sip": "ja",
        "plats": "video",
        "lank": "l",
    }
    assert answers(SIP, {"sip": ["nej"], "skal": ["avböjer"], "plats": ["\0"]}) == {
        "sip": "nej",
        "skal": "avböjer",
    }


def test_a_visible_field_is_required() -> None:
    with pytest.raises(BadAnswers) as caught:
        answers(SIP, {"sip": ["ja"]})
    assert list(caught.value.errors) == ["plats"]


def test_what_is_shown_follows_facts_and_answers() -> None:
    def shown(facts: Facts, given: Facts) -> list[str]:
        return [part.key for part in SIP.shown(facts, given) if isinstance(part, Field)]

    assert shown({}, {"sip": "ja", "plats": "video"}) == ["sip", "plats", "lank"]
    assert shown({"sip": "ja"}, {}) == ["sip", "plats"]
    assert shown({"sip": "ja"}, {"sip": "nej"}) == ["sip", "skal"]


def test_the_answer_of_a_hidden_field_shows_nothing() -> None:
    read = form(
        component("textfield", "a", conditional={"hide": "=true"}),
        component("textfield", "b", conditional={"hide": '=a != "x"'}),
    )
    assert answers(read, {"a": ["x"], "b": ["y"]}) == {}


def test_only_declared_fields_are_written_and_read_only_ones_are_not() -> None:
    read = form(component("textfield"), component("textfield", "last", readonly=True))
    posted = {"svar": ["a"], "last": ["b"], "tid.klar": ["c"], "__class__": ["d"]}
    assert answers(read, posted) == {"svar": "a"}


@pytest.mark.parametrize("key", ["load", "fields", "opts", "a.b", "context", "validate", "__init__"])
def test_a_key_may_be_called_what_the_machinery_is_called(key: str) -> None:
    assert answers(form(component("textfield", key)), {key: ["x"]}) == {key: "x"}


EVERYTHING = form(
    component("textfield", "t"),
    component("textarea", "ta"),
    component("textfield", "p", properties={"format": "personnummer"}),
    component("textfield", "e", validate={"validationType": "email"}),
    component("textfield", "m", validate={"pattern": "^[a-z]*x$"}),
    component("number", "n", decimalDigits=2, validate={"min": 0}),
    component("datetime", "d", subtype="date", properties={"efter": "dt"}),
    component("datetime", "k", subtype="time"),
    component("datetime", "dt", subtype="datetime", properties={"tid": "inte_i_framtiden"}),
    component("checkbox", "c"),
    component("checklist", "cl", values=choices("a", "b")),
    component("radio", "r", values=choices("a", "b"), conditional={"hide": "=n > 3"}),
    component("select", "enhet", properties={"deltagare": "kommun_sol"}),
)
posted_text = st.text(max_size=30) | st.sampled_from(
    ["a", "b", "vc-1", "true", "19900101-9802", "2026-03-29T02:30"]
)


@given(
    st.dictionaries(
        st.sampled_from([field.key for field in EVERYTHING.fields]) | st.text(max_size=5),
        st.lists(posted_text, max_size=3),
    )
)
def test_whatever_is_posted_the_answer_is_values_or_messages(raw: dict[str, list[str]]) -> None:
    said: Mapping[str, Value]
    try:
        said = answers(EVERYTHING, raw)
    except BadAnswers as refusal:
        said = {key: message for key, message in refusal.errors.items() if message.endswith(".")}
        unfinished = refusal.errors.keys() - said.keys()
    else:
        unfinished = set()
    assert said.keys() <= {field.key for field in EVERYTHING.fields}
    assert not unfinished


@pytest.mark.parametrize("text", ["\u200b", " \u200d\ufeff ", "\u00ad", "\u2028"])
def test_what_nobody_can_see_is_no_answer(text: str) -> None:
    asked = form(component("textfield", validate={"required": True}))
    with pytest.raises(BadAnswers) as wrong:
        asked.validate({"svar": [text]}, facts={}, now=NOW, options={})
    assert wrong.value.errors == {"svar": "Fyll i ”Svaret”."}


@pytest.mark.parametrize("turn", ["\u202e", "\u202a", "\u2066", "\u2069"])
def test_what_turns_the_words_around_is_refused(turn: str) -> None:
    with pytest.raises(BadAnswers) as wrong:
        form(component("textfield")).validate({"svar": [f"Anna {turn}9112"]}, facts={}, now=NOW, options={})
    assert wrong.value.errors == {"svar": "Texten innehåller osynliga tecken. Skriv in den på nytt."}
