"""What drawing needs of a node beyond its words: ids of art, numbers, states. No pygame."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of an effect line: ``kind`` is ``icon``, ``cube`` or ``text``."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class CardLook:
    """A card's face. ``size`` is ``hand``, ``row``, ``open`` or ``strip``; ``facing`` False
    shows its back. ``cost_in`` is ``coins`` or ``elan``; ``elan`` is what a card costs beside
    its coins."""

    id: str
    code: str
    title: str
    stage: str
    deck: str
    deck_icon: str
    kicker: str
    scene: str
    cost: str = ""
    cost_in: str = "coins"
    elan: str = ""
    tokens: tuple[Token, ...] = ()
    rule: str = ""
    figure: str = ""
    figure_label: str = ""
    text: str = ""
    pillar_icon: str = ""
    pillar: str = ""
    code_line: str = ""
    size: str = "hand"
    facing: bool = True


@dataclass(frozen=True, slots=True)
class TeamLook:
    """A household's badge: a key of the theme's teams; the style of a computer household.

    A team of a device that is not the one on screen also says its symbol and ``among`` which
    teams it is, in their order: that gives its shape and colour.
    """

    team: str
    style: str = ""
    symbol: str = ""
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PortraitLook:
    """The portrait of a computer household's style; ``large`` where it is to be chosen."""

    style: str
    large: bool = False


@dataclass(frozen=True, slots=True)
class CoverLook:
    """What stands in the pocket of the title: a drawing of the program's, or an icon.

    ``kinds`` are the ores in the ground; none before the content of another device is there.
    """

    drawing: str
    icon: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BeatLook:
    """Work under way, by how many beats it has lasted."""

    beats: int


@dataclass(frozen=True, slots=True)
class TurnLook:
    """A household in the order of a turn: its badge, and ``done``, ``now`` or ``next``."""

    team: str
    state: str


@dataclass(frozen=True, slots=True)
class LineLook:
    """A line of the log beside its household's badge, in fewer words; ``why`` under it."""

    team: str
    words: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class GaugeLook:
    """A shared gauge: cubes, the two thresholds, the end of the scale, the zone."""

    kind: str
    value: int
    tense: int
    hot: int
    top: int
    zone: str


@dataclass(frozen=True, slots=True)
class PhoneLook:
    """A device as it is drawn. ``age`` in years; ``attributes``: id, level, top, icon.

    ``drawing`` is what the program draws worn and broken, or "" for ``icon`` shown large;
    ``marks`` are the icons of its faults.
    """

    absent: bool
    origin: str = ""
    age: int = 0
    cracked: bool = False
    low_battery: bool = False
    slow: bool = False
    dead: bool = False
    attributes: tuple[tuple[str, int, int, str], ...] = ()
    drawing: str = "phone"
    icon: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelLook:
    """A ready-made model to choose: the device, the names of its attributes, price and cubes."""

    device: PhoneLook
    names: tuple[str, ...]
    price: str
    cubes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class OfferLook:
    """A way to do an action, to be seen at a glance: ``chips`` are what it costs or brings, one
    line of tokens each; ``note`` tells it from others of its name; ``device`` is what it is about.
    ``traits`` are the qualities of a device that is not drawn yet: icon and level, « 1–2 ».
    """

    chips: tuple[tuple[Token, ...], ...]
    note: str = ""
    device: PhoneLook | None = None
    traits: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TripLook:
    """The cubes of a journey, stage by stage: a stage, then its cubes by kind."""

    stages: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(frozen=True, slots=True)
class StopLook:
    """A stop of a phone's history: a stage or a team, and the words under it."""

    stage: str
    team: str
    words: str


@dataclass(frozen=True, slots=True)
class HistoryLook:
    """A phone's history as stops on a line."""

    stops: tuple[StopLook, ...]


@dataclass(frozen=True, slots=True)
class CoreLook:
    """A rucksack: per stage (bottom first) its id and its cubes by kind."""

    layers: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(frozen=True, slots=True)
