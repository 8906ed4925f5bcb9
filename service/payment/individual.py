"""The individual model: every day to pay costs the amount of its own year (LUS 5:4, 5:6)."""

from collections.abc import Sequence

from service.notation.payment import Amount
from service.payment.day import Day, Status
from service.payment.outcome import Outcome


def counted_one_by_one(days: Sequence[Day]) -> Outcome:
    """`days`: of all the municipality's patients, in the month."""
    paid = [day for day in days if day.status is Status.PAY]
    lacking = tuple(dict.fromkeys(day.lacking for day in paid if day.lacking))
    steps = [f"{len(paid)} dygn att betala, räknade patient för patient."]
    steps += ["Varje dygn kostar beloppet för det år då dygnet infaller."] if paid else []
    total = None if lacking else sum(day.ore or 0 for day in paid)
    return Outcome(total, days=len(paid), steps=tuple(steps), lacking=lacking)


def if_they_stay(so_far: Outcome, staying: int, left: int, amount: Amount | None, year: int) -> Outcome:
    """`staying`: patients who are to pay for today; `left`: days of the month after today."""
    more = staying * left
    lacking = so_far.lacking
    if more and amount is None and not lacking:
        lacking = (f"Belopp saknas för {year}.",)
    total = None if lacking or so_far.ore is None else so_far.ore + (more * amount.ore if amount else 0)
    patients = "1 patient" if staying == 1 else f"{staying} patienter"
    told = f"Kommunen betalar i dag för {patients}. Är de kvar månaden ut blir det {more} dygn till."
    return Outcome(total, days=so_far.days + more, steps=(*so_far.steps, told), lacking=lacking)
