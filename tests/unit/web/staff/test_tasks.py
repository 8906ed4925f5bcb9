"""A task as a row: whose move it is, where a click leads, who must do it."""

from datetime import UTC, datetime

from service.domain.case import CaseId, Due, ElementId, OpenTask, ProcessId, TaskId
from service.domain.people import Authority, Person, PersonId, Role, Staff, Unit, UnitId
from service.store import WorklistItem
from service.web.staff.shown.tasks import Links, needed, task_row

NOW = datetime(2026, 4, 13, 7, tzinfo=UTC)
CENTRE = Unit(UnitId("vc"), "Vårdcentralen Ekbacken", Role("oppenvard"), "Region Stockholm")
UNITS = {CENTRE.id: CENTRE.name, UnitId("avd"): "Avdelning 72"}
LINKS = Links(lambda number: f"/arenden/{number}", lambda number, task: f"/arenden/{number}/{task}")


def person(*authorities: str) -> Staff:
    found = frozenset(Authority(authority) for authority in authorities)
    return Staff(Person(PersonId("karin"), "Karin", "Distriktssköterska", (CENTRE.id,), found), CENTRE)


def item(unit: str | None = "vc", groups: tuple[str, ...] = (), due: Due | None = None) -> WorklistItem:
    task = OpenTask(
        TaskId("1.7"), ProcessId("p"), ElementId("utse"), "Utse", Role("oppenvard"), None, NOW, due, groups
    )
    whose = UnitId(unit) if unit else None
    return WorklistItem(CaseId(3), "193805179813", "Astrid Bergwall", task, whose, None, None, None)


def test_our_task_leads_to_its_form() -> None:
    row = task_row(item(), person(), UNITS, LINKS)
    assert (row.ours, row.may, row.task_url) == (True, True, "/arenden/3/1.7")


def test_another_units_task_leads_to_the_case() -> None:
    row = task_row(item("avd"), person(), UNITS, LINKS)
    assert (row.ours, row.unit, row.task_url) == (False, "Avdelning 72", "/arenden/3")


def test_a_task_that_nobody_has_been_named_for_has_no_unit() -> None:
    row = task_row(item(None), person(), UNITS, LINKS)
    assert (row.ours, row.unit, row.may) == (False, "", False)


def test_a_task_that_needs_an_authority_says_which_and_leads_to_the_case() -> None:
    due = Due(NOW, source="LUS 2:5")
    row = task_row(item(groups=("verksamhetschef",), due=due), person(), UNITS, LINKS)
    assert (row.ours, row.may, row.ground) == (True, False, "Görs av verksamhetschef · LUS 2:5")
    assert row.task_url == "/arenden/3"


def test_who_has_the_authority_is_not_told_of_it() -> None:
    row = task_row(item(groups=("verksamhetschef",)), person("verksamhetschef"), UNITS, LINKS)
    assert (row.may, row.ground) == (True, "")


def test_authorities_are_named_in_words() -> None:
    needs = needed(item(groups=("verksamhetschef", "fast_vardkontakt")), person())
    assert needs == "Görs av verksamhetschef eller fast vårdkontakt"
    assert needed(item(groups=("chefsoverlakare",)), person()) == "Görs av chefsöverläkare"


def test_a_focused_link_is_found_again_by_its_name() -> None:
    assert task_row(item(), person(), UNITS, LINKS).id == "u-3-1.7"
