"""Form fields: every control has its label, its description and its error tied to it."""

from typing import Any

import pytest
from flask import Flask, render_template_string
from lxml import html

from service.web.layout import install
from service.web.layout.style.fields import field

TEMPLATE = '{% from "field.html" import form_field %}{{ form_field(field) }}'
YES_NO = [("ja", "Ja"), ("nej", "Nej")]


def rendered(written: dict[str, Any]) -> Any:
    app = Flask(__name__, static_folder=None)
    install(app)
    with app.test_request_context():
        return html.fromstring(render_template_string(TEMPLATE, field=written))


@pytest.mark.parametrize(
    "kind", ["text", "longtext", "number", "date", "time", "datetime", "yes", "select", "unit"]
)
def test_every_control_has_its_label(kind: str) -> None:
    made = rendered(field("fält", kind, "Vårdcentral", options=YES_NO))
    control = made.xpath("//*[@name='fält']")[0]
    assert made.xpath(f"//label[@for='{control.get('id')}']")[0].text_content().strip() == "Vårdcentral"


@pytest.mark.parametrize("kind", ["text", "longtext", "date", "yes", "select"])
def test_error_and_description_are_tied_to_the_control(kind: str) -> None:
    made = rendered(field("dag", kind, "Dag", description="Hjälp.", error="Skriv en dag."))
    control = made.xpath("//*[@name='dag']")[0]
    tied = [made.get_element_by_id(id).text_content() for id in control.get("aria-describedby").split()]
    assert tied == ["Skriv en dag.", "Hjälp."]
    assert control.get("aria-invalid") == "true"


@pytest.mark.parametrize(("kind", "control"), [("choice", "radio"), ("choices", "checkbox")])
def test_a_group_has_a_legend_and_the_error_on_the_group(kind: str, control: str) -> None:
    made = rendered(field("samtycke", kind, "Samtycke", options=YES_NO, value=["nej"], error="Välj."))
    assert made.xpath("//legend")[0].text_content().strip() == "Samtycke"
    assert made.get_element_by_id(made.get("aria-describedby")).text_content() == "Välj."
    assert made.xpath(f"//input[@type='{control}'][@checked]/@value") == ["nej"]


def test_a_required_field_says_so_in_words() -> None:
    assert "måste fyllas i" in rendered(field("namn", "text", "Namn", required=True)).text_content()


def test_what_was_written_comes_back_and_cannot_become_markup() -> None:
    made = rendered(field("namn", "text", "Namn", value=['"><script>alert(1)</script>']))
    assert made.xpath("//input/@value") == ['"><script>alert(1)</script>']
    assert made.xpath("//script") == []


def test_a_long_text_comes_back_with_its_lines() -> None:
    made = rendered(field("lage", "longtext", "Läge", value=["Rad ett\nRad två"]))
    assert made.xpath("//textarea")[0].text == "Rad ett\nRad två"


def test_a_required_group_of_answers_says_so_to_a_screen_reader() -> None:
    made = rendered(field("samtycke", "choice", "Samtycke", options=YES_NO, required=True, error="Välj."))
    assert (made.get("role"), made.get("aria-required"), made.get("aria-invalid")) == (
        "radiogroup",
        "true",
        "true",
    )


@pytest.mark.parametrize("kind", ["choice", "choices"])
def test_the_error_summary_leads_to_the_first_answer_of_a_group(kind: str) -> None:
    made = rendered(field("samtycke", kind, "Samtycke", options=YES_NO, error="Välj."))
    assert made.xpath("//input[@value='ja']/@id") == ["f-samtycke"]
