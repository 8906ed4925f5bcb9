"""What the three pages with a form share: a task's, an any-time diagram's, and the one that opens a case."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from flask import make_response, render_template, request, url_for
from werkzeug.wrappers import Response

from service.actions.read_form import FormPage
from service.domain.attachment import Attachment
from service.domain.facts import Facts
from service.notation.form import Form
from service.notation.form.late_entry import LATE_FORM
from service.notation.form.rows import name_of, rows_in, with_row, without_row
from service.web.asking import form_name, late_typed, new_form_name, posted
from service.web.layout.words import field_anchor, file_size
from service.web.staff.form_parts import Typed, every_field, every_part, hidden_ids, sections
from service.web.staff.form_views import FieldView, FileView, Part, Section
from service.web.staff.shown.disclosed import will_be_told

ADD, REMOVE = "_ny_rad", "_ta_bort_rad"  #: the buttons of a list


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
        phrases=partial(page.agreement.phrases_for, page.form.id) if page.form else lambda field: (),
        files={key: [file_view(page, each) for each in known.values()] for key, known in page.files.items()},
    )
    found = [_hinted(section, page.hints) for section in found]
    late = _late_fields(errors or {}) if page.case else []
    return render_template(
        template,
        page=page,
        sections=found,
        fields=[*every_field(found), *late],
        late=late,
        told=will_be_told(page.told, page.case),
        depends=any(part.conditional for part in every_part(found)),
        command=_form_name(),
        **more,
    )


def file_view(page: FormPage, file: Attachment) -> FileView:
    number = page.case.case.id if page.case else 0
    url = url_for("staff.attachment", number=number, attachment=file.id)
    return FileView(str(file.id), file.name, file_size(file.size), url)


def _hinted(section: Section, hints: Mapping[str, str]) -> Section:
    """With what is known of a field only here and now, below what the form says of it."""
    return replace(section, parts=[_with_hint(part, hints) for part in section.parts])


def _with_hint(part: Part, hints: Mapping[str, str]) -> Part:
    if part.field is None or part.field.key not in hints:
        return part
    told = f"{part.field.description} {hints[part.field.key]}".strip()
    return replace(part, field=replace(part.field, description=told))


def _late_fields(errors: Mapping[str, str]) -> list[FieldView]:
    """The two questions for what happened earlier, as they were answered."""
    typed = late_typed() if request.method == "POST" else {}
    found = sections(LATE_FORM, typed, facts={}, options={}, errors=errors)
    return every_field(found)


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


def asks_for_rows() -> bool:
    """Whether a list's own button was pressed, in a browser without scripts."""
    return ADD in request.form or REMOVE in request.form


def change_rows(form: Form | None, typed: Typed) -> tuple[Typed, str]:
    """What is typed, with the row more or less that the button asks for, and where on the page to go on."""
    lists = [field.key for field in form.fields if field.rows] if form else []
    for key in lists:
        if request.form.get(ADD) == key:
            added, number = with_row(key, typed)
            return added, field_anchor({"key": name_of(key, number)})
        for number, _ in rows_in(key, typed):
            if request.form.get(REMOVE) == name_of(key, number):
                return without_row(key, number, typed), field_anchor({"key": key})
    return typed, "formular"


def fields_answer(form: Form | None, facts: Facts, said: str = "") -> Response:
    """An answer to the page's script: which fields do not apply now, and words for the status line."""
    answer = make_response(said)
    answer.headers["HX-Trigger"] = json.dumps({"fields": {"hidden": hidden_ids(form, posted(), facts)}})
    return answer


def _form_name() -> str:
    """Kept when a form comes back to be corrected: it has had no effect yet."""
    return form_name() if request.method == "POST" else new_form_name()
