"""How a unit shares its work: who has taken what, and how each person wants the lists."""

from sqlalchemy import JSON, Column, ForeignKey, Index, String, Table

from service.store.moment import Moment
from service.store.tables.metadata import Number, metadata, number, of_case

taken = Table(
    "taken",
    metadata,
    number(),
    of_case(),
    Column("task_id", Number, ForeignKey("task.id"), nullable=True, comment="the task that was taken"),
    Column("receipt_id", Number, ForeignKey("receipt.id"), nullable=True, comment="or the message to read"),
    Column("unit", String(64), nullable=False, comment="for which unit"),
    Column("person", String(64), nullable=False, comment="who took it"),
    Column("taken_at", Moment, nullable=False, comment="when"),
    Column("until", Moment, nullable=True, comment="when it is nobody's again by itself; null: never"),
    Column("released_at", Moment, nullable=True, comment="when it was given back or taken over"),
    comment="Who has taken a task or a message for the unit. It locks nobody out.",
)
_held = taken.c.released_at.is_(None)
Index("uq_taken_task", taken.c.task_id, unique=True, sqlite_where=_held, postgresql_where=_held)
Index("uq_taken_receipt", taken.c.receipt_id, unique=True, sqlite_where=_held, postgresql_where=_held)
Index("ix_taken_unit", taken.c.unit, sqlite_where=_held, postgresql_where=_held)

preference = Table(
    "preference",
    metadata,
    Column("person", String(64), primary_key=True, comment="whose"),
    Column("unit", String(64), primary_key=True, comment="when signed in for which unit"),
    Column("page", String(64), primary_key=True, comment="which list: arbetslista, arenden"),
    Column("chosen", JSON, nullable=False, comment="the filters and the order, as the address has them"),
    comment="How a person wants a list. Never which patients.",
)
