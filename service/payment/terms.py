"""The model that a case follows: the parameters it began with, read once."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from service.domain.facts import Facts, Value

PARAMETER = "parameter."


class Model(StrEnum):
    """The values are the words of `parameter.betalningsmodell`."""

    INDIVIDUAL = "individuell"
    AVERAGE = "genomsnitt"
    CAPPED = "genomsnitt_med_tak"
    NONE = "ingen"


class Rounding(StrEnum):
    """How days above the level are made whole; the values are the words of `parameter.avrundning`."""

    DOWN = "nedåt"
    UP = "uppåt"
    EXACT = "ingen"


@dataclass(frozen=True)
class Terms:
    model: Model | None  #: None: the agreement does not say
    level: Decimal | None = None  #: days per patient that are free, on average
    cap: int | None = None  #: a patient's days after this one are counted individually
    rounding: Rounding = Rounding.DOWN  #: towards less to pay, when the agreement does not say
    biller: str = ""  #: who sends the invoice
    lacking: tuple[str, ...] = ()  #: what must be settled before a month can be counted

    @property
    def averaged(self) -> bool:
        return self.model in (Model.AVERAGE, Model.CAPPED)


def terms_of(facts: Facts) -> Terms:
    """`facts` by their dotted names."""
    word = facts.get(f"{PARAMETER}betalningsmodell")
    model = Model(str(word)) if word in list(Model) else None
    averaged = model in (Model.AVERAGE, Model.CAPPED)
    level, cap = _number(facts, "medel_niva_dygn"), _number(facts, "tak_dygn")
    rounding = facts.get(f"{PARAMETER}avrundning")
    demands = (
        (model is not None, "Överenskommelsen säger inte vilken betalningsmodell som gäller."),
        (not averaged or level is not None, "Nivån för genomsnittet (medel_niva_dygn) är inte satt."),
        (model is not Model.CAPPED or cap is not None, "Taket (tak_dygn) är inte satt."),
        (_is(facts, "medel_period", "manad"), "Bara perioden månad räknas."),
        (_is(facts, "medel_population", "alla_utskrivna"), "Bara genomsnitt över alla utskrivna räknas."),
        (rounding is None or rounding in list(Rounding), "Avrundningen går inte att läsa."),
    )
    return Terms(
        model=model,
        level=level if averaged else None,
        cap=int(cap) if cap is not None and model is Model.CAPPED else None,
        rounding=Rounding(str(rounding)) if rounding in list(Rounding) else Rounding.DOWN,
        biller=str(facts.get(f"{PARAMETER}fakturerande") or ""),
        lacking=tuple(words for holds, words in demands if not holds),
    )


def _number(facts: Facts, name: str) -> Decimal | None:
    """Nothing below zero is a level or a cap."""
    value: Value = facts.get(PARAMETER + name)
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or value < 0:
        return None
    return Decimal(value)


def _is(facts: Facts, name: str, word: str) -> bool:
    """The only word that is understood, or nothing at all."""
    return facts.get(PARAMETER + name) in (None, word)
