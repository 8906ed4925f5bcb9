"""Settings are read once and refused when they make no sense."""

from pathlib import Path

import pytest

from service.domain.errors import BadInput
from service.settings import from_environment

PLAIN = {"HEMGANG_DATABASE": "sqlite:////x", "HEMGANG_SECRET_KEY": "k" * 32}


def test_without_a_folder_no_lists_are_kept() -> None:
    assert from_environment(PLAIN).downtime_folder is None


def test_a_folder_and_how_often_lists_are_written_there() -> None:
    found = from_environment(PLAIN | {"HEMGANG_DOWNTIME_FOLDER": "/srv/a", "HEMGANG_DOWNTIME_MINUTES": "30"})
    assert (found.downtime_folder, found.downtime_minutes) == (Path("/srv/a"), 30)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HEMGANG_DOWNTIME_FOLDER", "mapp"),
        ("HEMGANG_DOWNTIME_MINUTES", "0"),
        ("HEMGANG_DOWNTIME_MINUTES", "x"),
        ("HEMGANG_DOWNTIME_MINUTES", "1441"),
        ("HEMGANG_DOWNTIME_MINUTES", "²"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(BadInput, match=name):
        from_environment(PLAIN | {name: value})
