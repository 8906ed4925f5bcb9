"""Where the agreements and the shared forms lie: beside the code in the repository, inside it in a wheel."""

from pathlib import Path

from service.domain.errors import NotFound

_SERVICE = Path(__file__).resolve().parents[1]


def shipped() -> Path:
    """The folder that holds `processes` and `forms`."""
    packed = _SERVICE / "shipped"
    return packed if packed.is_dir() else _SERVICE.parent


def agreement_folder(place: str) -> Path:
    """A folder, or the name of an agreement that is shipped: "stockholm". Raises NotFound."""
    folders = (Path(place), shipped() / "processes" / place)
    for folder in folders:
        if folder.is_dir():
            return folder
    known = ", ".join(folder.name for folder in shipped_agreements())
    raise NotFound(f"Mappen {place} finns inte. Ange en mapp, eller någon av {known}.")


def shipped_agreements() -> list[Path]:
    return sorted(path.parent for path in (shipped() / "processes").glob("*/agreement.toml"))


def shared_forms(agreement: Path) -> Path:
    """The forms that agreements share: two folders up from the agreement, else those that are shipped."""
    near = agreement.resolve().parent.parent / "forms"
    return near if near.is_dir() else shipped() / "forms"
