"""One attached file, to be saved or opened by somebody who takes part in the case."""

from dataclasses import dataclass

from service.actions.context import Context
from service.actions.disclosing import seen
from service.actions.form_files import numbers_told
from service.domain import access
from service.domain.attachment import Attachment
from service.domain.case import CaseId
from service.domain.errors import NotFound
from service.domain.people import Staff


@dataclass(frozen=True)
class AttachedFile:
    about: Attachment
    content: bytes


def read_attachment(ctx: Context, case_id: CaseId, number: int, *, who: Staff) -> AttachedFile:
    """A file that is not handed in yet is its chooser's own; afterwards it is for those who may see the fact.

    Raises UnknownCase, NotFound.
    """
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        found = next((each for each in tx.attachments.of_case(case_id) if each.id == number), None)
        if found is None:
            raise NotFound
        versions = tx.fact_versions.of_case(case_id)
        told = seen(ctx, case, agreement, versions, tx.messages.of_case(case_id), who).facts
        if found.who != who.person.id and number not in numbers_told(told, found.field):
            raise NotFound
        ctx.note(tx, who, access.Access.READ, f"bilaga {number}", case=case_id, patient=case.patient)
        return AttachedFile(found, tx.attachments.content(case_id, number))
