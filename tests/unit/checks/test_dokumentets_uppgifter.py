"""What a document names is known."""

from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import findings, form


def draft() -> Draft:
    return Draft().start().task("a", lane="Vård", form="f").end().path("start", "a", "end")


def document(body: str, shown: str = "true") -> dict[str, bytes]:
    return {"documents/d.md": f"+++\ntitle = \"D\"\nvisas_nar = '{shown}'\n+++\n{body}".encode()}


def found(files: dict[str, bytes]) -> list[tuple[str, str]]:
    given = findings("dokumentets-uppgifter", agreement_of(draft(), **form("f", "behov"), **files))
    return [(finding.file, finding.element) for finding in given]


def test_a_fact_that_nothing_writes_is_told_with_its_line() -> None:
    assert found(document("{{ behov }}\n{{ behovv }}")) == [("documents/d.md", "rad 6")]


def test_what_the_condition_for_showing_it_reads_must_be_known_too() -> None:
    assert found(document("x", "behovv != null")) == [("documents/d.md", "rad 1")]


def test_fields_moments_the_patient_and_the_parties_are_known() -> None:
    assert found(document("{{ behov }} {{ tid.a }} {{ patient.namn }} {{ enhet.vård }}")) == []


def test_a_meeting_whose_moment_nothing_writes_is_told() -> None:
    meeting = {"documents/m.ics.toml": b'title = "M"\nstart = "motestid"'}
    assert found(meeting) == [("documents/m.ics.toml", "")]


def test_a_meeting_that_a_form_asks_for_passes() -> None:
    assert found({"documents/m.ics.toml": b'title = "M"\nstart = "behov"'}) == []
