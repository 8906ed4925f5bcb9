"""Somebody who has a keyboard and nothing else: every place is reached by Tab, as people reach it."""

import re
from typing import Self

from playwright.sync_api import Locator, Page, expect

MOST_STOPS = 150

#: Whether a place has the focus, and the stop if nobody sees the focus on it, its label or its row.
#: Where a page begins to be read (tabindex -1) is no stop: nothing can be done there.
STOP = """wanted => {
  const here = document.activeElement
  const seen = (it) => it && getComputedStyle(it).outlineStyle !== 'none'
  const shown = [here, here.closest('tr'), here.closest('label')].some(seen)
  const stop = here !== document.body && here.tabIndex >= 0
  return [here === wanted, stop && !shown ? here.outerHTML.slice(0, 160) : '']
}"""


class Keyboard:
    """Tab, Enter, Space, arrows and letters. Nothing here points, clicks or moves the focus by itself."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.unseen: list[str] = []  #: stops where nobody can see the focus

    def reaches(self, place: Locator) -> Self:
        """Tabs on until the place has the focus."""
        wanted = place.element_handle()
        for _ in range(MOST_STOPS):
            there, unseen = self.page.evaluate(STOP, wanted)
            self.unseen += [unseen] if unseen else []
            if there:
                return self
            self.page.keyboard.press("Tab")
        raise AssertionError(f"The keyboard does not reach {place}")

    def follows(self, place: Locator) -> Self:
        """A link or a button that leads to another page."""
        self.reaches(place)
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            self.page.keyboard.press("Enter")
        return self

    def jumps(self, part: str) -> Self:
        """To a part of the case's page, by the list of its parts."""
        self.reaches(self.page.get_by_role("navigation", name="På sidan").get_by_role("link", name=part))
        self.page.keyboard.press("Enter")
        return self

    def writes(self, label: str, text: str) -> Self:
        self.reaches(self.page.get_by_label(_whole(label)))
        self.page.keyboard.type(text)
        return self

    def turns(self, label: str, key: str, *, more: str = "") -> Self:
        """The parts of a date, with a time or without, from empty to least or largest; `more` in the last."""
        field = self.page.get_by_label(_whole(label))
        self.reaches(field)
        # Their order, and whether a time has a third part, differ between languages.
        for _ in range(3 if field.get_attribute("type") == "date" else 6):
            self.page.keyboard.press(key)
            self.page.keyboard.press("ArrowRight")
        if more:
            self.page.keyboard.press(more)
        return self

    def ticks(self, label: str, *, under: str = "") -> Self:
        among = self.page.get_by_role("group", name=_whole(under)) if under else self.page
        box = among.get_by_role("checkbox", name=_whole(label))
        self.reaches(box).page.keyboard.press("Space")
        expect(box).to_be_checked()
        return self

    def chooses(self, question: str, option: str) -> Self:
        """One of several: Tab leads to the first, arrows go on."""
        group = self.page.get_by_role("radiogroup", name=_whole(question))
        self.reaches(group.get_by_role("radio").first).page.keyboard.press("Space")
        for _ in range(group.get_by_role("radio").count()):
            if group.get_by_label(option, exact=True).is_checked():
                return self
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The arrows do not reach {option}")

    def picks(self, label: str, option: str) -> Self:
        """From a list: the arrows go through it."""
        field = self.page.get_by_label(_whole(label))
        self.reaches(field).page.keyboard.press("Home")
        for _ in range(field.locator("option").count()):
            if option in (field.locator("option:checked").text_content() or ""):
                return self
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The arrows do not reach {option}")

    def hands_in(self, button: str = "Gör klart") -> Self:
        """And is told that it is done."""
        self.follows(self.page.get_by_role("button", name=button))
        expect(self.page.locator(".flash")).to_be_focused()
        return self


def _whole(label: str) -> re.Pattern[str]:
    """With or without the words that it must be filled in."""
    return re.compile(rf"^{re.escape(label)}(\s*\(måste fyllas i\))?$")
