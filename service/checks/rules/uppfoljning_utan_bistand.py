"""Follow-up counts nothing by what somebody has from social services: a care provider may not (PDL 2:8)."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.checks.readings import PLAIN
from service.notation.agreement import Agreement
from service.notation.followup import FollowUp
from service.notation.form import Field

RULE = "uppfoljning-utan-bistand"
_CLASS, _SOCIAL = "klass", "social"


def check(agreement: Agreement) -> Iterator[Finding]:
    terms = agreement.followup
    if terms is None:
        return
    for name in sorted(terms.names & _social_names(agreement, terms)):
        message = f"Uppföljningen följer {name}, som hör till socialtjänsten. Följ något som alla parter får "
        message += "räkna på, till exempel när underrättelsen skickades."
        yield Finding(RULE, PLAIN, "followup", ERROR, message)
    known = {value for field in _fields(agreement) if field.key == terms.delay for value, _ in field.options}
    for cause in terms.social_delays:
        if cause not in known:
            message = f"social_delays nämner {cause}, som inte går att välja i fältet {terms.delay}. "
            message += "Skriv alternativets värde som det står i formuläret."
            yield Finding(RULE, PLAIN, "followup", ERROR, message)


def _social_names(agreement: Agreement, terms: FollowUp) -> frozenset[str]:
    """Answers of class social, and the moments of what social services' own steps leave."""
    answers = {field.key for field in _fields(agreement) if field.properties.get(_CLASS) == _SOCIAL}
    moments = {
        f"tid.{element.id}"
        for process, diagram in agreement.diagrams.items()
        for element in diagram.elements.values()
        if agreement.role_of(process, element) in terms.social_roles
    }
    return frozenset(answers | moments) - {terms.delay}


def _fields(agreement: Agreement) -> list[Field]:
    return [field for form in agreement.forms.values() for field in form.fields]
