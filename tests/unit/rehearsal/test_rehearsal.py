"""What a rehearsal tells of whole feature files."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.rehearsal import Outcome, rehearse
from service.rehearsal.reading import read_feature
from tests.drafting import Draft, agreement_of
from tests.unit.rehearsal.playing import BEDOM, START, any_time, diagram, played, rehearsal_of

FEATURE = "# language: sv\nEgenskap: Prov\n"
LINES = [FEATURE, "# language: en\n", "Bakgrund:\n", "Scenario: b\n", "Scenariomall: <x>\n", "Exempel:\n",
         "| a | b |\n", "| x |\n", "|\n", "Givet a\n", 'Och "<x>"\n', "* a\n", '"""\n', "@t\n", "@\n",
         "Regel: r\n", "text\n", "# c\n", "\n"]  # fmt: skip


def test_a_sentence_that_nobody_knows_is_found_with_its_line_and_the_closest_one():
    rehearsal = rehearsal_of(f'{FEATURE}  Scenario: Ett\n    {START}\n    Så vänter "bedöm" hos Avdelning\n')
    (finding,) = rehearsal.findings
    assert (finding.file, finding.line) == ("prov.feature", 5)
    assert finding.sentence == 'Så vänter "bedöm" hos Avdelning'
    assert finding.closest == 'väntar "{uppgift}" hos {part}'
    assert not rehearsal.passed
    assert [step.outcome for step in rehearsal.scenarios[0].steps] == [Outcome.SKIPPED, Outcome.UNKNOWN]


def test_after_a_sentence_that_fails_the_rest_is_skipped():
    scenario = played(START, 'Så väntar "planera"', 'Och väntar "bedöm"')
    assert [step.outcome for step in scenario.steps] == [Outcome.HELD, Outcome.FAILED, Outcome.SKIPPED]
    assert not scenario.passed


def test_a_background_is_played_before_every_scenario():
    text = f"{FEATURE}  Bakgrund:\n    {START}\n"
    text += '  Scenario: Ett\n    Så väntar "bedöm"\n  Scenario: Två\n    Så väntar inte "planera"\n'
    rehearsal = rehearsal_of(text)
    assert [(found.scenario, found.passed) for found in rehearsal.scenarios] == [("Ett", True), ("Två", True)]
    assert rehearsal.passed


def test_an_outline_is_played_once_for_every_example():
    text = f'{FEATURE}  Scenariomall: Efter <tid>\n    {START}\n    När det går "<tid>"\n'
    text += '    Så väntar "<uppgift>"\n    Exempel:\n      | tid | uppgift |\n'
    text += "      | 25 timmar | påminn |\n      | 23 timmar | påminn |\n"
    found = [(one.scenario, one.line, one.passed) for one in rehearsal_of(text).scenarios]
    assert found == [("Efter 25 timmar", 9, True), ("Efter 23 timmar", 10, False)]


def test_a_file_is_swedish_also_when_it_does_not_say_so():
    assert rehearsal_of(f"Egenskap: Prov\n  Scenario: Ett\n    {START}\n").passed


def test_letters_in_two_parts_and_windows_lines_are_read_as_any_others():
    text = f'\ufeff{FEATURE}  Scenario: Ett\n    {START}\n    Så väntar "bedöm"\n'
    assert rehearsal_of(normalize("NFD", text).replace("\n", "\r\n")).passed


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (f"{FEATURE}  Scenario: Ett\n    {START}\n    Sedan händer något\n", 5, "hör inte hemma här"),
        ("# language: xx\nEgenskap: Prov\n", 1, "# language: sv"),
        (f"{FEATURE}  Scenario: Ett\n", 3, "Scenariot har inga meningar."),
        (f'{FEATURE}  Scenario: Ett\n    {START} med\n', 4, "har ingen tabell under sig"),
        (f'{FEATURE}  Scenario: Ett\n    {START}\n      | fakta | värde |\n', 4, 'slutar inte med "med"'),
        (f'{FEATURE}  Scenario: Ett\n    {START}\n      """\n      a\n      """\n', 4, "Textblock"),
    ],
)  # fmt: skip
def test_what_cannot_be_played_is_a_finding_at_its_line(text: str, line: int, told: str):
    rehearsal = rehearsal_of(text)
    assert [finding.line for finding in rehearsal.findings][:1] == [line]
    assert told in rehearsal.findings[0].message
    assert not rehearsal.passed


def test_a_file_in_another_encoding_is_a_finding():
    (finding,) = rehearse(agreement_of(diagram()), {"a.feature": "Egenskap: Å".encode("latin-1")}).findings
    assert "UTF-8" in str(finding)


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_whatever_the_lines_a_file_is_read_or_its_lines_are_found(lines: list[str]):
    scenarios, findings = read_feature("".join(lines).encode(), "a.feature")
    assert not (scenarios and findings)
    assert all(finding.line >= 1 and finding.message for finding in findings)


def test_nothing_to_play_is_not_a_pass():
    assert not rehearse(agreement_of(diagram()), {}).passed


def test_coverage_names_what_no_scenario_passed():
    text = f'{FEATURE}  Scenario: Ett\n    {START}\n    {BEDOM}\n    När Kommun gör "planera"\n'
    coverage = rehearsal_of(text).coverage
    missed = [(found.file, found.element) for found in coverage.missed]
    assert missed[:3] == [("andra.bpmn", "ändra"), ("andra.bpmn", "ändrat"), ("andra.bpmn", "e2")]
    assert [element for _, element in missed[3:]] == ["dygnet", "påminn", "sen"]
    assert (coverage.passed, coverage.total, coverage.percent) == (6, 12, 50)


def test_gateways_are_no_part_of_the_coverage():
    draft = Draft().start().gateway("dela").end().path("start", "dela", "end")
    coverage = rehearsal_of(f"{FEATURE}  Scenario: Ett\n    {START}\n", draft).coverage
    assert (coverage.passed, coverage.total, coverage.percent) == (2, 2, 100)


def test_a_diagram_that_stops_while_playing_fails_the_scenario_and_no_more():
    round_and_round = (
        Draft().start().gateway("igen", "exclusive").throw("m").path("start", "igen", "m", "igen")
    )
    text = f"{FEATURE}  Scenario: Ett\n    {START}\n"
    (scenario,) = rehearsal_of(text, round_and_round, any_time()).scenarios
    assert scenario.failure is not None
    assert "går runt utan att vänta" in scenario.failure.message
