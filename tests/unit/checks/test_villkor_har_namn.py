"""A conditional way says in words when it is taken."""

from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import findings


def asking() -> Draft:
    draft = Draft().start().gateway("g", "exclusive", default="end").end().end("e2")
    return draft.path("start", "g", "end").flow("g", "e2", when="=ja")


def test_a_conditional_flow_without_name_gives_a_warning() -> None:
    (found,) = findings("villkor-har-namn", agreement_of(asking()))
    assert found.element == "f_g_e2"
    assert found.message.startswith("Pilen från «g» till «e2»")


def test_a_named_one_is_fine() -> None:
    named = asking().xml().replace(b'id="f_g_e2"', b'id="f_g_e2" name="Ja"')
    assert findings("villkor-har-namn", agreement_of(asking(), **{"p.bpmn": named})) == []
