"""A document of an agreement is read with its places and sections; what is wrong is told with its line."""

import pytest

from service.domain.errors import BadDocument
from service.notation.document import If, Line, Placeholder, Rows, Template, read_template

HEAD = '+++\ntitle = "Min plan"\n+++\n'
FILE = "documents/plan.md"


def read(body: str, head: str = HEAD) -> Template:
    return read_template((head + body).encode(), FILE)


def test_a_document_has_its_files_name_and_what_its_first_lines_say() -> None:
    head = '+++\ntitle = "Min plan"\nabout = "till patienten"\nvisas_nar = "a = 1"\nlarge = true\n+++\n'
    found = read("Hej", head)
    assert (found.id, found.title, found.about, found.large) == ("plan", "Min plan", "till patienten", True)
    assert found.shown_when is not None
    assert found.shown_when.evaluate({"a": 1}) is True


def test_a_line_is_words_and_places_for_values() -> None:
    (line,) = read("Ring {{ kontakt }} i dag").parts
    assert isinstance(line, Line)
    before, place, after = line.pieces
    assert (before, after) == ("Ring ", " i dag")
    assert isinstance(place, Placeholder)
    assert place.name == "kontakt"


def test_an_expression_is_no_name() -> None:
    (line,) = read("{{ a + 1 }}").parts
    assert isinstance(line, Line)
    (place,) = line.pieces
    assert isinstance(place, Placeholder)
    assert (place.name, place.expression.names) == ("", {"a"})


def test_sections_lie_in_each_other() -> None:
    body = "{{#rows insatser}}\n{{#if vem != null}}\n{{ vem }}\n{{else}}\ningen\n{{/if}}\n{{/rows}}"
    (rows,) = read(body).parts
    assert isinstance(rows, Rows)
    assert rows.name == "insatser"
    (inner,) = rows.inner
    assert isinstance(inner, If)
    assert (len(inner.inner), len(inner.otherwise)) == (1, 1)


def test_what_it_reads_is_told_by_line_without_the_fields_of_a_row() -> None:
    body = "{{ a }}\n{{#rows b}}\n{{ c }} {{ tid.d }}\n{{/rows}}\n{{#if e = 1}}\n{{ f }}\n{{/if}}"
    found = [(line, set(names)) for line, names in read(body).readings()]
    assert found == [(4, {"a"}), (5, {"b"}), (6, set()), (6, {"tid.d"}), (8, {"e"}), (9, {"f"})]


@pytest.mark.parametrize(
    ("body", "line", "advice"),
    [
        ("{{#rows a}}\nx", "rad 4", "slutar inte med {{/rows}}"),
        ("{{#if a = 1}}\nx\n{{/rows}}", "rad 4", "slutar inte med {{/if}}"),
        ("x\n{{/if}}", "rad 5", "hör inte till något avsnitt"),
        ("{{ a }", "rad 4", "klammer"),
        ("a }} b", "rad 4", "klammer"),
        ("{{ 1 + }}", "rad 4", ""),
        ("text {{#rows a}}", "rad 4", "egen rad"),
        ("{{#rows 1a}}\n{{/rows}}", "rad 4", "{{#rows namn}}"),
        ("{{#if a}}\n" * 6, "rad 8", "mer än 4 steg"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(body: str, line: str, advice: str) -> None:
    with pytest.raises(BadDocument) as refused:
        read(body)
    assert (refused.value.file, refused.value.element) == (FILE, line)
    assert advice in str(refused.value)


@pytest.mark.parametrize(
    ("head", "advice"),
    [
        ("", "mellan två rader med +++"),
        ("+++\n+++\n", "title"),
        ('+++\ntitle = "a"\nfarg = 1\n+++\n', "farg är okänt"),
        ('+++\ntitle = "a"\nlarge = 1\n+++\n', "true eller false"),
        ('+++\ntitle = "a"\nvisas_nar = "1 +"\n+++\n', "visas_nar"),
        ("+++\ntitle =\n+++\n", "TOML"),
    ],
)
def test_what_is_wrong_with_the_first_lines_is_told(head: str, advice: str) -> None:
    with pytest.raises(BadDocument, match=r"documents/plan\.md") as refused:
        read("x", head)
    assert advice in str(refused.value)


@pytest.mark.parametrize("content", [b"\xff", b"x" * 20_001])
def test_a_file_that_is_no_text_or_too_long_is_refused(content: bytes) -> None:
    with pytest.raises(BadDocument):
        read_template(HEAD.encode() + content, FILE)
