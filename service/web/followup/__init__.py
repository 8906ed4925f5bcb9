"""Follow-up: pictures and tables about many people at once. No patient and no case is named here."""

from flask import Blueprint, Response, render_template, request

from service.actions.read_follow_up import FollowUpPage, Question, read_follow_up
from service.domain.swedish import swedish_moment
from service.web.asking import context, signed_in_only, who
from service.web.followup.files import separated, workbook
from service.web.followup.periods import Chosen, choices, chosen
from service.web.followup.tables import tables

followup = Blueprint("followup", __name__, template_folder="templates")

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@followup.get("/uppfoljning")
@signed_in_only
def figures() -> str:
    current = _period()
    page = _page("uppföljning", current)
    return render_template(
        "followup/page.html",
        page=page,
        tables=tables(page),
        current=current,
        periods=choices(current, context().today()),
        asked=_again(page, current),
    )


@followup.get("/uppfoljning/uppfoljning.xlsx")
@signed_in_only
def as_workbook() -> Response:
    current = _period()
    page = _page("uppföljning, kalkylblad", current)
    return _file(workbook(tables(page), _asked(page, current)), f"uppfoljning-{current.value}.xlsx", _XLSX)


@followup.get("/uppfoljning/uppfoljning.csv")
@signed_in_only
def as_text() -> Response:
    current = _period()
    page = _page("uppföljning, textfil", current)
    return _file(separated(tables(page)), f"uppfoljning-{current.value}.csv", "text/csv; charset=utf-8")


def _period() -> Chosen:
    return chosen(request.args.get("period", ""), context().today())


def _page(what: str, current: Chosen) -> FollowUpPage:
    question = Question(current.period, request.args.get("enhet", ""), request.args.get("kommun", ""))
    return read_follow_up(context(), question, who=who(), what=what)


def _again(page: FollowUpPage, current: Chosen) -> dict[str, str | None]:
    """The same question, for the addresses of the files."""
    return {
        "period": current.value,
        "enhet": page.unit.id if page.unit else None,
        "kommun": page.municipality or None,
    }


def _asked(page: FollowUpPage, current: Chosen) -> list[tuple[str, str]]:
    return [
        ("Period", current.name),
        ("Enhet", page.unit.name if page.unit else "alla egna enheter"),
        ("Betalande kommun", page.municipality or "alla"),
        ("Räknat", swedish_moment(page.now)),
        ("Små grupper", f"Grupper med färre än {page.least} personer visas inte som siffror."),
    ]


def _file(content: bytes, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Type": kind}
    return Response(content, headers=headers)
