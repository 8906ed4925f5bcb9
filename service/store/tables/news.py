"""What operators tell all staff, and who has put it away."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

from service.store.moment import Moment
from service.store.tables.metadata import Number, metadata, number

news = Table(
    "news",
    metadata,
    number(),
    Column("kind", String(16), nullable=False, comment="nyhet | storning | avbrott"),
    Column("heading", String(120), nullable=False, comment="in Swedish"),
    Column("text", String(1000), nullable=False, comment="in Swedish"),
    Column("shown_from", Moment, nullable=False, comment="on pages from this instant"),
    Column("shown_until", Moment, nullable=True, comment="until this one; null: until it is taken down"),
    Column("written_at", Moment, nullable=False, comment="when it was written"),
    Column("written_by", String(64), nullable=False, comment="the operator"),
    comment="News, disturbances and planned stops.",
)
Index("ix_news_shown", news.c.shown_from)

news_read = Table(
    "news_read",
    metadata,
    Column("news_id", Number, ForeignKey("news.id"), primary_key=True, comment="what was put away"),
    Column("person", String(64), primary_key=True, comment="by whom"),
    Column("at", Moment, nullable=False, comment="when"),
    comment="Who has put which piece of news away.",
)
