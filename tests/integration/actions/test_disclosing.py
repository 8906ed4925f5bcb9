"""Who is told what: without a ground a region sees no social facts, and social services none of care."""

from datetime import timedelta

import pytest

from service.actions.begin_diagram import begin_diagram
from service.actions.context import Context
from service.actions.read_attachment import read_attachment
from service.actions.read_case import CasePage, read_case
from service.actions.read_form import read_task
from service.actions.read_message import read_message
from service.actions.save_draft import save_draft
from service.actions.save_move import save_move
from service.actions.send_message import send_message
from service.actions.untold import written
from service.domain.case import CaseId, ProcessId
from service.domain.clock import FrozenClock
from service.domain.disclosure import FREE_TEXT, ground_of
from service.domain.errors import NotFound
from service.domain.people import Role
from service.store.case import Learned
from tests.a_context import admit, command, do, local, send_admission_notice, staff, task_of
from tests.answering import message_of

SOCIAL, CARE = "Hemtjänst morgon och kväll", "Sårvård varje dag"
once = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)


@pytest.fixture
def case(ctx: Context) -> CaseId:
    """The municipality has written about social services, the ward and primary care about care."""
    case = admit(ctx)
    send_admission_notice(ctx, case)
    do(
        ctx,
        case,
        "sara",
        "planera_insatser",
        sol_insatser=["hemtjanst"],
        sol_planering=SOCIAL,
        sol_kontakt="Enheten",
    )
    do(ctx, case, "karin", "planera_oppenvard", ov_insatser=["lakare"], ov_klar="ja", ov_planering=CARE)
    return case


def consent(ctx: Context, case: CaseId, answer: str, **more: str | list[str]) -> None:
    given: dict[str, str | list[str]] = {
        "samtycke_information": answer,
        "samtycke_satt": "muntligt",
        "samtycke_hamtat_av": "Amina Lindqvist",
        "samtycke_datum": local(ctx, 0)[:10],
    }
    do(ctx, case, "amina", "inhamta_samtycke", **(given | more))


def scope(*receivers: str) -> dict[str, list[str]]:
    return {"samtycke_omfattar": ["planering"], "samtycke_mottagare": [*receivers]}


def change_consent(ctx: Context, case: CaseId, change: str, answer: str) -> None:
    raw = {
        "samtycke_andring": [change],
        "samtycke_information": [answer],
        "samtycke_andring_omfattning": ["Allt"],
        "samtycke_andring_tid": [local(ctx, 0)],
        "samtycke_andring_av": ["Amina Lindqvist"],
    }
    begin_diagram(ctx, case, ProcessId("samtycke_andras"), raw, who=staff(ctx, "amina"), command=command())


def page(ctx: Context, case: CaseId, person: str) -> CasePage:
    return read_case(ctx, case, who=staff(ctx, person))


def sees(ctx: Context, case: CaseId, person: str) -> set[str]:
    """Of the two texts, on the case page and in the facts that everything else is made of."""
    seen = page(ctx, case, person)
    told = {fact.value for fact in seen.facts if fact.value in (SOCIAL, CARE)}
    assert told == {value for value in seen.case.facts.values() if value in (SOCIAL, CARE)}
    return {str(text) for text in told}


def test_until_somebody_has_asked_each_side_sees_its_own_words_alone(ctx: Context, case: CaseId):
    assert sees(ctx, case, "sara") == {SOCIAL}
    assert sees(ctx, case, "karin") == {CARE}
    assert sees(ctx, case, "amina") == {CARE}  # the same region answers for the ward and the centre
    withheld = page(ctx, case, "amina").withheld
    assert set(withheld) == {"Ingen har frågat om samtycke."}
    assert sum(withheld.values()) >= 1


@once
def test_consent_tells_those_that_it_names_and_nobody_else(ctx: Context, case: CaseId):
    consent(ctx, case, "ja", **scope("kommun_sol"))
    assert sees(ctx, case, "sara") == {SOCIAL, CARE}
    assert sees(ctx, case, "karin") == {CARE}
    assert "Samtycket omfattar inte den här mottagaren." in page(ctx, case, "karin").withheld


@once
def test_a_refusal_keeps_each_sides_words_and_says_why(ctx: Context, case: CaseId):
    consent(ctx, case, "nej")
    assert sees(ctx, case, "amina") == {CARE}
    assert set(page(ctx, case, "amina").withheld) == {"Patienten samtycker inte."}


@once
def test_withdrawn_consent_closes_what_lay_open_and_leaves_what_a_message_told(
    ctx: Context, clock: FrozenClock, case: CaseId
):
    consent(ctx, case, "ja", **scope("kommun_sol", "oppenvard"))
    clock.move_to(clock.now() + timedelta(hours=2))
    do(
        ctx,
        case,
        "amina",
        "bedom_utskrivningsklar",
        utskrivningsklar_lakare="Johan Ekwall",
        utskrivningsklar_tid=local(ctx, 0),
        utskrivningsklar_bekraftad="on",
        remisser_avslutade="on",
        aterstar="Prov på fredag",
    )
    change_consent(ctx, case, "aterkallas", "nej")
    assert sees(ctx, case, "sara") == {SOCIAL}
    told = [fact.value for fact in page(ctx, case, "sara").facts]
    assert "Prov på fredag" in told  # the notice told it while the consent held
    assert "Samtycket är återkallat." in page(ctx, case, "sara").withheld


