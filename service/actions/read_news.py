"""News: what a person has not put away yet, and all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.domain import access
from service.domain.news import News
from service.domain.people import Staff


@dataclass(frozen=True)
class NewsPage:
    now: datetime
    news: Sequence[News]  #: the latest first


def read_fresh_news(ctx: Context, *, who: Staff) -> NewsPage:
    """For the top of every page."""
    with ctx.store.reading() as tx:
        now = ctx.clock.now()
        return NewsPage(now, tx.news.shown_to(who.person.id, now))


def read_all_news(ctx: Context, *, who: Staff) -> NewsPage:
    """What has been shown; operators also see what is to come."""
    with ctx.store.reading() as tx:
        now = ctx.clock.now()
        return NewsPage(now, tx.news.all(until=None if access.may_operate(who) else now))
