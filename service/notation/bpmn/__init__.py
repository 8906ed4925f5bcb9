"""BPMN 2.0 as bpmn-js and Camunda Modeler write it, read into plain records."""

from service.notation.bpmn.diagram import Diagram, Element, Event, Flow, says_yes
from service.notation.bpmn.reading import read_diagrams

__all__ = ["Diagram", "Element", "Event", "Flow", "read_diagrams", "says_yes"]
