"""Every lane under [lanes] is drawn somewhere."""

from collections.abc import Iterator

from service.checks.finding import AGREEMENT, WARNING, Finding
from service.notation.agreement import Agreement

RULE = "banor-anvands"


def check(agreement: Agreement) -> Iterator[Finding]:
    drawn = {lane for diagram in agreement.diagrams.values() for lane in diagram.lanes}
    for lane in agreement.roles:
        if lane not in drawn:
            message = (
                f"Banan «{lane}» under [lanes] finns inte i något diagram. Rätta namnet eller ta bort raden."
            )
            yield Finding(RULE, AGREEMENT, lane, WARNING, message)
