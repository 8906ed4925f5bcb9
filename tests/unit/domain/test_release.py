"""What a candidate lacks, for every way of having done too little."""

from datetime import UTC, datetime

import pytest

from service.domain.people import SYSTEM, PersonId
from service.domain.release import TRIALS, Side, Step, Taken, missing, waits_for_trial

FILES, OTHERS = "a" * 64, "b" * 64
NOW = datetime(2026, 4, 13, 7, 0, tzinfo=UTC)
PETRA, KARIN = PersonId("petra"), PersonId("karin")


def tried(step: Step, passed: bool = True, digest: str = FILES) -> Taken:
    return Taken(step, passed, digest, NOW, SYSTEM)


def signed(
    side: Side, who: PersonId, passed: bool = True, *, name: str = "", step: Step = Step.APPROVED
) -> Taken:
    return Taken(step, passed, FILES, NOW, who, name or who, side)


TRIED = tuple(tried(step) for step in TRIALS)
SIGNED = (signed(Side.REGION, PETRA), signed(Side.MUNICIPALITY, KARIN))
WHOLE = (*TRIED, *SIGNED)


def test_tried_and_signed_by_both_parties_lacks_nothing():
    assert missing(FILES, WHOLE) == []


@pytest.mark.parametrize("place", range(len(WHOLE)))
def test_without_any_one_step_it_lacks_that_step(place: int):
    assert missing(FILES, WHOLE[:place] + WHOLE[place + 1 :]) != []


@pytest.mark.parametrize("step", TRIALS)
def test_a_trial_that_no_longer_holds_stops_it_although_it_was_signed(step: Step):
    assert len(missing(FILES, (*WHOLE, tried(step, passed=False)))) == 1


@pytest.mark.parametrize("place", range(len(WHOLE)))
def test_a_step_with_other_files_counts_for_nothing(place: int):
    each = WHOLE[place]
    other = Taken(each.step, each.passed, OTHERS, each.at, each.who, each.name, each.side)
    assert missing(FILES, (*WHOLE[:place], other, *WHOLE[place + 1 :])) != []


def test_an_approval_from_before_the_trials_counts_for_nothing():
    assert missing(FILES, (*SIGNED, *TRIED)) == [
        "Regionen har inte godkänt den.",
        "Kommunen har inte godkänt den.",
    ]


def test_the_latest_word_of_a_party_counts():
    refused = signed(Side.MUNICIPALITY, KARIN, passed=False)
    assert missing(FILES, (*WHOLE, refused)) == ["Kommunen har avslagit den."]
    assert missing(FILES, (*WHOLE, refused, signed(Side.MUNICIPALITY, KARIN))) == []


def test_one_person_cannot_sign_for_both():
    (said,) = missing(FILES, (*TRIED, signed(Side.REGION, PETRA), signed(Side.MUNICIPALITY, PETRA)))
    assert "två olika" in said


@pytest.mark.parametrize("name", ["Petra Sandell", "petra  SANDELL "])
def test_two_stated_names_that_are_the_same_are_one_person(name: str):
    stated = (signed(Side.REGION, SYSTEM, name="Petra Sandell"), signed(Side.MUNICIPALITY, SYSTEM, name=name))
    assert missing(FILES, (*TRIED, *stated)) != []


def test_a_trial_is_no_signature_even_if_it_names_a_side():
    odd = signed(Side.REGION, PETRA, step=Step.FROZEN)
    assert missing(FILES, (*TRIED, odd, SIGNED[1])) == ["Regionen har inte godkänt den."]


def test_being_put_in_force_uses_the_signatures_up():
    assert len(missing(FILES, (*WHOLE, tried(Step.IN_FORCE)))) == 2


def test_what_was_rolled_back_begins_anew():
    assert len(missing(FILES, (*WHOLE, tried(Step.IN_FORCE), tried(Step.ROLLED_BACK)))) == 5


def test_it_waits_for_its_trials_until_they_are_done_or_one_does_not_hold():
    frozen = tried(Step.FROZEN)
    assert waits_for_trial(FILES, [frozen])
    assert waits_for_trial(FILES, [frozen, TRIED[0]])
    assert not waits_for_trial(FILES, [])
    assert not waits_for_trial(FILES, [frozen, *TRIED])
    assert not waits_for_trial(FILES, [frozen, tried(Step.CHECKED, passed=False)])
    assert waits_for_trial(FILES, [frozen, *WHOLE, frozen])
