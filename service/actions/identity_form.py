"""The form that says who the patient behind a reserve number is, and who may fill it in."""

from service.actions.change_parties import leading_role
from service.actions.known_patient import IDENTITY
from service.domain import access
from service.domain.errors import Conflict
from service.domain.people import Patient, Staff
from service.notation.form import Field, Form
from service.store import Case, Transaction

HELP = (
    "- Ärendet flyttas till personen, med historik, uppgifter och meddelanden.\n"
    "- Namn och adress hämtas från folkbokföringen.\n"
    "- Reservnumret står kvar i historiken. Alla parter får ett meddelande.\n"
    "- Kontrollera identiteten mot en legitimation eller på det sätt som er rutin säger."
)
FORM = Form(
    id="identitet",
    title="Koppla till personnummer",
    file="",
    components=(
        Field(
            IDENTITY,
            "textfield",
            "Personnummer eller samordningsnummer",
            required=True,
            properties={"format": "personnummer"},
        ),
    ),
    digest="",
)


def require_linkable(tx: Transaction, case: Case, who: Staff) -> Patient:
    """The patient as known so far. Only the party that the case began with says who it is."""
    access.require_acting(who, case.participants.values())
    access.require_changing_party(who, None, case.participants, leading_role(tx, case))
    patient = tx.patients.get(case.patient)
    if not patient.reserve:
        raise Conflict("Ärendet har redan ett personnummer.")
    return patient
