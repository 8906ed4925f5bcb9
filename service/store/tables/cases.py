"""The case itself: its state, its facts and its parties."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    false,
    literal_column,
)

from service.store.moment import Moment
from service.store.tables.metadata import Number, metadata, number, of_case

#: Named so because CASE is a word of SQL, and operators write queries by hand.
case = Table(
    "care_case",
    metadata,
    number(),  # shown as the case number
    Column(
        "patient",
        String(12),
        ForeignKey("patient.identity_number"),
        nullable=False,
        comment="whom it is about, by identity number",
    ),
    Column(
        "agreement_version_id",
        Number,
        ForeignKey("agreement_version.id"),
        nullable=False,
        comment="the frozen version that it runs on",
    ),
    Column(
        "process",
        String(128),
        nullable=False,
        comment="the kind: which process it was opened with",
    ),
    Column("state", LargeBinary, nullable=False, comment="the engine's own; empty until the first save"),
    Column("revision", Integer, nullable=False, comment="goes up by one at every save"),
    Column("position", JSON, nullable=False, comment="[process, element] of every token, for the picture"),
    Column("offers", JSON, nullable=False, comment="diagrams that may be started now, for the buttons"),
    Column("opened_at", Moment, nullable=False, comment="the moment of the event that opened it"),
    Column("opened_by_unit", String(64), nullable=True, comment="the unit that opened it; null: the system"),
    Column("closed_at", Moment, nullable=True, comment="when the case came to its end; null while open"),
    # A case number is said aloud and written on paper: SQLite must never give it out again.
    sqlite_autoincrement=True,
    comment="One row per case. The state is the truth; tasks, timers and position are derived from it.",
)
Index("ix_care_case_patient", case.c.patient)
Index("ix_care_case_agreement_version_id", case.c.agreement_version_id)

fact = Table(
    "fact",
    metadata,
    number(),
    of_case(),
    Column("name", String(200), nullable=False, comment="dotted name: tid.underrattelse"),
    Column("value", JSON, nullable=False, comment="as service.domain.facts.to_json writes it"),
    Column("learned_at", Moment, nullable=False, comment="the moment of the event that brought it"),
    Column("recorded_at", Moment, nullable=False, comment="when it was written down"),
    Column("who", String(64), nullable=False, comment="the person, or system"),
    Column("unit", String(64), nullable=True, comment="the unit that the person was signed in for"),
    Column("source", String(64), nullable=False, comment="the task or message; diagram: worked out there"),
    Column("form", String(64), nullable=False, comment="digest of the form that asked; empty if none"),
    Column("superseded_at", Moment, nullable=True, comment="when a later value replaced it; null: holds now"),
    comment="What is known of a case. Append-only: a new value leaves the earlier one in place.",
)
Index("ix_fact_case_id", fact.c.case_id)
Index(
    "uq_fact_current",
    fact.c.case_id,
    fact.c.name,
    unique=True,
    sqlite_where=fact.c.superseded_at.is_(None),
    postgresql_where=fact.c.superseded_at.is_(None),
)

participant = Table(
    "participant",
    metadata,
    number(),
    of_case(),
    Column("role", String(64), nullable=False, comment="the lane that the unit plays; of a reader its own"),
    Column("unit", String(64), nullable=False, comment="the unit that plays it"),
    Column("since", Moment, nullable=False, comment="when the unit took the role"),
    Column("until", Moment, nullable=True, comment="when another unit took over; null: takes part now"),
    Column(
        "reads_only",
        Boolean,
        nullable=False,
        server_default=false(),
        comment="true: sees the case and does nothing in it",
    ),
    comment="Which unit plays which role in a case, now and earlier.",
)
takes_part = participant.c.until.is_(None)
#: Written out and not as parameters, so that both databases know the index in the query.
acts = takes_part & literal_column("NOT reads_only")
reads = takes_part & literal_column("reads_only")
Index(
    "uq_participant_current",
    participant.c.case_id,
    participant.c.role,
    unique=True,
    sqlite_where=acts,
    postgresql_where=acts,
)
Index(
    "uq_participant_reader",
    participant.c.case_id,
    participant.c.unit,
    unique=True,
    sqlite_where=reads,
    postgresql_where=reads,
)
Index("ix_participant_unit", participant.c.unit)
