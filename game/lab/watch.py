"""What is noted while a game goes on, because its last state no longer tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from game.core import devices, scoring
from game.core.actions import Action, Join, PlayCard, RepairTogether, Sort, Support
from game.core.events import Event
from game.core.ruleset import Ruleset
from game.core.state import Choice, Device, State

KEPT_YEARS: Final = 3
"""Years after which the cubes of a new phone that is kept are noted (as the studies of ADEME)."""

USED: Final = {
    "card_played": "card",
    "hazard_cancelled": "answer",
    "initiative_joined": "card",
    "lever_passed": "card",
    "part_taken": "card",
    "part_drawn": "card",
    "mission_kept": "card",
    "news_revealed": "card",
    "alert_revealed": "card",
    "hazard_struck": "card",
}
"""Events after which a card counts as used, and where they name it."""

TAKEN: Final = frozenset(
    {"card_played", "initiative_joined", "lever_supported", "part_taken", "mission_kept"}
)
"""Events in which a seat makes a card its own."""

OFFERED: Final = frozenset({"mission_offered"})
"""Events in which chance offers a card to a seat; so do the first hand and what is laid out."""

SHOWN: Final = frozenset({"news_revealed", "alert_revealed", "hazard_drawn"})
"""Events that show a card which never lies in a hand, a row or a choice."""


class CardWatch:
    """Which cards showed up and were used, whom chance offered them, and who took them."""

    def __init__(self, ruleset: Ruleset, first: State) -> None:
        self._cards = ruleset.cards
        self.shown: set[str] = set()
        self.used: set[str] = set()
        self.taken: set[tuple[str, int]] = set()
        self.offered: set[tuple[str, int]] = {
            (card, seat) for seat, own in enumerate(first.households) for card in own.hand
        }
        self._rows: list[tuple[str, ...]] = [()] * len(first.rows)
        self._piles: set[int] = set()
        self._kept: list[tuple[str, ...]] = []

    def state(self, state: State) -> None:
        """Looks at hands, rows and the choice that is open."""
        for pile in self._in_sight(state):
            # a pile that did not change is the same object, as long as it is kept
            if id(pile) not in self._piles:
                self._piles.add(id(pile))
                self._kept.append(pile)
                self.shown.update(pile)

    @staticmethod
    def _in_sight(state: State) -> Iterator[tuple[str, ...]]:
        yield from state.rows
        for own in state.households:
            yield own.hand
        if state.agenda and isinstance(state.agenda[-1], Choice):
            yield state.agenda[-1].options

    def events(self, events: Iterable[Event]) -> None:
        """Looks at what happened."""
        for event in events:
            if event.kind in SHOWN:
                self.shown.add(str(event.params["card"]))
            if event.kind in USED:
                self.used.add(str(event.params[USED[event.kind]]))
            if event.kind in TAKEN:
                self.taken.add((str(event.params["card"]), event.seat))
            if event.kind in OFFERED:
                self.offered.add((str(event.params["card"]), event.seat))

    def turn(self, state: State, seat: int) -> None:
        """Looks at the rows before a seat acts: what was laid out since is offered to it first.

        Which card that is, chance alone says.
        """
        for deck, row in enumerate(state.rows):
            if row is not self._rows[deck]:
                fresh = Counter(row) - Counter(self._rows[deck])
                self.offered.update([(card, seat) for card in fresh])
                self._rows[deck] = row

    def all_shown(self) -> frozenset[str]:
        """The cards that showed up, choices that are not cards left out."""
        return frozenset((self.shown | self.used) & self._cards.keys())


class Spell(NamedTuple):
    """One household's time with a device: its origin then, years it gave, cubes it cost."""

    origin: str
    before: int
    cubes: int
    years: int


