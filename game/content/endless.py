"""Cards that would set each other off for ever: an event, what answers it, the same event again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from game.content.models.cards import Card
from game.content.problems import Problem
from game.content.read import Library
from game.content.steps import Step, steps
from game.content.validate import Placed
from game.core.effects.base import Effect
from game.core.effects.move_phone import MovePhone
from game.core.effects.repair import FreeRepair
from game.core.effects.support import SupportLever


class _Link(NamedTuple):
    """A card answers an event with an effect that causes another event."""

    caused: str
    card: Placed[Card]
    step: Step


def endless(library: Library) -> Iterator[Problem]:
    """Answers to events that bring the same event about again, whatever the way round."""
    links: dict[str, list[_Link]] = defaultdict(list)
    for _, card in library.cards:
        for step in steps(card.item):
            if step.path[0] == "on" and (caused := _caused(step.effect)):
                links[str(step.path[1])].append(_Link(caused, card, step))
    for event, answers in links.items():
        for link in answers:
            if event in _reached(links, link.caused):
                yield link.card.problem(
                    link.step.path, "endless",
                    f"`{event}` leads to `{link.caused}` and back to `{event}`: no end",
                    "Let the card do something else.",
                )  # fmt: skip


def _caused(effect: Effect) -> str:
    """The event that an effect causes; empty for most."""
    if isinstance(effect, FreeRepair):
        return "repaired"
    if isinstance(effect, SupportLever):
        return "supported"
    if isinstance(effect, MovePhone):
        return {"pool": "gave", "recycled": "collected"}.get(effect.target, "")
    return ""


def _reached(links: dict[str, list[_Link]], event: str) -> set[str]:
    """An event and all those that it may lead to."""
    found, new = {event}, [event]
    while new:
        for link in links.get(new.pop(), ()):
            if link.caused not in found:
                found.add(link.caused)
                new.append(link.caused)
    return found
