"""Sentences about messages, and about what a party may start at any time."""

from service.domain.case import Offer
from service.rehearsal.answers import Table
from service.rehearsal.failure import Failed, must_exist, quoted, spoken
from service.rehearsal.pattern import Pattern
from service.rehearsal.stage import Sent, Stage
from service.rehearsal.tasks import SOMEBODY
from service.rehearsal.words import listed


def is_started(stage: Stage, handling: str, part: str, table: Table | None = None) -> None:
    if part not in SOMEBODY:
        must_exist(part, stage.parties, "Parten")
    offers = [offer for offer in stage.progress.offers if _may(stage, offer, handling, part)]
    if not offers:
        raise Failed(f'{part} kan inte starta "{handling}" nu. {_open_offers(stage)}')
    stage.begin(offers[0], table or {}, stage.parties.get(part))


def arrives(stage: Stage, meddelande: str, table: Table | None = None) -> None:
    names = _message_names(stage)
    must_exist(meddelande, names, "Meddelandet")
    stage.receive(names[meddelande], table or {})


def was_sent_to(stage: Stage, meddelande: str, parter: str) -> None:
    wanted = {stage.parties[part] for part in _parties(stage, parter)}
    if not any(sent.recipients == wanted for sent in _sent(stage, meddelande)):
        raise Failed(
            f'Väntade att "{meddelande}" skulle ha skickats till {parter}. {_told(stage, meddelande)}'
        )


def was_not_sent_to(stage: Stage, meddelande: str, parter: str) -> None:
    spared = {stage.parties[part] for part in _parties(stage, parter)}
    if any(sent.recipients & spared for sent in _sent(stage, meddelande)):
        raise Failed(
            f'Väntade att "{meddelande}" inte skulle ha skickats till {parter}. {_told(stage, meddelande)}'
        )


def was_sent(stage: Stage, meddelande: str) -> None:
    if not _sent(stage, meddelande):
        raise Failed(f'Väntade att "{meddelande}" skulle ha skickats. {_told(stage, meddelande)}')


def was_not_sent(stage: Stage, meddelande: str) -> None:
    if _sent(stage, meddelande):
        raise Failed(f'Väntade att "{meddelande}" inte skulle ha skickats. {_told(stage, meddelande)}')


def _may(stage: Stage, offer: Offer, name: str, part: str) -> bool:
    theirs = offer.role is None or part in (*SOMEBODY, stage.lane(offer.role))
    return theirs and name in (spoken(offer.name), offer.element, offer.process)


def _open_offers(stage: Stage) -> str:
    told = [
        f'"{spoken(offer.name)}" av {stage.lane(offer.role) or "någon"}' for offer in stage.progress.offers
    ]
    return f"Nu kan startas: {', '.join(told)}." if told else "Nu kan inget startas."


def _sent(stage: Stage, message: str) -> list[Sent]:
    must_exist(message, _message_names(stage), "Meddelandet")
    return [sent for sent in stage.sent if spoken(sent.name) == message]


def _told(stage: Stage, message: str) -> str:
    sendings = [
        ", ".join(sorted(stage.lane(role) for role in sent.recipients)) or "ingen"
        for sent in _sent(stage, message)
    ]
    if sendings:
        return f"Det har skickats till {'; och till '.join(sendings)}."
    return f"Skickade meddelanden: {quoted(sent.name for sent in stage.sent) or 'inga'}."


def _parties(stage: Stage, text: str) -> list[str]:
    for part in listed(text):
        must_exist(part, stage.parties, "Parten")
    return listed(text)


def _message_names(stage: Stage) -> dict[str, str]:
    """The name as a scenario says it -> as the diagram writes it."""
    diagrams = stage.agreement.diagrams.values()
    return {spoken(name): name for diagram in diagrams for name in diagram.messages.values()}


PATTERNS = (
    Pattern('"{handling}" startas av {part} med', is_started),
    Pattern('"{handling}" startas av {part}', is_started),
    Pattern('meddelandet "{meddelande}" kommer med', arrives),
    Pattern('meddelandet "{meddelande}" kommer', arrives),
    Pattern('har meddelandet "{meddelande}" skickats till "{parter}"', was_sent_to),
    Pattern('har meddelandet "{meddelande}" inte skickats till "{parter}"', was_not_sent_to),
    Pattern('har meddelandet "{meddelande}" skickats', was_sent),
    Pattern('har meddelandet "{meddelande}" inte skickats', was_not_sent),
)
