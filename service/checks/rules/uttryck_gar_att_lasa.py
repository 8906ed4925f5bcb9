"""Every expression in a diagram is FEEL that Hemgång understands."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.checks.readings import texts
from service.domain.errors import BadExpression
from service.notation.agreement import Agreement

RULE = "uttryck-gar-att-lasa"


def check(agreement: Agreement) -> Iterator[Finding]:
    for text in texts(agreement):
        try:
            text.compiled()
        except BadExpression as error:
            message = f"{text.where} går inte att läsa. {error.args[0] if error.args else error}"
            yield Finding(RULE, text.file, text.element, ERROR, message)
