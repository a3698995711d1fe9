"""A card opened large: its face, where its figure comes from, what can be done with it now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.content.book.cards import Card
from game.core import levers
from game.core.actions import Action, Join, PlayCard, Support
from game.core.ruleset import FinalSortPhase
from game.screens import cards, evidence, labels, telling, texts
from game.screens.board import reason
from game.screens.commands import Act, Back, Do, Go
from game.screens.desk import Desk, Page
from game.screens.looks import LeverLook
from game.screens.nodes import Node, Role
from game.text.dates import day

OTHER_LEVEL: Final = {"text": ("easy", "card.easy"), "easy": ("text", "card.full")}


def build(desk: Desk, page: Page) -> Node:
    """The dialog of the card named by ``page.subject``."""
    card = desk.content.cards.get(page.subject)
    if card is None:
        return _unknown(desk)
    look = cards.look(desk, card.id, "open")
    spoken = cards.spoken(desk, card.id)
    face = Node(Role.CARD, "card.face", card.title, spoken, look=look)
    text = Node(Role.TEXT, "card.text", look.text)
    children = (face, text, *about(desk, card), *evidence.build(desk, card), *_talk(desk, card))
    actions = Node(Role.GROUP, "card.actions", children=tuple(_buttons(desk, card)))
    return Node(Role.DIALOG, "card", card.title, children=(*children, actions))


def _unknown(desk: Desk) -> Node:
    close = _close(desk)
    text = Node(Role.TEXT, "card.unknown", desk.words("card.unknown"))
    actions = Node(Role.GROUP, "card.actions", children=(close,))
    return Node(Role.DIALOG, "card", text.label, children=(text, actions))


def about(desk: Desk, card: Card) -> tuple[Node, ...]:
    """What a lever, an initiative or a received idea says beside its face."""
    words = desk.words
    if card.status is not None:
        return _lever(desk, card, card.status)
    if card.who is not None:
        who = texts.said(desk, card.id, "who")
        return (Node(Role.TEXT, "card.who", words("card.who"), who, icon="initiative"),)
    if card.claim is not None:
        claim, reply = (texts.said(desk, card.id, field) for field in ("claim", "reply"))
        return (
            Node(Role.TEXT, "card.claim", words("card.claim"), claim, icon="idee-recue"),
            Node(Role.TEXT, "card.reply", words("card.reply"), reply, icon="valider"),
        )
    return ()


def _lever(desk: Desk, card: Card, kind: str) -> tuple[Node, ...]:
    """Whether it is law or only proposed, and how much élan the table has gathered for it."""
    words = desk.words
    status = words(f"card.status.{kind}")
    if card.since:
        status = words("card.status.since", status=status, date=day(card.since))
    state = Node(Role.TEXT, "card.state", status, texts.said(desk, card.id, "state"), icon="loi")
    shown = levers.display(desk.ruleset, desk.state)
    if card.id not in shown:
        return (state,)
    given = desk.state.support[shown.index(card.id)]
    needed = levers.threshold(desk.ruleset, len(desk.state.households))
    mine = given[desk.viewer] if desk.viewer >= 0 else 0
    value = words("board.lever.value", gathered=sum(given), needed=needed)
    look = LeverLook(sum(given), needed, mine)
    return (state, Node(Role.STATUS, "card.lever", words("card.lever"), value, look=look))


def _talk(desk: Desk, card: Card) -> Iterator[Node]:
    """What to know before talking about it, the question, and the card that answers it."""
    words = desk.words
    note, question = (texts.said(desk, card.id, field) for field in ("note", "question"))
    if note:
        yield Node(Role.TEXT, "card.note", words("card.note"), note, icon="info")
    if question:
        yield Node(Role.TEXT, "card.question", words("card.question"), question, icon="question")
    if card.answer:
        yield Node(
            Role.BUTTON,
            "card.answer",
            words("card.answer", card=labels.card_title(desk, card.answer)),
            hint=words("card.answer.hint"),
            command=Go("card", card.answer),
            icon="loi",
        )


def _buttons(desk: Desk, card: Card) -> Iterator[Node]:
    if desk.game is not None and not desk.playing.state.over and desk.viewer >= 0:
        yield from _actions(desk, card)
    if card.easy:
        value, key = OTHER_LEVEL[texts.level(desk)]
        yield Node(
            Role.BUTTON,
            "card.level",
            desk.words(key),
            hint=desk.words("card.level.hint"),
            command=Do("set", "level", value),
            icon="journal",
        )
    yield _close(desk)


def _close(desk: Desk) -> Node:
    return Node(Role.BUTTON, "card.close", desk.words("card.close"), command=Back(), icon="fermer")


def _actions(desk: Desk, card: Card) -> Iterator[Node]:
    """What the viewer may do with this card: play it, join it, put élan on it."""
    seat, state = desk.viewer, desk.state
    row = desk.ruleset.deck_index.get("initiative", -1)
    price = cards.price(desk, card.id)
    if isinstance(desk.ruleset.phases[state.phase], FinalSortPhase):
        return
    if card.id in state.households[seat].hand:
        yield _action(desk, PlayCard(seat, card.id), "card.play", price, "jouer")
    elif row >= 0 and card.id in state.rows[row]:
        yield _action(desk, Join(seat, card.id), "card.join", price, "initiative")
    elif card.id in levers.display(desk.ruleset, state):
        yield from _supports(desk, card.id)


def _action(desk: Desk, action: Action, key: str, price: str, icon: str) -> Node:
    label = desk.words(f"{key}_for", price=price) if price else desk.words(key)
    return _deed(desk, action, key, label, icon)


def _deed(
    desk: Desk, action: Action, key: str, label: str, icon: str, *, main: bool = True
) -> Node:
    why = reason(desk, action)
    hint = "" if why else telling.what_if(desk, action)
    command = Act(action)
    return Node(
        Role.BUTTON,
        key,
        label,
        hint=hint,
        why_not=why,
        command=command,
        primary=main and not why,
        icon=icon,
    )


def _supports(desk: Desk, lever: str) -> Iterator[Node]:
    """One button an amount of élan, up to what the lever still lacks."""
    shown = levers.display(desk.ruleset, desk.state)
    given = sum(desk.state.support[shown.index(lever)])
    missing = levers.threshold(desk.ruleset, len(desk.state.households)) - given
    for elan in range(1, max(1, min(desk.ruleset.numbers.support_limit, missing)) + 1):
        label = desk.words("card.support", n=elan)
        action = Support(desk.viewer, lever, elan)
        key = f"card.support.{elan}"
        yield _deed(desk, action, key, label, "soutenir", main=elan == 1)
