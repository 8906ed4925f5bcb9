"""Lay out jobs, and the moves of cases to other versions of their agreement."""

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0016"
down_revision: str | None = "0013"
branch_labels: str | None = None
depends_on: str | None = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WAITS = sa.text("state IN ('waiting', 'returning')")


def upgrade() -> None:
    op.create_table(
        "job",
        sa.Column("id", NUMBER, nullable=False, comment="given by the database"),
        sa.Column(
            "kind",
            sa.String(length=32),
            nullable=False,
            comment="move: cases go over to another version",
        ),
        sa.Column(
            "agreement",
            sa.String(length=64),
            nullable=False,
            comment="the agreement's folder name: stockholm",
        ),
        sa.Column(
            "arguments",
            sa.JSON(),
            nullable=False,
            comment="what the kind needs: for a move the version and plan",
        ),
        sa.Column("asked_at", Moment(), nullable=False, comment="when it was asked for"),
        sa.Column("asked_by", sa.String(length=64), nullable=False, comment="the person, or system"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        comment="Work on many cases, one case at a time. How far it has come lies with the cases.",
    )
    op.create_table(
        "case_move",
        sa.Column("id", NUMBER, nullable=False, comment="given by the database"),
        sa.Column("job_id", NUMBER, nullable=False, comment="the job that asks for it"),
        sa.Column("case_id", NUMBER, nullable=False, comment="the case number"),
        sa.Column(
            "state",
            sa.String(length=16),
            nullable=False,
            comment="waiting | moved | refused | returning | returned",
        ),
        sa.Column(
            "from_version_id",
            NUMBER,
            nullable=True,
            comment="the version that the case ran on before; null until it has been moved",
        ),
        sa.Column(
            "before", sa.LargeBinary(), nullable=True, comment="the engine's state before, for the way back"
        ),
        sa.Column("facts", sa.JSON(), nullable=True, comment="the values that the move replaced"),
        sa.Column(
            "revision",
            sa.Integer(),
            nullable=True,
            comment="of the case after the move; null: no way back",
        ),
        sa.Column(
            "why", sa.JSON(), nullable=False, comment="what stands in the way: process, element, words"
        ),
        sa.Column("settled_at", Moment(), nullable=True, comment="when it was moved, refused or returned"),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_case_move_case_id_care_case")),
        sa.ForeignKeyConstraint(
            ["from_version_id"],
            ["agreement_version.id"],
            name=op.f("fk_case_move_from_version_id_agreement_version"),
        ),
        sa.ForeignKeyConstraint(["job_id"], ["job.id"], name=op.f("fk_case_move_job_id_job")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_move")),
        sa.UniqueConstraint("job_id", "case_id", name=op.f("uq_case_move_job_id_case_id")),
        comment="Cases that are to go over to another version, or have.",
    )
    op.create_index("ix_case_move_waits", "case_move", ["id"], sqlite_where=WAITS, postgresql_where=WAITS)
    op.create_index("ix_case_move_case_id", "case_move", ["case_id"])
    _comment("the frozen version that it runs on")


def downgrade() -> None:
    _comment("the frozen version that it runs on to its end")
    op.drop_table("case_move")
    op.drop_table("job")


def _comment(words: str) -> None:
    """SQLite keeps no comments."""
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column(
            "care_case",
            "agreement_version_id",
            existing_type=NUMBER,
            existing_nullable=False,
            comment=words,
        )
