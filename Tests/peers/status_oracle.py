"""A second, slow reading of docs/status-rules.md: the statuses of a kring/1 file, worked out without the engine.

It shares no code and no idea with the engine, so that the two agree only when both read the page alike. Standard library and PyYAML only.

usage: status_oracle.py NETWORK.json RULES_DIR AS_OF [YEAR]      prints {asOf, year, circles, umbrellas, zones}
"""

import datetime as dt
import glob
import json
import os
import sys

import yaml

DAY = dt.timedelta(days=1)


def day(text):
    if text is None or isinstance(text, dt.date):
        return text
    return dt.date.fromisoformat(str(text)[:10])


def last_sunday(year, month):
    d = dt.date(year, month, 31)
    return d - dt.timedelta(days=(d.weekday() + 1) % 7)


def utc(text):
    """The moment of a local time in Brussels, or of a time with an offset, as a naive UTC datetime."""
    if len(text) > 16 and (text.endswith("Z") or text[-6] in "+-"):
        return dt.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(dt.timezone.utc).replace(tzinfo=None)
    local = dt.datetime.fromisoformat(text)
    summer = dt.datetime.combine(last_sunday(local.year, 3), dt.time(3)) <= local
    summer = summer and local < dt.datetime.combine(last_sunday(local.year, 10), dt.time(3))
    return local - dt.timedelta(hours=2 if summer else 1)


def local_day(text):
    if len(text) > 16 and (text.endswith("Z") or text[-6] in "+-"):
        moment = utc(text)
        start = dt.datetime.combine(last_sunday(moment.year, 3), dt.time(1))
        end = dt.datetime.combine(last_sunday(moment.year, 10), dt.time(1))
        return (moment + dt.timedelta(hours=2 if start <= moment < end else 1)).date()
    return day(text)


def within(row, d):
    start, end = day(row.get("from")), day(row.get("to"))
    return (start is None or start <= d) and (end is None or d < end)


def add_months(d, months):
    total = d.year * 12 + d.month - 1 + months
    year, month = divmod(total, 12)
    last = ((dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)) - DAY).day
    return dt.date(year, month + 1, min(d.day, last))


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


