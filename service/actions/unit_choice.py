"""A unit as something to choose: its name, why it is proposed, and whether it reads what is sent to it."""

from collections.abc import Iterable, Sequence
from datetime import date

from service.domain.people import Unit, UnitStatus
from service.notation.form import Option


def choice(unit: Unit, day: date, reasons: Sequence[str] = ()) -> Option:
    """(id, words). `day` is in Sweden; `reasons` are said in the order of their weight."""
    why = f" ({', '.join(reasons)})" if reasons else ""
    return unit.id, f"{unit.name}{why}{_reached_otherwise(unit, day)}"


def choices_among(units: Iterable[Unit], day: date) -> list[Option]:
    """Without those that have closed: nobody is there."""
    return [choice(unit, day) for unit in still_there(units, day)]


def still_there(units: Iterable[Unit], day: date) -> list[Unit]:
    return [unit for unit in units if unit.status_on(day) is not UnitStatus.CLOSED]


def _reached_otherwise(unit: Unit, day: date) -> str:
    if unit.status_on(day) is not UnitStatus.PLANNED:
        return ""
    begins = f" före {unit.active_from.isoformat()}" if unit.active_from else " än"
    call = f", ring {unit.phone}" if unit.phone else ""
    return f" – använder inte Hemgång{begins}{call}"
