"""A kind of sentence: a template in words, and what is done when a scenario says it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

_BLANK = re.compile(r"(\{[a-z_]+\})")
_TABLE = " med"


@dataclass(frozen=True)
class Pattern:
    """`väntar "{uppgift}" hos {part}`: blanks in braces. One that ends with "med" takes a table."""

    template: str
    play: Callable[..., None]  #: called with the stage, the blanks by name, and `table` where there is one

    @property
    def takes_table(self) -> bool:
        return self.template.endswith(_TABLE)

    def match(self, text: str) -> Mapping[str, str] | None:
        """What stands in the blanks; None when it is another sentence."""
        if text.endswith(_TABLE) != self.takes_table:
            return None
        found = self._regex.fullmatch(text)
        return found.groupdict() if found else None

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile("".join(self._piece(part) for part in _BLANK.split(self.template)))

    def _piece(self, part: str) -> str:
        if not _BLANK.fullmatch(part):
            return re.escape(part)
        inside = '[^"]*' if f'"{part}"' in self.template else '[^"]+?'
        return f"(?P<{part[1:-1]}>{inside})"
