"""A process owner sees what a move would do, moves, and takes it back."""

from service.actions.carry_on_moves import carry_on_moves
from service.actions.context import Context
from tests.a_context import admit
from tests.integration.actions.test_moving_cases import SEND, a_shorter_limit, another_first_task, version_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import words

PAGE = "/agare/stockholm/flytta"


def test_an_owner_sees_moves_and_takes_back(ctx: Context, sign_in: SignIn) -> None:
    case = admit(ctx)
    a_shorter_limit(ctx)
    petra = sign_in("petra")
    assert "1 ärenden kan flyttas, 0 stannar." in words(petra.get(f"{PAGE}?till=2"))
    moved = petra.post(PAGE, data={"till": "2", "_command": "x"})
    assert "0 av 1 ärenden är behandlade." in words(petra.get(moved.location))
    assert petra.post(PAGE, data={"till": "2", "_command": "x"}).location == moved.location
    carry_on_moves(ctx)
    assert version_of(ctx, case) == 2
    assert "1 flyttat" in words(petra.get(moved.location))
    petra.post(f"{moved.location}/ta-tillbaka")
    carry_on_moves(ctx)
    assert version_of(ctx, case) == 1
    assert "1 taget tillbaka" in words(petra.get(moved.location))


def test_what_stands_in_the_way_is_shown_with_the_step_and_a_plan_removes_it(
    ctx: Context, sign_in: SignIn
) -> None:
    admit(ctx)
    another_first_task(ctx)
    petra = sign_in("petra")
    shown = words(petra.get(f"{PAGE}?till=2"))
    assert "0 ärenden kan flyttas, 1 stannar." in shown
    assert f"Steg: {SEND}." in shown
    assert "1 ärenden kan flyttas" in words(petra.get(f"{PAGE}?till=2&byten={SEND}=skicka_annat"))


def test_others_come_neither_to_the_page_nor_to_a_job(ctx: Context, sign_in: SignIn) -> None:
    a_shorter_limit(ctx)
    job = sign_in("petra").post(PAGE, data={"till": "2"}).location
    assert sign_in("petra").get("/agare/grund/flytta").status_code == 403
    for person in ("tove", "mira", "agneta"):
        other = sign_in(person)
        assert other.get(PAGE).status_code == 403
        assert other.post(PAGE, data={"till": "2"}).status_code == 403
        assert other.get(job).status_code == 403
        assert other.post(f"{job}/ta-tillbaka").status_code == 403


def test_a_version_that_is_not_there_is_not_found(ctx: Context, sign_in: SignIn) -> None:
    petra = sign_in("petra")
    assert petra.get(f"{PAGE}?till=9").status_code == 404
    assert petra.get(f"{PAGE}?till=x").status_code == 200
