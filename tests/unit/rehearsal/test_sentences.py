"""Each sentence holds when it should, and says what is the case when it does not."""

import pytest

from tests.drafting import Draft
from tests.unit.rehearsal.playing import BEDOM, START, said, table

WAITS = 'Nu väntar: "bedöm" hos Avdelning.'


@pytest.mark.parametrize(
    "sentences",
    [
        ['Så väntar "bedöm" hos Avdelning'],
        ['Så väntar "bedöm"'],
        ['Så väntar inte "bedöm" hos Kommun', 'Och väntar inte "planera"'],
        ["Så väntar ingen uppgift hos Kommun"],
        ['Så ska "bedöm" vara klar senast "2026-04-14 09:00"'],
        ['När det går "24 timmar"', 'Så löpte fristen "dygnet" ut "2026-04-14 09:00"'],
        ['När det går "23 timmar"', 'Så har fristen "dygnet" inte löpt ut'],
        [BEDOM, 'Så väntar "planera" hos Kommun', 'Och har "planera" ingen frist än'],
        [BEDOM, 'Så är milstolpen "klar" nådd'],
        ['Så är milstolpen "klar" inte nådd'],
        [BEDOM, 'Så har meddelandet "Underrättelse" skickats till "Kommun"'],
        [BEDOM, 'Så har meddelandet "Underrättelse" skickats'],
        [BEDOM, 'Så har meddelandet "Underrättelse" inte skickats till "Avdelning"'],
        ['Så har meddelandet "Underrättelse" inte skickats'],
        ['När "ändra" startas av Avdelning', 'Så har meddelandet "Ändrat" skickats'],
        ['När meddelandet "Vill ändra" kommer', 'Så har meddelandet "Ändrat" skickats'],
        [BEDOM, 'När Kommun gör "planera"', "Så är ärendet avslutat"],
        [BEDOM, 'När någon gör "planera"', "Så väntar ingen uppgift"],
        ["Så är ärendet inte avslutat"],
        ['När "ändra" startas av Avdelning med\n' + table(**{"betalning.beslut": "PAY"}),
         'Så är betalningsbeslutet "PAY"'],
        ['Så kan "ändra" startas av Avdelning', 'Och kan "ändra" inte startas av Kommun'],
        ['Så lämnas "lakare" från Avdelning till Kommun'],
    ],
)  # fmt: skip
def test_a_sentence_that_is_so_holds(sentences: list[str]):
    assert said(START, *sentences) == ""


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (['Så lämnas inte "lakare" från Avdelning till Kommun'],
         'Väntade att "lakare" inte skulle lämnas till Kommun. Uppgiften hör till ärendets gång.'),
        (['Så lämnas "lakare" från Avdelning till Kommun för att "Patienten samtycker."'],
         'Väntade grunden "Patienten samtycker.". Grunden är: Uppgiften hör till ärendets gång.'),
        (['Så väntar "planera" hos Kommun'],
         f'Väntade att "planera" skulle vänta hos Kommun. {WAITS}'),
        (['Så väntar inte "bedöm"'], f'Väntade att "bedöm" inte skulle vänta. {WAITS}'),
        (["Så väntar ingen uppgift hos Avdelning"],
         f"Väntade att ingen uppgift skulle vänta hos Avdelning. {WAITS}"),
        (['När Kommun gör "planera"'],
         f'"planera" väntar inte hos Kommun, så den går inte att göra. {WAITS}'),
        (['När Kommun gör "bedöm"'],
         f'"bedöm" väntar inte hos Kommun, så den går inte att göra. {WAITS}'),
        (['Så ska "bedöm" vara klar senast "2026-04-15 09:00"'],
         'Väntade att "bedöm" skulle vara klar senast 2026-04-15 09:00. Nu är det 2026-04-14 09:00.'),
        (['Så har "bedöm" ingen frist än'],
         'Väntade att "bedöm" inte skulle ha någon frist än. Den är 2026-04-14 09:00.'),
        (['Så löpte fristen "dygnet" ut "2026-04-14 09:00"'],
         'Väntade att fristen "dygnet" skulle löpa ut 2026-04-14 09:00. Den har inte löpt ut.'),
        (['När det går "3 dagar"', 'Så har fristen "dygnet" inte löpt ut'],
         'Väntade att fristen "dygnet" inte skulle ha löpt ut. Den löpte ut 2026-04-14 09:00.'),
        (['Så är milstolpen "klar" nådd'], 'Väntade att milstolpen "klar" skulle vara nådd. Nådda: inga.'),
        ([BEDOM, 'Så är milstolpen "klar" inte nådd'],
         'Väntade att milstolpen "klar" inte skulle vara nådd, men den är det.'),
        (['Så har meddelandet "Underrättelse" skickats'],
         'Väntade att "Underrättelse" skulle ha skickats. Skickade meddelanden: inga.'),
        ([BEDOM, 'Så har meddelandet "Underrättelse" skickats till "Avdelning, Kommun"'],
         'Väntade att "Underrättelse" skulle ha skickats till Avdelning, Kommun. '
         "Det har skickats till Kommun."),
        ([BEDOM, 'Så har meddelandet "Underrättelse" inte skickats till "Kommun"'],
         'Väntade att "Underrättelse" inte skulle ha skickats till Kommun. Det har skickats till Kommun.'),
        ([BEDOM, 'Så har meddelandet "Underrättelse" inte skickats'],
         'Väntade att "Underrättelse" inte skulle ha skickats. Det har skickats till Kommun.'),
        (['När "ändra" startas av Kommun'], 'Kommun kan inte starta "ändra" nu. '
         'Nu kan startas: "ändra" av Avdelning.'),
        (['Så kan "ändra" startas av Kommun'], 'Väntade att Kommun skulle kunna starta "ändra". '
         'Nu kan startas: "ändra" av Avdelning.'),
        (['Så kan "ändra" inte startas av Avdelning'],
         'Väntade att Avdelning inte skulle kunna starta "ändra". Nu kan startas: "ändra" av Avdelning.'),
        (['Så är betalningsbeslutet "PAY"'],
         'Väntade att faktumet "betalning.beslut" skulle vara "PAY". Det har inget värde.'),
        ([BEDOM, 'Så är faktumet "lakare" "Bo Ek"'],
         'Väntade att faktumet "lakare" skulle vara "Bo Ek". Det är "Eva Ek".'),
        (["Så är ärendet avslutat"],
         'Väntade att ärendet skulle vara avslutat. Det väntar på: "bedöm", "dygnet".'),
        ([BEDOM, 'När Kommun gör "planera"', "Så är ärendet inte avslutat"],
         "Väntade att ärendet inte skulle vara avslutat, men det är det."),
    ],
)  # fmt: skip
def test_a_sentence_that_is_not_so_tells_what_was_expected_and_what_is(sentences: list[str], told: str):
    assert said(START, *sentences) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            'Så väntar inte "planerar"',
            'Uppgiften "planerar" finns inte i överenskommelsen. Menade du "planera"?',
        ),
        ("Så väntar ingen uppgift hos Komun", 'Parten "Komun" finns inte'),
        ('Så har fristen "dygn" inte löpt ut', 'Fristen "dygn" finns inte'),
        ('Så är milstolpen "skickat" inte nådd', 'Milstolpen "skickat" finns inte'),
        ('Så har meddelandet "Underrätelse" inte skickats', 'Menade du "Underrättelse"?'),
        ('Så kan "ändar" inte startas av Avdelning', 'Menade du "ändra"?'),
        ('När meddelandet "Hej" kommer', 'Meddelandet "Hej" finns inte'),
        ('Så är betalningsbeslutet "PAID"', 'Betalningsbeslutet "PAID" finns inte'),
    ],
)
def test_a_misspelled_name_stops_the_scenario_also_where_something_is_denied(sentence: str, told: str):
    assert told in said(START, sentence)


def test_a_diagram_without_lanes_is_played_by_somebody():
    plain = (Draft().start().task("gör").end().path("start", "gör", "end"),)
    assert said(START, 'Så väntar "gör"', 'När någon gör "gör"', "Så är ärendet avslutat", on=plain) == ""
    assert "inga banor" in said(START, 'Så väntar "gör" hos Kommun', on=plain)


def test_of_two_open_tasks_with_the_same_name_the_oldest_is_done():
    twice = (
        Draft()
        .start("s")
        .gateway("dela")
        .task("x", lane="A")
        .timer("vänta", "PT1H")
        .gateway("igen", "exclusive")
    )
    twice.end()
    twice.path("s", "dela", "igen", "x", "end").path("dela", "vänta", "igen")
    timed = ['När det går "1 timme"', 'När A gör "x"', 'Så väntar "x" hos A', 'När A gör "x"']
    assert said(START, *timed, "Så är ärendet avslutat", on=(twice,)) == ""
