"""Other versions of the agreements that we ship, made by changing their files."""

import re
from collections.abc import Callable
from functools import cache

from service.agreements import read, thaw
from service.notation.agreement import Agreement
from tests.a_context import frozen

_TASK = re.compile(rb'<bpmn:userTask id="(\w+)"')
_Y = re.compile(rb' y="(-?[0-9.]+)"')


@cache
def shipped(agreement: str) -> Agreement:
    return read(thaw(*frozen(agreement)))


@cache
def drawn_otherwise(agreement: str) -> Agreement:
    """Tasks have other names, and the pictures lie upside down."""

    def change(diagram: bytes) -> bytes:
        renamed = re.sub(rb'(<bpmn:userTask id="\w+" name=")', rb"\1Nytt: ", diagram)
        return _Y.sub(lambda found: b' y="%d"' % (9000 - float(found[1])), renamed)

    return _changed(agreement, change)


@cache
def with_more_timers(agreement: str) -> Agreement:
    """Every user task has one more timer, which takes years."""

    def change(diagram: bytes) -> bytes:
        tasks = [key for key in _TASK.findall(diagram) if b"<bpmn:subProcess" not in diagram]
        return diagram.replace(b"</bpmn:process>", b"".join(map(_timer, tasks)) + b"</bpmn:process>")

    return _changed(agreement, change)


def _timer(task: bytes) -> bytes:
    return (
        b'<bpmn:boundaryEvent id="arsvis_%b" cancelActivity="false" attachedToRef="%b">'
        b"<bpmn:outgoing>f_%b</bpmn:outgoing><bpmn:timerEventDefinition>"
        b"<bpmn:timeDuration>P9000D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
        b'<bpmn:endEvent id="e_%b"><bpmn:incoming>f_%b</bpmn:incoming></bpmn:endEvent>'
        b'<bpmn:sequenceFlow id="f_%b" sourceRef="arsvis_%b" targetRef="e_%b"/>'
    ) % ((task,) * 8)


def _changed(agreement: str, change: Callable[[bytes], bytes]) -> Agreement:
    files = thaw(*frozen(agreement))
    return read(
        {name: change(content) if name.endswith(".bpmn") else content for name, content in files.items()}
    )
