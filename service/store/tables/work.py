"""What waits: tasks for people, timers for the worker, and forms half filled in."""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    literal_column,
    text,
)

from service.store.moment import Moment
from service.store.tables.metadata import Number, metadata, number, of_case


def due_columns() -> list[Column[Any]]:
    """A `Due`. All null, `deadline` too, when the row has no deadline at all."""
    return [
        Column("due_at", Moment, nullable=True, comment="null: the clock has not started yet"),
        Column("deadline", String(64), nullable=True, comment="row id in frister.dmn; empty: a literal"),
        Column("deadline_name", String(200), nullable=True, comment="the deadline's name in Swedish"),
        Column("source", String(200), nullable=True, comment="paragraph or clause: LUS 4:3"),
        Column("steps", JSON(none_as_null=True), nullable=True, comment="the computation, in sentences"),
        Column("confirmed", Boolean, nullable=True, comment="false: not confirmed by the region"),
        Column(
            "begins", Boolean, nullable=True, comment="true: something begins then; nobody is late after it"
        ),
    ]


task = Table(
    "task",
    metadata,
    number(),
    of_case(),
    Column("engine_id", String(64), nullable=False, comment="TaskId: the engine's, unique in the case"),
    Column("process", String(128), nullable=False, comment="id of the diagram's process"),
    Column("element", String(128), nullable=False, comment="id in the diagram"),
    Column("name", String(200), nullable=False, comment="in Swedish, from the diagram"),
    Column("role", String(64), nullable=False, comment="the lane"),
    Column("unit", String(64), nullable=True, comment="the role's participant; null while there is none"),
    Column("form", String(128), nullable=True, comment="the form's id in the agreement"),
    Column("groups", JSON, nullable=False, comment="authorities of which a person needs one"),
    Column("opened_at", Moment, nullable=False, comment="the moment that the token reached it"),
    *due_columns(),
    Column("outcome", String(16), nullable=True, comment="done | withdrawn; null while open"),
    Column("closed_at", Moment, nullable=True, comment="when it was done or withdrawn"),
    Column("closed_by", String(64), nullable=True, comment="who did it, or whose act withdrew it"),
    UniqueConstraint("case_id", "engine_id"),
    comment="User tasks, open and closed: the worklist.",
)
Index(
    "ix_task_open_unit",
    task.c.unit,
    task.c.due_at,
    sqlite_where=task.c.outcome.is_(None),
    postgresql_where=task.c.outcome.is_(None),
)

draft = Table(
    "draft",
    metadata,
    Column("case_id", Number, ForeignKey("care_case.id"), primary_key=True, comment="the case number"),
    Column("task", String(64), primary_key=True, comment="TaskId"),
    Column("person", String(64), primary_key=True, comment="who fills it in"),
    Column("answers", JSON, nullable=False, comment="the fields as they were typed"),
    Column("saved_at", Moment, nullable=False, comment="when it was last typed in"),
    comment="Forms half filled in. A draft goes when its task closes.",
)

timer = Table(
    "timer",
    metadata,
    number(),
    of_case(),
    Column("engine_id", String(64), nullable=False, comment="TimerId: the engine's, unique in the case"),
    Column("process", String(128), nullable=False, comment="id of the diagram's process"),
    Column("element", String(128), nullable=False, comment="id in the diagram"),
    Column("name", String(200), nullable=False, comment="in Swedish, from the diagram"),
    Column("host", String(128), nullable=True, comment="the activity that a boundary timer sits on"),
    *due_columns(),
    Column("armed_at", Moment, nullable=False, comment="the moment that the token reached it"),
    Column("created_at", Moment, nullable=False, comment="when the row was written"),
    Column("state", String(16), nullable=False, comment="waiting | fired | cancelled"),
    Column("fired_at", Moment, nullable=True, comment="when it was handled; lateness = fired_at - fired_due"),
    Column("fired_due", Moment, nullable=True, comment="the due time that it fired as of"),
    Column("fired_times", Integer, nullable=False, server_default=text("0"), comment="a cycle fires often"),
    Column("cancelled_at", Moment, nullable=True, comment="when it went without firing"),
    Column("lease_owner", String(128), nullable=True, comment="the worker that has claimed it"),
    Column(
        "lease_token", Integer, nullable=False, server_default=text("0"), comment="fencing: up at every claim"
    ),
    Column("lease_until", Moment, nullable=True, comment="after this another worker may claim it"),
    Column(
        "attempts", Integer, nullable=False, server_default=text("0"), comment="failures since it last worked"
    ),
    Column("next_try_at", Moment, nullable=True, comment="not before this, after a failure"),
    Column("stopped_at", Moment, nullable=True, comment="gave up; an operator must act"),
    Column("last_error", String(400), nullable=True, comment="the kind and place of the last failure"),
    UniqueConstraint("case_id", "engine_id"),
    comment="Every due time there is. What is not here is not waited for.",
)
#: Written out and not as a parameter: only then do both databases see that the index below fits the query.
timer_waits = timer.c.state == literal_column("'waiting'")
# With the id: thousands may be due at the same noon, and are still taken in order without sorting.
Index("ix_timer_due", timer.c.due_at, timer.c.id, sqlite_where=timer_waits, postgresql_where=timer_waits)
