"""The average model: days as ready per discharged patient, against the level that the parties agreed on.

1. Population: the patients who left in the month, also those who left on day 0.
2. A patient's days are those after day 0 on which the patient was ready and nothing hindered.
3. The mean is days per patient. What is above the level, for all of them together, is to be paid.
4. With a cap, a patient's days after it are left out of the mean and paid one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from service.domain.money import swedish_decimal, swedish_kronor
from service.notation.payment import Amount
from service.payment.day import Day, Status
from service.payment.outcome import Outcome
from service.payment.terms import Rounding, Terms

_MODES = {Rounding.DOWN: ROUND_FLOOR, Rounding.UP: ROUND_CEILING}


@dataclass(frozen=True)
class Patient:
    left: bool  #: went home in the month
    days: tuple[Day, ...]  #: of the whole case
    in_month: tuple[Day, ...]

    def counted(self, terms: Terms) -> tuple[Day, ...]:
        """The days that the month rests on: in the average model, all days of those who left."""
        return self.days if self.left and terms.averaged else self.in_month


def counted_on_average(
    patients: Sequence[Patient], terms: Terms, amount: Amount | None, year: int
) -> Outcome:
    """Call it for terms that lack nothing."""
    left = [patient.days for patient in patients if patient.left]
    ready = sum(len(_on_average(days, terms)) for days in left)
    above, steps = _above(len(left), ready, terms)
    single = sum(len(_individual(patient.in_month, terms)) for patient in patients)
    if terms.cap is not None:
        steps += (f"Dygn efter dygn {terms.cap} räknas patient för patient: {single} dygn.",)
    return _priced(above + single, steps, amount, year)


def _above(patients: int, ready: int, terms: Terms) -> tuple[Decimal, tuple[str, ...]]:
    level = terms.level or Decimal(0)
    free = level * patients
    steps = [
        f"{patients} utskrivna patienter (också de som gick hem dag 0), {ready} dygn som utskrivningsklara."
    ]
    if patients:
        steps.append(f"Medelvärdet är {swedish_decimal(Decimal(ready) / patients)} dygn för varje patient.")
    above = max(ready - free, Decimal(0))
    steps.append(
        f"Nivån är {swedish_decimal(level)} dygn: {swedish_decimal(free)} dygn ingår och"
        f" {swedish_decimal(above)} ligger över."
    )
    mode = _MODES.get(terms.rounding)
    whole = above.to_integral_value(mode) if mode else above
    if whole != above:
        steps.append(f"Avrundas {terms.rounding} till {swedish_decimal(whole)} dygn.")
    return whole, tuple(steps)


def _priced(days: Decimal, steps: tuple[str, ...], amount: Amount | None, year: int) -> Outcome:
    if not days:
        return Outcome(0, days=days, steps=steps)
    if amount is None:
        return Outcome(None, days=days, steps=steps, lacking=(f"Belopp saknas för {year}.",))
    total = int((days * amount.ore).to_integral_value(ROUND_FLOOR))
    told = f"{swedish_decimal(days)} dygn à {swedish_kronor(amount.ore)} blir {swedish_kronor(total)}."
    return Outcome(total, days=days, steps=(*steps, told))


def _on_average(days: Sequence[Day], terms: Terms) -> list[Day]:
    """A day that was blocked is nobody's to pay, so it weighs on nobody's mean."""
    return [
        day
        for day in days
        if day.number
        and day.status in (Status.FREE, Status.PAY)
        and (terms.cap is None or day.number <= terms.cap)
    ]


def _individual(days: Sequence[Day], terms: Terms) -> list[Day]:
    if terms.cap is None:
        return []
    return [day for day in days if day.status is Status.PAY and day.number and day.number > terms.cap]
