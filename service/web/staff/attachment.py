"""An attached file, to be saved: never shown as a page of ours."""

from urllib.parse import quote

from flask import Response

from service.actions.read_attachment import read_attachment
from service.domain.case import CaseId
from service.web import layout
from service.web.asking import context, signed_in_only, who
from service.web.staff import staff


@staff.get("/arenden/<int:number>/bilagor/<int:attachment>")
@signed_in_only
def attachment(number: int, attachment: int) -> Response:
    found = read_attachment(context(), CaseId(number), attachment, who=who())
    answer = Response(found.content, mimetype=found.about.kind)
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(found.about.name, safe='')}"
    layout.sandbox()
    return answer
