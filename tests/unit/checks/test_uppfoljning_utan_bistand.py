"""Follow-up counts nothing by what somebody has from social services."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places, plain

RULE = "uppfoljning-utan-bistand"


def following(to: str = "tid.a", delays: str = "bistand") -> dict[str, bytes]:
    more = f"""[followup]
smallest_group = 5
planned = "dag"
plan_at = "tid.a"
plan_offered = "true"
plan_held = "true"
plan_declined = "false"
delay = "orsak"
social_delays = ["{delays}"]
social_roles = ["stöd"]
steps = [{{ name = "Steg", from = "tid.start", to = "{to}" }}]
"""
    return plain(drawn(), more=more) | form()


def drawn() -> Draft:
    return line("a").task("b", lane="Stöd", form="f").path("a", "b")


def form() -> dict[str, bytes]:
    cause = """{"type":"select","id":"c","key":"orsak","label":"Orsak",
        "values":[{"value":"bistand","label":"Bistånd"},{"value":"transport","label":"Transport"}]}"""
    help_at_home = """{"type":"textfield","id":"h","key":"insatser","label":"Insatser",
        "properties":{"klass":"social"}}"""
    components = f"[{cause},{help_at_home}]"
    return {"forms/f.form": f'{{"type":"default","id":"f","components":{components}}}'.encode()}


def test_steps_and_causes_that_anybody_may_count_are_fine() -> None:
    assert places(RULE, drawn(), **following()) == []


def test_an_agreement_without_follow_up_is_fine() -> None:
    assert places(RULE, drawn(), **form()) == []


def test_the_moment_of_a_step_of_social_services_is_refused() -> None:
    assert places(RULE, drawn(), **following(to="tid.b")) == ["followup"]


def test_an_answer_of_class_social_is_refused() -> None:
    assert places(RULE, drawn(), **following(to="insatser")) == ["followup"]


def test_a_cause_that_cannot_be_chosen_is_refused() -> None:
    assert places(RULE, drawn(), **following(delays="bistånd")) == ["followup"]
