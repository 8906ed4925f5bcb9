"""What is kept: the only code that knows SQLAlchemy. All is reached through a transaction of a Store."""

from service.store.agreements import AgreementVersion
from service.store.case import Case, CaseSummary, Learned
from service.store.store import Store, Transaction

__all__ = ["AgreementVersion", "Case", "CaseSummary", "Learned", "Store", "Transaction"]
