"""Follow-up: who sees whose figures, and what nobody may ask for."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from service.actions.context import Context
from service.actions.follow_cases import SOCIAL
from service.actions.read_follow_up import FollowUpPage, Question, read_follow_up
from service.domain import access
from service.domain.clock import FrozenClock
from service.domain.errors import Forbidden
from service.followup import Count, Period
from tests.a_context import staff
from tests.months_of_cases import OTHERS, months_of_cases

APRIL = Period(date(2026, 4, 1), date(2026, 5, 1))
EVERYBODY = Count(OTHERS + 1)
SOCIAL_UNIT = "bistand_ekhamra"


@pytest.fixture
def store_url(migrated_file: Path, tmp_path: Path) -> str:
    """Both databases are asked in tests/integration/store/test_followed.py."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'hemgang.sqlite3')}"


@pytest.fixture
def months(ctx: Context, clock: FrozenClock) -> Context:
    months_of_cases(ctx, clock)
    return ctx


def asked(ctx: Context, person: str, unit: str = "", municipality: str = "") -> FollowUpPage:
    return read_follow_up(ctx, Question(APRIL, unit, municipality), who=staff(ctx, person))


def units(page: FollowUpPage) -> set[str]:
    return {unit.id for unit in page.units}


def test_a_region_cannot_ask_by_social_services(months: Context) -> None:
    page = asked(months, "amina", unit=SOCIAL_UNIT)
    assert page.unit is None
    assert units(page) == {"avd72", "vc_ekbacken"}
    assert {each.unit for each in page.report.deadlines} == {
        "Avdelning 72, Norra sjukhuset",
        "Vårdcentralen Ekbacken",
    }
    assert [(part.name, part.count) for part in page.report.delays] == [(SOCIAL, EVERYBODY)]


def test_neither_can_the_health_care_of_the_municipality(months: Context) -> None:
    page = asked(months, "peter", unit=SOCIAL_UNIT)
    assert (page.unit, units(page), page.merged) == (None, {"hsv_ekhamra"}, True)
    assert [part.name for part in page.report.delays] == [SOCIAL]


@pytest.mark.parametrize("person", ["sara", "rolf"])
def test_social_services_and_the_municipalitys_economists_see_their_own_causes(
    months: Context, person: str
) -> None:
    page = asked(months, person)
    assert (units(page), page.merged) == ({SOCIAL_UNIT, "hsv_ekhamra"}, False)
    assert [part.name for part in page.report.delays] == ["Väntar på korttidsplats"]
    (april,) = page.report.ready
    assert (april.municipality, april.left.patients) == ("Ekhamra kommun", EVERYBODY)


@pytest.mark.parametrize("person", ["bo", "tove", "birgitta", "sigvard"])
def test_another_party_learns_nothing(months: Context, person: str) -> None:
    page = asked(months, person, municipality="Ekhamra kommun")
    assert (page.report.opened, page.municipalities, units(page)) == (Count(0), [], set())


def test_operators_are_refused(months: Context) -> None:
    with pytest.raises(Forbidden):
        asked(months, "mira")


def test_a_reading_leaves_one_row_that_says_what_was_asked_and_names_nobody(months: Context) -> None:
    asked(months, "olle", unit="vc_ekbacken", municipality="Ekhamra kommun")
    with months.store.reading() as tx:
        row = tx.access_log.between(months.clock.now(), APRIL.end)[0]
    assert (row.person, row.patient, row.case_id, row.purpose) == ("olle", None, None, access.FOLLOW_UP)
    assert row.object == "uppföljning 2026-04 till före 2026-05, Vårdcentralen Ekbacken, Ekhamra kommun"
