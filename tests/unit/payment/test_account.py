"""A case day by day: what each day is, why, and what it costs."""

from dataclasses import replace

import pytest

from service.payment import Past, Status, account_of
from tests.unit.payment.told import Told, agreement, at, day, statuses

NOTICE = at("2022-04-11 09:00")  # a Monday of a year whose amount is known
PAY_DAY = at("2022-04-14 00:00")


def paying() -> Told:
    return Told().notice(NOTICE).tried(PAY_DAY, "PAY")


def test_before_a_notice_no_day_is_counted() -> None:
    assert Told().account(at("2022-04-20 08:00")).days == ()


def test_day_0_and_the_days_before_the_deadline_are_free_and_then_each_day_costs_its_years_amount() -> None:
    account = paying().account(at("2022-04-15 08:00"))
    assert [(d.number, d.status, d.ore) for d in account.days] == [
        (0, "fritt", None),
        (1, "fritt", None),
        (2, "fritt", None),
        (3, "betala", 930000),
        (4, "betala", 930000),
    ]
    assert account.payer == "9901"
    assert account.start is not None
    assert account.start.at == PAY_DAY


def test_a_year_without_an_amount_says_so_and_costs_nothing_yet() -> None:
    notice = at("2022-12-29 09:00")
    account = Told().notice(notice).tried(at("2023-01-01 00:00"), "PAY").account(at("2023-01-02 08:00"))
    assert [(d.ore, d.lacking) for d in account.of(Status.PAY)] == [(None, "Belopp saknas för 2023.")] * 2


def test_the_amount_is_that_of_the_days_own_year_not_of_the_notice() -> None:
    notice = at("2019-12-28 09:00")
    account = Told().notice(notice).tried(at("2019-12-31 00:00"), "PAY").account(at("2020-01-01 08:00"))
    assert [d.ore for d in account.of(Status.PAY)] == [780000, 820000]


def test_the_day_of_discharge_is_free_unless_the_agreement_charges_it() -> None:
    left, later = at("2022-04-16 10:00"), at("2022-04-20 08:00")
    assert statuses(paying().home(left).account(later))["2022-04-16"] == "fritt"
    charged = Told(debitera_utskrivningsdagen=True).notice(NOTICE).tried(PAY_DAY, "PAY").home(left)
    assert statuses(charged.account(later))["2022-04-16"] == "betala"


def test_an_agreement_that_does_not_say_whether_to_charge_it_leaves_that_day_to_a_person() -> None:
    told = Told(debitera_utskrivningsdagen=None).notice(NOTICE).tried(PAY_DAY, "PAY")
    account = told.home(at("2022-04-16 10:00")).account(at("2022-04-20 08:00"))
    assert statuses(account)["2022-04-16"] == "granska"


def test_no_day_after_the_discharge_is_counted_also_when_it_is_written_down_late() -> None:
    account = (
        paying()
        .know(at("2022-04-20 08:00"), utskriven_tid=at("2022-04-16 10:00"))
        .account(at("2022-04-25 08:00"))
    )
    assert (account.days[-1].date, account.discharged) == (day("2022-04-16"), day("2022-04-16"))


def test_a_review_counts_for_the_days_since_the_trial_that_it_reviews() -> None:
    told = Told().notice(NOTICE).tried(PAY_DAY, "REVIEW")
    now = at("2022-04-18 12:00")
    assert statuses(told.account(now))["2022-04-15"] == "granska"
    yes = told.reviewed(at("2022-04-18 10:00"), "betalar").account(now)
    assert len(yes.of(Status.PAY)) == 5


def test_a_review_of_an_earlier_trial_does_not_count_for_a_new_one() -> None:
    told = Told().notice(NOTICE).tried(PAY_DAY, "REVIEW").reviewed(at("2022-04-15 10:00"), "betalar")
    account = told.tried(at("2022-04-17 09:00"), "REVIEW").account(at("2022-04-18 08:00"))
    assert statuses(account) == {
        "2022-04-11": "fritt",
        "2022-04-12": "fritt",
        "2022-04-13": "fritt",
        "2022-04-14": "betala",
        "2022-04-15": "betala",
        "2022-04-16": "betala",
        "2022-04-17": "granska",
        "2022-04-18": "granska",
    }


@pytest.mark.parametrize(("decision", "status"), [("NOT", "spärrat"), ("REVIEW", "granska")])
def test_a_day_with_two_decisions_follows_the_one_that_is_least_to_the_regions_favour(
    decision: str, status: str
) -> None:
    worse = paying().tried(at("2022-04-15 10:00"), decision).account(at("2022-04-16 08:00"))
    better = Told().notice(NOTICE).tried(PAY_DAY, decision).tried(at("2022-04-15 10:00"), "PAY")
    assert statuses(worse)["2022-04-15"] == status
    found = statuses(better.account(at("2022-04-16 08:00")))
    assert (found["2022-04-15"], found["2022-04-16"]) == (status, "betala")


