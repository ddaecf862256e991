"""Walks the whole way of a circle with a real browser (headless Chromium), in an invented March: somebody founds it by the seven
steps, admits sixty members by a list, plans, by the form and by the plan of a year, invites; members answer by the link of their
mail; the chair keeps the sheet of a meeting on her phone, its taps and seconds counted; what members, circle and zone show changes
with it; and the care council prints its yearly report. Then the same without scripts.

    browser_walk.py path/to/kring-server [--shots FOLDER] [--width 390] [--scripts on|off]
"""

import base64
import io
import re
import time
import unicodedata

from selenium.webdriver.common.by import By

import pypdf
from browser import Plain, Vouched, options, until, visiting

CHAIR, COLLEAGUE, COUNCIL = "paulien@example.org", "sara@example.org", "zorgraad-brugge@example.org"
NAME, CIRCLE, ZONE = "Vroedvrouwenkring Brugge", "/kringen/vroedvrouwenkring-brugge", "/zones/brugge"
BEGINS, MEETS = "2026-03-10 10:00", "2026-03-24"
# What the sheet of 41 entries may cost: taps, and seconds of a person who takes this long for a tap, and for a swipe to get there.
MOST_TAPS, MOST_TAPS_ALL, MOST_SECONDS, TAP, SWIPE = 15, 3, 60, 1.5, 1.0

GIVEN = """Anke Evi Fatima Goedele Griet Hanne Jana Jolien Katrijn Lotte Merel Nora Paula Roos Tine Veerle Annelies Bieke Britt
    Daphne Eline Els Femke Hilde Ilse Karen Leen Lies Marijke Nele Noor""".split()
TEAMS = {
    "Aan de Dijle": ["Mieke", "Stien", "Aya", "Lena"], "Buikgevoel": ["Kim", "Ruth", "Saar"],
    "Zeven Manen": ["Amal", "Ine", "Tess"], "Team Nestwarm": ["Sofie", "Dorien", "Heleen"],
    "Thuis bij Mama": ["Wendy", "Lore", "Ans"], "De Wieg": ["Gitte", "Marthe", "Imke"],
    "De Ooievaar": ["Zohra", "Yana", "Petra", "Riet", "Bo"], "Team Wiegwijs": ["Cato", "Jutta", "Elise"],
}
FAMILY = "Verlinden Goossens Amrani Smets Aerts Maes Jacobs Peeters Wouters Lauwers".split()


def members():
    """Everybody on the list that is pasted: given name, family name, address, practice. With two who begin it they are 60 people in
    41 entries of a sheet: 33 who work alone, 8 practices."""
    alone = [(given, FAMILY[i % len(FAMILY)], "") for i, given in enumerate(GIVEN)]
    teams = [(given, FAMILY[(i * 3) % len(FAMILY)], team) for team, names in TEAMS.items() for i, given in enumerate(names)]
    return [(given, family, f"{given}.{family}@example.org".lower(), team) for given, family, team in alone + teams]


