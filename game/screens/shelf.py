"""The saved games as screens tell them: which can be resumed, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    if save.origin.scenario not in desk.content.rulesets:
        return desk.words("saves.unknown_scenario")
    if not knows_all(desk, save.origin.seats):
        return desk.words("saves.unknown_seat")
    return ""


def knows_all(desk: Desk, seats: Iterable[Seat]) -> bool:
    """True when this game has the badges and the players of all seats."""
    teams = {team.id for team in desk.content.device.teams}
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


def _may_go_on(desk: Desk, save: SavedGame) -> bool:
    if not desk.has_content:
        return save.origin is not None
    return not trouble(desk, save)


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
    """What a saved game is called: « Standard, an 4 », or its file when it holds no game."""
    if save.origin is None:
        return desk.words("saves.unknown", file=save.path.name)
    scenario = desk.content.scenarios.get(save.origin.scenario)
    title = save.origin.scenario if scenario is None else scenario.title
    return desk.words("saves.game", scenario=title, moment=moment(desk, save))


def who(desk: Desk, save: SavedGame) -> str:
    """Who plays: « quatre foyers : Foyer Cuivre, Foyer Or… »; empty for an unknown file."""
    if save.origin is None:
        return ""
    from game.screens import menu

    names = ", ".join([menu.team_name(desk, seat.team) for seat in save.origin.seats])
    return desk.words("saves.who", households=households(desk, save), names=names)


def player(desk: Desk, player: str) -> str:
    """Who plays a seat, in words; empty for a computer household this game does not know."""
    key = f"player.{player}"
    return desk.words(key) if desk.words.knows(key) else ""
