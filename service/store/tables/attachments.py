"""Files that people attach to forms."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table

from service.store.moment import Moment
from service.store.tables.metadata import metadata, number, of_case

attachment = Table(
    "attachment",
    metadata,
    number(),
    of_case(),
    Column("field", String(100), nullable=False, comment="key of the form's field"),
    Column("name", String(100), nullable=False, comment="as people read it, with an ending that fits"),
    Column("kind", String(64), nullable=False, comment="media type, told by the content"),
    Column("size", Integer, nullable=False, comment="bytes"),
    Column("sha256", String(64), nullable=False, comment="of the content, hexadecimal"),
    Column("content", LargeBinary, nullable=False, comment="the file itself"),
    Column("uploaded_at", Moment, nullable=False, comment="when it came"),
    Column("who", String(64), nullable=False, comment="the person who chose it"),
    Column("unit", String(64), nullable=True, comment="the unit that the person was signed in for"),
    comment="Files. One that was handed in stays unchanged; one that was taken back before that goes.",
)
Index("ix_attachment_case_id", attachment.c.case_id, attachment.c.field)
