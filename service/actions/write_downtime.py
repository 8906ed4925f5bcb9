"""Papers for when Hemgång cannot be reached: a list for every unit, and empty forms for every party."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from service.actions.context import Context
from service.actions.disclosing import says_how_it_goes
from service.actions.read_guide import read_guides
from service.actions.read_parties import read_parties
from service.actions.read_worklist import names_of_units
from service.documents import Document, render
from service.documents.blank import blank_forms
from service.documents.downtime import Listed, Waiting, downtime_list
from service.documents.filling import fields_of
from service.domain import access
from service.domain.people import SYSTEM, Unit, UnitId
from service.domain.protection import shown_address
from service.domain.swedish import spelled
from service.notation.agreement import Agreement
from service.store import Access, CaseSummary, Entry, Transaction, WorklistItem
from service.store.case import Case

LIST, FORMS = "avbrottslista", "reservblanketter"
LONG_SECONDS = 3600
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9_-]")


def write_downtime_lists(ctx: Context, folder: Path) -> int:
    """A PDF for every unit that takes part in cases; returns how many. Earlier lists are replaced or removed.

    A list is either the old one or the new one, never half of it. Raises OSError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    written = {_write(folder, LIST, unit.id, _list_of(ctx, unit)) for unit in _units(ctx)}
    for old in {*folder.glob(f"{LIST}-*.pdf"), *_left_behind(folder, written)} - written:
        old.unlink(missing_ok=True)  # of a unit that is no more, or of a writer that died: nobody renews it
    return len(written)


def write_blank_forms(ctx: Context, folder: Path) -> int:
    """A PDF of empty forms for every party of the agreements in force; returns how many. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    now = ctx.clock.now()
    written = {
        _write(folder, FORMS, f"{page.agreement.id}-{page.role}", blank_forms(page.agreement, page.role, now))
        for page in read_guides(ctx)
    }
    return len(written)


def _units(ctx: Context) -> Iterator[Unit]:
    parties = read_parties(ctx)
    yield from (unit for unit in ctx.directory.units() if unit.role in parties)


def _list_of(ctx: Context, unit: Unit) -> Document:
    """Read, and noted, in one transaction. The row stands for the whole list: nobody has looked at it yet."""
    names = names_of_units(ctx)
    with ctx.store.transaction() as tx:
        cases = tx.caseload.of_unit(unit.id)
        tasks = tx.worklist.in_cases_of(unit.id)
        milestones = tx.history.latest_milestones([case.id for case in cases])
        listed = [
            _listed(
                ctx,
                tx,
                case,
                [task for task in tasks if task.case_id == case.id],
                milestones.get(case.id),
                names,
            )
            for case in cases
        ]
        tx.access_log.add(
            Access(
                at=ctx.clock.now(),
                person=SYSTEM,
                unit=unit.id,
                patient=None,
                case_id=None,
                action=access.Access.PRINT,
                object=f"{LIST}, öppna ärenden: {len(listed)}",
                purpose=access.PURPOSE,
            )
        )
    return downtime_list(unit.name, listed, ctx.clock.now())


def _listed(
    ctx: Context,
    tx: Transaction,
    summary: CaseSummary,
    tasks: list[WorklistItem],
    milestone: Entry | None,
    names: Mapping[UnitId, str],
) -> Listed:
    case = tx.cases.load(summary.id)
    agreement, patient = ctx.agreement(tx, case.agreement), tx.patients.get(case.patient)
    return Listed(
        number=str(case.id),
        patient=", ".join(filter(None, (summary.patient_name, spelled(summary.patient_number)))),
        address=shown_address(patient),
        milestone=milestone.name if milestone else "",
        parties=[(agreement.party(role), names.get(unit, unit)) for role, unit in case.participants.items()],
        telephones=list(_telephones(agreement, case)),
        tasks=[_waiting(item, names) for item in tasks],
    )


def _waiting(item: WorklistItem, names: Mapping[UnitId, str]) -> Waiting:
    unit = names.get(item.unit, item.unit) if item.unit else ""
    due = item.due
    return Waiting(item.task.name, unit, due.at if due else None, due.source if due else "")


def _telephones(agreement: Agreement, case: Case) -> Iterator[tuple[str, str]]:
    """Answers to the fields that the forms call telephone, of those that every party may see."""
    titles = {field.key: form.title for form in agreement.forms.values() for field in form.fields}
    for key, field in fields_of(agreement).items():
        value = case.facts.get(key)
        called_so = field.text_type == "phone" or "telefon" in field.label.lower()
        if isinstance(value, str) and value and called_so and says_how_it_goes(field):
            yield f"{titles[key]}, {field.label.lower()}", value


def _left_behind(folder: Path, written: set[Path]) -> Iterator[Path]:
    """Files that were begun long before those that have just been finished."""
    latest = max((path.stat().st_mtime for path in written), default=0.0)
    for path in folder.glob(".*.tmp"):
        with suppress(FileNotFoundError):  # another worker has finished it meanwhile
            if path.stat().st_mtime < latest - LONG_SECONDS:
                yield path


def _write(folder: Path, kind: str, name: str, document: Document) -> Path:
    """Beside the old file, then in its place: whoever opens it meanwhile gets the one or the other."""
    plain = _NOT_PLAIN.sub("_", name)
    unlike = f"-{sha256(name.encode()).hexdigest()[:8]}" if plain != name else ""
    target = folder / f"{kind}-{plain}{unlike}.pdf"
    with NamedTemporaryFile(dir=folder, prefix=".", suffix=".tmp", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(render(document))
            file.flush()
            os.fsync(file.fileno())
            beside.replace(target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    return target
