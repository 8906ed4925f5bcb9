"""Every page and paper of a case, for every party: what was not told it on a ground is nowhere to be read."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit, do, local, send_admission_notice
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main, words
from tests.integration.web.test_access_is_logged import links, text_in

pytestmark = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)

#: A word that nobody else writes, and the unit that wrote it.
SOCIAL, CARE, CENTRE = "Morgonhjälpen", "Sårodlingen", "Distriktsronden"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    do(
        ctx,
        case,
        "sara",
        "planera_insatser",
        sol_insatser=["hemtjanst"],
        sol_planering=SOCIAL,
        sol_kontakt="E",
    )
    do(ctx, case, "amina", "beskriv_behoven", plan_halsa=CARE)
    do(ctx, case, "karin", "planera_oppenvard", ov_insatser=["lakare"], ov_klar="ja", ov_planering=CENTRE)
    return case


def read_by(client: FlaskClient, case: CaseId) -> str:
    """All that the person's pages and papers of the case say."""
    return "\n".join(_read(client, f"/arenden/{case}"))


def _read(client: FlaskClient, first: str) -> Iterator[str]:
    ahead, seen = [first], {first}
    while ahead:
        answer = client.get(ahead.pop())
        yield text_in(answer)
        found = [link for link in links(answer) if link.startswith(first) and link not in seen]
        found = [link for link in found if not link.endswith(".bpmn")]
        seen.update(found)
        ahead += dict.fromkeys(found)


def test_without_a_ground_nobody_reads_what_the_other_side_has_written(case: CaseId, sign_in: SignIn) -> None:
    of = {person: read_by(sign_in(person), case) for person in ("sara", "amina", "karin")}
    assert {word for word in (SOCIAL, CARE, CENTRE) if word in of["sara"]} == {SOCIAL}
    assert {word for word in (SOCIAL, CARE, CENTRE) if word in of["amina"]} == {CARE, CENTRE}
    assert {word for word in (SOCIAL, CARE, CENTRE) if word in of["karin"]} == {CARE, CENTRE}


def test_the_pages_say_who_is_told_before_and_what_is_withheld_after(
    ctx: Context, case: CaseId, sign_in: SignIn
) -> None:
    amina = sign_in("amina")
    assert "Uppgifter som inte har lämnats ut till er" in words(amina.get(f"/arenden/{case}"))
    task = words(amina.get(f"/arenden/{case}/uppgifter/{_task(amina, case, 'Bedöm om patienten')}"))
    assert "Vem får veta det här" in task
    assert "Får inte veta uppgifter om vården Ingen har frågat om samtycke. OSL 25:1, 26:1." in task
    letter = words(amina.get(f"/arenden/{case}/meddelanden/1"))
    assert "Fick veta lagens fyra uppgifter Lämnas enligt lagen, utan samtycke. LUS 2:2, 2:4." in letter
    written = words(amina.get(f"/arenden/{case}/meddelanden/nytt"))
    assert "Får inte veta fri text om patienten" in written


def test_with_consent_the_other_side_reads_it(ctx: Context, case: CaseId, sign_in: SignIn) -> None:
    do(
        ctx,
        case,
        "amina",
        "inhamta_samtycke",
        samtycke_information="ja",
        samtycke_omfattar=["planering"],
        samtycke_mottagare=["kommun_sol"],
        samtycke_hamtat_av="Amina Lindqvist",
        samtycke_datum=local(ctx, 0)[:10],
    )
    assert CARE in words(sign_in("sara").get(f"/arenden/{case}"))
    assert SOCIAL in words(sign_in("amina").get(f"/arenden/{case}"))
    assert SOCIAL not in words(sign_in("karin").get(f"/arenden/{case}"))


def _task(client: FlaskClient, case: CaseId, name: str) -> str:
    found = main(client.get(f"/arenden/{case}")).xpath(f"//a[starts-with(., '{name}')]/@href")
    return str(found[0]).rpartition("/")[2]
