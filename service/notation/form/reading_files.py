"""Reads which files a form-js filepicker takes."""

from service.domain.attachment import KINDS, MOST_FILES
from service.notation.form.component import Files
from service.notation.form.source import Source

_BY_NAME = {
    **{ending: (kind,) for kind, (_, endings) in KINDS.items() for ending in endings},
    **{kind: (kind,) for kind in KINDS},
    "image/*": tuple(kind for kind in KINDS if kind.startswith("image/")),
}


def read_files(source: Source) -> Files:
    """Raises BadDocument."""
    asked = [name.strip().lower() for name in source.text("accept").split(",") if name.strip()]
    if unknown := next((name for name in asked if name not in _BY_NAME), None):
        source.refuse(f"Filer av slaget {unknown} tas inte emot. Välj bland .pdf, .png och .jpg.")
    kinds = dict.fromkeys(kind for name in asked for kind in _BY_NAME[name])
    return Files(tuple(kinds or KINDS), MOST_FILES if source.flag("multiple") else 1)
