"""What a form says about an answer that it cannot take. All of it in Swedish, all of it here.

marshmallow's own messages are English; every field of ours is given these instead.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.domain.swedish import swedish_number

CHECK = "Kontrollera uppgiften."
CHOOSE = "Välj ett av alternativen."
CHOOSE_SOME = "Välj bland alternativen."
TICK = "Kryssa i rutan för att gå vidare."
ONE_VALUE = "Fyll i ett värde, inte flera."
CONTROL_CHARACTERS = "Texten innehåller osynliga tecken. Skriv in den på nytt."
PATTERN = "Skriv i det format som efterfrågas."
NUMBER = "Skriv ett tal, till exempel 3 eller 3,5."
WHOLE_NUMBER = "Skriv ett heltal."
DATE = "Skriv datumet som åååå-mm-dd."
TIME = "Skriv klockslaget som tt:mm."
MOMENT = "Skriv datum och klockslag som åååå-mm-dd tt:mm."
NO_SUCH_MOMENT = "Klockslaget finns inte den dagen, för klockan ställs fram till sommartid."
WRONG_OFFSET = "Tidszonen stämmer inte med svensk tid."
YEAR = "Årtalet ska ligga mellan 1900 och 2200."
IDENTITY_NUMBER = "Personnumret stämmer inte. Skriv det med tolv siffror: ååååmmddnnnn."
IDENTITY_OR_RESERVE = (
    "Personnumret stämmer inte. Skriv det med tolv siffror: ååååmmddnnnn. Eller skriv reservnumret."
)
EMAIL = "Skriv en e-postadress, till exempel namn@region.se."
PHONE = "Skriv ett telefonnummer med siffror."
CHOOSE_FILE = "Välj en fil."
FILE_GONE = "Filen finns inte längre. Välj den igen."
MOMENT_IN_FUTURE = "Tidpunkten ligger i framtiden."
MOMENT_IN_PAST = "Tidpunkten har redan passerat."
DATE_IN_FUTURE = "Datumet ligger i framtiden."
DATE_IN_PAST = "Datumet har redan passerat."


def fill_in(label: str) -> str:
    """Required and empty."""
    return f"Fyll i {_as_name(label)}."


def choose(label: str) -> str:
    """Required, and nothing chosen. A question is not repeated: it stands right above."""
    if label.strip().endswith("?"):
        return CHOOSE
    return f"Välj {_as_name(label)}."


def too_short(least: int) -> str:
    return f"Skriv minst {least} tecken."


def too_long(most: int) -> str:
    return f"Skriv högst {most} tecken."


def too_small(least: Decimal) -> str:
    return f"Talet ska vara minst {_swedish(least)}."


def too_large(most: Decimal) -> str:
    return f"Talet ska vara högst {_swedish(most)}."


def decimals(most: int) -> str:
    if most == 0:
        return WHOLE_NUMBER
    return f"Skriv talet med högst {most} {'decimal' if most == 1 else 'decimaler'}."


def must_be_after(moment: str) -> str:
    return f"Det ska vara efter {moment}."


def too_few_rows(least: int) -> str:
    return f"Fyll i minst {_rows(least)}."


def too_many_rows(most: int) -> str:
    return f"Fyll i högst {_rows(most)}. Ta bort några."


def wrong_kind(kinds: Sequence[str], which: str) -> str:
    return f"{which} går inte att ta emot. Välj en fil av slaget {in_words(kinds)}."


def in_words(kinds: Sequence[str]) -> str:
    """Kinds of files: "PDF, PNG eller JPEG"."""
    *first, last = [kind.rpartition("/")[2].upper() for kind in kinds] or ["PDF"]
    return f"{', '.join(first)} eller {last}" if first else last


def too_large_file(most: int, which: str) -> str:
    return f"{which} är för stor. Den får vara högst {most // 1024 // 1024} MB."


def too_many_files(most: int) -> str:
    return f"Bifoga högst {'en fil' if most == 1 else f'{swedish_number(most)} filer'}. Ta bort några."


def _rows(number: int) -> str:
    return "en rad" if number == 1 else f"{swedish_number(number)} rader"


def _as_name(label: str) -> str:
    label = label.strip().rstrip(":?.")
    return f"”{label}”" if label else "fältet"


def _swedish(number: Decimal) -> str:
    return f"{number:f}".replace(".", ",")
