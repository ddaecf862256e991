#!/usr/bin/env python3
"""OR-Tools CP-SAT on the same problems: cp_sat.py PROBLEM SOLUTION [--seconds 60] [--workers 2]

Writes its plan or groups as the scheduler does and prints one JSON object: cost (by its own model), bound, seconds. The model is
the plain one: a yes or no for each place of each meeting, and for each person, round and group.
"""

import argparse
import json
import pathlib
import sys
import time
from collections import defaultdict
from itertools import combinations

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests" / "peers"))

from ortools.sat.python import cp_model  # noqa: E402
from plan_rules import Problem, load  # noqa: E402


def convex(model, values, count, most, name):
    """A variable that is values[count] for a count of 0...most."""
    result = model.new_int_var(min(values), max(values), name)
    model.add_element(count, values[: most + 1], result)
    return result


def plan_model(model, problem):
    parts = problem.parts
    cost, places, day_of = [], {}, {}
    for meeting, rules in enumerate(problem.meetings):
        options = {}
        for slot in range(rules["window"][0] * parts, (min(rules["window"][1], problem.days - 1) + 1) * parts):
            for venue in rules["venues"]:
                if problem.may_stand(meeting, slot, venue):
                    options[slot, venue] = model.new_bool_var(f"x{meeting},{slot},{venue}")
        none = model.new_bool_var(f"none{meeting}")
        model.add_exactly_one([*options.values(), none])
        places[meeting] = options, none
        cost.append(problem.weights["unplaced"] * none)
        cost += [problem.own_cost(meeting, *place) * var for place, var in options.items()]
        day_of[meeting] = sum(slot // parts * var for (slot, _), var in options.items())
    for number, series in enumerate(problem.series):
        meetings = series["meetings"]
        for left, right in zip(meetings, meetings[1:]):
            both = model.new_bool_var("")
            model.add_bool_or([places[left][1], places[right][1], both])
            days = model.new_int_var(series["minGap"], max(series["minGap"], series["maxGap"]), "")
            if series["minGap"] > series["maxGap"]:
                model.add(both == 0)
            model.add(days == day_of[right] - day_of[left]).only_enforce_if(both)
            off = model.new_int_var(0, 2 * problem.days, "")
            model.add_abs_equality(off, days - series["idealGap"])
            weeks = model.new_int_var(0, problem.days, "")
            model.add_division_equality(weeks, off, 7)
            paid = model.new_int_var(0, problem.days, "")
            model.add(paid >= weeks).only_enforce_if(both)
            cost.append(problem.weights["gapWeek"] * paid)
            if series["alternate"]:
                for venue in range(len(problem.venues)):
                    first = [var for (_, v), var in places[left][0].items() if v == venue]
                    second = [var for (_, v), var in places[right][0].items() if v == venue]
                    if first and second:
                        same = model.new_bool_var("")
                        model.add(sum(first) + sum(second) <= 1 + same)
                        cost.append(problem.weights["sameVenue"] * same)
        if series["rotate"]:
            pairs = [n * (n - 1) // 2 for n in range(len(meetings) + 1)]
            for weekday in range(7):
                count = model.new_int_var(0, len(meetings), "")
                model.add(count == sum(
                    var for m in meetings for (slot, _), var in places[m][0].items() if problem.weekday(slot // parts) == weekday))
                cost.append(problem.weights["sameWeekday"] * convex(model, pairs, count, len(meetings), ""))
        if series["target"] > 0 and series["circle"] >= 0:
            weights = problem.unit_weights(series["circle"])
            short = [problem.weights["coverage"][max(0, series["target"] - a)] for a in range(len(meetings) + 1)]
            for weight, unit in zip(weights, problem.circles[series["circle"]]["units"]):
                comes = {}
                attended = []
                for m in meetings:
                    for (slot, _), var in places[m][0].items():
                        if slot not in comes:
                            comes[slot] = problem.comes(unit, slot)
                        if comes[slot]:
                            attended.append(var)
                count = model.new_int_var(0, len(meetings), "")
                model.add(count == sum(attended))
                cost.append(weight * convex(model, short, count, len(meetings), ""))
    by_circle, by_person = defaultdict(list), defaultdict(list)
    for meeting, rules in enumerate(problem.meetings):
        if rules["circle"] >= 0:
            by_circle[rules["circle"]].append(meeting)
        for person in rules["required"]:
            by_person[person].append(meeting)
    days = {m: defaultdict(list) for m in places}
    for m, (options, _) in places.items():
        for (slot, _), var in options.items():
            days[m][slot // parts].append(var)
    for group, stretch in [(g, problem.circle_gap) for g in by_circle.values()] + [(g, 1) for g in by_person.values()]:
        if len(group) > 1 and stretch > 0:
            for first in range(problem.days):
                held = [v for m in group for d in range(first, first + stretch) for v in days[m].get(d, ())]
                if len(held) > 1:
                    model.add_at_most_one(held)
    rooms = defaultdict(list)
    for m, (options, _) in places.items():
        for place, var in options.items():
            if place[1] >= 0:
                rooms[place].append(var)
    for (_, venue), held in rooms.items():
        if len(held) > problem.venues[venue]["rooms"]:
            model.add(sum(held) <= problem.venues[venue]["rooms"])
    slots = {m: defaultdict(list) for m in places}
    for m, (options, _) in places.items():
        for (slot, _), var in options.items():
            slots[m][slot].append(var)
    asked = defaultdict(set)
    for m, people in enumerate(problem.people):
        for person in {*people, *problem.meetings[m]["required"]}:
            asked[person].add(m)
    near = {pair for group in asked.values() for pair in combinations(sorted(group), 2)}
    for left, right in sorted(near):
        _, shared = problem.pair_rule(left, right)
        same_circle = problem.circle_gap > 0 and problem.meetings[left]["circle"] == problem.meetings[right]["circle"] >= 0
        if shared == 0 or same_circle:
            continue
        at_once = [slot for slot in slots[left] if slot in slots[right]]
        if at_once:
            clash = model.new_bool_var("")
            for slot in at_once:
                model.add(sum(slots[left][slot]) + sum(slots[right][slot]) <= 1 + clash)
            cost.append(problem.weights["clash"] * shared * clash)
    model.minimize(sum(cost))

    def answer(value, bound):
        placements = [[m, s, v] for m, (options, _) in places.items() for (s, v), var in options.items() if value(var)]
        return {"format": "kring-plan-solution/1", "placements": placements, "lowerBound": bound}

    return answer


def groups_model(model, data):
    weights, persons = data["weights"], data["persons"]
    sits, together, cost = {}, {}, []
    met = defaultdict(int)
    for groups in data["history"]:
        for group in groups:
            for pair in combinations(sorted(group), 2):
                met[pair] += 1
    for r in range(data["rounds"]):
        here = [p for p in range(data["n"]) if p not in data["absent"][r]]
        sizes = data["sizes"][r]
        for p in here:
            for g in range(len(sizes)):
                sits[r, g, p] = model.new_bool_var("")
            model.add_exactly_one([sits[r, g, p] for g in range(len(sizes))])
        levels = [sum(persons[p]["seniority"] == level for p in here) for level in range(4)]
        for g, size in enumerate(sizes):
            model.add(sum(sits[r, g, p] for p in here) == size)
            mentors = [sits[r, g, p] for p in here if persons[p]["mentor"]]
            for p in here:
                if persons[p]["starter"]:
                    alone = model.new_bool_var("")
                    model.add_bool_or([sits[r, g, p].negated(), alone, *mentors])
                    cost.append(weights["starter"] * alone)
            for level in range(4):
                low, high = levels[level] * size // len(here), -(-levels[level] * size // len(here))
                found = sum(sits[r, g, p] for p in here if persons[p]["seniority"] == level)
                off = model.new_int_var(0, size, "")
                model.add(off >= low - found)
                model.add(off >= found - high)
                cost.append(weights["seniority"] * off)
        for pair in combinations(here, 2):
            var = together[r, pair] = model.new_bool_var("")
            for g in range(len(sizes)):
                model.add_bool_or([sits[r, g, pair[0]].negated(), sits[r, g, pair[1]].negated(), var])
            if persons[pair[0]]["practice"] == persons[pair[1]]["practice"]:
                cost.append(weights["practice"] * var)
    for one, other in data["apart"]:
        for r in range(data["rounds"]):
            if (r, (min(one, other), max(one, other))) in together:
                model.add(together[r, (min(one, other), max(one, other))] == 0)
    if weights["repeat"]:
        for pair in combinations(range(data["n"]), 2):
            times = [together[r, pair] for r in range(data["rounds"]) if (r, pair) in together]
            count = model.new_int_var(0, len(times), "")
            model.add(count >= sum(times))
            # The k-th meeting of a pair costs k - 1, and one more for each earlier one.
            costs = [sum(met[pair] + k for k in range(n)) for n in range(len(times) + 1)]
            cost.append(weights["repeat"] * convex(model, costs, count, len(times), ""))
    model.minimize(sum(cost))

    def answer(value, bound):
        rounds = [
            [[p for p in range(data["n"]) if (r, g, p) in sits and value(sits[r, g, p])] for g in range(len(data["sizes"][r]))]
            for r in range(data["rounds"])]
        return {"format": "kring-groups-solution/1", "rounds": rounds}

    return answer


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("problem")
    parser.add_argument("solution")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    data = load(options.problem)
    model = cp_model.CpModel()
    start = time.monotonic()
    answer = groups_model(model, data) if data["format"] == "kring-groups/1" else plan_model(model, Problem(data))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = options.seconds
    solver.parameters.num_workers = options.workers
    built = time.monotonic()
    status = solver.solve(model)
    line = {"model": round(built - start, 1), "seconds": round(time.monotonic() - built, 1), "status": solver.status_name(status)}
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        bound = int(solver.best_objective_bound + 0.999)
        line |= {"cost": int(solver.objective_value), "bound": bound}
        with open(options.solution, "w") as file:
            json.dump(answer(solver.boolean_value, bound), file)
    print(json.dumps(line))


if __name__ == "__main__":
    main()
