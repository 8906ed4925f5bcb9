"""Find notices by sending and by when they were settled: operators look at what has left."""

from collections.abc import Sequence

from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index("ix_notice_settled_at", ["settled_at"], unique=False)
        batch_op.create_index("ix_notice_batch", ["batch"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_index("ix_notice_batch")
        batch_op.drop_index("ix_notice_settled_at")
