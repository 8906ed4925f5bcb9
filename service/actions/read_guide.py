"""The guides (lathundar) of the agreements in force: for everybody, since they name no patient."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.actions.context import Context
from service.documents import Document
from service.documents.guide import GuideStep, guide, steps_of
from service.domain.errors import AgreementUnreadable, NotFound
from service.domain.people import Role
from service.notation.agreement import Agreement

GONE = "Det finns ingen lathund med det namnet."


@dataclass(frozen=True)
class GuidePage:
    agreement: Agreement
    role: Role
    steps: Sequence[GuideStep]


def read_guides(ctx: Context) -> Sequence[GuidePage]:
    """One for every role that has steps, agreement by agreement in order of name."""
    followed = sorted({unit.agreement for unit in ctx.directory.units() if unit.agreement})
    found: list[GuidePage] = []
    with ctx.store.reading() as tx:
        for agreement_id in followed:
            try:
                _, agreement = ctx.in_force(tx, agreement_id)
            except (NotFound, AgreementUnreadable):
                continue
            pages = (
                GuidePage(agreement, role, steps_of(agreement, role)) for role in agreement.roles.values()
            )
            found += [page for page in pages if page.steps]
    return found


def read_guide(ctx: Context, agreement: str, role: Role) -> GuidePage:
    """Raises NotFound."""
    for page in read_guides(ctx):
        if (page.agreement.id, page.role) == (agreement, role):
            return page
    raise NotFound(GONE)


def guide_document(ctx: Context, agreement: str, role: Role) -> Document:
    """The same to print. Raises NotFound."""
    page = read_guide(ctx, agreement, role)
    return guide(page.agreement, page.role, ctx.clock.now())
