"""What a unit may answer to a message. Delivered, read and answered are three things, never one."""

from enum import StrEnum

from service.domain.people import Role


class Answer(StrEnum):
    """In the words of agreement.toml. Which of them a message can be given is for the agreement to say."""

    RECEIVED = "mottaget"
    WRONG_MUNICIPALITY = "fel_kommun"
    UNKNOWN_HERE = "ej_kand"
    NOT_CONCERNED = "berors_ej"
    FORWARDED = "vidaresant"
    MISSENT = "felsant"


#: As people in care say them.
WORDS = {
    Answer.RECEIVED: "Mottaget",
    Answer.WRONG_MUNICIPALITY: "Avvisat: fel kommun",
    Answer.UNKNOWN_HERE: "Ej känd hos oss",
    Answer.NOT_CONCERNED: "Berörs ej, inga fler meddelanden",
    Answer.FORWARDED: "Vidaresänt inom organisationen",
    Answer.MISSENT: "Felsänt, återlämnat",
}

#: What a diagram may wait for begins so: `svar.felsant`, `svar.msg_kallelse.felsant`.
EVENT = "svar"


def fact_name(message: str, role: Role) -> str:
    """The fact that holds what a party has answered to a message: `svar.msg_kallelse.kommun_sol`."""
    return f"{EVENT}.{message}.{role}"


def event_names(message: str, answer: Answer) -> tuple[str, str]:
    """The names by which diagrams can wait for an answer, the nearest first."""
    return f"{EVENT}.{message}.{answer}", f"{EVENT}.{answer}"
