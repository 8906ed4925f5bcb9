"""The two questions that every form can ask: when it happened, and why it is written down afterwards."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from service.domain.late_entry import LONGEST_REASON, REASON, WHEN, LateEntry
from service.notation.form.component import Field
from service.notation.form.form import Form

LATE_FORM = Form(
    id="efterregistrering",
    title="Efterregistrering",
    file="",
    components=(
        Field(WHEN, "datetime", "När hände det?", required=True),
        Field(
            REASON,
            "textfield",
            "Varför skrivs det in i efterhand?",
            description="Till exempel: avbrott i Hemgång. Alla parter ser det.",
            required=True,
            max_length=LONGEST_REASON,
        ),
    ),
    digest="",
)


def read_late_entry(raw: Mapping[str, Sequence[str]], now: datetime) -> LateEntry | None:
    """None when neither question is answered. Raises BadAnswers when one is, or cannot be read."""
    if not any(value.strip() for field in (WHEN, REASON) for value in raw.get(field, ())):
        return None
    answers = LATE_FORM.validate(raw, facts={}, now=now, options={})
    happened_at, reason = answers[WHEN], answers[REASON]
    assert isinstance(happened_at, datetime)
    return LateEntry(happened_at, str(reason).strip())
