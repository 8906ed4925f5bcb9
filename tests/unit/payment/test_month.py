"""A municipality's month under each model, with how it was counted."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from service.domain.facts import Value
from service.domain.money import swedish_kronor
from service.notation.payment import Amount
from service.payment import Basis, CaseAccount, Status, bases
from tests.unit.payment.told import Told, agreement, at, day

APRIL = day("2022-04-01")
AFTER = at("2022-06-15 08:00")


def amounts() -> dict[str, dict[int, Amount]]:
    payment = agreement().payment
    assert payment is not None
    return {"grund": dict(payment.amounts)}


def patient(
    number: int,
    notice: str,
    home: str | None,
    *,
    now: datetime = AFTER,
    decision: str = "PAY",
    payer: str = "9901",
    **parameters: Value,
) -> CaseAccount:
    told = Told(**parameters)
    sent = at(notice)
    told.notice(sent).tried(at(f"{(sent + timedelta(days=3)).date()} 00:00"), decision)
    if home:
        told.home(at(home))
    return CaseAccount(number, "grund", payer, told.account(now))


def month(*cases: CaseAccount, of: str = "2022-04-01", now: datetime = AFTER) -> list[Basis]:
    return bases(day(of), cases, amounts(), now.date())


def the(*cases: CaseAccount, of: str = "2022-04-01", now: datetime = AFTER) -> Basis:
    (basis,) = month(*cases, of=of, now=now)
    return basis


AVERAGE: dict[str, Value] = {"betalningsmodell": "genomsnitt", "medel_niva_dygn": 2}


def test_individually_each_day_of_the_month_costs_its_amount() -> None:
    basis = the(patient(1, "2022-04-26 09:00", "2022-05-03 10:00"))
    assert (basis.outcome.days, basis.outcome.ore, basis.forecast) == (2, 1860000, None)
    assert the(patient(1, "2022-04-26 09:00", "2022-05-03 10:00"), of="2022-05-01").outcome.days == 2


def test_a_case_without_a_day_in_the_month_is_not_in_it() -> None:
    assert month(patient(1, "2022-05-02 09:00", "2022-05-09 10:00")) == []


def test_a_day_to_review_leaves_the_month_without_an_amount_and_comes_first() -> None:
    clear = patient(1, "2022-04-11 09:00", "2022-04-18 10:00")
    unclear = patient(2, "2022-04-11 09:00", "2022-04-18 10:00", decision="REVIEW")
    basis = the(clear, unclear)
    assert basis.outcome.ore is None
    assert basis.outcome.lacking == ("4 dygn behöver granskas innan månaden kan räknas.",)
    assert [case.case.case for case in basis.cases] == [2, 1]
    other = patient(3, "2022-04-11 09:00", "2022-04-18 10:00", payer="0001")
    assert [each.payer for each in month(clear, unclear, other)] == ["9901", "0001"]


def test_a_case_without_a_payer_has_no_amount() -> None:
    basis = the(patient(1, "2022-04-11 09:00", "2022-04-12 10:00", payer=""))
    assert basis.outcome.ore is None


def test_on_average_day_0_is_in_the_mean_and_what_is_above_the_level_is_paid() -> None:
    basis = the(
        patient(1, "2022-04-04 09:00", "2022-04-04 15:00", **AVERAGE),
        patient(2, "2022-04-11 09:00", "2022-04-18 10:00", **AVERAGE),
    )
    assert basis.outcome.days == 3  # 0 + 7 days, two patients at 2 days each are free
    assert basis.outcome.ore == 2790000
    assert basis.outcome.steps == (
        "2 utskrivna patienter (också de som gick hem dag 0), 7 dygn som utskrivningsklara.",
        "Medelvärdet är 3,5 dygn för varje patient.",
        "Nivån är 2 dygn: 4 dygn ingår och 3 ligger över.",
        f"3 dygn à {swedish_kronor(930000)} blir {swedish_kronor(2790000)}.",
    )


def test_on_average_a_patient_who_is_still_in_counts_in_the_month_of_the_discharge() -> None:
    stays = patient(1, "2022-04-26 09:00", "2022-05-03 10:00", **AVERAGE)
    assert the(stays).outcome.days == 0
    assert the(stays, of="2022-05-01").outcome.days == 5


def test_on_average_a_day_to_review_in_an_earlier_month_of_the_stay_stops_the_amount() -> None:
    stays = patient(1, "2022-04-26 09:00", "2022-05-01 10:00", decision="REVIEW", **AVERAGE)
    assert the(stays, of="2022-05-01").outcome.ore is None


def test_on_average_a_blocked_day_weighs_on_nobodys_mean() -> None:
    basis = the(patient(1, "2022-04-11 09:00", "2022-04-18 10:00", decision="NOT", **AVERAGE))
    assert basis.outcome.days == 1  # days 1, 2 and the day of discharge, of which 2 are free
    assert basis.count(Status.BLOCKED) == 4


@pytest.mark.parametrize(("rounding", "days"), [("nedåt", 4), ("uppåt", 5), (None, 4)])
def test_the_agreement_says_how_days_above_the_level_are_made_whole(rounding: str | None, days: int) -> None:
    given: dict[str, Value] = {**AVERAGE, "avrundning": rounding, "medel_niva_dygn": _half(2)}
    assert the(patient(1, "2022-04-11 09:00", "2022-04-18 10:00", **given)).outcome.days == days


def test_with_a_cap_the_days_after_it_are_paid_one_by_one_and_leave_the_mean() -> None:
    capped: dict[str, Value] = {"betalningsmodell": "genomsnitt_med_tak", "medel_niva_dygn": 7, "tak_dygn": 7}
    basis = the(patient(1, "2022-04-11 09:00", "2022-04-21 10:00", **capped))
    assert basis.outcome.days == 2  # days 8 and 9; on day 10 the patient went home
    assert "Dygn efter dygn 7 räknas patient för patient: 2 dygn." in basis.outcome.steps


def test_without_a_level_the_average_says_what_is_lacking_and_no_amount() -> None:
    basis = the(patient(1, "2022-04-11 09:00", "2022-04-18 10:00", betalningsmodell="genomsnitt"))
    assert basis.outcome.ore is None
    assert basis.outcome.lacking[0] == "Nivån för genomsnittet (medel_niva_dygn) är inte satt."


def test_a_model_that_nobody_knows_is_never_counted() -> None:
    basis = the(patient(1, "2022-04-11 09:00", "2022-04-12 10:00", betalningsmodell="kvartal"))
    assert basis.outcome.ore is None


def test_without_payment_the_days_are_counted_by_cause_of_delay() -> None:
    free = patient(1, "2022-04-11 09:00", "2022-04-15 10:00", betalningsmodell="ingen")
    days = tuple(
        replace(day, delay="Väntar på korttidsplats" if day.number and day.number > 2 else "")
        for day in free.account.days
    )
    basis = the(replace(free, account=replace(free.account, days=days)))
    assert basis.outcome.ore == 0
    assert basis.delays == {"Orsak inte angiven": 2, "Väntar på korttidsplats": 2}


def test_an_amount_that_nobody_has_confirmed_is_said_to_be_lacking() -> None:
    basis = the(
        patient(1, "2023-04-11 09:00", "2023-04-18 10:00", now=at("2023-06-01 08:00")), of="2023-04-01"
    )
    assert (basis.outcome.ore, basis.outcome.days) == (None, 4)
    assert basis.outcome.lacking == ("Belopp saknas för 2023.",)


def test_the_month_that_runs_has_a_forecast_if_those_who_are_paid_for_stay() -> None:
    now = at("2022-04-20 08:00")
    basis = the(patient(1, "2022-04-11 09:00", None, now=now), now=now)
    assert basis.forecast is not None
    assert (basis.outcome.days, basis.forecast.days) == (7, 17)
    assert basis.forecast.ore == 17 * 930000


def test_on_average_the_forecast_counts_those_who_wait_as_if_they_had_left_today() -> None:
    now = at("2022-04-20 08:00")
    basis = the(patient(1, "2022-04-11 09:00", None, now=now, **AVERAGE), now=now)
    assert basis.forecast is not None
    assert (basis.outcome.days, basis.forecast.days) == (0, 7)


def _half(whole: int) -> Value:
    return Decimal(whole) + Decimal("0.5")
