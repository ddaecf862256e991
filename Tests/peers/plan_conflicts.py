"""Whether a kring-conflict/1 is one: its rules together leave its meetings no place, any one less does.

An exact search of its own: days as bits of one number, meetings with the fewest days first, rooms at the end.
"""


def own_options(problem, atoms, meeting):
    """By day, the (slot, venue) that keep the meeting's own rules, as far as those are in force."""
    rules = problem.meetings[meeting]
    required = [p for p in rules["required"] if ("required", meeting, p) in atoms]
    groups = [group for k, group in enumerate(rules["oneOf"]) if ("oneOf", meeting, k) in atoms]
    options = {}
    for day in range(problem.days):
        if ("window", meeting) in atoms and not rules["window"][0] <= day <= rules["window"][1]:
            continue
        if ("publicHoliday", meeting) in atoms and day in problem.closed:
            continue
        if ("weekdays", meeting) in atoms and str(problem.weekday(day)) not in rules["weekdays"]:
            continue
        for part in range(problem.parts):
            slot = day * problem.parts + part
            if ("parts", meeting) in atoms and str(part) not in rules["parts"]:
                continue
            if any(problem.level(p, slot) == 0 for p in required):
                continue
            if any(all(problem.level(p, slot) == 0 for p in group) for group in groups):
                continue
            for venue in rules["venues"]:
                if ("locked", meeting) in atoms and rules["locked"] != [slot, venue]:
                    continue
                if ("venue", meeting) in atoms and not problem.is_open(venue, slot):
                    continue
                if ("room", venue) in atoms and problem.venues[venue]["rooms"] == 0:
                    continue
                options.setdefault(day, []).append((slot, venue))
    return options


def can_place(problem, meetings, atoms):
    """Whether all the meetings can be placed under the rules named."""
    atoms = {tuple(atom) for atom in atoms}
    options = [own_options(problem, atoms, meeting) for meeting in meetings]
    place = {meeting: index for index, meeting in enumerate(meetings)}
    # (first, second, least, most): days allowed from the first to the second; apart: at least so many either way.
    gaps, apart = [], []
    for atom in atoms:
        if atom[0] in ("minGap", "maxGap"):
            series = problem.series[atom[1]]
            pair = series["meetings"][atom[2]], series["meetings"][atom[2] + 1]
            if pair[0] not in place or pair[1] not in place:
                continue
            least = series["minGap"] if atom[0] == "minGap" else -problem.days
            most = series["maxGap"] if atom[0] == "maxGap" else problem.days
            gaps.append((place[pair[0]], place[pair[1]], least, most))
        elif atom[0] in ("circleGap", "sameDay") and atom[1] in place and atom[2] in place:
            apart.append((place[atom[1]], place[atom[2]], problem.circle_gap if atom[0] == "circleGap" else 1))
    limited = {atom[1] for atom in atoms if atom[0] == "room"}

    def fits(a, b, first, second):
        """Whether the a-th meeting may be on day `first` with the b-th on day `second`."""
        for i, j, least, most in gaps:
            if (i, j) == (a, b) and not least <= second - first <= most:
                return False
            if (i, j) == (b, a) and not least <= first - second <= most:
                return False
        return all({i, j} != {a, b} or abs(first - second) >= days for i, j, days in apart)

    def rooms_suffice(chosen, held, left):
        """Shares out rooms among the meetings, whose days are known."""
        if not left:
            return True
        index, rest = left[0], left[1:]
        for slot, venue in options[index][chosen[index]]:
            if venue in limited and held.get((slot, venue), 0) >= problem.venues[venue]["rooms"]:
                continue
            held[slot, venue] = held.get((slot, venue), 0) + 1
            found = rooms_suffice(chosen, held, rest)
            held[slot, venue] -= 1
            if found:
                return True
        return False

    def search(days, chosen):
        if len(chosen) == len(meetings):
            return not limited or rooms_suffice(chosen, {}, list(chosen))
        index = min((i for i in range(len(meetings)) if i not in chosen), key=lambda i: (len(days[i]), i))
        for day in days[index]:
            narrowed = [
                own if other == index or other in chosen else [d for d in own if fits(index, other, day, d)]
                for other, own in enumerate(days)
            ]
            if all(narrowed) and search(narrowed, chosen | {index: day}):
                return True
        return False

    days = [sorted(own) for own in options]
    return all(days) and search(days, {})


def check_conflict(problem, conflict):
    """What is wrong with a conflict set, as a list."""
    if conflict.get("format") not in (None, "kring-conflict/1"):
        return ["not a kring-conflict/1"]
    meetings, atoms = conflict["meetings"], conflict["atoms"]
    if can_place(problem, meetings, atoms):
        return [f"the conflict {atoms} leaves meetings {meetings} a place"]
    return [
        f"the conflict {atoms} does without {atom}"
        for atom in atoms
        if not can_place(problem, meetings, [other for other in atoms if other != atom])
    ]