class Walk:
    """One walk, at one width, with or without scripts."""

    def __init__(self, server, browser, width, scripts):
        self.server, self.width, self.scripts = server, width, scripts
        self.name = f"{width}{'' if scripts else '-zonder-script'}"
        self.chair = browser(scripts=scripts, touch=width < 600)
        self.other = browser(scripts=scripts)
        self.council = Vouched(browser(scripts=scripts), COUNCIL)
        for visitor in [self.chair, self.other, self.council.visitor]:
            visitor.size(width, 844 if width < 600 else 800)
        self.seen = 0

    def look(self, visitor, name):
        """A page on the way: nothing sticks out sideways; kept as it looks, in light and in dark."""
        self.seen += 1
        wide = visitor.script("return document.documentElement.scrollWidth")
        assert wide <= self.width, f"{name} ({visitor.path()}) is {wide} px wide on {self.width} px"
        # Of a phone and of a desk; without scripts, and narrower, they look the same.
        if visitor.shots and self.scripts and self.width != 320:
            visitor.picture(f"{self.name}-{self.seen:02}-{name}")
            visitor.media(prefers_color_scheme="dark")
            visitor.picture(f"{self.name}-{self.seen:02}-{name}-donker")
            visitor.media(prefers_color_scheme="light")

    # MARK: Founding

    def found(self):
        """Seven steps, of which four before anybody founds the circle."""
        chair, other = self.chair, self.other
        chair.open("/start-een-kring")
        self.look(chair, "begin")
        for field, words in [("voornaam", "Paulien"), ("naam", "Raes"), ("mail", CHAIR), ("gemeenten", "Brugge")]:
            chair.type(field, words)
        chair.choose("beroep", "Vroedvrouwen")
        chair.press("Stuur me de link")
        chair.shows("Kijk in je mailbox.")
        chair.open(self.server.mail(CHAIR)[1])
        self.look(chair, "link")
        chair.press("Open")
        chair.shows("Een kring voor vroedvrouwen", "0 van 7 klaar")
        self.look(chair, "stappen")
        initiative = self.initiative = chair.path()
        chair.press("Kennismaking met je eerstelijnszone")
        chair.type("kring", NAME)
        chair.tap(chair.find("Ja, we spraken elkaar"))
        chair.press("Bewaren")
        chair.shows("Bewaard.", "Je zone is Brugge.", "In Brugge is er nog geen kring bekend.")
        self.look(chair, "stap-1")
        chair.press("Verder met stap 2")
        for field, words in [("voornaam", "Sara"), ("naam", "Ceulemans"), ("mail", COLLEAGUE)]:
            chair.type(field, words)
        chair.press("Vraag een collega")
        chair.shows("Je collega krijgt een mail.", "antwoordde nog niet")
        other.open(self.server.mail(COLLEAGUE)[1])
        self.look(other, "gevraagd")
        other.press("Ja, ik doe mee")
        other.shows(NAME)
        chair.open(f"{initiative}/kerngroep")
        chair.shows("doet mee")
        self.look(chair, "stap-2")
        chair.press("Verder met stap 3")
        for goal in ["Collega's leren kennen", "Intervisie"]:
            chair.tap(chair.find(goal))
        chair.press("Bewaren")
        self.look(chair, "stap-3")
        chair.press("Verder met stap 4")
        for question, answer in [("geld", "nee"), ("contract", "nee"), ("personeel", "nee"), ("aansprakelijk", "ja")]:
            chair.tap(chair.driver.find_element(By.CSS_SELECTOR, f"input[name={question}][value={answer}]"))
        chair.press("Toon het advies")
        chair.shows("Ons advies: begin informeel.")
        self.look(chair, "stap-4")
        chair.press("Bewaren")
        chair.open(initiative)
        chair.shows("4 van 7 klaar", "Jullie zijn klaar om op te richten.")
        self.look(chair, "klaar-om-op-te-richten")
        self.zone("Niet bekend", "zone-begonnen")
        self.council.visitor.shows("Hier start een kring", "4 van 7 stappen klaar")

        other.forget()
        other.open(next(link for role, _, link in self.server.example_links() if role == "administrator"))
        other.press("Meld me aan")
        other.open("/beheer/oprichten")
        other.shows("Vroedvrouwen in Brugge")
        self.look(other, "oprichten")
        other.press("Richt op")
        other.shows("De kring is opgericht.")
        other.forget()
        chair.open(f"{initiative}/leden")
        chair.shows("2 van minstens 6 leden.")
        self.look(chair, "stap-5")
        self.zone("In opstart", "zone-opgericht")

    # MARK: Members

    def admit(self):
        """A list of 58, pasted; the one row with a slip is put right on the page."""
        chair = self.chair
        chair.sign_in(CHAIR)
        chair.open(CIRCLE)
        chair.shows(NAME, "In opstart")
        self.look(chair, "kring-nieuw")
        chair.press("Leden")
        self.look(chair, "leden-nieuw")
        chair.press("Voeg een hele lijst toe")
        rows = ["voornaam;naam;mail;praktijk"] + [";".join(row) for row in members()]
        rows[3] = rows[3].replace("@", " ")
        chair.paste("lijst", "\n".join(rows))
        chair.press("Bekijk wat we lezen")
        chair.shows("Het mailadres klopt niet.")
        self.look(chair, "leden-nakijken")
        chair.press("Voeg 57 leden toe")
        chair.shows("57 leden toegevoegd.", "Nog te verbeteren")
        self.look(chair, "leden-verbeteren")
        chair.paste("lijst", ";".join(members()[2]))
        chair.press("Bekijk wat we lezen")
        chair.press("Voeg 1 lid toe")
        chair.shows("1 lid toegevoegd.", "60 leden.")
        self.look(chair, "leden")

    # MARK: Planning

    def plan(self):
        chair = self.chair
        chair.open(CIRCLE)
        chair.press("Vergaderingen")
        self.look(chair, "vergaderingen-leeg")
        chair.press("Plan een vergadering")
        chair.type("datum", "24 maart")
        chair.tap(chair.find("Een andere plaats"))
        chair.type("plaatsnaam", "AZ Sint-Jan, zaal 3")
        self.look(chair, "plannen")
        chair.press("Plan in")
        chair.shows("Ingepland op di 24 maart", "Nog niemand kreeg een mail.", path=f"{CIRCLE}/vergaderingen/{MEETS}")
        self.look(chair, "gepland")
        chair.press("Nodig 60 leden uit")
        chair.shows("60 leden krijgen een uitnodiging")
        self.look(chair, "uitnodigen")
        chair.press("Verstuur over 10 minuten")
        chair.shows("60 mails vertrekken om 10.")
        self.look(chair, "verstuurd")

    # MARK: Answers

    def answer(self):
        """Each member has a link of her own. Scanners open it first; three people answer in a browser, the others like them."""
        self.server.clock.forward(minutes=11)
        mails = {}

        def all_there():
            mails.update(self.server.unseen(lambda _, subject: subject.startswith("Kom je op")))
            return len(mails) == 60
        until(all_there, "60 invitations")
        links = {address: link for address, (_, link, _) in mails.items()}
        scanner = Plain(self.server)
        for address in [CHAIR, COLLEAGUE]:
            for method in ["HEAD", "GET", "GET"]:
                assert scanner.ask(method, links[address]).status == 200
        people = {given: address for given, _, address, _ in members()}
        comes = GIVEN[:13] + ["Mieke", "Kim", "Amal", "Sofie"]
        cannot = GIVEN[26:31] + TEAMS["De Ooievaar"] + TEAMS["Team Wiegwijs"]
        phone = self.other
        phone.open(links[CHAIR])
        assert "Je antwoord:" not in phone.text(), "a scanner answered"
        self.look(phone, "antwoord")
        before = phone.taps
        phone.press("Ik kom")
        assert phone.taps - before == 1, "one tap on the page, after the one in the mail"
        phone.shows("Je antwoord is bewaard.", "ik kom")
        self.look(phone, "geantwoord")
        phone.open(links[people["Leen"]])
        phone.press("Ik kan niet")
        phone.shows("ik kan niet")
        phone.open(links[people["Mieke"]])
        phone.press("Ik kom")
        for given in comes + cannot:
            if given not in ["Leen", "Mieke"]:
                Plain(self.server).send(links[people[given]], antwoord="comes" if given in comes else "cannot")
        Plain(self.server).send(links[COLLEAGUE], antwoord="comes")
        self.chair.open(f"{CIRCLE}/vergaderingen/{MEETS}")
        self.chair.shows("19 komen", "13 kunnen niet")
        self.look(self.chair, "wie-komt")

    # MARK: The sheet

    def keep_sheet(self):
        """The evening itself: 41 entries, 21 of them there. From the page of the circle to what was saved."""
        server, chair = self.server, self.chair
        server.clock.put(f"{MEETS} 19:30")
        chair.sign_in(CHAIR)
        chair.open(f"{CIRCLE}/vergaderingen/{MEETS}/aanwezigheid")
        chair.shows("Je kan invullen vanaf di 24 maart, 19.45 uur.")
        self.look(chair, "lijst-te-vroeg")
        server.clock.put(f"{MEETS} 22:05")
        chair.open(CIRCLE)
        self.look(chair, "kring-vanavond")
        began, chair.taps, chair.swipes = time.monotonic(), 0, 0
        chair.press("Aanwezigheden invullen")
        for heading, count in [("Komt", 19), ("Gaf geen antwoord", 15), ("Kan niet", 7)]:
            assert chair.find(f"{heading} {count}", ".spr a"), f"no group '{heading} {count}': {chair.text()}"
        self.look(chair, "lijst")
        self.press_group("Duid deze 19 aan")
        for given in ["Evi", "Hanne", "Nora"]:
            chair.tap(self.row(given))
        team = chair.find(re.compile("^Aan de Dijle"), ".blad .tm")
        chair.choose_in(team.find_element(By.TAG_NAME, "select"), "Stien")
        for given in GIVEN[13:18]:
            chair.tap(self.row(given))
        self.counts(21)
        self.look(chair, "lijst-ingevuld")
        chair.press("Bewaren")
        seconds = time.monotonic() - began
        chair.shows("Er waren 21 aanwezigen.", "Ongedaan maken")
        self.look(chair, "lijst-bewaard")
        person = chair.taps * TAP + chair.swipes * SWIPE + seconds
        assert chair.taps <= MOST_TAPS, f"{chair.taps} taps for 41 entries"
        assert person < MOST_SECONDS, f"{person:.0f} s for 41 entries"
        return f"41 entries in {chair.taps} taps and {chair.swipes} swipes, {person:.0f} s ({seconds:.0f} s of them the machine's)"

    def press_group(self, words):
        """With scripts it ticks at once; without them the page comes back ticked."""
        button = self.chair.find(words, ".blad button")
        assert button, f"no button '{words}': {self.chair.text()}"
        if self.scripts:
            self.chair.tap(button)
        else:
            self.chair.press(words)

    def row(self, given):
        found = self.chair.find(re.compile(rf"^{given} "), ".blad > section > label")
        assert found, f"no row of {given}: {self.chair.text()}"
        return found

    def counts(self, wanted):
        """The count in the bar is right while ticking: by script, or by the style sheet alone."""
        ticked = self.chair.script("return document.querySelectorAll('.blad input:checked').length")
        assert ticked == wanted, f"{ticked} ticked instead of {wanted}"

    def everybody(self):
        """Another evening, when everybody is there, whatever they answered."""
        server, chair = self.server, self.chair
        chair.open(f"{CIRCLE}/vergaderingen/nieuw")
        chair.type("datum", "12 mei")
        chair.press("Plan in")
        page = chair.path()
        chair.open(f"{page}/uitnodiging")
        chair.press("Verstuur over 10 minuten")
        server.clock.forward(minutes=11)
        links = {}

        def three_there():
            links.update(server.unseen(lambda _, subject: "12 mei" in subject))
            return len(links) == 60
        until(three_there, "60 more invitations")
        Plain(server).send(links[CHAIR][1], antwoord="comes")
        Plain(server).send(links[COLLEAGUE][1], antwoord="cannot")
        server.clock.put("2026-05-12 21:50")
        chair.sign_in(CHAIR)
        chair.open(f"{page}/aanwezigheid")
        for words in ["Komt 1", "Gaf geen antwoord 39", "Kan niet 1"]:
            assert chair.find(words, ".spr a"), f"no group '{words}': {chair.text()}"
        chair.taps = 0
        self.press_group("Iedereen is er")
        self.counts(41)
        chair.press("Bewaren")
        chair.shows("Er waren 41 aanwezigen.")
        assert chair.taps <= MOST_TAPS_ALL, f"{chair.taps} taps when all are there"
        return f"all present in {chair.taps} taps"

    def plan_year(self):
        """What is left of the year, proposed at once: a row pinned, the rest worked out again, all of it taken over, and undone."""
        chair = self.chair
        chair.open(CIRCLE)
        chair.press("Jaarplan")
        self.look(chair, "jaarplan-leeg")
        chair.press("Plan de rest van 2026 in 1 keer")
        chair.shows("Neem dit plan over")
        rows = chair.driver.find_elements(By.CSS_SELECTOR, ".plan > li")
        assert rows, f"no row in the plan: {chair.text()}"
        days = [row.find_element(By.TAG_NAME, "b").text for row in rows]
        self.look(chair, "jaarplan-voorstel")
        before = chair.driver.find_element(By.TAG_NAME, "html")
        chair.tap(chair.find("Zet vast", "main button"))
        chair.comes_after(before)
        chair.press("Bereken opnieuw")
        again = [row.find_element(By.TAG_NAME, "b").text for row in chair.driver.find_elements(By.CSS_SELECTOR, ".plan > li")]
        assert again[0] == days[0], f"the pinned row moved from {days[0]} to {again[0]}"
        chair.press("Neem dit plan over")
        chair.shows("Overgenomen.", "Ongedaan maken")
        self.look(chair, "jaarplan-overgenomen")
        planned = len(chair.driver.find_elements(By.CSS_SELECTOR, "main .regels a[href*='/vergaderingen/2026-']"))
        chair.press("Ongedaan maken")
        left = len(chair.driver.find_elements(By.CSS_SELECTOR, "main .regels a[href*='/vergaderingen/2026-']"))
        assert left < planned, f"{left} meetings after undoing, {planned} before"
        chair.open(CIRCLE)
        self.look(chair, "kring-met-jaarplan")
        return f"{len(days)} meetings planned at once"

    # MARK: What changed

    def zone(self, word, name):
        """What the care council sees of the profession."""
        visitor = self.council.visitor
        self.council.come_in()
        visitor.open(ZONE)
        tile = visitor.find(re.compile("^Vroedvrouwen"), ".tg a")
        told = tile and tile.text.replace("\u00ad", "")
        assert told and word in told, f"the zone says {told!r}, not {word!r}"
        self.look(visitor, name)

    def changes(self):
        """A member, the circle and the zone after the first meeting."""
        chair, other = self.chair, self.other
        chair.open(CIRCLE)
        chair.shows("60", "1")
        self.look(chair, "kring-na-vergadering")
        chair.press("Leden")
        self.look(chair, "leden-na-vergadering")
        for given, words in [("Anke", "1 van de 2 keer"), ("Evi", "0 van de 2 keer"), ("Lena", "1 van de 2 keer")]:
            other.forget()
            other.sign_in(next(address for name, _, address, _ in members() if name == given))
            other.open("/mijn-aanwezigheid")
            other.shows(words)
            self.look(other, f"mijn-aanwezigheid-{given.lower()}")
        other.forget()
        self.zone("In opstart", "zone-na-vergadering")
        self.council.visitor.shows("De kringen hielden dit jaar samen 1 vergadering.", "6 van 7 stappen klaar")
        # Enough members, and they met: now it is a circle. From that day on it is asked what is left of the year.
        chair.open(f"{self.initiative}/vergadering")
        self.look(chair, "stap-6")
        chair.press("Zeg dat de kring bestaat")
        chair.shows("De kring bestaat nu.")
        chair.open(CIRCLE)
        chair.shows("1 van 3")
        self.look(chair, "kring-opgericht")

    # MARK: The report

    def report(self):
        """The yearly report of the care council, on screen and on two pages of paper."""
        visitor = self.council.visitor
        self.council.come_in()
        visitor.open(f"{ZONE}/jaarverslag/2026")
        self.look(visitor, "jaarverslag")
        visitor.shows("Vroedvrouwen")
        pages = self.printed(visitor, "jaarverslag", A4)
        assert len(pages) == 2, f"the report fills {len(pages)} pages"
        told = " ".join(" ".join(pages).split())
        for words in ["Brugge", "2026", "Vroedvrouwen", NAME]:
            assert words in told, f"'{words}' is not on paper: {told}"
        for words in ["Afmelden", "Rekenblad"]:
            assert words not in told, f"'{words}' is printed: {told}"

    def sign_in_sheet(self):
        """The list to sign on paper, with a box and a line for everybody."""
        chair = self.chair
        chair.open(f"{CIRCLE}/leden")
        chair.press("Print de lijst")
        self.look(chair, "tekenlijst")
        pages = self.printed(chair, "tekenlijst", A4)
        told = " ".join(" ".join(pages).split())
        for given, family, _, _ in members():
            assert f"{family} {given}" in told, f"{family} {given} is not on the list to sign"
        assert len(pages) <= 4, f"the list to sign fills {len(pages)} pages"

    def printed(self, visitor, name, paper):
        """What comes out of the printer, page by page, as text."""
        made = visitor.tell("Page.printToPDF", preferCSSPageSize=True, printBackground=False, **paper)
        data = base64.b64decode(made["data"])
        if visitor.shots:
            (visitor.shots / f"{self.name}-{name}.pdf").write_bytes(data)
        return [unicodedata.normalize("NFKC", page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(data)).pages]