def test_a_withdrawn_notice_stops_the_count_that_very_day_and_a_new_one_begins_at_0() -> None:
    told = paying().withdraw(at("2022-04-16 10:00")).notice(at("2022-04-18 15:00"))
    account = told.tried(at("2022-04-22 00:00"), "PAY").account(at("2022-04-22 08:00"))
    assert [(d.number, str(d.status)) for d in account.days[4:]] == [
        (4, "betala"),
        (None, "spärrat"),
        (None, "fritt"),
        (0, "fritt"),
        (1, "fritt"),
        (2, "fritt"),
        (3, "fritt"),
        (4, "betala"),
    ]


def test_a_new_notice_without_withdrawal_starts_the_count_anew() -> None:
    account = paying().notice(at("2022-04-16 09:00")).account(at("2022-04-18 08:00"))
    assert [d.number for d in account.days] == [0, 1, 2, 3, 4, 0, 1, 2]
    assert statuses(account)["2022-04-17"] == "fritt"


def test_services_that_open_care_turns_out_to_lack_block_a_day_whatever_was_tried_before() -> None:
    account = (
        paying().know(at("2022-04-15 11:00"), oppenvard_insatser="oklart").account(at("2022-04-15 12:00"))
    )
    (*_, last) = account.days
    assert (last.status, last.source) == (Status.BLOCKED, "LUS 5:5")


def test_a_trial_that_nobody_made_is_no_ground_to_pay() -> None:
    account = Told().notice(NOTICE).account(at("2022-04-14 08:00"))
    assert account.days[-1].cause == "Betalningsansvaret är inte prövat."


def test_who_pays_is_the_municipality_that_decided_on_the_housing_and_why_is_said() -> None:
    told = paying().know(NOTICE, annan_kommun_boende="ja", betalande_kommun="Lunde kommun")
    account = told.account(at("2022-04-15 08:00"))
    assert account.payer == "Lunde kommun"
    assert "beslutat om patientens boende" in account.payer_reason


def test_while_it_is_not_settled_who_pays_nobody_does() -> None:
    account = paying().know(NOTICE, annan_kommun_boende="vet_inte").account(at("2022-04-15 08:00"))
    assert account.payer is None
    assert account.days[-1].status is Status.REVIEW


def test_a_case_closed_without_discharge_is_counted_to_that_day() -> None:
    told = paying()
    account = account_of(
        told.agreement, Past(told.versions), at("2022-05-20 08:00"), closed_at=at("2022-04-15 09:00")
    )
    assert account is not None
    assert account.days[-1].date == day("2022-04-15")


def test_a_late_worker_does_not_move_the_days_of_what_it_writes_down() -> None:
    told = Told().notice(NOTICE)
    late = at("2022-04-17 08:00")
    told.know(late, **{"betalning.beslut": "PAY", "tid.betalningsansvar_avgors": PAY_DAY})
    assert len(told.account(late).of(Status.PAY)) == 4


def test_not_even_a_table_that_says_so_makes_a_day_before_the_deadline_one_to_pay() -> None:
    shipped = agreement()
    assert shipped.payment is not None
    table = shipped.payment.table
    rule = next(rule for rule in table.rules if rule.id == "dygn_betalar")
    everything = replace(rule, inputs=("-",) * len(table.inputs))
    reckless = replace(shipped, payment=replace(shipped.payment, table=replace(table, rules=(everything,))))
    account = paying().account(at("2022-04-14 08:00"), reckless)
    assert [str(d.status) for d in account.days] == ["granska", "granska", "granska", "betala"]


def test_a_table_without_an_answer_leaves_the_day_to_a_person() -> None:
    shipped = agreement()
    assert shipped.payment is not None
    empty = replace(shipped, payment=replace(shipped.payment, table=replace(shipped.payment.table, rules=())))
    account = paying().account(at("2022-04-14 08:00"), empty)
    assert {str(d.status) for d in account.days} == {"granska"}


def test_stockholm_pays_nothing_while_the_region_has_not_confirmed_that_liability_is_active() -> None:
    told = Told("stockholm").notice(NOTICE).tried(PAY_DAY, "REVIEW", "Regionen har inte bekräftat.")
    account = told.account(at("2022-04-16 08:00"))
    assert statuses(account)["2022-04-14"] == "granska"
    assert account.days[-1].cause == "Regionen har inte bekräftat."
