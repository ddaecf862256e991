#!/usr/bin/env python3
"""Measures the scheduler on bench/instances and prints a table: time, cost, bound, gap, memory, beside the goal.

    bench_plan.py KRING_PLAN_BENCH [--only TEXT] [--with-peer] [--prove] [--mdgp FOLDER] [--seconds 60]

Every answer is checked by Tests/peers/plan_referee.py before it counts. Times are processor time of solving alone, in
milliseconds: the quickest of several runs, in a process of its own. --with-peer also runs OR-Tools CP-SAT (2 workers, so many
seconds of clock time) on each, one after the other; --prove has the second program prove every bound anew, which takes minutes;
--mdgp measures the files of MDGPLIB in a folder (they are not ours to pass on).
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "peers"))

from groups_rules import check_groups  # noqa: E402
from plan_referee import check_plan  # noqa: E402
from plan_rules import Problem, load  # noqa: E402

# Instance, runs, extra arguments, goal in words, most the cost may be, most milliseconds (None: no goal).
PLANS = [
    ("plan-c1-s1", 31, [], "825, 1 ms", 825, 1),
    ("plan-c1-s2", 31, [], "969, 1 ms", 969, 1),
    ("plan-c10-s1", 15, [], "12,729, 20 ms", 12_729, 20),
    ("plan-c30-tight-s2", 11, [], "58,530, 150 ms", 58_530, 150),
    ("plan-c100-s1", 7, [], "155,650, 300 ms", 155_650, 300),
    ("plan-flanders-s1", 1, ["--budget", "1000"], "gap 1 %, 2 s", None, 2_000),
    ("plan-flanders-s1", 1, [], "gap 0.15 %, 10 s", None, 10_000),
    ("plan-c10-replan-s1", 31, [], "12,925, 5 ms", 12_925, 5),
    ("plan-c100-replan-s1", 11, [], "158,250, 50 ms", 158_250, 50),
]
GROUPS = [
    ("golfer-5-3-7", 11, "0, 50 ms", 0, 50),
    ("golfer-6-6-3", 11, "0, 50 ms", 0, 50),
    ("golfer-8-4-7", 11, "0, 100 ms", 0, 100),
    ("golfer-10-6-6", 5, "0, 1 s", 0, 1_000),
    ("golfer-7-5-7", 11, "0, 1 ms", 0, 1),
    ("golfer-7-7-8", 11, "0, 1 ms", 0, 1),
    ("golfer-8-4-8", 11, "0, 2 s", 0, 2_000),
    ("golfer-8-4-9", 11, "0", 0, None),
    ("golfer-8-4-10", 11, "0", 0, None),
    ("golfer-10-5-8", 5, "0, 2 s", 0, 2_000),
    ("groups-n12-s1", 11, "824, 10 ms", 824, 10),
    ("groups-n24-s1", 3, "498, 500 ms", 498, 500),
    ("groups-n41-s1", 3, "1,390, 1 s", 1_390, 1_000),
    ("groups-n60-s1", 1, "120, 2 s", 120, 2_000),
    ("groups-n60-s2", 1, "4,802, 2 s", 4_802, 2_000),
]
DIVERSITY = [
    ("RanInt_n060_ss_01", 19_079, 1_000), ("RanInt_n120_ss_01", 47_909, 1_000), ("Geo_n120_ss_01", 101_638.235, 1_000),
    ("RanInt_n120_ds_01", 51_146, 10_000), ("RanInt_n120_ds_02", 51_372, 10_000),
]


def path_of(name):
    plain = ROOT / "bench" / "instances" / f"{name}.json"
    return plain if plain.exists() else plain.with_suffix(".json.gz")


def number(value, decimals=0):
    return f"{value:,.{decimals}f}"


def time_of(milliseconds):
    return number(milliseconds, 2 if milliseconds < 10 else 1 if milliseconds < 100 else 0)


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = pathlib.Path(folder)
        self.missed = []

    def run(self, *arguments):
        done = subprocess.run([self.options.bench, *map(str, arguments)], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(map(str, arguments))}: {done.stderr}")
        return json.loads(done.stdout)

    def wanted(self, name):
        return self.options.only in name

    def peer(self, name):
        """CP-SAT on the same problem: cost, bound and seconds, its answer checked too."""
        if not self.options.with_peer or name.startswith("plan-flanders-s1"):
            return " |" if self.options.with_peer else ""
        answer = self.folder / "peer.json"
        answer.unlink(missing_ok=True)
        done = subprocess.run(
            [sys.executable, ROOT / "bench/plan-peer/cp_sat.py", path_of(name), answer, "--seconds", str(self.options.seconds)],
            capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{name}: the peer ended with {done.returncode}: {done.stderr}")
        told = json.loads(done.stdout.splitlines()[-1])
        if not answer.exists():
            return f" none in {told['seconds']} s |"
        data, solution = load(path_of(name)), load(answer)
        if data["format"] == "kring-groups/1":
            faults, terms, _ = check_groups(data, solution)
        else:
            faults, _, terms = check_plan(Problem(data), solution)
        if faults:
            sys.exit(f"{name}: the peer's answer is wrong: {faults[0]}")
        return f" {number(sum(terms.values()))} / {number(told['bound'])}, {told['seconds']} s |"

    def say(self, name, goal, told, missing, most, limit, share=None, label=None):
        gap = told["cost"] - told["bound"]
        base = told["cost"] - missing
        percent = 100 * gap / base if base else 0
        met = (most is None or told["cost"] <= most) and (limit is None or told["solve"] <= limit)
        met = met and (share is None or percent <= share)
        if not met:
            self.missed.append(name)
        print(
            f"| {label or name} | {goal} | {number(told['cost'])} | {number(told['bound'])} | {number(percent, 2)} % "
            f"| {time_of(told['solve'])} | {number(told['memory'])} | {'yes' if met else '**no**'} |{self.peer(name)}", flush=True)

    def plans(self):
        for name, runs, extra, goal, most, limit in PLANS:
            if not self.wanted(name):
                continue
            answer, proof = self.folder / "plan.json", self.folder / "proof.json"
            told = self.run("plan", path_of(name), "--runs", runs, "--output", answer, "--certificate", proof, *extra)
            certificate = load(proof) if self.options.prove else None
            faults, unproved, _ = check_plan(Problem(load(path_of(name))), load(answer), certificate)
            if faults:
                sys.exit(f"{name}: {faults[0]}")
            if unproved:
                print(f"{name}: {unproved} blocks not proved within the referee's nodes", file=sys.stderr)
            share = {"gap 1 %, 2 s": 1, "gap 0.15 %, 10 s": 0.15}.get(goal)
            label = name + (f" (budget {extra[1]})" if extra else "")
            self.say(name, goal, told, told["missing"], most, limit, share, label)

    def groups(self):
        for name, runs, goal, most, limit in GROUPS:
            if not self.wanted(name):
                continue
            answer = self.folder / "groups.json"
            told = self.run("groups", path_of(name), "--runs", runs, "--output", answer)
            faults, _, _ = check_groups(load(path_of(name)), load(answer))
            if faults:
                sys.exit(f"{name}: {faults[0]}")
            self.say(name, goal, told, 0, most, limit)

    def others(self):
        rows = []
        if self.wanted("singles"):
            told = self.run("singles", path_of("plan-c100-s1"))
            rows.append((
                "100 single circles of plan-c100-s1", "all proved, median 1 ms, max 8 ms",
                f"{told['proved']} proved, median {time_of(told['median'])} ms, max {time_of(told['max'])} ms",
                told["proved"] == told["circles"] and told["median"] <= 1 and told["max"] <= 8))
        for name in ["plan-c10-replan-s1", "plan-c100-s1"]:
            if self.wanted("absence"):
                told = self.run("absence", path_of(name))
                rows.append((
                    f"one more absence in {name}", "1 ms",
                    f"median {time_of(told['median'])} ms, max {time_of(told['max'])} ms of {told['absences']}", told["median"] <= 1))
        for name, atoms in [("conflict-1", 2), ("conflict-2", 4), ("conflict-3", 4)]:
            if self.wanted(name):
                told = self.run("conflict", path_of(name))
                rows.append((
                    name, f"{atoms} atoms, 5 ms", f"{told['atoms']} atoms, {time_of(told['solve'])} ms",
                    told["atoms"] == atoms and told["solve"] <= 5))
        if self.options.mdgp:
            for name, value, limit in DIVERSITY:
                file = pathlib.Path(self.options.mdgp) / f"{name}.txt"
                if not self.wanted(name) or not file.exists():
                    continue
                told = self.run("diversity", file, "--target", value, "--runs", 3)
                rows.append((
                    f"MDGP {name}", f"{number(value, 2 if value % 1 else 0)} in {limit // 1_000} s",
                    f"reached {told['reached']} of 3 times, {time_of(told['solve'])} ms",
                    told["reached"] == 3 and told["solve"] <= limit))
        if rows:
            print("\n| measured | goal | found | met |\n|---|---|---|---|")
        for name, goal, found, met in rows:
            print(f"| {name} | {goal} | {found} | {'yes' if met else '**no**'} |")
            if not met:
                self.missed.append(name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench")
    parser.add_argument("--only", default="", help="only what has this in its name")
    parser.add_argument("--with-peer", action="store_true")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--prove", action="store_true")
    parser.add_argument("--mdgp")
    options = parser.parse_args()
    peer = f" CP-SAT, 2 workers, {options.seconds:g} s: cost / bound |" if options.with_peer else ""
    print(f"| problem | goal | cost | bound | gap | ms | MB | met |{peer}")
    print("|---|---|---:|---:|---:|---:|---:|---|" + ("---|" if options.with_peer else ""))
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        bench.plans()
        bench.groups()
        bench.others()
    print(f"\nmissed: {', '.join(bench.missed) or 'nothing'}", file=sys.stderr)


if __name__ == "__main__":
    main()
