"""Colleagues at their screens: they find things by the words on the page, and so do the tests."""

import re
from collections.abc import Callable, Sequence
from typing import Self

from playwright.sync_api import Locator, Page, expect

from tests.browsing import LEFT_THE_PAGE, listen

expect.set_options(timeout=15_000)  # a loaded machine is slow, not wrong


class Workplace:
    """The pages of one server, and what browsers had to say about them."""

    def __init__(self, address: str, *, new_page: Callable[[], Page]) -> None:
        self.address = address
        self._new_page = new_page
        self._heard: list[list[str]] = []
        self._refusals: set[int] = set()

    def page(self) -> Page:
        """In a browser of its own."""
        page = self._new_page()
        self._heard.append(listen(page))
        return page

    def refuses_with(self, status: int) -> None:
        """From now on the story has pages with this status, which a browser always remarks on."""
        self._refusals.add(status)

    def complaints(self) -> list[str]:
        """Of all browsers."""
        meant = (LEFT_THE_PAGE, *(f"responded with a status of {status}" for status in self._refusals))
        return [text for heard in self._heard for text in heard if not any(word in text for word in meant)]


class Colleague:
    """Somebody who is signed in. Every verb is something that a person does or sees."""

    def __init__(self, workplace: Workplace, name: str, unit: str) -> None:
        self._workplace = workplace
        self.name = name
        self.page = workplace.page()
        self.page.goto(workplace.address)
        self.goes_by(self.page.get_by_role("button", name=f"{name}, {unit}"))

    # Where they are

    def goes_by(self, control: Locator) -> None:
        """Follows a link or presses a button that leads to another page."""
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            control.click()

    def opens_the_worklist(self) -> Self:
        self.goes_by(self.page.get_by_role("link", name="Arbetslista", exact=True))
        expect(self.page.get_by_role("heading", name="Arbetslista")).to_be_visible()
        return self

    def opens_the_case_of(self, patient: str) -> Self:
        self.goes_by(self.page.get_by_role("link", name="Ärenden", exact=True))
        self.goes_by(self.page.get_by_role("link", name=patient).first)
        expect(self.page.get_by_role("heading", name=patient, level=1)).to_be_visible()
        expect(self.picture()).to_be_visible()
        return self

    # What they see

    def sees_waiting(self, *tasks: str) -> None:
        """Exactly these tasks are the unit's own, whatever their order."""
        self._sees("Er tur", tasks)

    def sees_others_at_work_on(self, *tasks: str) -> None:
        """Exactly these tasks wait for other parties."""
        self._sees("Väntar på andra", tasks)

    def sees_unread(self, *messages: str) -> None:
        self.opens_the_worklist()
        unread = self.page.get_by_role("region", name="Att läsa")
        found = unread.get_by_role("link").all_inner_texts() if unread.count() else []
        assert sorted(found) == sorted(messages), f"{self.name} has unread: {found}"

    def row_of(self, task: str) -> Locator:
        """The row of a task in the worklist."""
        link = self.page.get_by_role("link", name=task, exact=True)
        return self.page.get_by_role("table", name="Er tur").get_by_role("row").filter(has=link)

    def part(self, name: str) -> Locator:
        """A part of the case's page."""
        return self.page.get_by_role("region", name=name)

    def picture(self) -> Locator:
        """The diagram that is unfolded first."""
        return self.part("Var i processen").get_by_role("img").first

    def sees_in(self, part: str, *words: str) -> None:
        for said in words:
            expect(self.part(part)).to_contain_text(said)

    def unfolds(self, diagram: str) -> Locator:
        """A diagram on the case's page; returns its picture."""
        picture = self.page.get_by_role("img", name=f"{diagram}:")
        if not picture.is_visible():
            self.part("Var i processen").get_by_role("heading", name=diagram).click()
        expect(picture).to_be_visible()
        return picture

    # What they do

    def begins(self, task: str) -> Self:
        """Opens a task that is the unit's own, from the worklist; not anew if it already shows the task."""
        if not self.row_of(task).is_visible():
            self.opens_the_worklist()
        self.goes_by(self.row_of(task).get_by_role("link", name=task, exact=True))
        expect(self.page.get_by_role("heading", name=task, level=1)).to_be_visible()
        return self

    def writes(self, label: str, text: str) -> Self:
        self.page.get_by_label(_label(label)).fill(text)
        return self

    def ticks(self, *labels: str) -> Self:
        for label in labels:
            self.page.get_by_role("checkbox", name=_label(label)).check()
        return self

    def picks(self, label: str, option: str) -> Self:
        """An option by its first words: why a unit is proposed may stand after its name."""
        field = self.page.get_by_role("combobox", name=_label(label))
        said = field.locator("option").filter(has_text=option).first.text_content()
        field.select_option(label=(said or option).strip())
        return self

    def chooses(self, question: str, option: str) -> Self:
        """One of several."""
        self.page.get_by_role("radiogroup", name=_label(question)).get_by_label(option, exact=True).check()
        return self

    def ticks_under(self, question: str, *options: str) -> Self:
        """Some of several."""
        for option in options:
            self.page.get_by_role("group", name=_label(question)).get_by_label(option, exact=True).check()
        return self

    def hands_in(self, button: str = "Gör klart", *, said: str = "Klart: ") -> None:
        self.goes_by(self.page.get_by_role("button", name=button))
        expect(self.page.get_by_role("status").filter(has_text=said)).to_be_visible()

    def acknowledges(self, message: str) -> None:
        """Reads a message that lies unread in the worklist, and says so."""
        self.opens_the_worklist()
        self.goes_by(self.page.get_by_role("region", name="Att läsa").get_by_role("link", name=message))
        self.goes_by(self.page.get_by_role("button", name=f"Kvittera {message}"))
        expect(self.page.get_by_role("button", name=f"Kvittera {message}")).to_have_count(0)

    def _sees(self, caption: str, tasks: Sequence[str]) -> None:
        self.opens_the_worklist()
        found = self._tasks(caption)
        assert sorted(found) == sorted(tasks), f"{self.name} sees under {caption}: {found}"

    def _tasks(self, caption: str) -> Sequence[str]:
        rows = self.page.get_by_role("table", name=caption).get_by_role("row").all()[1:]
        return [row.get_by_role("cell").last.get_by_role("link").inner_text() for row in rows]


def _label(text: str) -> re.Pattern[str]:
    """The whole label, with or without the words that it must be filled in."""
    return re.compile(rf"^{re.escape(text)}(\s*\(måste fyllas i\))?$")
