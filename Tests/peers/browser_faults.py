"""What goes wrong around a form, and whom it is made for, held against the pages with a real browser (headless Chromium): a lost
connection, two chairs at once, a session that ended, the back button, a double tap, a link that a scanner opened first, a meeting
that began before the answer; the keyboard alone, 400 % zoom, text twice as large, forced colours, fingers.

    browser_faults.py path/to/kring-server [--shots FOLDER] [--only NAME]
"""

import contextlib
import datetime
import re
import time
import urllib.parse

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import Plain, options, until, visiting
from browser_pages import TAGS, Watcher

CIRCLE, TODAY = "/kringen/dijle-nete", "2026-03-10"
PLAN = f"{CIRCLE}/vergaderingen/nieuw"
TASKS = ["sheet", "plan", "answer", "mine"]
# The pages beside those of daily work, one of each kind of form and list.
OTHER_PAGES = [
    f"{CIRCLE}/vergaderingen", f"{CIRCLE}/leden/nieuw", f"{CIRCLE}/leden/importeren", f"{CIRCLE}/jaarplan/{{year}}",
    f"{CIRCLE}/datumprikker/nieuw", f"{CIRCLE}/afspraken", f"{CIRCLE}/afspraken/nieuw", f"{CIRCLE}/instellingen",
    f"{CIRCLE}/signalen", f"{CIRCLE}/overdracht", f"{CIRCLE}/geschiedenis", "/mijn-aanwezigheid", "/mijn-gegevens",
    "/mijn-vervanger", "/mijn-week", "/mijn-agenda", "/start-een-kring", "/draaiboek", "/draaiboek/statuut",
]
# What a finger hits, in pixels of the style sheet.
FINGER = 44
# What is lower than it ought to be; where 24 px will do, links within a sentence may be as high as its words.
SMALL = """
    return [...document.querySelectorAll(arguments[1])]
        .filter(e => e.getClientRects().length && e.type !== 'hidden' && !e.closest('.vh'))
        .filter(e => arguments[0] >= 44 || ![...e.parentElement.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .map(e => [e, (/checkbox|radio/.test(e.type) && e.labels[0] || e).getBoundingClientRect()])
        .filter(([e, box]) => box.height > 1 && box.height < arguments[0] - .5)
        .map(([e, box]) => (e.innerText || e.name) + ' ' + Math.round(box.height) + ' px')"""


