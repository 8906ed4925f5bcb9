"""The picture of a case's diagram, from the frozen version that the case runs on."""

from service.actions.context import Context
from service.domain.case import CaseId, ProcessId
from service.domain.errors import NotFound
from service.domain.people import Staff


def read_diagram(ctx: Context, case_id: CaseId, process: ProcessId, *, who: Staff) -> bytes:
    """BPMN as XML. It holds nothing about the patient. Raises UnknownCase, NotFound."""
    with ctx.store.reading() as tx:
        _, agreement = ctx.load(tx, case_id, who)
    if process not in agreement.diagrams:
        raise NotFound("Överenskommelsen har inget sådant diagram.")
    return agreement.diagrams[process].xml
