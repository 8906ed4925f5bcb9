"""Papers for a stop: a whole list for every unit, never half of one, and nothing of other units' patients."""

import os
from pathlib import Path

import pytest

from service.actions.context import Context
from service.actions.write_downtime import write_blank_forms, write_downtime_lists
from service.documents import typeset
from service.domain.case import CaseId
from service.domain.people import SYSTEM, PersonId
from service.timers.worker import Downtime, Worker
from tests.a_context import admit, do, send_admission_notice
from tests.reading_pdf import said

ASTRID = "Astrid Bergwall, 19380517-9813"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    do(
        ctx,
        case,
        "olle",
        "utse_fast_vardkontakt",
        fast_vardkontakt_namn="Karin Sjöbeck",
        fast_vardkontakt_telefon="099-100 20 30",
    )
    return case


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "papper"


def text(folder: Path, unit: str) -> str:
    return said((folder / f"avbrottslista-{unit}.pdf").read_bytes())


def test_a_units_list_has_its_patients_with_what_is_due_the_parties_and_telephones(
    ctx: Context, case: CaseId, folder: Path
) -> None:
    write_downtime_lists(ctx, folder)
    found = text(folder, "avd72")
    for part in (
        "Avbrottslista: Avdelning 72, Norra sjukhuset",
        "Läget måndag 13 april 2026 kl. 09.00",
        ASTRID,
        "Lindgatan 4, 990 01 Ekhamra",
        "Bedöm om patienten är",
        "Regionens öppna vård: Vårdcentralen Ekbacken",
        "099-100 20 30",
        "Anteckningar",
    ):
        assert part in found, part


def test_a_unit_that_does_not_take_part_has_a_list_without_the_patient(
    ctx: Context, case: CaseId, folder: Path
) -> None:
    write_downtime_lists(ctx, folder)
    assert "Inga öppna ärenden." in text(folder, "bistand_lunde")
    with_her = {path.name for path in folder.iterdir() if "Bergwall" in said(path.read_bytes())}
    assert with_her == {
        f"avbrottslista-{unit}.pdf" for unit in ("avd72", "vc_ekbacken", "bistand_ekhamra", "hsv_ekhamra")
    }


def test_only_their_owner_can_open_the_files_and_none_is_left_half_written(
    ctx: Context, case: CaseId, folder: Path
) -> None:
    count = write_downtime_lists(ctx, folder)
    assert len(list(folder.iterdir())) == count
    assert folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())


def test_a_list_is_replaced_and_that_of_a_unit_that_is_no_more_goes_as_does_what_a_dead_writer_left(
    ctx: Context, case: CaseId, folder: Path
) -> None:
    gone, left, other = (
        folder / name for name in ("avbrottslista-nedlagd.pdf", ".x.tmp", "telefonlista.pdf")
    )
    folder.mkdir()
    for path in (gone, left, other):
        path.write_bytes(b"gammalt")
        os.utime(path, (0, 0))
    (folder / "avbrottslista-avd72.pdf").write_bytes(b"gammalt")
    write_downtime_lists(ctx, folder)
    assert (gone.exists(), left.exists(), other.exists()) == (False, False, True)
    assert ASTRID in text(folder, "avd72")


def test_when_a_list_cannot_be_set_the_old_one_stays(
    ctx: Context, case: CaseId, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_downtime_lists(ctx, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    monkeypatch.setattr(typeset, "_template", lambda: b"#panic()")
    with pytest.raises(typeset.NotSet):
        write_downtime_lists(ctx, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_each_unit_and_run_leaves_a_row_in_the_access_log(ctx: Context, case: CaseId, folder: Path) -> None:
    count = write_downtime_lists(ctx, folder)
    with ctx.store.reading() as tx:
        rows = tx.access_log.of_person(PersonId(SYSTEM))
    assert len(rows) == count
    assert {(row.unit, row.object) for row in rows} >= {
        ("avd72", "avbrottslista, öppna ärenden: 1"),
        ("vc_lunde", "avbrottslista, öppna ärenden: 0"),
    }


def test_the_worker_keeps_the_lists_and_goes_on_when_the_folder_cannot_be_written_in(
    ctx: Context, case: CaseId, folder: Path
) -> None:
    Worker(ctx, "w", downtime=Downtime(folder / "avbrott", 15)).keep_lists()
    assert ASTRID in text(folder / "avbrott", "avd72")
    (folder / "fil").write_text("ingen mapp")
    Worker(ctx, "w", downtime=Downtime(folder / "fil", 15)).keep_lists()
    Worker(ctx, "w").keep_lists()


def test_every_party_has_its_empty_forms_with_room_to_say_when_it_happened(
    ctx: Context, folder: Path
) -> None:
    assert write_blank_forms(ctx, folder) == 8  # four parties of two agreements
    found = said((folder / "reservblanketter-stockholm-slutenvard.pdf").read_bytes())
    for part in (
        "Reservblanketter: Slutenvård",
        "Skicka inskrivningsmeddelande",
        "24 timmar från inskrivningen",
        "När det gjordes (datum och klockslag)",
        "Beräknat utskrivningsdatum",
    ):
        assert part in found, part
    assert "Bergwall" not in found


def test_of_a_protected_patient_the_list_says_the_cases_number_and_no_address(
    ctx: Context, folder: Path
) -> None:
    hidden = next(patient for patient in ctx.register.patients() if patient.protection)  # type: ignore[attr-defined]
    case = admit(ctx, number=hidden.identity_number)
    write_downtime_lists(ctx, folder)
    found = text(folder, "avd72")
    assert f"Ärende {case}" in found
    for word in (hidden.name, hidden.name.split()[-1], hidden.identity_number[-4:]):
        assert word not in found