class Oracle:
    def __init__(self, network, rules, as_of, year):
        self.n = network
        self.rules = rules
        self.as_of = day(as_of)
        self.asked = year

    def lists(self, name):
        return self.n.get(name) or []

    # 1 and 2: the version and the period
    def first_day(self, rule_set, year):
        version = self.version_at(rule_set, dt.date(year, 1, 1))
        # All versions of a set may begin their year on another day: the version is sought with the day it gives itself.
        month, dayOfMonth = (int(x) for x in str(version["year_starts"]).split("-"))
        return dt.date(year, month, dayOfMonth)

    def version_at(self, rule_set, d):
        versions = sorted(rule_set["versions"], key=lambda v: day(v["valid_from"]))
        fitting = [v for v in versions if day(v["valid_from"]) <= d]
        return fitting[-1] if fitting else versions[0]

    def period(self, rule_set):
        def starts(year):
            first = self.first_day(rule_set, year)
            version = self.version_at(rule_set, first)
            month, dom = (int(x) for x in str(version["year_starts"]).split("-"))
            return dt.date(year, month, dom), version

        if self.asked is not None:
            year = self.asked
        else:
            year = self.as_of.year
            if starts(year)[0] > self.as_of:
                year -= 1
        first, version = starts(year)
        last = starts(year + 1)[0] - DAY
        return year, first, last, version

    def circle_meetings(self, circle_id):
        found = [m for m in self.lists("meetings") if m.get("circle") == circle_id]
        return sorted(found, key=lambda m: (utc(m["start"]), m["id"]))

    def sheet(self, meeting):
        return [a for a in self.lists("attendance") if a["meeting"] == meeting["id"]]

    @staticmethod
    def minutes(meeting):
        return int((utc(meeting["end"]) - utc(meeting["start"])).total_seconds() // 60)

    # 3: which meetings count
    def tally(self, meetings, spec, kinds, first, last, e):
        short = spec.get("minimum_minutes") or 0
        done, planned, unrecorded, too_short = [], [], [], 0
        per_month = {}
        for m in meetings:
            d = local_day(m["start"])
            if not first <= d <= last or m["status"] == "cancelled" or (kinds is not None and m["kind"] not in kinds):
                continue
            if self.minutes(m) < short:
                too_short += 1 if d <= e and m["status"] == "held" else 0
                continue
            if d > e:
                group = "planned"
            elif m["status"] == "held":
                present = sum(1 for a in self.sheet(m) if a["status"] == "present")
                if present < (spec.get("minimum_present") or 0):
                    continue
                group = "done"
            else:
                unrecorded.append(m)
                continue
            key = (group, d.year, d.month)
            limit = spec.get("at_most_per_month")
            if limit is not None and per_month.get(key, 0) >= limit:
                continue
            per_month[key] = per_month.get(key, 0) + 1
            (done if group == "done" else planned).append(m)
        return done, planned, unrecorded, too_short

    def event_count(self, spec, tally, span, period_days, elapsed, over):
        done, planned, unrecorded, too_short = tally
        required = half_up(spec["per_year"] * span, period_days)
        d, p, u = len(done), len(planned), len(unrecorded)
        if required == 0:
            state = "not_applicable"
        elif d >= required:
            state = "met"
        elif over:
            state = "incomplete" if d + u >= required else "missed"
        elif d + p >= required:
            state = "on_track"
        else:
            due = required * elapsed // span
            state = "to_plan" if d >= due else "incomplete" if d + u >= due else "at_risk"
        return dict(required=required, done=d, planned=p, unrecorded=u, tooShort=too_short, state=state)

    @staticmethod
    def count(number, spec, over):
        low, high = spec.get("minimum", 0), spec.get("maximum")
        line = dict(required=low, done=number, reason=None)
        if number < low:
            line["reason"] = "too_few"
        elif high is not None and number > high:
            line["reason"] = "too_many"
        line["state"] = "met" if line["reason"] is None else "missed" if over else "at_risk"
        return line

    def member(self, person, spec, tally, circle_id, memberships, leaves, first, last, e, over):
        mine = [m for m in memberships if m["person"] == person]
        away = [x for x in leaves if x["person"] == person]

        def active(d):
            return any(within(m, d) for m in mine) and not any(within(x, d) for x in away)

        period_days = (last - first).days + 1
        days = sum(1 for i in range(period_days) if active(first + i * DAY))
        required = min(spec["per_year"], half_up(spec["per_year"] * days, period_days))
        delegation = spec.get("delegation") or {"mode": "none"}
        done, planned, unrecorded, _ = tally
        attended = represented = 0
        unknown = sum(1 for m in unrecorded if active(local_day(m["start"])))
        remaining = sum(1 for m in planned if active(local_day(m["start"])))
        for m in done:
            d = local_day(m["start"])
            if not active(d):
                continue
            rows = self.sheet(m)
            own = next((a for a in rows if a["person"] == person), None)
            if own is not None and own["status"] == "present":
                attended += 1
                continue
            present = [a for a in rows if a["status"] == "present"]
            stood_in = False
            if delegation["mode"] == "practice":
                practice = next((x.get("practice") for x in mine if within(x, d)), None)
                if practice is not None:
                    size = len({x["person"] for x in memberships if x.get("practice") == practice and within(x, d)})
                    stood_in = size >= delegation.get("minimum_practice_size", 1) and any(
                        a.get("delegateFor") == practice for a in present)
            elif delegation["mode"] == "named":
                stood_in = any(a.get("delegateForPerson") == person for a in present)
            if stood_in:
                represented += 1
            elif own is None:
                unknown += 1
        cap = delegation.get("at_most_per_year")
        if cap is not None:
            represented = min(represented, cap)
        credited = attended + represented
        slack = credited + remaining - required
        if required == 0:
            state = "not_applicable"
        elif credited >= required:
            state = "met"
        elif over:
            state = "incomplete" if credited + unknown >= required else "missed"
        elif slack >= 1:
            state = "on_track"
        elif slack + unknown >= 1:
            state = "incomplete"
        else:
            state = "at_risk" if slack == 0 else "to_plan"
        return dict(person=person, required=required, credited=credited, attended=attended, represented=represented,
                    unknown=unknown, remaining=remaining, state=state)

    def circle(self, c):
        rule_set = self.rules[c["ruleSet"]]
        year, first, last, version = self.period(rule_set)
        e = min(self.as_of, last)
        over = self.as_of >= last
        founded = day(c.get("foundedOn"))
        start = max(first, founded) if founded else first
        period_days = (last - first).days + 1
        span = max(0, (last - start).days + 1)
        elapsed = max(0, (e - start).days + 1)
        meetings = self.circle_meetings(c["id"])
        memberships = [m for m in self.lists("memberships") if m["circle"] == c["id"]]
        leaves = [m for m in self.lists("leaves") if m["circle"] == c["id"]]
        tallies = {}
        lines, members = [], []
        for spec in version["requirements"]:
            kind = spec["type"]
            if kind in ("umbrella_count", "recommendation"):
                continue
            line = dict(id=spec["id"], type=kind, mandatory=bool(spec.get("mandatory", False)))
            if kind == "member_count":
                number = len({m["person"] for m in memberships if within(m, e)})
                line.update(self.count(number, spec, over))
            elif kind == "office_count":
                held = {o["person"] for o in self.lists("offices")
                        if o.get("circle") == c["id"] and o["office"] == spec["office"] and within(o, e)}
                line.update(self.count(len(held), spec, over))
            elif kind == "event_count":
                tallies[spec["id"]] = self.tally(meetings, spec, set(spec["kinds"]), first, last, e)
                line.update(self.event_count(spec, tallies[spec["id"]], span, period_days, elapsed, over))
            else:
                counted = next(s for s in version["requirements"] if s["id"] == spec["counts"])
                tally = self.tally(meetings, counted, set(counted["kinds"]), first, last, e)
                active = sorted({m["person"] for m in memberships if within(m, e)})
                rows = [self.member(p, spec, tally, c["id"], memberships, leaves, first, last, e, over) for p in active]
                members += rows
                normed = [r for r in rows if r["required"] > 0]
                states = {r["state"] for r in normed}
                worst = next((s for s in ("missed", "at_risk", "incomplete", "to_plan", "on_track") if s in states), "met")
                line.update(state=worst if normed else "not_applicable", evaluated=len(normed),
                            met=sum(1 for r in normed if r["state"] == "met"))
            line["waived"] = any(w["circle"] == c["id"] and w["requirement"] == spec["id"] and w["year"] == year
                                 for w in self.lists("waivers"))
            lines.append(line)
        seen = e if over else self.as_of
        dissolved = day(c.get("dissolvedOn"))
        held_days = [local_day(m["start"]) for m in meetings if m["status"] == "held" and local_day(m["start"]) <= seen]
        ahead = [m for m in meetings if m["status"] != "cancelled" and local_day(m["start"]) > seen]
        cutoff = add_months(seen, -version["dormant_after_months"])
        binding = [l["state"] for l in lines if l["mandatory"] and not l["waived"]]
        if dissolved and dissolved <= seen:
            state = "dissolved"
        elif founded is None or seen < add_months(founded, version["startup_months"]):
            state = "starting"
        elif not any(d > cutoff for d in held_days) and not ahead:
            state = "dormant"
        elif "at_risk" in binding or "missed" in binding:
            state = "at_risk"
        elif "incomplete" in binding:
            state = "incomplete"
        else:
            state = "organised"
        unrecorded = sum(1 for m in meetings if m["status"] == "planned" and first <= local_day(m["start"]) <= e)
        return dict(circle=c["id"], asOf=str(self.as_of), year=year, state=state, requirements=lines,
                    unrecordedMeetings=unrecorded, members=members)

    def umbrella(self, u):
        rule_set = self.rules[u["ruleSet"]]
        year, first, last, version = self.period(rule_set)
        e = min(self.as_of, last)
        period_days = (last - first).days + 1
        meetings = sorted((m for m in self.lists("meetings") if m.get("umbrella") == u["id"]),
                          key=lambda m: (utc(m["start"]), m["id"]))
        spec = next((s for s in version["requirements"] if s["type"] == "umbrella_count"), None)
        if spec is None:
            return None
        tally = self.tally(meetings, spec, None, first, last, e)
        line = self.event_count(spec, tally, period_days, period_days, max(0, (e - first).days + 1), self.as_of >= last)
        held = tally[0]
        rows = []
        for c in self.lists("circles"):
            if c.get("umbrella") != u["id"]:
                continue
            represented = 0
            for m in held:
                for a in self.sheet(m):
                    if a["status"] != "present":
                        continue
                    named = a.get("representsCircle")
                    if named is not None:
                        speaks = named == c["id"]
                    else:
                        speaks = any(o.get("circle") == c["id"] and o["office"] == "chair" and o["person"] == a["person"]
                                     and within(o, local_day(m["start"])) for o in self.lists("offices"))
                    if speaks:
                        represented += 1
                        break
            rows.append(dict(circle=c["id"], represented=represented, held=len(held)))
        return dict(umbrella=u["id"], year=year, required=line["required"], done=line["done"], planned=line["planned"],
                    state=line["state"], circles=rows)

    def zone(self, z, states):
        year = self.asked if self.asked is not None else self.as_of.year
        e = min(self.as_of, dt.date(year, 12, 31))
        towns = [m["id"] for m in self.lists("municipalities") if m["zone"] == z["id"]
                 and (day(m.get("validFrom")) or dt.date.min) <= e and (m.get("validTo") is None or e < day(m["validTo"]))]
        rows = []
        for p in self.lists("professions"):
            there = {c["id"]: states[c["id"]] for c in self.lists("circles") if p["id"] in c["professions"]
                     and any(l["zone"] == z["id"] and within(l, e) for l in c["zones"])}
            best = next((s for s in ("organised", "incomplete", "at_risk", "starting", "dormant") if s in there.values()), None)
            if best is None:
                asked = any(f["zone"] == z["id"] and f["profession"] == p["id"] and f["finding"] == "none"
                            and day(f["on"]) <= e for f in self.lists("findings"))
                best = "none" if asked else "unknown"
            covered = set()
            for c in self.lists("circles"):
                if c["id"] in there and there[c["id"]] not in ("dormant", "dissolved"):
                    listed = c.get("municipalities") or []
                    covered |= set(towns) & set(listed) if listed else set(towns)
            rows.append(dict(profession=p["id"], state=best, coverage=dict(covered=len(covered), total=len(towns)),
                             circles=there))
        return dict(zone=z["id"], professions=rows)

    def answer(self):
        circles = [self.circle(c) for c in self.lists("circles")]
        states = {c["circle"]: c["state"] for c in circles}
        umbrellas = [u for u in map(self.umbrella, self.lists("umbrellas")) if u]
        return dict(asOf=str(self.as_of), year=self.asked, circles=circles, umbrellas=umbrellas,
                    zones=[self.zone(z, states) for z in self.lists("zones")])


def load_rules(folder):
    sets = {}
    for path in sorted(glob.glob(os.path.join(folder, "*.yaml"))):
        with open(path, encoding="utf-8") as file:
            data = yaml.safe_load(file)
        sets[data["id"]] = data
    return sets


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        network = json.load(file)
    year = int(sys.argv[4]) if len(sys.argv) > 4 else None
    json.dump(Oracle(network, load_rules(sys.argv[2]), sys.argv[3], year).answer(), sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
