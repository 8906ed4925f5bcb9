"""On its way to being in force: an agreement's files, frozen, and every step that was taken with them."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from service.store.moment import Moment
from service.store.tables.metadata import Number, metadata, number

candidate = Table(
    "candidate",
    metadata,
    number(),
    Column("agreement", String(64), nullable=False, comment="the agreement's folder name: stockholm"),
    Column("name", String(200), nullable=False, comment="the name in Swedish"),
    Column("digest", String(64), nullable=False, comment="SHA-256 of the content, hexadecimal"),
    Column("content", LargeBinary, nullable=False, comment="the frozen folder as a zip archive"),
    Column("frozen_at", Moment, nullable=False, comment="when it was frozen"),
    Column("frozen_by", String(64), nullable=False, comment="the person, or system"),
    UniqueConstraint("digest"),
    comment="Agreements as they may come in force. Never changed: one byte more is another candidate.",
)

release_step = Table(
    "release_step",
    metadata,
    number(),
    Column("candidate_id", Number, ForeignKey("candidate.id"), nullable=False, comment="the candidate"),
    Column(
        "step",
        String(16),
        nullable=False,
        comment="frozen | checked | proved | rehearsed | approved | in_force | rolled_back",
    ),
    Column("passed", Boolean, nullable=False, comment="false: it did not hold, or was refused"),
    Column("digest", String(64), nullable=False, comment="of the files that the step was taken with"),
    Column("at", Moment, nullable=False, comment="when"),
    Column("who", String(64), nullable=False, comment="the person, or system"),
    Column("name", String(200), nullable=False, comment="the person in words, as signed or stated"),
    Column("side", String(16), nullable=True, comment="region | kommun, of a signature"),
    Column("remarks", JSON, nullable=False, comment="findings, a comment, a reason: text, file, element"),
    Column(
        "version_id",
        Number,
        ForeignKey("agreement_version.id"),
        nullable=True,
        comment="the version that came in force, or was rolled back",
    ),
    comment="What has been done with a candidate. Rows are added, never changed.",
)
Index("ix_release_step_candidate_id", release_step.c.candidate_id)
