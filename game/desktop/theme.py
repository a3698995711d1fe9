"""The look of the game as typed values, read once from tokens.json.

`Theme` is one set of colours (paper, high_contrast or dark); `Tokens` holds the three themes
and what they share: type, teams, stages, decks, hatches, loops, motion.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from game.desktop.colour import is_colour, mix

THEMES = ("paper", "high_contrast", "dark")
IMPACTS = ("C", "M", "E", "H")
STAGES = ("extraction", "assembly", "use", "weee", "centre")
TINT_SHARE = 0.2


class TokenError(ValueError):
    """A value of tokens.json is missing or has the wrong form; the message says which."""


class Team(NamedTuple):
    """A team's badge: `text` is the colour of its symbol, `shape` its silhouette."""

    key: str
    symbol: str
    name: str
    colour: str
    text: str
    shape: str


class Mark(NamedTuple):
    """An impact kind or a deck: its French name and its icon.

    ``letter`` is one to write on the icon in place of its own.
    """

    name: str
    icon: str
    letter: str = ""


class StageMark(NamedTuple):
    """A stage's icon, its hatch (dots, bricks...), the hatch ink (dark or light), its floor.

    ``floor`` is the stage whose ground scenes stand on.
    """

    icon: str
    hatch: str
    hatch_ink: str
    floor: str


class TypeRole(NamedTuple):
    """A role of text: px at 1366x768, family (display or text), weight, line height in em."""

    px: float
    family: str
    weight: int
    line: float


class Hatch(NamedTuple):
    """Hatch pitch in logical px, inks and their opacities."""

    pitch: float
    dark: str
    dark_opacity: float
    light: str
    light_opacity: float


class Theme(NamedTuple):
    """Every colour role of one theme, as '#RRGGBB'."""

    name: str
    table: str
    contour: str
    sheet: str
    card: str
    line: str
    edge: str
    ink: str
    soft: str
    copper: str
    copper_dark: str
    copper_light: str
    action: str
    on_action: str
    on_copper: str
    bar: str
    on_bar: str
    on_bar_accent: str
    moss: str
    moss_tint: str
    warn: str
    disabled: str
    on_disabled: str
    shadow: str
    shadow_opacity: float
    focus: str
    select: str
    icon_fill: str
    zone_calm: str
    zone_tense: str
    zone_hot: str
    zone_calm_text: str
    zone_tense_text: str
    zone_hot_text: str
    on_stage: str
    on_bar_accent_text: str
    impact: Mapping[str, str]
    impact_letter: Mapping[str, str]
    impact_outline: str
    impact_halo: str | None
    stage: Mapping[str, str]
    stage_tint: Mapping[str, str]
    outline_width_factor: float
    selected_width: float
    team_outline: str

    def tint(self, stage: str) -> str:
        """The pale colour of a stage; the centre has none of its own, so it is mixed."""
        found = self.stage_tint.get(stage)
        return found if found else mix(self.sheet, self.stage[stage], TINT_SHARE)


class Tokens(NamedTuple):
    """Everything the three themes share, and the themes by name.

    ``icons`` are drawn in place of others.
    """

    themes: Mapping[str, Theme]
    screen: Mapping[str, TypeRole]
    teams: tuple[Team, ...]
    impacts: Mapping[str, Mark]
    stages: Mapping[str, StageMark]
    decks: Mapping[str, Mark]
    icons: Mapping[str, str]
    hatch: Hatch
    track_widths: tuple[float, ...]
    track_colours: tuple[str, ...]
    motion_ms: Mapping[str, int]

    def team(self, key: str) -> Team:
        """The team of symbol `key`. Raises KeyError with the known symbols."""
        for team in self.teams:
            if team.key == key:
                return team
        raise KeyError(f"no team {key!r}; known: {', '.join(t.key for t in self.teams)}")


