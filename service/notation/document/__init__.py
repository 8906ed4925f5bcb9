"""Documents that an agreement words itself: Markdown with facts in it, and meetings for a calendar.

`documents/<id>.md` begins with a few lines of TOML between two lines of `+++`, then says its words:

- `{{ name }}` a fact in the form's words, or any FEEL expression; unknown: "inte ifyllt än"
- `{{#rows name}}` … `{{/rows}}` once for every row of a list; the row's fields are names inside
- `{{#if expression}}` … `{{else}}` … `{{/if}}` only when the expression is true

Marks of sections stand on lines of their own. `documents/<id>.ics.toml` names the facts of a meeting.
"""

from service.notation.document.meeting import Meeting, read_meeting
from service.notation.document.names import ALWAYS, PARTY
from service.notation.document.reading import read_template
from service.notation.document.template import If, Line, Part, Piece, Placeholder, Rows, Template

__all__ = [
    "ALWAYS",
    "PARTY",
    "If",
    "Line",
    "Meeting",
    "Part",
    "Piece",
    "Placeholder",
    "Rows",
    "Template",
    "read_meeting",
    "read_template",
]
