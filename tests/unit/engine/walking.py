"""Random walks over agreements: tasks in any order with any answers, any-time diagrams, hours and days."""

import random
from collections.abc import Callable
from datetime import timedelta

from service.domain.case import Progress
from service.domain.facts import Value
from service.notation.agreement import Agreement
from tests.unit.engine.driven_case import MONDAY, DrivenCase


def something(case: DrivenCase, chance: random.Random) -> Callable[[], Progress]:
    """One of what can be done now; sorted, so that both walks choose alike."""
    answers = answers_for(case.agreement, chance)
    hours = chance.choice([1, 5, 24, 80])
    choices: list[Callable[[], Progress]] = [lambda: case.later(hours=hours)]
    for task in sorted(case.progress.tasks, key=lambda task: (task.element, task.opened_at)):
        choices += [lambda task=task: case.do_task(task, **answers)] * 3  # type: ignore[misc]
    for offer in sorted(case.progress.offers, key=lambda offer: offer.process):
        choices.append(lambda offer=offer: case.begin(offer.process))  # type: ignore[misc]
    return chance.choice(choices)


def answers_for(agreement: Agreement, chance: random.Random) -> dict[str, Value]:
    """Something for every field that a condition could read."""
    found: dict[str, Value] = {}
    for form in agreement.forms.values():
        for field in form.fields:
            if field.kind == "checkbox":
                found[field.key] = chance.random() < 0.7
            elif field.kind in ("date", "datetime"):
                found[field.key] = MONDAY + timedelta(hours=chance.randrange(-20, 60))
            elif field.options:
                found[field.key] = chance.choice([value for value, _ in field.options])
    return found


def what_people_see(progress: Progress) -> tuple[object, ...]:
    return (
        progress.finished,
        sorted((task.element, task.opened_at, task.due.at if task.due else None) for task in progress.tasks),
        sorted((timer.element, str(timer.due.at)) for timer in progress.timers),
        sorted(progress.position),
        [(step.kind, step.element, step.at) for step in progress.steps],
        [message.name for message in progress.messages],
        dict(progress.facts),
        sorted(offer.process for offer in progress.offers),
        sorted((timer.element, str(timer.due.at)) for timer in progress.fired),
    )
