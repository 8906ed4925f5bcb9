"""Follow-up: from cases to figures about many people at once, never about one. Pure.

Nothing here knows a region: the agreement's `[followup]` says which steps, plans and causes are counted.
"""

from service.followup.material import FollowedCase, PlanState, Settled
from service.followup.period import Period
from service.followup.report import Report, report_of
from service.followup.small_numbers import Count

__all__ = ["Count", "FollowedCase", "Period", "PlanState", "Report", "Settled", "report_of"]
