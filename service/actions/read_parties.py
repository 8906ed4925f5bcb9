"""The parties of the agreements in force, in the order of the process, for who is not signed in yet."""

from service.actions.context import Context
from service.domain.errors import AgreementUnreadable, NotFound
from service.domain.people import Role


def read_parties(ctx: Context) -> dict[Role, str]:
    """Role -> the words of the diagrams; empty while none in force can be read."""
    found: dict[Role, str] = {}
    followed = dict.fromkeys(unit.agreement for unit in ctx.directory.units() if unit.agreement)
    with ctx.store.reading() as tx:
        for agreement_id in followed:
            try:
                _, agreement = ctx.in_force(tx, agreement_id)
            except (NotFound, AgreementUnreadable):
                continue
            found = {role: lane for lane, role in agreement.roles.items()} | found
    return found
