"""A message to the other parties that no diagram sends: what the machine itself has changed in a case."""

from collections.abc import Mapping
from datetime import datetime

from service.domain.case import ElementId, SentMessage
from service.domain.people import Role, Staff, UnitId
from service.notation.agreement import Agreement


def tell_parties(
    agreement: Agreement,
    parties: Mapping[Role, UnitId | None],
    message: str,
    words: str,
    *,
    who: Staff,
    at: datetime,
) -> tuple[SentMessage, ...]:
    """For `cases.save`; nothing when nobody else takes part. `parties`: as they are after the change.

    `message` is an id that no agreement has; the element is empty, as for all that no diagram did.
    """
    receivers = tuple(role for role, unit in parties.items() if unit and unit != who.unit.id)
    if not receivers:
        return ()
    sender = next((role for role, unit in parties.items() if unit == who.unit.id), None)
    return (
        SentMessage(
            agreement.main, ElementId(""), message, words, at=at, sender=sender, recipients=receivers
        ),
    )
