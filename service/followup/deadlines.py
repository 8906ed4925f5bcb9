"""Which share of its deadlines each unit kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from service.followup.material import Settled
from service.followup.small_numbers import Count, Group, told


@dataclass(frozen=True)
class UnitShare:
    unit: str
    deadlines: Count
    kept: int | None  #: None: too few to tell
    share: Decimal | None  #: between 0 and 1


def deadlines_kept(settled: Iterable[Settled], least: int) -> list[UnitShare]:
    """By the unit's name."""
    by_unit: dict[str, list[Settled]] = {}
    for each in settled:
        by_unit.setdefault(each.unit, []).append(each)
    units = sorted(by_unit)
    counts, _ = told([Group.of([each.person for each in by_unit[unit]]) for unit in units], least)
    return [_share(unit, by_unit[unit], count) for unit, count in zip(units, counts, strict=True)]


def _share(unit: str, settled: list[Settled], count: Count) -> UnitShare:
    if not count.number:
        return UnitShare(unit, count, None, None)
    kept = sum(each.kept for each in settled)
    return UnitShare(unit, count, kept, Decimal(kept) / count.number)
