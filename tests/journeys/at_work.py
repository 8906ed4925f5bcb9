"""The people of the journeys and what they do, in the words of their work."""

from typing import Self

from playwright.sync_api import Locator, expect

from tests.journeys.colleagues import Colleague, Workplace

ASTRID = "Astrid Bergwall"


class WardNurse(Colleague):
    """Skriver in, underrättar, skriver ut."""

    def admits(self, patient: str, *, at: str) -> None:
        self.opens_the_worklist()
        self.goes_by(self.page.get_by_role("link", name="Ny patient"))
        self.page.get_by_role("button", name=patient).click()
        self.writes("Inskriven", at).writes(
            "Läkare som bedömer att insatser kan behövas efter utskrivningen", "Johan Ekwall"
        )
        self.hands_in("Öppna ärendet", said="är öppnat")

    def writes_the_admission_notice(self, *, going_home: str) -> None:
        """To primary care and both offices of Ekhamra; not handed in yet."""
        self.begins("Skicka inskrivningsmeddelande").writes("Beräknat utskrivningsdatum", going_home)
        self.ticks("Insatser från socialtjänsten", "Kommunens hälso- och sjukvård", "Regionens öppna vård")
        self.picks("Socialtjänstens enhet", "Biståndsenheten, Ekhamra kommun")
        self.picks("Kommunens hälso- och sjukvård", "Hemsjukvården, Ekhamra kommun")
        self.picks("Enhet i regionens öppna vård", "Vårdcentralen Ekbacken")
        question = "Har en annan kommun än folkbokföringskommunen beslutat om patientens boende"
        self.chooses(f"{question} enligt socialtjänstlagen?", "Nej")
        self.writes("Kontaktperson", self.name)

    def sends_the_admission_notice(self, *, going_home: str) -> None:
        self.writes_the_admission_notice(going_home=going_home)
        self.hands_in()

    def asks_for_consent(self, *, on: str) -> None:
        self.begins("Hämta in samtycke")
        self.chooses("Samtycker patienten till att ni lämnar fler uppgifter till mottagarna?", "Ja")
        self.ticks_under("Vad samtycket omfattar", "Planering inför utskrivningen", "SIP")
        self.ticks_under("Vem som får uppgifterna", "Regionens öppna vård", "Socialtjänsten")
        self.writes("Antecknat av", self.name).writes("Datum", on).hands_in()

    def describes_the_needs(self) -> None:
        self.begins("Beskriv hälsa och behov").writes(
            "Aktuellt hälsotillstånd", "Opererad höft, går med stöd"
        )
        self.chooses("Behövs rehabilitering efter utskrivningen?", "Ja").hands_in()

    def gives_the_notice(self, *, judged: str) -> None:
        """The doctor has judged that the patient can go home."""
        self.begins("Bedöm om patienten är utskrivningsklar")
        self.writes("Behandlande läkare", "Johan Ekwall").writes("Läkarens bedömning gjordes", judged)
        self.ticks("Läkaren har bedömt att patienten är utskrivningsklar enligt definitionen")
        self.hands_in()

    def discharges(self, *, left: str) -> None:
        self.begins("Skriv ut patienten").writes("Patienten lämnade enheten", left)
        self.chooses("Utskriven till", "Det egna hemmet").hands_in()

    def transfers_the_information(self) -> None:
        self.begins("Överför information")
        self.ticks_under("Överfört", "Sammanfattning av vården", "Läkemedelsberättelse")
        self.chooses("Är läkemedelslistan överförd?", "Ja, den är överförd")
        self.chooses("Hindrar sekretess någon del?", "Nej").hands_in()

    def informs_the_patient(self) -> None:
        self.begins("Informera patienten").says_what_was_told().hands_in()

    def says_what_was_told(self) -> Self:
        """In the form of what a patient is told."""
        parties = "socialtjänsten, kommunens hälso- och sjukvård eller öppna vården"
        self.ticks("Sammanfattning av den vård och behandling som har getts")
        self.ticks(f"Vilka insatser från {parties} som är planerade")
        return self.ticks_under("Informationen lämnades", "Muntligt", "Skriftligt")


