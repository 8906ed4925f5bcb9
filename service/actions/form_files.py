"""The files that a form may refer to, and what becomes of those that nobody handed in."""

from collections.abc import Mapping, Sequence

from service.domain.attachment import Attachment
from service.domain.case import Answers
from service.domain.facts import Value
from service.domain.people import Staff
from service.notation.form import Form
from service.store import FactVersion, Transaction
from service.store.case import Case

KnownFiles = Mapping[str, Mapping[str, Attachment]]  #: field key -> number as posted -> the file


def files_of_form(tx: Transaction, case: Case, form: Form | None, who: Staff) -> KnownFiles:
    """By field: what the case holds now, and what this person has chosen and not yet handed in."""
    fields = [field for field in form.fields if field.files] if form else []
    if not fields:
        return {}
    stored = tx.attachments.of_case(case.id)
    held = {field.key: numbers_in(case.facts.get(field.key)) for field in fields}
    return {
        key: {
            str(each.id): each
            for each in stored
            if each.field == key and (each.id in numbers or each.who == who.person.id)
        }
        for key, numbers in held.items()
    }


def answers_of(files: KnownFiles) -> Mapping[str, Mapping[str, Value]]:
    """The same as `Form.validate` wants them."""
    return {key: {text: each.answer for text, each in found.items()} for key, found in files.items()}


def drop_unused(tx: Transaction, case: Case, form: Form, answers: Answers, who: Staff) -> None:
    """Once the form is handed in: what the person had chosen in it and taken back is not kept."""
    for key, files in files_of_form(tx, case, form, who).items():
        handed_in = numbers_in(answers.get(key)) | numbers_ever_in(tx, case, key)
        unused = [
            each.id for each in files.values() if each.who == who.person.id and each.id not in handed_in
        ]
        tx.attachments.drop(case.id, unused)


def numbers_ever_in(tx: Transaction, case: Case, key: str) -> set[int]:
    """The files that the fact holds or has held."""
    return numbers_told(tx.fact_versions.of_case(case.id, key), key)


def numbers_told(versions: Sequence[FactVersion], key: str) -> set[int]:
    """Likewise, of the versions that somebody may see."""
    return {number for version in versions if version.name == key for number in numbers_in(version.value)}


def numbers_in(value: Value) -> set[int]:
    """The numbers of the files that a fact's value names."""
    named = [each.get("id") for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    return {number for number in named if isinstance(number, int)}
