"""Those who follow a patient on Halland's red track, and what they do beyond the common way home."""

from typing import Self

from playwright.sync_api import expect

from tests.journeys.at_work import Operator, PrimaryCare, SocialServices, WardNurse
from tests.journeys.colleagues import Workplace

PSYCHIATRY = "Psykiatrimottagningen Ekhamra"
CHECKLIST = (
    "Läkemedel och läkemedelslista",
    "Hjälpmedel",
    "Insatser från kommunen",
    "Öppenvårdens insatser",
    "Egenvård bedömd",
    "Nycklar och tillträde",
    "Mat hemma",
    "Hemresa",
    "Närstående underrättade",
    "Remisser och återbesök",
)


class RedTrackNurse(WardNurse):
    """Bedömer spåret, bokar mötet, fyller i checklistan."""

    def finds_that_the_patient_cannot_go_back_as_before(self) -> None:
        self.begins("Fyll i planeringsunderlaget").chooses("Bor patienten i särskilt boende?", "Nej")
        self.chooses("Kan patienten komma hem till sitt boende som förut?", "Nej")
        self.writes("Det som hindrar", "Klarar inte trappan")
        self.chooses("Behövs nya eller ändrade insatser från kommunen?", "Ja")
        self.chooses("Hör patienten till någon av rutinens målgrupper för gult spår?", "Nej").hands_in()

    def books_the_planning_meeting(self, *, held: str) -> None:
        self.begins("Boka tid för planeringsmöte").writes("Mötet börjar", held)
        self.chooses("Mötesform", "På sjukhuset")
        self.ticks_under("Deltar", "Patienten", "Regionens öppna vård", "Socialtjänsten").hands_in()

    def lets_psychiatry_read(self) -> None:
        self.goes_by(self.part("Parter").get_by_role("link", name="Låt en enhet läsa ärendet"))
        self.picks("Enhet", PSYCHIATRY).writes("Skäl", "Patienten har redan kontakt där")
        self.hands_in("Låt enheten läsa", said="enheten får läsa ärendet")

    def fills_in_the_checklist(self) -> None:
        self.changes("Fyll i checklistan Hemgångsklar")
        for point in CHECKLIST:
            self.page.get_by_label(f"{point}: Läge").select_option(label="Klart")
            self.page.get_by_label(f"{point}: Kommentar").fill("Ordnat i dag")
        self.hands_in()

    def reads_news(self, heading: str) -> None:
        self.opens_the_worklist()
        expect(self.part("Från driften")).to_contain_text(heading)
        self.goes_by(self.page.get_by_role("button", name=f"Jag har läst {heading}"))
        expect(self.page.get_by_text(heading)).to_have_count(0)

    def changes(self, offer: str) -> Self:
        """By a button on the case's page."""
        self.goes_by(self.part("Uppgifter").get_by_role("link", name=offer))
        return self


class RedTrackSocialServices(SocialServices):
    """Säger om kommunens insatser är klara."""

    def says_that_the_municipality_is_ready(self) -> None:
        self.goes_by(self.part("Uppgifter").get_by_role("link", name="Fyll i kommunens ruta i Hemgångsklar"))
        self.chooses("Är kommunens insatser klara för hemgång?", "Klart").hands_in()


class HandingOver(PrimaryCare):
    """Primärvården, som lämnar sin del till psykiatrin."""

    def hands_over_to_psychiatry(self) -> None:
        self.goes_by(self.part("Parter").get_by_role("link", name="Lämna över"))
        self.picks("Ny enhet", PSYCHIATRY).writes("Skäl", "Psykiatrin har kontakten och samordnar")
        self.hands_in("Lämna över", said="parten är överlämnad")


class Psychiatry(PrimaryCare):
    """Gör det som regionens öppna vård gör."""

    def says_that_its_care_is_in_place(self) -> None:
        self.begins("Bekräfta öppenvårdens insatser")
        question = "Är insatserna som ni ansvarar för tillgängliga när patienten kommer hem?"
        self.chooses(question, "Ja, eller inga insatser behövs").hands_in()


class LocalAdministrator(Operator):
    """Följer tider och fel på det egna sjukhuset, ser inga patienter."""

    def waits_for(self, *timers: str) -> None:
        """These are among the timers that wait."""
        self.opens_the_timers()
        for name in timers:
            expect(self.timer(name)).not_to_have_count(0)

    def tells_everybody(self, heading: str) -> None:
        """As news, at the top of everybody's pages."""
        self.goes_by(self.page.get_by_role("link", name="Nyheter", exact=True))
        self.chooses("Vad är det?", "Nyhet").writes("Rubrik", heading).writes(
            "Text", "Ring om något är oklart."
        )
        self.hands_in("Spara", said="Nyheten är sparad")

    def finds_no_case(self, address: str) -> None:
        self._workplace.refuses_with(404)
        self.page.goto(self._workplace.address + address)
        expect(self.page.get_by_role("heading", name="Sidan finns inte")).to_be_visible()


def klara(workplace: Workplace) -> RedTrackNurse:
    return RedTrackNurse(workplace, "Klara Wennerström", "Medicin 5, Kustsjukhuset")


def olle(workplace: Workplace) -> HandingOver:
    return HandingOver(workplace, "Olle Brandeby", "Vårdcentralen Ekbacken")


def nadja(workplace: Workplace) -> Psychiatry:
    return Psychiatry(workplace, "Nadja Petrović", PSYCHIATRY)


def sara(workplace: Workplace) -> RedTrackSocialServices:
    return RedTrackSocialServices(workplace, "Sara Nyhlén", "Biståndsenheten, Ekhamra kommun")


def goran(workplace: Workplace) -> LocalAdministrator:
    return LocalAdministrator(workplace, "Göran Frisk", "Lokal förvaltning, Kustsjukhuset")
