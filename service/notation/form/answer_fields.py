"""The kinds of fields as marshmallow fields: from posted text to a value, with Swedish messages."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from marshmallow import ValidationError, fields, validate

from service.notation import messages
from service.notation.form.component import LONGEST_TEXT, Field
from service.notation.form.identity_number import read_identity_number, read_identity_or_reserve
from service.notation.form.moments import read_date, read_moment, read_time

_NUMBER = re.compile(r"[-+]?[0-9]{1,15}(?:[.,][0-9]{1,9})?")
_TURNS_WORDS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_PHONE = re.compile(r"\+?[0-9][0-9 ()/-]{4,29}")


def clean(text: str) -> str:
    """Stripped, composed letters, \\n between lines. Raises ValidationError for control characters."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if any(map(_is_control, text)):
        raise ValidationError(messages.CONTROL_CHARACTERS)
    return text


def _is_control(letter: str) -> bool:
    """Also what turns the direction of the words around it: it makes a line read as something else."""
    return (unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\n\t") or letter in _TURNS_WORDS


class Text(fields.Field[str]):
    """Text on one line or several."""

    def __init__(self, field: Field, **settings: Any) -> None:
        super().__init__(**settings)
        self.field = field

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        text = clean(value)
        if self.field.kind == "textfield":
            text = " ".join(text.splitlines())
        self._check_length(text)
        if self.field.properties.get("format") == "personnummer":
            return read_identity_number(text)
        if self.field.properties.get("format") == "personnummer_eller_reservnummer":
            return read_identity_or_reserve(text, self.field.properties["reservnummer"])
        self._check_content(text)
        return text

    def _check_length(self, text: str) -> None:
        if len(text) > self.field.max_length:
            raise ValidationError(messages.too_long(self.field.max_length))
        if len(text) < self.field.min_length:
            raise ValidationError(messages.too_short(self.field.min_length))

    def _check_content(self, text: str) -> None:
        if self.field.pattern and not re.search(self.field.pattern, text, re.ASCII):
            raise ValidationError(self.field.pattern_message or messages.PATTERN)
        if self.field.text_type == "email":
            validate.Email(error=messages.EMAIL)(text)
        if self.field.text_type == "phone" and not _PHONE.fullmatch(text):
            raise ValidationError(messages.PHONE)


class Number(fields.Field[int | Decimal]):
    """A number with comma or point; int when it is whole."""

    def __init__(self, field: Field, **settings: Any) -> None:
        super().__init__(**settings)
        self.field = field

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int | Decimal:
        text = clean(value).replace("\N{MINUS SIGN}", "-")
        if not _NUMBER.fullmatch(text):
            raise ValidationError(messages.NUMBER)
        number = Decimal(text.replace(",", "."))
        self._check(number)
        return int(number) if number == number.to_integral_value() else number.normalize()

    def _check(self, number: Decimal) -> None:
        most = self.field.decimals
        if most is not None and number != round(number, most):
            raise ValidationError(messages.decimals(most))
        if self.field.min is not None and number < self.field.min:
            raise ValidationError(messages.too_small(self.field.min))
        if self.field.max is not None and number > self.field.max:
            raise ValidationError(messages.too_large(self.field.max))


class Read(fields.Field[Any]):
    """What one function reads from text."""

    def __init__(self, read: Callable[[str], date | datetime | str], **settings: Any) -> None:
        super().__init__(**settings)
        self.read = read

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        return self.read(clean(value))


class Tick(fields.Field[bool]):
    """A checkbox: its key is posted when ticked, absent when not."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        ticked = value in ("on", "true", "1", "ja")
        if not ticked and value not in ("", "off", "false", "0", "nej"):
            raise ValidationError(messages.CHECK)
        if self.required and not ticked:
            raise ValidationError(messages.TICK)
        return ticked


def answer_field(field: Field, key: str) -> fields.Field[Any]:
    """The marshmallow field for a field of a form; `key` is what it is called in the posted data."""
    if field.several:
        return _attached(field, key) if field.files else _several(field, key)
    settings: dict[str, Any] = {"data_key": key, "required": field.required, "allow_none": not field.required}
    missing = messages.choose if field.options or field.unit_role else messages.fill_in
    settings["error_messages"] = dict.fromkeys(("required", "null"), missing(field.label))
    match field.kind:
        case "textfield" | "textarea":
            return Text(field, **settings)
        case "number":
            return Number(field, **settings)
        case "date":
            return Read(read_date, **settings)
        case "time":
            return Read(read_time, **settings)
        case "datetime":
            return Read(read_moment, **settings)
        case "checkbox":
            return Tick(**settings | {"error_messages": {"required": messages.TICK, "null": messages.TICK}})
        case _:
            return Read(clean, **settings, validate=_one_of(field))


def _several(field: Field, key: str) -> fields.Field[Any]:
    least = [validate.Length(min=1, error=messages.CHOOSE_SOME)] if field.required else []
    return fields.List(
        Read(clean, validate=_one_of(field)),
        data_key=key,
        required=field.required,
        error_messages={"required": messages.CHOOSE_SOME, "invalid": messages.CHOOSE_SOME},
        validate=[*least, validate.Length(max=LONGEST_TEXT, error=messages.CHOOSE_SOME)],
    )


def _attached(field: Field, key: str) -> fields.Field[Any]:
    """What stands for files; whether there are such files is asked later."""
    most = field.files.most if field.files else 0
    least = [validate.Length(min=1, error=messages.CHOOSE_FILE)] if field.required else []
    return fields.List(
        Read(clean),
        data_key=key,
        required=field.required,
        error_messages={"required": messages.CHOOSE_FILE, "invalid": messages.CHOOSE_FILE},
        validate=[*least, validate.Length(max=most, error=messages.too_many_files(most))],
    )


def _one_of(field: Field) -> list[validate.Validator]:
    """A unit picker's options are known only when it is shown, so they are checked later."""
    if field.unit_role:
        return []
    return [validate.OneOf([value for value, _ in field.options], error=messages.CHOOSE)]
