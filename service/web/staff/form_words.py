"""What somebody wrote in a form, in its labels and words: to read and to copy."""

from collections.abc import Iterator, Mapping, Sequence

from service.notation.form import Field, Form, Option
from service.notation.form.rows import rows_in

Typed = Mapping[str, Sequence[str]]


def labelled(
    form: Form | None, typed: Typed, options: Mapping[str, Sequence[Option]]
) -> list[tuple[str, str]]:
    """(label, text) of every field with something in it. `options`: of unit pickers, by key."""
    if form is None:
        return []
    said = [(_label(field), _text(field, typed, options)) for field in form.fields]
    return [(label, text) for label, text in said if text]


def _label(field: Field) -> str:
    return f"{field.heading}, {field.label}" if field.heading else field.label


def _text(field: Field, typed: Typed, options: Mapping[str, Sequence[Option]]) -> str:
    if field.files:
        return ""  # a number says nothing, and the file is still with the person who chose it
    if field.rows:
        return "\n\n".join(_rows(field, typed))
    values = typed.get(field.key, ())
    return _in_words(field, values, options.get(field.key, field.options)) if any(values) else ""


def _rows(field: Field, typed: Typed) -> Iterator[str]:
    columns = [column for column in (field.rows.columns if field.rows else ()) if isinstance(column, Field)]
    for _, row in rows_in(field.key, typed):
        said = [
            f"{column.label}: {_text(column, row, {})}" for column in columns if any(row.get(column.key, ()))
        ]
        if said:
            yield "\n".join(said)


def _in_words(field: Field, values: Sequence[str], options: Sequence[Option]) -> str:
    if field.kind == "checkbox":
        return "Ja"
    labels = dict(options)
    return "\n".join(labels.get(value, value) for value in values)
