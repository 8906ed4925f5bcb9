"""What has been said outside Hemgång, and what could not be."""

from flask import render_template

from service.actions.read_notices import read_notices
from service.web.asking import context, signed_in_only, who
from service.web.operators import operators
from service.web.staff.shown.notices import CHANNELS, EVENTS, STATES, TARGETS


@operators.get("/drift/aviseringar")
@signed_in_only
def notices() -> str:
    page = read_notices(context(), who=who())
    return render_template(
        "operators/notices.html",
        page=page,
        channels=CHANNELS,
        events=EVENTS,
        targets=TARGETS,
        states=STATES,
        missing=[words for channel, words in CHANNELS.items() if channel not in page.ways],
    )
