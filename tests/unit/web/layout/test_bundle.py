"""What the pages' scripts and styles are built from."""

import json
import re
from pathlib import Path

import pytest

from service.web import layout

ASSETS = Path(layout.__file__).parent / "assets"
LOCK = (ASSETS / "package-lock.json").read_text("utf-8")


def test_the_lock_file_names_no_registry() -> None:
    assert '"resolved"' not in LOCK


def test_every_locked_package_is_known_by_its_checksum() -> None:
    packages = json.loads(LOCK)["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


@pytest.mark.parametrize("platform", ["linux-x64", "linux-arm64", "darwin-arm64", "win32-x64"])
def test_the_bundle_can_be_built_on(platform: str) -> None:
    assert f'"node_modules/@esbuild/{platform}"' in LOCK


def test_every_style_is_ours_or_from_a_package() -> None:
    styles = "".join(file.read_text("utf-8") for file in (ASSETS / "pages").glob("*.css"))
    assert re.findall(r"https?://|//cdn", styles) == []