class DeviceWatch:
    """The lives of all devices, one spell after the other."""

    def __init__(self) -> None:
        self._last: dict[int, Device] = {}
        self._spells: dict[tuple[int, int], Spell] = {}
        self.kept: dict[int, tuple[int, ...]] = {}

    def state(self, state: State) -> None:
        """Looks at every device in use, in a drawer or in the pool."""
        for device in _devices(state):
            last = self._last.get(device.id)
            if last is not device:
                self._note(device, last)
                self._last[device.id] = device

    def served(self, before: State, events: Iterable[Event], after: State) -> None:
        """Gives devices the year they served before they were lost in the same go."""
        seats = [event.seat for event in events if event.kind == "served"]
        there = {device.id for device in _devices(after)} if seats else set()
        for seat in seats:
            phone, now = before.households[seat].phone, after.households[seat].phone
            if phone is not None and now is None and phone.id not in there:
                place = (phone.id, len(phone.owners) - 1)
                spell = self._spells[place]
                self._spells[place] = spell._replace(years=spell.years + 1)

    def _note(self, device: Device, last: Device | None) -> None:
        if not device.owners:
            return
        place = (device.id, len(device.owners) - 1)
        cubes, years = sum(device.cubes), device.owners[-1].served
        spell = self._spells.get(place)
        if spell is None:
            before = 0 if last is None else sum(last.cubes)
            spell = Spell(device.origin, before, 0, 0)
        self._spells[place] = spell._replace(cubes=cubes - spell.before, years=years)
        first_hand = device.origin == devices.NEW and len(device.owners) == 1
        if first_hand and years == KEPT_YEARS and device.id not in self.kept:
            self.kept[device.id] = device.cubes

    def by_origin(self) -> dict[str, tuple[int, int]]:
        """Years of service and cubes of all spells, by origin."""
        years: Counter[str] = Counter()
        cubes: Counter[str] = Counter()
        for spell in self._spells.values():
            years[spell.origin] += spell.years
            cubes[spell.origin] += spell.cubes
        return {origin: (years[origin], cubes[origin]) for origin in cubes}


def _devices(state: State) -> Iterator[Device]:
    for own in state.households:
        if own.phone is not None:
            yield own.phone
        yield from own.drawer
    yield from state.pool


class YearEnd(NamedTuple):
    """How the table stood when a year was over."""

    coins: tuple[int, ...]
    gauges: tuple[int, ...]
    zones: tuple[int, ...]


class YearWatch:
    """The ends of the years, and how often the lead changed hands."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._leader: int | None = None
        self.ends: list[YearEnd] = []
        self.lead_changes = 0

    def events(self, events: Iterable[Event], state: State) -> None:
        """Looks whether a year ended."""
        for event in events:
            if event.kind == "year_ended":
                coins = tuple([own.coins for own in state.households])
                self.ends.append(YearEnd(coins, state.gauges, state.zones))
                self.lead(state)

    def lead(self, state: State) -> None:
        """Looks who leads. Who still shares the lead has not lost it."""
        ranks = scoring.ranking(self._ruleset, state)
        best = {seat for seat, score in ranks if score.total == ranks[0][1].total}
        if self._leader not in best:
            self.lead_changes += self._leader is not None
            self._leader = ranks[0][0]


ELAN: Final[dict[type, str]] = {
    Support: "support", PlayCard: "play", Join: "join", RepairTogether: "repair",
}  # fmt: skip
"""Actions that élan is spent on, and what the uses are called."""


class DeedWatch:
    """What each seat did, and what its élan went into."""

    def __init__(self, seats: int) -> None:
        self.deeds: list[Counter[str]] = [Counter() for _ in range(seats)]

    def action(self, action: Action, events: Iterable[Event]) -> None:
        """Counts an action, the élan that goes into it, and what happens to seats by the way."""
        self.deeds[action.seat][deed_of(action)] += 1
        use = ELAN.get(type(action), "")
        for event in events:
            if event.kind == "elan_changed" and use and event.seat == action.seat:
                self.deeds[event.seat][f"elan_{use}"] += max(0, -int(event.params["by"]))
                use = ""  # the price comes first; what else happens is not paid by choice
            elif event.kind == "spare_served":
                self.deeds[event.seat]["spare_years"] += 1
            elif event.kind == "phone_sold":
                self.deeds[event.seat]["sold"] += 1
            elif event.kind == "hazard_cancelled":
                self.deeds[event.seat]["answered"] += 1


def deed_of(action: Action) -> str:
    """The name of what an action does: ``buy_new``, ``sort_give``."""
    name = snake(type(action).__name__)
    return f"{name}_{action.fate}" if isinstance(action, Sort) else name


def snake(name: str) -> str:
    """``BuyNew`` → ``buy_new``."""
    return "".join([f"_{c.lower()}" if c.isupper() else c for c in name]).lstrip("_")
