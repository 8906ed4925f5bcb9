"""What cases rest on: the agreement in force, the patient, and commands already carried out."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
)

from service.store.moment import Moment
from service.store.tables.metadata import metadata, number

agreement_version = Table(
    "agreement_version",
    metadata,
    number(),
    Column("agreement", String(64), nullable=False, comment="the agreement's folder name: stockholm"),
    Column("number", Integer, nullable=False, comment="1, 2, 3 … within the agreement"),
    Column("name", String(200), nullable=False, comment="the name in Swedish"),
    Column("digest", String(64), nullable=False, comment="SHA-256 of the content, hexadecimal"),
    Column("content", LargeBinary, nullable=False, comment="the frozen folder as a zip archive"),
    Column("valid_from", Moment, nullable=False, comment="cases opened from this instant run on it"),
    Column("released_at", Moment, nullable=False, comment="when it was put in force"),
    Column("released_by", String(64), nullable=False, comment="the person who released it"),
    Column("status", String(16), nullable=False, comment="released | rolled_back"),
    UniqueConstraint("agreement", "number"),
    comment="Versions of agreements as they were released. Content never changes.",
)

patient = Table(
    "patient",
    metadata,
    Column("identity_number", String(12), primary_key=True, comment="twelve digits, or a reserve number"),
    Column("name", String(200), nullable=False, comment="given name and surname"),
    Column("address", String(400), nullable=False, comment="folkbokföringsadress, LUS 2:2"),
    Column("municipality", String(4), nullable=False, comment="code of the municipality of folkbokföring"),
    Column("born", Date, nullable=True, comment="date of birth when known"),
    Column(
        "protection",
        String(32),
        nullable=False,
        server_default=text("''"),
        comment="empty | sekretessmarkering | skyddad_folkbokforing: then address and municipality are empty",
    ),
    Column(
        "reserve",
        Boolean,
        nullable=False,
        server_default=false(),
        comment="true: a region's reserve number, nobody knows yet who it is",
    ),
    comment="The persons that cases are about.",
)

command = Table(
    "command",
    metadata,
    Column("id", String(64), primary_key=True, comment="made with the page or the call"),
    Column("result", JSON, nullable=False, comment="the answer, given again when the command comes again"),
    Column("at", Moment, nullable=False, comment="when it was carried out"),
    comment="Commands carried out: the same one twice has one effect.",
)
