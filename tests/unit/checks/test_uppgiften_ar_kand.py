"""What is read is written somewhere."""

import json
from dataclasses import replace

from service.checks.finding import ERROR, WARNING
from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import deadline, findings, form, places, plain, table
from tests.unit.payment.told import agreement


def asking(condition: str) -> Draft:
    draft = Draft().start().task("a", lane="Vård", form="f").gateway("g", "exclusive").end()
    return draft.path("start", "a", "g").flow("g", "end", when=condition)


def test_a_fact_that_nothing_writes_gives_a_warning_that_names_it() -> None:
    (found,) = findings("uppgiften-ar-kand", agreement_of(asking("=behovv")))
    assert (found.severity, found.element) == (WARNING, "f_g_end")
    assert "behovv" in found.message


def test_the_moment_of_a_step_that_is_not_there_is_refused() -> None:
    (found,) = findings("uppgiften-ar-kand", agreement_of(asking("=tid.b != null")))
    assert found.severity == ERROR


def test_the_moment_of_a_gateway_is_refused_for_it_leaves_none() -> None:
    assert places("uppgiften-ar-kand", asking("=tid.g != null")) == ["f_g_end"]


def test_the_moment_of_a_step_and_its_parts_are_known() -> None:
    assert places("uppgiften-ar-kand", asking("=tid.a != null and tid.start.year > 2020")) == []


def test_a_field_of_a_form_is_known() -> None:
    assert places("uppgiften-ar-kand", asking('=behov = "ja"'), **form("f", "behov")) == []


def test_a_parameter_is_known() -> None:
    draft = asking("=parameter.aktivt")
    files = plain(draft, more='[parameters]\n"parameter.aktivt" = true\n')
    assert places("uppgiften-ar-kand", draft, **files) == []


def test_the_answer_of_a_decision_is_known_under_the_name_of_its_result() -> None:
    draft = asking("=svar.ja").decide("provas", "d", "svar")
    assert places("uppgiften-ar-kand", draft, **table("d", "tid.a", "ja")) == []
    assert places(
        "uppgiften-ar-kand", asking("=ja").decide("provas", "d", "svar"), **table("d", "tid.a", "ja")
    )


def test_what_a_decision_reads_must_be_written() -> None:
    draft = asking("=tid.a != null")
    assert places("uppgiften-ar-kand", draft, **table("d", "okant", "ja")) == ["d"]


def test_what_a_deadline_counts_from_must_be_written() -> None:
    draft = asking("=tid.a != null")
    assert places("uppgiften-ar-kand", draft, **deadline("kallelse", "tid.saknas")) == ["rad_kallelse"]
    assert places("uppgiften-ar-kand", draft, **deadline("kallelse", "tid.a")) == []


def test_what_a_form_hides_by_must_be_written() -> None:
    field = '"type":"textfield","id":"falt","key":"x","label":"X","conditional":{"hide":"=okant"}'
    assert places("uppgiften-ar-kand", asking("=tid.a != null"), **form("f", field)) == ["falt"]


def test_a_row_reads_its_own_answers_and_those_of_the_case() -> None:
    def listing(hide: str) -> dict[str, bytes]:
        column = {"type": "textfield", "id": "F_mal", "key": "mal", "label": "Mål"}
        hidden = {**column, "id": "F_vem", "key": "vem", "conditional": {"hide": hide}}
        rows = {"type": "dynamiclist", "id": "L", "path": "insatser", "label": "Insatser"}
        written = {"id": "f", "components": [{**rows, "components": [column, hidden]}]}
        return {"forms/f.form": json.dumps(written).encode()}

    draft = asking("=count(insatser) > 0 and insatser[1].mal != null")
    assert places("uppgiften-ar-kand", draft, **listing("=mal = null")) == []
    assert places("uppgiften-ar-kand", draft, **listing("=malet = null")) == ["F_vem"]


def test_a_misspelled_fact_that_payment_follows_is_refused() -> None:
    shipped = agreement()
    assert shipped.payment is not None
    lost = replace(shipped, payment=replace(shipped.payment, trial="tid.betalningsansvar_avgor"))
    assert list(findings("uppgiften-ar-kand", shipped)) == []
    (found,) = findings("uppgiften-ar-kand", lost)
    assert (found.severity, found.file, found.element) == (ERROR, "agreement.toml", "payment")
