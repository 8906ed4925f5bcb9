"""The process owners' room is for process owners, and shows the agreements of their own unit."""

from service.actions.context import Context
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main, words


def test_a_process_owner_begins_at_the_agreement_of_their_unit(ctx: Context, sign_in: SignIn) -> None:
    petra = sign_in("petra")
    assert petra.get("/").location == "/agare"
    page = words(petra.get("/agare"))
    assert "Version 1 gäller" in page
    assert len(main(petra.get("/agare")).xpath("//section")) == 1, "grund belongs to others"


def test_nobody_else_comes_in(ctx: Context, sign_in: SignIn) -> None:
    for person in ("tove", "mira", "agneta"):
        assert sign_in(person).get("/agare").status_code == 403


def test_an_owner_comes_to_no_patient(ctx: Context, sign_in: SignIn) -> None:
    petra = sign_in("petra")
    assert petra.get("/uppfoljning").status_code == 403
    assert petra.get("/drift").status_code == 403
