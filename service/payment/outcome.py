"""What a month comes to, and how: the amount, or what is lacking before there can be one."""

from dataclasses import dataclass, replace
from decimal import Decimal


@dataclass(frozen=True)
class Outcome:
    ore: int | None  #: None: not known yet; `lacking` says why
    days: Decimal | int = 0  #: days to pay
    steps: tuple[str, ...] = ()  #: the computation in Swedish sentences
    lacking: tuple[str, ...] = ()  #: what somebody must settle first

    def without_amount(self, why: str) -> "Outcome":
        """Never an amount while something is unknown."""
        return replace(self, ore=None, lacking=(*self.lacking, why))
