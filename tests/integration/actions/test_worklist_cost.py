"""The lists ask the database as often for nine cases as for two, and an idle worker asks once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import event

from service.actions.context import Context
from service.actions.read_worklist import read_cases, read_worklist
from service.domain.narrowing import Narrowing
from service.domain.people import SYSTEM
from tests.a_context import admit, send_admission_notice, staff

PATIENTS = (
    "193805179813", "194209039827", "193102289844", "194706119858", "192901159836",
    "195010199890", "193604089882", "194403229901", "193308269913",
)  # fmt: skip


@contextmanager
def asked(ctx: Context) -> Iterator[list[str]]:
    """The questions to the database while the block runs. The access log has a row for each patient shown."""
    said: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if "access_log" not in statement:
            said.append(statement)

    event.listen(ctx.store.engine, "before_cursor_execute", listen)
    try:
        yield said
    finally:
        event.remove(ctx.store.engine, "before_cursor_execute", listen)


def questions(ctx: Context, what: Callable[[], object]) -> int:
    what()  # agreements are read once in a process
    with asked(ctx) as said:
        what()
    return len(said)


def test_lists_cost_the_same_number_of_questions_however_many_cases(ctx: Context) -> None:
    amina = staff(ctx, "amina")
    everything = Narrowing(vad="otagna", frist="vecka", gruppera="patient")
    lists = (
        lambda: read_worklist(ctx, who=amina, chosen=everything),
        lambda: read_cases(ctx, who=amina, chosen=everything),
    )
    counts = []
    for patients in (PATIENTS[:2], PATIENTS[2:]):
        for number in patients:
            send_admission_notice(ctx, admit(ctx, number=number))
        counts.append([questions(ctx, read) for read in lists])
    assert counts[0] == counts[1]


def test_a_worker_with_nothing_due_asks_one_question(ctx: Context) -> None:
    send_admission_notice(ctx, admit(ctx))
    with ctx.store.transaction() as tx, asked(ctx) as said:
        assert tx.notices.claim(str(SYSTEM), 200, timedelta(minutes=2)) == []
    assert len(said) == 1
