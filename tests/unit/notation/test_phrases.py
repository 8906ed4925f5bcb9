"""Phrases as they are written in fraser.toml, and which agreement has which."""

from pathlib import Path

import pytest

from service.agreements import files_of, read
from service.domain.errors import BadDocument
from service.notation.phrases import Phrase, read_phrases
from tests.drafting import Draft, agreement_of

LARM = '[larm]\ntext = "Har trygghetslarm."\n'


def phrases(text: str) -> tuple[Phrase, ...]:
    return read_phrases(text.encode(), "fraser.toml")


def test_a_phrase_has_a_code_and_a_text_and_may_be_meant_for_some_fields() -> None:
    (larm, ata) = phrases(
        LARM + '["äta"]\ntext = """\nÄter\nsjälv. """\nformular = ["f"]\nfalt = ["a", "b.c"]\n'
    )
    assert (larm.code, larm.text, larm.file) == ("larm", "Har trygghetslarm.", "fraser.toml")
    assert (ata.code, ata.text) == ("äta", "Äter\nsjälv. ")
    assert [larm.fits("x", "y"), ata.fits("f", "b.c"), ata.fits("g", "a"), ata.fits("f", "d")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[Larm]\ntext = 'x'", "små bokstäver"),
        ("larm = 'x'", "på en egen rad"),
        ("[larm]", "Skriv text"),
        ("[larm]\ntext = '  '", "Skriv text"),
        ("[larm]\ntext = 3", "Skriv text"),
        ("[larm]\ntext = 'x'\nform = ['f']", "form betyder inget här"),
        ("[larm]\ntext = 'x'\nfalt = 'f'", "Skriv en lista: falt"),
        ("[larm", "går inte att läsa som TOML"),
        ("\n".join(f"[k{number}]\ntext = 'x'" for number in range(201)), "fler än 200 fraser"),
        ("#" * 200_001, "större än 200 kB"),
    ],
)
def test_what_is_no_phrase_is_refused_with_advice(written: str, told: str) -> None:
    with pytest.raises(BadDocument, match=told):
        phrases(written)


def test_the_agreements_own_phrase_takes_the_place_of_a_shared_one() -> None:
    own = b'[larm]\ntext = "Larm finns inte."\n[nyckel]\ntext = "Nyckel: "\n'
    shared = LARM.encode() + b'[tolk]\ntext = "Tolk: "\n'
    draft = Draft().start().end().path("start", "end")
    found = agreement_of(draft, **{"fraser.toml": own, "forms/fraser.toml": shared}).phrases
    assert [(phrase.code, phrase.text) for phrase in found] == [
        ("larm", "Larm finns inte."),
        ("nyckel", "Nyckel: "),
        ("tolk", "Tolk: "),
    ]


def test_the_shared_phrases_are_frozen_with_the_agreement(tmp_path: Path) -> None:
    folder, forms = tmp_path / "a", tmp_path / "forms"
    folder.mkdir()
    forms.mkdir()
    (folder / "agreement.toml").write_text('id = "a"\nname = "A"\nmain = "p"\n', "utf-8")
    assert read(files_of(folder, forms)).phrases == ()
    (forms / "fraser.toml").write_text(LARM, "utf-8")
    assert [phrase.code for phrase in read(files_of(folder, forms)).phrases] == ["larm"]
