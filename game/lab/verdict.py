"""Whether what was measured meets the targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

from game.lab import stats
from game.lab.measures import measured
from game.lab.stats import USUAL, Interval
from game.lab.study import Plan, Target
from game.lab.subject import Subject
from game.lab.table import Table

Verdict = Literal["pass", "fail", "not decided"]

LEAST: Final = 20
"""Games below which nothing is decided: intervals of a handful of games promise too much."""

_SLACK: Final = 1e-9
"""Bounds and values are decimal fractions: 0.25 + 0.025 shall meet 0.275."""


class Member(NamedTuple):
    """One of the things a target asks of: a label, what was measured, on how much it stands."""

    label: str
    interval: Interval
    seen: int


class Judged(NamedTuple):
    """A target and what came of it. ``worst`` is the member that is nearest to missing it, or
    furthest from meeting it; intervals of several members hold together."""

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
    samples = measured(table, target.ask, subject)
    confidence = stats.shared(USUAL, len(samples))
    members = [Member(each.label, each.estimate(confidence), each.seen) for each in samples]
    if not members:
        members = [Member("nothing seen", stats.UNKNOWN, 0)]
    worst = min(members, key=lambda member: _room(target, member.interval.value))
    found = verdict(target, members) if table.count >= LEAST else "not decided"
    return Judged(target, found, worst, tuple(members), table.count)


def verdict(target: Target, members: Sequence[Member]) -> Verdict:
    """Pass when every interval lies within the bounds, fail when one lies wholly outside."""
    if all(_room(target, bound) >= -_SLACK for m in members for bound in m.interval[1:]):
        return "pass"
    if any(_outside(target, member.interval) for member in members):
        return "fail"
    return "not decided"


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
