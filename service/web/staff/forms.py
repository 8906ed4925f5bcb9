"""What the three pages with a form share: a task's, an any-time diagram's, and the one that opens a case."""

import json
from collections.abc import Mapping
from typing import Any

from flask import make_response, render_template, request
from werkzeug.wrappers import Response

from service.actions.read_form import FormPage
from service.domain.facts import Facts
from service.notation.form import Form
from service.notation.form.late_entry import LATE_FORM
from service.web.asking import form_name, late_typed, new_form_name, posted
from service.web.staff.form_parts import FieldView, Typed, hidden_ids, sections


def show(
    template: str,
    page: FormPage,
    *,
    typed: Typed | None = None,
    errors: Mapping[str, str] | None = None,
    **more: Any,
) -> str:
    """The page of a form: as it is known, or as it was typed with what is wrong."""
    found = sections(
        page.form,
        first_shown(page) if typed is None else typed,
        facts=page.facts,
        options=page.options,
        errors=errors or {},
    )
    fields = [part.field for section in found for part in section.parts if part.field]
    late = _late_fields(errors or {}) if page.case else []
    return render_template(
        template,
        page=page,
        sections=found,
        fields=[*fields, *late],
        late=late,
        depends=any(part.conditional for section in found for part in section.parts),
        command=_form_name(),
        **more,
    )


def _late_fields(errors: Mapping[str, str]) -> list[FieldView]:
    """The two questions for what happened earlier, as they were answered."""
    typed = late_typed() if request.method == "POST" else {}
    found = sections(LATE_FORM, typed, facts={}, options={}, errors=errors)
    return [part.field for section in found for part in section.parts if part.field]


def first_shown(page: FormPage) -> Typed:
    """The draft, or what the case knows; where it knows nothing, what the form proposes."""
    if page.form is None or page.drafted:
        return page.values
    proposed = {
        field.key: [field.default] if isinstance(field.default, str) else field.default
        for field in page.form.fields
        if field.default
    }
    return {**proposed, **page.values}


def fields_answer(form: Form | None, facts: Facts, said: str = "") -> Response:
    """An answer to the page's script: which fields do not apply now, and words for the status line."""
    answer = make_response(said)
    answer.headers["HX-Trigger"] = json.dumps({"fields": {"hidden": hidden_ids(form, posted(), facts)}})
    return answer


def _form_name() -> str:
    """Kept when a form comes back to be corrected: it has had no effect yet."""
    return form_name() if request.method == "POST" else new_form_name()
