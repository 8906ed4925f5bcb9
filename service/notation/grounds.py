"""An agreement's legal grounds: rattslig_grund.dmn, asked for a class of facts and two parties.

Its columns read the facts of the case, and `lamnas`: what is told, by whom, to whom, on which day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from service.domain.disclosure import UNGROUNDED, Ground
from service.domain.errors import BadDocument
from service.domain.facts import Value
from service.domain.people import Role
from service.notation.decision import DecisionTable, HitPolicy

TABLE = "rattslig_grund"  #: the decision's id and its file
TOLD = "lamnas"
ALLOWED, SENTENCE, SOURCE, CONFIRMED = "far_lamnas", "grund", "lagrum", "bekraftad"
YES, NO, ASK = "ja", "nej", "fraga"


@dataclass(frozen=True)
class Telling:
    """One class of facts on its way from one party to another."""

    klass: str
    sender: Role | None  #: None: not known who wrote it
    receiver: Role
    same_organisation: bool  #: the units belong to the same region or municipality

    def context(self, day: date) -> dict[str, Value]:
        return {
            "klass": self.klass,
            "fran": self.sender,
            "till": self.receiver,
            "samma_organisation": self.same_organisation,
            "dag": day,
        }


class Grounds:
    """Asks the table. Without one, nothing that has a class leaves the unit that wrote it."""

    def __init__(self, table: DecisionTable | None = None) -> None:
        """Raises BadDocument that names what is missing."""
        self.table = table
        if table:
            _demand_columns(table)

    def of(self, telling: Telling, day: date, facts: Mapping[str, Value]) -> Ground:
        """`facts` as an expression sees them, `day` in Sweden. Raises what a decision raises."""
        if self.table is None:
            return UNGROUNDED
        answer = self.table.decide({**facts, TOLD: telling.context(day)})
        assert isinstance(answer, dict)  # the table is not COLLECT, see `_demand_columns`
        return Ground(
            allowed=answer[ALLOWED] == YES,
            words=str(answer[SENTENCE] or ""),
            source=str(answer.get(SOURCE) or ""),
            ask=answer[ALLOWED] == ASK,
            confirmed=answer.get(CONFIRMED) is not False,
        )


def _demand_columns(table: DecisionTable) -> None:
    missing = {ALLOWED, SENTENCE} - {column.name for column in table.outputs}
    if missing:
        message = f"Tabellen saknar kolumnen {min(missing)}. Lägg till den bland svaren."
        raise BadDocument(message, file=table.file, element=table.id)
    if table.hit_policy is HitPolicy.COLLECT:
        raise BadDocument("Tabellen ska ge ett enda svar. Välj FIRST.", file=table.file, element=table.id)
