"""Lay out attachments, and refuse changes of them in the database itself.

They may be deleted: what somebody chose by mistake and took back before handing it in must not stay.
"""

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | None = None
depends_on: str | None = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", NUMBER, nullable=False, comment="given by the database"),
        sa.Column("case_id", NUMBER, nullable=False, comment="the case number"),
        sa.Column("field", sa.String(length=100), nullable=False, comment="key of the form's field"),
        sa.Column(
            "name",
            sa.String(length=100),
            nullable=False,
            comment="as people read it, with an ending that fits",
        ),
        sa.Column("kind", sa.String(length=64), nullable=False, comment="media type, told by the content"),
        sa.Column("size", sa.Integer(), nullable=False, comment="bytes"),
        sa.Column("sha256", sa.String(length=64), nullable=False, comment="of the content, hexadecimal"),
        sa.Column("content", sa.LargeBinary(), nullable=False, comment="the file itself"),
        sa.Column("uploaded_at", Moment(), nullable=False, comment="when it came"),
        sa.Column("who", sa.String(length=64), nullable=False, comment="the person who chose it"),
        sa.Column(
            "unit",
            sa.String(length=64),
            nullable=True,
            comment="the unit that the person was signed in for",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_attachment_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        comment="Files. One that was handed in stays unchanged; one that was taken back before that goes.",
    )
    op.create_index("ix_attachment_case_id", "attachment", ["case_id", "field"], unique=False)
    _refuse_changes()


def _refuse_changes() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER attachment_refuse_update BEFORE UPDATE ON attachment "
            "BEGIN SELECT RAISE(ABORT, 'attachment is never changed'); END"
        )
        return
    op.execute(
        "CREATE TRIGGER attachment_refuse_update BEFORE UPDATE ON attachment "
        "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    )


def downgrade() -> None:
    op.drop_index("ix_attachment_case_id", table_name="attachment")
    op.drop_table("attachment")  # its trigger goes with it
