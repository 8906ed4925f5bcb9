"""A small aviseringar.dmn for tests."""

INPUTS = ("handelse", "element", "roll")
CELLS = {
    "kanal": '"epost"',
    "till": '"enhet"',
    "efter": "0",
    "samla": '"direkt"',
    "tider": '"alltid"',
    "text": '"Logga in: {lank}"',
}


def notice_table(*rows: dict[str, str], policy: str = "COLLECT") -> dict[str, bytes]:
    """A row has the cells that differ; an input that is left out is a dash."""
    outputs = [*CELLS, *(name for row in rows for name in row if name not in (*INPUTS, *CELLS))]
    heads = "".join(
        f'<input id="i_{name}"><inputExpression id="ie_{name}"><text>{name}</text></inputExpression></input>'
        for name in INPUTS
    )
    heads += "".join(f'<output id="o_{name}" name="{name}"/>' for name in outputs)
    return {
        "aviseringar.dmn": f"""<definitions id="d" name="d"
 xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
<decision id="aviseringar" name="Aviseringar"><decisionTable id="t" hitPolicy="{policy}">{heads}
{"".join(_rule(place, row, outputs) for place, row in enumerate(rows))}
</decisionTable></decision></definitions>""".encode()
    }


def _rule(place: int, row: dict[str, str], outputs: list[str]) -> str:
    cells = "".join(
        f'<inputEntry id="c{place}_{name}"><text>{row.get(name, "-")}</text></inputEntry>' for name in INPUTS
    )
    said = {name: row.get(name, CELLS.get(name, "null")) for name in outputs}
    cells += "".join(
        f'<outputEntry id="u{place}_{name}"><text>{text}</text></outputEntry>' for name, text in said.items()
    )
    return f'<rule id="rad_{place}">{cells}</rule>'
