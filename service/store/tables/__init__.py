"""Every table, with a comment on every column. The migrations build exactly these; a test compares them."""

from service.store.tables.agreements import agreement_version, command, patient
from service.store.tables.cases import case, fact, participant
from service.store.tables.log import access_log, history, incident
from service.store.tables.messages import message, receipt, receipt_answer
from service.store.tables.metadata import metadata
from service.store.tables.work import draft, task, timer, timer_waits

__all__ = [
    "access_log",
    "agreement_version",
    "case",
    "command",
    "draft",
    "fact",
    "history",
    "incident",
    "message",
    "metadata",
    "participant",
    "patient",
    "receipt",
    "receipt_answer",
    "task",
    "timer",
    "timer_waits",
]
