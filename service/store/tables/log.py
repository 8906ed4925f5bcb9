"""What has been: the case's history, who looked at what, and what went wrong."""

from sqlalchemy import JSON, Column, Index, Integer, String, Table, UniqueConstraint

from service.store.moment import Moment
from service.store.tables.metadata import metadata, number, of_case

history = Table(
    "history",
    metadata,
    number(),
    of_case(),
    Column("sequence", Integer, nullable=False, comment="1, 2, 3 … within the case, without gaps"),
    Column("kind", String(32), nullable=False, comment="a StepKind, or opened, rescheduled, participant"),
    Column("process", String(128), nullable=False, comment="empty for what no diagram did"),
    Column("element", String(128), nullable=False, comment="id in the diagram"),
    Column("name", String(200), nullable=False, comment="in Swedish"),
    Column("role", String(64), nullable=True, comment="the lane, if any"),
    Column("occurred_at", Moment, nullable=False, comment="legal time: for a timer the instant it was due"),
    Column("recorded_at", Moment, nullable=False, comment="when it was written down"),
    Column("who", String(64), nullable=False, comment="the person, or system"),
    Column("unit", String(64), nullable=True, comment="the unit that the person was signed in for"),
    Column("detail", JSON, nullable=False, comment="what the kind needs beyond the columns"),
    UniqueConstraint("case_id", "sequence"),
    comment="What happened in a case. Append-only.",
)

access_log = Table(
    "access_log",
    metadata,
    number(),
    Column("at", Moment, nullable=False, comment="when it was shown or changed"),
    Column("person", String(64), nullable=False, comment="who saw it"),
    Column("unit", String(64), nullable=True, comment="the unit that the person was signed in for"),
    Column("patient", String(12), nullable=True, comment="whose data; null for a search without a hit"),
    of_case(nullable=True),
    Column("action", String(64), nullable=False, comment="read, search, print, write …"),
    Column("object", String(200), nullable=False, comment="which page or part"),
    Column("purpose", String(64), nullable=False, comment="why: care, log review, emergency …"),
    comment="Who has had access to which patient's data (PDL 4:3). Append-only.",
)
Index("ix_access_log_patient", access_log.c.patient, access_log.c.at)
Index("ix_access_log_person", access_log.c.person, access_log.c.at)
Index("ix_access_log_at", access_log.c.at)

incident = Table(
    "incident",
    metadata,
    number(),
    of_case(),
    Column("kind", String(64), nullable=False, comment="engine, timer, adapter …"),
    Column("process", String(128), nullable=False, comment="id of the diagram's process"),
    Column("element", String(128), nullable=False, comment="id in the diagram"),
    Column("message", String(400), nullable=False, comment="what failed and where, without patient data"),
    Column("attempts", Integer, nullable=False, comment="how often it has failed in the same way"),
    Column("opened_at", Moment, nullable=False, comment="the first failure"),
    Column("last_at", Moment, nullable=False, comment="the latest failure"),
    Column("resolved_at", Moment, nullable=True, comment="null: still open"),
    Column("resolved_by", String(64), nullable=True, comment="the operator who put it right"),
    Column("resolution", String(400), nullable=True, comment="what was done, in words"),
    comment="What an operator must look at.",
)
Index("ix_incident_case_id", incident.c.case_id)
Index(
    "ix_incident_open",
    incident.c.opened_at,
    sqlite_where=incident.c.resolved_at.is_(None),
    postgresql_where=incident.c.resolved_at.is_(None),
)
