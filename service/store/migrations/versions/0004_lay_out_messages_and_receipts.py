"""Lay out messages and receipts."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "message",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="given by the database",
        ),
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="the case number",
        ),
        sa.Column("process", sa.String(length=128), nullable=False, comment="id of the diagram's process"),
        sa.Column("element", sa.String(length=128), nullable=False, comment="id in the diagram"),
        sa.Column(
            "message", sa.String(length=128), nullable=False, comment="the message's id in the agreement"
        ),
        sa.Column("name", sa.String(length=200), nullable=False, comment="in Swedish, as receivers read it"),
        sa.Column("sent_at", Moment(), nullable=False, comment="the moment of the event that sent it"),
        sa.Column("recorded_at", Moment(), nullable=False, comment="when it was written down"),
        sa.Column("sender", sa.String(length=64), nullable=True, comment="the sending role"),
        sa.Column("sent_by", sa.String(length=64), nullable=False, comment="the person, or system"),
        sa.Column(
            "recipients",
            sa.JSON(),
            nullable=False,
            comment="roles; one without a unit gets it when it has one",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_message_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        comment="Messages that diagrams sent.",
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.create_index("ix_message_case_id", ["case_id"], unique=False)

    op.create_table(
        "receipt",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="given by the database",
        ),
        sa.Column(
            "message_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="what was received",
        ),
        sa.Column("role", sa.String(length=64), nullable=False, comment="as which party"),
        sa.Column("unit", sa.String(length=64), nullable=False, comment="by which unit"),
        sa.Column("delivered_at", Moment(), nullable=False, comment="when it lay in the unit's inbox"),
        sa.Column("read_at", Moment(), nullable=True, comment="when somebody at the unit first opened it"),
        sa.Column("read_by", sa.String(length=64), nullable=True, comment="who opened it first"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_receipt_message_id_message")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint("message_id", "role", "unit", name=op.f("uq_receipt_message_id_role_unit")),
        comment="One row per receiving unit.",
    )
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.create_index("ix_receipt_unit", ["unit", "delivered_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.drop_index("ix_receipt_unit")

    op.drop_table("receipt")
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_index("ix_message_case_id")

    op.drop_table("message")
