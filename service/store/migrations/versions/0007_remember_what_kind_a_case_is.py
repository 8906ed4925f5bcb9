"""Remember what kind a case is: the process that it was opened with. Cases until now are discharges."""

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | None = None
depends_on: str | None = None

COMMENT = "the kind: which process it was opened with"


def upgrade() -> None:
    column = sa.Column(
        "process", sa.String(128), nullable=False, server_default="utskrivning", comment=COMMENT
    )
    op.add_column("care_case", column)
    with op.batch_alter_table("care_case", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.alter_column("process", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("care_case", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.drop_column("process")
