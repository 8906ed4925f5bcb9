"""Reading [followup] of agreement.toml."""

import tomllib
from typing import Any

import pytest

from service.agreements.followup import read_follow_up
from service.domain.errors import BadDocument
from service.domain.people import Role

ROLES = frozenset({Role("slutenvard"), Role("kommun_sol")})
WRITTEN = """
smallest_group = 5
planned = "beraknad_utskrivning"
plan_at = "tid.ta_stallning"
plan_offered = 'sip_behov = "bada"'
plan_held = "tid.sip != null"
plan_declined = 'sip_samtycke = "nej"'
social_roles = ["kommun_sol"]
steps = [{ name = "Till kallelse", from = "tid.a", to = "tid.b" }]
"""


def written(**changes: Any) -> dict[str, Any]:
    return tomllib.loads(WRITTEN) | changes


def test_it_knows_every_fact_that_it_follows() -> None:
    found = read_follow_up(written(delay="orsak"), ROLES)
    assert found
    assert found.names == {
        "beraknad_utskrivning",
        "orsak",
        "sip_behov",
        "sip_samtycke",
        "tid.a",
        "tid.b",
        "tid.sip",
        "tid.ta_stallning",
    }


def test_an_agreement_may_say_nothing_of_it() -> None:
    assert read_follow_up({}, ROLES) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("smallest_group", 1),
        ("smallest_group", "fem"),
        ("steps", [{"name": "Till kallelse", "from": "tid.a"}]),
        ("planned", ""),
        ("plan_held", "=="),
        ("social_roles", ["kommun_lss"]),
        ("social_delays", "bistand"),
        ("minsta", 5),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_key(key: str, value: Any) -> None:
    with pytest.raises(BadDocument) as refused:
        read_follow_up(written(**{key: value}), ROLES)
    assert key in str(refused.value)
