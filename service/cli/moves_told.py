"""Moves of cases, as the terminal and as programs read them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import click

from service.actions.preview_moves import DueChange, MovePreview
from service.actions.read_moves import MovesPage
from service.domain.case import OpenTask
from service.domain.swedish import swedish_moment
from service.store import MoveState

_WORDS = {
    MoveState.WAITING: "väntar",
    MoveState.MOVED: "flyttade",
    MoveState.REFUSED: "inte flyttade",
    MoveState.RETURNING: "väntar på att tas tillbaka",
    MoveState.RETURNED: "tagna tillbaka",
}


def tell_preview(cases: Sequence[MovePreview]) -> None:
    for case in cases:
        click.echo(f"Ärende {case.case} (version {case.number})")
        click.echo(f"  nu: {_tasks(case.before)}")
        for obstacle in case.obstacles:
            click.echo(f"  kan inte flyttas: {obstacle.why}")
        if not case.obstacles:
            click.echo(f"  sedan: {_tasks(case.after)}")
            for due in (due for due in case.dues if due.changed):
                click.echo(f"  {due.name}: {_due(due)}")
    stay = sum(bool(case.obstacles) for case in cases)
    click.echo(f"{len(cases)} ärenden: {len(cases) - stay} kan flyttas, {stay} stannar.")


def preview_as_json(cases: Sequence[MovePreview]) -> list[dict[str, Any]]:
    return [
        {
            "case": case.case,
            "version": case.number,
            "before": [task.element for task in case.before],
            "after": [task.element for task in case.after],
            "dues": [_plain(asdict(due)) for due in case.dues],
            "obstacles": [asdict(obstacle) for obstacle in case.obstacles],
        }
        for case in cases
    ]


def tell_page(page: MovesPage) -> None:
    for case in page.cases:
        for obstacle in case.why:
            click.echo(f"Ärende {case.case_id}: {obstacle.why}")
    numbers = ", ".join(f"{number} {_WORDS[state]}" for state, number in page.job.numbers.items())
    click.echo(f"Flytt {page.job.id} till version {page.number}: {numbers or 'inga ärenden'}.")


def page_as_json(page: MovesPage) -> dict[str, Any]:
    states = Counter(str(case.state) for case in page.cases)
    refused = [
        {"case": case.case_id, "why": [asdict(each) for each in case.why]} for case in page.cases if case.why
    ]
    return {"job": page.job.id, "version": page.number, "cases": dict(states), "refused": refused}


def _tasks(tasks: Sequence[OpenTask]) -> str:
    return ", ".join(task.name for task in tasks) or "ingen uppgift"


def _due(due: DueChange) -> str:
    if due.fires:
        return "har redan passerat i den nya versionen och löser ut direkt"
    if due.gone:
        return f"{_when(due.before)}, gäller inte längre"
    return f"ny, {_when(due.after)}" if due.new else f"{_when(due.before)} blir {_when(due.after)}"


def _when(at: datetime | None) -> str:
    return swedish_moment(at) if at else "utan tid än"


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()
    }
