"""The middle of the board: the ring of stages, the short loops, gauges, pillars, the news."""

from __future__ import annotations

from game.core import devices
from game.core.ruleset import Ruleset
from game.core.state import State
from game.screens import labels, texts, tokens
from game.screens.commands import Go
from game.screens.desk import Desk
from game.screens.looks import FigureLook, GaugeLook, PillarLook, StageLook, TokensLook
from game.screens.nodes import Node, Role

LOOPS = (
    ("repair", "reparer"),
    ("reuse", "reemployer"),
    ("parts", "pieces-detachees"),
    ("recycle", "recycler"),
)
"""The short loops of the circular economy with their icons."""


def build(desk: Desk) -> Node:
    """The whole ring."""
    children = (
        Node(Role.TEXT, "ring.tour", desk.words("board.grand_tour")),
        *stages(desk),
        news(desk),
        gauges(desk),
        pillars(desk),
        *loops(desk),
    )
    return Node(Role.GROUP, "ring", children=children)


def stages(desk: Desk) -> tuple[Node, ...]:
    """The four stage tiles."""
    return tuple(
        [
            Node(
                Role.IMAGE,
                f"ring.stage.{stage}",
                labels.name(desk, "stage", stage),
                _subline(desk, stage),
                look=StageLook(stage, _subline(desk, stage), _teams(desk, stage)),
            )
            for stage in desk.ruleset.stages
        ]
    )


def _subline(desk: Desk, stage: str) -> str:
    """What lies in the decks of the first two stages."""
    order = desk.ruleset.stages.index(stage)
    if order == 0 and "deposit" in desk.ruleset.deck_index:
        left = _left(desk, "deposit")
        name = labels.of_deck(desk, "deposit", left)
        rich = desk.ruleset.rich_ore(len(desk.state.households))
        poorer = desk.state.mined > rich
        return desk.words("board.stock_poorer" if poorer else "board.stock", n=left, cards=name)
    if order == 1:
        left = _left(desk, "design") + _left(desk, "making")
        return desk.words("board.assembly_cards", n=left)
    return ""


def _left(desk: Desk, deck: str) -> int:
    """Cards left in a deck; 0 when the scenario has none of it."""
    index = desk.ruleset.deck_index.get(deck, -1)
    return len(desk.state.decks[index]) if index >= 0 else 0


def _teams(desk: Desk, stage: str) -> tuple[str, ...]:
    order = desk.ruleset.stages.index(stage)
    if order < 2:
        return ()
    found = []
    for seat, own in enumerate(desk.state.households):
        serves = own.phone is not None and not devices.is_dead(desk.ruleset, own.phone)
        if serves == (order == 2):
            found.append(labels.team(desk, seat))
    return tuple(found)


def news(desk: Desk) -> Node:
    """The card of the year, in one strip."""
    card = desk.state.news
    if not card:
        return Node(Role.STATUS, "ring.news", desk.words("board.news.none"), icon="actualite")
    ruled = desk.ruleset.cards[card]
    return Node(
        Role.BUTTON,
        "ring.news",
        labels.card_title(desk, card),
        texts.said(desk, card, "rule"),
        command=Go("card", card),
        icon="actualite",
        look=TokensLook(tokens.of_card(desk, ruled)),
    )


def gauge_look(ruleset: Ruleset, state: State, kind: int) -> GaugeLook:
    """A gauge as it is drawn: the scale ends a quarter above the hot threshold."""
    tense, hot = ruleset.zone_levels(kind, len(state.households))
    value = state.gauges[kind]
    top = max(hot + max(2, hot // 4), value)
    zone = ("calm", "tense", "hot")[state.zones[kind]]
    return GaugeLook(ruleset.kinds[kind], value, tense, hot, top, zone)


def gauges(desk: Desk) -> Node:
    """The four shared gauges."""
    words = desk.words
    lines = []
    for index, kind in enumerate(desk.ruleset.kinds):
        look = gauge_look(desk.ruleset, desk.state, index)
        zone = words(f"zone.{desk.state.zones[index]}")
        value = words("board.gauge", n=look.value, zone=zone, tense=look.tense, hot=look.hot)
        name = labels.name(desk, "kind", kind)
        lines.append(Node(Role.GAUGE, f"ring.gauge.{kind}", name, value, hint=zone, look=look))
    return Node(Role.GROUP, "ring.gauges", words("board.gauges"), children=tuple(lines))


def pillars(desk: Desk) -> Node:
    """The seven pillars, lit or not."""
    words = desk.words
    own = desk.state.households[desk.shown_seat]
    marks = []
    for index, pillar in enumerate(desk.ruleset.pillars):
        lit = index in desk.state.lit
        uses = own.pillars[index]
        value = words("board.pillar.lit" if lit else "board.pillar.unlit")
        hint = words("board.pillar.mine", n=uses)
        look = PillarLook(labels.icon(desk, "pillar", pillar), lit, uses)
        name = labels.name(desk, "pillar", pillar)
        marks.append(Node(Role.IMAGE, f"ring.pillar.{pillar}", name, value, hint, look=look))
    count = words("board.pillars.count", n=len(desk.state.lit), of=len(desk.ruleset.pillars))
    name = words("board.pillars")
    return Node(Role.GROUP, "ring.pillars", name, count, children=tuple(marks))


def loops(desk: Desk) -> tuple[Node, ...]:
    """The short loops with their labels; reuse shows the common pool."""
    pool = len(desk.state.pool)
    found = []
    for name, icon in LOOPS:
        value = desk.words("board.loop.pool", n=pool) if name == "reuse" else ""
        look = FigureLook(desk.content.device.icon, f"×{pool}") if name == "reuse" else None
        found.append(
            Node(
                Role.TEXT,
                f"ring.loop.{name}",
                desk.words(f"board.loop.{name}"),
                value,
                icon=icon,
                look=look,
            )
        )
    return tuple(found)
