#!/usr/bin/env python3
"""A second reading of kring-plan/1 and kring-groups/1: checks a solution, its cost, and the proof of its lower bound.

    plan_referee.py PROBLEM SOLUTION [--certificate FILE] [--explanation FILE] [--conflict FILE] [--nodes N] [--quiet]

Written from docs/scheduling.md alone, with nothing in common with the scheduler but the files. It reads problem and solution,
checks every hard rule, adds up the cost term by term, and, as far as the files are given, proves the lower bound anew, works
out every figure of the explanation, and tries whether conflict sets are minimal. The bound of groups needs no certificate: it
follows from the problem.

Prints one line and ends with 0 when everything holds, with 1 when something does not, with 2 when the search for a proof
ran out of nodes: then nothing false was found, but not all was proved.
"""

import argparse
import sys

from groups_rules import check_groups
from plan_conflicts import check_conflict
from plan_explanations import check_explanation
from plan_proof import check_certificate
from plan_rules import Problem, faults_and_terms, load


def check_plan(problem, plan, certificate=None, explanation=None, conflicts=(), nodes=200_000):
    """(what is wrong, blocks without a finished proof, cost by term)."""
    faults = []
    if plan.get("format") != "kring-plan-solution/1":
        faults.append("not a kring-plan-solution/1")
    placements = {meeting: (slot, venue) for meeting, slot, venue in plan["placements"]}
    if len(placements) != len(plan["placements"]):
        faults.append("a meeting is placed twice")
    found, terms = faults_and_terms(problem, placements)
    faults += found
    cost = sum(terms.values())
    if plan["lowerBound"] > cost:
        faults.append(f"the lower bound {plan['lowerBound']} is above the cost {cost}")
    unproved = 0
    if certificate:
        wrong, unproved = check_certificate(problem, plan, certificate, nodes)
        faults += wrong
    if explanation:
        faults += check_explanation(problem, placements, explanation, terms)
    for conflict in conflicts:
        faults += check_conflict(problem, conflict)
    return faults, unproved, terms


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("problem")
    parser.add_argument("solution")
    parser.add_argument("--certificate")
    parser.add_argument("--explanation")
    parser.add_argument("--conflict", action="append", default=[])
    parser.add_argument("--nodes", type=int, default=200_000, help="search per block before it counts as unproved")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    data, solution = load(options.problem), load(options.solution)
    unproved = 0
    if data["format"] == "kring-groups/1":
        faults, terms, bound = check_groups(data, solution)
        proof = f"bound {bound} proved"
    else:
        faults, unproved, terms = check_plan(
            Problem(data), solution, options.certificate and load(options.certificate),
            options.explanation and load(options.explanation), map(load, options.conflict), options.nodes)
        proof = f"bound {solution['lowerBound']} " + (
            "not checked" if not options.certificate else "proved" if not unproved else f"with {unproved} blocks unproved")
        proof += f", {len(data['meetings']) - len(solution['placements'])} unplaced"
    for fault in faults:
        print(f"{options.problem}: {fault}")
    if not faults and not options.quiet:
        parts = ", ".join(f"{term} {cost}" for term, cost in sorted(terms.items()) if cost)
        print(f"{options.problem}: cost {sum(terms.values())} ({parts or 'nothing'}), {proof}")
    sys.exit(1 if faults else 2 if unproved else 0)


if __name__ == "__main__":
    main()
