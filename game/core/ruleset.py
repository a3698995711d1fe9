"""What the rules need of the content: cards as numbers and effects, no texts.

``game.content`` builds a ``Ruleset`` from the YAML; nothing in ``game.core`` knows a device, a
scenario or a card by name.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from game.core.effects.base import Effect

Cubes = tuple[int, ...]
"""A flat table of cubes: stage by stage, one number a kind."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a device. ``maximum`` None: no upper limit. ``wear`` is per year."""

    id: str
    maximum: int | None
    wear: int
    new_minimum: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: lasting damage, or an attribute at or below a level.

    ``attribute`` is −1 for damage. ``dead_at``: the device no longer serves at or below this
    level. ``repaired_to`` is the level a repair gives back.
    """

    id: str
    attribute: int = -1
    at_most: int = 0
    dead_at: int | None = None
    repaired_to: int = 0
    repair_rule: int = -1


@dataclass(frozen=True, slots=True)
class Threshold:
    """A condition on an attribute of a device: ``worn`` is added when the device is old."""

    attribute: int
    level: int
    worn: int = 0


@dataclass(frozen=True, slots=True)
class Goal:
    """A metric and its bounds (inclusive; None: no bound)."""

    metric: str
    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A card as the rules see it. ``now`` and ``on`` are ids of scripts (lists of effects)."""

    id: str
    code: str
    deck: str
    copies: int = 1
    coins: int = 0
    elan: int = 0
    pillar: int = -1
    stage: int = 0
    family: str = ""
    clean: bool = False
    impact: tuple[int, ...] = ()
    attributes: tuple[int, ...] = ()
    hazard: str = ""
    stopped_by: Threshold | None = None
    only_if: Threshold | None = None
    reaction: frozenset[str] = frozenset()
    gauge: int = -1
    points: int = 0
    goals: tuple[Goal, ...] = ()
    now: str = ""
    now_worn: str = ""
    on: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeviceModel:
    """A device that enters the game ready made: ranges per attribute, inclusive."""

    age: int
    low: tuple[int, ...]
    high: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MissionPhase:
    """Every household keeps one mission of ``offer``."""

    offer: int
    kind: Literal["missions"] = "missions"


@dataclass(frozen=True, slots=True)
class DraftPhase:
    """Rounds in which each seat takes one card of a row. ``families``: one of each.

    ``snake``: every other round goes back the way it came.
    """

    deck: int
    row: int
    rounds: int
    reverse: bool
    families: tuple[str, ...] = ()
    snake: bool = False
    kind: Literal["draft"] = "draft"


@dataclass(frozen=True, slots=True)
class AssemblePhase:
    """What was drafted becomes each household's device; nobody acts."""

    kind: Literal["assemble"] = "assemble"


@dataclass(frozen=True, slots=True)
class CataloguePhase:
    """Every household chooses its first device among the ready-made models."""

    kind: Literal["catalogue"] = "catalogue"


@dataclass(frozen=True, slots=True)
class YearsPhase:
    """The years of use. ``snake``: actions go up and down the seats instead of in blocks."""

    years: int
    actions: int
    snake: bool = False
    kind: Literal["years"] = "years"


@dataclass(frozen=True, slots=True)
class FinalSortPhase:
    """Each household may give a fate to this many of its devices."""

    devices: int
    kind: Literal["final_sort"] = "final_sort"


Phase = MissionPhase | DraftPhase | CataloguePhase | AssemblePhase | YearsPhase | FinalSortPhase


@dataclass(frozen=True, slots=True)
class TableGoal:
    """One thing an award asks for: a metric of the table, or one that every household reaches.

    Bounds are inclusive; None: no bound.
    """

    metric: str
    at_least: int | None = None
    at_most: int | None = None
    scope: Literal["table", "every"] = "table"


@dataclass(frozen=True, slots=True)
class Award:
    """What the whole table may win. It asks for its goals and for those of the awards below."""

    id: str
    goals: tuple[TableGoal, ...]


@dataclass(frozen=True, slots=True)
class Timing:
    """Minutes of a session: in all, of play, of debrief. The rest is for the rules."""

    minutes: int
    play: int
    debrief: int


