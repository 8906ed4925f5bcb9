"""Any single diagram can be rehearsed with what lies beside it."""

from pathlib import Path

from service.rehearsal import alone, files_beside, rehearse
from tests.drafting import Draft
from tests.unit.rehearsal.playing import BEDOM, START, any_time, diagram, form

FRISTER = Path(__file__).parents[3] / "processes" / "grund" / "frister.dmn"


def rehearsed(path: Path, *sentences: str) -> str:
    body = "\n".join(f"    {sentence}" for sentence in sentences)
    feature = f"# language: sv\nEgenskap: Prov\n  Scenario: Ett\n{body}\n".encode()
    (scenario,) = rehearse(alone(path.name, files_beside(path)), {"a.feature": feature}).scenarios
    return scenario.failure.message if scenario.failure else ""


def written(folder: Path, draft: Draft) -> Path:
    path = folder / f"{draft.process}.bpmn"
    path.write_bytes(draft.xml())
    return path


def test_lanes_are_roles_by_their_own_names_and_answers_become_facts_as_they_stand(tmp_path: Path):
    sentences = [START, BEDOM, 'Så väntar "planera" hos Kommun', 'Och är faktumet "lakare" "Eva Ek"']
    assert rehearsed(written(tmp_path, diagram()), *sentences) == ""


def test_a_lane_may_have_quotes_and_letters_of_any_kind_in_its_name(tmp_path: Path):
    draft = Draft().start().task("gör", lane='Åsa "\\ & co').end().path("start", "gör", "end")
    assert alone("p.bpmn", files_beside(written(tmp_path, draft))).roles == {'Åsa "\\ & co': 'Åsa "\\ & co'}


def test_a_name_that_the_diagram_breaks_over_lines_is_said_on_one(tmp_path: Path):
    draft = Draft().start().task("gör", lane="Kommunens\nvård").throw("skickat", "Allt\nklart").end()
    path = written(tmp_path, draft.path("start", "gör", "skickat", "end"))
    sentences = ['När Kommunens vård gör "gör"', 'Så har meddelandet "Allt klart" skickats']
    assert rehearsed(path, START, *sentences) == ""
    told = rehearsed(path, START, 'Så väntar inte "gör" hos Kommunens vård')
    assert told.endswith('Nu väntar: "gör" hos Kommunens vård.')


def test_a_form_beside_the_diagram_is_asked(tmp_path: Path):
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "bedomning.form").write_bytes(form())
    assert '"lakare"' in rehearsed(written(tmp_path, diagram()), START, 'När Avdelning gör "bedöm"')


def test_deadlines_beside_the_diagram_are_counted(tmp_path: Path):
    (tmp_path / "frister.dmn").write_bytes(FRISTER.read_bytes())
    draft = Draft().start().task("vänta").end().timer("tid", '=frist("inskrivningsmeddelande")', on="vänta")
    draft.end("sen").path("start", "vänta", "end").path("tid", "sen")
    start = 'Givet ärendet startar "2026-04-13 09:00" med\n      | fakta | värde |\n'
    start += "      | inskriven_tid | 2026-04-13 08:00 |"
    due = 'Så ska "vänta" vara klar senast "2026-04-14 08:00"'
    assert rehearsed(written(tmp_path, draft), start, due) == ""


def test_a_called_diagram_beside_it_is_played_and_a_stranger_is_not_read(tmp_path: Path):
    inner = Draft("inre").start("s2").task("gör").end("e2").path("s2", "gör", "e2")
    main = Draft().start().call("anropa", "inre").end().path("start", "anropa", "end")
    written(tmp_path, inner)
    written(tmp_path, any_time())
    path = written(tmp_path, main)
    assert rehearsed(path, START, 'Så väntar "gör"') == ""
    assert set(files_beside(path)) == {"p.bpmn", "inre.bpmn"}