A4 = {"paperWidth": 8.27, "paperHeight": 11.69}


def walk(asked, width, scripts):
    began = time.monotonic()
    with visiting(asked, at=BEGINS, accounts=[("careCouncil", COUNCIL, "--zone", "brugge")]) as (server, browser):
        way = Walk(server, browser, width, scripts)
        try:
            way.found()
            way.admit()
            way.plan()
            way.answer()
            told = [way.keep_sheet()]
            way.changes()
            told.append(way.everybody())
            told.append(way.plan_year())
            way.sign_in_sheet()
            way.report()
        except Exception:
            for who in [way.chair, way.other, way.council.visitor]:
                who.picture(f"{way.name}-mis-{who.path().strip('/').replace('/', '-')}")
            print(f"WRONG at {width} px {'with' if scripts else 'without'} scripts, after {way.seen} pages; "
                  f"the chair at {way.chair.path()}, the other at {way.other.path()}", flush=True)
            raise
    print(f"{width} px {'with' if scripts else 'without'} scripts: {way.seen} pages in {time.monotonic() - began:.0f} s; "
          f"{'; '.join(told)}", flush=True)


def main():
    parser = options(__doc__)
    parser.add_argument("--width", type=int, help="only at this width")
    parser.add_argument("--scripts", choices=["on", "off"], help="only with scripts, or only without")
    asked = parser.parse_args()
    for width, scripts in [(390, True), (390, False), (320, True), (1280, True)]:
        if asked.width in (None, width) and asked.scripts in (None, "on" if scripts else "off"):
            walk(asked, width, scripts)


if __name__ == "__main__":
    main()
