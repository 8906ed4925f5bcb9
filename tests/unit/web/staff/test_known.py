"""An answer as people read it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from service.domain.facts import Value
from service.domain.people import UnitId
from service.notation.form.component import Field
from service.notation.form.words import words

UNITS = {UnitId("vc"): "Vårdcentralen Ekbacken"}
CHOICE = Field("k", "radio", "K", options=(("ja", "Ja, gärna"), ("nej", "Nej, tack")))
SEVERAL = Field("k", "checklist", "K", options=(("a", "Hemtjänst"), ("b", "Trygghetslarm")))
PICKER = Field("k", "select", "K", properties={"deltagare": "oppenvard"})
PLAIN = Field("k", "textfield", "K")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (PLAIN, "Johan Ekwall", "Johan Ekwall"),
        (PLAIN, None, ""),
        (PLAIN, "", ""),
        (CHOICE, "ja", "Ja, gärna"),
        (SEVERAL, ["a", "b"], "Hemtjänst, Trygghetslarm"),
        (SEVERAL, [], ""),
        (PICKER, "vc", "Vårdcentralen Ekbacken"),
        (Field("k", "checkbox", "K"), False, "Nej"),
        (Field("k", "date", "K"), date(2026, 4, 16), "torsdag 16 april 2026"),
        (
            Field("k", "datetime", "K"),
            datetime(2026, 4, 16, 7, tzinfo=UTC),
            "torsdag 16 april 2026 kl. 09.00",
        ),
        (Field("k", "number", "K", suffix="kg"), Decimal("68.5"), "68,5 kg"),
        (Field("k", "number", "K", suffix="dagar"), 0, "0 dagar"),
    ],
)
def test_answers_are_said_in_the_forms_words(field: Field, value: Value, said: str) -> None:
    assert words(field, value, UNITS) == said
