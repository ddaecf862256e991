"""The rules of kring-groups/1, read a second time from section 4 of docs/scheduling.md, and a lower bound from the problem alone."""

from collections import Counter
from itertools import combinations

LEVELS = 4


def check_groups(data, solution):
    """(what is wrong, cost by term, a lower bound of every solution)."""
    faults = []
    if solution.get("format") != "kring-groups-solution/1":
        faults.append("not a kring-groups-solution/1")
    faults += broken_rules(data, solution["rounds"])
    terms = cost_terms(data, solution["rounds"])
    cost = sum(terms.values())
    bound = lower_bound(data, solution.get("lowerBound", 0))
    if solution.get("cost", cost) != cost:
        faults.append(f"the cost is {cost}, not {solution['cost']}")
    if solution.get("lowerBound", 0) > bound:
        faults.append(f"the bound {solution['lowerBound']} is not proved: the problem shows {bound}")
    if bound > cost and not faults:
        faults.append(f"the cost {cost} is below the bound {bound}: one of the two readings is wrong")
    return faults, terms, bound


def present(data, index):
    absent = set(data["absent"][index])
    return [person for person in range(data["n"]) if person not in absent]


def broken_rules(data, rounds):
    faults = []
    if len(rounds) != data["rounds"]:
        faults.append(f"{len(rounds)} rounds instead of {data['rounds']}")
    for index, groups in enumerate(rounds):
        if sorted(person for group in groups for person in group) != present(data, index):
            faults.append(f"round {index}: not everybody who is there sits in exactly one group")
        if sorted(map(len, groups)) != sorted(data["sizes"][index]):
            faults.append(f"round {index}: groups of {sorted(map(len, groups))}")
        for group in groups:
            for one, other in data["apart"]:
                if one in group and other in group:
                    faults.append(f"round {index}: {one} and {other} share a group")
    return faults


def cost_terms(data, rounds):
    persons, weights = data["persons"], data["weights"]
    terms = Counter()
    met = Counter(frozenset(pair) for groups in data["history"] for group in groups for pair in combinations(group, 2))
    for index, groups in enumerate(rounds):
        here = present(data, index)
        levels = Counter(persons[person]["seniority"] for person in here)
        for group in groups:
            for one, other in combinations(group, 2):
                terms["repeat"] += weights["repeat"] * met[frozenset((one, other))]
                terms["practice"] += weights["practice"] * (persons[one]["practice"] == persons[other]["practice"])
            if not any(persons[person]["mentor"] for person in group):
                terms["starter"] += weights["starter"] * sum(persons[person]["starter"] for person in group)
            found = Counter(persons[person]["seniority"] for person in group)
            for level in range(LEVELS):
                share = levels[level] * len(group)
                low, high = share // len(here), -(-share // len(here))
                terms["seniority"] += weights["seniority"] * max(low - found[level], found[level] - high, 0)
        met.update(frozenset(pair) for group in groups for pair in combinations(group, 2))
    return terms


def pairs(count):
    return count * (count - 1) // 2


def evenly(count, cells):
    """The fewest pairs that share a cell when so many are spread over the cells."""
    low, rest = divmod(count, cells)
    return (cells - rest) * pairs(low) + rest * pairs(low + 1)


