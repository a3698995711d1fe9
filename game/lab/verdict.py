"""Whether what was measured meets the targets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

from game.lab import stats
from game.lab.lifts import Lift, pooled
from game.lab.measures import measured
from game.lab.samples import Samples
from game.lab.stats import USUAL, Interval
from game.lab.study import Plan, Target
from game.lab.subject import Subject
from game.lab.table import Table

Verdict = Literal["pass", "fail", "not decided"]

_SLACK: Final = 1e-9
"""Bounds and values are decimal fractions: 0.25 + 0.025 shall meet 0.275."""


class Member(NamedTuple):
    """One of the things a target asks of: a label, what was measured, on how much it stands.

    ``wide`` is the interval that holds together with those of all members.
    """

    label: str
    interval: Interval
    wide: Interval
    seen: int


class Judged(NamedTuple):
    """A target and what came of it. ``worst`` is the member that is nearest to missing it, or
    furthest from meeting it."""

    target: Target
    verdict: Verdict
    worst: Member
    members: tuple[Member, ...]
    games: int


def judged(plan: Plan, tables: Mapping[str, Table], subject: Subject) -> list[Judged]:
    """Every target of a plan with its verdict."""
    return [judge(target, tables[target.line], subject) for target in plan.targets]


def judge(target: Target, table: Table, subject: Subject) -> Judged:
    """A target and its verdict."""
    asked_of = members(measured(table, target.ask, subject))
    worst = min(asked_of, key=lambda member: _room(target, member.interval.value))
    found = verdict(target, asked_of) if table.count >= stats.LEAST else "not decided"
    return Judged(target, found, worst, tuple(asked_of), table.count)


def members(samples: Sequence[Samples]) -> list[Member]:
    """What was measured, each with both its intervals; lifts of cards as their decks show them."""
    if not samples:
        return [Member("nothing seen", stats.UNKNOWN, stats.UNKNOWN, 0)]
    confidence = stats.shared(USUAL, len(samples))
    lifts = [each for each in samples if isinstance(each, Lift)]
    found = pooled(lifts) if lifts else [each.estimate() for each in samples]
    return [
        Member(each.label, interval, each.estimate(confidence), each.seen)
        for each, interval in zip(samples, found, strict=True)
    ]


def verdict(target: Target, asked_of: Sequence[Member]) -> Verdict:
    """Fail when a member surely lies outside the bounds, pass when every one surely lies within.

    One of many members lies outside by luck alone: only its wide interval says so. That all lie
    within is claimed only if each of them does by its own interval, and is wrong at most as
    often as for a single one (an intersection-union test): there nothing is to be widened.
    """
    if any(_outside(target, member.wide) for member in asked_of):
        return "fail"
    if all(_lies_within(target, member) for member in asked_of):
        return "pass"
    return "not decided"


def _lies_within(target: Target, member: Member) -> bool:
    """True when an interval lies within the bounds, and they are not finer than what was seen of
    this member alone: what others lend it does not stand for games."""
    room = math.inf
    if target.at_least is not None and target.at_most is not None:
        room = target.at_most - target.at_least
    clear = all(_room(target, bound) >= -_SLACK for bound in member.interval[1:])
    return clear and member.wide.high - member.wide.low <= room + _SLACK


def _room(target: Target, value: float) -> float:
    """How far a value lies within the bounds; negative outside, and for what was never seen."""
    if value != value:
        return -float("inf")
    low = float("inf") if target.at_least is None else value - target.at_least
    high = float("inf") if target.at_most is None else target.at_most - value
    return min(low, high)


def _outside(target: Target, interval: Interval) -> bool:
    below = target.at_least is not None and interval.high < target.at_least - _SLACK
    above = target.at_most is not None and interval.low > target.at_most + _SLACK
    return below or above
