"""A component as written in JSON: reads its parts, and complains with file and id."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

from service.domain.errors import BadDocument

_HALF_A_LETTER = re.compile("[\\ud800-\\udfff]")  # JSON can say one half of a surrogate pair; no page can


@dataclass(frozen=True)
class Source:
    written: dict[str, Any]
    file: str
    owner: str = ""  #: id of the component that this is a part of

    @property
    def id(self) -> str:
        return self.owner or self.text("id")

    def refuse(self, message: str) -> NoReturn:
        name = self.owner or self.written.get("id")
        raise BadDocument(message, file=self.file, element=name if isinstance(name, str) else "")

    def part(self, name: str) -> "Source":
        """A nested object; empty when it is not there."""
        part = self.written.get(name)
        if part is not None and not isinstance(part, dict):
            self.refuse(f"{name} går inte att läsa. Gör om komponenten i formulärredigeraren.")
        return Source(part or {}, self.file, self.id)

    def text(self, name: str) -> str:
        value = self.written.get(name)
        if value is not None and not isinstance(value, str):
            self.refuse(f"{name} ska vara text. Gör om komponenten i formulärredigeraren.")
        if value and _HALF_A_LETTER.search(value):
            self.refuse(f"{name} har ett tecken som inte går att visa. Skriv om texten.")
        return (value or "").strip()

    def flag(self, name: str) -> bool:
        value = self.written.get(name, False)
        if not isinstance(value, bool):
            self.refuse(f"{name} ska vara ja eller nej, inte ett uttryck.")
        return value

    def number(self, name: str) -> Decimal | None:
        value = self.written.get(name)
        if value is None or value == "":
            return None
        try:
            number = Decimal(value) if isinstance(value, int | Decimal | str) else Decimal("NaN")
        except InvalidOperation:
            number = Decimal("NaN")
        if isinstance(value, bool) or not number.is_finite() or abs(number.adjusted()) > 15:
            self.refuse(f"{name} ska vara ett tal, inte ett uttryck.")
        return number

    def whole(self, name: str) -> int | None:
        number = self.number(name)
        if number is not None and (number < 0 or number != number.to_integral_value()):
            self.refuse(f"{name} ska vara ett heltal från noll och uppåt.")
        return None if number is None else int(number)
