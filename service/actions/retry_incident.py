"""An operator has put right what was wrong: the case gets another try."""

from service.actions.context import Context
from service.domain import access
from service.domain.errors import NotFound
from service.domain.people import Staff


def retry_incident(ctx: Context, incident: int, *, who: Staff) -> None:
    """Closes the incident and frees the case's timers and notices at once. Raises Forbidden, NotFound.

    If the fault remains, the next try opens a new incident.
    """
    access.require_operations(who)
    with ctx.store.transaction() as tx:
        found = next((each for each in tx.incidents.listed() if each.id == incident), None)
        if found is None:
            raise NotFound("Incidenten är inte öppen.")
        for timer in tx.timers.of_case(found.case_id):
            if timer.state == "waiting" and timer.attempts:
                tx.timers.try_again(timer.id)
        tx.notices.try_again(found.case_id)
        tx.incidents.resolve(incident, "Nytt försök", at=ctx.clock.now(), who=who.person.id)
