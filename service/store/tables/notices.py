"""The outbox: what is to be said outside Hemgång, to which unit, and what came of it."""

from sqlalchemy import (
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

notice = Table(
    "notice",
    metadata,
    number(),
    of_case(),
    Column("key", String(200), nullable=False, comment="the same reason, step and unit: told once"),
    Column("event", String(16), nullable=False, comment="uppgift | meddelande | olast | snart | forfallen"),
    Column("task_id", Number, ForeignKey("task.id"), nullable=True, comment="the task that it is about"),
    Column("receipt_id", Number, ForeignKey("receipt.id"), nullable=True, comment="or the receipt"),
    Column("unit", String(64), nullable=False, comment="the unit that is told"),
    Column("target", String(16), nullable=False, comment="enhet | ansvarig | chef"),
    Column("channel", String(16), nullable=False, comment="epost | sms"),
    Column("text", String(300), nullable=False, comment="the agreement's text, with its placeholders"),
    Column("basis_at", Moment, nullable=False, comment="what the step counts from"),
    Column("send_at", Moment, nullable=False, comment="not before this"),
    Column("state", String(16), nullable=False, comment="waiting | sent | dropped | stopped"),
    Column("batch", Number, nullable=True, comment="first notice of the sending: its idempotency key"),
    Column("settled_at", Moment, nullable=True, comment="when it was sent, dropped or given up"),
    Column("why", String(200), nullable=True, comment="why it was dropped, in Swedish"),
    Column("lease_owner", String(128), nullable=True, comment="the worker that has claimed it"),
    Column(
        "lease_token", Integer, nullable=False, server_default=text("0"), comment="fencing: up at every claim"
    ),
    Column("lease_until", Moment, nullable=True, comment="after this another worker may claim it"),
    Column("attempts", Integer, nullable=False, server_default=text("0"), comment="failures so far"),
    Column("next_try_at", Moment, nullable=True, comment="not before this, after a failure"),
    Column("last_error", String(400), nullable=True, comment="the kind of the last failure"),
    UniqueConstraint("key"),
    comment="Notices by e-mail and SMS. Neither they nor their texts hold patients' data.",
)
#: Written out and not as a parameter: only then do both databases see that the index below fits the query.
notice_waits = notice.c.state == literal_column("'waiting'")
Index(
    "ix_notice_due", notice.c.send_at, notice.c.id, sqlite_where=notice_waits, postgresql_where=notice_waits
)
Index("ix_notice_case_id", notice.c.case_id)
Index("ix_notice_settled_at", notice.c.settled_at)
Index("ix_notice_batch", notice.c.batch)
