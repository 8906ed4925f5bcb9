"""SpiffWorkflow's parser, told to read what our own notation has already made plain.

Names, conditions, timers and references come from `notation.bpmn`, where the three dialects of the
modellers are one; SpiffWorkflow contributes the structure.
"""

from typing import Any

from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
from SpiffWorkflow.bpmn.parser.event_parsers import EventBasedGatewayParser, EventDefinitionParser
from SpiffWorkflow.bpmn.parser.task_parsers import CallActivityParser
from SpiffWorkflow.bpmn.parser.TaskParser import TaskParser
from SpiffWorkflow.bpmn.parser.util import full_tag
from SpiffWorkflow.bpmn.specs.mixins.bpmn_spec_mixin import BpmnSpecMixin

from service.domain.errors import EngineFailed
from service.engine.timer import FirstEvent, LawfulTimer
from service.notation import xml
from service.notation.bpmn import Diagram, Element


class DecisionTask(BpmnSpecMixin):
    """A business rule task: asks a decision table and keeps the answer as facts of the case."""

    def __init__(self, spec: Any, bpmn_id: str, decision: str, result: str, **kwargs: Any) -> None:
        super().__init__(spec, bpmn_id, **kwargs)
        self.decision = decision
        self.result = result

    def serialize(self, serializer: Any, **kwargs: Any) -> Any:
        raise EngineFailed("Diagram sparas som BPMN, aldrig på annat sätt.")

    def _run_hook(self, task: Any) -> bool:
        run = task.workflow.script_engine
        answer = run.agreement.decision(self.decision).decide(run.context)
        for name, value in answer.items() if isinstance(answer, dict) else [("", answer)]:
            run.learn(f"{self.result}.{name}" if name else self.result, value)
        return True


class _Plain:
    """Mixed into every node parser: the element as our notation reads it."""

    node: Any
    process_parser: Any

    @property
    def element(self) -> Element:
        elements: dict[str, Element] = self.process_parser.parser.elements
        return elements[self.node.get("id")]

    def parse_condition(self, flow: Any) -> str | None:
        conditions: dict[str, str | None] = self.process_parser.parser.conditions
        return conditions.get(flow.get("id"))

    def parse_extensions(self, node: Any = None) -> dict[str, Any]:
        return {}


class _PlainEvent(_Plain):
    def parse_timer_event(self, event: Any) -> LawfulTimer:
        found = self.element.event
        return LawfulTimer(self.element.id, found.value if found else "")


class _PlainGateway(_PlainEvent):
    _create_task: Any

    def create_task(self) -> Any:
        return self._create_task(FirstEvent())


class _PlainCall(_Plain):
    spec: Any
    spec_class: Any
    bpmn_id: str
    bpmn_attributes: dict[str, Any]

    def create_task(self) -> Any:
        return self.spec_class(
            self.spec, self.bpmn_id, subworkflow_spec=self.element.called, **self.bpmn_attributes
        )


class _DecisionParser(_Plain, TaskParser):
    def create_task(self) -> Any:
        element = self.element
        return DecisionTask(
            self.spec,
            element.id,
            element.decision or "",
            element.result or element.decision or element.id,
            **self.bpmn_attributes,
        )


def _with_plain(parser: type) -> type:
    """The parser with the mixin for the most special kind that it is."""
    kinds = {
        EventBasedGatewayParser: _PlainGateway,
        EventDefinitionParser: _PlainEvent,
        CallActivityParser: _PlainCall,
        TaskParser: _Plain,
    }
    mixin = next(mixin for base, mixin in kinds.items() if issubclass(parser, base))
    return type(f"Plain{parser.__name__}", (mixin, parser), {})


class PlainParser(BpmnParser):
    OVERRIDE_PARSER_CLASSES = {  # noqa: RUF012 - an instance attribute there, and never changed
        **{tag: (_with_plain(parser), spec) for tag, (parser, spec) in BpmnParser.PARSER_CLASSES.items()},
        full_tag("businessRuleTask"): (_DecisionParser, DecisionTask),
    }

    def __init__(self, diagrams: list[Diagram]) -> None:
        super().__init__()
        self.elements = {key: element for diagram in diagrams for key, element in diagram.elements.items()}
        self.conditions = {key: flow.condition for diagram in diagrams for key, flow in diagram.flows.items()}
        for file, content in {diagram.file: diagram.xml for diagram in diagrams}.items():
            self.add_bpmn_xml(xml.parse(content, file), file)

    def _find_dependencies(self, process: Any) -> None:
        """Called processes are found by our notation, in every dialect."""
