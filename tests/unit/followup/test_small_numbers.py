"""What may be said of small groups, and what can be worked out from what is said."""

from hypothesis import given
from hypothesis import strategies as st

from service.followup.small_numbers import Count, Group, one, told

LEAST = 5
groups_of_people = st.lists(st.sets(st.integers(0, 60), max_size=12), min_size=1, max_size=8)


def groups(*sizes: int) -> list[Group]:
    """Of different people."""
    ends = [sum(sizes[: place + 1]) for place in range(len(sizes))]
    return [Group.of(range(end - size, end)) for size, end in zip(sizes, ends, strict=True)]


def test_a_group_that_is_large_enough_is_told_and_so_is_nobody() -> None:
    assert told(groups(5, 0, 12), LEAST) == ([Count(5), Count(0), Count(12)], Count(17))


def test_a_small_group_is_few_and_the_next_smallest_is_left_out_for_its_sake() -> None:
    each, total = told(groups(3, 20, 9), LEAST)
    assert each == [Count(None, few=True), Count(20), Count(None)]
    assert total == Count(32)


def test_when_nothing_else_can_be_left_out_the_sum_is() -> None:
    assert told(groups(3, 0), LEAST) == ([Count(None, few=True), Count(0)], Count(None, few=True))
    assert told(groups(2, 1), LEAST)[1] == Count(None, few=True)


def test_people_are_counted_and_not_their_cases() -> None:
    assert one(Group.of([7] * 9), LEAST) == Count(None, few=True)
    assert one(Group.of(range(5)), LEAST) == Count(5)


@given(groups_of_people)
def test_no_small_group_is_ever_told_as_a_number(people: list[set[int]]) -> None:
    each, _ = told([Group.of(some) for some in people], LEAST)
    assert all(
        count.number in (None, 0) for count, some in zip(each, people, strict=True) if len(some) < LEAST
    )


@given(groups_of_people)
def test_no_small_group_can_be_worked_out_from_the_sum(people: list[set[int]]) -> None:
    each, total = told([Group.of(some) for some in people], LEAST)
    hidden = [some for count, some in zip(each, people, strict=True) if count.number is None]
    if hidden and total.number is not None:
        assert len(hidden) > 1
        assert len(set().union(*hidden)) >= LEAST


@given(groups_of_people)
def test_what_is_told_adds_up(people: list[set[int]]) -> None:
    each, total = told([Group.of(some) for some in people], LEAST)
    if all(count.number is not None for count in each):
        assert total.number in (None, sum(count.number or 0 for count in each))
    assert all(count.number in (None, len(some)) for count, some in zip(each, people, strict=True))
