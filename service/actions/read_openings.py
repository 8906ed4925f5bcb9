"""What a person may open at the unit: the kinds of cases that its agreement gives its party."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.actions.context import Context
from service.actions.open_case import followed
from service.domain import access
from service.domain.case import ProcessId
from service.domain.errors import AgreementUnreadable, Forbidden, NotFound
from service.domain.people import Staff
from service.notation.agreement import Agreement


@dataclass(frozen=True)
class Opening:
    """A kind of case that a person may open."""

    process: ProcessId
    name: str  #: what is done: "Patienten skrivs in"
    main: bool


def read_openings(ctx: Context, *, who: Staff) -> Sequence[Opening]:
    """The main kind first; empty where nothing is opened."""
    try:
        with ctx.store.reading() as tx:
            _, agreement = followed(ctx, tx, who)
    except (Forbidden, NotFound, AgreementUnreadable):
        return ()
    return [
        Opening(kind, _named(agreement, kind), kind == agreement.main)
        for kind, roles in agreement.kinds.items()
        if kind in agreement.diagrams and access.may_open(who, roles)
    ]


def may_open_case(ctx: Context, *, who: Staff) -> bool:
    """Whether the person may admit a patient: open a case of the main kind."""
    return any(opening.main for opening in read_openings(ctx, who=who))


def _named(agreement: Agreement, kind: ProcessId) -> str:
    diagram = agreement.diagrams[kind]
    return next((start.name for start in diagram.start_events() if start.name), diagram.name)
