"""A person has read a piece of news and need not see it on every page."""

from service.actions.context import Context
from service.domain.people import Staff


def put_away_news(ctx: Context, number: int, *, who: Staff) -> None:
    """A disturbance is shown while it lasts all the same. Raises NotFound."""
    with ctx.store.transaction() as tx:
        tx.news.put_away(number, who.person.id, at=ctx.clock.now())
