"""An event sub-process is refused, an ordinary one is not."""

from tests.drafting import Draft
from tests.unit.checks.found import places


def test_an_event_sub_process_is_refused() -> None:
    draft = Draft().start().end().path("start", "end").node("subProcess", "nar", triggeredByEvent="true")
    assert places("handelsestyrd-delprocess", draft) == ["nar"]


def test_an_ordinary_sub_process_is_fine() -> None:
    inner = Draft().start("s").end("e").path("s", "e")
    draft = Draft().start().inside("delen", inner).end().path("start", "delen", "end")
    assert places("handelsestyrd-delprocess", draft) == []
