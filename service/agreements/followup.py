"""Reads [followup] and [[followup.steps]] of agreement.toml."""

from collections.abc import Mapping
from typing import Any

from service.agreements.keys import expression_of, refuse, text_of
from service.domain.people import Role
from service.notation.followup import FollowUp, LeadTime

_NAMES = ("planned",)
_EXPRESSIONS = ("plan_at", "plan_offered", "plan_held", "plan_declined")
_OPTIONAL = ("delay", "social_delays", "social_roles")
_KNOWN = {"smallest_group", "steps", *_NAMES, *_EXPRESSIONS, *_OPTIONAL}
_STEP = {"name", "from", "to"}


def read_follow_up(written: Mapping[str, Any], roles: frozenset[Role]) -> FollowUp | None:
    """None for an agreement that says nothing of follow-up. Raises BadDocument that names the key."""
    if not written:
        return None
    if unknown := set(written) - _KNOWN:
        refuse(f"{min(unknown)} är okänd under [followup]. Se docs/uppfoljning.md.", min(unknown))
    social = tuple(Role(role) for role in _list(written, "social_roles"))
    if strangers := set(social) - roles:
        refuse(f"{min(strangers)!r} är ingen roll under [lanes].", "social_roles")
    return FollowUp(
        smallest_group=_smallest(written),
        steps=_steps(written),
        planned=text_of(written, "planned", "followup"),
        plan_at=expression_of(written, "plan_at", "followup"),
        plan_offered=expression_of(written, "plan_offered", "followup"),
        plan_held=expression_of(written, "plan_held", "followup"),
        plan_declined=expression_of(written, "plan_declined", "followup"),
        delay=text_of(written, "delay", "followup") if "delay" in written else "",
        social_delays=_list(written, "social_delays"),
        social_roles=social,
    )


def _smallest(written: Mapping[str, Any]) -> int:
    """Without a limit everybody's way home could be read out of the figures, so there is no default."""
    found = written.get("smallest_group")
    if type(found) is not int or found < 2:
        refuse("Skriv hur många personer en grupp minst ska ha: smallest_group = 5", "smallest_group")
    return found


def _steps(written: Mapping[str, Any]) -> tuple[LeadTime, ...]:
    found = written.get("steps", [])
    if not isinstance(found, list) or not all(isinstance(row, dict) and set(row) == _STEP for row in found):
        refuse("Skriv varje steg under [[followup.steps]] med name, from och to.", "steps")
    return tuple(
        LeadTime(
            text_of(row, "name", "followup"), text_of(row, "from", "followup"), text_of(row, "to", "followup")
        )
        for row in found
    )


def _list(written: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = written.get(key, [])
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        refuse(f'Skriv en lista under [followup]: {key} = ["…"]', key)
    return tuple(found)
