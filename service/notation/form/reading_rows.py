"""Reads what stands in rows: a form-js dynamic list, and a group that is shown as a table."""

from service.notation.feel import Expression
from service.notation.form.component import MOST_ROWS, Component, Field, Rows
from service.notation.form.reading_field import key_of
from service.notation.form.source import Source


def read_rows(source: Source, section: str, hide: Expression | None, columns: tuple[Component, ...]) -> Field:
    """A list and the columns that were read of it. Raises BadDocument."""
    label = source.text("label") or source.refuse(
        "Listan saknar etikett (Group label). Skriv vad den listar."
    )
    for column in columns:
        if isinstance(column, Field):
            _refuse_column(source, column)
    if not any(isinstance(column, Field) for column in columns):
        source.refuse("Listan har inga fält. Lägg fälten för en rad i den, eller ta bort listan.")
    properties = source.part("properties")
    return Field(
        key=key_of(source, "path", "sökväg (Path)"),
        kind="rows",
        label=label,
        id=source.id,
        description=properties.text("beskrivning"),
        section=section,
        hide=hide,
        properties={name: properties.text(name) for name in properties.written},
        rows=_rows(source, properties, columns),
    )


def _rows(source: Source, properties: Source, columns: tuple[Component, ...]) -> Rows:
    first, least = source.whole("defaultRepetitions"), properties.whole("minst_rader") or 0
    most = properties.whole("hogst_rader")
    rows = Rows(
        columns=columns,
        first=1 if first is None else first,
        least=least,
        most=MOST_ROWS if most is None else most,
        fixed=source.written.get("allowAddRemove") is False,
    )
    if not max(rows.least, 1) <= rows.most <= MOST_ROWS:
        source.refuse(f"hogst_rader ska vara minst {max(rows.least, 1)} och högst {MOST_ROWS}.")
    if rows.first > rows.most:
        source.refuse(
            f"Listan visar {rows.first} rader från början men får ha högst {rows.most}. Ändra det ena."
        )
    return rows


def _refuse_column(source: Source, column: Field) -> None:
    """What a row cannot hold: it would need a list in a list, or could never be told from an empty row."""
    place = Source(source.written, source.file, column.id)
    if "." in column.key:
        place.refuse(f"Nyckeln {column.key} står i en rad och får därför inte ha punkt. Ta bort den.")
    if column.unit_role:
        place.refuse("Ett fält som väljer enhet kan inte stå i en rad. Flytta ut det ur listan.")
    if column.files:
        place.refuse("En bilaga kan inte stå i en rad. Flytta ut fältet ur listan.")
    if column.default:
        place.refuse("Ett fält i en rad kan inte ha standardvärde: då blir ingen rad tom. Ta bort det.")


def refuse_uneven_table(source: Source, components: tuple[Component, ...]) -> None:
    """Every row of a table has the same columns. Raises BadDocument."""
    cells = [component for component in components if isinstance(component, Field)]
    if loose := next((cell for cell in cells if not cell.heading), None):
        Source(source.written, source.file, loose.id).refuse(
            "Fältet ligger direkt i en tabell. Lägg det i en grupp: varje grupp i tabellen är en rad."
        )
    rows: dict[str, list[str]] = {}
    for cell in cells:
        rows.setdefault(cell.heading, []).append(cell.label)
    if not rows:
        source.refuse("Tabellen har inga rader. Lägg en grupp med fält i den för varje rad.")
    first = next(iter(rows.values()))
    if uneven := next((heading for heading, labels in rows.items() if labels != first), None):
        source.refuse(
            f"Raden {uneven} har inte samma etiketter i samma ordning som den första. Gör raderna lika."
        )
