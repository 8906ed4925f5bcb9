"""A diagram is drawn."""

from tests.drafting import agreement_of
from tests.unit.checks.found import findings, line, places

PICTURE = b"""<BPMNDiagram xmlns="http://www.omg.org/spec/BPMN/20100524/DI" id="b"><BPMNPlane id="pl">
<BPMNShape id="sh" bpmnElement="start"/></BPMNPlane></BPMNDiagram></definitions>"""


def test_a_diagram_without_picture_gives_a_warning() -> None:
    assert places("bild-finns", line("a")) == ["p"]


def test_a_drawn_diagram_is_fine() -> None:
    drawn = line("a").xml().replace(b"</definitions>", PICTURE)
    assert findings("bild-finns", agreement_of(line("a"), **{"p.bpmn": drawn})) == []
