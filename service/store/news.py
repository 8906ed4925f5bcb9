"""News as it is written and taken down, and who has put what away."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Select, insert, or_, select, update

from service.domain.errors import NotFound
from service.domain.news import Kind, News
from service.domain.people import PersonId
from service.store import tables

_news, _read = tables.news, tables.news_read


class NewsFeed:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(
        self,
        kind: Kind,
        heading: str,
        text: str,
        *,
        since: datetime,
        until: datetime | None,
        at: datetime,
        who: PersonId,
    ) -> int:
        """Returns its number."""
        said = {"kind": kind, "heading": heading, "text": text}
        when = {"shown_from": since, "shown_until": until, "written_at": at, "written_by": who}
        query = insert(_news).values({**said, **when}).returning(_news.c.id)
        return int(self._connection.execute(query).scalar_one())

    def take_down(self, number: int, *, at: datetime) -> None:
        """It is no longer shown from now on. Raises NotFound when it is not, or will not be, shown."""
        still = or_(_news.c.shown_until.is_(None), _news.c.shown_until > at)
        ended = update(_news).where(_news.c.id == number, still).values(shown_until=at)
        if self._connection.execute(ended).rowcount == 0:
            raise NotFound("Nyheten visas inte längre.")

    def put_away(self, number: int, person: PersonId, *, at: datetime) -> None:
        """The person need not see it again. Raises NotFound."""
        if self._connection.execute(select(_news.c.id).where(_news.c.id == number)).first() is None:
            raise NotFound
        key = {"news_id": number, "person": person}
        if self._connection.execute(select(_read.c.at).filter_by(**key)).first() is None:
            self._connection.execute(insert(_read).values({**key, "at": at}))

    def shown_to(self, person: PersonId, now: datetime) -> Sequence[News]:
        """What the person has not put away; disturbances always. The latest first."""
        away = select(_read.c.news_id).where(_read.c.person == person)
        still = or_(_news.c.shown_until.is_(None), _news.c.shown_until > now)
        seen = or_(_news.c.kind == Kind.DISTURBANCE, _news.c.id.not_in(away))
        return self._listed(select(_news).where(_news.c.shown_from <= now, still, seen).limit(10))

    def all(self, *, until: datetime | None = None, limit: int = 100) -> Sequence[News]:
        """Everything, the latest first; with `until` only what has been shown by then."""
        query = select(_news).limit(limit)
        return self._listed(query if until is None else query.where(_news.c.shown_from <= until))

    def _listed(self, query: Select[tuple[object, ...]]) -> Sequence[News]:
        latest = query.order_by(_news.c.shown_from.desc(), _news.c.id.desc())
        rows = self._connection.execute(latest).mappings()
        return [News(**{**row, "kind": Kind(row["kind"])}) for row in rows]
