"""Lay out cases with facts and parties."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "care_case",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="given by the database",
        ),
        sa.Column(
            "patient", sa.String(length=12), nullable=False, comment="whom it is about, by identity number"
        ),
        sa.Column(
            "agreement_version_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="the frozen version that it runs on to its end",
        ),
        sa.Column(
            "state", sa.LargeBinary(), nullable=False, comment="the engine's own; empty until the first save"
        ),
        sa.Column("revision", sa.Integer(), nullable=False, comment="goes up by one at every save"),
        sa.Column(
            "position",
            sa.JSON(),
            nullable=False,
            comment="[process, element] of every token, for the picture",
        ),
        sa.Column(
            "offers", sa.JSON(), nullable=False, comment="diagrams that may be started now, for the buttons"
        ),
        sa.Column("opened_at", Moment(), nullable=False, comment="the moment of the event that opened it"),
        sa.Column(
            "opened_by_unit",
            sa.String(length=64),
            nullable=True,
            comment="the unit that opened it; null: the system",
        ),
        sa.Column(
            "closed_at", Moment(), nullable=True, comment="when the case came to its end; null while open"
        ),
        sa.ForeignKeyConstraint(
            ["agreement_version_id"],
            ["agreement_version.id"],
            name=op.f("fk_care_case_agreement_version_id_agreement_version"),
        ),
        sa.ForeignKeyConstraint(
            ["patient"], ["patient.identity_number"], name=op.f("fk_care_case_patient_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_case")),
        comment="One row per case. The state is the truth; tasks, timers and position are derived from it.",
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("care_case", schema=None) as batch_op:
        batch_op.create_index("ix_care_case_agreement_version_id", ["agreement_version_id"], unique=False)
        batch_op.create_index("ix_care_case_patient", ["patient"], unique=False)

    op.create_table(
        "fact",
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
        sa.Column("name", sa.String(length=200), nullable=False, comment="dotted name: tid.underrattelse"),
        sa.Column("value", sa.JSON(), nullable=False, comment="as service.domain.facts.to_json writes it"),
        sa.Column("learned_at", Moment(), nullable=False, comment="the moment of the event that brought it"),
        sa.Column("recorded_at", Moment(), nullable=False, comment="when it was written down"),
        sa.Column("who", sa.String(length=64), nullable=False, comment="the person, or system"),
        sa.Column(
            "unit", sa.String(length=64), nullable=True, comment="the unit that the person was signed in for"
        ),
        sa.Column(
            "source",
            sa.String(length=64),
            nullable=False,
            comment="the task or message; diagram: worked out there",
        ),
        sa.Column(
            "form",
            sa.String(length=64),
            nullable=False,
            comment="digest of the form that asked; empty if none",
        ),
        sa.Column(
            "superseded_at",
            Moment(),
            nullable=True,
            comment="when a later value replaced it; null: holds now",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_fact_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
        comment="What is known of a case. Append-only: a new value leaves the earlier one in place.",
    )
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.create_index("ix_fact_case_id", ["case_id"], unique=False)
        batch_op.create_index(
            "uq_fact_current",
            ["case_id", "name"],
            unique=True,
            sqlite_where=sa.text("superseded_at IS NULL"),
            postgresql_where=sa.text("superseded_at IS NULL"),
        )

    op.create_table(
        "participant",
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
        sa.Column("role", sa.String(length=64), nullable=False, comment="the lane that the unit plays"),
        sa.Column("unit", sa.String(length=64), nullable=False, comment="the unit that plays it"),
        sa.Column("since", Moment(), nullable=False, comment="when the unit took the role"),
        sa.Column(
            "until", Moment(), nullable=True, comment="when another unit took over; null: takes part now"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_participant_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
        comment="Which unit plays which role in a case, now and earlier.",
    )
    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.create_index("ix_participant_unit", ["unit"], unique=False)
        batch_op.create_index(
            "uq_participant_current",
            ["case_id", "role"],
            unique=True,
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )


def downgrade() -> None:
    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_participant_current",
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )
        batch_op.drop_index("ix_participant_unit")

    op.drop_table("participant")
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_fact_current",
            sqlite_where=sa.text("superseded_at IS NULL"),
            postgresql_where=sa.text("superseded_at IS NULL"),
        )
        batch_op.drop_index("ix_fact_case_id")

    op.drop_table("fact")
    with op.batch_alter_table("care_case", schema=None) as batch_op:
        batch_op.drop_index("ix_care_case_patient")
        batch_op.drop_index("ix_care_case_agreement_version_id")

    op.drop_table("care_case")
