"""How an agreement tells of payment: which facts to follow, who pays, and what a care day costs.

Python knows no agreement's facts by name: `[payment]` in agreement.toml says which they are.
See docs/betalning.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.notation.decision import DecisionTable
from service.notation.feel import Expression

DAY_TABLE = "betalningsdygn"  #: the decision that judges one day
DAY = "dygn"  #: what the machine says of the day; the table reads `dygn.nummer`, `dygn.beslut` …
STATUS, CAUSE, RULE, SOURCE = "status", "orsak", "regel", "lagrum"  #: the table's answers


@dataclass(frozen=True)
class Amount:
    """What a care day costs, by the year of the day (LUS 5:6)."""

    year: int
    ore: int
    source: str  #: where the figure is published


@dataclass(frozen=True)
class Payment:
    """`[payment]` of an agreement, compiled."""

    table: DecisionTable
    deadline: str  #: id in frister.dmn of the day from which the municipality may pay
    notice: str  #: fact: the moment the notice was sent
    withdrawal: str  #: fact: the moment it was withdrawn
    discharge: str  #: fact: the moment the patient left
    trial: str  #: fact: the moment that liability was last tried
    decision: Expression  #: of that trial and its review: "PAY", "NOT", "REVIEW" or null
    reason: Expression  #: why, in Swedish
    source: Expression  #: by which paragraph
    payer: Expression  #: municipality code or name; null: not settled (LUS 5:2)
    payer_reason: Expression  #: why that one, in Swedish
    delay: str = ""  #: fact: the cause of a delay, for agreements that register causes; empty: none
    amounts: Mapping[int, Amount] = field(default_factory=dict)

    @property
    def names(self) -> frozenset[str]:
        """The facts that it follows and that its expressions read."""
        followed = {self.notice, self.withdrawal, self.discharge, self.trial, self.delay} - {""}
        texts = self.decision, self.reason, self.source, self.payer, self.payer_reason
        return frozenset(followed).union(*(text.names for text in texts))