@once
@pytest.mark.parametrize(
    ("answer", "more", "told"),
    [
        ("tvangsvard", {}, True),
        ("kan_inte", {}, True),
        ("vardnadshavare", {"samtycke_barnet": "samtycker"}, True),
        ("vardnadshavare", {"samtycke_barnet": "nej"}, False),
    ],
)
def test_other_grounds_than_the_patients_own_consent(
    ctx: Context, case: CaseId, answer: str, more: dict[str, str], told: bool
):
    tried = {
        "menprovning_av": "Johan Ekwall",
        "menprovning_tid": local(ctx, 0),
        "menprovning_skal": "Kommunen behöver veta hur såret sköts",
        "samtycke_vardnadshavare": "Maja Sten",
    }
    consent(ctx, case, answer, **(tried | scope("kommun_sol") | more))
    assert (CARE in sees(ctx, case, "sara")) is told


def test_a_message_keeps_for_each_receiver_what_it_was_told_and_why(ctx: Context):
    case = admit(ctx)
    do(
        ctx,
        case,
        "amina",
        "skicka_inskrivningsmeddelande",
        beraknad_utskrivning=local(ctx, 72)[:10],
        behov_kommun_sol="on",
        enhet_kommun_sol="bistand_ekhamra",
        behov_oppenvard="on",
        enhet_oppenvard="vc_ekbacken",
        annan_kommun_boende="nej",
        samtycke_information="kan_inte",
        inskrivningsorsak="Fall i hemmet",
    )
    message = message_of(ctx, case)
    by_law = ground_of(message.disclosures, Role("kommun_sol"), "lagens_fyra")
    care = ground_of(message.disclosures, Role("kommun_sol"), "vard")
    assert by_law
    assert by_law.allowed
    assert by_law.source == "LUS 2:2, 2:4"
    assert care
    assert care.ask
    assert not care.allowed
    assert "inskrivningsorsak" in content(ctx, case, "amina")
    assert "inskrivningsorsak" in content(ctx, case, "karin")  # the region's own primary care
    assert "inskrivningsorsak" not in content(ctx, case, "sara")
    assert "beraknad_utskrivning" in content(ctx, case, "sara")


def content(ctx: Context, case: CaseId, person: str) -> set[str]:
    """The fields that the admission notice shows somebody."""
    opened = read_message(ctx, case, message_of(ctx, case).id, who=staff(ctx, person))
    return {key for carried in opened.message.content for key in carried.facts}


@once
def test_a_form_says_before_it_is_handed_in_who_will_be_told(ctx: Context):
    case = admit(ctx)
    send_admission_notice(ctx, case)
    form = read_task(ctx, case, task_of(ctx, case, "planera_insatser"), who=staff(ctx, "sara"))
    told = {each.unit: dict(each.grounds) for each in form.told}
    assert set(told) == {"avd72", "vc_ekbacken", "hsv_ekhamra"}
    assert not told["avd72"]["social"].allowed


@once
def test_a_form_that_asks_for_consent_says_what_its_own_answer_leads_to(ctx: Context):
    case = admit(ctx)
    task, who = task_of(ctx, case, "skicka_inskrivningsmeddelande"), staff(ctx, "amina")
    save_draft(ctx, case, task, {"samtycke_information": ["ja"]}, who=who)
    told = [dict(each.grounds)["vard"] for each in read_task(ctx, case, task, who=who).told]
    assert {ground.words for ground in told} == {"Patienten samtycker."}
    assert len(told) == 3  # nobody is chosen yet, so all that may come are named


@once
def test_what_somebody_writes_is_never_cut_but_its_ground_is_kept(ctx: Context, case: CaseId):
    who = staff(ctx, "sara")
    send_message(
        ctx, case, text="När kommer hon hem?", to=["slutenvard"], subject="fraga", who=who, command=command()
    )
    message = message_of(ctx, case, "")
    ground = ground_of(message.disclosures, Role("slutenvard"), FREE_TEXT)
    assert message.body == "När kommer hon hem?"
    assert ground
    assert not ground.allowed


@once
def test_a_form_that_was_shown_empty_does_not_wipe_out_what_it_hid(ctx: Context, case: CaseId):
    who, keys = staff(ctx, "sara"), {"ov_planering": None, "sol_planering": None, "ov_kontakt": None}
    with ctx.store.transaction() as tx:
        stored = tx.cases.load(case)
        agreement = ctx.agreement(tx, stored.agreement)
        form = agreement.form("planering_oppenvard")
        said = written(ctx, tx, agreement, stored, form, keys, who)
    assert "ov_planering" not in said
    assert "ov_kontakt" in said


@once
def test_a_file_is_for_those_who_may_see_the_answer_that_names_it(ctx: Context, case: CaseId):
    file = attached(ctx, case, "informationsoverforing", "lakemedelslista_bilaga")
    for person in ("amina", "karin"):
        assert read_attachment(ctx, case, file, who=staff(ctx, person)).about.name == "lista.pdf"
    with pytest.raises(NotFound):
        read_attachment(ctx, case, file, who=staff(ctx, "sara"))
    consent(ctx, case, "ja", **scope("kommun_sol"))
    assert read_attachment(ctx, case, file, who=staff(ctx, "sara")).content == b"%PDF-1.7"


def attached(ctx: Context, case_id: CaseId, form: str, field: str) -> int:
    """The ward has handed in a form that names a file."""
    who, now = staff(ctx, "amina"), ctx.clock.now()
    with ctx.store.transaction() as tx:
        case = tx.cases.lock(case_id)
        agreement = ctx.agreement(tx, case.agreement)
        about = {"who": who.person.id, "unit": who.unit.id}
        file = tx.attachments.put(case_id, field, "lista.pdf", "application/pdf", b"%PDF-1.7", **about)
        learned = Learned({field: [file.answer]}, source="1.1", form=agreement.form(form).digest)
        stands = ctx.engine.look(agreement, case.state, case.facts, now)
        save_move(ctx, tx, agreement, case, stands, at=now, learned=learned, **about)
    return file.id
