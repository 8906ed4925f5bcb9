"""Small diagrams for tests, written the way the modelling tools write them."""

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
        "bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
        "dc": "http://www.omg.org/spec/DD/20100524/DC",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "zeebe": "http://camunda.org/schema/zeebe/1.0",
        "camunda": "http://camunda.org/schema/1.0/bpmn",
        "spiffworkflow": "http://spiffworkflow.org/bpmn/schema/1.0/core",
        "modeler": "http://camunda.org/schema/modeler/1.0",
    }.items()
)


def definitions(content: str) -> bytes:
    """A BPMN file with `content` below its root."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return (
        f'{head}<bpmn:definitions {NAMESPACES} id="Definitions_1" '
        f'targetNamespace="http://bpmn.io/schema/bpmn" '
        f'exporter="Camunda Modeler" exporterVersion="5.29.0">\n{content}\n</bpmn:definitions>'
    ).encode()


def process(content: str, shared: str = "") -> bytes:
    """A BPMN file with one process, `shared` (messages and so on) beside it."""
    return definitions(
        f'<bpmn:process id="utskrivning" name="Utskrivning" isExecutable="true">{content}</bpmn:process>'
        f"{shared}"
    )


def flow(name: str, source: str, target: str, content: str = "") -> str:
    ends = f'sourceRef="{source}" targetRef="{target}"'
    return f'<bpmn:sequenceFlow id="{name}" {ends}>{content}</bpmn:sequenceFlow>'


def between(element: str, name: str = "steg") -> bytes:
    """A process start -> element -> end, where `element` has the id `name`."""
    return process(
        f'<bpmn:startEvent id="start" />{element}<bpmn:endEvent id="slut" />'
        + flow("f1", "start", name)
        + flow("f2", name, "slut")
    )
