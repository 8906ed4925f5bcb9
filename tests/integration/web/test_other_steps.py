"""Steps that are not everyday: one without a form, one that was withdrawn while somebody filled it in."""

from datetime import timedelta

import pytest

from service.actions.begin_diagram import begin_diagram
from service.actions.context import Context
from service.agreements import digest_of, files_of, freeze
from service.domain.case import CaseId, ProcessId
from service.domain.clock import FrozenClock
from service.domain.people import SYSTEM
from tests.a_context import (
    ROOT,
    admit,
    command,
    give_notice,
    local,
    open_elements,
    send_admission_notice,
    staff,
    task_of,
)
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main, post_as_shown, words
from tests.releasing import put_in_force

FORM = b'<zeebe:formDefinition formId="planering_sol" />'


@pytest.fixture
def case_with_a_step_without_form(ctx: Context) -> CaseId:
    files = dict(files_of(ROOT / "processes/stockholm", ROOT / "forms"))
    assert FORM in files["planering.bpmn"]
    files["planering.bpmn"] = files["planering.bpmn"].replace(FORM, b"")
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
    case = admit(ctx)
    send_admission_notice(ctx, case)
    return case


def test_a_step_without_a_form_is_a_page_with_a_button(
    ctx: Context, case_with_a_step_without_form: CaseId, sign_in: SignIn
) -> None:
    case, sara = case_with_a_step_without_form, sign_in("sara")
    where = f"/arenden/{case}/uppgifter/{task_of(ctx, case, 'planera_insatser')}"
    page = sara.get(where)
    assert "Det finns inget att fylla i." in words(page)
    assert [button.text for button in main(page).xpath("//form[@id='formular']//button")] == ["Gör klart"]
    assert post_as_shown(sara, where).status_code == 303
    assert "planera_insatser" not in open_elements(ctx, case)


def test_a_task_that_was_withdrawn_meanwhile_says_so_and_keeps_the_text(
    ctx: Context, clock: FrozenClock, sign_in: SignIn
) -> None:
    case, amina = admit(ctx), sign_in("amina")
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    where = f"/arenden/{case}/uppgifter/{task_of(ctx, case, 'skriv_ut_patienten')}"
    clock.advance(timedelta(hours=1))
    withdraw(ctx, case)
    answer = amina.post(where, data={"hemresa": "Dottern hämtar"})
    assert answer.status_code == 409
    read = words(answer)
    assert "Uppgiften behövs inte längre" in read
    assert "togs bort i dag kl. 11.00" in read
    assert "Dottern hämtar" in read


def withdraw(ctx: Context, case: CaseId) -> None:
    written = {
        "atertagen_lakare": ["Johan Ekwall"],
        "atertagen_tid": [local(ctx, 0)],
        "atertagen_orsak": ["Feber"],
    }
    process = ProcessId("atertagen_underrattelse")
    begin_diagram(ctx, case, process, written, who=staff(ctx, "johan"), command=command())
