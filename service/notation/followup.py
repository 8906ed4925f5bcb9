"""How an agreement tells of follow-up: which moments, answers and causes are counted, and for whom.

Python knows no agreement's facts by name: `[followup]` in agreement.toml says which they are.
See docs/uppfoljning.md.
"""

from dataclasses import dataclass

from service.domain.people import Role
from service.notation.feel import Expression


@dataclass(frozen=True)
class LeadTime:
    """A step on the way home, from one moment to another."""

    name: str  #: in Swedish, as people read it; agreements that say the same name are counted together
    start: str  #: fact: a moment
    end: str  #: fact: a moment


@dataclass(frozen=True)
class FollowUp:
    """`[followup]` of an agreement, compiled."""

    smallest_group: int  #: of people; a smaller group is never told as a number
    steps: tuple[LeadTime, ...]  #: in the order they are shown
    planned: str  #: fact: the day that the patient is expected to leave, for the forecast
    plan_at: Expression  #: the moment at which somebody decided whether a plan (SIP) is needed
    plan_offered: Expression  #: true: a plan was offered
    plan_held: Expression  #: true: there is a plan
    plan_declined: Expression  #: true: the patient did not want one
    delay: str = ""  #: fact: the cause of a delay; empty: causes are not registered
    #: answers to `delay` that tell that somebody has social services. Who may not search by that sees them as
    #: one (PDL 2:8).
    social_delays: tuple[str, ...] = ()
    social_roles: tuple[Role, ...] = ()  #: the parties that are social services themselves

    @property
    def names(self) -> frozenset[str]:
        """The facts that it follows and that its expressions read."""
        followed = {self.planned, self.delay} - {""}
        moments = {name for step in self.steps for name in (step.start, step.end)}
        texts = self.plan_at, self.plan_offered, self.plan_held, self.plan_declined
        return frozenset(followed | moments).union(*(text.names for text in texts))
