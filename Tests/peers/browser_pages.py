"""Opens every page that each kind of visitor can reach by links, in a real browser (headless Chromium), and holds it against what
every page promises: axe finds no violation of WCAG 2.2 A and AA, in light and in dark; nothing sticks out sideways at 320, 390 and
1280 px, nor at 400 % zoom; one heading of the first rank; no id twice; few bytes, elements and requests; nothing in the console.

    browser_pages.py path/to/kring-server [--shots FOLDER] [--role ROLE] [--most 60]

Pages of one shape (`/kringen/{id}`) are looked at a few times each, not for every circle.
"""

import collections
import functools
import gzip
import http.client
import importlib.util
import re
import time
import urllib.parse
from pathlib import Path

from browser import options, visiting

# What the whole page may weigh: bytes of HTML, elements. Long lists get more with each row above forty.
MOST_BYTES, MOST_ELEMENTS, ROW_BYTES, ROW_ELEMENTS = 30_000, 800, 700, 22
# A table of many small cells, as of all zones and professions, gets one element more a cell.
MANY_CELLS = 200
# What fits in the first flight of packets: a page and its style sheet, compressed.
MOST_COMPRESSED, MOST_SHEET, MOST_SCRIPT = 14_000, 5_000, 6_000
WIDTHS = [320, 390, 1280]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Addresses that are files, or end something: not pages to look at.
PASSED_OVER = re.compile(r"\.(csv|json|ods|ics|yaml|svg)$|^/afmelden|^/vast/|^/api/|/agenda")


def axe():
    """The checker, as a package brings it along: its own code is not imported, only its script read."""
    found = importlib.util.find_spec("axe_playwright_python")
    return (Path(found.submodule_search_locations[0]) / "axe.min.js").read_text()


def shape(path):
    """An address without what names one thing: `/kringen/dijle-nete/leden/m-3` becomes `/kringen/*/leden/*`."""
    parts = urllib.parse.urlsplit(path).path.strip("/").split("/")
    query = sorted(urllib.parse.parse_qs(urllib.parse.urlsplit(path).query))
    shaped = [part if index == 0 or (index % 2 == 0 and re.fullmatch(r"[a-z-]{3,}", part) and not re.search(r"^[a-z]-", part))
              else "*" for index, part in enumerate(parts)]
    return "/" + "/".join(shaped) + ("?" + "&".join(query) if query else "")


