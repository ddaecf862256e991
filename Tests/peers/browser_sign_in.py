"""Signs in with a real browser (headless Chromium), as a person does: by the link of a mail, by its code, with a second factor,
and by the links that `make run` prints. Holds every page against three promises: nothing in the console, nothing asked of
another host, and a content security policy that the browser enforces.

    browser_sign_in.py path/to/kring-server [--shots FOLDER]
"""

import argparse
import base64
import email
import email.policy
import hmac
import http.client
import json
import os
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.parse
import zlib
from pathlib import Path

import zxingcpp
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

SIZES = {"phone": (390, 844), "desk": (1280, 800)}
ADMINISTRATOR = "eerste-beheerder@example.org"
ROLES = ["chair", "member", "coordinator", "care council", "region", "administrator"]


class Server:
    """The built program on an example database, with its mail in a folder."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.database = folder / "kring.sqlite"
        self.run("demo")
        # The first administrator is made on the machine itself, before anything is served.
        made = self.run("account", "open", "--role", "administrator", "--mail", ADMINISTRATOR)
        account = re.search(r"a-[a-z0-9]+", made)[0]
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        made = self.run("account", "link", account, "--public-address", self.base)
        self.first_link = re.search(r"http\S+", made)[0]
        self.says = folder / "says"
        self.log = folder / "log"
        self.process = subprocess.Popen(
            [program, "serve", "--database", self.database, "--port", str(self.port), "--example-links"],
            stdout=self.log.open("w"), stderr=self.says.open("w"))
        self.seen = set()
        until(lambda: "administrator" in self.says.read_text() or self.process.poll() is not None, "the server to start")
        assert self.process.poll() is None, self.says.read_text()

    def run(self, *words):
        done = subprocess.run([self.program, *words, "--database", self.database], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

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

    def mail(self, to):
        """The next mail to an address: its words, its link and its code."""
        def next_mail():
            for file in sorted(set(Path(f"{self.database}.mail").glob("*.eml")) - self.seen):
                message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
                self.seen.add(file)
                if message["To"].addresses[0].addr_spec == to:
                    return message
            return None
        text = until(next_mail, f"a mail to {to}").get_body(("plain",)).get_content().replace("\r\n", "\n")
        link = re.search(r"^http\S+$", text, re.M)
        code = re.search(r"^ +(\d{6})$", text, re.M)
        return text, link and link[0], code and code[1]


class Visitor:
    """A browser, watched."""

    def __init__(self, server, profile, shots):
        self.server, self.shots = server, shots
        options = Options()
        options.binary_location = needed("chromium", "chromium-browser", "google-chrome")
        for word in ["--headless=new", "--disable-dev-shm-usage", "--disable-gpu", "--lang=nl-BE", f"--user-data-dir={profile}"]:
            options.add_argument(word)
        if os.getuid() == 0:
            options.add_argument("--no-sandbox")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(needed("chromedriver")))
        self.driver.set_page_load_timeout(30)
        self.pages = 0

    def open(self, place):
        self.driver.get(place if place.startswith("http") else self.server.base + place)
        self.hold()

    def type(self, name, text):
        field = self.driver.find_element(By.NAME, name)
        field.clear()
        field.send_keys(text)

    def press(self, words):
        """Presses the button or link with these words, and waits for the page that comes."""
        before = self.driver.find_element(By.TAG_NAME, "html")
        found = [e for e in self.driver.find_elements(By.CSS_SELECTOR, "main button, main a") if e.text.strip() == words]
        assert found, f"no button '{words}' on {self.path()}: {self.text()}"
        found[0].click()
        WebDriverWait(self.driver, 15).until(lambda d: d.find_element(By.TAG_NAME, "html").id != before.id)
        self.hold()

    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def path(self):
        return urllib.parse.urlsplit(self.driver.current_url).path

    def shows(self, *words, path=None):
        for word in words:
            assert word in self.text(), f"'{word}' is not on {self.path()}: {self.text()}"
        if path:
            assert self.path() == path, f"{self.path()} instead of {path}: {self.text()}"

    def shot(self, name):
        """Keeps how the page looks on a phone and on a desk; nothing may stick out sideways."""
        for size, (width, height) in SIZES.items():
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
            wide = self.driver.execute_script("return document.documentElement.scrollWidth")
            assert wide <= width, f"{name} is {wide} px wide on a {size} of {width} px"
            if self.shots:
                (self.shots / f"{name}-{size}.png").write_bytes(self.driver.get_screenshot_as_png())

    def hold(self):
        """Nothing in the console; every request to our own host; every page under the policy."""
        self.pages += 1
        console = self.driver.get_log("browser")
        assert not console, f"in the console of {self.path()}: {console}"
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if '"chrome://' in entry["message"]:  # what the browser shows before it is here
                continue
            if event["method"] == "Network.requestWillBeSent":
                asked = event["params"]["request"]["url"]
                assert asked.startswith(self.server.base + "/"), f"{self.path()} asks {asked}"
            if event["method"] == "Network.responseReceived" and event["params"]["type"] == "Document":
                fields = {name.lower(): value for name, value in event["params"]["response"]["headers"].items()}
                policy = fields.get("content-security-policy", "")
                for rule in ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'",
                             "base-uri 'none'", "frame-ancestors 'none'"]:
                    assert rule in policy, f"{self.path()} without {rule}: {policy}"
                assert fields.get("referrer-policy") == "no-referrer" and fields.get("x-content-type-options") == "nosniff"

    def policy_is_enforced(self):
        """A script, a style and a picture that somebody smuggled into the page do nothing, and the console would have told us."""
        ran = self.driver.execute_script("""
            const script = document.createElement('script'); script.textContent = 'window.smuggled = true';
            document.body.append(script);
            document.body.setAttribute('style', 'margin-top: 77px');
            const picture = new Image(); picture.src = 'https://elsewhere.example.org/p.png'; document.body.append(picture);
            return [window.smuggled === true, getComputedStyle(document.body).marginTop];""")
        assert ran == [False, "0px"], f"the policy let something through: {ran}"
        told = until(lambda: self.driver.get_log("browser"), "the console to tell")
        assert any("Content Security Policy" in line["message"] for line in told), told
        self.driver.get_log("performance")

    def cookies(self):
        """Cookies as the browser holds them: none that a script could read."""
        for cookie in self.driver.get_cookies():
            assert cookie["httpOnly"] and cookie["sameSite"] == "Lax", cookie
        assert self.driver.execute_script("return document.cookie") == ""

    def forget(self):
        """Becomes a browser that was never here."""
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})

    def sign_out(self):
        self.open("/afmelden")
        self.press("Meld me af")
        self.shows("Je bent afgemeld.")
        self.open("/mijn/sessies")
        self.shows("Wat is je mailadres?", path="/aanmelden")


def by_link(server, visitor, address):
    """A member asks for a mail and opens its link: first in another browser, then in the one that asked."""
    visitor.open("/")
    visitor.driver.find_element(By.LINK_TEXT, "Aanmelden").click()
    visitor.hold()
    visitor.shot("aanmelden")
    visitor.policy_is_enforced()
    visitor.open("/aanmelden")
    visitor.type("mail", address)
    visitor.press("Stuur me een code")
    visitor.shows("Typ de code", path="/aanmelden/code")
    visitor.shot("code")
    text, link, code = server.mail(address)
    assert link.startswith(server.base) and code, text
    asked_with = visitor.driver.get_cookies()
    visitor.forget()
    visitor.open(link)
    visitor.shows("in een andere browser")
    visitor.shot("link-elsewhere")
    visitor.forget()
    for cookie in asked_with:
        visitor.driver.add_cookie(cookie)
    visitor.open(link)
    visitor.shows("Druk op de knop")
    visitor.shot("link")
    visitor.press("Meld me aan")
    visitor.shows("Mijn sessies", path="/mijn")
    visitor.open("/mijn/sessies")
    visitor.shows("Mijn sessies", "dit is deze browser", "Chrome")
    visitor.cookies()
    visitor.shot("sessies")
    visitor.open("/mijn-gegevens")
    assert visitor.driver.find_element(By.NAME, "mail").get_attribute("value") == address
    visitor.shot("gegevens")
    visitor.sign_out()
    visitor.shot("afmelden")
    visitor.open(link)
    visitor.shows("Deze link werkt niet meer.")


def by_code(server, visitor, address):
    """The same member types the code, wrongly at first, and ends up where she wanted to be."""
    visitor.open("/mijn-gegevens")
    visitor.shows("Wat is je mailadres?", path="/aanmelden")
    visitor.type("mail", address)
    visitor.press("Stuur me een code")
    code = server.mail(address)[2]
    visitor.type("code", f"{(int(code) + 1) % 1_000_000:06}")
    visitor.press("Meld me aan")
    visitor.shows("Je kan nog 4 keer proberen.")
    visitor.shot("code-wrong")
    visitor.type("code", f"{code[:3]} {code[3:]}")
    visitor.press("Meld me aan")
    visitor.shows("Mijn gegevens", path="/mijn-gegevens")
    visitor.sign_out()


def with_second_factor(server, visitor):
    """The first administrator comes in by the link of the command line, sets up a second factor with the picture, and signs in
    with it, and with a recovery code."""
    key, step, codes = None, 0, []
    for turn in ["enrol", "step", "recovery"]:
        if turn == "enrol":
            visitor.open(server.first_link)
        else:
            visitor.open("/aanmelden")
            visitor.type("mail", ADMINISTRATOR)
            visitor.press("Stuur me een code")
            visitor.type("code", server.mail(ADMINISTRATOR)[2])
        visitor.press("Meld me aan")
        if turn == "enrol":
            visitor.shows("Stel een tweede stap in", path="/aanmelden/tweede-stap/instellen")
            visitor.shot("tweede-stap-instellen")
            visitor.open("/mijn/sessies")
            visitor.shows("Stel een tweede stap in")
            picture = visitor.driver.find_element(By.CSS_SELECTOR, ".qr svg")
            read = zxingcpp.read_barcodes(grey(picture.screenshot_as_png))
            assert read, "the picture cannot be scanned"
            asked = urllib.parse.parse_qs(urllib.parse.urlsplit(read[0].text).query)
            key = asked["secret"][0]
            assert key == visitor.driver.find_element(By.CSS_SELECTOR, "main p code").text.replace(" ", "")
            visitor.type("code", "000000" if one_time(key, now()) != "000000" else "000001")
            visitor.press("Stel in")
            visitor.shows("Die code klopt niet.")
            visitor.shot("tweede-stap-instellen-wrong")
            step = now()
            visitor.type("code", one_time(key, step))
            visitor.press("Stel in")
            visitor.shows("Bewaar je herstelcodes")
            visitor.shot("herstelcodes")
            codes = [e.text for e in visitor.driver.find_elements(By.CSS_SELECTOR, ".codes code")]
            assert len(set(codes)) >= 8, codes
            assert "Je stelde een tweede stap in" in server.mail(ADMINISTRATOR)[0]
            visitor.press("Ga verder")
        else:
            visitor.shows("Tweede stap", path="/aanmelden/tweede-stap")
            visitor.shot("tweede-stap")
            visitor.open("/mijn/sessies")
            visitor.shows("Tweede stap")
            # The code of a step is taken once: the next one is of the step after, and a clock may run half a minute ahead.
            visitor.type("code", one_time(key, step + 1) if turn == "step" else codes[0])
            visitor.press("Ga verder")
            if turn == "recovery":
                assert "met een herstelcode" in server.mail(ADMINISTRATOR)[0]
        # Where she wanted to go when the second step was asked.
        visitor.shows("Mijn sessies", path="/mijn/sessies")
        visitor.sign_out()


def by_example_links(server, visitor):
    """The links that `make run` prints: one for each kind of caller, each good for one sign-in and leading to her own page."""
    guests = server.example_links()
    assert [role for role, _, _ in guests] == ROLES, guests
    assert len({place for _, place, _ in guests}) == len(ROLES), guests
    for role, place, link in guests:
        visitor.forget()
        visitor.open(link)
        visitor.press("Meld me aan")
        visitor.shows("Afmelden", path=place)
        visitor.shot(f"eigen-{role.replace(' ', '-')}")
        visitor.open("/mijn/sessies")
        visitor.shows("dit is deze browser", path="/mijn/sessies")
        visitor.forget()
        visitor.open(link)
        visitor.shows("Deze link werkt niet meer.")


def one_time(key, step):
    """The six digits of RFC 6238: HMAC-SHA-1 over the number of the half minute."""
    raw = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.digest(raw, struct.pack(">Q", step), "sha1")
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def now():
    return int(time.time()) // 30


def grey(png):
    """The pixels of a PNG of 8 bits with or without transparency, as rows of brightness."""
    place, packed, width, height, depth = 8, b"", 0, 0, 0
    while place < len(png):
        size, kind = struct.unpack(">I4s", png[place:place + 8])
        body = png[place + 8:place + 8 + size]
        if kind == b"IHDR":
            width, height, bits, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            assert bits == 8 and colour in (2, 6) and not interlaced
            depth = 3 if colour == 2 else 4
        elif kind == b"IDAT":
            packed += body
        place += size + 12
    lines, stride, above, pixels = zlib.decompress(packed), width * depth, bytes(width * depth), bytearray()
    for y in range(height):
        how, row = lines[y * (stride + 1)], bytearray(lines[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for x in range(stride):
            left, up = row[x - depth] if x >= depth else 0, above[x]
            corner = above[x - depth] if x >= depth else 0
            near = min((abs(up - corner), 0, left), (abs(left - corner), 1, up), (abs(left + up - 2 * corner), 2, corner))[2]
            row[x] = (row[x] + [0, left, up, (left + up) // 2, near][how]) & 255
        above = bytes(row)
        pixels += bytes(sum(row[x:x + 3]) // 3 for x in range(0, stride, depth))
    return memoryview(bytes(pixels)).cast("B", shape=[height, width])


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
    sys.exit(f"{names[0]} is missing: scripts/install.sh tests installs it (Debian: chromium, chromium-driver)")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program", type=Path)
    options.add_argument("--shots", type=Path, help="a folder for pictures of the pages")
    asked = options.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        server, visitor = Server(asked.program.resolve(), Path(folder)), None
        try:
            if asked.shots:
                asked.shots.mkdir(parents=True, exist_ok=True)
            visitor = Visitor(server, Path(folder) / "profile", asked.shots)
            assert "Je kan je voortaan aanmelden" in server.mail(ADMINISTRATOR)[0]
            address = server.a_member()
            by_link(server, visitor, address)
            by_code(server, visitor, address)
            with_second_factor(server, visitor)
            by_example_links(server, visitor)
            told = server.log.read_text()
            for secret in [address, "sleutel=", ADMINISTRATOR]:
                assert secret not in told, f"'{secret}' is in the log of the server"
            print(f"signed in by link, code, second factor, recovery code and {len(ROLES)} example links: "
                  f"{visitor.pages} pages in {time.monotonic() - began:.0f} s")
        finally:
            if visitor:
                visitor.driver.quit()
            server.process.terminate()
            server.process.wait(30)


if __name__ == "__main__":
    main()
