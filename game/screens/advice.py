"""A suggestion for whoever is to act: one sentence, what it is about, « Faire cela » or not."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Final

from game.core.actions import Join, TakeCard
from game.core.view import SPECTATOR, view
from game.screens import labels, menu, telling
from game.screens.commands import Act, Do
from game.screens.desk import Desk, Page
from game.screens.looks import BeatLook, CardLook, ModelLook, OfferLook
from game.screens.nodes import Node, Role, walk

if TYPE_CHECKING:
    from game.core.actions import Action
    from game.core.state import State
    from game.screens.advising import Explain, Reason, Suggestion

LISTS: Final = {
    "play": "play_card",
    "repair": "repair",
    "equip": "equip",
    "sort": "sort",
    "support": "support",
}
"""Actions that have several ways, and the dialog of each."""


def button(desk: Desk) -> tuple[Node, ...]:
    """The button that asks, for whoever plays; greyed while it is another household's turn."""
    if not desk.can_advise or desk.viewer == SPECTATOR or desk.state.over:
        return ()
    words = desk.words
    return (
        Node(
            Role.BUTTON,
            "top.advice",
            words("hint.ask"),
            hint=words("hint.ask.hint"),
            why_not="" if desk.may_act else words("hint.not_yours"),
            command=Do("advise"),
            icon="conseil",
        ),
    )


def build(desk: Desk, page: Page) -> Node:
    """The dialog: a sign of thinking, then the suggestion."""
    title = desk.words("hint.title")
    heading = Node(Role.HEADING, "advice.title", title, icon="conseil")
    return Node(Role.DIALOG, "advice", title, children=(heading, *_body(desk)))


def _body(desk: Desk) -> tuple[Node, ...]:
    asked = desk.advice
    if asked is None or not asked.task.done:
        return _thinking(desk)
    return _failed(desk) if asked.failed else _told(desk, asked.task.result())


def _failed(desk: Desk) -> tuple[Node, ...]:
    """No idea this time: the game goes on without."""
    said = Node(Role.TEXT, "advice.why", desk.words("hint.failed"), live=True)
    return (said, menu.back(desk, "options.back", "fermer"))


def _thinking(desk: Desk) -> tuple[Node, ...]:
    beats = desk.advice.beats if desk.advice is not None else 0
    said = desk.words("hint.thinking")
    return (
        Node(Role.STATUS, "advice.thinking", said, look=BeatLook(beats), live=True),
        menu.back(desk, "hint.cancel", "fermer"),
    )


def _told(desk: Desk, found: Suggestion) -> tuple[Node, ...]:
    words = desk.words
    shown = _shown(desk, found.action)
    yes = Node(
        Role.BUTTON,
        "advice.yes",
        words("hint.yes"),
        hint=telling.what_if(desk, found.action),
        command=Act(found.action),
        primary=True,
        icon="valider",
    )
    return (
        Node(Role.TEXT, "advice.why", _why_words(desk, found), live=True),
        *([shown] if shown is not None else []),
        menu.text("advice.note", words("hint.note")),
        menu.back(desk, "hint.no", "fermer"),
        yes,
    )


def _why_words(desk: Desk, found: Suggestion) -> str:
    """The reason, and what the action costs or leaves open."""
    told = [found, *([found.risk] if found.risk is not None else [])]
    what = _what(desk, found.action)
    return " ".join([spoken(desk, each, what=what) for each in told])


def _what(desk: Desk, action: Action) -> str:
    """The thing that is advised, as it is called where it is offered."""
    if isinstance(action, TakeCard) and not action.card:
        return desk.words("advice.blind")
    picked = getattr(action, "card", "") or getattr(action, "lever", "")
    picked = picked or getattr(action, "option", "")
    name = _named(desk, "than", picked) if _is_named(desk, picked) else _label(desk, action)
    return desk.words("advice.named", name=name) if name else desk.words("advice.this")


def _is_named(desk: Desk, picked: str) -> bool:
    return picked in desk.ruleset.cards or picked in desk.ruleset.catalogue


def _label(desk: Desk, action: Action) -> str:
    return next((node.label for _, node in _offers(desk) if node.command == Act(action)), "")


def spoken(desk: Desk, why: Reason, **params: object) -> str:
    """A reason in words, with the names of what it calls by ids: cards, models, attributes."""
    named = {name: _named(desk, name, value) for name, value in why.params.items()}
    return desk.words(why.key, **named, **params)


def _named(desk: Desk, name: str, value: object) -> object:
    if name == "than":
        models = desk.ruleset.catalogue
        if value in models:
            return desk.content.model(desk.scenario, str(value)).title
        return labels.card_title(desk, str(value))
    if name in ("attribute", "fault", "kind"):
        return labels.lower(labels.name(desk, name, str(value)))
    return value


def _shown(desk: Desk, action: Action) -> Node | None:
    """What the suggestion is about, as the place that offers it shows it; nothing to press."""
    picked = getattr(action, "card", "") or getattr(action, "option", "")
    for name, node in _offers(desk):
        if node.command in (Act(action), Do("pick", picked)):
            look = node.look.device if isinstance(node.look, ModelLook | OfferLook) else node.look
            icon = node.icon or (look.deck_icon if isinstance(look, CardLook) else "")
            label = _said(desk, "join" if isinstance(action, Join) else name, node)
            return Node(Role.TEXT, "advice.what", label, node.value, icon=icon, look=look)
    return None


def _said(desk: Desk, name: str, node: Node) -> str:
    """« Réparer : batterie fatiguée »; the label alone of what is not in the list of an action."""
    if not name:
        return node.label
    what = node.label if isinstance(node.look, CardLook) else labels.lower(node.label)
    action = desk.words("hint.join" if name == "join" else f"action.{name}")
    return desk.words("hint.what", action=action, what=what)


def _offers(desk: Desk) -> Iterator[tuple[str, Node]]:
    """Everything one can do now: in a list of an action, which it names, or on the screen."""
    options = import_module("game.screens.options")
    for name, page in LISTS.items():
        for node in walk(options.build(desk, Page(page))):
            yield name, node
    for node in walk(import_module("game.screens.play").build(desk, Page("play"))):
        yield "", node


def explained(desk: Desk, seat: int) -> str:
    """Why a computer household did what it did last, in one sentence; empty where nobody says.

    It tells no more than the table may know.
    """
    game = desk.playing
    if desk.explain is None or game.seats[seat].is_person:
        return ""
    done = game.history.done
    for before, step in zip(reversed(done[:-1]), reversed(done), strict=False):
        if step.action is not None and step.action.seat == seat:
            return _why(desk, desk.explain, before.state, step.action)
    return ""


def _why(desk: Desk, explain: Explain, before: State, action: Action) -> str:
    """The sentence; empty when it cannot be found, which is no reason to stop a game."""
    seat = action.seat
    try:
        why = explain(desk.ruleset, view(before, seat), action)
        return spoken(desk, why, who=labels.household(desk, seat))
    except Exception:
        return ""
