"""Swedish identity numbers as typed, brought to twelve digits."""

import re

from marshmallow import ValidationError
from personnummer.personnummer import Personnummer, PersonnummerException

from service.notation import messages

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