class Faults:
    """One example network, some browsers, and each fault in turn; what is wrong is told in the end, all of it."""

    def __init__(self, server, browser):
        self.server, self.browser = server, browser
        self.chair = browser(touch=True)
        self.second = browser(touch=True)
        self.plain = browser(scripts=False)
        for visitor in [self.chair, self.second, self.plain]:
            visitor.size(390, 844)
        # The circle has two chairs; the second has two browsers.
        first, other = server.officers("dijle-nete")[:2]
        self.addresses = {self.chair: first, self.second: other, self.plain: other}
        for visitor, address in self.addresses.items():
            visitor.sign_in(address)
        self.day = 10
        self.complaints = []

    # MARK: What they begin with

    def meeting(self):
        """A meeting of this evening that nobody answered, planned by the chair; its page."""
        hour = self.server.clock.now.hour
        self.chair.open(PLAN)
        self.chair.type("datum", f"{self.server.clock.now:%d/%m/%Y}")
        self.chair.type("begin", f"{hour}.{max(0, self.server.clock.now.minute - 5):02}")
        self.chair.type("einde", f"{hour + 2}.30")
        self.chair.tap(self.chair.driver.find_element(By.CSS_SELECTOR, "input[name=plaats][value=online]"))
        self.save_plan(self.chair)
        return self.chair.path()

    def save_plan(self, visitor):
        """Plans what the form says, whatever may speak against it."""
        visitor.press("Plan in")
        if visitor.path() == PLAN:
            visitor.press("Plan toch in")

    def rows(self, visitor):
        return visitor.driver.find_elements(By.CSS_SELECTOR, ".blad section > label.vk")

    def tick(self, visitor, *places):
        rows = self.rows(visitor)
        names = [rows[place].find_element(By.TAG_NAME, "b").text for place in places]
        for place in places:
            visitor.tap(rows[place])
        return names

    def ticked(self, visitor):
        return set(visitor.script(
            "return [...document.querySelectorAll('.blad section > label.vk')].filter(l => l.querySelector(':checked'))"
            ".map(l => l.querySelector('b').innerText)"))

    def line(self, visitor, yes):
        """Cuts the connection of a browser, or gives it back."""
        visitor.offline = not yes
        visitor.tell("Network.enable")
        visitor.tell("Network.emulateNetworkConditions", offline=not yes, latency=0, downloadThroughput=-1, uploadThroughput=-1)
        if yes:
            visitor.driver.get_log("browser")

    def waits_for(self, visitor, words, seconds=20):
        until(lambda: words in visitor.text(), f"'{words}' on {visitor.path()}", seconds)

    # MARK: Faults

    def a_cut_connection(self):
        """Ticks stay on the phone, also when the page is closed; what was not saved is sent when the connection is back."""
        chair, page = self.chair, f"{self.meeting()}/aanwezigheid"
        chair.open(page)
        names = set(self.tick(chair, 0, 2, 4))
        chair.open("/mijn")
        chair.open(page)
        assert self.ticked(chair) == names, f"{self.ticked(chair)} is still ticked, not {names}"
        chair.shows("Nog niet bewaard")
        kept = chair.script("return Object.entries(localStorage).map(e => e.join('=')).join()")
        assert "p-" in kept and not any(name in kept for name in names), f"the phone keeps more than ids: {kept}"
        self.line(chair, False)
        chair.tap(chair.find("Bewaren", ".plak button"))
        self.waits_for(chair, "geen verbinding")
        chair.picture("geen-verbinding")
        assert self.ticked(chair) == names
        before = chair.driver.find_element(By.TAG_NAME, "html")
        self.line(chair, True)
        chair.comes_after(before)
        chair.shows("Er waren 3 aanwezigen.")
        assert chair.script("return Object.keys(localStorage).length") == 0, "the phone still keeps ticks"

    def a_cut_connection_without_scripts(self):
        """The browser's own error page comes; sending again, as it offers, saves once."""
        page = f"{self.meeting()}/aanwezigheid"
        plain = self.plain
        plain.open(page)
        names = set(self.tick(plain, 1, 3))
        self.line(plain, False)
        plain.tap(plain.find("Bewaren", ".plak button"))
        until(lambda: plain.script("return !document.querySelector('.blad')"), "the browser's own page")
        self.line(plain, True)
        plain.tell("Page.reload")
        until(lambda: "gedaan=" in plain.driver.current_url, "the sheet to be saved")
        self.waits_for(plain, "Er waren 2 aanwezigen.")
        plain.driver.get_log("browser")
        assert self.ticked(plain) == names

    def two_chairs_at_once(self):
        """Both open the sheet; the second to save sees both, and keeps both."""
        page = f"{self.meeting()}/aanwezigheid"
        for first, second in [(self.chair, self.second), (self.second, self.plain)]:
            first.open(page)
            second.open(page)
            before = self.ticked(first)
            one = set(self.tick(first, len(before), len(before) + 1))
            first.press("Bewaren")
            two = set(self.tick(second, len(before) + 2))
            second.offline = True  # the refusal is said in the console
            second.press("Bewaren")
            second.driver.get_log("browser")
            second.offline = False
            second.shows("Iemand anders bewaarde de lijst ook.", "Intussen bewaard: aanwezig.")
            second.picture("twee-voorzitters")
            assert self.ticked(second) == before | one | two, f"{self.ticked(second)} instead of {before | one | two}"
            second.press("Bewaren")
            second.shows(f"Er waren {len(before | one | two)} aanwezigen.")
            first.open(page)
            assert self.ticked(first) == before | one | two

    def an_ended_session(self):
        """Eight days later the form is still open: what was typed is there after signing in."""
        for visitor in [self.chair, self.plain]:
            visitor.open(PLAN)
            if visitor.path() != PLAN:
                visitor.sign_in(self.addresses[visitor])
                visitor.open(PLAN)
            title = f"Een lang onderwerp van {'een telefoon' if visitor is self.chair else 'een oude browser'}"
            visitor.type("datum", "14 oktober 2026" if visitor is self.chair else "15 oktober 2026")
            visitor.type("onderwerp", title)
            visitor.type("agenda", "1. Welkom\n2. Alles wat we al typten\n3. Rondvraag & “vragen”")
            self.server.clock.forward(days=8)
            with self.refusals(visitor):
                visitor.press("Plan in")
            visitor.shows("Je was te lang weg")
            visitor.picture("te-lang-weg")
            form = visitor.driver.current_window_handle
            visitor.tap(visitor.find("Meld je aan in een nieuw tabblad"))
            until(lambda: len(visitor.driver.window_handles) == 2, "a new tab")
            visitor.driver.switch_to.window(next(w for w in visitor.driver.window_handles if w != form))
            visitor.sign_in(self.addresses[visitor])
            visitor.driver.close()
            visitor.driver.switch_to.window(form)
            with self.refusals(visitor):
                visitor.press("Bewaar wat je invulde")
                if "Je bent aangemeld" in visitor.text():
                    visitor.press("Bewaar wat je invulde")
            if visitor.find("Plan toch in"):
                visitor.press("Plan toch in")
            visitor.shows("Ingepland op", title, "Alles wat we al typten", "Rondvraag & “vragen”")

    @contextlib.contextmanager
    def refusals(self, visitor):
        """A refusal is told in the console too: that is no fault of the page."""
        visitor.offline = True
        yield
        visitor.driver.get_log("browser")
        visitor.offline = False

    def meetings_on(self, day):
        self.chair.open(f"{CIRCLE}/vergaderingen")
        return len(re.findall(rf"\b{day}\b", self.chair.text()))

    def the_back_button(self):
        """Back to the form after saving, and saving again: recorded once."""
        page = f"{self.meeting()}/aanwezigheid"
        for visitor in [self.chair, self.plain]:
            visitor.open(page)
            before = self.ticked(visitor)
            names = before | set(self.tick(visitor, len(before) + 5))
            visitor.press("Bewaren")
            visitor.driver.back()
            visitor.driver.refresh()
            assert self.ticked(visitor) == names, f"{self.ticked(visitor)} after going back, not {names}"
            visitor.press("Bewaren")
            visitor.shows(f"Er {'was 1 aanwezige' if len(names) == 1 else f'waren {len(names)} aanwezigen'}.")
            visitor.open(PLAN)
            day = "21 oktober" if visitor is self.chair else "22 oktober"
            visitor.type("datum", f"{day} 2026")
            self.save_plan(visitor)
            visitor.driver.back()
            visitor.driver.back()
            if visitor.find("Plan in") and visitor.driver.find_element(By.NAME, "datum").get_attribute("value"):
                self.save_plan(visitor)
            assert self.meetings_on(day) == 1, f"{self.meetings_on(day)} meetings on {day}"

    def a_double_tap(self):
        """Two taps as fast as a thumb can: one meeting, one sheet."""
        for visitor in [self.chair, self.plain]:
            visitor.open(PLAN)
            day = "28 oktober" if visitor is self.chair else "29 oktober"
            visitor.type("datum", f"{day} 2026")
            visitor.press("Bekijk wat dit doet")
            before = visitor.driver.find_element(By.TAG_NAME, "html")
            button = visitor.find(re.compile("^Plan( toch)? in$"))
            ActionChains(visitor.driver).double_click(button).perform()
            visitor.comes_after(before)
            until(lambda: "Ingepland" in visitor.text(), "the page that says what was planned")
            assert self.meetings_on(day) == 1, f"{self.meetings_on(day)} meetings on {day} after a double tap"

    def a_link_of_a_mail(self):
        """A scanner opens the link of an invitation first, with a browser and without; then the meeting begins before the answer."""
        server, chair = self.server, self.chair
        # Of tomorrow: nobody gets two mails a day.
        later = server.clock.now.replace(hour=20, minute=0) + datetime.timedelta(days=1)
        server.clock.put(later.replace(hour=9))
        day = f"{later.day} maart"
        chair.open(PLAN)
        chair.type("datum", f"{later:%d/%m/%Y}")
        self.save_plan(chair)
        page = chair.path()
        chair.open(f"{page}/uitnodiging")
        chair.press("Verstuur over 10 minuten")
        server.clock.forward(minutes=11)
        links = {}

        def some():
            links.update((to, link) for to, (_, link, _) in server.unseen(lambda _, subject: day in subject))
            return len(links) > 20
        until(some, "the invitations")
        (first, second) = [link for to, link in links.items() if to not in self.addresses.values()][:2]
        scanner, robot = Plain(server), self.second
        for method in ["HEAD", "GET", "GET"]:
            assert scanner.ask(method, first).status == 200
        robot.forget()
        robot.open(first)
        time.sleep(1)
        member = self.plain
        member.forget()
        member.open(first)
        assert "Je antwoord:" not in member.text(), "somebody answered by looking"
        member.press("Ik kan niet")
        member.shows("Je antwoord is bewaard.")
        member.open(first)
        member.shows("ik kan niet")
        member.open(second)
        server.clock.put(later.replace(minute=1))
        with self.refusals(member):
            member.press("Ik kom")
        member.shows("Deze vergadering is begonnen", "Bekijk je aanwezigheid")
        member.picture("te-laat-geantwoord")
        with self.refusals(robot):
            robot.open(second)
        robot.shows("Deze vergadering is begonnen")
        chair.open(page)
        assert "0 komen" in chair.text().replace("\n", " "), chair.text()

    # MARK: For everybody

    def the_keyboard_alone(self):
        """The sheet and a form without a finger: in the order of reading, with the focus in sight at every stop."""
        page = f"{self.meeting()}/aanwezigheid"
        for visitor in [self.chair, self.plain]:
            visitor.open(page)
            stops = self.walk_by_tab(visitor, 30)
            assert any("wie-" in stop for stop in stops), f"no row within 30 stops: {stops}"
            visitor.open(page)
            before = self.ticked(visitor)
            wanted = len(before) + 2
            pressed, ticked = 0, 0
            while ticked < 2 and pressed < 80:
                self.key(visitor, Keys.TAB)
                pressed += 1
                free = visitor.script("const e = document.activeElement; return /^wie-/.test(e.name) && !e.checked")
                if free:
                    self.key(visitor, Keys.SPACE)
                    ticked += 1
            assert len(self.ticked(visitor)) == wanted, f"{self.ticked(visitor)} by keyboard"
            if visitor.scripts:
                at = visitor.script("return document.activeElement.name")
                self.key(visitor, Keys.ARROW_DOWN)
                self.key(visitor, Keys.ARROW_UP)
                assert visitor.script("return document.activeElement.name") == at, "down and up is not where it began"
            html = visitor.driver.find_element(By.TAG_NAME, "html")
            self.key(visitor, Keys.ENTER)
            visitor.comes_after(html)
            visitor.shows(f"Er {'was 1 aanwezige' if wanted == 1 else f'waren {wanted} aanwezigen'}.")
            visitor.open(PLAN)
            day = "4 november 2026" if visitor is self.chair else "5 november 2026"
            self.walk_by_tab(visitor, 40)
            visitor.open(PLAN)
            while visitor.script("return document.activeElement.name") != "datum":
                self.key(visitor, Keys.TAB)
            self.key(visitor, day)
            html = visitor.driver.find_element(By.TAG_NAME, "html")
            self.key(visitor, Keys.ENTER)
            visitor.comes_after(html)
            if visitor.path() == PLAN:
                visitor.press("Plan toch in")
            visitor.shows("Ingepland op")

    def every_other_page(self):
        """The other pages of a chair, a member and those who start a circle: by keyboard in the order of reading, at 400 % zoom, and
        under a finger. Many links in a row of text are for a mouse; what does something is for a thumb."""
        chair, year = self.chair, self.server.clock.now.year
        for path in OTHER_PAGES:
            path = path.format(year=year)
            chair.size(390, 844)
            chair.open(path)
            assert chair.path() == path, f"{path} leads to {chair.path()}"
            stops = self.walk_by_tab(chair, 12)
            self.must(len(stops) > 4, f"{path}: only {stops} can be reached by keyboard")
            small = chair.script(SMALL, FINGER, "main button, main input, main select, main textarea, main summary, main a.knop")
            self.must(not small, f"{path} has targets smaller than {FINGER} px: {small}")
            small = chair.script(SMALL, 24, "main a")
            self.must(not small, f"{path} has links lower than 24 px: {small}")
            chair.size(320, 256, 4)
            self.fits(chair, path, "at 400 % zoom", 320)
        chair.size(390, 844)

    def key(self, visitor, keys):
        ActionChains(visitor.driver).send_keys(keys).perform()

    def walk_by_tab(self, visitor, most):
        """Stop by stop: something has the focus, it shows, nothing lies over it, and the page is read from top to bottom."""
        stops, last = [], -1
        for _ in range(most):
            self.key(visitor, Keys.TAB)
            told = visitor.script("""
                const e = document.activeElement;
                if (!e || e === document.body) return null;
                const box = (e.labels && e.labels[0] && /checkbox|radio/.test(e.type) ? e.labels[0] : e).getBoundingClientRect();
                const x = box.left + Math.min(box.width / 2, 40), y = box.top + box.height / 2;
                const over = document.elementFromPoint(x, y);
                return {name: e.name || e.innerText || e.id, top: box.top + scrollY, sticky: !!e.closest('.plak, .gk'),
                    seen: !!over && (over === e || e.contains(over) || over.contains(e) || !!(e.labels && [...e.labels].some(l => l.contains(over)))),
                    inside: y >= 0 && y <= innerHeight, ring: getComputedStyle(e).outlineStyle,
                    what: over ? over.outerHTML.slice(0, 80) : 'nothing'};""")
            if told is None:
                break
            assert told["inside"], f"the focus on '{told['name']}' is out of sight on {visitor.path()}"
            assert told["seen"], f"the focus on '{told['name']}' is under {told['what']} on {visitor.path()}"
            assert told["ring"] != "none", f"the focus on '{told['name']}' does not show on {visitor.path()}"
            if not told["sticky"]:
                assert told["top"] >= last - 60, f"'{told['name']}' comes after what stands below it on {visitor.path()}"
                last = told["top"]
            stops.append(told["name"])
        return stops

    def the_pages(self):
        """The pages of daily work, each with its address, as the chair has them."""
        links = [link for _, (_, link, _) in self.server.unseen(lambda _, subject: subject.startswith("Kom je op"))]
        sheet = f"{self.meeting()}/aanwezigheid"
        chair = self.chair
        chair.open(PLAN)
        chair.type("datum", f"{self.later():%d/%m/%Y}")
        self.save_plan(chair)
        chair.open(f"{chair.path()}/uitnodiging")
        if chair.find("Verstuur over 10 minuten"):
            chair.press("Verstuur over 10 minuten")
            self.server.clock.forward(minutes=11)
            links += until(lambda: [link for _, (_, link, _) in self.server.unseen(
                lambda _, subject: subject.startswith("Kom je op"))], "invitations")
        answer = urllib.parse.urlsplit(links[-1]).path
        return {"sheet": sheet, "plan": PLAN, "answer": answer, "mine": "/mijn", "circle": CIRCLE, "members": f"{CIRCLE}/leden"}

    def later(self):
        self.day += 1
        return (self.server.clock.now + datetime.timedelta(days=20 + self.day)).date()

    def every_way_of_looking(self):
        """400 % zoom, text twice as large, forced colours, dark, and fingers, on the pages of daily work."""
        chair, checker = self.chair, Watcher(self.chair, None)
        chair.driver.set_script_timeout(60)
        for name, path in self.the_pages().items():
            chair.size(1280, 800)
            chair.open(path)
            if name == "sheet":
                self.tick(chair, 0, 1)
            # 1280 px at 400 % is 320 px of the style sheet, and a quarter of the height.
            chair.size(320, 256, 4)
            self.fits(chair, name, "at 400 % zoom", 320)
            chair.size(390, 844)
            chair.tell("Page.setFontSizes", fontSizes={"standard": 32, "fixed": 26})
            chair.open(path)
            self.fits(chair, name, "with text twice as large", 390)
            if chair.shots:
                (chair.shots / f"grote-tekst-{name}.png").write_bytes(chair.driver.get_screenshot_as_png())
            chair.tell("Page.setFontSizes", fontSizes={"standard": 16, "fixed": 13})
            chair.open(path)
            if name in TASKS:
                small = chair.script(
                    SMALL, FINGER, "main a, main button, main input, main select, main textarea, main summary")
                self.must(not small, f"{name} ({path}) has targets smaller than {FINGER} px: {small}")
            for scheme, features in [("geforceerd", {"forced_colors": "active"}), ("donker", {"prefers_color_scheme": "dark"})]:
                chair.media(**features)
                chair.picture(f"{scheme}-{name}")
                if name == "sheet":
                    row = self.rows(chair)
                    box = [r.find_element(By.TAG_NAME, "input") for r in row[:2]]
                    off = [b.screenshot_as_png for b in box]
                    chair.tap(row[0])
                    on = box[0].screenshot_as_png
                    self.must(on != off[0], f"a tick does not show with {features}")
                    chair.picture(f"{scheme}-{name}-aangetikt")
                    if scheme == "donker":
                        # In a window as long as the page: what is under the bar now comes out from under it by scrolling.
                        chair.size(390, 5000)
                        chair.script(checker.script)
                        for rule, why, nodes in checker.run({"type": "tag", "values": TAGS}):
                            self.must(False, f"{name} in the dark, ticked: {rule} ({why}): {nodes}")
                        chair.size(390, 844)
                    chair.tap(row[0])
                chair.media()

    def fits(self, visitor, name, how, width):
        told = visitor.script("""
            const wide = document.documentElement.scrollWidth;
            const cut = [...document.querySelectorAll('main button, main h1, main h2, main label, main a.knop, .plak p')]
                .filter(e => e.getClientRects().length && !e.matches('.vh') && e.scrollWidth > e.clientWidth + 2
                    && getComputedStyle(e).overflowX !== 'visible').map(e => e.outerHTML.slice(0, 80));
            const bar = [...document.querySelectorAll('.plak')].find(e => getComputedStyle(e).position === 'fixed');
            return {wide, cut, bar: bar ? bar.getBoundingClientRect().height / innerHeight : 0,
                out: [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > arguments[0] + 1
                    && !e.closest('.rol, .vh, .tabs')).slice(0, 4).map(e => e.outerHTML.slice(0, 80))};""", width)
        self.must(told["wide"] <= width, f"{name} {how} is {told['wide']} px wide on {width} px: {told['out']}")
        self.must(not told["cut"], f"{name} {how} cuts off {told['cut']}")
        self.must(told["bar"] <= 0.5, f"{name} {how}: the bar takes {told['bar']:.0%} of the height")


    def must(self, is_fine, what):
        """Notes what is wrong and goes on, so that all of it is told at once."""
        if not is_fine:
            self.complaints.append(what)


