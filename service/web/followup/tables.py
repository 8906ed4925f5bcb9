"""The figures as tables: the same ones stand on the page, under each picture, and in both files."""

from collections.abc import Sequence

from service.actions.read_follow_up import FollowUpPage
from service.domain.swedish import MONTHS
from service.followup import Report
from service.followup.deadlines import UnitShare
from service.followup.lead_times import StepTime
from service.followup.report import MonthCases, Part
from service.web.followup.ready import ready
from service.web.followup.told import (
    Cell,
    Head,
    Picture,
    Table,
    bars,
    count_cell,
    in_words,
    share_cell,
    short_month,
    text,
    time_cell,
)

SEVERAL = "Ett ärende kan ha flera orsaker."
MERGED = (
    "Orsaker som visar att någon får insatser från socialtjänsten visas som en: "
    "vårdgivare får inte söka på sådana uppgifter (patientdatalagen 2 kap. 8 §)."
)


def tables(page: FollowUpPage) -> list[Table]:
    """In the order of the page."""
    report, least = page.report, page.least
    return [
        _cases(report, least),
        ready(report.ready, least),
        _steps(report.steps, least),
        _deadlines(report.deadlines, least),
        _plans(report, least),
        _delays(report.delays, least, page.merged),
    ]


def _cases(report: Report, least: int) -> Table:
    heads = Head("Månad"), Head("Öppnade", "antal"), Head("Avslutade", "antal")
    begun = _begun(report.months)
    rows = [_month(month, least) for month in begun]
    opened, closed = in_words(report.opened, least), in_words(report.closed, least)
    return Table(
        "arenden",
        "Ärenden per månad",
        f"Hela perioden: {opened} öppnade och {closed} avslutade.",
        ("Ärenden om utskrivning från sjukhus. Andra slags ärenden räknas inte här.",),
        heads,
        rows,
        Picture([short_month(each.month) for each in begun], bars(rows, heads, (1, 2)), unit="ärenden"),
    )


def _begun(months: Sequence[MonthCases]) -> Sequence[MonthCases]:
    """From the first month with something in it: an empty time before it says nothing."""
    place = next((place for place, month in enumerate(months) if _has_any(month)), len(months))
    return months[place:]


def _has_any(month: MonthCases) -> bool:
    return month.opened.number != 0 or month.closed.number != 0


def _month(month: MonthCases, least: int) -> list[Cell]:
    name = f"{MONTHS[month.month.month - 1]} {month.month.year}"
    return [text(name), count_cell(month.opened, least), count_cell(month.closed, least)]


def _steps(steps: Sequence[StepTime], least: int) -> Table:
    heads = Head("Steg"), Head("Ärenden", "antal"), Head("Median", "dygn"), Head("Nio av tio inom", "dygn")
    rows = [_step(step, least) for step in steps if step.cases.number != 0]
    return Table(
        "ledtider",
        "Ledtid per steg",
        "Hälften av ärendena gick fortare än medianen.",
        (
            "Ett steg räknas i den period då det blev klart. Det som var klart i förväg räknas som noll.",
            f"Tiden som nio av tio klarar visas när minst {2 * least} personer ligger bakom.",
        ),
        heads,
        rows,
        Picture([row[0].text for row in rows], bars(rows, heads, (2, 3)), lying=True, unit="dygn"),
    )


def _step(step: StepTime, least: int) -> list[Cell]:
    return [
        text(step.name),
        count_cell(step.cases, least),
        time_cell(step.median),
        time_cell(step.ninetieth),
    ]


def _deadlines(units: Sequence[UnitShare], least: int) -> Table:
    heads = Head("Enhet"), Head("Frister", "antal"), Head("Hållna", "antal"), Head("Andel hållna", "procent")
    rows = [_unit(unit, least) for unit in units]
    return Table(
        "frister",
        "Frister hållna per enhet",
        "Hur stor del av enhetens frister som hölls.",
        (
            "En frist räknas när den avgörs: när uppgiften blir klar i tid, eller när tiden har gått ut."
            " Uppgifter som dras tillbaka räknas inte.",
        ),
        heads,
        rows,
        Picture([row[0].text for row in rows], bars(rows, heads, (3,)), lying=True, unit="procent", most=100),
    )


def _unit(unit: UnitShare, least: int) -> list[Cell]:
    kept = Cell(str(unit.kept), unit.kept) if unit.kept is not None else share_cell(None)
    return [text(unit.unit), count_cell(unit.deadlines, least), kept, share_cell(unit.share)]


def _plans(report: Report, least: int) -> Table:
    heads = Head("Läge"), Head("Ärenden", "antal")
    found = report.plans.parts if report.plans.total.number != 0 else ()
    rows = [_part(part, least) for part in found]
    return Table(
        "sip",
        "SIP: erbjuden, hållen, avböjd",
        f"SIP erbjöds i {in_words(report.plans.total, least)} ärenden.",
        ("Räknas i den period då någon tog ställning till om SIP behövs.",),
        heads,
        rows,
        Picture([row[0].text for row in rows], bars(rows, heads, (1,)), lying=True, unit="ärenden"),
    )


def _delays(delays: Sequence[Part], least: int, merged: bool) -> Table:
    heads = Head("Orsak"), Head("Ärenden", "antal")
    rows = [_part(part, least) for part in delays]
    return Table(
        "orsaker",
        "Orsaker till fördröjning",
        "Så många ärenden har fått orsaken registrerad.",
        (SEVERAL, MERGED) if merged else (SEVERAL,),
        heads,
        rows,
        Picture([row[0].text for row in rows], bars(rows, heads, (1,)), lying=True, unit="ärenden"),
    )


def _part(part: Part, least: int) -> list[Cell]:
    return [text(part.name), count_cell(part.count, least)]
