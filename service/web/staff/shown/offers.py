"""What may be started at any time: the usual as buttons, the rest folded under headings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.domain.case import Offer


@dataclass(frozen=True)
class Offers:
    buttons: Sequence[Offer]
    groups: Mapping[str, Sequence[Offer]]  #: by heading, in the order of the diagrams

    def __bool__(self) -> bool:
        return bool(self.buttons or self.groups)


def offers(found: Sequence[Offer]) -> Offers:
    groups: dict[str, list[Offer]] = {}
    for offer in found:
        if offer.group:
            groups.setdefault(offer.group, []).append(offer)
    return Offers([offer for offer in found if not offer.group], groups)
