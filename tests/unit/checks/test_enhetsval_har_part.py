"""A unit picker picks among a party of the agreement."""

from tests.unit.checks.found import form, line, places


def picker(role: str) -> str:
    return (
        '"type":"select","id":"falt_enhet","key":"enhet","label":"Enhet",'
        f'"values":[],"properties":{{"deltagare":"{role}"}}'
    )


def test_a_picker_for_a_role_that_is_no_party_is_refused() -> None:
    assert places("enhetsval-har-part", line("a"), **form("f", picker("tandvard"))) == ["falt_enhet"]


def test_a_picker_for_a_party_is_fine() -> None:
    assert places("enhetsval-har-part", line("a"), **form("f", picker("vård"))) == []
