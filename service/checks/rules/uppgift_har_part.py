"""Every step of a person lies in a party's lane, or says which fact names its party."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "uppgift-har-part"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement, "userTask"):
        if element.party or agreement.role_of(diagram.id, element) is not None:  # type: ignore[arg-type]
            continue
        if element.lane:
            message = f"ligger i banan «{element.lane}», som inte står under [lanes] i "
            message += "agreement.toml. Lägg till den."
        else:
            message = "ligger inte i någon bana, och hamnar då hos ingen. Flytta den till en parts bana."
        yield error(RULE, diagram, element, message)
