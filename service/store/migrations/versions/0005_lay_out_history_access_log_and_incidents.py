"""Lay out history, access log and incidents."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "access_log",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="given by the database",
        ),
        sa.Column("at", Moment(), nullable=False, comment="when it was shown or changed"),
        sa.Column("person", sa.String(length=64), nullable=False, comment="who saw it"),
        sa.Column(
            "unit", sa.String(length=64), nullable=True, comment="the unit that the person was signed in for"
        ),
        sa.Column(
            "patient",
            sa.String(length=12),
            nullable=True,
            comment="whose data; null for a search without a hit",
        ),
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=True,
            comment="the case number",
        ),
        sa.Column("action", sa.String(length=64), nullable=False, comment="read, search, print, write …"),
        sa.Column("object", sa.String(length=200), nullable=False, comment="which page or part"),
        sa.Column(
            "purpose", sa.String(length=64), nullable=False, comment="why: care, log review, emergency …"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_access_log_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_log")),
        comment="Who has had access to which patient's data (PDL 4:3). Append-only.",
    )
    with op.batch_alter_table("access_log", schema=None) as batch_op:
        batch_op.create_index("ix_access_log_at", ["at"], unique=False)
        batch_op.create_index("ix_access_log_patient", ["patient", "at"], unique=False)
        batch_op.create_index("ix_access_log_person", ["person", "at"], unique=False)

    op.create_table(
        "history",
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
            "sequence", sa.Integer(), nullable=False, comment="1, 2, 3 … within the case, without gaps"
        ),
        sa.Column(
            "kind",
            sa.String(length=32),
            nullable=False,
            comment="a StepKind, or opened, rescheduled, participant",
        ),
        sa.Column("process", sa.String(length=128), nullable=False, comment="empty for what no diagram did"),
        sa.Column("element", sa.String(length=128), nullable=False, comment="id in the diagram"),
        sa.Column("name", sa.String(length=200), nullable=False, comment="in Swedish"),
        sa.Column("role", sa.String(length=64), nullable=True, comment="the lane, if any"),
        sa.Column(
            "occurred_at", Moment(), nullable=False, comment="legal time: for a timer the instant it was due"
        ),
        sa.Column("recorded_at", Moment(), nullable=False, comment="when it was written down"),
        sa.Column("who", sa.String(length=64), nullable=False, comment="the person, or system"),
        sa.Column(
            "unit", sa.String(length=64), nullable=True, comment="the unit that the person was signed in for"
        ),
        sa.Column("detail", sa.JSON(), nullable=False, comment="what the kind needs beyond the columns"),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_history_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
        sa.UniqueConstraint("case_id", "sequence", name=op.f("uq_history_case_id_sequence")),
        comment="What happened in a case. Append-only.",
    )
    op.create_table(
        "incident",
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
        sa.Column("kind", sa.String(length=64), nullable=False, comment="engine, timer, adapter …"),
        sa.Column("process", sa.String(length=128), nullable=False, comment="id of the diagram's process"),
        sa.Column("element", sa.String(length=128), nullable=False, comment="id in the diagram"),
        sa.Column(
            "message",
            sa.String(length=400),
            nullable=False,
            comment="what failed and where, without patient data",
        ),
        sa.Column(
            "attempts", sa.Integer(), nullable=False, comment="how often it has failed in the same way"
        ),
        sa.Column("opened_at", Moment(), nullable=False, comment="the first failure"),
        sa.Column("last_at", Moment(), nullable=False, comment="the latest failure"),
        sa.Column("resolved_at", Moment(), nullable=True, comment="null: still open"),
        sa.Column(
            "resolved_by", sa.String(length=64), nullable=True, comment="the operator who put it right"
        ),
        sa.Column("resolution", sa.String(length=400), nullable=True, comment="what was done, in words"),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_incident_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
        comment="What an operator must look at.",
    )
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.create_index("ix_incident_case_id", ["case_id"], unique=False)
        batch_op.create_index(
            "ix_incident_open",
            ["opened_at"],
            unique=False,
            sqlite_where=sa.text("resolved_at IS NULL"),
            postgresql_where=sa.text("resolved_at IS NULL"),
        )


def downgrade() -> None:
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_incident_open",
            sqlite_where=sa.text("resolved_at IS NULL"),
            postgresql_where=sa.text("resolved_at IS NULL"),
        )
        batch_op.drop_index("ix_incident_case_id")

    op.drop_table("incident")
    op.drop_table("history")
    with op.batch_alter_table("access_log", schema=None) as batch_op:
        batch_op.drop_index("ix_access_log_person")
        batch_op.drop_index("ix_access_log_patient")
        batch_op.drop_index("ix_access_log_at")

    op.drop_table("access_log")
