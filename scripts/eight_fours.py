#!/usr/bin/env python3
"""Finds ten rounds of eight groups of four in which nobody meets anybody twice, and prints them for ScheduleTable.swift.

    scripts/eight_fours.py [--seed 1] [--check]

Thirty-two persons meet three others a round, so ten rounds are the most there can be, and everybody then misses exactly one
other. Searching for the eighty groups one by one is hopeless; so the schedule is asked to look the same after each of eight
moves. The persons are (wheel, mark) with four wheels of eight marks, and a move adds one of the eight marks to all of them,
bit by bit (exclusive or). Whoever differs by mark 1 alone never meets.

All moves of one group are then in the schedule or none, and three kinds of groups are left: one of each wheel (eight moves),
two pairs of two wheels that one move keeps in place (four), four of one wheel that four moves keep in place (two). Pairs of
persons fall into 72 classes. Which groups together meet every class once is an exact cover of 72 by 672 (Knuth's algorithm X,
the class with the fewest groups first); which of their eighty groups make rounds is a second one. Choices are tried in the
order that a small generator of random numbers gives, so that the same seed prints the same table; it takes a second.
--check says whether it is the one in ScheduleTable.swift.
"""

import argparse
import itertools
import pathlib
import sys

LETTERS = "ABCDEFGHIJKLMNOPabcdefghijklmnop"
WHEELS, MARKS = range(4), range(8)


def draws(seed):
    """Numbers of a linear congruence (Numerical Recipes): the same on every machine."""
    while True:
        seed = (seed * 1_664_525 + 1_013_904_223) % 2**32
        yield seed >> 8


def shuffled(choices, draw):
    choices = list(choices)
    for last in range(len(choices) - 1, 0, -1):
        other = next(draw) % (last + 1)
        choices[last], choices[other] = choices[other], choices[last]
    return choices


def moves(group):
    """The group after each move, each once."""
    return sorted({tuple(sorted((wheel, mark ^ move) for wheel, mark in group)) for move in MARKS})


def pair_class(one, other):
    """Pairs that a move takes into each other share a class; None for those who never meet."""
    (wheel, mark), (other_wheel, other_mark) = sorted((one, other))
    difference = mark ^ other_mark
    return None if wheel == other_wheel and difference == 1 else (wheel, other_wheel, difference)


def rows():
    """Groups whose moves meet no class twice: the group's moves, and the classes they meet."""
    for others in itertools.product(MARKS, repeat=3):
        yield [(0, 0), *zip((1, 2, 3), others)]
    for wheel, other in itertools.combinations(WHEELS, 2):
        for move, mark in itertools.product(range(2, 8), MARKS):
            if mark < mark ^ move:
                yield [(wheel, 0), (wheel, move), (other, mark), (other, mark ^ move)]
    for wheel in WHEELS:
        for move, other in itertools.combinations(range(2, 8), 2):
            if other < move ^ other:
                yield [(wheel, 0), (wheel, move), (wheel, other), (wheel, move ^ other)]


def exact_cover(items, rows, draw, effort):
    """Rows that hold every item exactly once, or None; `rows` are pairs of a name and a set of items."""
    holding = {item: {name for name, held in rows.items() if item in held} for item in items}
    chosen, left = [], effort

    def choose():
        nonlocal left
        left -= 1
        if not holding:
            return True
        if left < 0:
            return False
        item = min(holding, key=lambda item: (len(holding[item]), item))
        for name in shuffled(sorted(holding[item]), draw):
            taken = {}
            for held in rows[name]:
                for other in holding[held]:
                    for rest in rows[other]:
                        if rest not in rows[name]:
                            holding[rest].discard(other)
            for held in rows[name]:
                taken[held] = holding.pop(held)
            chosen.append(name)
            if choose():
                return True
            chosen.pop()
            holding.update(taken)
            for held in rows[name]:
                for other in holding[held]:
                    for rest in rows[other]:
                        holding[rest].add(other)
        return False

    return chosen if choose() else None


def groups(draw, effort=4_000):
    """Eighty groups in which everybody meets everybody but one, once."""
    table = {}
    for number, row in enumerate(rows()):
        classes = {pair_class(*pair) for pair in itertools.combinations(row, 2)}
        table[number] = (moves(row), frozenset(classes))
    items = set().union(*(classes for _, classes in table.values()))
    while True:
        chosen = exact_cover(items, {name: classes for name, (_, classes) in table.items()}, draw, effort)
        if chosen:
            return [group for name in chosen for group in table[name][0]]


def rounds(groups, draw, effort=200_000):
    """The groups in ten rounds of eight, or None. A group and the one with every mark moved by 1 are in one round."""
    couples = sorted({tuple(sorted((group, tuple(sorted((wheel, mark ^ 1) for wheel, mark in group))))) for group in groups})
    persons = {couple: frozenset(itertools.chain(*couple)) for couple in couples}
    found, left = [], effort

    def fill(rest, seated, current):
        nonlocal left
        left -= 1
        if left < 0:
            return False
        if len(seated) == 32:
            found.append(current)
            if not rest or fill(rest, frozenset(), []):
                return True
            found.pop()
            return False
        # Every couple has a place: of a new round the first couple left is part.
        empty = next(person for person in itertools.product(WHEELS, MARKS) if person not in seated)
        for couple in rest if seated else rest[:1]:
            if (not seated or empty in persons[couple]) and not persons[couple] & seated:
                if fill([other for other in rest if other != couple], seated | persons[couple], [*current, couple]):
                    return True
        return False

    if not fill(couples, frozenset(), []):
        return None
    return [[group for couple in current for group in couple] for current in found]


def check(schedule):
    met = set()
    for current in schedule:
        assert len({person for group in current for person in group}) == 32
        for group in current:
            for pair in itertools.combinations(sorted(group), 2):
                assert pair not in met
                met.add(pair)
    assert len(schedule) == 10 and len(met) == 480


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    draw = draws(options.seed)
    schedule = None
    while schedule is None:
        schedule = rounds(groups(draw), draw)
    check(schedule)
    table = "\n".join(
        " ".join("".join(LETTERS[wheel * 8 + mark] for wheel, mark in group) for group in sorted(current)) for current in schedule)
    if not options.check:
        print(table)
        return
    source = pathlib.Path(__file__).resolve().parent.parent / "Sources/KringScheduler/Groups/ScheduleTable.swift"
    if table not in source.read_text().replace("\n        ", "\n"):
        sys.exit(f"{source.name} has another table than this finds")


if __name__ == "__main__":
    main()
