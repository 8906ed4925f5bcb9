"""Work on many cases at once: what was asked for, and how far each case has come."""

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    literal_column,
)

from service.store.moment import Moment
from service.store.tables.metadata import Number, metadata, number, of_case

job = Table(
    "job",
    metadata,
    number(),
    Column("kind", String(32), nullable=False, comment="move: cases go over to another version"),
    Column("agreement", String(64), nullable=False, comment="the agreement's folder name: stockholm"),
    Column("arguments", JSON, nullable=False, comment="what the kind needs: for a move the version and plan"),
    Column("asked_at", Moment, nullable=False, comment="when it was asked for"),
    Column("asked_by", String(64), nullable=False, comment="the person, or system"),
    comment="Work on many cases, one case at a time. How far it has come lies with the cases.",
)

case_move = Table(
    "case_move",
    metadata,
    number(),
    Column("job_id", Number, ForeignKey("job.id"), nullable=False, comment="the job that asks for it"),
    of_case(),
    Column("state", String(16), nullable=False, comment="waiting | moved | refused | returning | returned"),
    Column(
        "from_version_id",
        Number,
        ForeignKey("agreement_version.id"),
        nullable=True,
        comment="the version that the case ran on before; null until it has been moved",
    ),
    Column("before", LargeBinary, nullable=True, comment="the engine's state before, for the way back"),
    Column("facts", JSON, nullable=True, comment="the values that the move replaced"),
    Column("revision", Integer, nullable=True, comment="of the case after the move; null: no way back"),
    Column("why", JSON, nullable=False, comment="what stands in the way: process, element, words"),
    Column("settled_at", Moment, nullable=True, comment="when it was moved, refused or returned"),
    UniqueConstraint("job_id", "case_id"),
    comment="Cases that are to go over to another version, or have.",
)
#: Written out and not as parameters, so that both databases see that the index below fits the query.
move_waits = case_move.c.state.in_([literal_column("'waiting'"), literal_column("'returning'")])
Index("ix_case_move_waits", case_move.c.id, sqlite_where=move_waits, postgresql_where=move_waits)
Index("ix_case_move_case_id", case_move.c.case_id)
