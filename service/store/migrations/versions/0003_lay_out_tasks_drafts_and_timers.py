"""Lay out tasks, drafts and timers."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from service.store.moment import Moment

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "draft",
        sa.Column(
            "case_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="the case number",
        ),
        sa.Column("task", sa.String(length=64), nullable=False, comment="TaskId"),
        sa.Column("person", sa.String(length=64), nullable=False, comment="who fills it in"),
        sa.Column("answers", sa.JSON(), nullable=False, comment="the fields as they were typed"),
        sa.Column("saved_at", Moment(), nullable=False, comment="when it was last typed in"),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_draft_case_id_care_case")),
        sa.PrimaryKeyConstraint("case_id", "task", "person", name=op.f("pk_draft")),
        comment="Forms half filled in. A draft goes when its task closes.",
    )
    op.create_table(
        "task",
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
            "engine_id",
            sa.String(length=64),
            nullable=False,
            comment="TaskId: the engine's, unique in the case",
        ),
        sa.Column("process", sa.String(length=128), nullable=False, comment="id of the diagram's process"),
        sa.Column("element", sa.String(length=128), nullable=False, comment="id in the diagram"),
        sa.Column("name", sa.String(length=200), nullable=False, comment="in Swedish, from the diagram"),
        sa.Column("role", sa.String(length=64), nullable=False, comment="the lane"),
        sa.Column(
            "unit",
            sa.String(length=64),
            nullable=True,
            comment="the role's participant; null while there is none",
        ),
        sa.Column("form", sa.String(length=128), nullable=True, comment="the form's id in the agreement"),
        sa.Column("groups", sa.JSON(), nullable=False, comment="authorities of which a person needs one"),
        sa.Column("opened_at", Moment(), nullable=False, comment="the moment that the token reached it"),
        sa.Column("due_at", Moment(), nullable=True, comment="null: the clock has not started yet"),
        sa.Column(
            "deadline", sa.String(length=64), nullable=True, comment="row id in frister.dmn; empty: a literal"
        ),
        sa.Column(
            "deadline_name", sa.String(length=200), nullable=True, comment="the deadline's name in Swedish"
        ),
        sa.Column("source", sa.String(length=200), nullable=True, comment="paragraph or clause: LUS 4:3"),
        sa.Column(
            "steps", sa.JSON(none_as_null=True), nullable=True, comment="the computation, in sentences"
        ),
        sa.Column("confirmed", sa.Boolean(), nullable=True, comment="false: not confirmed by the region"),
        sa.Column(
            "begins",
            sa.Boolean(),
            nullable=True,
            comment="true: something begins then; nobody is late after it",
        ),
        sa.Column(
            "outcome", sa.String(length=16), nullable=True, comment="done | withdrawn; null while open"
        ),
        sa.Column("closed_at", Moment(), nullable=True, comment="when it was done or withdrawn"),
        sa.Column(
            "closed_by", sa.String(length=64), nullable=True, comment="who did it, or whose act withdrew it"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_task_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sa.UniqueConstraint("case_id", "engine_id", name=op.f("uq_task_case_id_engine_id")),
        comment="User tasks, open and closed: the worklist.",
    )
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.create_index(
            "ix_task_open_unit",
            ["unit", "due_at"],
            unique=False,
            sqlite_where=sa.text("outcome IS NULL"),
            postgresql_where=sa.text("outcome IS NULL"),
        )

    op.create_table(
        "timer",
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
            "engine_id",
            sa.String(length=64),
            nullable=False,
            comment="TimerId: the engine's, unique in the case",
        ),
        sa.Column("process", sa.String(length=128), nullable=False, comment="id of the diagram's process"),
        sa.Column("element", sa.String(length=128), nullable=False, comment="id in the diagram"),
        sa.Column("name", sa.String(length=200), nullable=False, comment="in Swedish, from the diagram"),
        sa.Column(
            "host", sa.String(length=128), nullable=True, comment="the activity that a boundary timer sits on"
        ),
        sa.Column("due_at", Moment(), nullable=True, comment="null: the clock has not started yet"),
        sa.Column(
            "deadline", sa.String(length=64), nullable=True, comment="row id in frister.dmn; empty: a literal"
        ),
        sa.Column(
            "deadline_name", sa.String(length=200), nullable=True, comment="the deadline's name in Swedish"
        ),
        sa.Column("source", sa.String(length=200), nullable=True, comment="paragraph or clause: LUS 4:3"),
        sa.Column(
            "steps", sa.JSON(none_as_null=True), nullable=True, comment="the computation, in sentences"
        ),
        sa.Column("confirmed", sa.Boolean(), nullable=True, comment="false: not confirmed by the region"),
        sa.Column(
            "begins",
            sa.Boolean(),
            nullable=True,
            comment="true: something begins then; nobody is late after it",
        ),
        sa.Column("armed_at", Moment(), nullable=False, comment="the moment that the token reached it"),
        sa.Column("created_at", Moment(), nullable=False, comment="when the row was written"),
        sa.Column("state", sa.String(length=16), nullable=False, comment="waiting | fired | cancelled"),
        sa.Column(
            "fired_at",
            Moment(),
            nullable=True,
            comment="when it was handled; lateness = fired_at - fired_due",
        ),
        sa.Column("fired_due", Moment(), nullable=True, comment="the due time that it fired as of"),
        sa.Column(
            "fired_times",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="a cycle fires often",
        ),
        sa.Column("cancelled_at", Moment(), nullable=True, comment="when it went without firing"),
        sa.Column(
            "lease_owner", sa.String(length=128), nullable=True, comment="the worker that has claimed it"
        ),
        sa.Column(
            "lease_token",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="fencing: up at every claim",
        ),
        sa.Column("lease_until", Moment(), nullable=True, comment="after this another worker may claim it"),
        sa.Column(
            "attempts",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="failures since it last worked",
        ),
        sa.Column("next_try_at", Moment(), nullable=True, comment="not before this, after a failure"),
        sa.Column("stopped_at", Moment(), nullable=True, comment="gave up; an operator must act"),
        sa.Column(
            "last_error",
            sa.String(length=400),
            nullable=True,
            comment="the kind and place of the last failure",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_timer_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timer")),
        sa.UniqueConstraint("case_id", "engine_id", name=op.f("uq_timer_case_id_engine_id")),
        comment="Every due time there is. What is not here is not waited for.",
    )
    with op.batch_alter_table("timer", schema=None) as batch_op:
        batch_op.create_index(
            "ix_timer_due",
            ["due_at", "id"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )


def downgrade() -> None:
    with op.batch_alter_table("timer", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_timer_due",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.drop_table("timer")
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_task_open_unit",
            sqlite_where=sa.text("outcome IS NULL"),
            postgresql_where=sa.text("outcome IS NULL"),
        )

    op.drop_table("task")
    op.drop_table("draft")