class _Node:
    """A mapping of the file that names its own place when something is missing."""

    def __init__(self, raw: object, place: str) -> None:
        if not isinstance(raw, Mapping):
            raise TokenError(f"tokens: {place} should be a mapping")
        self.raw = raw
        self.place = place

    def get(self, key: str) -> Any:
        if key not in self.raw:
            raise TokenError(f"tokens: {self.place}.{key} is missing")
        return self.raw[key]

    def node(self, key: str) -> _Node:
        return _Node(self.get(key), f"{self.place}.{key}")

    def colour(self, key: str) -> str:
        value = self.get(key)
        if not is_colour(value):
            raise TokenError(f"tokens: {self.place}.{key} should be '#RRGGBB', not {value!r}")
        return str(value)

    def number(self, key: str) -> float:
        value = self.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TokenError(f"tokens: {self.place}.{key} should be a number, not {value!r}")
        return float(value)

    def colours(self, keys: tuple[str, ...]) -> dict[str, str]:
        return {key: self.colour(key) for key in keys}


NUMBER_ROLES = {"shadow_opacity", "outline_width_factor", "selected_width"}
MAPPED_ROLES: dict[str, tuple[str, ...]] = {
    "impact": IMPACTS,
    "impact_letter": IMPACTS,
    "stage": STAGES,
    "stage_tint": STAGES[:-1],
}
LINE_HEIGHTS = {"display": 1.16, "text": 1.3}


def load_tokens(path: Path) -> Tokens:
    """Read tokens.json, made from tokens.yaml by tools/build_tokens.py.

    Raises TokenError naming the first token missing or malformed, OSError without the file.
    """
    root = _Node(_parsed(path), "tokens")
    long_track = root.node("loop").node("long")
    motion = root.node("motion").node("ms")
    return Tokens(
        themes={name: _theme(root, name) for name in THEMES},
        screen=_screen_roles(root.node("type").node("screen")),
        teams=tuple(_team(_Node(raw, "team")) for raw in root.get("team")),
        impacts={key: _mark(root.node("impact").node(key)) for key in IMPACTS},
        stages={key: _stage(root.node("stage").node(key), key) for key in STAGES},
        decks={str(key): _mark(root.node("deck").node(str(key))) for key in root.get("deck")},
        icons={},
        hatch=_hatch(root.node("hatch")),
        track_widths=tuple(float(width) for width in long_track.get("width")),
        track_colours=tuple(str(colour) for colour in long_track.get("colours")),
        motion_ms={str(key): int(motion.number(str(key))) for key in motion.raw},
    )


def _parsed(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise TokenError(f"tokens: {path.name} cannot be read: {error}") from error


def _theme(root: _Node, name: str) -> Theme:
    node = root.node("theme").node(name)
    values: dict[str, Any] = {"name": name}
    values["team_outline"] = root.node("team_outline").colour(name)
    for field in Theme._fields:
        if field not in values:
            values[field] = _role(node, field)
    return Theme(**values)


def _role(node: _Node, key: str) -> object:
    if key in NUMBER_ROLES:
        return node.number(key)
    if key in MAPPED_ROLES:
        return node.node(key).colours(MAPPED_ROLES[key])
    if key == "impact_halo" and node.get(key) is None:
        return None
    return node.colour(key)


def _screen_roles(node: _Node) -> dict[str, TypeRole]:
    roles = {}
    for key in node.raw:
        role = node.node(str(key))
        family = str(role.get("family"))
        if family not in LINE_HEIGHTS:
            raise TokenError(f"tokens: {role.place}.family should be display or text")
        line = role.number("line") if "line" in role.raw else LINE_HEIGHTS[family]
        roles[str(key)] = TypeRole(role.number("px"), family, int(role.number("weight")), line)
    return roles


def _team(node: _Node) -> Team:
    text = {key: str(node.get(key)) for key in ("key", "symbol", "name")}
    shape = str(node.get("shape")).split(",")[0]
    return Team(**text, colour=node.colour("colour"), text=node.colour("text"), shape=shape)


def _mark(node: _Node) -> Mark:
    return Mark(str(node.get("name")), str(node.get("icon")))


def _stage(node: _Node, floor: str) -> StageMark:
    icon, hatch, ink = (str(node.get(key)) for key in ("icon", "hatch", "hatch_ink"))
    return StageMark(icon, hatch, ink, floor)


def _hatch(node: _Node) -> Hatch:
    return Hatch(
        pitch=node.number("pitch"),
        dark=node.colour("dark"),
        dark_opacity=node.number("dark_opacity"),
        light=node.colour("light"),
        light_opacity=node.number("light_opacity"),
    )
