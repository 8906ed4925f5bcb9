"""Settings: typed, read once from the environment, and refused loudly when they make no sense."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from service.domain.errors import BadInput

_KNOWN_SCHEMES = ("sqlite:///", "postgresql://")


@dataclass(frozen=True)
class Settings:
    """Every setting with its environment variable. Secrets come from a file, or from the environment."""

    database: str  #: HEMGANG_DATABASE: sqlite:////path/to/file or postgresql://user@host/name
    secret_key: str  #: HEMGANG_SECRET_KEY or HEMGANG_SECRET_KEY_FILE: signs sessions, at least 32 characters
    demo: bool = False  #: HEMGANG_DEMO=1: made-up units, staff and patients; sign in as a persona
    secure_cookies: bool = True  #: HEMGANG_SECURE_COOKIES=0 only for plain http on this machine
    downtime_folder: Path | None = None  #: HEMGANG_DOWNTIME_FOLDER: the worker keeps lists there
    downtime_minutes: int = 15  #: HEMGANG_DOWNTIME_MINUTES: how often they are written anew

    def __post_init__(self) -> None:
        if not self.database.startswith(_KNOWN_SCHEMES):
            raise BadInput(f"HEMGANG_DATABASE ska börja med {' eller '.join(_KNOWN_SCHEMES)}.")
        if len(self.secret_key) < 32:
            raise BadInput("HEMGANG_SECRET_KEY ska ha minst 32 tecken.")


def from_environment(environment: Mapping[str, str]) -> Settings:
    """Raises BadInput, naming the variable."""
    return Settings(
        database=_needed(environment, "HEMGANG_DATABASE"),
        secret_key=_secret(environment),
        demo=_yes(environment, "HEMGANG_DEMO", default=False),
        secure_cookies=_yes(environment, "HEMGANG_SECURE_COOKIES", default=True),
        downtime_folder=_folder(environment, "HEMGANG_DOWNTIME_FOLDER"),
        downtime_minutes=_minutes(environment, "HEMGANG_DOWNTIME_MINUTES", default=15),
    )


def for_demo(folder: Path) -> Settings:
    """SQLite in a folder of one's own, with a key made for the occasion."""
    folder.mkdir(parents=True, exist_ok=True)
    return Settings(
        database=f"sqlite:///{folder.resolve() / 'hemgang.sqlite3'}",
        secret_key=secrets.token_urlsafe(48),
        demo=True,
        secure_cookies=False,
    )


def _needed(environment: Mapping[str, str], name: str) -> str:
    if not environment.get(name):
        raise BadInput(f"Miljövariabeln {name} saknas.")
    return environment[name]


def _secret(environment: Mapping[str, str]) -> str:
    file = environment.get("HEMGANG_SECRET_KEY_FILE")
    if file:
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise BadInput(f"HEMGANG_SECRET_KEY_FILE: {file} går inte att läsa.") from error
    return _needed(environment, "HEMGANG_SECRET_KEY")


def _yes(environment: Mapping[str, str], name: str, *, default: bool) -> bool:
    text = environment.get(name, "1" if default else "0")
    if text not in ("0", "1"):
        raise BadInput(f"{name} ska vara 0 eller 1, inte {text!r}.")
    return text == "1"


def _folder(environment: Mapping[str, str], name: str) -> Path | None:
    found = environment.get(name)
    if found and not Path(found).is_absolute():
        raise BadInput(f"{name} ska vara en hel sökväg, från /.")
    return Path(found) if found else None


def _minutes(environment: Mapping[str, str], name: str, *, default: int) -> int:
    text = environment.get(name, str(default))
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 1440):
        raise BadInput(f"{name} ska vara ett antal minuter, 1–1440, inte {text!r}.")
    return int(text)