class Watcher:
    """Looks at pages and keeps what is wrong with them."""

    def __init__(self, visitor, shots):
        self.visitor, self.driver, self.shots = visitor, visitor.driver, shots
        self.script = axe()
        self.wrong = []
        self.looked = 0
        self.mains = set()

    def fail(self, role, path, what):
        self.wrong.append(f"{role} {path}: {what}")
        print(f"WRONG {role} {path}: {what}", flush=True)

    def look(self, role, path):
        """One page, opened and held against everything."""
        self.looked += 1
        self.visitor.size(1280)
        self.visitor.media(prefers_color_scheme="light")
        try:
            self.visitor.open(path)
        except AssertionError as fault:
            self.fail(role, path, fault)
            return []
        told = self.driver.execute_script("""
            const all = [...document.querySelectorAll('[id]')].map(e => e.id);
            const entry = performance.getEntriesByType('navigation')[0];
            return {title: document.title, h1: document.querySelectorAll('h1').length,
                twice: all.filter((id, i) => all.indexOf(id) !== i),
                elements: document.querySelectorAll('*').length, bytes: entry.decodedBodySize, status: entry.responseStatus,
                rows: document.querySelectorAll('tbody tr, .lijst > li, .regels > li, .rij, .tg > *, option').length,
                cells: document.querySelectorAll('td').length, main: document.querySelector('main').innerText,
                requests: performance.getEntriesByType('resource').length,
                lang: document.documentElement.lang, html: document.documentElement.outerHTML,
                sheets: [...document.querySelectorAll('link[rel=stylesheet]')].map(e => e.getAttribute('href')),
                scripts: [...document.querySelectorAll('script[src]')].map(e => e.getAttribute('src')),
                links: [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))};""")
        if told["status"] != 200:
            self.fail(role, path, f"answers {told['status']}")
            return []
        if told["h1"] != 1:
            self.fail(role, path, f"{told['h1']} headings of the first rank")
        if told["twice"]:
            self.fail(role, path, f"ids twice: {sorted(set(told['twice']))[:5]}")
        if told["lang"] != "nl-BE" or " · " not in told["title"]:
            self.fail(role, path, f"language {told['lang']}, title {told['title']}")
        more = max(0, told["rows"] - 40)
        if told["bytes"] > MOST_BYTES + ROW_BYTES * more:
            self.fail(role, path, f"{told['bytes']} bytes with {told['rows']} rows")
        if told["elements"] > MOST_ELEMENTS + ROW_ELEMENTS * more + 2 * max(0, told["cells"] - MANY_CELLS):
            self.fail(role, path, f"{told['elements']} elements with {told['rows']} rows")
        # The sheet of style, the icon and a script.
        if told["requests"] > 3:
            self.fail(role, path, f"{told['requests']} requests beside the page")
        weight = len(gzip.compress(told["html"].encode(), 9)) + sum(self.weight(sheet) for sheet in told["sheets"])
        if weight > MOST_COMPRESSED:
            self.fail(role, path, f"{weight} bytes compressed")
        for script in told["scripts"]:
            if len(self.fetched(script)) > MOST_SCRIPT:
                self.fail(role, path, f"{script} has {len(self.fetched(script))} bytes")
        # What says the same to everybody is looked at once.
        if told["main"] in self.mains:
            return told["links"]
        self.mains.add(told["main"])
        for width in WIDTHS:
            self.visitor.size(width)
            wide = self.driver.execute_script("return document.documentElement.scrollWidth")
            if wide > width:
                what = self.driver.execute_script(
                    "return [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > arguments[0] + 1"
                    " && !e.closest('.rol')).slice(0, 3).map(e => e.outerHTML.slice(0, 90))", width)
                self.fail(role, path, f"{wide} px wide on {width} px: {what}")
            if self.shots and width != 320:
                name = re.sub(r"[^a-z0-9]+", "-", f"{role}{path}".lower()).strip("-")[:110]
                whole = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
                self.visitor.size(width, min(int(whole["height"]) + 10, 6000))
                (self.shots / f"{name}-{width}.png").write_bytes(self.driver.get_screenshot_as_png())
        self.visitor.size(1280)
        # The policy of the page lets no script in: the checker comes in as the driver's own.
        self.driver.execute_script(self.script)
        self.check(role, path, "light", {"type": "tag", "values": TAGS})
        self.visitor.media(prefers_color_scheme="dark")
        self.check(role, path, "dark", {"type": "rule", "values": ["color-contrast"]})
        self.visitor.size(390)
        self.visitor.media(prefers_color_scheme="light")
        self.check(role, path, "on a phone", {"type": "rule", "values": ["color-contrast", "target-size"]})
        return told["links"]

    @functools.cache
    def fetched(self, place):
        """A style sheet or a script, as it is served."""
        where = urllib.parse.urlsplit(self.visitor.server.base).netloc
        connection = http.client.HTTPConnection(where, timeout=30)
        connection.request("GET", place)
        return connection.getresponse().read()

    @functools.cache
    def weight(self, sheet):
        """What a style sheet weighs compressed; the one that everybody gets has a limit of its own."""
        size = len(gzip.compress(self.fetched(sheet), 9))
        if "stijl." in sheet and size > MOST_SHEET:
            self.fail("everybody", sheet, f"{size} bytes compressed")
        return size

    def can_see(self):
        """The checker finds what is planted: otherwise its silence says nothing."""
        self.visitor.open("/")
        self.driver.execute_script(self.script)
        self.driver.execute_script("""
            const planted = document.createElement('input'); document.querySelector('main').append(planted);
            const pale = document.createElement('p'); pale.textContent = 'bleek'; document.querySelector('main').append(pale);
            pale.style.color = '#ddd'; pale.style.background = '#eee';""")
        found = self.run({"type": "tag", "values": TAGS})
        assert {"label", "color-contrast"} <= {rule for rule, _, _ in found}, f"the checker is blind: {found}"

    def check(self, role, path, how, only):
        for rule, help_, nodes in self.run(only):
            self.fail(role, path, f"{how}: {rule} ({help_}): {nodes}")

    def run(self, only):
        return self.driver.execute_async_script("""
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})
                .then(r => done(r.violations.map(v => [v.id, v.help, v.nodes.slice(0, 3).map(n =>
                    n.html.slice(0, 140) + ' ' + n.any.map(a => a.message).join('; ').slice(0, 160))])), e => done([['axe', String(e), []]]));
            """, only)


def walk(watcher, server, role, start, most):
    """Follows links from a page on, until there is no new shape of page left."""
    waiting, seen, counts = collections.deque(start), set(start), collections.Counter()
    looked = 0
    while waiting and looked < most:
        path = waiting.popleft()
        shaped = shape(path)
        if counts[shaped] >= 2:
            continue
        counts[shaped] += 1
        looked += 1
        for link in watcher.look(role, path):
            place = urllib.parse.urlsplit(urllib.parse.urljoin(server.base + path, link))
            if place.netloc != urllib.parse.urlsplit(server.base).netloc:
                continue
            target = place.path + (f"?{place.query}" if place.query else "")
            if not PASSED_OVER.search(place.path) and target not in seen:
                seen.add(target)
                waiting.append(target)
    return looked


def main():
    parser = options(__doc__)
    parser.add_argument("--role", help="only this kind of visitor: nobody, chair, member, ...")
    parser.add_argument("--most", type=int, default=60, help="pages looked at for each kind of visitor")
    parser.add_argument("--from", dest="start", action="append", help="begin at this address instead")
    asked = parser.parse_args()
    began = time.monotonic()
    with visiting(asked) as (server, browser):
        visitor = browser(None)
        visitor.driver.set_script_timeout(60)
        watcher = Watcher(visitor, asked.shots)
        watcher.can_see()
        for role, place, link in [("nobody", "/aanmelden", None), *server.example_links()]:
            if asked.role and asked.role != role:
                continue
            visitor.forget()
            if link:
                visitor.open(link)
                visitor.press("Meld me aan")
            start = asked.start or (["/mijn", place] if link else ["/", place])
            looked = walk(watcher, server, role, start, asked.most)
            print(f"{role}: {looked} pages", flush=True)
        print(f"{watcher.looked} pages in {time.monotonic() - began:.0f} s, {len(watcher.wrong)} things wrong")
    if watcher.wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
