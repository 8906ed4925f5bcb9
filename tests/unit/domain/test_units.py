"""Whether a unit reads what is sent to it: not every unit begins on the same day."""

from datetime import date
from typing import Any

import pytest

from service.domain.people import Role, Unit, UnitId, UnitStatus

BEFORE, FIRST, LAST, AFTER = date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 30), date(2026, 7, 1)


def unit(**more: Any) -> Unit:
    return Unit(UnitId("u"), "Enheten", Role("kommun_sol"), "Kommunen", **more)


@pytest.mark.parametrize("status", UnitStatus)
def test_without_dates_a_unit_is_what_the_directory_says(status: UnitStatus) -> None:
    assert unit(status=status).status_on(FIRST) is status


@pytest.mark.parametrize("status", [UnitStatus.PLANNED, UnitStatus.ACTIVE])
def test_a_unit_begins_on_its_first_day(status: UnitStatus) -> None:
    begins = unit(status=status, active_from=FIRST)
    assert [begins.status_on(day) for day in (BEFORE, FIRST)] == [UnitStatus.PLANNED, UnitStatus.ACTIVE]


@pytest.mark.parametrize("status", [UnitStatus.ACTIVE, UnitStatus.CLOSED])
def test_a_unit_ends_after_its_last_day(status: UnitStatus) -> None:
    ends = unit(status=status, active_to=LAST)
    assert [ends.status_on(day) for day in (LAST, AFTER)] == [UnitStatus.ACTIVE, UnitStatus.CLOSED]


def test_a_closed_unit_does_not_open_again_because_it_once_began() -> None:
    assert unit(status=UnitStatus.CLOSED, active_from=BEFORE).status_on(FIRST) is UnitStatus.CLOSED
