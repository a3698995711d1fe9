"""The life of every phone of a finished game: where from, whom it served, what it weighed."""

from __future__ import annotations

from game.core.devices import RENTAL
from game.core.state import BANK
from game.screens import handset, labels
from game.screens.desk import Desk
from game.screens.nodes import Node, Role
from game.screens.texts import capital
from game.session.report import Story, stories
from game.text.numbers import tenths


def build(desk: Desk) -> Node:
    """One node a phone; the phones made in this game come first."""
    told = stories(desk.ruleset, desk.playing.history.done)
    words = desk.words
    return Node(
        Role.GROUP,
        "report.phones",
        words("report.phones"),
        words("report.phones.note", n=len(told)),
        children=tuple([life(desk, story) for story in told]),
    )


def life(desk: Desk, story: Story) -> Node:
    """One phone: its origins, its years, its cubes, the households it served, its end."""
    words = desk.words
    device = story.device
    key = f"report.phone.{device.id}"
    served = words("report.phone.served", n=story.years)
    cubes = words("board.cubes", n=story.cubes)
    ratio = _ratio(desk, story)
    children = (
        Node(Role.TEXT, f"{key}.years", served, ratio),
        Node(
            Role.CHART, f"{key}.history", words("board.history"), look=handset.history(desk, device)
        ),
        Node(Role.TEXT, f"{key}.end", _end(desk, story)),
    )
    look = handset.look(desk, device)
    return Node(Role.PHONE, key, _title(desk, story), cubes, look=look, children=children)


def _ratio(desk: Desk, story: Story) -> str:
    """Cubes a year; a phone made before the game brought only part of its cubes into it."""
    each = story.cubes_per_year
    if each is None:
        return desk.words("report.phone.unused")
    if story.device.maker == BANK and story.origins[0] != RENTAL:
        return desk.words("report.phone.older")
    return desk.words("report.phone.ratio", figure=tenths(each, desk.words.language))


def _title(desk: Desk, story: Story) -> str:
    """« Neuf, puis reconditionné »."""
    first, *others = [labels.name(desk, "origin", origin) for origin in story.origins]
    title = capital(first)
    for other in others:
        title = desk.words("report.phone.then", first=title, other=labels.lower(other))
    return title


def _end(desk: Desk, story: Story) -> str:
    who = labels.household(desk, story.holder) if story.holder != BANK else ""
    return desk.words(f"report.phone.{story.fate}", who=who)
