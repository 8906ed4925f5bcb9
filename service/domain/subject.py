"""What a message that somebody writes is about: for whatever the process has no message of its own for."""

from enum import StrEnum


class Subject(StrEnum):
    QUESTION = "fraga"
    INFORMATION = "information"
    PLANNING = "planering"
    ADMINISTRATION = "administrativt"


#: As people in care say them; the word is also the message's name.
WORDS = {
    Subject.QUESTION: "Fråga",
    Subject.INFORMATION: "Information",
    Subject.PLANNING: "Planering",
    Subject.ADMINISTRATION: "Administrativt",
}