class PrimaryCare(Colleague):
    """Utser, samordnar, kallar."""

    def appoints_the_care_contact(self, name: str) -> None:
        self.begins("Utse fast vårdkontakt").writes("Namn", name).writes("Telefon", "099-100 20 30")
        self.hands_in()

    def decides_that_a_plan_is_needed(self) -> None:
        self.begins("Ta ställning till SIP").chooses("Går patienten över till öppen tvångsvård?", "Nej")
        self.chooses("Varifrån behövs insatser efter utskrivningen?", "Från både regionen och kommunen")
        self.chooses("Samtycker patienten till SIP?", "Ja").hands_in()

    def plans_primary_care(self) -> None:
        self.begins("Planera öppenvårdens insatser").ticks_under("Insatser", "Läkarbesök")
        self.chooses("Finns insatserna när patienten kommer hem?", "Ja").hands_in()

    def confirms_what_primary_care_does(self) -> None:
        self.begins("Bekräfta öppenvårdens insatser")
        self.ticks("Vi har tagit emot underrättelsen om utskrivningsklar")
        self.chooses(
            "Är insatserna som ni ansvarar för tillgängliga när patienten kommer hem?",
            "Ja, eller inga insatser behövs",
        ).hands_in()

    def calls_to_the_meeting(self, *, held: str) -> None:
        self.begins("Kalla till SIP").writes("Den som kallar", self.name).writes("Mötet börjar", held)
        self.chooses("Mötesform", "Video").ticks_under("Kallade", "Patienten", "Socialtjänsten")
        self.writes("Frågor som mötet ska svara på", "Vem hjälper till på morgonen?").hands_in()

    def explains_the_late_call(self) -> None:
        self.begins("Kallelsen är försenad").writes("Orsak till förseningen", "Hög arbetsbelastning")
        self.writes("Vad ni gör nu", "Vi kallar i dag").hands_in()

    def holds_the_meeting(self, *, held: str) -> None:
        self.begins("Håll SIP-möte").chooses("Mötet", "Hölls").writes("Mötet hölls", held).hands_in()

    def draws_up_the_plan(self) -> None:
        self.begins("Upprätta SIP").writes("Deltagare på mötet", "Patienten och vi som hjälper till")
        self.writes("1. Insatser som behövs", "Hemtjänst och uppföljning av läkemedel")
        self.writes("2. Insatser som regionen svarar för", "Uppföljning av läkemedel")
        self.writes("2. Insatser som kommunen svarar för", "Hemtjänst")
        self.writes("3. Åtgärder som någon annan än regionen eller kommunen gör", "Inga")
        self.chooses("4. Vem har det övergripande ansvaret för planen?", "Kommunen").hands_in()

    def follows_up_the_plan(self, *, done: str) -> None:
        self.begins("Följ upp SIP").writes("Uppföljningen gjordes", done)
        self.writes("Resultat", "Patienten klarar sig hemma").chooses("Planen", "Avslutas")
        self.chooses("Skäl till att planen avslutas", "Målen är nådda").hands_in()


class SocialServices(Colleague):
    """Planerar hjälpen hemma."""

    def plans_help_at_home(self) -> None:
        self.begins("Planera insatser").ticks_under("Insatser", "Hemtjänst", "Trygghetslarm")
        self.writes("Kontaktperson och telefon", "Biståndsenheten, 099-100 40 50").hands_in()

    def answers_the_call(self) -> None:
        self.begins("Svara på kallelsen").chooses("Kan ni delta?", "Ja")
        self.writes("Den som deltar, och telefon", f"{self.name}, 099-100 40 50").hands_in()

    def confirms_the_plan(self) -> None:
        confirm_the_plan(self)


class MunicipalNurse(Colleague):
    """Planerar sjukvården hemma."""

    def plans_care_at_home(self) -> None:
        self.begins("Planera hemsjukvård").ticks_under("Insatser", "Hemsjukvård")
        self.writes("Kontaktperson och telefon", "Hemsjukvården, 099-100 60 70").hands_in()

    def confirms_the_plan(self) -> None:
        confirm_the_plan(self)


def confirm_the_plan(colleague: Colleague) -> None:
    """Each unit of the municipality confirms its own part."""
    colleague.begins("Bekräfta planen").chooses("Planen", "Vi bekräftar vår del")
    colleague.writes("Bekräftat av", colleague.name).hands_in()


def amina(workplace: Workplace) -> WardNurse:
    return WardNurse(workplace, "Amina Lindqvist", "Avdelning 72, Norra sjukhuset")


def johan(workplace: Workplace) -> WardNurse:
    """At the same ward as Amina."""
    return WardNurse(workplace, "Johan Ekwall", "Avdelning 72, Norra sjukhuset")


def nurse_elsewhere(workplace: Workplace) -> WardNurse:
    """At a ward in the same region that has nothing to do with the patient."""
    return WardNurse(workplace, "Lena Ståhlberg", "Geriatrik 3, Södra sjukhuset")


def olle(workplace: Workplace) -> PrimaryCare:
    return PrimaryCare(workplace, "Olle Brandeby", "Vårdcentralen Ekbacken")


def karin(workplace: Workplace) -> PrimaryCare:
    return PrimaryCare(workplace, "Karin Sjöbeck", "Vårdcentralen Ekbacken")


def sara(workplace: Workplace) -> SocialServices:
    return SocialServices(workplace, "Sara Nyhlén", "Biståndsenheten, Ekhamra kommun")


def peter(workplace: Workplace) -> MunicipalNurse:
    return MunicipalNurse(workplace, "Peter Haglöf", "Hemsjukvården, Ekhamra kommun")


class Operator(Colleague):
    """Watches the timers, sees no patients."""

    def opens_the_timers(self) -> None:
        self.goes_by(self.page.get_by_role("link", name="Drift", exact=True))
        expect(self.page.get_by_role("heading", name="Bevakade tider")).to_be_visible()

    def timer(self, name: str) -> Locator:
        return self.page.get_by_role("table", name="Bevakade tider").get_by_role("row").filter(has_text=name)


def mira(workplace: Workplace) -> Operator:
    return Operator(workplace, "Mira Ahonen", "Driftcentralen")


def tove(workplace: Workplace) -> WardNurse:
    """At a ward that follows the law alone."""
    return WardNurse(workplace, "Tove Hallgren", "Medicin 1, Länssjukhuset")
