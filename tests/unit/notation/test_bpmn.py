"""What a diagram says, whichever tool drew it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import BadDocument
from service.notation.bpmn import Diagram, Element, Event, Flow, read_diagrams
from service.notation.xml import parse, to_bytes
from tests.unit.notation.diagrams import between, definitions, flow, process


def read(document: bytes) -> Diagram:
    (diagram,) = read_diagrams(document, "grund/utskrivning.bpmn")
    return diagram


def step(content: str, kind: str = "userTask", attributes: str = "") -> Element:
    """The element that modelling tools write as <bpmn:kind id="steg" attributes>content</bpmn:kind>."""
    return read(between(f'<bpmn:{kind} id="steg" {attributes}>{content}</bpmn:{kind}>')).elements["steg"]


def extended(content: str, kind: str = "userTask") -> Element:
    return step(f"<bpmn:extensionElements>{content}</bpmn:extensionElements>", kind)


# --- the diagram as a whole


LANES = """
<bpmn:laneSet id="LaneSet_1">
  <bpmn:lane id="Lane_1" name="Slutenvård"><bpmn:flowNodeRef>start</bpmn:flowNodeRef></bpmn:lane>
  <bpmn:lane id="Lane_2" name="Kommun">
    <bpmn:childLaneSet id="LaneSet_2">
      <bpmn:lane id="Lane_3" name="Socialtjänst"><bpmn:flowNodeRef>del</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="Lane_4" name="Hemsjukvård"><bpmn:flowNodeRef>slut</bpmn:flowNodeRef></bpmn:lane>
    </bpmn:childLaneSet>
    <bpmn:flowNodeRef>del</bpmn:flowNodeRef><bpmn:flowNodeRef>slut</bpmn:flowNodeRef>
  </bpmn:lane>
</bpmn:laneSet>"""

INSIDE = """
<bpmn:startEvent id="inne" />
<bpmn:userTask id="planera" name="Planera" />
<bpmn:boundaryEvent id="sent" cancelActivity="false" attachedToRef="planera">
  <bpmn:timerEventDefinition id="t">
    <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT24H</bpmn:timeDuration>
  </bpmn:timerEventDefinition>
