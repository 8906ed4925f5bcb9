"""Swedish public holidays by law (lag 1989:253), and the days on which an action may wait (lag 1930:173)."""

from datetime import date, timedelta
from functools import cache

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
SATURDAY, SUNDAY = 5, 6


def easter_day(year: int) -> date:
    """Easter Day in the Gregorian calendar: the Sunday after the church's full moon on or after 21 March."""
    golden, century = year % 19, year // 100
    # The solar correction drops three leap days in four centuries, the lunar one eight days in 2500 years.
    skipped_leap_days = century - century // 4
    lunar_drift = (8 * century + 13) // 25
    moon_age = (19 * golden + skipped_leap_days - lunar_drift + 15) % 30
    # The church lets no full moon fall on 19 April, and not twice on one day in its nineteen years.
    moon_age -= moon_age == 29 or (moon_age == 28 and golden > 10)
    full_moon = date(year, 3, 21) + timedelta(days=moon_age)
    return full_moon + timedelta(days=SUNDAY - full_moon.weekday() or 7)


@cache
def public_holidays(year: int) -> dict[date, str]:
    """Public holidays other than ordinary Sundays, with their names: lag (1989:253) 1 §."""
    easter = easter_day(year)
    return {
        date(year, 1, 1): "nyårsdagen",
        date(year, 1, 6): "trettondedag jul",
        easter - timedelta(days=2): "långfredagen",
        easter: "påskdagen",
        easter + timedelta(days=1): "annandag påsk",
        date(year, 5, 1): "första maj",
        easter + timedelta(days=39): "Kristi himmelsfärdsdag",
        easter + timedelta(days=49): "pingstdagen",
        date(year, 6, 6): "nationaldagen",
        _first_saturday(date(year, 6, 20)): "midsommardagen",
        _first_saturday(date(year, 10, 31)): "alla helgons dag",
        date(year, 12, 25): "juldagen",
        date(year, 12, 26): "annandag jul",
    }


def rest_day(day: date) -> str | None:
    """Why an action due on this day may wait, in Swedish ("juldagen", "lördag"); None for a weekday.

    Lag (1930:173) 2 §: Sundays, other public holidays, Saturdays, and three eves that are otherwise weekdays.
    """
    named = public_holidays(day.year).get(day) or _eves(day.year).get(day)
    if named:
        return named
    return WEEKDAYS[day.weekday()] if day.weekday() >= SATURDAY else None


def next_weekday(day: date) -> date:
    """The day itself, or the first day after it on which an action may no longer wait."""
    while rest_day(day):
        day += timedelta(days=1)
    return day


@cache
def _eves(year: int) -> dict[date, str]:
    midsummer_day = _first_saturday(date(year, 6, 20))
    return {
        midsummer_day - timedelta(days=1): "midsommarafton",
        date(year, 12, 24): "julafton",
        date(year, 12, 31): "nyårsafton",
    }


def _first_saturday(day: date) -> date:
    return day + timedelta(days=(SATURDAY - day.weekday()) % 7)
