"""The form that changes who takes part: which unit, and why. Its help says what the change does."""

from collections.abc import Sequence

from service.actions.context import Context
from service.actions.unit_choice import choices_among
from service.domain.errors import Conflict, NotFound
from service.domain.party_change import CHOOSES_UNIT, ChangeKind, PartyChange
from service.domain.people import Role, Unit
from service.notation.agreement import Agreement
from service.notation.form import Field, Form, Option
from service.store import Case

UNIT, REASON = "enhet", "skal"

#: {} is the unit that takes part now, or the party that has none.
TITLES = {
    ChangeKind.HAND_OVER: "Lämna över från {}",
    ChangeKind.ADD: "Lägg till enhet: {}",
    ChangeKind.REMOVE: "Ta bort {}",
    ChangeKind.LET_READ: "Låt en enhet läsa ärendet",
    ChangeKind.STOP_READING: "Avsluta läsning för {}",
}
HELP = {
    ChangeKind.HAND_OVER: (
        "- Öppna uppgifter och olästa meddelanden följer med till den nya enheten.\n"
        "- Fristerna löper vidare som om ingenting hade hänt.\n"
        "- Den enhet som lämnar ifrån sig ärendet ser det inte längre.\n"
        "- Alla parter får ett meddelande. Ring ändå den nya enheten först."
    ),
    ChangeKind.ADD: (
        "- Uppgifter och meddelanden som har väntat på parten kommer till enheten direkt. "
        "Det som de andra har fått dessförinnan står på ärendet.\n"
        "- Enheten ser hela ärendet. Kontrollera att den behöver det och att sekretessen tillåter det."
    ),
    ChangeKind.REMOVE: (
        "- Enheten ser inte längre ärendet och får inget meddelande om det. Ring och berätta.\n"
        "- Uppgifter som enheten inte har gjort ligger kvar och väntar på att parten får en ny enhet.\n"
        "- Ska en annan enhet göra dem är det bättre att lämna över."
    ),
    ChangeKind.LET_READ: (
        "- Enheten ser hela ärendet och meddelandena, men kan inte göra något.\n"
        "- Kontrollera att enheten behöver det för patientens vård eller omsorg, "
        "och att sekretessen tillåter det."
    ),
    ChangeKind.STOP_READING: "Enheten ser inte längre ärendet. Det som den har läst står kvar i loggen.",
}


def party_form(kind: ChangeKind) -> Form:
    """Made here and not in an agreement: who takes part is the machine's to keep."""
    unit = Field(
        UNIT,
        "select",
        "Ny enhet" if kind is ChangeKind.HAND_OVER else "Enhet",
        required=True,
        properties={"enheter": "any"},
    )
    reason = Field(
        REASON,
        "textarea",
        "Skäl",
        description="Står i historiken. Skriv inte mer om patienten än vad som behövs.",
        required=True,
        max_length=400,
    )
    fields = (unit, reason) if kind in CHOOSES_UNIT else (reason,)
    return Form(id=f"parter-{kind}", title=TITLES[kind], file="", components=fields, digest="")


def choices(ctx: Context, case: Case, agreement: Agreement, change: PartyChange) -> Sequence[Option]:
    """The units that may be chosen, as (id, name); those that have closed are left out."""
    if change.kind not in CHOOSES_UNIT:
        return ()
    taking_part = case.participants.values()
    units = [unit for unit in _among(ctx, case, agreement, change) if unit.id not in taking_part]
    return choices_among(units, ctx.today())


def _among(ctx: Context, case: Case, agreement: Agreement, change: PartyChange) -> Sequence[Unit]:
    if change.role is not None:
        return ctx.directory.units(change.role)
    roles = set(agreement.roles.values())
    return [unit for unit in ctx.directory.units() if unit.role in roles and unit.id not in case.readers]


def require_possible(case: Case, agreement: Agreement, leading: Role, change: PartyChange) -> None:
    """Raises Conflict when the case has moved on, NotFound for a role that the agreement does not have."""
    if case.closed_at is not None:
        raise Conflict("Ärendet är avslutat. Vilka som deltar går inte att ändra.")
    if change.role is not None and change.role not in agreement.roles.values():
        raise NotFound
    taken = change.role in case.participants
    match change.kind:
        case ChangeKind.ADD if taken:
            raise Conflict("Parten har redan en enhet. Lämna över i stället.")
        case ChangeKind.HAND_OVER | ChangeKind.REMOVE if not taken:
            raise Conflict("Parten har ingen enhet längre.")
        case ChangeKind.REMOVE if change.role == leading:
            raise Conflict("Den part som ärendet började hos går inte att ta bort. Lämna över i stället.")
        case ChangeKind.STOP_READING if change.unit not in case.readers:
            raise Conflict("Enheten läser inte ärendet längre.")