@dataclass(frozen=True, slots=True)
class SeatStart:
    """What households start with besides, for this many seats: one number a seat."""

    seats: int
    coins: tuple[int, ...] = ()
    elan: tuple[int, ...] = ()
    hand: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of a scenario that no card changes. Impacts are flat ``Cubes``.

    ``poorer_ore_share``: of the deposits that the first devices leave, the share that is dug
    before ores get poorer (``Ruleset.rich_ore``); None: they never do.
    """

    coins: int
    elan: int
    hand: int
    old_age: int
    service_full: int
    service_faulty: int
    faults_out: int
    bonus_attribute: int
    bonus_level: int
    bonus_points: int
    spare_service: int
    spare_cost: tuple[int, ...]
    use_impact: Cubes
    refurbish_impact: Cubes
    rent_impact: Cubes
    rent_year_impact: Cubes
    rent_impact_every: int
    bin_impact: Cubes
    informal_impact: Cubes
    new_attributes: tuple[int, ...]
    new_families: tuple[str, ...]
    express_bonus: tuple[int, ...]
    poorer_ore_share: float | None
    poorer_ore_impact: Cubes
    token_limit: int
    support_limit: int
    lever_extra: int
    lever_largest: int
    lever_point: int
    refurbished_to: tuple[tuple[int, int], ...]
    glued_attribute: int
    glued_level: int
    repair_easy_level: int
    repair_easy_less: int
    shelf_wear: tuple[int, ...]
    shelf_dead_attribute: int
    pillar_uses: int
    pillar_point: int
    cubes_per_point: int
    hot_factor: int
    coins_per_point: int
    drawer_penalty: int


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Everything the rules read. All indices are positions in these tuples."""

    id: str
    seats: tuple[int, int]
    stages: tuple[str, ...]
    kinds: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    faults: tuple[Fault, ...]
    pillars: tuple[str, ...]
    action_pillars: Mapping[str, int]
    decks: tuple[str, ...]
    cards: Mapping[str, Card]
    deck_cards: tuple[tuple[str, ...], ...]
    row_sizes: tuple[int, ...]
    rules: tuple[str, ...]
    rule_base: tuple[int, ...]
    rule_minimum: tuple[int, ...]
    zones: tuple[tuple[float, float], ...]
    phases: tuple[Phase, ...]
    models: Mapping[str, DeviceModel]
    start_drawer: int
    start_pool_less: int
    numbers: Numbers
    scripts: Mapping[str, tuple[Effect, ...]]
    rule_index: Mapping[str, int]
    deck_index: Mapping[str, int]
    kind_index: Mapping[str, int]
    stage_index: Mapping[str, int]
    attribute_index: Mapping[str, int]
    fault_index: Mapping[str, int]
    catalogue: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ready-made models: the cards each one is made of. They are shown, not drawn."""
    new_from_catalogue: bool = False
    """Whoever buys new chooses a model, instead of an express tour."""
    awards: tuple[Award, ...] = ()
    """What the table may win, lowest first."""
    together: bool = False
    """Nobody wins alone: no ranking, only the award."""
    timing: Timing | None = None
    """A timed session, in which a seat may declare the last year."""
    seat_starts: tuple[SeatStart, ...] = ()
    years: int = field(init=False)
    """How many years of use the scenario has."""

    def __post_init__(self) -> None:
        years = sum(phase.years for phase in self.phases if isinstance(phase, YearsPhase))
        object.__setattr__(self, "years", years)

    @property
    def cube_count(self) -> int:
        """How many numbers a flat table of cubes has."""
        return len(self.stages) * len(self.kinds)

    @property
    def half_course(self) -> int:
        """The year in which half the course is played: the first that may be declared the last.

        What the table may win is weighed on a whole journey; less than half of one would be
        another, easier game.
        """
        return -(-self.years // 2)

    def rich_ore(self, seats: int) -> float:
        """How many deposits this many seats dig before ores get poorer.

        Each first device digs one of each family; of what they leave, the share that the
        scenario says is as rich. So the first devices are alike however many seats there are.
        """
        share = self.numbers.poorer_ore_share
        if share is None:
            return math.inf
        first = seats * len(self.numbers.new_families)
        there = len(self.deck_cards[self.deck_index["deposit"]])
        return first + _ceil(share * max(0, there - first))

    def zone_levels(self, kind: int, seats: int) -> tuple[int, int]:
        """Cubes at which a kind's gauge becomes tense and hot, for this many seats.

        With few seats both may round to one number; a gauge is tense before it is hot.
        """
        share_tense, share_hot = self.zones[kind]
        seat_years = seats * self.years
        tense = _ceil(share_tense * seat_years)
        return tense, max(tense + 1, _ceil(share_hot * seat_years))


def _ceil(value: float) -> int:
    """The value rounded up, forgiving the last bits of a binary fraction."""
    return -int(-round(value, 6) // 1)
