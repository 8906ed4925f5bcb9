"""What the municipality pays: an account day by day for a case, and the month for a municipality. Pure.

Nothing here knows a region: the day's rule is the agreement's table `betalningsdygn`, models and levels are
its parameters. What is unknown becomes "granska"; it never becomes "betala".
"""

from service.payment.account import Account, account_of
from service.payment.day import Day, Status
from service.payment.month import Basis, CaseAccount, bases
from service.payment.past import Known, Past
from service.payment.ready import Readiness, readiness
from service.payment.terms import Model, Terms, terms_of

__all__ = [
    "Account",
    "Basis",
    "CaseAccount",
    "Day",
    "Known",
    "Model",
    "Past",
    "Readiness",
    "Status",
    "Terms",
    "account_of",
    "bases",
    "readiness",
    "terms_of",
]
