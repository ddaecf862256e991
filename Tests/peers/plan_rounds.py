#!/usr/bin/env python3
"""Lets the server plan small years and make groups, and holds every answer against the second reading (plan_referee.py).

    plan_rounds.py KRING_SERVER [--problems N] [--seed S] [--instances FOLDER]

First the small public instances, then N invented years and as many invented circles to split. Everything follows from the
seed. Ends with 1 at the first answer that is wrong.
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

from groups_rules import check_groups
from plan_referee import check_plan
from plan_rules import Problem, load

YEARS = ["plan-c1-s1", "plan-c1-s2", "conflict-1", "conflict-2", "conflict-3", "plan-c10-s1", "plan-c10-replan-s1"]
CIRCLES = ["groups-n12-s1", "groups-n24-s1", "groups-n41-s1", "golfer-5-3-7", "golfer-7-5-7", "golfer-7-7-8", "golfer-8-4-8", "golfer-8-4-10"]


def invent_year(number):
    """A small year in which every feature of the format can turn up."""
    r = random.Random(number)
    days, parts, zones = r.randint(30, 70), r.randint(1, 3), 2
    week = 7 * parts

    def stretch():
        first = r.randrange(days)
        return [first, min(days - 1, first + r.randint(0, 4))]

    def some(share, of):
        return [x for x in of if r.random() < share]

    venues = [
        {"zone": r.randrange(zones), "rooms": r.randint(1, 2), "capacity": r.randint(2, 9),
         "open": "".join(r.choice("01111") for _ in range(week)), "closed": [stretch()] if r.random() < 0.3 else []}
        for _ in range(r.randint(1, 3))
    ]
    persons = [
        {"zone": r.randrange(zones), "weekly": "".join(r.choice("0122") for _ in range(week)),
         "off": [stretch() for _ in range(r.randint(0, 2))]}
        for _ in range(r.randint(4, 14))
    ]
    everybody = range(len(persons))
    circles, meetings, series = [], [], []

    def meeting(kind, circle, first, last):
        places = some(0.6, range(-1, len(venues))) or [0]
        row = {
            "id": len(meetings), "kind": kind, "circle": circle, "window": [first, last],
            "weekdays": "".join(some(0.8, "0123456")) or "2", "parts": "".join(some(0.8, "012"[:parts])) or "0",
            "venues": places, "members": circle >= 0 and r.random() < 0.85, "attendees": some(0.15, everybody),
            "required": some(0.06, everybody), "oneOf": [r.sample(everybody, 2)] if r.random() < 0.4 else [],
            "quorum": r.randint(0, 6), "weekdayCost": [r.randint(0, 9) for _ in range(7)],
            "partCost": [r.randint(0, 9) for _ in range(parts)],
        }
        if r.random() < 0.15:
            row["locked" if r.random() < 0.4 else "previous"] = [r.randint(first, last) * parts + r.randrange(parts), r.choice(places)]
        meetings.append(row)
        return row["id"]

    for circle in range(r.randint(1, 4)):
        members = some(0.6, everybody) or [0]
        units = []
        for member in members:
            if units and r.random() < 0.25:
                r.choice(units).append(member)
            else:
                units.append([member])
        row = {"profession": 0, "zones": [0], "members": members, "chairs": members[:1], "units": units}
        if r.random() < 0.3:
            row["unitWeights"] = [r.choice([0, 1, 1, 2, 3]) for _ in units]
        circles.append(row)
        length = r.randint(1, 4)
        step = max(1, days // length)
        own = [meeting("regular", circle, i * step, min(days - 1, i * step + r.randint(2, step))) for i in range(length)]
        least = r.randint(0, max(1, step - 3))
        series.append({
            "circle": circle if r.random() < 0.9 else -1, "meetings": own, "minGap": least, "maxGap": least + r.randint(2, 2 * step),
            "idealGap": step, "alternate": r.random() < 0.5, "rotate": r.random() < 0.7, "target": r.randint(0, 2)})
        for _ in range(r.randint(0, 2)):
            first = r.randrange(days)
            meeting("consult", circle if r.random() < 0.8 else -1, first, min(days - 1, first + r.randint(0, 12)))
    return {
        "format": "kring-plan/1", "name": f"invented {number}", "startDate": "2026-09-01", "days": days,
        "startWeekday": r.randrange(7),
        "parts": [{"name": f"part {i}", "start": 600 + 120 * i, "end": 720 + 120 * i} for i in range(parts)],
        "closedDays": some(0.06, range(days)), "schoolHolidays": some(0.2, range(days)), "circleGap": r.randint(0, 5),
        "travel": [[r.randint(0, 90) for _ in venues] for _ in range(zones)],
        "weights": {
            "unplaced": 10_000, "quorum": r.randint(0, 20), "overflow": r.randint(0, 10), "schoolHoliday": r.randint(0, 60),
            "gapWeek": r.randint(0, 4), "sameVenue": r.randint(0, 40), "sameWeekday": r.randint(0, 12),
            "coverage": r.choice([[0, 15, 60], [0, 5, 10], [3, 20, 70]]), "clash": r.randint(0, 20),
            "moveSlot": r.randint(0, 80), "moveVenue": r.randint(0, 20)},
        "zones": ["one", "two"], "venues": venues, "persons": persons, "circles": circles, "meetings": meetings, "series": series}


def invent_circle(number):
    """A circle to split, with absences, earlier rounds and people who must stay apart."""
    r = random.Random(number)
    n, rounds, count = r.randint(4, 16), r.randint(1, 4), r.randint(2, 4)

    def split(people):
        sizes = [len(people) // count + (i < len(people) % count) for i in range(count)]
        return [size for size in sizes if size]

    absent = [sorted(r.sample(range(n), r.randint(0, n // 4))) for _ in range(rounds)]
    here = [[p for p in range(n) if p not in gone] for gone in absent]
    history = []
    for _ in range(r.randint(0, 2)):
        people = list(range(n))
        r.shuffle(people)
        history.append([people[i::count] for i in range(count) if people[i::count]])
    return {
        "format": "kring-groups/1", "name": f"invented {number}", "n": n, "rounds": rounds, "sizes": [split(p) for p in here],
        "absent": absent,
        "persons": [
            {"practice": r.randrange(max(2, n // 2)), "seniority": r.randint(0, 3), "starter": r.random() < 0.2, "mentor": r.random() < 0.3}
            for _ in range(n)
        ],
        "history": history, "apart": [sorted(r.sample(range(n), 2))] if r.random() < 0.3 else [],
        "weights": {"repeat": r.randint(0, 12), "practice": r.randint(0, 9), "starter": r.randint(0, 15), "seniority": r.randint(0, 3)}}


def run(server, command, path, answer, *more):
    done = subprocess.run([server, command, path, "--output", answer, *more], capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        sys.exit(f"{path}: {command} ended with {done.returncode}: {done.stderr[:2000]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("server")
    parser.add_argument("--problems", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--instances", default=str(pathlib.Path(__file__).parent.parent.parent / "bench" / "instances"))
    options = parser.parse_args()
    wrong, open_proofs, unplaced, conflicts = [], 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)

        def kept(data):
            path = folder / f"{data['name'].replace(' ', '-')}-{data['format'][6:10]}.json"
            path.write_text(json.dumps(data))
            return path

        numbers = range(options.seed * 1_000, options.seed * 1_000 + options.problems)
        years = [pathlib.Path(options.instances) / f"{name}.json" for name in YEARS] + [kept(invent_year(n)) for n in numbers]
        for path in years:
            answer = folder / "plan.json"
            run(options.server, "plan", path, answer, "--explain")
            explanation = load(f"{answer}.uitleg.json")
            faults, unproved, _ = check_plan(Problem(load(path)), load(answer), load(f"{answer}.bewijs.json"), explanation)
            wrong += [f"{path.stem}: {fault}" for fault in faults]
            open_proofs += unproved
            unplaced += sum("placement" not in told for told in explanation["meetings"])
            conflicts += sum("conflict" in told for told in explanation["meetings"])
        circles = [pathlib.Path(options.instances) / f"{name}.json" for name in CIRCLES] + [kept(invent_circle(n)) for n in numbers]
        for path in circles:
            answer = folder / "groups.json"
            run(options.server, "groups", path, answer, "--budget", "2000")
            faults, _, _ = check_groups(load(path), load(answer))
            wrong += [f"{path.stem}: {fault}" for fault in faults]
    for fault in wrong:
        print(fault)
    if wrong:
        sys.exit(1)
    print(
        f"{len(years)} years and {len(circles)} circles: every rule, cost, bound, figure and conflict holds "
        f"({unplaced} meetings without a place, {conflicts} with a minimal conflict; {open_proofs} bounds not proved to the end)")


if __name__ == "__main__":
    main()
