"""Every table, with a comment on every column. The migrations build exactly these; a test compares them."""

from service.store.tables.agreements import agreement_version, command, patient
from service.store.tables.attachments import attachment
from service.store.tables.cases import acts, case, fact, participant, reads, takes_part
from service.store.tables.jobs import case_move, job, move_waits
from service.store.tables.log import access_log, history, incident
from service.store.tables.messages import message, receipt, receipt_answer
from service.store.tables.metadata import metadata
from service.store.tables.news import news, news_read
from service.store.tables.notices import notice, notice_waits
from service.store.tables.releases import candidate, release_step
from service.store.tables.unit_work import preference, taken
from service.store.tables.work import draft, task, timer, timer_waits

__all__ = [
    "access_log",
    "acts",
    "agreement_version",
    "attachment",
    "candidate",
    "case",
    "case_move",
    "command",
    "draft",
    "fact",
    "history",
    "incident",
    "job",
    "message",
    "metadata",
    "move_waits",
    "news",
    "news_read",
    "notice",
    "notice_waits",
    "participant",
    "patient",
    "preference",
    "reads",
    "receipt",
    "receipt_answer",
    "release_step",
    "taken",
    "takes_part",
    "task",
    "timer",
    "timer_waits",
]
