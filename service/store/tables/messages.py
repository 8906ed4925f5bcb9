"""What the parties sent each other, and who has received and read it."""

from sqlalchemy import JSON, Column, ForeignKey, Index, String, Table, UniqueConstraint

from service.store.moment import Moment
from service.store.tables.metadata import Number, metadata, number, of_case

message = Table(
    "message",
    metadata,
    number(),
    of_case(),
    Column("process", String(128), nullable=False, comment="id of the diagram's process"),
    Column("element", String(128), nullable=False, comment="id in the diagram"),
    Column("message", String(128), nullable=False, comment="the message's id in the agreement"),
    Column("name", String(200), nullable=False, comment="in Swedish, as receivers read it"),
    Column("sent_at", Moment, nullable=False, comment="the moment of the event that sent it"),
    Column("recorded_at", Moment, nullable=False, comment="when it was written down"),
    Column("sender", String(64), nullable=True, comment="the sending role"),
    Column("sent_by", String(64), nullable=False, comment="the person, or system"),
    Column("recipients", JSON, nullable=False, comment="roles; one without a unit gets it when it has one"),
    comment="Messages that diagrams sent.",
)
Index("ix_message_case_id", message.c.case_id)

receipt = Table(
    "receipt",
    metadata,
    number(),
    Column("message_id", Number, ForeignKey("message.id"), nullable=False, comment="what was received"),
    Column("role", String(64), nullable=False, comment="as which party"),
    Column("unit", String(64), nullable=False, comment="by which unit"),
    Column("delivered_at", Moment, nullable=False, comment="when it lay in the unit's inbox"),
    Column("read_at", Moment, nullable=True, comment="when somebody at the unit first opened it"),
    Column("read_by", String(64), nullable=True, comment="who opened it first"),
    UniqueConstraint("message_id", "role", "unit"),
    comment="One row per receiving unit.",
)
Index("ix_receipt_unit", receipt.c.unit, receipt.c.delivered_at)
