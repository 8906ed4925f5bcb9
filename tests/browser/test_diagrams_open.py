"""Every diagram that we ship opens in bpmn-js without a word of warning, and its picture is whole."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page

from tests.a_context import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("diagrams")]  # one viewer for all of them

DIAGRAMS = sorted((ROOT / "processes").glob("*/*.bpmn"))
PACKAGES = ROOT / "service/web/layout/assets/node_modules"
VIEWER = PACKAGES / "bpmn-js/dist/bpmn-navigated-viewer.development.js"
BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
DI = "{http://www.omg.org/spec/BPMN/20100524/DI}"
DRAWN = ("Event", "Task", "Gateway", "callActivity", "subProcess", "sequenceFlow", "participant", "lane")
OPEN = """async (xml) => {
  const viewer = new BpmnJS({ container: document.body });
  const { warnings } = await viewer.importXML(xml);
  const known = viewer.get("elementRegistry");
  const size = ({ width, height }) => width + height;
  const seen = known.filter((it) => it.type !== "label" && size(known.getGraphics(it).getBBox()) > 0);
  const found = { warnings: warnings.map((warning) => warning.message), seen: seen.map((it) => it.id) };
  viewer.destroy();
  return found;
}"""


@pytest.fixture(scope="module")
def viewer(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_content("<!doctype html><title>Diagram</title><body></body>")
    page.add_script_tag(path=VIEWER)
    yield page
    page.close()


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def ids_to_draw(diagram: etree._Element) -> set[str]:
    """Of everything in the model that has a place in the picture."""
    drawn = [it for it in diagram.iter(f"{BPMN}*") if str(it.tag).endswith(DRAWN) and it.get("id")]
    return {str(it.get("id")) for it in drawn}


def test_there_are_diagrams_to_open() -> None:
    assert {path.parent.name for path in DIAGRAMS} >= {"grund", "stockholm"}


@pytest.mark.parametrize("path", DIAGRAMS, ids=named)
def test_a_diagram_opens_without_a_warning_and_shows_all_that_it_holds(viewer: Page, path: Path) -> None:
    diagram = etree.parse(path).getroot()
    opened: dict[str, Any] = viewer.evaluate(OPEN, path.read_text("utf-8"))
    assert opened["warnings"] == []
    assert ids_to_draw(diagram) - set(opened["seen"]) == set()


@pytest.mark.parametrize("path", DIAGRAMS, ids=named)
def test_the_picture_speaks_of_the_models_own_elements_once_each(path: Path) -> None:
    diagram = etree.parse(path).getroot()
    pictured = [str(it.get("bpmnElement")) for it in diagram.iter(f"{DI}BPMNShape", f"{DI}BPMNEdge")]
    known = {str(it.get("id")) for it in diagram.iter(f"{BPMN}*") if it.get("id")}
    assert len(pictured) == len(set(pictured))
    assert set(pictured) <= known
    assert ids_to_draw(diagram) - set(pictured) == set()
