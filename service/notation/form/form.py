"""A form of an agreement: a sheet with a name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from service.domain.facts import Facts
from service.notation.form.posting import posted_by_name
from service.notation.form.rows import Raw, is_of
from service.notation.form.sheet import Sheet

CLASS = "klass"  #: the property of a field that says who may be told its answer


@dataclass(frozen=True, eq=False)
class Form(Sheet):
    """What it shows, and what it makes of the answers."""

    id: str
    title: str
    file: str  #: path inside the agreement
    digest: str  #: SHA-256 of the file, hexadecimal: which version somebody answered

    @cached_property
    def classes(self) -> Mapping[str, str]:
        """Field key -> the class that the answer belongs to; a field without one is left out."""
        named = {field.key: field.properties.get(CLASS, "").strip() for field in self.fields}
        return {key: klass for key, klass in named.items() if klass}

    def known_as_posted(self, facts: Facts) -> dict[str, Sequence[str]]:
        """What the case already knows, as the form would post it."""
        found: dict[str, Sequence[str]] = {}
        for field in self.fields:
            if field.key in facts:
                found |= posted_by_name(field, facts[field.key])
        return found

    def own(self, raw: Raw) -> dict[str, list[str]]:
        """What was posted to fields of this form, unchecked."""
        lists = [field.key for field in self.fields if field.rows]
        found = {field.key: [*raw[field.key]] for field in self.fields if field.key in raw}
        for field in self.fields:
            if field.files:  # what a script puts in place of a file that it cannot send is no file
                found[field.key] = [text for text in found.get(field.key, ()) if text.isdecimal()]
        cells = {name: [*values] for name, values in raw.items() if any(is_of(key, name) for key in lists)}
        return found | cells
