"""One field of each kind, some of them with an error."""

from typing import Any


def field(key: str, kind: str, label: str, **more: Any) -> dict[str, Any]:
    empty = {"description": "", "required": False, "options": [], "value": [], "error": ""}
    return {"key": key, "kind": kind, "label": label, **empty, **more}


def fields() -> list[dict[str, Any]]:
    return [
        field("personnummer", "text", "Personnummer", required=True, width="short", value=["19410312-9815"]),
        field(
            "fast_vardkontakt",
            "text",
            "Fast vårdkontakt",
            required=True,
            description="Namn och yrke på den som verksamhetschefen har utsett.",
            error="Skriv vem som är fast vårdkontakt.",
        ),
        field("beraknad_dag", "date", "Beräknad utskrivningsdag", required=True, value=["2026-04-17"]),
        field("utskrivningsklar", "datetime", "Utskrivningsklar från", value=["2026-04-16T11:00"]),
        field("tid", "time", "Tid för mötet", value=["13:30"]),
        field("vikt", "number", "Vikt", unit="kg", value=["68,5"]),
        field(
            "kommun",
            "unit",
            "Kommunens enhet",
            required=True,
            error="Välj vilken enhet som ska ta emot.",
            options=[
                ("sodermalm", "Stadsdelen Södermalm, biståndsenheten"),
                ("enskede", "Stadsdelen Enskede"),
            ],
        ),
        field(
            "boende",
            "select",
            "Boende före inskrivningen",
            value=["eget"],
            options=[
                ("eget", "Eget boende"),
                ("vardboende", "Vård- och omsorgsboende"),
                ("kort", "Korttidsboende"),
            ],
        ),
        field(
            "samtycke",
            "choice",
            "Samtycker patienten till att uppgifterna delas?",
            required=True,
            description="Fråga patienten. Skriv i journalen hur frågan ställdes.",
            options=[("ja", "Ja"), ("nej", "Nej"), ("kan_inte", "Kan inte ta ställning")],
            error="Välj ett av svaren.",
        ),
        field(
            "insatser",
            "choices",
            "Insatser som patienten bedöms behöva",
            value=["hemtjanst"],
            options=[
                ("hemtjanst", "Hemtjänst"),
                ("hemsjukvard", "Hemsjukvård"),
                ("rehab", "Rehabilitering"),
                ("hjalpmedel", "Hjälpmedel"),
            ],
        ),
        field(
            "lage",
            "longtext",
            "Aktuellt läge",
            description="Det som mottagaren behöver veta för att planera hemgången.",
            value=["Går med rollator inomhus. Behöver hjälp med morgonbestyr."],
        ),
        field("narstaende", "yes", "Närstående är informerade"),
    ]
