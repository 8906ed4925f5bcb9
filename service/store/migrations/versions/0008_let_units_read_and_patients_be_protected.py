"""Let units read a case without acting in it; keep protection and reserve numbers with patients."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_TAKES_PART = "until IS NULL"
_ACTS = "until IS NULL AND NOT reads_only"
_READS = "until IS NULL AND reads_only"


def upgrade() -> None:
    with op.batch_alter_table("patient", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "protection",
                sa.String(length=32),
                nullable=False,
                server_default=sa.text("''"),
                comment="empty | sekretessmarkering | skyddad_folkbokforing: "
                "then address and municipality are empty",
            )
        )
        batch_op.add_column(
            sa.Column(
                "reserve",
                sa.Boolean(),
                nullable=False,
                server_default=sa.false(),
                comment="true: a region's reserve number, nobody knows yet who it is",
            )
        )
    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "reads_only",
                sa.Boolean(),
                nullable=False,
                server_default=sa.false(),
                comment="true: sees the case and does nothing in it",
            )
        )
    _current(_TAKES_PART, _ACTS)
    _index("uq_participant_reader", ["case_id", "unit"], _READS)
    if op.get_bind().dialect.name == "postgresql":
        _comment("patient", "identity_number", "twelve digits, or a reserve number")
        _comment("participant", "role", "the lane that the unit plays; of a reader its own")


def downgrade() -> None:
    """Readers go: an earlier version would take them for units that act."""
    op.drop_index("uq_participant_reader", table_name="participant")
    op.drop_index("uq_participant_current", table_name="participant")
    op.execute("DELETE FROM participant WHERE reads_only")
    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.drop_column("reads_only")
    _index("uq_participant_current", ["case_id", "role"], _TAKES_PART)
    with op.batch_alter_table("patient", schema=None) as batch_op:
        batch_op.drop_column("reserve")
        batch_op.drop_column("protection")
    if op.get_bind().dialect.name == "postgresql":
        _comment("patient", "identity_number", "personnummer, twelve digits")
        _comment("participant", "role", "the lane that the unit plays")


def _current(before: str, after: str) -> None:
    op.drop_index(
        "uq_participant_current",
        table_name="participant",
        sqlite_where=sa.text(before),
        postgresql_where=sa.text(before),
    )
    _index("uq_participant_current", ["case_id", "role"], after)


def _index(name: str, columns: list[str], where: str) -> None:
    op.create_index(
        name,
        "participant",
        columns,
        unique=True,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(where),
    )


def _comment(table: str, column: str, comment: str) -> None:
    op.alter_column(table, column, comment=comment, existing_nullable=False)
