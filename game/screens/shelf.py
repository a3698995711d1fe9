"""The saved games as screens tell them: which can be resumed, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.seats import level_of, style_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.content.content import Content
    from game.screens.desk import Desk
    from game.session.saves import SavedGame
    from game.session.seats import Seat


def games(desk: Desk) -> list[SavedGame]:
    """Every file of the folder, the newest first."""
    from game.session.saves import listed

    return [] if desk.saves_folder is None else listed(desk.saves_folder)


def trouble(desk: Desk, save: SavedGame) -> str:
    """Why a saved game cannot be resumed and what to do; empty when it can."""
    if save.origin is None:
        return desk.words(f"saves.trouble.{save.damage.trouble}" if save.damage else "saves.empty")
    content = content_of(desk, save.origin.device)
    if content is None:
        return no_device(desk, save.origin.device)
    if save.origin.scenario not in content.rulesets:
        return desk.words("saves.unknown_scenario")
    if not knows_all(desk, content, save.origin.seats):
        return desk.words("saves.unknown_seat")
    return ""


def content_of(desk: Desk, device: str) -> Content | None:
    """The content of a device; None when it is not there or cannot be opened."""
    from game.content.library import UnusableError

    try:
        return desk.library.content(device)
    except (KeyError, UnusableError):
        return None


def no_device(desk: Desk, device: str) -> str:
    """Why the content of a device is of no use, and what to do."""
    from game.screens import planning

    failure = desk.library.failure(device)
    if failure is None:
        return desk.words("saves.unknown_device", device=device)
    return planning.broken(desk, failure)


def knows_all(desk: Desk, content: Content, seats: Iterable[Seat]) -> bool:
    """True when there are the badges and the players of all seats."""
    teams = {team.id for team in content.device.teams}
    return all(seat.team in teams and player(desk, seat.player) for seat in seats)


def newest_unfinished(desk: Desk) -> SavedGame | None:
    """The game to offer on the title: the last one played that is not over and can be resumed.

    The first title shows before the content is there; then every game that can be read is
    offered, and opening it says what is missing.
    """
    if desk.saves_folder is None or not desk.saves_folder.is_dir():
        return None
    from game.session.saves import newest_first

    saves = newest_first(desk.saves_folder)
    return next((s for s in saves if not s.over and _may_go_on(desk, s)), None)


def last_scenario(desk: Desk) -> str:
    """The scenario of this device that was played last; empty where none was."""
    if desk.saves_folder is None or not desk.saves_folder.is_dir():
        return ""
    from game.session.saves import newest_first

    origins = (save.origin for save in newest_first(desk.saves_folder))
    known = desk.content.scenarios
    return next(
        (o.scenario for o in origins if o and o.device == desk.device and o.scenario in known), ""
    )


def _may_go_on(desk: Desk, save: SavedGame) -> bool:
    if save.origin is None:
        return False
    device = save.origin.device
    if device not in desk.library or desk.library.is_open(device):
        return device in desk.library and not trouble(desk, save)
    return desk.library.failure(device) is None


def moment(desk: Desk, save: SavedGame) -> str:
    """Where a game stands: « le grand tour », « an 4 », « terminée »."""
    if save.over:
        return desk.words("saves.over")
    return desk.words("saves.year", n=save.year) if save.year else desk.words("saves.tour")


def households(desk: Desk, save: SavedGame) -> str:
    """How many play: « quatre foyers »."""
    count = len(save.origin.seats) if save.origin else 0
    return desk.words(f"households.{count}") if desk.words.knows(f"households.{count}") else ""


def name(desk: Desk, save: SavedGame) -> str:
    """What a saved game is called: « Standard, an 4 », or its file when it holds no game.

    Where there are several devices the name of its own comes first.
    """
    origin, words = save.origin, desk.words
    if origin is None:
        return words("saves.unknown", file=save.path.name)
    content = content_of(desk, origin.device)
    scenario = content.scenarios.get(origin.scenario) if content else None
    title = origin.scenario if scenario is None else scenario.title
    said = words("saves.game", scenario=title, moment=moment(desk, save))
    if len(desk.library.packs) == 1 and origin.device in desk.library:
        return said
    return words("saves.game_of", device=device_title(desk, origin.device), game=said)


def device_title(desk: Desk, device: str) -> str:
    """What a device's game is called; its id when it is not there."""
    return desk.library.pack(device).title if device in desk.library else device


def who(desk: Desk, save: SavedGame) -> str:
    """Who plays: « quatre foyers : Foyer Cuivre, Foyer Or… »; empty for an unknown file."""
    if save.origin is None:
        return ""
    from game.screens import menu

    content = content_of(desk, save.origin.device)
    names = ", ".join([menu.team_name(desk, seat.team, content) for seat in save.origin.seats])
    return desk.words("saves.who", households=households(desk, save), names=names)


def player(desk: Desk, player: str) -> str:
    """Who plays a seat, in words; empty for a computer household this game does not know."""
    style, key = style_of(player), f"player.{player}"
    if style:
        level = desk.words(f"level.{level_of(player)}.short")
        return desk.words("player.styled", style=desk.words(f"style.{style}"), level=level)
    return desk.words(key) if desk.words.knows(key) else ""
