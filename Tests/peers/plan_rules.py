"""The rules of kring-plan/1, read a second time from section 2 of docs/scheduling.md: hard rules and every term of the cost."""

import gzip
import json
from collections import Counter, defaultdict
from itertools import combinations

INFINITE = 1 << 60


def load(path):
    with open(path, "rb") as file:
        data = file.read()
    return json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)


class Problem:
    """The problem with look-ups; every rule of section 2 of the page once."""

    def __init__(self, data):
        self.data = data
        self.days = data["days"]
        self.parts = len(data["parts"])
        self.weights = data["weights"]
        self.venues = data["venues"]
        self.meetings = data["meetings"]
        self.series = data["series"]
        self.circles = data["circles"]
        self.circle_gap = data["circleGap"]
        self.closed = set(data["closedDays"])
        self.holidays = set(data["schoolHolidays"])
        self.persons = data["persons"]
        self.off = [
            {day for first, last in person["off"] for day in range(max(0, first), min(self.days - 1, last) + 1)}
            for person in self.persons
        ]
        self.people = []
        for meeting in self.meetings:
            people = set(meeting["attendees"])
            if meeting["members"] and meeting["circle"] >= 0:
                people |= set(self.circles[meeting["circle"]]["members"])
            self.people.append(sorted(people))

    def weekday(self, day):
        return (self.data["startWeekday"] + day) % 7

    def level(self, person, slot):
        day, part = divmod(slot, self.parts)
        if day in self.off[person]:
            return 0
        return int(self.persons[person]["weekly"][self.weekday(day) * self.parts + part])

    def is_open(self, venue, slot):
        if venue < 0:
            return True
        day, part = divmod(slot, self.parts)
        rules = self.venues[venue]
        if rules["open"][self.weekday(day) * self.parts + part] != "1":
            return False
        return not any(first <= day <= last for first, last in rules["closed"])

    def may_stand(self, meeting, slot, venue):
        """H1."""
        rules = self.meetings[meeting]
        day, part = divmod(slot, self.parts)
        if "locked" in rules and rules["locked"] != [slot, venue]:
            return False
        if not rules["window"][0] <= day <= rules["window"][1] or day in self.closed:
            return False
        if str(self.weekday(day)) not in rules["weekdays"] or str(part) not in rules["parts"]:
            return False
        if venue not in rules["venues"] or not self.is_open(venue, slot):
            return False
        if any(self.level(person, slot) == 0 for person in rules["required"]):
            return False
        return all(any(self.level(person, slot) for person in group) for group in rules["oneOf"])

    def own_terms(self, meeting, slot, venue):
        """What the meeting costs there whatever the others do, by term."""
        rules = self.meetings[meeting]
        day, part = divmod(slot, self.parts)
        attendance = 0
        coming = 0
        for person in self.people[meeting]:
            level = self.level(person, slot)
            value = (0, 6, 10)[level]
            if level and venue >= 0:
                value -= min(4, self.data["travel"][self.persons[person]["zone"]][venue] // 15)
            attendance += 10 - value
            coming += level > 0
        terms = {"attendance": attendance}
        holiday = self.weights["schoolHoliday"] if day in self.holidays else 0
        terms["slot"] = holiday + rules["weekdayCost"][self.weekday(day)] + rules["partCost"][part]
        terms["quorum"] = self.weights["quorum"] * max(0, rules["quorum"] - coming)
        if venue >= 0:
            terms["overflow"] = self.weights["overflow"] * max(0, coming - self.venues[venue]["capacity"])
        if "previous" in rules:
            if rules["previous"][0] != slot:
                terms["change"] = self.weights["moveSlot"]
            elif rules["previous"][1] != venue:
                terms["change"] = self.weights["moveVenue"]
        return terms

    def own_cost(self, meeting, slot, venue):
        return sum(self.own_terms(meeting, slot, venue).values())

    def coming(self, meeting, slot):
        """How many of those asked can be there."""
        return sum(self.level(person, slot) > 0 for person in self.people[meeting])

    def unit_weights(self, circle):
        rules = self.circles[circle]
        return rules.get("unitWeights") or [1] * len(rules["units"])

    def comes(self, unit, slot):
        return any(self.level(person, slot) for person in unit)

    def pair_rule(self, first, second):
        """Least days between two meetings whatever their series, and persons who clash when both are in one slot."""
        left, right = self.meetings[first], self.meetings[second]
        apart = 0
        if left["circle"] >= 0 and left["circle"] == right["circle"]:
            apart = self.circle_gap
        both = set(left["required"]) & set(right["required"])
        if both:
            apart = max(apart, 1)
        shared = (set(self.people[first]) | set(left["required"])) & (set(self.people[second]) | set(right["required"]))
        return apart, len(shared - both)

    def gap_cost(self, series, days):
        return self.weights["gapWeek"] * (abs(days - series["idealGap"]) // 7)


def faults_and_terms(problem, placements):
    """Every broken hard rule, and the objective term by term."""
    faults = []
    terms = Counter()
    parts = problem.parts
    for meeting in range(len(problem.meetings)):
        if meeting not in placements:
            terms["unplaced"] += problem.weights["unplaced"]
            continue
        slot, venue = placements[meeting]
        if not problem.may_stand(meeting, slot, venue):
            faults.append(f"H1: meeting {meeting} may not be at slot {slot}, venue {venue}")
        terms.update(problem.own_terms(meeting, slot, venue))
    for index, series in enumerate(problem.series):
        for left, right in zip(series["meetings"], series["meetings"][1:]):
            if left not in placements or right not in placements:
                continue
            days = placements[right][0] // parts - placements[left][0] // parts
            if not series["minGap"] <= days <= series["maxGap"]:
                faults.append(f"H2: {days} days from meeting {left} to {right} of series {index}")
            terms["gap"] += problem.gap_cost(series, days)
            if series["alternate"] and placements[left][1] == placements[right][1] >= 0:
                terms["sameVenue"] += problem.weights["sameVenue"]
        placed = [placements[meeting] for meeting in series["meetings"] if meeting in placements]
        if series["rotate"]:
            counts = Counter(problem.weekday(slot // parts) for slot, _ in placed)
            terms["sameWeekday"] += problem.weights["sameWeekday"] * sum(n * (n - 1) // 2 for n in counts.values())
        if series["target"] > 0 and series["circle"] >= 0:
            weights = problem.unit_weights(series["circle"])
            for weight, unit in zip(weights, problem.circles[series["circle"]]["units"]):
                attended = sum(problem.comes(unit, slot) for slot, _ in placed)
                terms["coverage"] += weight * problem.weights["coverage"][max(0, series["target"] - attended)]
    by_circle, by_required, by_slot = defaultdict(list), defaultdict(list), defaultdict(list)
    for meeting, (slot, _) in sorted(placements.items()):
        rules = problem.meetings[meeting]
        if rules["circle"] >= 0:
            by_circle[rules["circle"]].append((slot // parts, meeting))
        for person in rules["required"]:
            by_required[person, slot // parts].append(meeting)
        by_slot[slot].append(meeting)
    for circle, days in by_circle.items():
        days.sort()
        for (first, left), (second, right) in zip(days, days[1:]):
            if second - first < problem.circle_gap:
                faults.append(f"H3: meetings {left} and {right} of circle {circle} are {second - first} days apart")
    for (person, day), meetings in by_required.items():
        if len(meetings) > 1:
            faults.append(f"H4: person {person} is required in meetings {meetings} on day {day}")
    for placement, held in Counter(placements.values()).items():
        slot, venue = placement
        if venue >= 0 and held > problem.venues[venue]["rooms"]:
            faults.append(f"H5: {held} meetings in venue {venue}, slot {slot}")
    for meetings in by_slot.values():
        for left, right in combinations(meetings, 2):
            terms["clash"] += problem.weights["clash"] * problem.pair_rule(left, right)[1]
    return faults, +terms
