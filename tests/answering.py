"""An agreement where messages are answered: Region Stockholm's, with terms and a diagram of its own added."""

from service.actions.answer_message import answer_message
from service.actions.context import Context
from service.agreements import digest_of, files_of, freeze
from service.domain.case import CaseId
from service.domain.people import SYSTEM, UnitId
from service.store import Message
from tests.a_context import ROOT, admit, command, send_admission_notice, staff
from tests.drafting import Draft
from tests.releasing import put_in_force

ADMISSION = "msg_inskrivningsmeddelande"

TERMS = f"""
[messages.{ADMISSION}]
answers = ["mottaget", "fel_kommun", "ej_kand", "berors_ej", "vidaresant", "felsant"]
carries = ["inskrivningsmeddelande", "inskrivning"]
"""


def wrong_receiver() -> Draft:
    """Started by an answer: the ward gets a task for each unit that gives the message back."""
    draft = Draft("fel_mottagare").start("mottagaren_var_fel", message="svar.felsant", name="Fel mottagare")
    draft.task("valj_ratt_mottagare", lane="Slutenvård", form="inskrivningsmeddelande").end("slut_fel")
    return draft.path("mottagaren_var_fel", "valj_ratt_mottagare", "slut_fel")


def put_answers_in_force(ctx: Context, *drafts: Draft, terms: str = TERMS, **more: bytes) -> None:
    """The next case that a ward in Region Stockholm opens is of an agreement with these diagrams too."""
    files = dict(files_of(ROOT / "processes/stockholm", ROOT / "forms"))
    files["agreement.toml"] = _without_its_terms(files["agreement.toml"]) + terms.encode()
    files |= {f"{draft.process}.bpmn": draft.xml() for draft in drafts} | more
    with ctx.store.transaction() as tx:
        put_in_force(
            tx,
            "stockholm",
            name="Stockholm",
            digest=digest_of(files),
            content=freeze(files),
            valid_from=ctx.clock.now(),
            at=ctx.clock.now(),
            who=SYSTEM,
        )


def _without_its_terms(agreement: bytes) -> bytes:
    """What is shipped says itself what the admission notice carries; it is said anew here."""
    shipped = f"{ADMISSION} = ".encode()
    return b"".join(line for line in agreement.splitlines(keepends=True) if not line.startswith(shipped))


def case_with_a_message(ctx: Context) -> tuple[CaseId, Message]:
    """A patient is admitted and the admission notice sent."""
    put_answers_in_force(ctx, wrong_receiver())
    case = admit(ctx)
    send_admission_notice(ctx, case)
    return case, message_of(ctx, case)


def messages_of(ctx: Context, case: CaseId) -> list[Message]:
    with ctx.store.reading() as tx:
        return list(tx.messages.of_case(case))


def message_of(ctx: Context, case: CaseId, message: str = ADMISSION) -> Message:
    """The latest with that id in the agreement."""
    return next(each for each in reversed(messages_of(ctx, case)) if each.message == message)


def answer(ctx: Context, case: CaseId, person: str, given: str, **more: str) -> None:
    """A person answers the admission notice."""
    message = message_of(ctx, case).id
    answer_message(ctx, case, message, given, **more, who=staff(ctx, person), command=command())


def unit(name: str) -> UnitId:
    return UnitId(name)
