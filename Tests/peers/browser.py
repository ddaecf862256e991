"""What the tests with a real browser have in common: the built program on an example database with its mail in a folder and, where a
test asks for it, a clock of its own; a browser (headless Chromium) that is watched; and how such a test begins and ends."""

import argparse
import base64
import contextlib
import datetime
import email
import email.policy
import hmac
import html.parser
import http.cookiejar
import json
import math
import os
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import zoneinfo
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

ADMINISTRATOR = "eerste-beheerder@example.org"
BRUSSELS = zoneinfo.ZoneInfo("Europe/Brussels")
SIZES = {"phone": (390, 844), "desk": (1280, 800)}


class Clock:
    """A clock that the program is told the time by. It goes on as every clock does; a test puts it forward."""

    def __init__(self, folder, moment):
        self.library, self.file = folder / "clock.so", folder / "ahead"
        source = Path(__file__).with_name("clock.c")
        subprocess.run([needed("cc", "clang", "gcc"), "-shared", "-fPIC", "-O1", "-o", self.library, source], check=True)
        self.file.write_text(" " * 20)
        self.put(moment)

    @property
    def environment(self):
        return {"LD_PRELOAD": str(self.library), "KRING_AHEAD": str(self.file)}

    def put(self, moment):
        """Puts the clock at a moment in Brussels: `2026-03-10 10:00`."""
        if isinstance(moment, str):
            moment = datetime.datetime.fromisoformat(moment).replace(tzinfo=BRUSSELS)
        self.ahead = int(moment.timestamp() - time.time())
        # Written over in one go, as wide as before: whoever reads meanwhile gets the old or the new time.
        with self.file.open("r+b", buffering=0) as file:
            file.write(f"{self.ahead:<20}".encode())

    def forward(self, **span):
        self.put(self.now + datetime.timedelta(**span))

    @property
    def now(self):
        return datetime.datetime.fromtimestamp(time.time() + self.ahead, BRUSSELS)


class Server:
    """The built program on an example database, with its mail in a folder."""

    def __init__(self, program, folder, at=None, accounts=()):
        """- at: The moment in Brussels that it is, `2026-03-10 10:00`; that of the machine without it.
        - accounts: More accounts of staff: role, address, and what else the command takes."""
        self.program, self.folder = program, folder
        self.clock = at and Clock(folder, at)
        self.environment = {**os.environ, **(self.clock.environment if at else {})}
        self.database = folder / "kring.sqlite"
        self.run("demo")
        # The first administrator is made on the machine itself, before anything is served.
        account = self.open_account("administrator", ADMINISTRATOR)
        for more in accounts:
            self.open_account(*more)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.first_link = self.sign_in_link(account)
        self.says, self.log = folder / "says", folder / "log"
        self.seen = set()
        self.start()

    def start(self):
        """Starts serving; the links of the example people are made anew at every start."""
        self.says.write_text("")
        self.process = subprocess.Popen(
            [self.program, "serve", "--database", self.database, "--port", str(self.port), "--example-links"],
            stdout=self.log.open("a"), stderr=self.says.open("w"), env=self.environment)
        until(lambda: "administrator" in self.says.read_text() or self.process.poll() is not None, "the server to start")
        assert self.process.poll() is None, self.says.read_text()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(30)

    def run(self, *words):
        done = subprocess.run(
            [self.program, *words, "--database", self.database], capture_output=True, text=True, env=self.environment)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def open_account(self, role, address, *more):
        return re.search(r"a-[a-z0-9]+", self.run("account", "open", "--role", role, "--mail", address, *more))[0]

    def sign_in_link(self, account):
        return re.search(r"http\S+", self.run("account", "link", account, "--public-address", self.base))[0]

    def example_links(self):
        """Who can sign in, the page that is said to be hers, and the link."""
        base = re.escape(self.base)
        return re.findall(
            rf"^ {{4}}(\S.*?) +{base}(/\S*)\n {{8}}({base}/aanmelden/code\?sleutel=\S+)$", self.says.read_text(), re.M)

    def a_member(self):
        """The address of a member of a circle of the example, who holds no office."""
        network = json.loads(self.run("export"))
        officers = {office["person"] for office in network["offices"]}
        members = {membership["person"] for membership in network["memberships"] if "to" not in membership}
        people = [p for p in network["persons"] if p["id"] in members - officers and "email" in p]
        return people[0]["email"]

    def officers(self, circle):
        """The addresses of those who keep the sheets of a circle today: chairs first, then secretaries."""
        network = json.loads(self.run("export"))
        kinds = {office["person"]: office["office"] for office in network["offices"]
                 if office.get("circle") == circle and "to" not in office and office["office"] in ["chair", "secretary"]}
        people = sorted((kinds[p["id"]], p["id"], p["email"]) for p in network["persons"] if p["id"] in kinds and "email" in p)
        return [address for _, _, address in people]

    def unseen(self, wanted):
        """The mails that were not asked for before and are wanted, the first first: to whom, with words, link and code."""
        for file in sorted(set(Path(f"{self.database}.mail").glob("*.eml")) - self.seen):
            message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            to = message["To"].addresses[0].addr_spec
            if wanted(to, message["Subject"]):
                self.seen.add(file)
                text = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
                link = re.search(r"^http\S+$", text, re.M)
                code = re.search(r"^ +(\d{6})$", text, re.M)
                yield to, (text, link and link[0], code and code[1])

    def mail(self, to, about=""):
        """The next mail to an address, with a subject that begins so: its words, its link and its code."""
        def wanted(address, subject):
            return address == to and subject.startswith(about)
        return until(lambda: next(self.unseen(wanted), None), f"a mail to {to}")[1]


