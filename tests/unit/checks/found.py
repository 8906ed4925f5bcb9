"""What one rule finds in small diagrams."""

from service.checks.finding import Finding
from service.checks.registry import RULES
from service.notation.agreement import Agreement
from tests.drafting import Draft, agreement_of


def findings(rule: str, agreement: Agreement) -> list[Finding]:
    return list(RULES[rule](agreement))


def places(rule: str, *drafts: Draft, **files: bytes) -> list[str]:
    """The elements, flows and rows that the rule points at."""
    return [finding.element for finding in findings(rule, agreement_of(*drafts, **files))]


def line(*keys: str) -> Draft:
    """Start, user tasks in Vård's lane with a form each, end."""
    draft = Draft().start()
    for key in keys:
        draft.task(key, lane="Vård", form="f")
    return draft.end().path("start", *keys, "end")


def form(key: str, *fields: str) -> dict[str, bytes]:
    """A form file; a field is JSON without its braces, or a bare key."""
    components = ",".join("{" + (f if ":" in f else text_field(f)) + "}" for f in fields)
    return {f"forms/{key}.form": f'{{"type":"default","id":"{key}","components":[{components}]}}'.encode()}


def text_field(key: str) -> str:
    return f'"type":"textfield","id":"falt_{key}","key":"{key}","label":"{key}"'


def table(key: str, column: str, answer: str) -> dict[str, bytes]:
    """A decision table with one input and one answer."""
    return {
        f"{key}.dmn": f"""<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d">
<decision id="{key}" name="{key}"><decisionTable id="t" hitPolicy="FIRST">
<input id="i"><inputExpression id="ie"><text>{column}</text></inputExpression></input>
<output id="o" name="{answer}"/>
<rule id="r"><inputEntry id="c"><text>-</text></inputEntry>
<outputEntry id="u"><text>true</text></outputEntry></rule>
</decisionTable></decision></definitions>""".encode()
    }


_CELLS = {
    "namn": '"Kallelse"',
    "antal": "3",
    "enhet": '"kalenderdagar"',
    "galler": '"till dygnets slut"',
    "lagrum": '"LUS 4:3"',
}


def deadline(
    key: str, start: str = "tid.start", owner: str = "vård", confirmed: str = "true"
) -> dict[str, bytes]:
    """A frister.dmn with one row, counted from the FEEL in `start`."""
    cells = {**_CELLS, "fran": f'"{start}"', "agare": f'"{owner}"', "bekraftad": confirmed}
    outputs = "".join(f'<output id="o_{name}" name="{name}"/>' for name in cells)
    entries = "".join(
        f'<outputEntry id="u_{name}"><text>{text}</text></outputEntry>' for name, text in cells.items()
    )
    return {
        "frister.dmn": f"""<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d">
<decision id="frister" name="Frister"><decisionTable id="t" hitPolicy="UNIQUE">
<input id="i"><inputExpression id="ie"><text>frist</text></inputExpression></input>{outputs}
<rule id="rad_{key}"><inputEntry id="c"><text>"{key}"</text></inputEntry>{entries}</rule>
</decisionTable></decision></definitions>""".encode()
    }


def plain(*drafts: Draft, more: str = "", main: str = "") -> dict[str, bytes]:
    """agreement.toml for these drafts, with more lines at the end."""
    names = dict.fromkeys(lane for draft in drafts for lane in draft.lanes)
    lanes = "".join(f'"{lane}" = "{lane.lower()}"\n' for lane in names)
    main = main or drafts[0].process
    return {"agreement.toml": f'id = "test"\nname = "Test"\nmain = "{main}"\n[lanes]\n{lanes}{more}'.encode()}
