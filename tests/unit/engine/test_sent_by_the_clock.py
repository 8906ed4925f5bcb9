"""A message that a deadline sends has no sender: the party that is late is told too."""

from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import plain
from tests.unit.engine.driven_case import DrivenCase


def reminded() -> DrivenCase:
    draft = Draft().start().task("planera", lane="Kommun").throw("klart", "Planen klar").end()
    draft.timer("sent", "P2D", on="planera").throw("påminn", "Planen saknas").end("e2")
    draft.lanes["Kommun"] += ["klart", "sent", "påminn"]
    draft.path("start", "planera", "klart", "end").path("sent", "påminn", "e2")
    words = plain(draft, more='[messages]\nmsg_planensaknas = ["kommun"]\n')
    return DrivenCase(agreement_of(draft, **words))


def test_what_a_deadline_sends_has_no_sender():
    (message,) = reminded().later(days=2).messages
    assert (message.name, message.sender, message.recipients) == ("Planen saknas", None, ("kommun",))


def test_what_a_person_brings_about_has_the_party_as_sender_also_when_a_deadline_passed_just_before():
    case = reminded()
    case.at = case.at.replace(day=20)
    late, done = case.do("planera").messages
    assert (late.sender, done.sender) == (None, "kommun")
