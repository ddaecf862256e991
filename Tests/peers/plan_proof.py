"""The proof of a lower bound (kring-plan-certificate/1), checked with nothing but the problem and the prices it gives.

* The blocks share out all meetings, and every series lies in one block, so that the sum of what the blocks cost alone is a
  bound of the whole: rooms and people shared between blocks only forbid or add.
* Each chain of a block (a series, or a meeting outside any) is bounded by one dynamic program with the certificate's prices.
  Prices are checked for nothing: any price that is not negative gives a bound, good ones give a good bound.
* Where that is less than the certificate claims, a search over what the prices leave open has to close the rest.
"""

from collections import Counter
from itertools import combinations

from plan_rules import INFINITE


class Unproved(Exception):
    """The search for a proof ran out of nodes."""


class Chain:
    """A series, or a lone meeting, bounded by prices and searched with them."""

    def __init__(self, problem, meetings, prices, scale):
        self.problem = problem
        self.meetings = meetings
        self.scale = scale
        self.series = next((s for s in problem.series if s["meetings"] == meetings), None)
        if self.series is None and (len(meetings) > 1 or any(meetings[0] in s["meetings"] for s in problem.series)):
            raise ValueError(f"{meetings} are neither a series nor a meeting outside any")
        series = self.series or {"target": 0, "rotate": False, "alternate": False, "circle": -1}
        self.target = series["target"] if series["circle"] >= 0 else 0
        self.units = problem.circles[series["circle"]]["units"] if self.target else []
        self.weights = problem.unit_weights(series["circle"]) if self.target else []
        coverage = problem.weights["coverage"]
        self.shortfall = [[w * coverage[max(0, self.target - a)] * scale for a in range(len(meetings) + 1)] for w in self.weights]
        self.same_weekday = problem.weights["sameWeekday"] * scale if series["rotate"] else 0
        self.same_venue = problem.weights["sameVenue"] * scale if series["alternate"] else 0
        self.none = problem.weights["unplaced"] * scale
        self.unit_prices = prices["unitPrices"] if len(prices["unitPrices"]) == len(self.units) else [0] * len(self.units)
        given = prices["weekdayPrices"]
        self.weekday_prices = given if self.same_weekday and len(given) == 7 else [0] * 7
        if any(price < 0 for price in self.unit_prices):
            raise ValueError("a negative price bounds nothing")
        self.rules = {(i, j): problem.pair_rule(meetings[i], meetings[j]) for j in range(len(meetings)) for i in range(j)}
        self.candidates = [self.options(meeting) for meeting in meetings]

    def options(self, meeting):
        """(day, slot, venue, cost, set of units that can come) of every placement that keeps H1; costs scaled."""
        problem = self.problem
        rules = problem.meetings[meeting]
        result = []
        for day in range(max(0, rules["window"][0]), min(problem.days - 1, rules["window"][1]) + 1):
            for part in range(problem.parts):
                slot = day * problem.parts + part
                units = None
                for venue in sorted(rules["venues"]):
                    if not problem.may_stand(meeting, slot, venue):
                        continue
                    if units is None:
                        units = tuple(u for u, unit in enumerate(self.units) if problem.comes(unit, slot))
                    result.append((day, slot, venue, problem.own_cost(meeting, slot, venue) * self.scale, units))
        return result

    def best_count(self, unit, attended):
        """Cheapest mix of shortfall and price onward."""
        price = self.unit_prices[unit]
        costs = self.shortfall[unit]
        return min(costs[attended + more] + price * more for more in range(len(self.meetings) - attended + 1))

    def best_weekday(self, weekday, count):
        """The same for the pairs that more meetings on a weekday would add."""
        known = count * (count - 1) // 2
        return min(
            self.same_weekday * ((count + more) * (count + more - 1) // 2 - known) - self.weekday_prices[weekday] * more
            for more in range(len(self.meetings) - count + 1)
        )

    def step(self, left, right):
        """Cost between neighbours of the series, infinite when the gap is not allowed."""
        days = right[0] - left[0]
        if not self.series["minGap"] <= days <= self.series["maxGap"]:
            return INFINITE
        same = self.same_venue if left[2] == right[2] >= 0 else 0
        return self.problem.gap_cost(self.series, days) * self.scale + same

    def bound(self, bans):
        """The dynamic program: reduced costs, cheapest way on from each candidate, and the bound of the whole, scaled."""
        n = len(self.meetings)
        allowed, reduced = [], []
        for index in range(n):
            banned = [days for place, days in bans if place == index]
            options = [c for c in self.candidates[index] if not any(first <= c[0] <= last for first, last in banned)]
            allowed.append(options)
            reduced.append(
                [
                    c[3] - sum(self.unit_prices[u] for u in c[4]) + self.weekday_prices[self.problem.weekday(c[0])]
                    for c in options
                ]
            )
        after = [[0] * len(options) for options in allowed]
        skip = [0] * (n + 1)  # cheapest way on when the meeting before is left out
        for index in reversed(range(n)):
            here = [r + a for r, a in zip(reduced[index], after[index])]
            without = self.none + skip[index + 1] if index + 1 < n else self.none
            skip[index] = min([without] + here)
            if index == 0:
                break
            # Cheapest per day and venue of this meeting, then per candidate of the one before.
            table = {}
            for c, value in zip(allowed[index], here):
                key = c[0], c[2]
                if value < table.get(key, INFINITE):
                    table[key] = value
            entries = sorted((day, venue, value) for (day, venue), value in table.items())
            known = {}
            for place, c in enumerate(allowed[index - 1]):
                key = c[0], c[2]
                if key not in known:
                    best = without
                    for day, venue, value in entries:
                        if value < best:
                            total = value + self.step(c, (day, 0, venue))
                            best = min(best, total)
                    known[key] = best
                after[index - 1][place] = known[key]
        constant = sum(self.best_count(unit, 0) for unit in range(len(self.units)))
        if self.same_weekday:
            constant += sum(self.best_weekday(weekday, 0) for weekday in range(7))
        return allowed, reduced, after, skip, constant + skip[0]

    def minimum(self, bans, below, budget):
        """The cheapest way to place the chain, if it costs less than `below` (not scaled).

        Returns (cost, picks), or (None, bound) with bound >= below when nothing does.
        """
        allowed, reduced, after, skip, root = self.bound(bans)
        n = len(self.meetings)
        best = [below * self.scale, None]
        if root > best[0] - self.scale:
            return None, -(-root // self.scale)
        weekday = self.problem.weekday

        def open_terms(counts, days):
            total = sum(self.best_count(unit, count) for unit, count in enumerate(counts))
            if self.same_weekday:
                total += sum(self.best_weekday(w, count) for w, count in enumerate(days))
            return total

        def fits(picks, index, c):
            """Cost of the pair rules with the picks before, or infinite."""
            total = 0
            for other, pick in enumerate(picks):
                if pick is None:
                    continue
                apart, clashing = self.rules[other, index]
                if abs(pick[0] - c[0]) < apart:
                    return INFINITE
                if pick[1] == c[1]:
                    total += clashing * self.problem.weights["clash"] * self.scale
            if c[2] >= 0 and n > 1:
                held = sum(pick is not None and pick[1:3] == c[1:3] for pick in picks)
                if held >= self.problem.venues[c[2]]["rooms"]:
                    return INFINITE
            return total

        def descend(index, picks, prefix, counts, days):
            budget[0] -= 1
            if budget[0] < 0:
                raise Unproved()
            if index == n:
                total = prefix + sum(costs[count] for costs, count in zip(self.shortfall, counts))
                if total < best[0]:
                    best[:] = [total, list(picks)]
                return
            opened = open_terms(counts, days)
            last = picks[-1] if picks else None
            options = []
            for c, value, onward in zip(allowed[index], reduced[index], after[index]):
                if prefix + value + onward + opened > best[0] - self.scale:
                    continue
                step = self.step(last, c) if last is not None else 0
                if step >= INFINITE or prefix + step + value + onward + opened > best[0] - self.scale:
                    continue
                options.append((step + value + onward, step, c, onward))
            options.sort(key=lambda option: option[:2])
            for total, step, c, onward in options:
                if prefix + total + opened > best[0] - self.scale:
                    break
                extra = fits(picks, index, c)
                if extra >= INFINITE:
                    continue
                now = list(counts)
                for unit in c[4]:
                    now[unit] += 1
                there = list(days)
                pairs = self.same_weekday * there[weekday(c[0])]
                there[weekday(c[0])] += 1
                cost = prefix + step + c[3] + extra + pairs
                if cost + onward + open_terms(now, there) <= best[0] - self.scale:
                    descend(index + 1, picks + [c], cost, now, there)
            rest = skip[index + 1] if index + 1 < n else 0
            if prefix + self.none + rest + opened <= best[0] - self.scale:
                descend(index + 1, picks + [None], prefix + self.none, counts, days)

        descend(0, [], 0, [0] * len(self.units), [0] * 7)
        if best[1] is None:
            return None, below
        return best[0] // self.scale, best[1]


def gap_of(problem, block):
    """Days between any two meetings of a block that lies in one circle."""
    circles = {problem.meetings[m]["circle"] for m in block["meetings"]}
    return problem.circle_gap if len(circles) == 1 and -1 not in circles else 0


def prove_block(problem, block, scale, budget):
    """Whether no way to place the block by itself costs less than its bound; raises Unproved when nodes run out."""
    chains = [Chain(problem, c["meetings"], c, scale) for c in block["chains"]]
    return cheaper(problem, chains, gap_of(problem, block), [()] * len(chains), block["bound"], budget) is None


def cheaper(problem, chains, gap, bans, bound, budget):
    """Placements of the block that cost less than `bound` and keep its chains apart, or None."""
    floors = [-(-chain.bound(ban)[4] // chain.scale) for chain, ban in zip(chains, bans)]
    if sum(floors) >= bound:
        return None
    found = []
    for index, (chain, ban) in enumerate(zip(chains, bans)):
        rest = sum(floors) - floors[index]
        cost, picks = chain.minimum(ban, bound - rest, budget)
        if cost is None:
            return None
        floors[index] = cost
        found.append(picks)
        if sum(floors) >= bound:
            return None
    for (i, left), (j, right) in combinations(enumerate(found), 2):
        for a, first in enumerate(left):
            for b, second in enumerate(right):
                if first is None or second is None or abs(first[0] - second[0]) >= gap:
                    continue
                # A stretch of `gap` days holds at most one of the two: either leaves it.
                start = min(first[0], second[0])
                days = (start, start + gap - 1)
                for index, ban in ((i, (a, days)), (j, (b, days))):
                    branch = list(bans)
                    branch[index] = bans[index] + (ban,)
                    answer = cheaper(problem, chains, gap, branch, bound, budget)
                    if answer is not None:
                        return answer
                return None
    return found


def check_shares(problem, blocks):
    """The blocks share out the meetings, and each series lies in one chain."""
    seen = Counter(meeting for block in blocks for chain in block["chains"] for meeting in chain["meetings"])
    if sorted(seen) != list(range(len(problem.meetings))) or any(count > 1 for count in seen.values()):
        return "the chains do not share out the meetings"
    for block in blocks:
        if sorted(m for chain in block["chains"] for m in chain["meetings"]) != block["meetings"]:
            return "the chains of a block are not its meetings"
    chains = {tuple(chain["meetings"]) for block in blocks for chain in block["chains"]}
    for index, series in enumerate(problem.series):
        if series["meetings"] and tuple(series["meetings"]) not in chains:
            return f"series {index} is no chain"
    return None


def forced_loss(problem, certificate, loss, budget):
    """Whether locked rivals really cost what the certificate says on top of their blocks."""
    meetings = loss["meetings"]
    rules = [problem.meetings[m] for m in meetings]
    if not all("locked" in r for r in rules):
        return False
    places = {tuple(r["locked"]) for r in rules}
    slot, venue = rules[0]["locked"]
    same_room = len(places) == 1 and venue >= 0 and problem.venues[venue]["rooms"] <= loss["most"]
    days = {r["locked"][0] // problem.parts for r in rules}
    somebody = set.intersection(*(set(r["required"]) for r in rules))
    if not same_room and not (len(days) == 1 and somebody and loss["most"] == 1):
        return False
    blocks = [next(b for b in certificate["blocks"] if m in b["meetings"]) for m in meetings]
    if len({id(b) for b in blocks}) != len(blocks):
        return False
    everywhere = (0, problem.days)
    floors = []
    for meeting, block in zip(meetings, blocks):
        chains = [Chain(problem, c["meetings"], c, certificate["scale"]) for c in block["chains"]]
        bans = [tuple((c.meetings.index(m), everywhere) for m in [meeting] if m in c.meetings) for c in chains]
        # All but one can stay: then each alone must be worth what is claimed. Otherwise the prices have to show it.
        if len(meetings) - loss["most"] == 1:
            if cheaper(problem, chains, gap_of(problem, block), bans, block["bound"] + loss["cost"], budget) is not None:
                return False
        else:
            floor = sum(-(-chain.bound(ban)[4] // chain.scale) for chain, ban in zip(chains, bans))
            floors.append(max(0, floor - block["bound"]))
    if len(meetings) - loss["most"] == 1:
        return True
    return sum(sorted(floors)[: len(meetings) - loss["most"]]) >= loss["cost"]


def check_certificate(problem, plan, certificate, nodes):
    """What is wrong with a certificate (a list), and how many blocks could not be proved."""
    if certificate.get("format") != "kring-plan-certificate/1":
        return ["not a kring-plan-certificate/1"], 0
    blocks = certificate["blocks"]
    wrong = check_shares(problem, blocks)
    if wrong:
        return [wrong], 0
    faults, unproved = [], 0
    constant = sum(
        weight * problem.weights["coverage"][series["target"]]
        for series in problem.series
        if not series["meetings"] and series["target"] > 0 and series["circle"] >= 0
        for weight in problem.unit_weights(series["circle"])
    )
    if certificate["constant"] > constant:
        faults.append(f"the constant is {constant}, not {certificate['constant']}")
    total = constant + sum(block["bound"] for block in blocks) + sum(loss["cost"] for loss in certificate["forced"])
    if not plan["lowerBound"] <= total:
        faults.append(f"the bounds add up to {total}, not to {plan['lowerBound']}")
    for block in blocks:
        try:
            if not prove_block(problem, block, certificate["scale"], [nodes]):
                faults.append(f"the block of meeting {block['meetings'][0]} can cost less than {block['bound']}")
        except Unproved:
            unproved += 1
    used = [meeting for loss in certificate["forced"] for meeting in loss["meetings"]]
    owners = [next(i for i, b in enumerate(blocks) if m in b["meetings"]) for m in used]
    if len(set(owners)) != len(owners):
        faults.append("a block pays for two forced losses")
    for loss in certificate["forced"]:
        try:
            forced = forced_loss(problem, certificate, loss, [nodes])
        except Unproved:
            unproved += 1
            continue
        if not forced:
            faults.append(f"meetings {loss['meetings']} do not force a loss of {loss['cost']}")
    return faults, unproved
