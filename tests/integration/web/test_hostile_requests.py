"""What a browser, or somebody who plays one, may send: a readable page, and never somebody else's effect."""

import pytest
from flask import Flask

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit, local, task_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import filled_in, words

TOO_MUCH = "å" * (5 * 1024 * 1024)


@pytest.mark.parametrize("number", [0, 2**31, 2**63, 10**30])
def test_a_number_that_no_case_has_leads_nowhere(sign_in: SignIn, number: int) -> None:
    amina = sign_in("amina")
    assert amina.get(f"/arenden/{number}").status_code == 404
    assert amina.post(f"/arenden/{number}/meddelanden/1/kvittera").status_code == 404
    assert sign_in("mira").post(f"/drift/incidenter/{number}/forsok-igen").status_code in (303, 404)


@pytest.mark.parametrize("name", ["%00", "a%00b", "%0A", "x" * 5000, "%F0%9F", "%E2%80%AE"])
def test_a_name_that_no_step_has_leads_nowhere(ctx: Context, sign_in: SignIn, name: str) -> None:
    amina, case = sign_in("amina"), admit(ctx)
    assert amina.get(f"/arenden/{case}/uppgifter/{name}").status_code == 404
    assert amina.post(f"/arenden/{case}/uppgifter/{name}/utkast").status_code == 404
    assert amina.get(f"/arenden/{case}/diagram/{name}.bpmn").status_code == 404
    assert amina.post(f"/arenden/{case}/handelser/{name}").status_code in (404, 409)


@pytest.mark.parametrize("protected", [True, False])
def test_more_text_than_is_read_gets_a_readable_page(app: Flask, sign_in: SignIn, protected: bool) -> None:
    amina = sign_in("amina")
    app.config["WTF_CSRF_ENABLED"] = protected
    answer = amina.post("/arenden/ny", data={"behov_lakare": TOO_MUCH})
    assert answer.status_code == 413
    assert "Det var för mycket text" in words(answer)


def test_the_hidden_name_of_a_colleagues_form_does_not_stop_mine(ctx: Context, sign_in: SignIn) -> None:
    amina, tove = sign_in("amina"), sign_in("tove")
    filled = {**filled_in(amina.get("/arenden/ny")), **admission(ctx, "193805179813")}
    first = amina.post("/arenden/ny", data=filled).location
    second = tove.post("/arenden/ny", data={**filled, **admission(ctx, "194209039827")}).location
    assert (first, second) == ("/arenden/1", "/arenden/2")
    assert opened(ctx) == [1, 2]


def test_a_form_that_the_browser_filled_in_again_for_another_patient_opens_another_case(
    ctx: Context, sign_in: SignIn
) -> None:
    amina = sign_in("amina")
    filled = {**filled_in(amina.get("/arenden/ny")), **admission(ctx, "193805179813")}
    again = {**filled, **admission(ctx, "194209039827")}
    answers = [amina.post("/arenden/ny", data=data).location for data in (filled, filled, again, again)]
    assert answers == ["/arenden/1", "/arenden/1", "/arenden/2", "/arenden/2"]


def test_one_cases_form_handed_in_for_another_case_of_a_colleague_is_told_apart(
    ctx: Context, sign_in: SignIn
) -> None:
    """The same step, the same task number, the same hidden name: and still two hand-ins."""
    amina = sign_in("amina")
    cases = [admit(ctx), admit(ctx, number="194209039827")]
    where = [f"/arenden/{case}/uppgifter/{task_of(ctx, case, NOTICE)}" for case in cases]
    answers = {"beraknad_utskrivning": local(ctx, 72)[:10], "annan_kommun_boende": "nej"}
    filled = {**filled_in(amina.get(where[0])), **answers, "behov_kommun_sol": "ja"}
    filled["enhet_kommun_sol"] = "bistand_ekhamra"
    assert [amina.post(address, data=filled).status_code for address in where] == [303, 303]
    assert [sent(ctx, case) for case in cases] == [True, True]


NOTICE = "skicka_inskrivningsmeddelande"


def admission(ctx: Context, number: str) -> dict[str, str]:
    return {"personnummer": number, "inskriven_tid": local(ctx, 0), "behov_lakare": "Johan Ekwall"}


def opened(ctx: Context) -> list[int]:
    with ctx.store.reading() as tx:
        return [int(number) for number in tx.cases.open_ids()]


def sent(ctx: Context, case: CaseId) -> bool:
    with ctx.store.reading() as tx:
        return f"tid.{NOTICE}" in tx.cases.load(case).facts
