"""Files in a form: chosen, refused, kept while the rest is corrected, handed in, fetched by who may."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from service.actions.context import Context
from service.domain.attachment import MOST_BYTES
from service.domain.case import CaseId
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import errors, filled_in, main, words
from tests.planning import a_case, address

PDF, PNG = b"%PDF-1.7\nett", b"\x89PNG\r\n\x1a\ntva"
WRONG_KIND = "Fil 2 av 2 går inte att ta emot. Välj en fil av slaget PDF, PNG eller JPEG."
ADL = {"adl.ata.fore": "sjalv"}


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return a_case(ctx)


@pytest.fixture
def where(ctx: Context, case: CaseId) -> str:
    return address(ctx, case)


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def send(client: FlaskClient, where: str, *files: tuple[bytes, str], **typed: str) -> TestResponse:
    """The form as it is shown, with these files chosen and this typed."""
    sent: dict[str, Any] = filled_in(client.get(where))
    sent |= {key.replace("__", "."): text for key, text in typed.items()}
    sent["underlag"] = [*sent.get("underlag", []), *(chosen(*file) for file in files)]
    return post(client, where, sent)


def chosen(content: bytes, name: str) -> FileStorage:
    return FileStorage(BytesIO(content), name)


def post(client: FlaskClient, where: str, sent: Mapping[str, Any]) -> TestResponse:
    boundary, body = encode_multipart(sent)  # in memory: the client's own way leaves a file open
    return client.post(where, data=body, content_type=f'multipart/form-data; boundary="{boundary}"')


def held(ctx: Context, case: CaseId, name: str = "underlag") -> object:
    with ctx.store.reading() as tx:
        return tx.cases.load(case).facts.get(name)


def stored(ctx: Context, case: CaseId) -> list[str]:
    with ctx.store.reading() as tx:
        return [each.name for each in tx.attachments.of_case(case)]


def noted(ctx: Context, person: str) -> list[tuple[str, str]]:
    with ctx.store.reading() as tx:
        rows = tx.access_log.of_person(person)  # type: ignore[arg-type]
        return [(row.action, row.object) for row in rows if row.object.startswith("bilaga")]


def test_the_field_says_what_is_taken_and_the_form_can_carry_files(where: str, amina: FlaskClient) -> None:
    page = main(amina.get(where))
    (picker,) = page.xpath("//input[@type='file']")
    assert picker.get("accept") == "application/pdf,image/png,image/jpeg"
    assert page.get_element_by_id("formular").get("enctype") == "multipart/form-data"
    assert "PDF, PNG eller JPEG, högst 5 MB per fil, högst fem filer." in words(amina.get(where))


def test_files_that_are_handed_in_become_a_fact_and_a_note(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient
) -> None:
    answer = send(amina, where, (PDF, "Remiss.pdf"), (PNG, "sår.PNG"), **ADL)
    assert (answer.status_code, answer.location) == (303, f"/arenden/{case}")
    assert held(ctx, case) == [
        {"id": 1, "namn": "Remiss.pdf", "typ": "application/pdf", "storlek": len(PDF)},
        {"id": 2, "namn": "sår.png", "typ": "image/png", "storlek": len(PNG)},
    ]
    assert noted(ctx, "amina") == [("skriva", "bilaga 2"), ("skriva", "bilaga 1")]


def test_a_file_is_fetched_from_the_case_as_something_to_save(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient
) -> None:
    send(amina, where, (PDF, "Läkarens remiss.pdf"), **ADL)
    (link,) = main(amina.get(f"/arenden/{case}")).xpath("//a[@class='file']")
    assert link.text_content() == "Läkarens remiss.pdf"
    answer = amina.get(link.get("href"))
    assert (answer.data, answer.mimetype) == (PDF, "application/pdf")
    assert answer.headers["Content-Disposition"].startswith("attachment; ")
    assert "L%C3%A4karens%20remiss.pdf" in answer.headers["Content-Disposition"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].endswith("; sandbox")
    assert answer.headers["Cache-Control"] == "no-store"
    assert noted(ctx, "amina")[0] == ("läsa", "bilaga 1")


def test_a_form_that_must_be_corrected_keeps_its_files_and_everything_typed(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient
) -> None:
    answer = send(amina, where, (PDF, "remiss.pdf"), bakgrund="Bor ensam")
    assert list(errors(answer)) == ["adl.ata.fore"]
    kept = filled_in(answer)
    assert (kept["underlag"], kept["bakgrund"]) == (["1"], ["Bor ensam"])
    assert "remiss.pdf (1 kB)" in words(answer)
    again = amina.post(where, data={**kept, **ADL})
    assert again.status_code == 303
    assert stored(ctx, case) == ["remiss.pdf"]


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (
            b"MZ\x90",
            "remiss.pdf",
            "Fil 2 av 2 går inte att ta emot. Välj en fil av slaget PDF, PNG eller JPEG.",
        ),
        (b"", "tom.pdf", "Fil 2 av 2 går inte att ta emot. Välj en fil av slaget PDF, PNG eller JPEG."),
        (PDF + b"x" * MOST_BYTES, "stor.pdf", "Fil 2 av 2 är för stor. Den får vara högst 5 MB."),
    ],
)
def test_a_file_that_is_not_taken_is_explained_and_nothing_else_is_lost(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient, content: bytes, name: str, told: str
) -> None:
    answer = send(amina, where, (PDF, "bra.pdf"), (content, name), bakgrund="Bor ensam", **ADL)
    assert (answer.status_code, errors(answer)["underlag"]) == (400, told)
    assert filled_in(answer)["bakgrund"] == ["Bor ensam"]
    assert filled_in(answer)["underlag"] == ["1"]
    assert stored(ctx, case) == ["bra.pdf"]


def test_no_more_files_are_taken_than_the_field_may_have(where: str, amina: FlaskClient) -> None:
    answer = send(amina, where, *((PDF + bytes([number]), f"{number}.pdf") for number in range(6)), **ADL)
    assert errors(answer)["underlag"] == "Bifoga högst fem filer. Ta bort några."
    assert len(filled_in(answer)["underlag"]) == 5


def test_more_than_all_files_together_is_a_readable_page(where: str, amina: FlaskClient) -> None:
    answer = send(amina, where, *((PDF + b"x" * MOST_BYTES, f"{number}.pdf") for number in range(6)))
    assert answer.status_code == 413
    assert "Har du valt filer: välj mindre eller färre." in words(answer)


def test_whoever_is_not_signed_in_may_send_no_files(where: str, amina: FlaskClient) -> None:
    amina.post("/logga-ut")
    sent = {"underlag": chosen(b"x" * MOST_BYTES, "a.pdf")}
    answer = post(amina, where, sent)
    assert answer.status_code in (302, 413)
    assert answer.status_code == 302 or "Det var för mycket" in words(answer)


def test_a_draft_keeps_files_for_the_person_alone(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient, sign_in: SignIn
) -> None:
    assert send(amina, where, (PDF, "remiss.pdf"), _do="utkast").status_code == 303
    assert filled_in(amina.get(where))["underlag"] == ["1"]
    assert amina.get(f"/arenden/{case}/bilagor/1").status_code == 200
    johan = sign_in("johan")
    assert johan.get(f"/arenden/{case}/bilagor/1").status_code == 404
    assert "remiss.pdf" not in words(johan.get(where))
    assert errors(send(johan, where, **ADL, underlag="1"))["underlag"].startswith("Filen finns inte längre.")


def test_a_file_that_was_not_taken_does_not_stop_the_draft(where: str, amina: FlaskClient) -> None:
    answer = send(amina, where, (b"MZ", "a.pdf"), _do="utkast", bakgrund="Bor ensam")
    assert (answer.status_code, list(errors(answer))) == (400, ["underlag"])
    assert filled_in(amina.get(where))["bakgrund"] == ["Bor ensam"]


def test_a_script_that_cannot_send_a_file_puts_nothing_in_its_place(where: str, amina: FlaskClient) -> None:
    amina.post(f"{where}/utkast", data={"underlag": ["[object File]", "1"], "bakgrund": "x"})
    assert "underlag" not in filled_in(amina.get(where))
    assert send(amina, where, **ADL).status_code == 303


def test_a_file_that_was_taken_back_before_it_was_handed_in_is_gone(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient
) -> None:
    send(amina, where, (PDF, "fel_patient.pdf"), (PNG, "sår.png"), _do="utkast")
    shown = filled_in(amina.get(where))
    answer = post(amina, where, {**shown, **ADL, "underlag": ["2"]})
    assert answer.status_code == 303
    assert stored(ctx, case) == ["sår.png"]
    assert amina.get(f"/arenden/{case}/bilagor/1").status_code == 404


def test_a_file_that_was_handed_in_stays_when_a_later_form_leaves_it_out(
    ctx: Context, case: CaseId, amina: FlaskClient, sign_in: SignIn
) -> None:
    later = f"/arenden/{case}/handelser/andrad_plan"
    for content in (PDF, PDF + b"2"):
        page = filled_in(amina.get(later))
        sent = {**page, "remiss": chosen(content, "remiss.pdf")}
        assert post(amina, later, sent).status_code == 303
    assert stored(ctx, case) == ["remiss.pdf", "remiss.pdf"]
    assert [each["id"] for each in held(ctx, case, "remiss")] == [2]  # type: ignore[attr-defined]
    assert sign_in("johan").get(f"/arenden/{case}/bilagor/1").data == PDF


def test_a_form_with_files_sent_twice_has_one_effect_and_the_same_answer(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient
) -> None:
    shown = filled_in(amina.get(where))

    def sent() -> TestResponse:
        filled = {**shown, **ADL, "underlag": chosen(PDF, "remiss.pdf")}
        return post(amina, where, filled)

    first, second = sent(), sent()
    assert (first.status_code, first.location) == (second.status_code, second.location) == (303, "/arenden/1")
    assert stored(ctx, case) == ["remiss.pdf"]


def test_another_unit_learns_nothing_of_a_file(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient, sign_in: SignIn
) -> None:
    send(amina, where, (PDF, "remiss.pdf"), **ADL)
    tove = sign_in("tove")
    assert tove.get(f"/arenden/{case}/bilagor/1").status_code == 404
    assert tove.get(f"/arenden/{case}/bilagor/99").status_code == 404
    sent = {"underlag": chosen(PDF, "a.pdf")}
    assert post(tove, where, sent).status_code == 404
    assert stored(ctx, case) == ["remiss.pdf"]
    assert noted(ctx, "tove") == []


def test_a_row_is_added_without_losing_files(where: str, amina: FlaskClient) -> None:
    answer = send(amina, where, (PDF, "remiss.pdf"), _ny_rad="sip_insatser")
    assert answer.status_code == 303
    assert filled_in(amina.get(where))["underlag"] == ["1"]


def test_a_form_with_files_may_have_as_many_cells_as_its_lists_can_hold(
    where: str, amina: FlaskClient
) -> None:
    """Each is a part of the request, and a framework's own limit would lose all that was typed."""
    cells = {f"sip_insatser.{row}.c{column}": "x" for row in range(50) for column in range(40)}
    long = {"bakgrund": "å" * 1_000_000}
    answer = post(amina, where, {**filled_in(amina.get(where)), **ADL, **cells, **long})
    assert (answer.status_code, errors(answer)) == (400, {"bakgrund": "Skriv högst 4000 tecken."})
