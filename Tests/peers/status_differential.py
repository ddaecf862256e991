"""Holds the engine against the second reading of the status page (status_oracle.py) on networks made up at random.

Every network uses the whole vocabulary of rules, dates on and around every edge, and both nights on which the clock changes. Each is imported into
a database of its own by the real program, asked for by `kring-server status --format json`, and compared with the oracle on every key the oracle gives.

usage: status_differential.py KRING_SERVER [--networks N] [--seed S]
"""

import argparse
import datetime as dt
import json
import os
import random
import subprocess
import sys
import tempfile

import yaml

from status_oracle import Oracle, last_sunday, load_rules

ZONES, TOWNS, PEOPLE = 3, 9, 26


def iso(d):
    return d.isoformat()


def wall(moment):
    """A wall time: the missing hour of March is passed over, the double hour of October is its second pass."""
    if moment.hour == 2 and moment.date() == last_sunday(moment.year, 3):
        moment += dt.timedelta(hours=1)
    twice = moment.hour == 2 and moment.date() == last_sunday(moment.year, 10)
    return moment.isoformat(timespec="minutes") + ("+01:00" if twice else "")


class Maker:
    def __init__(self, rng):
        self.r = rng
        self.year = rng.choice([2024, 2025, 2026])

    def chance(self, p):
        return self.r.random() < p

    def date(self, low=-900, high=500):
        """A day around the year in question, often on an edge of a month."""
        d = dt.date(self.year, 1, 1) + dt.timedelta(days=self.r.randint(low, high))
        return d.replace(day=1) if self.chance(0.25) else d

    def span(self, open_end=0.6):
        start = self.date()
        row = {"from": iso(start)}
        if not self.chance(open_end):
            row["to"] = iso(start + dt.timedelta(days=self.r.choice([1, 30, 181, 182, 183, 365, 700])))
        return row

    def requirements(self):
        r = self.r
        counts = {"id": "meetings", "type": "event_count", "kinds": r.choice([["regular"], ["regular", "activity"],
                  ["regular", "intervision", "activity"]]), "per_year": r.randint(1, 5), "mandatory": self.chance(0.7), "source": "x"}
        if self.chance(0.6):
            counts["minimum_minutes"] = r.choice([60, 90, 120])
        if self.chance(0.4):
            counts["minimum_present"] = r.randint(1, 4)
        if self.chance(0.4):
            counts["at_most_per_month"] = r.randint(1, 2)
        mode = r.choice(["none", "practice", "named"])
        delegation = {"mode": mode}
        if mode == "practice":
            delegation["minimum_practice_size"] = r.randint(1, 3)
        if mode != "none" and self.chance(0.4):
            delegation["at_most_per_year"] = r.randint(1, 2)
        rows = [counts,
                {"id": "attendance", "type": "member_attendance", "counts": "meetings", "per_year": r.randint(1, 4),
                 "mandatory": self.chance(0.4), "delegation": delegation, "source": "x"},
                {"id": "members", "type": "member_count", "minimum": r.randint(1, 8), "mandatory": self.chance(0.7), "source": "x"},
                {"id": "chairs", "type": "office_count", "office": "chair", "minimum": 1, "mandatory": self.chance(0.7), "source": "x"},
                {"id": "consultation", "type": "event_count", "kinds": ["hospital_consultation"], "per_year": r.randint(1, 2),
                 "mandatory": self.chance(0.5), "source": "x"},
                {"id": "umbrella", "type": "umbrella_count", "per_year": r.randint(1, 4), "source": "x"},
                {"id": "advice", "type": "recommendation", "text": "Spreek af.", "source": "x"}]
        if self.chance(0.4):
            rows[2]["maximum"] = rows[2]["minimum"] + r.randint(0, 6)
        if self.chance(0.5):
            rows[3]["maximum"] = r.randint(1, 2)
        r.shuffle(rows)
        return rows

    def rule_set(self, name):
        starts = self.r.choice(["01-01", "01-01", "09-01", "07-15"])
        versions = [{"valid_from": dt.date(2015, 1, 1), "year_starts": starts, "startup_months": self.r.choice([0, 6, 12]),
                     "dormant_after_months": self.r.choice([1, 6, 12, 18]), "requirements": self.requirements()}]
        if self.chance(0.5):
            first = dt.date(self.year, int(starts[:2]), int(starts[3:])) + dt.timedelta(days=self.r.choice([-1, 0, 1, 100]))
            versions.append(dict(versions[0], valid_from=first, requirements=self.requirements()))
        return {"id": name, "name": name, "professions": [], "versions": versions}

    def moment(self):
        d = self.date(-500, 460)
        if self.chance(0.04):
            d = last_sunday(self.year, self.r.choice([3, 10])) - dt.timedelta(days=1)
            start = dt.datetime.combine(d, dt.time(self.r.choice([22, 23]), 30))
            return start, start + dt.timedelta(hours=self.r.choice([4, 5]))
        start = dt.datetime.combine(d, dt.time(self.r.choice([9, 14, 20]), self.r.choice([0, 30])))
        return start, start + dt.timedelta(minutes=self.r.choice([45, 59, 60, 89, 90, 119, 120, 150, 240]))

    def network(self, rule_ids):
        r = self.r
        n = {"format": "kring/1", "regionalZones": [{"id": "rz", "name": "RZ"}],
             "zones": [{"id": f"z{i}", "name": f"Z {i}", "regionalZone": "rz"} for i in range(ZONES)],
             "municipalities": [], "professions": [], "umbrellas": [], "circles": [], "practices": [], "persons": [],
             "memberships": [], "leaves": [], "offices": [], "meetings": [], "attendance": [], "waivers": [], "findings": []}
        for i in range(TOWNS):
            row = {"id": f"t{i}", "name": f"T {i}", "zone": f"z{i % ZONES}"}
            if self.chance(0.3):
                row["validFrom"] = iso(self.date(-600, 300))
            elif self.chance(0.3):
                row["validTo"] = iso(self.date(-200, 400))
            n["municipalities"].append(row)
        for i in range(3):
            n["professions"].append({"id": f"b{i}", "name": f"B {i}", "namePlural": f"Bs {i}", "cluster": "gezondheidszorg"})
        n["umbrellas"].append({"id": "u", "name": "U", "professions": ["b0"], "ruleSet": r.choice(rule_ids)})
        n["practices"] = [{"id": f"pr{i}", "name": f"Praktijk {i}"} for i in range(5)]
        n["persons"] = [{"id": f"p{i}", "givenName": "An", "familyName": f"P{i}", "professions": ["b0"]} for i in range(PEOPLE)]
        for i in range(r.randint(3, 6)):
            self.circle(n, f"k{i}", rule_ids)
        for k in range(r.randint(0, 7)):
            start, end = self.moment()
            n["meetings"].append(self.meeting(f"um{k}", {"umbrella": "u"}, "umbrella", start, end))
            for p in r.sample(range(PEOPLE), r.randint(0, 8)):
                row = {"meeting": f"um{k}", "person": f"p{p}", "status": r.choice(["present", "present", "excused", "absent"])}
                if self.chance(0.3):
                    row["representsCircle"] = r.choice(n["circles"])["id"]
                n["attendance"].append(row)
        for z in range(ZONES):
            for b in range(3):
                if self.chance(0.4):
                    row = {"zone": f"z{z}", "profession": f"b{b}", "on": iso(self.date(-300, 400)), "finding": "none"}
                    n["findings"].append(row)
        return n

    def meeting(self, mid, host, kind, start, end):
        status = self.r.choice(["held"] * 6 + ["planned"] * 3 + ["cancelled"])
        row = dict({"id": mid, "kind": kind, "start": wall(start), "end": wall(end), "status": status}, **host)
        if status == "cancelled":
            row["reason"] = "Ziek"
        return row

    def circle(self, n, cid, rule_ids):
        r = self.r
        row = {"id": cid, "name": cid, "professions": r.sample(["b0", "b1", "b2"], r.choice([1, 1, 2])),
               "ruleSet": r.choice(rule_ids), "legalForm": "informal", "municipalities": [],
               "zones": [dict({"zone": z}, **(self.span() if self.chance(0.5) else {}))
                         for z in r.sample([f"z{i}" for i in range(ZONES)], r.randint(1, ZONES))]}
        if self.chance(0.6):
            row["umbrella"] = "u"
        if self.chance(0.85):
            row["foundedOn"] = iso(self.date(-1200, 300))
        if self.chance(0.1):
            row["dissolvedOn"] = iso(self.date(-100, 500))
            if row.get("foundedOn", "") >= row["dissolvedOn"]:
                del row["foundedOn"]
        if self.chance(0.4):
            row["municipalities"] = r.sample([f"t{i}" for i in range(TOWNS)], r.randint(1, 5))
        n["circles"].append(row)
        members = r.sample(range(PEOPLE), r.randint(0, 12))
        for p in members:
            span = self.span(0.8)
            if self.chance(0.7):
                span["from"] = iso(dt.date(2020, 1, 1))
            practice = f"pr{r.randrange(5)}" if self.chance(0.6) else None
            n["memberships"].append(dict({"circle": cid, "person": f"p{p}", "practice": practice}, **span))
            if "to" in span and self.chance(0.5):
                again = dt.date.fromisoformat(span["to"]) + dt.timedelta(days=r.choice([0, 40]))
                n["memberships"].append({"circle": cid, "person": f"p{p}", "practice": f"pr{r.randrange(5)}", "from": iso(again)})
            if self.chance(0.25):
                leave = self.span(0.2)
                n["leaves"].append(dict({"circle": cid, "person": f"p{p}"}, **leave))
        for p in r.sample(range(PEOPLE), r.randint(0, 3)):
            n["offices"].append(dict({"circle": cid, "person": f"p{p}", "office": r.choice(["chair", "chair", "secretary"])}, **self.span(0.8)))
        for k in range(r.randint(0, 14)):
            start, end = self.moment()
            kind = r.choice(["regular", "regular", "activity", "intervision", "hospital_consultation", "interdisciplinary"])
            m = self.meeting(f"{cid}m{k}", {"circle": cid}, kind, start, end)
            n["meetings"].append(m)
            if m["status"] == "cancelled":
                continue
            sheet = r.sample(members, r.randint(0, len(members)))
            for p in sheet:
                line = {"meeting": m["id"], "person": f"p{p}", "status": r.choice(["present", "present", "present", "excused", "absent"])}
                if self.chance(0.3):
                    line["delegateFor"] = f"pr{r.randrange(5)}"
                elif self.chance(0.3):
                    other = r.choice(members)
                    if other != p:
                        line["delegateForPerson"] = f"p{other}"
                n["attendance"].append(line)
        for requirement in ("meetings", "members", "attendance", "chairs"):
            if self.chance(0.12):
                n["waivers"].append({"circle": cid, "requirement": requirement, "year": self.year, "reason": "Uitzondering", "grantedBy": "u"})


