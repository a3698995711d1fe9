"""A device in the colours of the theme: its stages, its impacts, its teams.

The theme has colours, hatches and shapes for five bands, four impacts and eight teams, each under
a name. A device whose own names are among them keeps those; its others take the free ones, in
order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from game.desktop.theme import IMPACTS, STAGES, Mark, StageMark, Team, Theme, Tokens

if TYPE_CHECKING:
    from game.content.book.device import Device

T = TypeVar("T")

WAYS: Final = {
    "neuf": "new",
    "reconditionner": "refurbished",
    "occasion": "second_hand",
    "location": "rental",
}
"""Icons of the ways to get a device, with what the content calls them."""


def dressed(tokens: Tokens, device: Device) -> Tokens:
    """The tokens where the names of this device are known beside those of the theme."""
    stages = slots([stage.id for stage in device.stages], STAGES[:-1])
    stages[device.centre.id] = STAGES[-1]
    kinds = slots([kind.id for kind in device.kinds], IMPACTS)
    themes = {name: _theme(theme, stages, kinds) for name, theme in tokens.themes.items()}
    icons = {stage.id: stage.icon for stage in (*device.stages, device.centre)}
    marks = {name: _stage(tokens.stages[slot], icons[name]) for name, slot in stages.items()}
    impacts = {name: _impact(tokens.impacts[slot], name, slot) for name, slot in kinds.items()}
    return tokens._replace(
        themes=themes,
        stages={**tokens.stages, **marks},
        impacts={**tokens.impacts, **impacts},
        teams=tuple(_teams(tokens.teams, device)),
        icons=_icons(device),
    )


def _icons(device: Device) -> dict[str, str]:
    """The icons that the device draws otherwise, those of where one comes from among them."""
    origins = {origin.id: origin.icon for origin in device.origins}
    ways = {icon: origins[way] for icon, way in WAYS.items() if origins.get(way, icon) != icon}
    return {**ways, **device.pictures.icons}


def slots(names: Sequence[str], known: Sequence[str]) -> dict[str, str]:
    """Which name of the theme each name of a device takes; they repeat when there are too few."""
    free = [slot for slot in known if slot not in names] or list(known)
    found, taken = {}, 0
    for name in names:
        if name in known:
            found[name] = name
        else:
            found[name] = free[taken % len(free)]
            taken += 1
    return found


def _theme(theme: Theme, stages: Mapping[str, str], kinds: Mapping[str, str]) -> Theme:
    return theme._replace(
        stage=_also(theme.stage, stages),
        stage_tint=_also(theme.stage_tint, stages),
        impact=_also(theme.impact, kinds),
        impact_letter=_also(theme.impact_letter, kinds),
    )


def _also(values: Mapping[str, T], names: Mapping[str, str]) -> dict[str, T]:
    """The values, and the same under other names."""
    return {**values, **{name: values[slot] for name, slot in names.items() if slot in values}}


def _stage(mark: StageMark, icon: str) -> StageMark:
    return mark._replace(icon=icon)


def _impact(mark: Mark, name: str, slot: str) -> Mark:
    """The shape of an impact of the theme with another letter on it."""
    return mark if name == slot else mark._replace(letter=name)


def _teams(teams: Sequence[Team], device: Device) -> Iterable[Team]:
    keys = {team.key for team in teams}
    names = [team.id for team in device.teams]
    yield from teams
    for team in device.teams:
        if team.id not in keys:
            yield badge_of(teams, names, team.id, team.symbol)._replace(name=team.name)


def badge_of(teams: Sequence[Team], names: Sequence[str], name: str, symbol: str) -> Team:
    """The badge that one of the teams of a device has among those of the theme."""
    by_key = {team.key: team for team in teams}
    slot = by_key[slots(names, list(by_key))[name]]
    return slot._replace(key=name, symbol=symbol)
