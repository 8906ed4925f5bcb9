"""What the parties sent each other, and who has received and read it."""

from sqlalchemy import JSON, Column, ForeignKey, Index, String, Table, Text, UniqueConstraint

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
    Column(
        "kind",
        String(16),
        nullable=False,
        server_default="diagram",
        comment="diagram | allmant | rattelse | makulering",
    ),
    Column("sender_unit", String(64), nullable=True, comment="the unit that played the sender's role then"),
    Column(
        "answers",
        JSON(none_as_null=True),
        nullable=True,
        comment="what it may be answered with; null: no answer is asked for",
    ),
    Column(
        "content",
        JSON(none_as_null=True),
        nullable=True,
        comment="what it told when it was sent: form, facts, and what stood there before",
    ),
    Column(
        "grounds",
        JSON(none_as_null=True),
        nullable=True,
        comment="what each receiver was told of each class in it, and on which legal ground",
    ),
    Column("body", Text, nullable=True, comment="what somebody wrote; null for what a diagram sent"),
    Column("about", Number, ForeignKey("message.id"), nullable=True, comment="what it replies to or changes"),
    comment="Messages that diagrams and people sent. A change is a message of its own; none is rewritten.",
)
Index("ix_message_case_id", message.c.case_id)
Index("ix_message_about", message.c.about)
Index("ix_message_sender_unit", message.c.sender_unit)

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

receipt_answer = Table(
    "receipt_answer",
    metadata,
    number(),
    Column("receipt_id", Number, ForeignKey("receipt.id"), nullable=False, comment="whose answer it is"),
    Column("answer", String(32), nullable=False, comment="one of those that the message allowed"),
    Column("comment", Text, nullable=False, comment="in the unit's own words; empty if none"),
    Column("forwarded_to", String(64), nullable=True, comment="the unit that it was sent on to"),
    Column("answered_at", Moment, nullable=False, comment="when it was given"),
    Column("answered_by", String(64), nullable=False, comment="the person"),
    comment="What units answered. Append-only: a changed mind is a new row, and the latest counts.",
)
Index("ix_receipt_answer_receipt_id", receipt_answer.c.receipt_id)
