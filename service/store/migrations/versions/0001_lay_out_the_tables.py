"""Lay out the tables"""

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

    op.create_table(
        "message",
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
        sa.Column("process", sa.String(length=128), nullable=False, comment="id of the diagram's process"),
        sa.Column("element", sa.String(length=128), nullable=False, comment="id in the diagram"),
        sa.Column(
            "message", sa.String(length=128), nullable=False, comment="the message's id in the agreement"
        ),
        sa.Column("name", sa.String(length=200), nullable=False, comment="in Swedish, as receivers read it"),
        sa.Column("sent_at", Moment(), nullable=False, comment="the moment of the event that sent it"),
        sa.Column("recorded_at", Moment(), nullable=False, comment="when it was written down"),
        sa.Column("sender", sa.String(length=64), nullable=True, comment="the sending role"),
        sa.Column("sent_by", sa.String(length=64), nullable=False, comment="the person, or system"),
        sa.Column(
            "recipients",
            sa.JSON(),
            nullable=False,
            comment="roles; one without a unit gets it when it has one",
        ),
        sa.ForeignKeyConstraint(["case_id"], ["care_case.id"], name=op.f("fk_message_case_id_care_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        comment="Messages that diagrams sent.",
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.create_index("ix_message_case_id", ["case_id"], unique=False)

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
            ["due_at"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.create_table(
        "receipt",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="given by the database",
        ),
        sa.Column(
            "message_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
            comment="what was received",
        ),
        sa.Column("role", sa.String(length=64), nullable=False, comment="as which party"),
        sa.Column("unit", sa.String(length=64), nullable=False, comment="by which unit"),
        sa.Column("delivered_at", Moment(), nullable=False, comment="when it lay in the unit's inbox"),
        sa.Column("read_at", Moment(), nullable=True, comment="when somebody at the unit first opened it"),
        sa.Column("read_by", sa.String(length=64), nullable=True, comment="who opened it first"),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_receipt_message_id_message")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint("message_id", "role", "unit", name=op.f("uq_receipt_message_id_role_unit")),
        comment="One row per receiving unit.",
    )
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.create_index("ix_receipt_unit", ["unit", "delivered_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("receipt", schema=None) as batch_op:
        batch_op.drop_index("ix_receipt_unit")

    op.drop_table("receipt")
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
    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_participant_current",
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )
        batch_op.drop_index("ix_participant_unit")

    op.drop_table("participant")
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_index("ix_message_case_id")

    op.drop_table("message")
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_incident_open",
            sqlite_where=sa.text("resolved_at IS NULL"),
            postgresql_where=sa.text("resolved_at IS NULL"),
        )
        batch_op.drop_index("ix_incident_case_id")

    op.drop_table("incident")
    op.drop_table("history")
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_fact_current",
            sqlite_where=sa.text("superseded_at IS NULL"),
            postgresql_where=sa.text("superseded_at IS NULL"),
        )
        batch_op.drop_index("ix_fact_case_id")

    op.drop_table("fact")
    op.drop_table("draft")
    with op.batch_alter_table("access_log", schema=None) as batch_op:
        batch_op.drop_index("ix_access_log_person")
        batch_op.drop_index("ix_access_log_patient")
        batch_op.drop_index("ix_access_log_at")

    op.drop_table("access_log")
    with op.batch_alter_table("care_case", schema=None) as batch_op:
        batch_op.drop_index("ix_care_case_patient")
        batch_op.drop_index("ix_care_case_agreement_version_id")

    op.drop_table("care_case")
    op.drop_table("patient")
    op.drop_table("command")
    op.drop_table("agreement_version")
