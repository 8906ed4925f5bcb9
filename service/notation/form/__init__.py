"""Forms: form-js schema (JSON), as the form-js editor writes it, read and validated on the server.

Understood: textfield, textarea, number, datetime (date, time, datetime), checkbox, checklist, radio, select,
taglist, dynamiclist (rows), filepicker, text (Markdown), group, separator, spacer. A submit button is passed
over; anything else is refused.

Properties of our own, on a field (form-js editor: Custom properties):

- `deltagare: <role>`   a unit picker; the chosen unit becomes the case's participant for that role
- `enheter: <role>`     a unit picker and no more
- `format: personnummer`  a Swedish identity number, kept as twelve digits
- `format: personnummer_eller_reservnummer` and `reservnummer: <pattern>`  that, or the region's own number
- `tidigare: ja`  something of the person: filled in from the latest earlier case that the unit took part in
- `tid: inte_i_framtiden` or `inte_i_datid`  a moment or date that must not be ahead, or not have passed
- `efter: <field key or fact>`  a moment or date that must come after another
- `minst_rader`, `hogst_rader: <number>`  how many rows a dynamiclist must and may have
- `visning: tabell`  a group that is shown as a table: each group in it is a row, its fields are the cells

The options of a unit picker are handed in when the form is shown and when it is validated.
"""

from service.notation.form.component import Component, Field, Option, Passage, Rows
from service.notation.form.form import Form
from service.notation.form.identity_number import is_identity_number, possible_numbers
from service.notation.form.posting import posted, posted_by_name
from service.notation.form.reading import read_form
from service.notation.form.sheet import Sheet

__all__ = [
    "Component",
    "Field",
    "Form",
    "Option",
    "Passage",
    "Rows",
    "Sheet",
    "is_identity_number",
    "possible_numbers",
    "posted",
    "posted_by_name",
    "read_form",
]
