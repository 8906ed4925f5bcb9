"""Swedish identity numbers as typed, brought to twelve digits."""

import re
from datetime import date

from marshmallow import ValidationError
from personnummer.personnummer import Personnummer, PersonnummerException

from service.notation import messages

_SHORT = re.compile(r"([0-9]{6})([-+]?)([0-9]{4})")
#: Letters and digits, so that it never passes for a personnummer with a slip of the pen.
_RESERVE = re.compile(r"(?=.*[A-ZÅÄÖ])(?=.*[0-9])[0-9A-ZÅÄÖ]{4,12}")
_CENTURIES = ("20", "19", "18")
_OLDEST = 125  #: years; nobody has been older, so a century further back cannot be meant
_WRITTEN = re.compile(r"((?:18|19|20)[0-9]{6})[-+]?([0-9]{4})")


def read_identity_number(text: str) -> str:
    """Personnummer or samordningsnummer, test numbers too. Raises ValidationError.

    The century must be written: to guess it the library asks the machine's clock, and a patient may be 100.
    """
    written = _WRITTEN.fullmatch(text.replace(" ", ""))
    if written is None:
        raise ValidationError(messages.IDENTITY_NUMBER)
    digits = written[1] + written[2]
    try:
        Personnummer(digits)  # type: ignore[no-untyped-call]
    except PersonnummerException:
        raise ValidationError(messages.IDENTITY_NUMBER) from None
    return digits


def read_identity_or_reserve(text: str, pattern: str) -> str:
    """Likewise, or a reserve number of the region that wrote the pattern. Raises ValidationError."""
    reserve = re.sub(r"[\s-]", "", text).upper()
    if _RESERVE.fullmatch(reserve) and re.fullmatch(pattern, reserve, re.ASCII):
        return reserve
    try:
        return read_identity_number(text)
    except ValidationError:
        raise ValidationError(messages.IDENTITY_OR_RESERVE) from None


def is_identity_number(number: str) -> bool:
    """As numbers are kept: twelve digits; anything else is a reserve number."""
    return len(number) == 12 and number.isdecimal()


def possible_numbers(text: str, today: date) -> tuple[str, ...]:
    """What somebody who searches may mean, as numbers are kept; empty for what no number looks like.

    Without the century, every century in which the person could have been born; "+" says that a hundred
    years have passed. What cannot be an identity number may be a region's reserve number.
    """
    text = re.sub(r"[\s\u2010-\u2015]", "-", text.strip()).upper()
    if short := _SHORT.fullmatch(text.replace("--", "-")):
        return _in_some_century(short[1], short[2] == "+", short[3], today)
    try:
        return (read_identity_number(text),)
    except ValidationError:
        reserve = text.replace("-", "")
        return (reserve,) if _RESERVE.fullmatch(reserve) else ()


def _in_some_century(day: str, hundred: bool, last: str, today: date) -> tuple[str, ...]:
    found = []
    for century in _CENTURIES:
        try:
            number = read_identity_number(f"{century}{day}{last}")
        except ValidationError:
            continue
        years = today.year - int(number[:4])
        if (100 if hundred else 0) <= years <= _OLDEST and born(number) <= today:
            found.append(number)
    return tuple(found)


def born(number: str) -> date:
    """The date of birth in a number of twelve digits: a samordningsnummer has sixty added to the day."""
    return date(int(number[:4]), int(number[4:6]), int(number[6:8]) % 60)
