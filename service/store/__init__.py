"""What is kept: the only code that knows SQLAlchemy. All is reached through a transaction of a Store."""

from service.store.access_log import Access
from service.store.agreements import AgreementVersion
from service.store.candidates import Candidate
from service.store.case import Case, CaseSummary, Learned
from service.store.case_spans import CaseSpan
from service.store.caseload import Party
from service.store.correspondence import Outstanding
from service.store.fact_versions import FactVersion
from service.store.followed import FactValue, FollowedSpan, SettledTask
from service.store.history import Entry
from service.store.incidents import Incident
from service.store.messages import GivenAnswer, Message, Receipt, Received
from service.store.moves import CaseMove, MoveJob, MoveState
from service.store.notice_rows import Notice, NoticeNumbers, Planned, Reason
from service.store.recorded import Record
from service.store.runs import Run
from service.store.store import Store, Transaction
from service.store.taken import Taker
from service.store.timer_rows import TimerNumbers, TimerRow
from service.store.timers import ClaimedTimer, Failure
from service.store.verify import Finding
from service.store.worklist import WorklistItem

__all__ = [
    "Access",
    "AgreementVersion",
    "Candidate",
    "Case",
    "CaseMove",
    "CaseSpan",
    "CaseSummary",
    "ClaimedTimer",
    "Entry",
    "FactValue",
    "FactVersion",
    "Failure",
    "Finding",
    "FollowedSpan",
    "GivenAnswer",
    "Incident",
    "Learned",
    "Message",
    "MoveJob",
    "MoveState",
    "Notice",
    "NoticeNumbers",
    "Outstanding",
    "Party",
    "Planned",
    "Reason",
    "Receipt",
    "Received",
    "Record",
    "Run",
    "SettledTask",
    "Store",
    "Taker",
    "TimerNumbers",
    "TimerRow",
    "Transaction",
    "WorklistItem",
]
