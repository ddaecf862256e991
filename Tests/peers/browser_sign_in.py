"""Signs in with a real browser (headless Chromium), as a person does: by the link of a mail, by its code, with a second factor,
and by the links that `make run` prints. Holds every page against three promises: nothing in the console, nothing asked of
another host, and a content security policy that the browser enforces.

    browser_sign_in.py path/to/kring-server [--shots FOLDER]
"""

import struct
import time
import urllib.parse
import zlib

import zxingcpp
from selenium.webdriver.common.by import By

from browser import ADMINISTRATOR, one_time, options, until, visiting

ROLES = ["chair", "member", "coordinator", "care council", "region", "administrator"]


def policy_is_enforced(visitor):
    """A script, a style and a picture that somebody smuggled into the page do nothing, and the console would have told us."""
    ran = visitor.driver.execute_script("""
        const script = document.createElement('script'); script.textContent = 'window.smuggled = true';
        document.body.append(script);
        document.body.setAttribute('style', 'margin-top: 77px');
        const picture = new Image(); picture.src = 'https://elsewhere.example.org/p.png'; document.body.append(picture);
        return [window.smuggled === true, getComputedStyle(document.body).marginTop];""")
    assert ran == [False, "0px"], f"the policy let something through: {ran}"
    told = until(lambda: visitor.driver.get_log("browser"), "the console to tell")
    assert any("Content Security Policy" in line["message"] for line in told), told
    visitor.driver.get_log("performance")


def cookies_are_closed(visitor):
    """Cookies as the browser holds them: none that a script could read."""
    for cookie in visitor.driver.get_cookies():
        assert cookie["httpOnly"] and cookie["sameSite"] == "Lax", cookie
    assert visitor.driver.execute_script("return document.cookie") == ""


def by_link(server, visitor, address):
    """A member asks for a mail and opens its link: first in another browser, then in the one that asked."""
    visitor.open("/")
    visitor.driver.find_element(By.LINK_TEXT, "Aanmelden").click()
    visitor.hold()
    visitor.shot("aanmelden")
    policy_is_enforced(visitor)
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
    cookies_are_closed(visitor)
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


def main():
    asked = options(__doc__).parse_args()
    began = time.monotonic()
    with visiting(asked) as (server, browser):
        visitor = browser()
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


if __name__ == "__main__":
    main()
