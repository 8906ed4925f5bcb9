"""A deviation report as an agreement may draw it: any party reports, the counterpart answers."""

import json

from tests.drafting import Draft

KINDS = [("sen_information", "Sen information"), ("fel_information", "Fel information")]
PARTIES = [("slutenvard", "Slutenvård"), ("kommun_sol", "Socialtjänst")]


def deviation() -> Draft:
    draft = Draft("avvikelse").keeps_own_facts()
    draft.start("avvikelse_rapporteras", message="Rapportera avvikelse", name="Rapportera avvikelse")
    draft.gateway("avvikelse_till", "exclusive", "avvikelse_besvaras_av_vard")
    draft.task("avvikelse_besvaras_av_vard", lane="Slutenvård", form="avvikelse_svar")
    draft.task("avvikelse_besvaras_av_sol", lane="Kommun – socialtjänst", form="avvikelse_svar")
    _with_form(draft, "avvikelse_rapporteras", "avvikelse")
    draft.end("avvikelse_slut").path("avvikelse_rapporteras", "avvikelse_till")
    draft.flow("avvikelse_till", "avvikelse_besvaras_av_sol", when='=avvikelse_motpart = "kommun_sol"')
    draft.path("avvikelse_till", "avvikelse_besvaras_av_vard", "avvikelse_slut")
    return draft.path("avvikelse_besvaras_av_sol", "avvikelse_slut")


def forms() -> dict[str, bytes]:
    report = [
        _choice("avvikelse_slag", "Vad gäller avvikelsen?", KINDS),
        _choice("avvikelse_motpart", "Vem ska svara?", PARTIES),
        _text("avvikelse_meddelande", "Meddelande"),
        _text("avvikelse_handelse", "Vad hände?"),
    ]
    return {
        "forms/avvikelse.form": _form("avvikelse", "Avvikelse", report),
        "forms/avvikelse_svar.form": _form(
            "avvikelse_svar", "Svar på avvikelse", [_text("avvikelse_svar", "Svar")]
        ),
    }


def _with_form(draft: Draft, key: str, form: str) -> None:
    opened = f'<startEvent id="{key}" name="Rapportera avvikelse">'
    definition = f'<extensionElements><zeebe:formDefinition formId="{form}"/></extensionElements>'
    draft._nodes = [node.replace(opened, opened + definition) for node in draft._nodes]


def _form(key: str, title: str, components: list[dict[str, object]]) -> bytes:
    written = {"type": "default", "id": key, "components": components}
    heading: dict[str, object] = {"type": "text", "id": f"rubrik_{key}", "text": f"# {title}"}
    return json.dumps({**written, "components": [heading, *components]}).encode()


def _text(key: str, label: str) -> dict[str, object]:
    return {"type": "textfield", "id": f"falt_{key}", "key": key, "label": label}


def _choice(key: str, label: str, options: list[tuple[str, str]]) -> dict[str, object]:
    values = [{"value": value, "label": name} for value, name in options]
    return {"type": "radio", "id": f"falt_{key}", "key": key, "label": label, "values": values}
