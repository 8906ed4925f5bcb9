"""Whether a command has already had its effect, for somebody who can no longer see where."""

from service.actions.context import Context
from service.domain.case import CommandId


def carried_out(ctx: Context, command: CommandId) -> bool:
    """A command's name is made of who handed in what, so nobody learns this of somebody else's."""
    with ctx.store.reading() as tx:
        return tx.commands.seen(command) is not None
