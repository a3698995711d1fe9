"""The drafts of the grand tour: deposits, designs, a making."""

from __future__ import annotations

from dataclasses import replace

from game.core.actions import TakeCard
from game.core.checks import missing_families
from game.core.ruleset import DraftPhase
from game.core.state import Household
from game.screens import cards, frame, handset, labels, panel, tokens
from game.screens.board import reason
from game.screens.commands import Act, Do
from game.screens.desk import Desk
from game.screens.looks import StepLook, TeamLook, Token, TokensLook, TurnLook
from game.screens.nodes import Node, Role

BLIND = ""


def build(desk: Desk) -> Node:
    """The row to choose from, the phone taking shape, what the choice weighs."""
    phase = _phase(desk)
    seat = desk.shown_seat
    picked = _picked(desk)
    own = desk.state.households[seat]
    children = (
        frame.top(desk),
        _title(desk, phase, seat),
        Node(Role.GROUP, "draft.figures", children=panel.figures(desk, own)),
        _order(desk),
        _row(desk, phase, picked),
        _phone(desk, phase, seat, picked),
        _bag(desk, seat, picked),
    )
    deck = desk.ruleset.decks[phase.deck]
    title = desk.words(f"draft.{deck}.title")
    return Node(Role.SCREEN, "draft", title, children=children)


def _phase(desk: Desk) -> DraftPhase:
    phase = desk.ruleset.phases[desk.state.phase]
    assert isinstance(phase, DraftPhase)
    return phase


def _picked(desk: Desk) -> str:
    """The card being considered: chosen by the player, if it is still in the row."""
    phase = _phase(desk)
    return desk.picked if desk.picked in desk.state.rows[phase.deck] else ""