def differences(got, expected, path=""):
    if isinstance(expected, dict):
        for key, value in expected.items():
            if not isinstance(got, dict) or key not in got:
                if value is not None:
                    yield f"{path}/{key}: missing, expected {value!r}"
            else:
                yield from differences(got[key], value, f"{path}/{key}")
    elif isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            yield f"{path}: {len(got) if isinstance(got, list) else got!r} entries, expected {len(expected)}"
        else:
            for index, (a, b) in enumerate(zip(got, expected)):
                yield from differences(a, b, f"{path}/{index}")
    elif got != expected:
        yield f"{path}: {got!r}, expected {expected!r}"


def by_id(answer):
    """Lists in the order of their ids: the order of rows is fixed by other tests."""
    for circle in answer["circles"]:
        circle["members"].sort(key=lambda m: m["person"])
    answer["circles"].sort(key=lambda c: c["circle"])
    for umbrella in answer["umbrellas"]:
        umbrella["circles"].sort(key=lambda c: c["circle"])
    for zone in answer["zones"]:
        zone["professions"].sort(key=lambda p: p["profession"])
    return answer


def run(*arguments):
    result = subprocess.run(arguments, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(arguments)}\nexit {result.returncode}\n{result.stdout[-2000:]}{result.stderr[-4000:]}")
    return result.stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("server")
    parser.add_argument("--networks", type=int, default=40)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    compared = failed = 0
    for index in range(options.networks):
        maker = Maker(random.Random(options.seed + index))
        with tempfile.TemporaryDirectory() as folder:
            rules = os.path.join(folder, "rules")
            os.mkdir(rules)
            for name in ("regels-a", "regels-b"):
                with open(os.path.join(rules, f"{name}.yaml"), "w", encoding="utf-8") as file:
                    yaml.safe_dump(maker.rule_set(name), file, sort_keys=False)
            network = maker.network(["regels-a", "regels-b"])
            path, database = os.path.join(folder, "network.json"), os.path.join(folder, "kring.sqlite")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(network, file)
            run(options.server, "import", path, "--database", database, "--rules", rules)
            y = maker.year
            for as_of, year in [(maker.date(0, 364), None), (maker.date(0, 364), y), (dt.date(y, 12, 31), y), (dt.date(y, 12, 30), y),
                                (dt.date(y + 1, 2, 3), y), (maker.date(0, 364), y + 1), (maker.date(0, 364), y - 1)]:
                asked = ["--year", str(year)] if year is not None else []
                text = run(options.server, "status", "--database", database, "--rules", rules, "--as-of", iso(as_of), "--format", "json", *asked)
                expected = Oracle(network, load_rules(rules), iso(as_of), year).answer()
                found = list(differences(by_id(json.loads(text)), by_id(expected)))
                compared += 1
                if found:
                    failed += 1
                    print(f"network {options.seed + index}, as of {as_of}, year {year}:")
                    print("\n".join(f"  {line}" for line in found[:12]))
    print(f"{compared - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
