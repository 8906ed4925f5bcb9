"""What the unit has sent and who has not read or answered it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from flask import render_template

from service.actions.read_sent import read_sent
from service.store import Outstanding
from service.web.asking import context, signed_in_only, who
from service.web.staff import staff


@dataclass(frozen=True)
class SentRow:
    """A message, with the units that it waits for."""

    message: Outstanding
    waits: Sequence[Outstanding]


@staff.get("/skickat")
@signed_in_only
def sent() -> str:
    page = read_sent(context(), who=who())
    by_message = groupby(page.waiting, key=lambda each: each.message)
    rows = [SentRow(found[0], found) for found in (list(each) for _, each in by_message)]
    return render_template("staff/sent.html", now=page.now, rows=rows, units=page.units)
