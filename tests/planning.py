"""A small agreement whose only task asks for everything that the field's forms ask for: rows, tables, files.

A ward admits a patient and plans the way home. It is put in force in place of Stockholm's.
"""

import json
from collections.abc import Mapping
from typing import Any

from service.actions.context import Context
from service.agreements import digest_of, freeze
from service.domain.case import CaseId
from service.domain.people import SYSTEM
from tests import releasing
from tests.a_context import admit, task_of
from tests.drafting import Draft

PLAN = "planera_hemgangen"
YES_NO = [{"value": "ja", "label": "Ja"}, {"value": "nej", "label": "Nej"}]
LEVELS = [
    {"value": "sjalv", "label": "Klarar själv"},
    {"value": "hjalp", "label": "Behöver hjälp"},
    {"value": "vet_ej", "label": "Vet ej"},
]


def field(kind: str, key: str, label: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, "id": f"falt_{key}", "key": key, "label": label, **more}


def activity(key: str, label: str) -> dict[str, Any]:
    columns = {"fore": "Före inskrivningen", "nu": "Nu", "vantat": "Förväntat hemma"}
    cells = [field("select", f"adl.{key}.{column}", name, values=LEVELS) for column, name in columns.items()]
    return {"type": "group", "id": f"adl_{key}", "label": label, "components": cells}


ADL = {
    "type": "group",
    "id": "adl",
    "label": "Aktiviteter i dagligt liv",
    "properties": {"visning": "tabell"},
    "components": [
        activity("ata", "Äta"),
        activity("kla_sig", "Klä sig"),
        activity("forflytta", "Förflytta sig"),
    ],
}
ADL["components"][0]["components"][0]["validate"] = {"required": True}  # type: ignore[index]

SUPPORT = {
    "type": "dynamiclist",
    "id": "lista_insatser",
    "path": "sip_insatser",
    "label": "Insatser",
    "properties": {"beskrivning": "En rad för varje insats.", "hogst_rader": "4"},
    "components": [
        field("textfield", "mal", "Mål", validate={"required": True}),
        field("select", "huvudman", "Ansvarig", values=[
            {"value": "region", "label": "Regionen"}, {"value": "kommun", "label": "Kommunen"},
        ]),
        field("number", "per_vecka", "Omfattning", appearance={"suffixAdorner": "gånger i veckan"}),
        {**field("datetime", "start", "", subtype="date"), "dateLabel": "Startar"},
        field("checkbox", "bestalld", "Beställd"),
        field("textarea", "hinder", "Vad återstår?", conditional={"hide": "=bestalld = true"}),
    ],
}  # fmt: skip

COMPONENTS = [
    field("textarea", "bakgrund", "Bakgrund"),
    ADL,
    field("filepicker", "underlag", "Underlag", accept=".pdf,.png,.jpg", multiple=True),
    {"type": "group", "id": "planen", "label": "Planen", "components": [SUPPORT]},
]


def form(form_id: str, title: str, *components: Mapping[str, Any]) -> bytes:
    written = {"type": "default", "id": form_id, "title": title, "components": components}
    return json.dumps(written).encode()


def files(**more: bytes) -> dict[str, bytes]:
    """The agreement's files by name; `more` are others, or take their place."""
    asks = '<extensionElements><zeebe:formDefinition formId="{}"/></extensionElements>'
    main = (
        Draft("utskrivning")
        .node("startEvent", "patienten_skrivs_in", asks.format("inskrivning"), name="Skriv in patienten")
        .task(PLAN, lane="Slutenvård", form="planering")
        .end("slut")
        .path("patienten_skrivs_in", PLAN, "slut")
    )
    later = Draft("andrad_plan")
    later.messages["andrad"] = "Ändrad plan"
    later.node(
        "startEvent",
        "andra_planen",
        asks.format("andring") + '<messageEventDefinition messageRef="andrad"/>',
        name="Ändra planen",
    ).end("andrat").path("andra_planen", "andrat")
    toml = 'id = "stockholm"\nname = "Prov"\nmain = "utskrivning"\n[lanes]\n"Slutenvård" = "slutenvard"\n'
    return {
        "agreement.toml": toml.encode(),
        "utskrivning.bpmn": main.xml(),
        "andrad_plan.bpmn": later.xml(),
        "forms/inskrivning.form": form(
            "inskrivning",
            "Inskrivning",
            field("textfield", "personnummer", "Personnummer", properties={"format": "personnummer"}),
            {**field("datetime", "inskriven_tid", "", subtype="datetime"), "dateTimeLabel": "Inskriven"},
            field("textfield", "behov_lakare", "Läkare"),
            {**SUPPORT, "path": "kontakter", "label": "Kontakter", "components": [
                field("textfield", "namn", "Namn"),
            ]},
        ),
        "forms/planering.form": form("planering", "Planering", *COMPONENTS),
        "forms/andring.form": form(
            "andring", "Ändrad plan", SUPPORT, field("filepicker", "remiss", "Remiss", accept=".pdf")
        ),
        **more,
    }  # fmt: skip


def put_in_force(ctx: Context, **more: bytes) -> None:
    content = files(**more)
    with ctx.store.transaction() as tx:
        releasing.put_in_force(
            tx,
            "stockholm",
            name="Prov",
            digest=digest_of(content),
            content=freeze(content),
            valid_from=ctx.clock.now(),
            at=ctx.clock.now(),
            who=SYSTEM,
        )


def a_case(ctx: Context) -> CaseId:
    """A patient of Avdelning 72, on this agreement, whose way home waits to be planned."""
    put_in_force(ctx)
    return admit(ctx)


def address(ctx: Context, case: CaseId) -> str:
    return f"/arenden/{case}/uppgifter/{task_of(ctx, case, PLAN)}"
