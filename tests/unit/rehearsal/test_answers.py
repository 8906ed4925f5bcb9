"""A scenario's answers go through the form, exactly as a person's."""

import pytest

from tests.unit.rehearsal.playing import BEDOM, START, said, table

DOES = 'När Avdelning gör "bedöm" med\n'
FULL = DOES + table(lakare="Eva Ek", oro="ja", orsak="Ont", behov="mat, tvatt", nar="2026-04-14 10:30")


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("oro", "ja"),
        ("orsak", "Ont"),
        ("behov", "tvatt, mat"),
        ("nar", "2026-04-14 10:30"),
        ("enhet", ""),
        ("finns.inte", ""),
    ],
)
def test_an_answer_becomes_the_fact_that_its_field_has_the_kind_of(fact: str, value: str):
    assert said(START, FULL, f'Så är faktumet "{fact}" "{value}"') == ""


def test_any_text_will_do_for_the_id_of_a_unit():
    assert said(START, BEDOM, 'Så är faktumet "enhet" "bistand"') == ""


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"oro": "ja"}, '"lakare": Fyll i ”Läkare”.'),
        ({"lakare": "Eva Ek", "nar": "i dag"}, '"nar": Skriv datum och klockslag'),
        ({"lakare": "Eva Ek", "behov": "mat, bad"}, '"behov": Välj'),
        (
            {"lakare": "Eva Ek", "lakre": "x"},
            'fältet "lakre" finns inte i överenskommelsen. Menade du "lakare"?',
        ),
        ({"lakare": "Eva Ek", "orsak": "Ont"}, 'Fältet "orsak" visas inte med de här svaren'),
    ],
)
def test_what_a_person_could_not_answer_stops_the_scenario(answers: dict[str, str], told: str):
    assert told in said(START, DOES + table(**answers))


def test_a_task_without_its_mandatory_answers_is_not_done():
    assert 'Formuläret ”Bedömning” tar inte emot svaren. "lakare"' in said(START, 'När Avdelning gör "bedöm"')


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("      | lakare | Eva |", "rubrikerna | fält | värde |"),
        ("      | fält | värde | mer |\n      | a | b | c |", "rubrikerna | fält | värde |"),
        (table(lakare="Eva") + "\n      | lakare | Bo |", '"lakare" står två gånger i tabellen.'),
    ],
)
def test_a_table_that_is_not_one_is_refused(text: str, told: str):
    assert told in said(START, DOES + text)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("ja", "ja"),
        ("3", "3,0"),
        ("3,5", "3.5"),
        ("2026-04-13", "2026-04-13"),
        ("193805179813", "193805179813"),
    ],
)
def test_a_fact_that_no_form_asks_for_is_read_by_its_looks(text: str, same: str):
    assert said(START + " med\n" + table(eget=text), f'Så är faktumet "eget" "{same}"') == ""


ROWS = {"insatser.0.mal": "Gå", "insatser.0.antal": "3", "insatser.0.vem": "Bo", "insatser.4.mal": "Äta"}


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("insatser.0.mal", "Gå"),
        ("insatser.0.antal", "3"),
        ("insatser.1.mal", "Äta"),
        ("insatser.2.mal", ""),
        ("insatser", "mal: Gå; antal: 3; vem: Bo, mal: Äta"),
    ],
)
def test_rows_are_filled_in_by_number_and_read_by_place(fact: str, value: str):
    assert said(START, DOES + table(lakare="Eva", **ROWS), f'Så är faktumet "{fact}" "{value}"') == ""


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"insatser.0.antal": "3"}, '"insatser.0.mal": Fyll i ”Mål”.'),
        ({"insatser.0.mall": "x"}, 'Menade du "insatser.0.mal"?'),
        ({"insatser": "x"}, 'fältet "insatser" finns inte'),
        (
            {**ROWS, "insatser.4.vem": "Åsa"},
            'Fältet "insatser.4.vem" visas inte med de här svaren, så ingen kan fylla i det.',
        ),
    ],
)
def test_a_row_that_a_person_could_not_fill_in_stops_the_scenario(cells: dict[str, str], told: str):
    assert told in said(START, DOES + table(lakare="Eva", **cells))


def test_rows_that_no_form_asks_for_are_read_by_their_looks():
    rows = table(**{"kontakter.0.namn": "Åsa", "kontakter.0.dag": "2026-04-13", "kontakter.1.namn": "Bo"})
    start = START + " med\n" + rows
    assert said(start, 'Så är faktumet "kontakter.1.namn" "Bo"') == ""
    assert said(start, 'Så är faktumet "kontakter.0.dag" "2026-04-13"') == ""


def test_a_name_stands_for_a_file():
    answers = table(lakare="Eva", remiss="remiss.pdf")
    assert said(START, DOES + answers, 'Så är faktumet "remiss.0.namn" "remiss.pdf"') == ""
    assert "Bifoga högst en fil" in said(START, DOES + table(lakare="Eva", remiss="a.pdf, b.pdf"))
