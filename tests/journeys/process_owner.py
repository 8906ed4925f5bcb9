"""A process owner at the desk: a copy of an agreement, an editor for its files, and the commands."""

import shutil
from pathlib import Path
from typing import Self

from click.testing import CliRunner, Result

from service.agreements import files_of
from service.agreements.frozen import Files
from service.cli import main
from tests.a_context import ROOT

AFTER_THE_NOTICE = "efter_underrattelse.bpmn"

TASK = """<bpmn:userTask id="ring_anhoriga" name="Ring anhöriga">
      <bpmn:extensionElements>
        <zeebe:userTask />
        <zeebe:formDefinition formId="{form}" />
      </bpmn:extensionElements>
      <bpmn:incoming>flode_arbetet_delas_ring_anhoriga</bpmn:incoming>
      <bpmn:outgoing>flode_ring_anhoriga_skriv_ut_patienten</bpmn:outgoing>
    </bpmn:userTask>
    """
FLOW = """<bpmn:sequenceFlow id="flode_ring_anhoriga_skriv_ut_patienten" \
sourceRef="ring_anhoriga" targetRef="skriv_ut_patienten" />
    """
PICTURE = """<bpmndi:BPMNShape id="ring_anhoriga_di" bpmnElement="ring_anhoriga">
        <dc:Bounds x="540" y="220" width="120" height="80" />
        <bpmndi:BPMNLabel />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="flode_ring_anhoriga_skriv_ut_patienten_di" \
bpmnElement="flode_ring_anhoriga_skriv_ut_patienten">
        <di:waypoint x="600" y="220" />
        <di:waypoint x="600" y="180" />
      </bpmndi:BPMNEdge>
      """


class ProcessOwner:
    """Knows the work and the editor; writes no code."""

    def __init__(self, desk: Path) -> None:
        """Copies the agreement on the law alone, and the diagrams and forms that agreements share."""
        self.folder = desk / "processes" / "grund"
        self._forms = desk / "forms"
        for folder in ("grund", "gemensamt"):
            shutil.copytree(ROOT / "processes" / folder, desk / "processes" / folder)
        shutil.copytree(ROOT / "forms", self._forms)

    def files(self) -> Files:
        return files_of(self.folder, self._forms)

    def gives_the_call_two_days(self) -> Self:
        """In the table of deadlines: the row of the call to SIP, its number."""
        row = '<outputEntry id="rad_kallelse_ut_antal">\n          <text>{}</text>'
        return self._replaces("frister.dmn", row.format(3), row.format(2))

    def draws_a_call_to_the_family(self, *, form: str = "patientinformation") -> Self:
        """A task between the fork and the discharge: in its lane, with its arrows and its picture."""
        file = AFTER_THE_NOTICE
        ref = "<bpmn:flowNodeRef>{}</bpmn:flowNodeRef>\n        "
        here = ref.format("skriv_ut_patienten")
        self._replaces(file, here, ref.format("ring_anhoriga") + here)
        # The arrow from the fork gets another end, and the new task an arrow onwards.
        old, new = "flode_arbetet_delas_skriv_ut_patienten", "flode_arbetet_delas_ring_anhoriga"
        incoming = f"<bpmn:incoming>{old}</bpmn:incoming>"
        self._replaces(file, incoming, incoming.replace(old, "flode_ring_anhoriga_skriv_ut_patienten"))
        self._replaces(file, old, new)
        arrow = f'<bpmn:sequenceFlow id="{new}" sourceRef="arbetet_delas" targetRef='
        self._replaces(file, f'{arrow}"skriv_ut_patienten"', f'{arrow}"ring_anhoriga"')
        self._puts_before(file, '<bpmn:userTask id="skriv_ut_patienten"', TASK.format(form=form))
        self._puts_before(file, f'<bpmn:sequenceFlow id="{new}"', FLOW)
        self._puts_before(file, '<bpmndi:BPMNShape id="skriv_ut_patienten_di"', PICTURE)
        ends = '<di:waypoint x="495" y="140" />\n        <di:waypoint x="{}" y="{}" />'
        return self._replaces(file, ends.format(575, 140), ends.format(540, 260))

    def writes_help(self) -> Self:
        (self.folder / "help" / "ring_anhoriga.md").write_text(
            "Berätta när patienten kommer hem.\nFråga om någon kan möta.\nSkriv vem du talade med.\n", "utf-8"
        )
        return self

    def writes_a_scenario(self, text: str) -> Path:
        path = self.folder / "scenarios" / "ring_anhoriga.feature"
        path.write_text(text, "utf-8")
        return path

    def keeps_only_the_scenario(self, name: str) -> Self:
        for path in self.folder.rglob("*.feature"):
            if path.name != name:
                path.unlink()
        return self

    def runs(self, *words: str | Path) -> Result:
        """A command in the terminal."""
        return CliRunner().invoke(main, [str(word) for word in words], env={"COLUMNS": "300"})

    def _puts_before(self, file: str, mark: str, text: str) -> Self:
        return self._replaces(file, mark, text + mark)

    def _replaces(self, file: str, old: str, new: str) -> Self:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text, f"{file} has no {old}"
        path.write_text(text.replace(old, new), "utf-8")
        return self
