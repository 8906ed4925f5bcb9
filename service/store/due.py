"""A `Due` as columns, and columns as a `Due`. A deadline of NULL means that there is no due time at all."""

from typing import Any

from sqlalchemy import RowMapping

from service.domain.case import Due


def due_values(due: Due | None) -> dict[str, Any]:
    """The columns, all None when nothing is due."""
    if due is None:
        names = ("due_at", "deadline", "deadline_name", "source", "steps", "confirmed", "begins")
        return dict.fromkeys(names)
    return {
        "due_at": due.at,
        "deadline": due.deadline,
        "deadline_name": due.name,
        "source": due.source,
        "steps": list(due.steps),
        "confirmed": due.confirmed,
        "begins": due.begins,
    }


def due_of(row: RowMapping) -> Due | None:
    if row["deadline"] is None:
        return None
    return Due(
        at=row["due_at"],
        deadline=row["deadline"],
        name=row["deadline_name"],
        source=row["source"],
        steps=tuple(row["steps"]),
        confirmed=row["confirmed"],
        begins=row["begins"],
    )
