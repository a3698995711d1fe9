"""The curtain between two hands: the device passes, nothing secret shows."""

from __future__ import annotations

from game.core.state import pending
from game.screens import frame, labels
from game.screens.commands import Do
from game.screens.desk import Desk
from game.screens.looks import TeamLook
from game.screens.nodes import Node, Role


def build(desk: Desk) -> Node:
    """Whom to pass the device to."""
    seat = desk.playing.acting
    who = labels.lower(labels.household(desk, seat))
    words = desk.words
    owed = pending(desk.playing.state)
    lines = [words("curtain.text", who=who)]
    if owed is not None:
        lines.append(words("curtain.choice"))
    texts = [Node(Role.TEXT, f"curtain.text.{i}", line) for i, line in enumerate(lines)]
    children = (
        frame.top(desk),
        Node(
            Role.HEADING,
            "curtain.title",
            words("curtain.title", who=who),
            look=TeamLook(labels.team(desk, seat)),
        ),
        *texts,
        Node(
            Role.BUTTON,
            "curtain.ready",
            words("curtain.ready", who=who),
            command=Do("uncover"),
            primary=True,
            icon="rideau",
        ),
    )
    return Node(Role.SCREEN, "curtain", words("curtain.title", who=who), children=children)
