"""Let messages be answered, written by people, and changed; keep what they told when they were sent."""

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | None = None
depends_on: str | None = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _widen_messages()
    _backfill_senders()
    op.create_table(
        "receipt_answer",
        sa.Column("id", NUMBER, nullable=False, comment="given by the database"),
        sa.Column("receipt_id", NUMBER, nullable=False, comment="whose answer it is"),
        sa.Column(
            "answer", sa.String(length=32), nullable=False, comment="one of those that the message allowed"
        ),
        sa.Column("comment", sa.Text(), nullable=False, comment="in the unit's own words; empty if none"),
        sa.Column(
            "forwarded_to", sa.String(length=64), nullable=True, comment="the unit that it was sent on to"
        ),
        sa.Column("answered_at", Moment(), nullable=False, comment="when it was given"),
        sa.Column("answered_by", sa.String(length=64), nullable=False, comment="the person"),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipt.id"], name=op.f("fk_receipt_answer_receipt_id_receipt")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_answer")),
        comment="What units answered. Append-only: a changed mind is a new row, and the latest counts.",
    )
    with op.batch_alter_table("receipt_answer", schema=None) as batch_op:
        batch_op.create_index("ix_receipt_answer_receipt_id", ["receipt_id"], unique=False)
    _refuse_changes()


def downgrade() -> None:
    op.drop_table("receipt_answer")
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_index("ix_message_sender_unit")
        batch_op.drop_index("ix_message_about")
        batch_op.drop_constraint(op.f("fk_message_about_message"), type_="foreignkey")
        for column in ("about", "body", "content", "answers", "sender_unit", "kind"):
            batch_op.drop_column(column)
    _say_what_messages_are("Messages that diagrams sent.")


def _widen_messages() -> None:
    columns = (
        sa.Column(
            "kind",
            sa.String(length=16),
            nullable=False,
            server_default="diagram",
            comment="diagram | allmant | rattelse | makulering",
        ),
        sa.Column(
            "sender_unit",
            sa.String(length=64),
            nullable=True,
            comment="the unit that played the sender's role then",
        ),
        sa.Column(
            "answers",
            sa.JSON(),
            nullable=True,
            comment="what it may be answered with; null: no answer is asked for",
        ),
        sa.Column(
            "content",
            sa.JSON(),
            nullable=True,
            comment="what it told when it was sent: form, facts, and what stood there before",
        ),
        sa.Column(
            "body", sa.Text(), nullable=True, comment="what somebody wrote; null for what a diagram sent"
        ),
        sa.Column("about", NUMBER, nullable=True, comment="what it replies to or changes"),
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        for column in columns:
            batch_op.add_column(column)
        batch_op.create_foreign_key(op.f("fk_message_about_message"), "message", ["about"], ["id"])
        batch_op.create_index("ix_message_about", ["about"], unique=False)
        batch_op.create_index("ix_message_sender_unit", ["sender_unit"], unique=False)
    _say_what_messages_are(
        "Messages that diagrams and people sent. A change is a message of its own; none is rewritten."
    )


def _say_what_messages_are(comment: str) -> None:
    """SQLite keeps no comments."""
    if op.get_bind().dialect.name == "postgresql":
        op.create_table_comment("message", comment)


def _backfill_senders() -> None:
    """Messages sent until now get the unit that had the sender's role at that moment."""
    op.execute(
        "UPDATE message SET sender_unit = ("
        "SELECT p.unit FROM participant p WHERE p.case_id = message.case_id AND p.role = message.sender "
        "AND p.since <= message.sent_at AND (p.until IS NULL OR p.until > message.sent_at) "
        "ORDER BY p.id DESC LIMIT 1)"
    )


def _refuse_changes() -> None:
    """As for the logs, see 0006: on PostgreSQL the function is there already."""
    if op.get_bind().dialect.name == "sqlite":
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER receipt_answer_refuse_{change.lower()} BEFORE {change} ON receipt_answer "
                "BEGIN SELECT RAISE(ABORT, 'receipt_answer is append-only'); END"
            )
        return
    op.execute(
        "CREATE TRIGGER receipt_answer_refuse_change BEFORE UPDATE OR DELETE ON receipt_answer "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    )
