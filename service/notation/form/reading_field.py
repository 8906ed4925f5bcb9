"""Reads one field of a form-js schema."""

import re
from typing import Any

from service.notation.feel import Expression
from service.notation.form.component import CHOICES, LONGEST_TEXT, SEVERAL, Field, Option
from service.notation.form.pattern import is_safe
from service.notation.form.reading_files import read_files
from service.notation.form.source import Source

KINDS = ("textfield", "textarea", "number", "datetime", "checkbox", "filepicker", *CHOICES)
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*")
OR_RESERVE = "personnummer_eller_reservnummer"
_RULES = {
    "tid": ("inte_i_framtiden", "inte_i_datid"),
    "format": ("personnummer", OR_RESERVE),
    "tidigare": ("ja",),
}
_UNIT_KINDS = ("select", "radio", *SEVERAL)
_TIMES = ("date", "datetime")


def read_field(source: Source, section: str, hide: Expression | None) -> Field:
    """Raises BadDocument."""
    kind = _kind(source)
    rules = source.part("validate")
    properties = _properties(source, kind)
    longest = min(rules.whole("maxLength") or LONGEST_TEXT, LONGEST_TEXT)
    return Field(
        key=key_of(source),
        kind=kind,
        label=_label(source, kind),
        id=source.id,
        description=source.text("description"),
        required=rules.flag("required"),
        readonly=source.flag("readonly") or source.flag("disabled"),
        options=_options(source, kind, properties),
        section=section,
        hide=hide,
        min=rules.number("min"),
        max=rules.number("max"),
        decimals=source.whole("decimalDigits"),
        min_length=rules.whole("minLength") or 0,
        max_length=longest,
        pattern=_pattern(rules, longest),
        pattern_message=rules.text("patternErrorMessage"),
        text_type=_text_type(rules),
        suffix=source.part("appearance").text("suffixAdorner"),
        default=_default(source.written.get("defaultValue")),
        properties=properties,
        files=read_files(source) if kind == "files" else None,
    )


def _kind(source: Source) -> str:
    kind = source.text("type")
    if kind == "filepicker":
        return "files"
    if kind != "datetime":
        return kind
    subtype = source.text("subtype") or "date"  # form-js's own default
    if subtype not in ("date", "time", "datetime"):
        source.refuse(f"Undertypen {subtype} stöds inte. Välj datum, tid eller datum och tid.")
    return subtype


def key_of(source: Source, name: str = "key", called: str = "nyckel (Key)") -> str:
    """The name of the fact that the answer becomes. Raises BadDocument."""
    key = source.text(name)
    if not key:
        source.refuse(f"Fältet saknar {called}. Skriv en.")
    if len(key) > 100 or not _KEY.fullmatch(key):
        source.refuse(f"Nyckeln {key[:40]} får bara ha a–z, siffror, understreck och punkt.")
    return key


def _label(source: Source, kind: str) -> str:
    names = {"date": ("dateLabel",), "time": ("timeLabel",), "datetime": ("dateTimeLabel", "dateLabel")}
    found = (source.text(name) for name in (*names.get(kind, ()), "label"))
    label = next((text for text in found if text), "")
    if not label:
        source.refuse("Fältet saknar etikett (Label). Skriv vad som ska fyllas i.")
    return label


def _properties(source: Source, kind: str) -> dict[str, str]:
    part = source.part("properties")
    properties = {name: part.text(name) for name in part.written}
    for name, allowed in _RULES.items():
        if name in properties and properties[name] not in allowed:
            source.refuse(f"Egenskapen {name} ska vara {' eller '.join(allowed)}.")
    if ({"tid", "efter"} & properties.keys()) and kind not in _TIMES:
        source.refuse("Egenskaperna tid och efter hör till fält för datum, eller datum och tid.")
    if "format" in properties and kind != "textfield":
        source.refuse("Egenskapen format hör till textfält på en rad.")
    if ({"deltagare", "enheter"} & properties.keys()) and kind not in _UNIT_KINDS:
        source.refuse("Egenskaperna deltagare och enheter hör till fält med alternativ.")
    if properties.get("format") == OR_RESERVE and not is_safe(properties.get("reservnummer", "("), 12):
        source.refuse("Skriv hur regionens reservnummer ser ut i egenskapen reservnummer: ^R[0-9]{9}$.")
    if "deltagare" in properties and kind in SEVERAL:
        source.refuse("En deltagare är en enhet. Använd en lista där man väljer ett alternativ.")
    return properties


def _options(source: Source, kind: str, properties: dict[str, str]) -> tuple[Option, ...]:
    if kind not in CHOICES or "deltagare" in properties or "enheter" in properties:
        return ()
    written = source.written.get("values")
    if not isinstance(written, list) or not written:
        source.refuse("Fältet saknar alternativ. Skriv dem i formuläret (Static options).")
    options = tuple(_option(source, each) for each in written)
    if len({value for value, _ in options}) < len(options):
        source.refuse("Två alternativ har samma värde. Ändra det ena.")
    return options


def _option(source: Source, written: Any) -> Option:
    option = Source(written if isinstance(written, dict) else {}, source.file, source.id)
    value = option.text("value")
    if not value:
        source.refuse("Ett alternativ saknar värde. Fyll i det eller ta bort alternativet.")
    return value, option.text("label") or value


def _pattern(rules: Source, longest: int) -> str:
    pattern = rules.text("pattern")
    if pattern and not is_safe(pattern, longest):
        rules.refuse(
            "Mönstret är för krångligt att pröva säkert. Börja det med ^, använd inga parenteser, "
            "högst två * eller +, och ange en högsta längd."
        )
    return pattern


def _text_type(rules: Source) -> str:
    kind = rules.text("validationType")
    if kind not in ("", "custom", "email", "phone"):
        rules.refuse(f"Kontrollen {kind} stöds inte. Välj e-post, telefon eller eget mönster.")
    return kind if kind in ("email", "phone") else ""


def _default(written: Any) -> str | tuple[str, ...]:
    if isinstance(written, list):
        return tuple(each for each in written if isinstance(each, str))
    if isinstance(written, bool):
        return "true" if written else ""
    return str(written) if isinstance(written, str | int) else ""
