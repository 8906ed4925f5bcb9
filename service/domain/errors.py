"""Every error of ours, in one tree. The first line of a message is Swedish and says what to do.

`retry` tells a worker whether the same call can succeed later without anybody changing anything.
Doors (web, command line) turn these into status codes; no code below a door knows HTTP.
"""

from collections.abc import Mapping
from datetime import datetime


class HemgangError(Exception):
    """Något gick fel."""

    retry = False

    def __str__(self) -> str:
        return super().__str__() or (self.__doc__ or "").strip()


class BadInput(HemgangError):
    """Uppgifterna gick inte att använda."""


class BadAnswers(BadInput):
    """Några uppgifter i formuläret behöver rättas."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__("Några uppgifter i formuläret behöver rättas.")
        self.errors = dict(errors)  #: field key -> Swedish message


class BadDocument(BadInput):
    """En fil i överenskommelsen går inte att läsa.

    `file` is the path inside the agreement, `element` the id of the diagram element (or cell, or field).
    """

    def __init__(self, message: str, *, file: str = "", element: str = "") -> None:
        super().__init__(message)
        self.file = file
        self.element = element

    def __str__(self) -> str:
        place = " · ".join(part for part in (self.file, self.element) if part)
        return f"{place}: {super().__str__()}" if place else super().__str__()


class BadExpression(BadDocument):
    """Ett uttryck ligger utanför det FEEL som Hemgång förstår."""


class NotFound(HemgangError):
    """Det du söker finns inte, eller så har du inte tillgång till det."""


class UnknownCase(NotFound):
    """Ärendet finns inte, eller så har din enhet inte tillgång till det."""


class Forbidden(HemgangError):
    """Din roll ger inte rätt att göra detta."""


class Conflict(HemgangError):
    """Någon annan hann före."""


class TaskNotOpen(Conflict):
    """Uppgiften är inte längre öppen."""

    def __init__(self, *, done_by: str = "", done_at: datetime | None = None) -> None:
        super().__init__("Uppgiften är inte längre öppen.")
        self.done_by = done_by
        self.done_at = done_at


class LostLease(Conflict):
    """En annan arbetare har tagit över timern."""


class EngineFailed(HemgangError):
    """Diagrammet gick inte att köra vidare. Ärendet är kvar där det var."""

    def __init__(self, message: str, *, process: str = "", element: str = "") -> None:
        super().__init__(message)
        self.process = process
        self.element = element


class AgreementUnreadable(EngineFailed):
    """Den version av överenskommelsen som ärendet följer går inte att läsa."""


class StoreUnavailable(HemgangError):
    """Databasen svarar inte. Försök igen om en stund."""

    retry = True
