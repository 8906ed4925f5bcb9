"""Lay out candidates for release and the steps that are taken with them; both refuse every change."""

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0015"
down_revision: str | None = "0016"
branch_labels: str | None = None
depends_on: str | None = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
APPEND_ONLY = ("candidate", "release_step")


def upgrade() -> None:
    op.create_table(
        "candidate",
        sa.Column("id", NUMBER, nullable=False, comment="given by the database"),
        sa.Column(
            "agreement",
            sa.String(length=64),
            nullable=False,
            comment="the agreement's folder name: stockholm",
        ),
        sa.Column("name", sa.String(length=200), nullable=False, comment="the name in Swedish"),
        sa.Column(
            "digest", sa.String(length=64), nullable=False, comment="SHA-256 of the content, hexadecimal"
        ),
        sa.Column("content", sa.LargeBinary(), nullable=False, comment="the frozen folder as a zip archive"),
        sa.Column("frozen_at", Moment(), nullable=False, comment="when it was frozen"),
        sa.Column("frozen_by", sa.String(length=64), nullable=False, comment="the person, or system"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidate")),
        sa.UniqueConstraint("digest", name=op.f("uq_candidate_digest")),
        comment="Agreements as they may come in force. Never changed: one byte more is another candidate.",
    )
    op.create_table(
        "release_step",
        sa.Column("id", NUMBER, nullable=False, comment="given by the database"),
        sa.Column("candidate_id", NUMBER, nullable=False, comment="the candidate"),
        sa.Column(
            "step",
            sa.String(length=16),
            nullable=False,
            comment="frozen | checked | proved | rehearsed | approved | in_force | rolled_back",
        ),
        sa.Column("passed", sa.Boolean(), nullable=False, comment="false: it did not hold, or was refused"),
        sa.Column(
            "digest",
            sa.String(length=64),
            nullable=False,
            comment="of the files that the step was taken with",
        ),
        sa.Column("at", Moment(), nullable=False, comment="when"),
        sa.Column("who", sa.String(length=64), nullable=False, comment="the person, or system"),
        sa.Column(
            "name",
            sa.String(length=200),
            nullable=False,
            comment="the person in words, as signed or stated",
        ),
        sa.Column("side", sa.String(length=16), nullable=True, comment="region | kommun, of a signature"),
        sa.Column(
            "remarks",
            sa.JSON(),
            nullable=False,
            comment="findings, a comment, a reason: text, file, element",
        ),
        sa.Column(
            "version_id",
            NUMBER,
            nullable=True,
            comment="the version that came in force, or was rolled back",
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id"], ["candidate.id"], name=op.f("fk_release_step_candidate_id_candidate")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["agreement_version.id"],
            name=op.f("fk_release_step_version_id_agreement_version"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release_step")),
        comment="What has been done with a candidate. Rows are added, never changed.",
    )
    op.create_index("ix_release_step_candidate_id", "release_step", ["candidate_id"])
    for table in APPEND_ONLY:
        _refuse_changes(table)


def _refuse_changes(table: str) -> None:
    """The function is there since 0006."""
    if op.get_bind().dialect.name != "sqlite":
        op.execute(
            f"CREATE TRIGGER {table}_refuse_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_refuse_{change.lower()} BEFORE {change} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def downgrade() -> None:
    op.drop_table("release_step")
    op.drop_table("candidate")
