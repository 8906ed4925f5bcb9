"""A deadline that has passed and is counted anew is a new deadline."""

from datetime import timedelta

from service.domain.case import Due
from service.notation.deadlines import Deadlines
from tests.drafting import Draft, agreement_of
from tests.unit.engine.driven_case import MONDAY, DrivenCase


class ADayAfterTheNotice(Deadlines):
    """frister.dmn in one row: a day after the notice, while one stands."""

    def __init__(self) -> None:
        super().__init__(None)

    def due(self, name: str, context: object) -> Due:
        notice = context.get("underrattelse")  # type: ignore[attr-defined]
        return Due(at=notice + timedelta(days=1) if notice else None, deadline=name)


def called() -> DrivenCase:
    draft = Draft().start().gateway("dela").task("kalla").timer("sen", '=frist("kallelse")', on="kalla")
    draft.task("andra").gateway("igen", "exclusive").task("varna").end().end("e2").end("e3")
    draft.path("start", "dela", "kalla", "end").path("dela", "igen", "andra", "igen").path(
        "sen", "varna", "e2"
    )
    agreement = agreement_of(draft)
    object.__setattr__(agreement, "deadlines", ADayAfterTheNotice())
    return DrivenCase(agreement, {"underrattelse": MONDAY})


def test_a_deadline_that_has_passed_fires_again_when_a_new_notice_starts_its_clock():
    case = called()
    case.later(days=2)
    assert case.fired() == [("sen", MONDAY + timedelta(days=1))]
    assert case.progress.timers == ()
    case.do("andra", underrattelse=None)
    assert [timer.due.at for timer in case.progress.timers] == [None]
    case.do("andra", underrattelse=case.at)
    again = case.at + timedelta(days=1)
    assert [timer.due.at for timer in case.progress.timers] == [again]
    case.later(days=3)
    assert case.fired() == [("sen", again)]
    assert case.waits == ["andra", "kalla", "varna", "varna"]


def test_a_deadline_that_has_passed_does_not_fire_again_by_itself():
    case = called()
    case.later(days=2)
    case.do("andra")
    case.later(days=30)
    assert case.progress.timers == ()
    assert case.waits == ["andra", "kalla", "varna"]


def test_a_correction_to_an_earlier_moment_does_not_fire_it_twice():
    case = called()
    case.later(days=2)
    case.do("andra", underrattelse=MONDAY - timedelta(hours=5))
    assert case.progress.timers == ()
    assert case.waits == ["andra", "kalla", "varna"]


def test_nothing_is_armed_again_when_the_task_is_done():
    case = called()
    case.later(days=2)
    case.do("kalla")
    case.do("andra", underrattelse=case.at)
    assert case.progress.timers == ()
