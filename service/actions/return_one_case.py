"""One case goes back to the version that it ran on before it was moved."""

from dataclasses import replace

from service.actions.context import Context
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.domain.migration import CannotMove, Obstacle
from service.store import Case, CaseMove, Transaction


def return_one_case(ctx: Context, tx: Transaction, taken: CaseMove) -> None:
    """To the very state it had, in the transaction that has taken its row. Raises CannotMove."""
    case = tx.cases.lock(taken.case_id)
    job = tx.moves.job(taken.job)
    _must_be_as_moved(case, taken, job.version)
    assert taken.from_version is not None, "a moved case knows where it came from"
    assert taken.before is not None, "a moved case keeps its way back"
    old = ctx.agreement(tx, taken.from_version)
    now, facts = ctx.clock.now(), {**case.facts, **taken.facts}
    progress = replace(ctx.engine.look(old, taken.before, facts, now), facts=taken.facts)
    tx.moves.reopen(case.id, progress)
    tx.cases.follow(case.id, taken.from_version)
    save_move(ctx, tx, old, case, progress, at=now, who=job.asked_by)
    plan_notices(ctx, tx, case.id, old)
    version = tx.agreements.version(taken.from_version)
    name = f"Ärendet följer åter version {version.number} av {version.name}"
    detail = {"job": job.id, "from": job.version, "to": taken.from_version}
    tx.history.note(case.id, "moved", name, at=now, who=job.asked_by, detail=detail)
    tx.moves.returned(taken)


def _must_be_as_moved(case: Case, taken: CaseMove, version: int) -> None:
    if taken.revision is None:
        why = "Flytten löste ut en tid eller skickade ett meddelande. Det går inte att ta tillbaka."
    elif case.agreement != version:
        why = "Ärendet har flyttats vidare sedan dess."
    elif case.revision != taken.revision:
        why = "Något har hänt i ärendet sedan flytten. Flytta det till den gamla versionen i stället."
    else:
        return
    raise CannotMove(Obstacle(case.process, "", why))
