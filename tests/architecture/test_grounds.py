"""Nothing is sent without a legal ground, and nobody reads a case's facts past the filter."""

from pathlib import Path

ROOT = Path(__file__).parents[2] / "service"


def files_with(text: str, folder: str = "") -> set[str]:
    return {path.name for path in (ROOT / folder).rglob("*.py") if text in path.read_text("utf-8")}


def test_every_move_and_every_message_is_saved_with_its_grounds() -> None:
    assert files_with("tx.cases.save(") == {"save_move.py"}
    assert files_with("correspondence.send(") == {"save_move.py"}


def test_pages_are_handed_facts_that_are_filtered_and_ask_the_store_for_none() -> None:
    assert files_with("fact_versions", "web") == set()
    assert files_with("fact_versions.of_case", "actions") == {
        "correcting.py",  # of what the unit itself has handed in
        "form_files.py",  # which files a fact has ever held, so that none is dropped
        "prefill.py",
        "read_attachment.py",
        "read_case.py",
        "untold.py",
    }
