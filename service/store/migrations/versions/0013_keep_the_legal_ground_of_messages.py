"""Keep with every message what each receiver was told of it, and on which legal ground."""

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "grounds",
                sa.JSON(none_as_null=True),
                nullable=True,
                comment="what each receiver was told of each class in it, and on which legal ground",
            )
        )


def downgrade() -> None:
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_column("grounds")