def cut(count, sizes, cells):
    """The fewest pairs left together when `count` persons, in groups of at most these sizes, are cut into `cells` each.

    Greedy by marginal cost, one person at a time: adding to a group never gets cheaper, so the cheapest next is best."""
    filled = [0] * len(sizes)
    total = 0
    for _ in range(min(count, sum(sizes))):
        open_groups = [g for g in range(len(sizes)) if filled[g] < sizes[g]]
        best = min(open_groups, key=lambda g: (filled[g] // cells, g))
        total += filled[best] // cells
        filled[best] += 1
    return total


def lower_bound(data, wanted):
    """The best of: rounds two by two plus each round alone; all places for pairs; the places of each person.

    Trying all splits of a round takes long: only when what is counted at once does not show what is claimed."""
    by_rounds = rounds_two_by_two(data)
    bound = max(by_rounds + sum(floor_alone(data, index) for index in range(data["rounds"])), pair_places(data), own_places(data))
    if bound >= wanted:
        return bound
    known = {}
    for index in range(data["rounds"]):
        key = str(sorted(data["sizes"][index])), str(sorted(data["absent"][index]))
        if key not in known:
            floor = floor_alone(data, index)
            exact = least_split(data, present(data, index), data["sizes"][index], floor)
            known[key] = floor if exact is None else max(floor, exact)
        by_rounds += known[key]
    return max(bound, by_rounds)


def rounds_two_by_two(data):
    """Repeats that two rounds force on each other: a table of how many of group A sit in group B, as even as can be."""
    total = 0
    here = [set(present(data, index)) for index in range(data["rounds"])]
    for later in range(data["rounds"]):
        sizes = data["sizes"][later]
        for earlier in range(later):
            both = len(here[later] & here[earlier])
            total += max(cut(both, data["sizes"][earlier], len(sizes)), cut(both, sizes, len(data["sizes"][earlier])))
        for past in data["history"]:
            inside = [len(here[later].intersection(group)) for group in past]
            total += max(sum(evenly(count, len(sizes)) for count in inside), cut(sum(inside), sizes, len(past)))
    return data["weights"]["repeat"] * total


def prices(data):
    """By pair: what each of their meetings costs, one after another, as often as both are there."""
    persons, weights = data["persons"], data["weights"]
    met = Counter(frozenset(pair) for groups in data["history"] for group in groups for pair in combinations(group, 2))
    chances = Counter(frozenset(pair) for index in range(data["rounds"]) for pair in combinations(present(data, index), 2))
    result = {}
    for pair, times in chances.items():
        one, other = sorted(pair)
        same = weights["practice"] * (persons[one]["practice"] == persons[other]["practice"])
        result[one, other] = [weights["repeat"] * (met[pair] + time) + same for time in range(times)]
    return result


def pair_places(data):
    """All places for pairs, filled with the cheapest meetings."""
    places = sum(pairs(size) for sizes in data["sizes"] for size in sizes)
    return sum(sorted(price for row in prices(data).values() for price in row)[:places])


def own_places(data):
    """The same person by person: at least the partners of the smallest groups, the rest where it is cheapest; paid twice."""
    left = sum(size * (size - 1) for sizes in data["sizes"] for size in sizes)
    by_person = [[] for _ in range(data["n"])]
    for pair, row in prices(data).items():
        for person in pair:
            by_person[person] += row
    total, further = 0, []
    for person, row in enumerate(by_person):
        rounds = [sizes for sizes, absent in zip(data["sizes"], data["absent"]) if person not in absent]
        least = sum(min(sizes) - 1 for sizes in rounds)
        most = sum(max(sizes) - 1 for sizes in rounds)
        row.sort()
        total += sum(row[:least])
        further += row[least:most]
        left -= least
    return -(-(total + sum(sorted(further)[:left])) // 2)


def floor_alone(data, index):
    """What a round costs whatever came before: practices with more members than groups, starters without any mentor."""
    persons, weights, sizes = data["persons"], data["weights"], data["sizes"][index]
    here = present(data, index)
    practices = Counter(persons[person]["practice"] for person in here)
    floor = weights["practice"] * sum(evenly(count, len(sizes)) for count in practices.values()) if sizes else 0
    if not any(persons[person]["mentor"] for person in here):
        floor += weights["starter"] * sum(persons[person]["starter"] for person in here)
    return floor


def least_split(data, here, sizes, floor, steps=400_000):
    """The cheapest round by itself, by trying all splits that could be it; None when that takes too long.

    People who are the same in everything that is counted are the same: a group is a multiset of kinds."""
    persons, weights = data["persons"], data["weights"]
    bound_to = {person for pair in data["apart"] for person in pair}
    levels = Counter(persons[person]["seniority"] for person in here)
    order = sorted(here, key=lambda p: (-sum(persons[o]["practice"] == persons[p]["practice"] for o in here), persons[p]["practice"], kind(persons[p]), p))
    groups = [[] for _ in sizes]
    ordered = sorted(sizes)
    apart = {frozenset(pair) for pair in data["apart"]}
    best, left = None, steps

    def finish():
        cost = 0
        for group in groups:
            found = Counter(persons[person]["seniority"] for person in group)
            for level in range(LEVELS):
                share = levels[level] * len(group)
                cost += weights["seniority"] * max(share // len(here) - found[level], found[level] - -(-share // len(here)), 0)
            if not any(persons[person]["mentor"] for person in group):
                cost += weights["starter"] * sum(persons[person]["starter"] for person in group)
        return cost

    def place(index, paid, after):
        """`after`: the group of the person before, when that is the same kind: the order of the two does not matter."""
        nonlocal best, left
        if best is not None and best <= floor or left <= 0:
            return
        left -= 1
        if index == len(order):
            cost = paid + finish()
            best = cost if best is None else min(best, cost)
            return
        person = order[index]
        twin = index + 1 < len(order) and not {person, order[index + 1]} & bound_to and alike(persons[person], persons[order[index + 1]])
        for number, group in enumerate(groups):
            if number < after or len(group) == ordered[number]:
                continue
            if not group and number and not groups[number - 1] and ordered[number - 1] == ordered[number] and number > after:
                continue
            if any(frozenset((person, other)) in apart for other in group):
                continue
            cost = paid + weights["practice"] * sum(persons[o]["practice"] == persons[person]["practice"] for o in group)
            if best is not None and cost >= best:
                continue
            group.append(person)
            place(index + 1, cost, number if twin else 0)
            group.pop()

    place(0, 0, 0)
    return best if left > 0 else None


def kind(person):
    return person["seniority"], person["starter"], person["mentor"]


def alike(one, other):
    return one["practice"] == other["practice"] and kind(one) == kind(other)
