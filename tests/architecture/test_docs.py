"""What README and docs say is true on this commit: commands, paths, settings, links, guards, licences."""

import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from service.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    + [ROOT / folder / "README.md" for folder in ("adapters", "processes", "service")]
)
DECISIONS = sorted(set((ROOT / "docs/decisions").glob("*.md")) - {ROOT / "docs/decisions/README.md"})
PLACES = ("service/", "adapters/", "tests/", "processes/", "forms/", "docs/", ".ci/")
MOST_BYTES = 250_000
UNKNOWN = object()

every_page = pytest.mark.parametrize(
    "document", PAGES, ids=lambda document: document.relative_to(ROOT).as_posix()
)


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def fenced(document: Path) -> list[str]:
    return re.findall(r"^```\w*\n(.*?)^```", text_of(document), flags=re.MULTILINE | re.DOTALL)


def commands(document: Path) -> list[list[str]]:
    """Every `./hemgang …` of the fenced blocks, and `hemgang …` in the running text."""
    lines = [line.strip() for block in fenced(document) for line in block.splitlines()]
    said = [line for line in lines if line.startswith("./hemgang ")]
    said += re.findall(r"`((?:\./)?hemgang [a-z-]+[^`\n]*)`", text_of(document))
    return [shlex.split(line, comments=True)[1:] for line in said]


def inline(document: Path) -> list[str]:
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", text_of(document), flags=re.M | re.S))


def links(document: Path) -> Iterator[Path]:
    for target in re.findall(r"\]\(([^)\s]+)\)", text_of(document)):
        if not re.match(r"\w+:", target) and not target.startswith("#"):
            yield (document.parent / target.split("#")[0]).resolve()


def missing(paths: list[str]) -> list[str]:
    return [path for path in paths if not (ROOT / path).exists()]


@every_page
def test_every_command_can_be_given_as_it_is_written(document: Path, pytestconfig: pytest.Config) -> None:
    for name, *words in commands(document):
        if name == "test":
            options = {word for word in words if word.startswith("-")} - {"--nightly"}
            assert [option for option in options if pytestconfig.getoption(option, UNKNOWN) is UNKNOWN] == []
            assert missing([word for word in words if word.startswith(PLACES)]) == []
        else:
            assert name in COMMANDS
            parses(name, words)


def parses(name: str, words: list[str]) -> None:
    """Raises click.UsageError for an option or argument that the command does not know."""
    command = main.get_command(click.Context(main), name)
    assert command is not None
    context = click.Context(command, info_name=name, resilient_parsing=True)  # files need not be there
    rest = command.parse_args(context, words)
    assert rest == []


@every_page
def test_every_path_that_is_named_exists(document: Path) -> None:
    named = [word.split("::")[0] for word in inline(document) if word.startswith(PLACES)]
    assert missing([path for path in named if not re.search(r"[<>*… ]", path)]) == []


@every_page
def test_every_link_leads_somewhere(document: Path) -> None:
    assert [target for target in links(document) if not target.exists()] == []


def test_every_page_is_reached_from_the_readme() -> None:
    reached: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        found = {
            inner
            for target in links(page)
            for inner in ([target] if target.is_file() else target.glob("*.md"))
        }
        waiting += [target for target in found - reached if target.suffix == ".md"]
    assert set(PAGES) - reached == set()


def test_every_setting_is_explained_to_operators_and_no_other() -> None:
    read = set(re.findall(r"HEMGANG_[A-Z_]+", text_of(ROOT / "service/settings.py")))
    assert read == set(re.findall(r"HEMGANG_[A-Z_]+", text_of(ROOT / "docs/drift.md")))


def test_every_command_is_told_of() -> None:
    told = {words[0] for page in PAGES for words in commands(page) if words}
    assert set(COMMANDS) - told == set()


@pytest.mark.parametrize("document", DECISIONS, ids=lambda document: document.stem)
def test_a_decision_has_its_headings_its_row_and_guards_that_exist(document: Path) -> None:
    headings = re.findall(r"^## (.+)$", text_of(document), flags=re.MULTILINE)
    assert headings == ["Context", "Options", "Outcome", "Guard"]
    assert document in set(links(document.with_name("README.md")))
    guards = re.findall(r"^(?:- )?`([^`]+)`$", text_of(document).split("## Guard")[1], flags=re.MULTILINE)
    assert guards
    for guard in guards:
        file, _, name = guard.partition("::")
        assert f"def {name}" in text_of(ROOT / file), guard


def test_every_picture_is_shown_and_small() -> None:
    shown = {target for page in PAGES for target in links(page) if target.suffix == ".png"}
    pictures = set((ROOT / "docs/pictures").iterdir())
    assert pictures == shown
    assert [picture.name for picture in pictures if picture.stat().st_size > MOST_BYTES] == []


def test_every_library_that_runs_is_in_the_notice() -> None:
    notice = text_of(ROOT / "NOTICE").lower()
    assert [
        name for name in libraries() | scripts() if not re.search(rf"(?<![\w-]){name}(?![\w-])", notice)
    ] == []


def libraries() -> set[str]:
    """What an installation without the development tools holds, on Linux."""
    packages = {package["name"]: package for package in tomllib.loads(text_of(ROOT / "uv.lock"))["package"]}
    found: set[str] = set()
    waiting = ["hemgang"]
    while waiting:
        name = waiting.pop()
        found.add(name)
        needed = [
            need for need in packages[name].get("dependencies", []) if "win32" not in need.get("marker", "")
        ]
        waiting += [need["name"] for need in needed if need["name"] not in found]
    return {name.replace("-", "[-_]") for name in found - {"hemgang"}}


def scripts() -> set[str]:
    """What npm puts into the pages."""
    packages = json.loads(text_of(ROOT / "service/web/layout/assets/package-lock.json"))["packages"]
    served = {path for path, package in packages.items() if path and not package.get("dev")}
    names = {path.rpartition("node_modules/")[2].removesuffix(".org") for path in served}
    return {name for name in names if not name.endswith("-types")}  # types are read by editors alone
