"""The economists' room: a month of days to pay, by municipality. No patient is named here."""

from datetime import date

from flask import Blueprint, Response, render_template, request

from service.actions.read_payment import read_payment
from service.domain.swedish import stockholm_time
from service.web.asking import context, signed_in_only, who
from service.web.payment.months import choices, chosen, neighbours
from service.web.payment.separated import separated
from service.web.payment.shown import shown
from service.web.payment.workbook import workbook

payment = Blueprint("payment", __name__, template_folder="templates")

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@payment.get("/betalning")
@signed_in_only
def month() -> str:
    wanted = _month()
    page = read_payment(context(), wanted, who=who())
    return render_template(
        "payment/month.html",
        page=page,
        shown=shown(page),
        months=choices(wanted, _today()),
        neighbours=neighbours(wanted, _today()),
    )


@payment.get("/betalning/underlag.xlsx")
@signed_in_only
def as_workbook() -> Response:
    page = read_payment(context(), _month(), who=who(), what="betalningsunderlag, kalkylblad")
    return _file(workbook(page), f"betalningsunderlag-{page.month:%Y-%m}.xlsx", _XLSX)


@payment.get("/betalning/underlag.csv")
@signed_in_only
def as_text() -> Response:
    page = read_payment(context(), _month(), who=who(), what="betalningsunderlag, textfil")
    return _file(separated(page), f"betalningsunderlag-{page.month:%Y-%m}.csv", "text/csv; charset=utf-8")


def _month() -> date:
    return chosen(request.args.get("manad", ""), _today())


def _today() -> date:
    return stockholm_time(context().clock.now()).date()


def _file(content: bytes, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Type": kind}
    return Response(content, headers=headers)