# Those that move the clock by days, or sign somebody out, come last.
CASES = ["a_cut_connection", "a_cut_connection_without_scripts", "two_chairs_at_once", "the_back_button", "a_double_tap",
         "the_keyboard_alone", "every_way_of_looking", "every_other_page", "a_link_of_a_mail", "an_ended_session"]


def main():
    parser = options(__doc__)
    parser.add_argument("--only", choices=CASES, action="append", help="only this case; may be given more than once")
    asked = parser.parse_args()
    began, wrong = time.monotonic(), []
    with visiting(asked, at=f"{TODAY} 10:00") as (server, browser):
        faults = Faults(server, browser)
        for name in asked.only or CASES:
            start = time.monotonic()
            try:
                faults.complaints = []
                getattr(faults, name)()
                assert not faults.complaints, "; ".join(faults.complaints)
                print(f"{name}: fine, {time.monotonic() - start:.0f} s", flush=True)
            except AssertionError as fault:
                wrong.append(name)
                print(f"WRONG {name}: {fault}", flush=True)
                for who in [faults.chair, faults.second, faults.plain]:
                    who.picture(f"mis-{name}-{who.path().strip('/').replace('/', '-')[:60]}")
    print(f"{len(asked.only or CASES)} cases in {time.monotonic() - began:.0f} s, {len(wrong)} of them wrong")
    if wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