def _title(desk: Desk, phase: DraftPhase, seat: int) -> Node:
    words = desk.words
    deck = desk.ruleset.decks[phase.deck]
    seats = len(desk.state.households)
    lap = desk.words("draft.round", n=desk.state.turn // seats + 1, of=phase.rounds)
    own = desk.state.households[seat]
    missing = missing_families(phase, desk.ruleset, own)
    if missing:
        named = [labels.lower(labels.name(desk, "family", family)) for family in missing]
        more = words("draft.missing", families=", ".join(named))
    else:
        more = words(f"draft.{deck}.missing") if words.knows(f"draft.{deck}.missing") else ""
    label = words(f"draft.{deck}.title")
    if not desk.may_act:
        label = words("draft.waiting", who=labels.household(desk, max(desk.playing.acting, 0)))
    look = TeamLook(labels.team(desk, seat))
    return Node(Role.HEADING, "draft.title", label, f"{lap} {more}".strip(), look=look)


def _order(desk: Desk) -> Node:
    seats = len(desk.state.households)
    turn = desk.state.turn
    lap = desk.state.order[turn // seats * seats : turn // seats * seats + seats]
    nodes = []
    for place, seat in enumerate(lap):
        at = turn % seats
        state = "done" if place < at else "now" if place == at else "next"
        nodes.append(
            Node(
                Role.TEXT,
                f"draft.order.{seat}",
                labels.household(desk, seat),
                desk.words(f"draft.order.{state}"),
                chosen=place == at,
                look=TurnLook(labels.team(desk, seat), state),
            )
        )
    return Node(Role.GROUP, "draft.order", desk.words("draft.order"), children=tuple(nodes))


def _row(desk: Desk, phase: DraftPhase, picked: str) -> Node:
    seat = desk.shown_seat
    children = []
    for card in desk.state.rows[phase.deck]:
        why = reason(desk, TakeCard(desk.viewer, card))
        face = cards.node(
            desk,
            card,
            f"draft.card.{card}",
            "row",
            why_not=why,
            command=Do("pick", card),
            chosen=card == picked,
        )
        children.append(_with_tag(desk, face, card, seat))
    return Node(Role.GROUP, "draft.row", children=tuple(children))


def _with_tag(desk: Desk, face: Node, card: str, seat: int) -> Node:
    family = desk.ruleset.cards[card].family
    if not family:
        return face
    taken = {desk.ruleset.cards[c].family for c in desk.state.households[seat].drafted}
    name = labels.name(desk, "family", family)
    label = desk.words("draft.taken", family=name) if family in taken else name
    icon = "valider" if family in taken else labels.icon(desk, "family", family)
    tag = Node(Role.TEXT, f"draft.tag.{card}", label, icon=icon, chosen=face.chosen)
    return replace(face, children=(tag,))


def _phone(desk: Desk, phase: DraftPhase, seat: int, picked: str) -> Node:
    own = desk.state.households[seat]
    slots = _family_slots(desk, own, picked) + _part_slots(desk, own, picked, phase)
    title, look = desk.words("draft.phone"), handset.look(desk, None)
    return Node(Role.GROUP, "draft.phone", title, look=look, children=tuple(slots))


def _family_slots(desk: Desk, own: Household, picked: str) -> list[Node]:
    by_family = {desk.ruleset.cards[card].family: card for card in own.drafted}
    slots = []
    for family in desk.ruleset.numbers.new_families:
        card = by_family.get(family, "")
        maybe = desk.ruleset.cards[picked].family == family if picked else False
        slots.append(
            Node(
                Role.TEXT,
                f"draft.slot.{family}",
                labels.name(desk, "family", family),
                _slot_words(desk, card, picked if maybe else ""),
                icon=labels.icon(desk, "family", family),
                chosen=maybe,
                look=_slot_step(card, maybe=maybe),
            )
        )
    return slots


def _part_slots(desk: Desk, own: Household, picked: str, phase: DraftPhase) -> list[Node]:
    """The slots of designs and makings, once the deposits are taken."""
    if phase.families:
        return []
    slots = []
    for each in desk.ruleset.phases:
        if not isinstance(each, DraftPhase) or each.families:
            continue
        deck = desk.ruleset.decks[each.deck]
        taken = [card for card in own.drafted if desk.ruleset.cards[card].deck == deck]
        for number in range(each.rounds):
            card = taken[number] if number < len(taken) else ""
            maybe = each is phase and number == len(taken) and bool(picked)
            slots.append(
                Node(
                    Role.TEXT,
                    f"draft.slot.{deck}.{number}",
                    labels.name(desk, "deck", deck),
                    _slot_words(desk, card, picked if maybe else ""),
                    icon=labels.icon(desk, "deck", deck),
                    chosen=maybe,
                    look=_slot_step(card, maybe=maybe),
                )
            )
    return slots


def _slot_step(card: str, *, maybe: bool) -> StepLook:
    return StepLook("done" if card else "now" if maybe else "next")


def _slot_words(desk: Desk, card: str, maybe: str) -> str:
    if card:
        return labels.card_title(desk, card)
    if maybe:
        return desk.words("draft.slot.maybe", card=labels.card_title(desk, maybe))
    return desk.words("draft.slot.empty")


def _bag(desk: Desk, seat: int, picked: str) -> Node:
    words = desk.words
    own = desk.state.households[seat]
    now = Node(
        Role.TEXT,
        "draft.bag.now",
        words("draft.bag.now"),
        words("board.cubes", n=sum(own.cubes)),
        look=TokensLook(_rucksack_tokens(desk, own)),
    )
    parts = [now, *_pick_line(desk, picked)]
    return Node(
        Role.GROUP,
        "draft.bag",
        words("draft.bag"),
        icon="sac",
        children=(*parts, *_take(desk, picked), *_blind(desk)),
    )


def _rucksack_tokens(desk: Desk, own: Household) -> tuple[Token, ...]:
    line = []
    kinds = len(desk.ruleset.kinds)
    for index, kind in enumerate(desk.ruleset.kinds):
        count = sum(own.cubes[index::kinds])
        if count:
            line += [Token("cube", kind), tokens.text(str(count))]
    return tuple(line)


def _pick_line(desk: Desk, picked: str) -> list[Node]:
    if not picked:
        return [Node(Role.TEXT, "draft.bag.hint", desk.words("draft.pick_first"))]
    card = desk.ruleset.cards[picked]
    return [
        Node(
            Role.TEXT,
            "draft.bag.pick",
            labels.card_title(desk, picked),
            cards.spoken(desk, picked),
            look=TokensLook(tokens.of_card(desk, card)),
        )
    ]


def _take(desk: Desk, picked: str) -> list[Node]:
    if not picked:
        return []
    price = cards.price(desk, picked)
    key = "draft.take" if price else "draft.take_free"
    action = TakeCard(desk.viewer, picked)
    return [
        Node(
            Role.BUTTON,
            "draft.take",
            desk.words(key, card=labels.card_title(desk, picked), price=price),
            why_not=reason(desk, action),
            command=Act(action),
            primary=True,
            icon="valider",
        )
    ]


def _blind(desk: Desk) -> list[Node]:
    action = TakeCard(desk.viewer, BLIND)
    if not desk.may_act or desk.playing.refusal(action) is not None:
        return []
    label, hint = desk.words("draft.none"), desk.words("draft.none.hint")
    return [
        Node(Role.BUTTON, "draft.blind", label, hint=hint, command=Act(action), icon="question")
    ]
