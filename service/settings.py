"""Settings: typed, read once from the environment, and refused loudly when they make no sense."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from service.domain.errors import BadInput

_KNOWN_SCHEMES = ("sqlite:///", "postgresql://")


@dataclass(frozen=True)
class Mail:
    """The organisation's mail server, for notices."""

    host: str  #: HEMGANG_SMTP_HOST; the line is encrypted with STARTTLS
    sender: str  #: HEMGANG_SMTP_FROM: the address that notices come from
    port: int = 587  #: HEMGANG_SMTP_PORT
    user: str = ""  #: HEMGANG_SMTP_USER; empty for a server that asks for none
    password: str = ""  #: in the file that HEMGANG_SMTP_PASSWORD_FILE names


@dataclass(frozen=True)
class Sms:
    """An SMS gateway, for notices."""

    url: str  #: HEMGANG_SMS_URL, https
    token: str  #: in the file that HEMGANG_SMS_TOKEN_FILE names
    sender: str = "Hemgang"  #: HEMGANG_SMS_FROM: what receivers see, at most eleven letters

    def __post_init__(self) -> None:
        if not self.url.startswith("https://"):
            raise BadInput("HEMGANG_SMS_URL ska börja med https://.")


@dataclass(frozen=True)
class Settings:
    """Every setting with its environment variable. Secrets come from a file, or from the environment."""

    database: str  #: HEMGANG_DATABASE: sqlite:////path/to/file or postgresql://user@host/name
    secret_key: str  #: HEMGANG_SECRET_KEY or HEMGANG_SECRET_KEY_FILE: signs sessions, at least 32 characters
    demo: bool = False  #: HEMGANG_DEMO=1: made-up units, staff and patients; sign in as a persona
    secure_cookies: bool = True  #: HEMGANG_SECURE_COOKIES=0 only for plain http on this machine
    address: str = ""  #: HEMGANG_ADDRESS: where people reach the service, for notices
    mail: Mail | None = None  #: None: no e-mail is sent
    sms: Sms | None = None  #: None: no SMS is sent
    downtime_folder: Path | None = None  #: HEMGANG_DOWNTIME_FOLDER: the worker keeps lists there
    downtime_minutes: int = 15  #: HEMGANG_DOWNTIME_MINUTES: how often they are written anew

    def __post_init__(self) -> None:
        if not self.database.startswith(_KNOWN_SCHEMES):
            raise BadInput(f"HEMGANG_DATABASE ska börja med {' eller '.join(_KNOWN_SCHEMES)}.")
        if len(self.secret_key) < 32:
            raise BadInput("HEMGANG_SECRET_KEY ska ha minst 32 tecken.")
        if (self.mail or self.sms) and not self.address.startswith("https://"):
            raise BadInput("HEMGANG_ADDRESS ska börja med https://: aviseringar leder dit.")


def from_environment(environment: Mapping[str, str]) -> Settings:
    """Raises BadInput, naming the variable."""
    return Settings(
        database=_needed(environment, "HEMGANG_DATABASE"),
        secret_key=_secret(environment),
        demo=_yes(environment, "HEMGANG_DEMO", default=False),
        secure_cookies=_yes(environment, "HEMGANG_SECURE_COOKIES", default=True),
        address=environment.get("HEMGANG_ADDRESS", "").rstrip("/"),
        mail=_mail(environment),
        sms=_sms(environment),
        downtime_folder=_folder(environment, "HEMGANG_DOWNTIME_FOLDER"),
        downtime_minutes=_minutes(environment, "HEMGANG_DOWNTIME_MINUTES", default=15),
    )


def for_demo(folder: Path, address: str = "http://127.0.0.1:8000") -> Settings:
    """SQLite in a folder of one's own, with a key made for the occasion."""
    folder.mkdir(parents=True, exist_ok=True)
    return Settings(
        database=f"sqlite:///{folder.resolve() / 'hemgang.sqlite3'}",
        secret_key=secrets.token_urlsafe(48),
        demo=True,
        secure_cookies=False,
        address=address,
    )


def _needed(environment: Mapping[str, str], name: str) -> str:
    if not environment.get(name):
        raise BadInput(f"Miljövariabeln {name} saknas.")
    return environment[name]


def _mail(environment: Mapping[str, str]) -> Mail | None:
    if not environment.get("HEMGANG_SMTP_HOST"):
        return None
    return Mail(
        host=environment["HEMGANG_SMTP_HOST"],
        sender=_needed(environment, "HEMGANG_SMTP_FROM"),
        port=_port(environment, "HEMGANG_SMTP_PORT", default=587),
        user=environment.get("HEMGANG_SMTP_USER", ""),
        password=_file(environment, "HEMGANG_SMTP_PASSWORD_FILE"),
    )


def _sms(environment: Mapping[str, str]) -> Sms | None:
    if not environment.get("HEMGANG_SMS_URL"):
        return None
    return Sms(
        url=environment["HEMGANG_SMS_URL"],
        token=_file(environment, "HEMGANG_SMS_TOKEN_FILE"),
        sender=environment.get("HEMGANG_SMS_FROM", "Hemgang"),
    )


def _secret(environment: Mapping[str, str]) -> str:
    return _file(environment, "HEMGANG_SECRET_KEY_FILE") or _needed(environment, "HEMGANG_SECRET_KEY")


def _file(environment: Mapping[str, str], name: str) -> str:
    """What stands in the file that a variable names; empty when it names none."""
    file = environment.get(name)
    if not file:
        return ""
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise BadInput(f"{name}: {file} går inte att läsa.") from error


def _port(environment: Mapping[str, str], name: str, *, default: int) -> int:
    text = environment.get(name, str(default))
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise BadInput(f"{name} ska vara ett portnummer, inte {text!r}.")
    return int(text)


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
