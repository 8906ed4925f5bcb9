"""Facts: a new value is a new row; the earlier one stays and is marked as superseded."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, insert, update

from service.domain.facts import Facts, Value, from_json, to_json
from service.store import tables
from service.store.case import Case, Learned, Move

_fact = tables.fact

#: Stands as the source of what the diagram worked out itself: decisions and moments.
DIAGRAM = "diagram"


def save_facts(
    connection: Connection, case: Case, learned: Learned, worked_out: Facts, move: Move
) -> Mapping[str, Value]:
    """What the form brought, then what the diagram worked out. Returns all facts that hold now."""
    before = {name: to_json(value) for name, value in case.facts.items()}
    fresh: dict[str, dict[str, Any]] = {}
    for facts, source, form in (
        (learned.facts, learned.source, learned.form),
        (worked_out, DIAGRAM, ""),
    ):
        for name, value in facts.items():
            stored = to_json(value)
            known = fresh[name]["value"] if name in fresh else before.get(name, _UNKNOWN)
            if not _same(stored, known):
                fresh[name] = {"name": name, "value": stored, "source": source, "form": form}
    _supersede(connection, [name for name in fresh if name in before], move)
    _append(connection, list(fresh.values()), move)
    return {**case.facts, **{name: from_json(row["value"]) for name, row in fresh.items()}}


_UNKNOWN = object()


def _same(one: Any, other: Any) -> bool:
    """Equal in JSON's eyes: unlike Python's, they tell true from 1."""
    return type(one) is type(other) and bool(one == other) and repr(one) == repr(other)


def _supersede(connection: Connection, names: list[str], move: Move) -> None:
    if not names:
        return
    current = _fact.c.case_id == move.case, _fact.c.superseded_at.is_(None), _fact.c.name.in_(names)
    connection.execute(update(_fact).where(*current).values(superseded_at=move.recorded_at))


def _append(connection: Connection, rows: list[dict[str, Any]], move: Move) -> None:
    if not rows:
        return
    attribution = {
        "case_id": move.case,
        "learned_at": move.at,
        "recorded_at": move.recorded_at,
        "who": move.who,
        "unit": move.unit,
    }
    connection.execute(insert(_fact), [{**row, **attribution} for row in rows])
