"""Whether a kring-plan-explanation/1 is true: every figure of it is worked out again from the problem and the plan."""

from plan_conflicts import check_conflict
from plan_rules import faults_and_terms


def check_explanation(problem, placements, explanation, terms):
    """What is wrong with it, as a list."""
    if explanation.get("format") != "kring-plan-explanation/1":
        return ["not a kring-plan-explanation/1"]
    faults = []
    told = {term: cost for term, cost in explanation["cost"].items() if term != "total"}
    if told != dict(terms) or explanation["cost"]["total"] != sum(terms.values()):
        faults.append(f"the cost is {dict(terms)}, the explanation says {explanation['cost']}")
    faults += check_coverage(problem, placements, explanation["coverage"])
    for told in explanation["meetings"]:
        faults += check_meeting(problem, placements, told, terms)
    return faults


def check_coverage(problem, placements, told):
    """Units below the target of their series, and whether any placement of the series could help them."""
    faults = []
    found = {}
    for index, series in enumerate(problem.series):
        if series["target"] <= 0 or series["circle"] < 0:
            continue
        for number, unit in enumerate(problem.circles[series["circle"]]["units"]):
            attended = sum(problem.comes(unit, placements[m][0]) for m in series["meetings"] if m in placements)
            if attended < series["target"]:
                found[index, number] = attended, series["target"]
    named = {(row["series"], row["unit"]): (row["attended"], row["target"]) for row in told}
    if named != found:
        faults.append(f"units that stay short: {found}, the explanation says {named}")
    return faults


def check_meeting(problem, placements, told, terms):
    meeting = told["meeting"]
    faults = []
    if told["asked"] != len(problem.people[meeting]):
        faults.append(f"meeting {meeting}: {len(problem.people[meeting])} are asked, not {told['asked']}")
    if (tuple(told["placement"]) if "placement" in told else None) != placements.get(meeting):
        faults.append(f"meeting {meeting}: stands elsewhere than explained")
    elif meeting in placements and sorted(told["coming"]) != [
        person for person in problem.people[meeting] if problem.level(person, placements[meeting][0])
    ]:
        faults.append(f"meeting {meeting}: {told['coming']} are said to come")
    whole = sum(terms.values())
    for other in told["alternatives"]:
        slot, venue = other["placement"]
        broken, moved = faults_and_terms(problem, placements | {meeting: (slot, venue)})
        if broken:
            faults.append(f"meeting {meeting}: the alternative {slot}, {venue} breaks a rule: {broken[0]}")
        elif sum(moved.values()) - whole != other["difference"]["total"]:
            faults.append(f"meeting {meeting}: the alternative {slot}, {venue} costs {sum(moved.values()) - whole} more")
        if other["coming"] != problem.coming(meeting, slot):
            faults.append(f"meeting {meeting}: {other['coming']} are said to come to the alternative {slot}")
    for other in told["rejections"]:
        broken, _ = faults_and_terms(problem, placements | {meeting: tuple(other["placement"])})
        if not broken:
            faults.append(f"meeting {meeting}: {other['placement']} is said to be forbidden and is not")
    if "conflict" in told:
        faults += check_conflict(problem, told["conflict"])
    return faults
