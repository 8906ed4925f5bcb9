"""Lay out agreements, patients and commands."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "agreement_version",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="given by the database",
        ),
        sa.Column(
            "agreement",
            sa.String(length=64),
            nullable=False,
            comment="the agreement's folder name: stockholm",
        ),
        sa.Column("number", sa.Integer(), nullable=False, comment="1, 2, 3 … within the agreement"),
        sa.Column("name", sa.String(length=200), nullable=False, comment="the name in Swedish"),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of the content, hexadecimal"
        ),
        sa.Column("content", sa.LargeBinary(), nullable=False, comment="the frozen folder as a zip archive"),
        sa.Column("valid_from", Moment(), nullable=False, comment="cases opened from this instant run on it"),
        sa.Column("released_at", Moment(), nullable=False, comment="when it was put in force"),
        sa.Column("released_by", sa.String(length=64), nullable=False, comment="the person who released it"),
        sa.Column("status", sa.String(length=16), nullable=False, comment="released | rolled_back"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_version")),
        sa.UniqueConstraint("agreement", "number", name=op.f("uq_agreement_version_agreement_number")),
        comment="Versions of agreements as they were released. Content never changes.",
    )
    op.create_table(
        "command",
        sa.Column("id", sa.String(length=64), nullable=False, comment="made with the page or the call"),
        sa.Column(
            "result",
            sa.JSON(),
            nullable=False,
            comment="the answer, given again when the command comes again",
        ),
        sa.Column("at", Moment(), nullable=False, comment="when it was carried out"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_command")),
        comment="Commands carried out: the same one twice has one effect.",
    )
    op.create_table(
        "patient",
        sa.Column(
            "identity_number", sa.String(length=12), nullable=False, comment="personnummer, twelve digits"
        ),
        sa.Column("name", sa.String(length=200), nullable=False, comment="given name and surname"),
        sa.Column("address", sa.String(length=400), nullable=False, comment="folkbokföringsadress, LUS 2:2"),
        sa.Column(
            "municipality",
            sa.String(length=4),
            nullable=False,
            comment="code of the municipality of folkbokföring",
        ),
        sa.Column("born", sa.Date(), nullable=True, comment="date of birth when known"),
        sa.PrimaryKeyConstraint("identity_number", name=op.f("pk_patient")),
        comment="The persons that cases are about.",
    )


def downgrade() -> None:
    op.drop_table("patient")
    op.drop_table("command")
    op.drop_table("agreement_version")
