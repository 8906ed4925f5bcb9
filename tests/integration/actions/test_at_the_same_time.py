"""Two at the same time, on real threads and a real database: one effect, and the other is told."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from service.actions.complete_task import complete_task
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.actions.open_case import open_case
from service.actions.verify import verify
from service.domain.clock import FrozenClock
from service.domain.errors import HemgangError, TaskNotOpen
from tests.a_context import admit, command, local, open_elements, staff, task_of

NOTICE = {
    "behov_kommun_sol": ["on"],
    "enhet_kommun_sol": ["bistand_ekhamra"],
    "annan_kommun_boende": ["nej"],
}


def at_once(*acts: Callable[[], object]) -> Sequence[object]:
    """What each answered, or the error it raised; all begin together."""
    together = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        together.wait()
        try:
            return act()
        except HemgangError as error:
            return error

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def notice(ctx: Context) -> dict[str, list[str]]:
    return {**NOTICE, "beraknad_utskrivning": [local(ctx, hours=72)[:10]]}


def test_two_people_submit_the_same_task_and_one_is_first(ctx: Context):
    case = admit(ctx)
    task, raw = task_of(ctx, case, "skicka_inskrivningsmeddelande"), notice(ctx)
    answers = at_once(
        lambda: complete_task(ctx, case, task, raw, who=staff(ctx, "amina"), command=command()),
        lambda: complete_task(ctx, case, task, raw, who=staff(ctx, "johan"), command=command()),
    )
    assert sorted(type(answer) for answer in answers if answer) == [TaskNotOpen]
    assert verify(ctx) == []


def test_a_double_click_has_one_effect_and_both_answers_are_good(ctx: Context):
    case = admit(ctx)
    task, raw, same = task_of(ctx, case, "skicka_inskrivningsmeddelande"), notice(ctx), command()
    click = lambda: complete_task(ctx, case, task, raw, who=staff(ctx, "amina"), command=same)  # noqa: E731
    assert at_once(click, click, click) == [None, None, None]
    with ctx.store.reading() as tx:
        assert len(tx.messages.of_case(case)) == 1
    assert verify(ctx) == []


def test_a_double_click_on_a_new_patient_opens_one_case(ctx: Context):
    raw = {
        "personnummer": ["193805179813"],
        "inskriven_tid": [local(ctx, hours=0)],
        "behov_lakare": ["Johan Ekwall"],
    }
    same = command()
    click = lambda: open_case(ctx, raw, who=staff(ctx, "amina"), command=same)  # noqa: E731
    first, second = at_once(click, click)
    assert first == second
    with ctx.store.reading() as tx:
        assert list(tx.cases.open_ids()) == [first]


def test_a_person_and_a_worker_on_the_same_case_never_lock_each_other_out(ctx: Context, clock: FrozenClock):
    case = admit(ctx)
    task = task_of(ctx, case, "skicka_inskrivningsmeddelande")
    clock.advance(timedelta(hours=25))
    raw = notice(ctx)
    by_person, by_worker = at_once(
        lambda: complete_task(ctx, case, task, raw, who=staff(ctx, "amina"), command=command()),
        lambda: fire_due_timers(ctx, "w1"),
    )
    assert by_person is None
    assert by_worker in (0, 1)
    assert "hantera_forsenat_inskrivningsmeddelande" in open_elements(ctx, case)
    with ctx.store.reading() as tx:
        assert [timer.state for timer in tx.timers.of_case(case)].count("fired") == 1
    assert verify(ctx) == []