class HouseholdLook:
    """A household in one row: badge, state of its device, cubes, service.

    ``cubes`` below zero are not shown; ``style`` is that of a computer household, if it has one.
    """

    team: str
    phone_icon: str
    cubes: int
    service: int
    playing: bool
    service_icon: str = "reseau"
    style: str = ""


@dataclass(frozen=True, slots=True)
class LeverLook:
    """A lever on display: élan gathered and needed; ``mine`` is this household's."""

    gathered: int
    needed: int
    mine: int = 0


@dataclass(frozen=True, slots=True)
class MedalsLook:
    """What the table may win: icon and state of each award, lowest first.

    A state is ``won``, ``next`` or ``later``; ``reached`` of ``goals`` are those of the next one.
    """

    medals: tuple[tuple[str, str], ...]
    reached: int
    goals: int


@dataclass(frozen=True, slots=True)
class GoalLook:
    """A goal of the table: reached or not, in few words, its icon, what is measured of what."""

    reached: bool
    words: str
    icon: str
    figure: str


@dataclass(frozen=True, slots=True)
class StageLook:
    """A stage tile: stage id, its line, the teams that stand there; the scene beside a rule."""

    stage: str
    subline: str
    teams: tuple[str, ...] = ()
    scene: str = ""


@dataclass(frozen=True, slots=True)
class PillarLook:
    """A pillar medallion: its icon, how often used, whether the table lit it."""

    icon: str
    lit: bool
    uses: int = 0


@dataclass(frozen=True, slots=True)
class ClockLook:
    """The clock of a timed game: ``running``, ``paused``, ``up`` or ``last``; shown or not."""

    state: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class YearLook:
    """The track of years; year 0 is before the first."""

    year: int
    years: int


@dataclass(frozen=True, slots=True)
class StepLook:
    """A step of a phase line: ``done``, ``now`` or ``next``."""

    state: str


@dataclass(frozen=True, slots=True)
class FigureLook:
    """A number with its icon."""

    icon: str
    number: str


@dataclass(frozen=True, slots=True)
class TokensLook:
    """A line of effect tokens."""

    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class RangePoint:
    """A line of a range chart: low equals high for a point."""

    label: str
    low: float
    high: float
    words: str
    main: bool


@dataclass(frozen=True, slots=True)
class RangeLook:
    """Conflicting figures in one unit, and the language that the scale is written in."""

    points: tuple[RangePoint, ...]
    top: float
    language: str


@dataclass(frozen=True, slots=True)
class StageBarsLook:
    """Cubes of each household by stage: team, then stage and count from the bottom up."""

    bars: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


@dataclass(frozen=True, slots=True)
class PerYearLook:
    """Cubes per year of service: team, years, cubes per year; the table's line."""

    bars: tuple[tuple[str, int, float], ...]
    table: float


@dataclass(frozen=True, slots=True)
class KindsLook:
    """Cubes of the table by kind."""

    kinds: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class TableLook:
    """A table of counts: teams, lines of icon, name and values, and the total."""

    teams: tuple[str, ...]
    lines: tuple[tuple[str, str, tuple[int, ...]], ...]
    total: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SliderLook:
    """A setting on a scale."""

    low: int
    high: int
    step: int
    at: int


Look = (
    CardLook
    | TeamLook
    | PortraitLook
    | CoverLook
    | BeatLook
    | TurnLook
    | LineLook
    | GaugeLook
    | PhoneLook
    | ModelLook
    | OfferLook
    | TripLook
    | HistoryLook
    | CoreLook
    | HouseholdLook
    | LeverLook
    | StageLook
    | MedalsLook
    | GoalLook
    | PillarLook
    | YearLook
    | ClockLook
    | StepLook
    | FigureLook
    | TokensLook
    | RangeLook
    | StageBarsLook
    | PerYearLook
    | KindsLook
    | TableLook
    | SliderLook
)