class Visitor:
    """A browser, watched."""

    def __init__(self, server, profile, shots=None, *, scripts=True, touch=False):
        """- scripts: Whether pages may run scripts. - touch: Whether it is a phone: a finger, and no mouse."""
        self.server, self.shots, self.scripts = server, shots, scripts
        options = Options()
        options.binary_location = needed("chromium", "chromium-browser", "google-chrome")
        for word in ["--headless=new", "--disable-dev-shm-usage", "--disable-gpu", "--lang=nl-BE", f"--user-data-dir={profile}"]:
            options.add_argument(word)
        if os.getuid() == 0:
            options.add_argument("--no-sandbox")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(needed("chromedriver")))
        self.driver.set_page_load_timeout(30)
        self.pages = self.taps = self.swipes = 0
        self.offline = False
        self.tell("Emulation.setScrollbarsHidden", hidden=True)
        if not scripts:
            self.tell("Emulation.setScriptExecutionDisabled", value=True)
        if touch:
            self.tell("Emulation.setTouchEmulationEnabled", enabled=True, maxTouchPoints=5)

    def tell(self, command, **words):
        """A command of the protocol of the browser's own tools."""
        return self.driver.execute_cdp_cmd(command, words)

    def script(self, text, *words):
        """Asks something of the page, as the browser's own tools do; works where pages run no scripts too."""
        return self.driver.execute_script(text, *words)

    # MARK: What a person does

    def open(self, place):
        self.driver.get(place if place.startswith("http") else self.server.base + place)
        self.hold()

    def type(self, name, text):
        field = self.driver.find_element(By.NAME, name)
        field.clear()
        field.send_keys(text)

    def find(self, words, within="main button, main a, main label, main summary"):
        """What can be tapped and has these words, wholly or, for a pattern, somewhere."""
        fits = (lambda text: text == words) if isinstance(words, str) else words.search
        texts = self.script(
            "return [...document.querySelectorAll(arguments[0])].map(e => !e.getClientRects().length || e.closest('.vh')"
            " ? null : e.innerText.replace(/\\u00ad/g, '').replace(/\\s+/g, ' ').trim())", within)
        elements = self.driver.find_elements(By.CSS_SELECTOR, within)
        return next((e for text, e in zip(texts, elements) if text is not None and fits(text)), None)

    def tap(self, element):
        """One tap, after as many swipes as it takes to get there; what is covered by something else cannot be tapped."""
        self.taps += 1
        away, seen = self.script("""
            const box = arguments[0].getBoundingClientRect(), bar = document.querySelector('.plak');
            const bottom = bar ? bar.getBoundingClientRect().top : innerHeight;
            const away = box.top < 0 ? -box.top : Math.max(0, box.bottom - bottom);
            if (away) arguments[0].scrollIntoView({block: 'center'});
            return [away, bottom];""", element)
        self.swipes += math.ceil(away / (0.75 * seen))
        element.click()

    def choose(self, name, words):
        """Chooses from a list that unfolds: a tap to unfold it and one for the line."""
        self.choose_in(self.driver.find_element(By.NAME, name), words)

    def choose_in(self, field, words):
        self.taps += 2
        Select(field).select_by_visible_text(words)

    def paste(self, name, text):
        """Puts a long text into a field at once, in place of what is there."""
        field = self.driver.find_element(By.NAME, name)
        field.clear()
        field.click()
        self.tell("Input.insertText", text=text)

    def press(self, words):
        """Presses the button or link with these words, and waits for the page that comes."""
        before = self.driver.find_element(By.TAG_NAME, "html")
        found = self.find(words, "main button, main a")
        assert found, f"no button '{words}' on {self.path()}: {self.text()}"
        self.tap(found)
        self.comes_after(before)

    def comes_after(self, before):
        """Waits for the page that comes after another."""
        def is_there():
            try:
                return (self.driver.find_element(By.TAG_NAME, "html").id != before.id
                        and self.script("return document.readyState") == "complete")
            except WebDriverException:  # between two pages there is none
                return False
        until(is_there, f"the page after {self.path()}")
        self.hold()

    # MARK: What is seen

    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text.replace("\u00ad", "")

    def path(self):
        return urllib.parse.urlsplit(self.driver.current_url).path

    def shows(self, *words, path=None):
        for word in words:
            assert word in self.text(), f"'{word}' is not on {self.path()}: {self.text()}"
        if path:
            assert self.path() == path, f"{self.path()} instead of {path}: {self.text()}"

    def size(self, width, height=900, scale=1):
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)

    def media(self, kind="", **features):
        """What the page is shown on, and how its reader wants it: `prefers_color_scheme="dark"`."""
        self.tell("Emulation.setEmulatedMedia", media=kind, features=[
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def picture(self, name):
        """Keeps the whole page, as long as it is."""
        if self.shots:
            taken = self.tell("Page.captureScreenshot", format="png", captureBeyondViewport=True)
            (self.shots / f"{name}.png").write_bytes(base64.b64decode(taken["data"]))

    def shot(self, name):
        """Keeps how the page looks on a phone and on a desk; nothing may stick out sideways."""
        for size, (width, height) in SIZES.items():
            self.size(width, height)
            wide = self.script("return document.documentElement.scrollWidth")
            assert wide <= width, f"{name} is {wide} px wide on a {size} of {width} px"
            if self.shots:
                (self.shots / f"{name}-{size}.png").write_bytes(self.driver.get_screenshot_as_png())

    def hold(self):
        """Nothing in the console; every request to our own host; every page under the policy."""
        self.pages += 1
        # Of a page that asks whether one wants to leave it, the browser says that nobody touched it yet.
        console = [line for line in self.driver.get_log("browser") if "'beforeunload'" not in line["message"]]
        assert not console or self.offline, f"in the console of {self.path()}: {console}"
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if '"chrome://' in entry["message"]:  # what the browser shows before it is here
                continue
            if event["method"] == "Network.requestWillBeSent":
                asked = event["params"]["request"]["url"]
                # What the browser shows of its own when there is no connection is made of pictures that it brings along.
                ours = asked.startswith(self.server.base + "/") or asked.startswith("data:")
                assert ours, f"{self.path()} asks {asked}"
            if event["method"] == "Network.responseReceived" and event["params"]["type"] == "Document":
                fields = {name.lower(): value for name, value in event["params"]["response"]["headers"].items()}
                policy = fields.get("content-security-policy", "")
                for rule in ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'",
                             "base-uri 'none'", "frame-ancestors 'none'"]:
                    assert rule in policy, f"{self.path()} without {rule}: {policy}"
                assert fields.get("referrer-policy") == "no-referrer" and fields.get("x-content-type-options") == "nosniff"

    # MARK: Who it is

    def forget(self):
        """Becomes a browser that was never here."""
        self.tell("Network.clearBrowserCookies")

    def sign_in(self, address):
        """Signs in with the code of a mail."""
        self.open("/aanmelden")
        self.type("mail", address)
        self.press("Stuur me een code")
        self.type("code", self.server.mail(address, "Je code")[2])
        self.press("Meld me aan")

    def sign_out(self):
        self.open("/afmelden")
        self.press("Meld me af")
        self.shows("Je bent afgemeld.")
        self.open("/mijn/sessies")
        self.shows("Wat is je mailadres?", path="/aanmelden")


class Vouched:
    """Somebody who works for a care council: she signs in with a mail and with an app of codes, which she sets up the first time."""

    def __init__(self, visitor, address):
        self.visitor, self.address, self.key, self.step = visitor, address, None, 0

    def come_in(self):
        """Signs in, unless she is signed in still."""
        visitor = self.visitor
        visitor.open("/mijn")
        if visitor.path() == "/mijn":
            return
        visitor.sign_in(self.address)
        if self.key is None:
            self.key = visitor.driver.find_element(By.CSS_SELECTOR, "main p code").text.replace(" ", "")
            visitor.type("code", self.code())
            visitor.press("Stel in")
        else:
            visitor.type("code", self.code())
        visitor.press("Ga verder")

    def code(self):
        """The code of now; a code is taken once, so after it comes that of the next half minute."""
        now = self.visitor.server.clock.now.timestamp() // 30
        self.step = max(int(now), self.step + 1)
        return one_time(self.key, self.step)


class Plain:
    """A browser that shows nothing: for what many people do alike, and for scanners that open links."""

    def __init__(self, server):
        self.server = server
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def ask(self, method, address, data=None):
        address = address if address.startswith("http") else self.server.base + address
        request = urllib.request.Request(address, data, {"Origin": self.server.base} if data else {}, method=method)
        try:
            return self.opener.open(request, timeout=30)
        except urllib.error.HTTPError as answer:
            return answer

    def send(self, address, **words):
        """Opens a page and sends its first form, with these words beside those that travel along unseen."""
        fields = {}

        class Reader(html.parser.HTMLParser):
            def handle_starttag(self, tag, attributes):
                found = dict(attributes)
                if tag == "input" and found.get("type") == "hidden":
                    fields.setdefault(found["name"], found["value"])
        Reader().feed(self.ask("GET", address).read().decode())
        answer = self.ask("POST", address, urllib.parse.urlencode({**fields, **words}).encode())
        assert answer.status == 200, f"{answer.status} of {address}: {answer.read()[:300]}"
        return answer


def one_time(key, step):
    """The six digits of RFC 6238: HMAC-SHA-1 over the number of the half minute."""
    raw = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.digest(raw, struct.pack(">Q", step), "sha1")
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def until(ready, what, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = ready()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} seconds for {what}")


def needed(*names):
    for name in names:
        if path := shutil.which(name):
            return path
    sys.exit(f"{names[0]} is missing: scripts/install.sh tests installs what the tests need (Debian: chromium, chromium-driver, gcc)")


def options(says):
    """What every such test is asked with: the program, and a folder for pictures."""
    parser = argparse.ArgumentParser(description=says, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--shots", type=Path, help="a folder for pictures of the pages")
    return parser


@contextlib.contextmanager
def visiting(asked, at=None, accounts=()):
    """A served example, and a way to open browsers; all of it ends with the test."""
    with tempfile.TemporaryDirectory() as place, contextlib.ExitStack() as ends:
        folder = Path(place)
        if asked.shots:
            asked.shots.mkdir(parents=True, exist_ok=True)
        server = Server(asked.program.resolve(), folder, at, accounts)
        ends.callback(server.stop)
        opened = []

        def browser(shots=asked.shots, **more):
            opened.append(Visitor(server, folder / f"profile-{len(opened)}", shots, **more))
            ends.callback(opened[-1].driver.quit)
            return opened[-1]

        yield server, browser
