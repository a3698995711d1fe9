"""What a finished game tells of its phones, read from its own history.

``stories`` follows every phone; ``one_year_more`` asks what the table would have weighed had each
phone lasted one year more, ``kept_longer`` what one of its phones would have. All are pure
functions of the steps of a game.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from game.core import devices
from game.core.events import Event
from game.core.ruleset import Ruleset
from game.core.state import BANK, Device, State
from game.core.table import rule_of
from game.session.history import Step

SERVED: Final = "served"
SPARE: Final = "spare_served"
WITHOUT: Final = "went_without"
MARKS: Final = (SERVED, SPARE, WITHOUT)
"""How a year of a household ended: its phone served, one from the drawer did, none did."""

FATES: Final = {
    "phone_collected": "collected",
    "phone_binned": "binned",
    "phone_sold_informally": "informal",
    "phone_lost": "lost",
}
SOLD: Final = "sold"
"""The fate of a device that left the game out of a drawer: only its owner can have sold it."""

IN_USE: Final = "use"
IN_DRAWER: Final = "drawer"
IN_POOL: Final = "pool"
GIVEN_BACK: Final = "given_back"


class Story(NamedTuple):
    """One phone from its beginning to the end of the game.

    ``device`` is how it was last seen; ``origins`` what it was called in turn (new, then
    refurbished…); ``years`` its years of service, those from a drawer included; ``fate`` where
    it ended: ``use``, ``drawer``, ``pool``, ``collected``, ``binned``, ``informal``, ``sold``,
    ``lost`` (stolen while it was in use) or ``given_back``; ``holder`` the seat that had it then,
    or BANK.
    """

    device: Device
    origins: tuple[str, ...]
    years: int
    fate: str
    holder: int

    @property
    def cubes(self) -> int:
        """Every cube it cost, the cubes of its use included."""
        return sum(self.device.cubes)

    @property
    def cubes_per_year(self) -> float | None:
        """Cubes per year of service; None when it never served."""
        return self.cubes / self.years if self.years else None


def stories(ruleset: Ruleset, steps: Sequence[Step]) -> tuple[Story, ...]:
    """The phones made in this game or used in it, new ones first, then by age in the game.

    A phone that came and left within a single action (a rental lost at once) left no trace in
    the states and is not told.
    """
    last: dict[int, Device] = {}
    origins: dict[int, tuple[str, ...]] = {}
    for step in steps:
        for device in _devices(step.state):
            if last.get(device.id) is not device:
                last[device.id] = device
                known = origins.get(device.id, ())
                if device.origin not in known:
                    origins[device.id] = (*known, device.origin)
    ends, served, spare = _ends(steps), _years(steps, SERVED), _years(steps, SPARE)
    told = []
    for number, device in last.items():
        in_use = max(served.get(number, 0), sum(owner.served for owner in device.owners))
        years = in_use + spare.get(number, 0)
        if years or device.maker != BANK:
            fate, holder = ends.get(number, (GIVEN_BACK, _last_owner(device)))
            whole = _up_to_date(device, in_use)
            told.append(Story(whole, origins[number], years, fate, holder))
    return tuple(sorted(told, key=lambda story: (story.device.maker == BANK, story.device.id)))


def _last_owner(device: Device) -> int:
    return device.owners[-1].seat if device.owners else BANK


def _devices(state: State) -> Iterator[Device]:
    for own in state.households:
        if own.phone is not None:
            yield own.phone
        yield from own.drawer
    yield from state.pool


def _ends(steps: Sequence[Step]) -> dict[int, tuple[str, int]]:
    """Where each phone ended: its last fate told by an event, or where it lies at the end."""
    ends: dict[int, tuple[str, int]] = {}
    before = steps[0]
    for step in steps:
        for event in step.events:
            if event.kind in FATES:
                number = int(event.params["device"])
                ends[number] = (_fate(before.state, event, number), event.seat)
        before = step
    state = steps[-1].state
    for seat, own in enumerate(state.households):
        ends.update({device.id: (IN_DRAWER, seat) for device in own.drawer})
        if own.phone is not None:
            ends[own.phone.id] = (IN_USE, seat)
    ends.update({device.id: (IN_POOL, BANK) for device in state.pool})
    return ends


def _fate(before: State, event: Event, number: int) -> str:
    """What became of a device, from an event and the state before its step."""
    asleep = devices.find(before.households[event.seat].drawer, number)
    return SOLD if event.kind == "phone_lost" and asleep else FATES[event.kind]


def _years(steps: Sequence[Step], mark: str) -> dict[int, int]:
    """How many years of this mark each phone gave, by its id."""
    in_use: dict[int, int] = {}
    years: dict[int, int] = {}
    for event in _events(steps):
        if event.kind in ("phone_made", "phone_received"):
            in_use[event.seat] = int(event.params["device"])
        elif event.kind == mark:
            number = int(event.params.get("device", in_use.get(event.seat, BANK)))
            years[number] = years.get(number, 0) + 1
    return years


def _up_to_date(device: Device, served: int) -> Device:
    """A phone that left within the action of its last year of service was last seen before it."""
    missing = served - sum(owner.served for owner in device.owners)
    if not missing or not device.owners:
        return device
    end = device.owners[-1]
    return device._replace(owners=(*device.owners[:-1], end._replace(served=end.served + missing)))


def _events(steps: Iterable[Step]) -> Iterator[Event]:
    for step in steps:
        yield from step.events


class Spell(NamedTuple):
    """A household's years from one phone put in use to the next: a mark a year.

    ``cubes`` is what putting this phone in use added to the rucksack: the grand tour of a new
    one, the cube of a refurbished one.
    """

    origin: str
    cubes: int
    years: tuple[str, ...]


class OneYearMore(NamedTuple):
    """The table as it was, and had every phone lasted one year more.

    ``years`` are years of service and ``cubes`` the cubes of all rucksacks; ``new_fewer`` and
    ``others_fewer`` count the phones nobody would have needed, ``replaced`` how often one took
    the place of another: for good, or for a year out of the drawer.
    """

    years: int
    cubes: int
    years_after: int
    cubes_after: int
    new_fewer: int
    others_fewer: int
    replaced: int = 0

    @property
    def before(self) -> float | None:
        """Cubes per year of service of the table, as it was; None without service."""
        return self.cubes / self.years if self.years else None

    @property
    def after(self) -> float | None:
        """Cubes per year of service of the table, had phones lasted longer."""
        return self.cubes_after / self.years_after if self.years_after else None

    @property
    def changes(self) -> bool:
        """True when one year more would have changed something."""
        fewer = self.new_fewer + self.others_fewer
        return bool(fewer) or (self.years, self.cubes) != (self.years_after, self.cubes_after)


class KeptLonger(NamedTuple):
    """A device of this game as it served, and with one year of service more.

    ``years`` are years of service, ``cubes`` all it cost, its use included.
    """

    years: int
    cubes: int
    years_after: int
    cubes_after: int

    @property
    def before(self) -> float:
        """Cubes per year of service, as it was."""
        return self.cubes / self.years

    @property
    def after(self) -> float:
        """Cubes per year of service with one year more."""
        return self.cubes_after / self.years_after


def kept_longer(ruleset: Ruleset, steps: Sequence[Step]) -> KeptLonger | None:
    """Of the devices made in this game, the one that weighed most a year, kept one year more.

    The same making is shared by one year more, which adds the cubes of its use, at the pace of
    the rules as they stand at the end, rounded up. Nothing is played again: it shows what a year
    of service weighs, whatever the household did next. None without such a device, or when the
    use of the added year weighs as much as it saves.
    """
    made = [story for story in stories(ruleset, steps) if story.device.maker != BANK]
    served = [story for story in made if story.years]
    if not served:
        return None
    story = max(served, key=lambda each: (each.cubes / each.years, -each.device.id))
    seat = story.device.maker
    use = _use_cubes(ruleset, steps[-1].state, seat, 1)
    found = KeptLonger(story.years, story.cubes, story.years + 1, story.cubes + use)
    return found if found.after < found.before else None


def one_year_more(ruleset: Ruleset, steps: Sequence[Step]) -> OneYearMore | None:
    """What the table would have weighed had each phone lasted one year more.

    The years of each household are laid out again from what happened, nothing else is played:

    - a phone that left service serves one year more, right after its last year of service;
    - if the household then had a year without a phone (or with one from its drawer), the added
      year takes its place; otherwise the next phone comes one year later, and so do all that
      follow: two phones that last one year more delay the third by two years;
    - a phone that would come after the last year is not needed: the cubes its coming added (the
      grand tour of a new one, the cube of a refurbished one) are taken off;
    - years of service that are added cost the cubes of their use, at the pace of the rules as
      they stand at the end, rounded up.

    A rented phone gets no added year: giving it back does not end its life. Prices, hazards and
    what becomes of the phones that are left are not played again, so this is an estimate for the
    talk after the game, on the low side: the cubes of throwing away the phones not needed, for
    instance, stay counted. None when the record does not begin with the first year.
    """
    if steps[0].state.year:
        return None
    state = steps[-1].state
    cubes = sum(sum(own.cubes) for own in state.households)
    years = sum(own.years_served for own in state.households)
    saved, added, replaced, fewer = 0, 0, 0, [""] * 0
    for seat in range(len(state.households)):
        spells = spells_of(steps, seat)
        marks, needless = _laid_out_again(spells)
        more = _service(marks) - sum(_service(spell.years) for spell in spells)
        added += more
        replaced += max(0, len(spells) - 1) + marks.count(SPARE)
        saved += sum(spell.cubes for spell in needless) - _use_cubes(ruleset, state, seat, more)
        fewer += [spell.origin for spell in needless]
    new = fewer.count(devices.NEW)
    others = len(fewer) - new
    return OneYearMore(years, cubes, years + added, cubes - saved, new, others, replaced)


def spells_of(steps: Sequence[Step], seat: int) -> list[Spell]:
    """The years of a household, cut where a phone was put in use.

    A phone that was replaced before it saw the end of a year adds its cubes to the next one's.
    """
    spells: list[Spell] = []
    for step in steps:
        cubes = 0
        for event in step.events:
            if event.seat != seat:
                continue
            if event.kind == "cubes_added":
                cubes += int(event.params["count"])
            elif event.kind in ("phone_made", "phone_received"):
                _open(spells, _origin(step, event), cubes)
                cubes = 0
            elif event.kind in MARKS:
                _mark(spells, event.kind)
                cubes = 0
    return spells


def _origin(step: Step, event: Event) -> str:
    if event.kind == "phone_made":
        return devices.NEW
    number = int(event.params["device"])
    found = devices.find(tuple(_devices(step.state)), number)
    return found.origin if found else str(event.params.get("origin", ""))


def _open(spells: list[Spell], origin: str, cubes: int) -> None:
    if spells and not spells[-1].years:
        cubes += spells.pop().cubes
    spells.append(Spell(origin, cubes, ()))


def _mark(spells: list[Spell], mark: str) -> None:
    before = spells.pop() if spells else Spell("", 0, ())
    spells.append(before._replace(years=(*before.years, mark)))


def _laid_out_again(spells: Sequence[Spell]) -> tuple[list[str], list[Spell]]:
    """A mark a year had each phone lasted one year more, and the spells that never begin."""
    span = sum(len(spell.years) for spell in spells)
    marks: list[str] = []
    needless: list[Spell] = []
    for number, spell in enumerate(spells):
        if number and len(marks) >= span:
            needless.append(spell)
        else:
            marks += _longer(spell)
    return marks[:span], needless


def _longer(spell: Spell) -> list[str]:
    marks = list(spell.years)
    if spell.origin == devices.RENTAL or SERVED not in marks:
        return marks
    end = len(marks) - marks[::-1].index(SERVED)
    return [*marks[:end], SERVED, *marks[end + 1 :]]


def _service(marks: Iterable[str]) -> int:
    return sum(mark != WITHOUT for mark in marks)


def _use_cubes(ruleset: Ruleset, state: State, seat: int, years: int) -> int:
    """Cubes of the use of some more years, rounded up."""
    interval = rule_of(ruleset, state, "use_interval", seat)
    return -(-years // interval) * sum(ruleset.numbers.use_impact)
