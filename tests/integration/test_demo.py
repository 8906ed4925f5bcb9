"""The demo as people start it: patients on wards, a worklist for everybody, an end when somebody says so."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from flask import Flask

from service.actions.context import Context
from service.actions.verify import verify
from service.cli import demo
from service.domain import access
from service.domain.people import Staff

pytestmark = pytest.mark.xdist_group("demo")  # prepared once, not for every test

PATIENCE = 120.0  #: seconds for a loaded machine to tell all the demo's stories


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Context, Flask]]:
    """The demo in a folder of its own."""
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(tmp_path_factory.mktemp("demo"))
        ctx, app = demo.prepare(fresh=True)
        assert isinstance(app, Flask)
        app.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
        yield ctx, app
        ctx.store.close()


def test_the_demo_is_in_step_and_everybody_finds_their_first_page(prepared: tuple[Context, Flask]) -> None:
    ctx, app = prepared
    assert verify(ctx) == []
    for person in ctx.directory.people():
        for unit in person.units:
            who = Staff(person, ctx.directory.unit(unit))
            client = app.test_client()
            client.post("/logga-in", data={"person": person.id, "unit": unit})
            answer = client.get("/", follow_redirects=True)
            assert answer.status_code == 200
            assert answer.request.path == first_page(who)
            assert who.unit.name in answer.text


def first_page(who: Staff) -> str:
    if access.may_operate(who):
        return "/drift"
    if access.may_own(who):
        return "/agare"
    return "/betalning" if access.may_read_payment(who) else "/arbetslista"


def test_a_second_start_goes_on_where_the_first_ended(prepared: tuple[Context, Flask]) -> None:
    ctx, _ = prepared
    with ctx.store.reading() as tx:
        cases, versions = tx.cases.open_ids(), tx.agreements.versions()
    again, _ = demo.prepare(fresh=False)
    with again.store.reading() as tx:
        assert tx.cases.open_ids() == cases
        assert [version.digest for version in tx.agreements.versions()] == [it.digest for it in versions]
    again.store.close()


@pytest.mark.parametrize("word", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.nightly)])
def test_the_demo_answers_as_a_process_and_ends_when_told(tmp_path: Path, word: signal.Signals) -> None:
    port = free_port()
    with started(tmp_path, port) as process:
        try:
            assert answered(process, f"http://127.0.0.1:{port}/logga-in") == 200
            process.send_signal(word)
            process.wait(timeout=10)
        finally:
            process.kill()
        told = process.stderr.read() if process.stderr else ""
    assert "Traceback" not in told


def started(folder: Path, port: int) -> "subprocess.Popen[str]":
    """The command of this environment: ./hemgang becomes the same one, when it has looked for updates."""
    program = Path(sys.executable).with_name("hemgang")
    words = [str(program), "demo", "--port", str(port)]
    with (folder / "said").open("w") as said:
        return subprocess.Popen(words, cwd=folder, stdout=said, stderr=subprocess.PIPE, text=True)


def answered(process: "subprocess.Popen[str]", address: str) -> int:
    """The status of the first answer. Asks again until the process has come so far, or has ended."""
    for _ in range(int(PATIENCE * 4)):
        try:
            with urlopen(address, timeout=10) as answer:
                return int(answer.status)
        except URLError:
            try:
                process.wait(timeout=0.25)
            except subprocess.TimeoutExpired:
                continue
            break
    pytest.fail(f"the demo did not answer; it ended with {process.poll()}")


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])
