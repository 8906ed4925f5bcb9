"""Files that came with a form are kept at once, so that a form that must be corrected does not lose them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from service.actions.context import Context
from service.domain import access
from service.domain.attachment import MOST_BYTES, Upload, kind_of, plain_name
from service.domain.case import CaseId, ProcessId, TaskId
from service.domain.people import Staff
from service.notation import messages
from service.notation.form import Field, Form
from service.store import Transaction
from service.store.case import Case

Uploads = Mapping[str, Sequence[Upload]]  #: by field key


@dataclass
class Attached:
    """The form as posted, with the numbers of its files, and what was wrong with the others."""

    raw: dict[str, Sequence[str]]
    errors: dict[str, str] = field(default_factory=dict)  #: field key -> Swedish message


def attach_to_task(
    ctx: Context,
    case_id: CaseId,
    task_id: TaskId,
    raw: Mapping[str, Sequence[str]],
    uploads: Uploads,
    *,
    who: Staff,
) -> Attached:
    """Keeps nothing for a closed task: whoever hands it in is told so then. Raises UnknownCase, Forbidden."""
    if not uploads:
        return Attached({**raw})
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        item = tx.worklist.task(case_id, task_id)
        if item.outcome is not None:
            return Attached({**raw})
        access.require_task(who, item.unit, item.task.groups)
        return _attach(ctx, tx, case, agreement.form_of(item.task.form), Attached({**raw}), uploads, who)


def attach_to_offer(
    ctx: Context,
    case_id: CaseId,
    process: ProcessId,
    raw: Mapping[str, Sequence[str]],
    uploads: Uploads,
    *,
    who: Staff,
) -> Attached:
    """Likewise for an any-time diagram. Raises UnknownCase, Forbidden."""
    if not uploads:
        return Attached({**raw})
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        offer = next((each for each in tx.caseload.offers(case_id) if each.process == process), None)
        if offer is None:
            return Attached({**raw})
        access.require_acting_for(who, offer.role)
        return _attach(ctx, tx, case, agreement.form_of(offer.form), Attached({**raw}), uploads, who)


def _attach(
    ctx: Context,
    tx: Transaction,
    case: Case,
    form: Form | None,
    attached: Attached,
    uploads: Uploads,
    who: Staff,
) -> Attached:
    """Stores what may be stored; every other file leaves a message at its field."""
    for asked in form.fields if form else ():
        chosen = uploads.get(asked.key, ()) if asked.files and not asked.readonly else ()
        for place, upload in enumerate(chosen, start=1):
            numbers = attached.raw.get(asked.key, ())
            which = f"Fil {place} av {len(chosen)}" if len(chosen) > 1 else "Filen"
            if message := _refused(asked, upload, len(numbers), which):
                attached.errors.setdefault(asked.key, message)
                continue
            kept = _keep(ctx, tx, case, asked, upload, who)
            attached.raw[asked.key] = [*dict.fromkeys([*numbers, kept])]
    return attached


def _keep(ctx: Context, tx: Transaction, case: Case, asked: Field, upload: Upload, who: Staff) -> str:
    kind = kind_of(upload.content) or ""
    name = plain_name(upload.name, kind)
    kept = tx.attachments.put(
        case.id, asked.key, name, kind, upload.content, who=who.person.id, unit=who.unit.id
    )
    ctx.note(tx, who, access.Access.WRITE, f"bilaga {kept.id}", case=case.id, patient=case.patient)
    return str(kept.id)


def _refused(asked: Field, upload: Upload, kept: int, which: str) -> str:
    """Why a file is not taken, in words that do not repeat its name; empty when it is."""
    files = asked.files
    if files is None or kind_of(upload.content) not in files.kinds:
        return messages.wrong_kind(files.kinds if files else (), which)
    if len(upload.content) > MOST_BYTES:
        return messages.too_large_file(MOST_BYTES, which)
    return messages.too_many_files(files.most) if kept >= files.most else ""
