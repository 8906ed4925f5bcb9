"""Small scenarios on a small diagram: Avdelning assesses within a day, then Kommun plans."""

import json

from service.rehearsal import Rehearsal, Rehearsed, rehearse
from tests.drafting import Draft, agreement_of

START = 'Givet ärendet startar "2026-04-13 09:00"'


def diagram() -> Draft:
    draft = (
        Draft().start().task("bedöm", lane="Avdelning", form="bedomning").throw("skickat", "Underrättelse")
    )
    draft.throw("klar").task("planera", lane="Kommun").end()
    draft.timer("dygnet", "PT24H", on="bedöm").task("påminn", lane="Avdelning").end("sen")
    draft.lanes["Avdelning"] += ["start", "skickat"]
    return draft.path("start", "bedöm", "skickat", "klar", "planera", "end").path("dygnet", "påminn", "sen")


def any_time() -> Draft:
    draft = Draft("andra").start("ändra", message="Vill ändra").throw("ändrat", "Ändrat").end("e2")
    draft.lanes["Avdelning"] = ["ändra", "ändrat"]
    return draft.path("ändra", "ändrat", "e2")


def form() -> bytes:
    fields = [
        {"type": "textfield", "key": "lakare", "label": "Läkare", "validate": {"required": True}},
        {"type": "checkbox", "key": "oro", "label": "Oro"},
        {"type": "textarea", "key": "orsak", "label": "Orsak", "conditional": {"hide": "=oro != true"}},
        {"type": "checklist", "key": "behov", "label": "Behov", "values": [_option("mat"), _option("tvatt")]},
        {"type": "datetime", "key": "nar", "dateLabel": "När", "timeLabel": "Tid", "subtype": "datetime"},
        {"type": "select", "key": "enhet", "label": "Enhet", "values": [],
         "properties": {"deltagare": "kommun"}},
        {"type": "filepicker", "key": "remiss", "label": "Remiss", "accept": ".pdf"},
        {"type": "dynamiclist", "path": "insatser", "label": "Insatser", "components": [
            {"type": "textfield", "id": "falt_mal", "key": "mal", "label": "Mål",
             "validate": {"required": True}},
            {"type": "number", "id": "falt_antal", "key": "antal", "label": "Antal"},
            {"type": "textfield", "id": "falt_vem", "key": "vem", "label": "Vem",
             "conditional": {"hide": "=antal = null"}},
        ]},
    ]  # fmt: skip
    for field in fields:
        field["id"] = f"falt_{field.get('key', 'lista')}"
    return json.dumps(
        {"type": "default", "id": "bedomning", "title": "Bedömning", "components": fields}
    ).encode()


def _option(value: str) -> dict[str, str]:
    return {"value": value, "label": value}


def table(**answers: str) -> str:
    rows = [("fält", "värde"), *answers.items()]
    return "\n".join(f"      | {key} | {value} |" for key, value in rows)


BEDOM = 'När Avdelning gör "bedöm" med\n' + table(lakare="Eva Ek", enhet="bistand")


def rehearsal_of(text: str, *drafts: Draft) -> Rehearsal:
    drafts = drafts or (diagram(), any_time())
    agreement = agreement_of(*drafts, **{"forms/bedomning.form": form()})
    return rehearse(agreement, {"prov.feature": text.encode()})


def played(*sentences: str, on: tuple[Draft, ...] = ()) -> Rehearsed:
    body = "\n".join(f"    {sentence}" for sentence in sentences)
    text = f"# language: sv\nEgenskap: Prov\n  Scenario: Ett\n{body}\n"
    (scenario,) = rehearsal_of(text, *on).scenarios
    return scenario


def said(*sentences: str, on: tuple[Draft, ...] = ()) -> str:
    """What the scenario stopped at; empty when everything held."""
    failure = played(*sentences, on=on).failure
    return failure.message if failure else ""
