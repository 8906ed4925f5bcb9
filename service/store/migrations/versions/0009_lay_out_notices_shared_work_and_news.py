"""Lay out notices, what a unit's people have taken, how they want their lists, and news."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0009"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "news",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="given by the database",
        ),
        sa.Column("kind", sa.String(length=16), nullable=False, comment="nyhet | storning | avbrott"),
        sa.Column("heading", sa.String(length=120), nullable=False, comment="in Swedish"),
        sa.Column("text", sa.String(length=1000), nullable=False, comment="in Swedish"),
        sa.Column("shown_from", Moment(), nullable=False, comment="on pages from this instant"),
        sa.Column(
            "shown_until", Moment(), nullable=True, comment="until this one; null: until it is taken down"
        ),
        sa.Column("written_at", Moment(), nullable=False, comment="when it was written"),
        sa.Column("written_by", sa.String(length=64), nullable=False, comment="the operator"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_news")),
        comment="News, disturbances and planned stops.",
    )
    with op.batch_alter_table("news", schema=None) as batch_op:
        batch_op.create_index("ix_news_shown", ["shown_from"], unique=False)
    op.create_table(
        "preference",
        sa.Column("person", sa.String(length=64), nullable=False, comment="whose"),
        sa.Column("unit", sa.String(length=64), nullable=False, comment="when signed in for which unit"),
        sa.Column("page", sa.String(length=64), nullable=False, comment="which list: arbetslista, arenden"),
        sa.Column(
            "chosen", sa.JSON(), nullable=False, comment="the filters and the order, as the address has them"
        ),
        sa.PrimaryKeyConstraint("person", "unit", "page", name=op.f("pk_preference")),
        comment="How a person wants a list. Never which patients.",
    )
    op.create_table(
        "news_read",
        sa.Column(
            "news_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="what was put away",
        ),
        sa.Column("person", sa.String(length=64), nullable=False, comment="by whom"),
        sa.Column("at", Moment(), nullable=False, comment="when"),
        sa.ForeignKeyConstraint(["news_id"], ["news.id"], name=op.f("fk_news_read_news_id_news")),
        sa.PrimaryKeyConstraint("news_id", "person", name=op.f("pk_news_read")),
        comment="Who has put which piece of news away.",
    )
    op.create_table(
        "notice",
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
        sa.Column(
            "key", sa.String(length=200), nullable=False, comment="the same reason, step and unit: told once"
        ),
        sa.Column(
            "event",
            sa.String(length=16),
            nullable=False,
            comment="uppgift | meddelande | olast | snart | forfallen",
        ),
        sa.Column(
            "task_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=True,
            comment="the task that it is about",
        ),
        sa.Column(
            "receipt_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=True,
            comment="or the receipt",
        ),
        sa.Column("unit", sa.String(length=64), nullable=False, comment="the unit that is told"),
        sa.Column("target", sa.String(length=16), nullable=False, comment="enhet | ansvarig | chef"),
        sa.Column("channel", sa.String(length=16), nullable=False, comment="epost | sms"),
        sa.Column(
            "text",
            sa.String(length=300),
            nullable=False,
            comment="the agreement's text, with its placeholders",
        ),
        sa.Column("basis_at", Moment(), nullable=False, comment="what the step counts from"),
        sa.Column("send_at", Moment(), nullable=False, comment="not before this"),
        sa.Column(
            "state", sa.String(length=16), nullable=False, comment="waiting | sent | dropped | stopped"
        ),
        sa.Column(
            "batch",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=True,
            comment="first notice of the sending: its idempotency key",
        ),
        sa.Column("settled_at", Moment(), nullable=True, comment="when it was sent, dropped or given up"),
        sa.Column("why", sa.String(length=200), nullable=True, comment="why it was dropped, in Swedish"),
        sa.Column(
            "lease_owner", sa.String(length=128), nullable=True, comment="the worker that has claimed it"
        ),
        sa.Column(
            "lease_token",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="fencing: up at every claim",
        ),
        sa.Column("lease_until", Moment(), nullable=True, comment="after this another worker may claim it"),
        sa.Column(
            "attempts", sa.Integer(), server_default=sa.text("0"), nullable=False, comment="failures so far"
        ),
        sa.Column("next_try_at", Moment(), nullable=True, comment="not before this, after a failure"),
        sa.Column("last_error", sa.String(length=400), nullable=True, comment="the kind of the last failure"),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_notice_case_id_care_case")),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipt.id"], name=op.f("fk_notice_receipt_id_receipt")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_notice_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("key", name=op.f("uq_notice_key")),
        comment="Notices by e-mail and SMS. Neither they nor their texts hold patients' data.",
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index("ix_notice_batch", ["batch"], unique=False)
        batch_op.create_index("ix_notice_case_id", ["case_id"], unique=False)
        batch_op.create_index("ix_notice_settled_at", ["settled_at"], unique=False)
        batch_op.create_index(
            "ix_notice_due",
            ["send_at", "id"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
    op.create_table(
        "taken",
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
        sa.Column(
            "task_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=True,
            comment="the task that was taken",
        ),
        sa.Column(
            "receipt_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=True,
            comment="or the message to read",
        ),
        sa.Column("unit", sa.String(length=64), nullable=False, comment="for which unit"),
        sa.Column("person", sa.String(length=64), nullable=False, comment="who took it"),
        sa.Column("taken_at", Moment(), nullable=False, comment="when"),
        sa.Column(
            "until", Moment(), nullable=True, comment="when it is nobody's again by itself; null: never"
        ),
        sa.Column("released_at", Moment(), nullable=True, comment="when it was given back or taken over"),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_taken_case_id_care_case")),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipt.id"], name=op.f("fk_taken_receipt_id_receipt")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_taken_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_taken")),
        comment="Who has taken a task or a message for the unit. It locks nobody out.",
    )
    with op.batch_alter_table("taken", schema=None) as batch_op:
        batch_op.create_index(
            "ix_taken_unit",
            ["unit"],
            unique=False,
            sqlite_where=sa.text("released_at IS NULL"),
            postgresql_where=sa.text("released_at IS NULL"),
        )
        batch_op.create_index(
            "uq_taken_receipt",
            ["receipt_id"],
            unique=True,
            sqlite_where=sa.text("released_at IS NULL"),
            postgresql_where=sa.text("released_at IS NULL"),
        )
        batch_op.create_index(
            "uq_taken_task",
            ["task_id"],
            unique=True,
            sqlite_where=sa.text("released_at IS NULL"),
            postgresql_where=sa.text("released_at IS NULL"),
        )


def downgrade() -> None:
    with op.batch_alter_table("taken", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_taken_task",
            sqlite_where=sa.text("released_at IS NULL"),
            postgresql_where=sa.text("released_at IS NULL"),
        )
        batch_op.drop_index(
            "uq_taken_receipt",
            sqlite_where=sa.text("released_at IS NULL"),
            postgresql_where=sa.text("released_at IS NULL"),
        )
        batch_op.drop_index(
            "ix_taken_unit",
            sqlite_where=sa.text("released_at IS NULL"),
            postgresql_where=sa.text("released_at IS NULL"),
        )
    op.drop_table("taken")
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_notice_due",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
        batch_op.drop_index("ix_notice_settled_at")
        batch_op.drop_index("ix_notice_case_id")
        batch_op.drop_index("ix_notice_batch")
    op.drop_table("notice")
    op.drop_table("news_read")
    op.drop_table("preference")
    with op.batch_alter_table("news", schema=None) as batch_op:
        batch_op.drop_index("ix_news_shown")
    op.drop_table("news")
