"""Swedish money: kept in whole öre, read in kronor."""

from decimal import Decimal

_NARROW = "\u00a0"  # a sum is never broken over two lines


def kronor(ore: int) -> Decimal:
    """For a cell that somebody counts on with: 780000 öre is 7800.00."""
    return (Decimal(ore) / 100).quantize(Decimal("0.01"))


def swedish_kronor(ore: int) -> str:
    """ "7 800 kr", or "7 800,50 kr" when there are öre."""
    whole, left = divmod(abs(ore), 100)
    grouped = f"{whole:,}".replace(",", _NARROW)
    cents = f",{left:02d}" if left else ""
    return f"{'−' if ore < 0 else ''}{grouped}{cents}{_NARROW}kr"


def swedish_decimal(number: Decimal) -> str:
    """ "2,75"; at most two decimals, none that say nothing."""
    text = f"{number.quantize(Decimal('0.01')):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")
