"""What a page says, for tests: the words people read, the fields they fill in."""

from typing import Any

from flask.testing import FlaskClient
from lxml import html
from werkzeug.test import TestResponse


def words(answer: TestResponse) -> str:
    """The page's main part as one line of text."""
    return " ".join(" ".join(main(answer).itertext()).split())


def main(answer: TestResponse) -> Any:
    page: Any = html.fromstring(answer.text)
    return page.get_element_by_id("innehall")


def filled_in(answer: TestResponse) -> dict[str, list[str]]:
    """The form as a browser would post it, hidden fields too."""
    form = main(answer).get_element_by_id("formular")
    found: dict[str, list[str]] = {}
    for key, value in form.form_values():
        found.setdefault(key, []).append(value)
    return found


def errors(answer: TestResponse) -> dict[str, str]:
    """Field key -> message, as it stands at the fields."""
    messages = main(answer).xpath("//*[@data-field='validation']")
    return {message.get("id")[2:-4]: message.text_content() for message in messages}


def post_as_shown(client: FlaskClient, address: str, **changes: str | list[str]) -> TestResponse:
    """Opens the page, fills in what is said, and hands it in."""
    return client.post(address, data={**filled_in(client.get(address)), **changes})