</bpmn:boundaryEvent>
"""

NESTED = process(
    f'{LANES}<bpmn:startEvent id="start" /><bpmn:subProcess id="del" name="Planering">{INSIDE}'
    f'{flow("f3", "inne", "planera")}</bpmn:subProcess><bpmn:endEvent id="slut" />'
    f"{flow('f1', 'start', 'del')}{flow('f2', 'del', 'slut')}"
)


def test_a_diagram_has_its_elements_in_document_order_those_of_sub_processes_too() -> None:
    diagram = read(NESTED)
    assert (diagram.id, diagram.name, diagram.file) == (
        "utskrivning",
        "Utskrivning",
        "grund/utskrivning.bpmn",
    )
    assert list(diagram.elements) == ["start", "del", "inne", "planera", "sent", "slut"]
    assert diagram.executable
    assert not diagram.has_picture


def test_an_element_stands_in_its_innermost_lane_or_where_its_sub_process_stands() -> None:
    diagram = read(NESTED)
    assert diagram.lanes == ("Slutenvård", "Socialtjänst", "Hemsjukvård")
    assert {name: element.lane for name, element in diagram.elements.items()} == {
        "start": "Slutenvård",
        "del": "Socialtjänst",
        "inne": "Socialtjänst",
        "planera": "Socialtjänst",
        "sent": "Socialtjänst",
        "slut": "Hemsjukvård",
    }


def test_the_way_through_a_diagram_can_be_asked_for() -> None:
    diagram = read(NESTED)
    assert [element.id for element in diagram.start_events()] == ["start"]
    assert [element.id for element in diagram.start_events("del")] == ["inne"]
    assert [element.id for element in diagram.children_of(None)] == ["start", "del", "slut"]
    assert [element.id for element in diagram.children_of("del")] == ["inne", "planera", "sent"]
    assert [element.id for element in diagram.boundary_events_of("planera")] == ["sent"]
    assert diagram.outgoing("start") == (Flow("f1", "start", "del"),)
    assert diagram.incoming(diagram.elements["slut"]) == (Flow("f2", "del", "slut"),)


def test_a_file_may_hold_a_collaboration_with_several_processes() -> None:
    collaboration = (
        '<bpmn:collaboration id="C"><bpmn:participant id="P1" name="Regionen" processRef="a" />'
        '<bpmn:participant id="P2" name="Patienten" />'
        '<bpmn:participant id="P3" name="Kommunen" processRef="b" /></bpmn:collaboration>'
    )
    a = '<bpmn:process id="a"><bpmn:startEvent id="sa" /></bpmn:process>'
    b = '<bpmn:process id="b" name="Egen"><bpmn:startEvent id="sb" /></bpmn:process>'
    picture = (
        '<bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="Pl" bpmnElement="C">'
        '<bpmndi:BPMNShape id="sa_di" bpmnElement="sa"><dc:Bounds x="1" y="1" width="36" height="36" />'
        "</bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
    )
    first, second = read_diagrams(definitions(collaboration + a + b + picture), "x.bpmn")
    assert (first.name, second.name) == ("Regionen", "Egen")
    assert (first.has_picture, second.has_picture) == (True, False)
    assert first.xml == second.xml


def test_messages_signals_errors_and_escalations_are_named() -> None:
    shared = (
        '<bpmn:message id="M" name="Kallelse" /><bpmn:signal id="S" name="Avliden" />'
        '<bpmn:error id="E" name="Fel" errorCode="1" /><bpmn:escalation id="Es" name="Chef" />'
    )
    diagram = read(process('<bpmn:startEvent id="s" />', shared))
    assert diagram.messages == {"M": "Kallelse"}
    assert (diagram.signals, diagram.errors, diagram.escalations) == (
        {"S": "Avliden"},
        {"E": "Fel"},
        {"Es": "Chef"},
    )


def test_the_xml_handed_on_is_written_anew_and_keeps_what_we_do_not_know() -> None:
    strange = '<bpmn:extensionElements><x:y xmlns:x="urn:x" z="å" /></bpmn:extensionElements>'
    diagram = read(between(f'<bpmn:task id="steg">{strange}</bpmn:task>'))
    assert b'<x:y xmlns:x="urn:x"' in diagram.xml
    assert read(diagram.xml).elements == diagram.elements
    assert diagram.elements["steg"].ignored == ()


# --- events


@pytest.mark.parametrize(
    ("definition", "event"),
    [
        ("", Event("none")),
        ('<bpmn:messageEventDefinition id="d" messageRef="M" />', Event("message", reference="M")),
        ('<bpmn:signalEventDefinition id="d" signalRef="S" />', Event("signal", reference="S")),
        ('<bpmn:linkEventDefinition id="d" name="vidare" />', Event("link", value="vidare")),
        ("<bpmn:timerEventDefinition />", Event("timer")),
        (
            "<bpmn:conditionalEventDefinition><bpmn:condition>=svar = 1</bpmn:condition>"
            "</bpmn:conditionalEventDefinition>",
            Event("conditional", value="svar = 1"),
        ),
        ("<bpmn:signalEventDefinition /><bpmn:timerEventDefinition />", Event("multiple")),
    ],
)
def test_a_catching_event_says_what_it_waits_for(definition: str, event: Event) -> None:
    shared = '<bpmn:message id="M" name="Kallelse" /><bpmn:signal id="S" name="Avliden" />'
    document = process(
        f'<bpmn:intermediateCatchEvent id="steg">{definition}</bpmn:intermediateCatchEvent>', shared
    )
    assert read(document).elements["steg"].event == event


@pytest.mark.parametrize(
    ("tag", "written", "timer", "value"),
    [
        ("timeDuration", "PT24H", "duration", "PT24H"),
        ("timeDuration", '"PT24H"', "duration", "PT24H"),
        ("timeDuration", '="P3D"', "duration", "P3D"),
        ("timeDate", "2026-04-13T12:00:00+02:00", "date", "2026-04-13T12:00:00+02:00"),
        ("timeDate", '=frist("kallelse")', "date", 'frist("kallelse")'),
        ("timeDate", '${frist("kallelse")}', "date", 'frist("kallelse")'),
        ("timeCycle", "R3/PT24H", "cycle", "R3/PT24H"),
    ],
)
def test_a_timer_keeps_its_literal_or_its_expression(tag: str, written: str, timer: str, value: str) -> None:
    text = f'<bpmn:{tag} xsi:type="bpmn:tFormalExpression">{written}</bpmn:{tag}>'
    definition = f"<bpmn:timerEventDefinition>{text}</bpmn:timerEventDefinition>"
    assert step(definition, "intermediateCatchEvent").event == Event("timer", value=value, timer=timer)


@pytest.mark.parametrize("kind", ["terminate", "error", "escalation"])
def test_an_end_event_says_how_it_ends(kind: str) -> None:
    document = process(f'<bpmn:endEvent id="e"><bpmn:{kind}EventDefinition id="d" /></bpmn:endEvent>')
    assert read(document).elements["e"].event == Event(kind)


def test_a_boundary_event_knows_its_host_and_whether_it_interrupts() -> None:
    host = '<bpmn:userTask id="steg" />'
    document = between(
        f'{host}<bpmn:boundaryEvent id="b1" attachedToRef="steg" />'
        '<bpmn:boundaryEvent id="b2" cancelActivity="false" attachedToRef="steg" />'
    )
    elements = read(document).elements
    assert [(elements[name].attached_to, elements[name].interrupting) for name in ("b1", "b2")] == [
        ("steg", True),
        ("steg", False),
    ]


def test_a_receive_task_has_the_message_it_waits_for_as_its_event() -> None:
    shared = '<bpmn:message id="M" name="Kallelse" />'
    elements = read(process('<bpmn:receiveTask id="r" messageRef="M" instantiate="true" />', shared)).elements
    assert elements["r"].event == Event("message", reference="M")
    assert elements["r"].instantiate


# --- flows, loops, call activities


def test_conditions_and_the_default_flow_are_read() -> None:
    condition = (
        '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=svar = "ja"</bpmn:conditionExpression>'
    )
    document = process(
        '<bpmn:exclusiveGateway id="g" default="f2" /><bpmn:task id="a" /><bpmn:task id="b" />'
        + flow("f1", "g", "a", condition)
        + flow("f2", "g", "b")
    )
    diagram = read(document)
    assert [line.condition for line in diagram.outgoing("g")] == ['svar = "ja"', None]
    assert diagram.elements["g"].default == "f2"


def test_a_condition_that_is_one_text_stays_a_text() -> None:
    text = '<bpmn:conditionExpression>="ja"</bpmn:conditionExpression>'
    diagram = read(process('<bpmn:task id="a" /><bpmn:task id="b" />' + flow("f", "a", "b", text)))
    assert diagram.flows["f"].condition == '"ja"'


def test_loops_and_event_sub_processes_are_marked() -> None:
    several = step(
        '<bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:extensionElements>'
        '<zeebe:loopCharacteristics inputCollection="=parter" inputElement="part" /></bpmn:extensionElements>'
        "</bpmn:multiInstanceLoopCharacteristics>"
    )
    assert (several.multi_instance, several.cardinality) == (True, "parter")
    assert step("<bpmn:standardLoopCharacteristics />").standard_loop
    assert (
        read(process('<bpmn:subProcess id="s" triggeredByEvent="true" />')).elements["s"].triggered_by_event
    )


def test_documentation_is_read() -> None:
    assert step("<bpmn:documentation>Ring först.\n</bpmn:documentation>").documentation == "Ring först."


# --- dialects


@pytest.mark.parametrize(
    ("dialect", "element"),
    [
        (
            "zeebe",
            '<bpmn:userTask id="steg" name="Bedöm"><bpmn:extensionElements><zeebe:userTask />'
            '<zeebe:formDefinition formId="bedomning" />'
            '<zeebe:assignmentDefinition candidateGroups="=[&#34;lakare&#34;, &#34;sjukskoterska&#34;]" />'
            '<zeebe:taskSchedule dueDate="=frist(&#34;kallelse&#34;)" />'
            '<zeebe:properties><zeebe:property name="knapp" value="Skicka" /></zeebe:properties>'
            "</bpmn:extensionElements></bpmn:userTask>",
        ),
        (
            "camunda",
            '<bpmn:userTask id="steg" name="Bedöm" camunda:formRef="bedomning" '
            'camunda:formRefBinding="latest" camunda:candidateGroups="lakare, sjukskoterska" '
            'camunda:dueDate="${frist(&#34;kallelse&#34;)}">'
            '<bpmn:extensionElements><camunda:properties><camunda:property name="knapp" value="Skicka" />'
            "</camunda:properties></bpmn:extensionElements></bpmn:userTask>",
        ),
    ],
)
def test_a_user_task_says_the_same_in_every_dialect(dialect: str, element: str) -> None:
    task = read(between(element)).elements["steg"]
    assert task == Element(
        id="steg",
        kind="userTask",
        name="Bedöm",
        incoming=("f1",),
        outgoing=("f2",),
        form="bedomning",
        groups=("lakare", "sjukskoterska"),
        due='frist("kallelse")',
        properties={"knapp": "Skicka"},
    ), dialect


@pytest.mark.parametrize(
    ("content", "attributes", "result"),
    [
        ('<zeebe:calledDecision decisionId="betalning" resultVariable="betalar" />', "", "betalar"),
        ("", 'camunda:decisionRef="betalning" camunda:resultVariable="betalar"', "betalar"),
        ("<spiffworkflow:calledDecisionId>betalning</spiffworkflow:calledDecisionId>", "", None),
    ],
)
def test_a_decision_is_named_the_same_in_every_dialect(
    content: str, attributes: str, result: str | None
) -> None:
    extension = f"<bpmn:extensionElements>{content}</bpmn:extensionElements>"
    task = step(extension, "businessRuleTask", attributes)
    assert (task.decision, task.result, task.ignored) == ("betalning", result, ())


def test_spiffs_properties_are_read_and_may_name_the_form() -> None:
    task = extended(
        '<spiffworkflow:properties><spiffworkflow:property name="form" value="bedomning" />'
        '<spiffworkflow:property name="knapp" value="Skicka" /></spiffworkflow:properties>'
    )
    assert (task.form, task.properties) == ("bedomning", {"form": "bedomning", "knapp": "Skicka"})


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ('formKey="bedomning"', "bedomning"),
        ('externalReference="bedomning"', "bedomning"),
        ('formKey="camunda-forms:deployment:bedomning.form"', "bedomning"),
        ('formKey="=&#34;bedomning&#34;"', "bedomning"),
    ],
)
def test_a_form_may_be_named_in_every_way_the_modelers_offer(written: str, form: str) -> None:
    assert extended(f"<zeebe:formDefinition {written} />").form == form


@pytest.mark.parametrize(
    ("written", "groups"),
    [("", ()), ("lakare", ("lakare",)), ("=&#34;a&#34;", ("a",)), ("=[]", ()), ("a,,b ,", ("a", "b"))],
)
def test_candidate_groups_are_names(written: str, groups: tuple[str, ...]) -> None:
    assert extended(f'<zeebe:assignmentDefinition candidateGroups="{written}" />').groups == groups


def test_a_call_activity_names_its_process() -> None:
    assert extended('<zeebe:calledElement processId="sip" />', "callActivity").called == "sip"
    assert step("", "callActivity", 'calledElement="sip"').called == "sip"


def test_a_script_has_an_expression_and_a_result() -> None:
    script = extended('<zeebe:script expression="=1 + dagar" resultVariable="summa" />', "scriptTask")
    assert (script.script, script.script_result, script.result) == ("1 + dagar", "summa", None)
    old = step("<bpmn:script>${1 + dagar}</bpmn:script>", "scriptTask", 'camunda:resultVariable="summa"')
    assert (old.script, old.script_result) == ("1 + dagar", "summa")


def test_what_a_tool_wrote_and_we_do_not_read_is_listed() -> None:
    task = extended(
        "<spiffworkflow:preScript>import os</spiffworkflow:preScript>"
        '<zeebe:ioMapping><zeebe:input source="=a" target="b" /></zeebe:ioMapping>'
    )
    assert task.ignored == ("spiffworkflow:preScript", "zeebe:ioMapping")
    assert step("", "serviceTask", 'camunda:class="a.B"').ignored == ("camunda:class",)


def test_a_start_event_may_have_a_form() -> None:
    form = '<bpmn:extensionElements><zeebe:formDefinition formId="inskrivning" /></bpmn:extensionElements>'
    assert (
        read(process(f'<bpmn:startEvent id="s">{form}</bpmn:startEvent>')).start_events()[0].form
        == "inskrivning"
    )


# --- what is refused


TASKS = '<bpmn:task id="a" /><bpmn:task id="b" />'
INNER = '<bpmn:subProcess id="s"><bpmn:task id="i" /></bpmn:subProcess>'


@pytest.mark.parametrize(
    ("document", "place", "what"),
    [
        (process(TASKS + flow("f", "a", "borta")), "f", "elementet borta, som inte finns i processen"),
        (process(TASKS + '<bpmn:sequenceFlow id="f" sourceRef="a" />'), "f", "kopplat till ingenting"),
        (process(TASKS + INNER + flow("f", "a", "i")), "f", "korsar kanten"),
        (process('<bpmn:boundaryEvent id="k" attachedToRef="borta" />'), "k", "inte på någon aktivitet"),
        (process('<bpmn:boundaryEvent id="k" />'), "k", "inte på någon aktivitet"),
        (process('<bpmn:boundaryEvent id="k" attachedToRef="k" />'), "k", "inte på någon aktivitet"),
        (
            process(
                '<bpmn:boundaryEvent id="k" attachedToRef="m" />'
                '<bpmn:boundaryEvent id="m" attachedToRef="k" />'
            ),
            "k",
            "inte på någon aktivitet",
        ),
        (process('<bpmn:task id="a" /><bpmn:task id="a" />'), "a", "samma id finns på två ställen"),
        (process("<bpmn:task />"), "", "task saknar id"),
        (process('<bpmn:task id="a" default="f" />'), "a", "Standardflödet f går inte härifrån"),
        (
            process('<bpmn:endEvent id="e"><bpmn:messageEventDefinition messageRef="M" /></bpmn:endEvent>'),
            "e",
            "pekar på M, som inte finns i filen",
        ),
        (definitions(""), "", "ingen process"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "",
            "inte ett BPMN-diagram",
        ),
        (
            between(
                '<bpmn:userTask id="steg"><bpmn:extensionElements>'
                '<zeebe:assignmentDefinition candidateGroups="=grupper" />'
                "</bpmn:extensionElements></bpmn:userTask>"
            ),
            "steg",
            "får inte räknas ut",
        ),
    ],
)
def test_a_file_whose_references_do_not_hold_is_refused(document: bytes, place: str, what: str) -> None:
    with pytest.raises(BadDocument) as caught:
        read_diagrams(document, "grund/utskrivning.bpmn")
    assert caught.value.element == place
    assert str(caught.value).startswith("grund/utskrivning.bpmn")
    assert what in str(caught.value)


def test_the_largest_file_is_read_in_seconds_not_minutes() -> None:
    chain = "".join(f'<bpmn:task id="t{n}" />{flow(f"f{n}", f"t{n}", f"t{n + 1}")}' for n in range(9_000))
    diagram = read(process(chain + '<bpmn:task id="t9000" />'))
    assert len(diagram.flows) == 9_000


@given(st.data())
def test_a_file_with_any_ids_mixed_up_is_read_or_refused(data: st.DataObject) -> None:
    names = ["start", "del", "inne", "planera", "sent", "slut", "f1", "f2", "f3", "borta", ""]
    root = parse(NESTED, "x.bpmn")
    attributes = [
        (node, name) for node in root.iter() for name in node.attrib if str(name).endswith(("id", "Ref"))
    ]
    for node, name in data.draw(st.lists(st.sampled_from(attributes), max_size=4)):
        node.set(name, data.draw(st.sampled_from(names)))
    try:
        diagrams = read_diagrams(to_bytes(root), "x.bpmn")
    except BadDocument:
        return
    for diagram in diagrams:
        ends = {end for line in diagram.flows.values() for end in (line.source, line.target)}
        assert ends <= diagram.elements.keys()
        left = [line for element in diagram.elements for line in diagram.outgoing(element)]
        assert sorted(line.id for line in left) == sorted(diagram.flows)
