"""Nothing comes in force past the steps: who may say that one was taken is a short list."""

from pathlib import Path

ROOT = Path(__file__).parents[2] / "service"


def files_with(text: str) -> set[str]:
    return {path.name for path in ROOT.rglob("*.py") if text in path.read_text("utf-8")}


def test_only_those_who_take_a_step_write_that_it_was_taken():
    assert files_with("candidates.note(") == {
        "agreements.py",  # in force, rolled back
        "freeze_candidate.py",
        "put_in_force.py",  # the rules and the proof once more
        "release_agreement.py",  # what an operator states
        "release_in_demo.py",
        "sign_candidate.py",
        "try_candidate.py",
    }


def test_a_version_is_made_in_one_place_and_from_a_candidate():
    assert files_with("insert(_version)") == {"agreements.py"}
    assert files_with("insert(tables.agreement_version)") == set()
    assert files_with("agreements.release(") == {
        "put_in_force.py",
        "release_agreement.py",
        "release_in_demo.py",
    }


def test_only_the_demo_says_what_was_not_tried():
    assert files_with("import release_in_demo") == {"demo.py", "demo_cases.py"}
