"""The board: one's household, the ring, the actions, the hand, the others, the levers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from game.core import levers, sorting
from game.core.actions import (
    Action,
    Engage,
    Join,
    Pass,
    PlayCard,
    Repair,
    RepairTogether,
    Support,
)
from game.core.actions import Sort as SortAction
from game.core.events import Event
from game.core.refusals import Refusal
from game.core.ruleset import FinalSortPhase
from game.core.state import HIDDEN
from game.core.table import Table
from game.core.view import seen
from game.screens import cards, frame, goals, handset, labels, panel, ring, telling, texts, whys
from game.screens.commands import Act, Command, Go
from game.screens.desk import Desk
from game.screens.looks import HouseholdLook, LeverLook, LineLook
from game.screens.nodes import Node, Role
from game.screens.panel import SERVICE, YEARS
from game.session.seats import style_of

LOG_LINES: Final = 4


def build(desk: Desk) -> Node:
    """The board as the viewer may see it."""
    seat = desk.shown_seat
    children = (
        frame.top(desk),
        panel.build(desk, seat),
        ring.build(desk),
        actions(desk),
        hand(desk, seat),
        initiatives(desk),
        others(desk, seat),
        *goals.board(desk),
        lever_display(desk),
        journal(desk),
    )
    return Node(Role.SCREEN, "board", desk.words("board.title"), children=children)


def actions(desk: Desk) -> Node:
    """The six actions, each with what it would do or why not."""
    phase = desk.ruleset.phases[min(desk.state.phase, len(desk.ruleset.phases) - 1)]
    names = ("sort", "pass") if isinstance(phase, FinalSortPhase) else _names(desk)
    return Node(Role.GROUP, "actions", children=tuple([_action(desk, name) for name in names]))


def _names(desk: Desk) -> tuple[str, ...]:
    """The actions of a year; without levers there is nothing to support."""
    levers_too = "lever" in desk.ruleset.deck_index
    return tuple([name for name in _ACTIONS if name != "support" or levers_too])


def _action(desk: Desk, name: str) -> Node:
    words = desk.words
    key = f"action.{name}"
    if name == "pass":
        return _pass(desk)
    icon, kinds = _ACTIONS[name]
    why = _why_not(desk, name, kinds)
    legal = [] if why else [a for a in desk.playing.legal() if isinstance(a, kinds)]
    command: Command = Go(_PAGES.get(name, name))
    hint = words(f"{key}.hint") if words.knows(f"{key}.hint") else ""
    if name == "engage" or (name == "repair" and len(legal) == 1):
        action = legal[0] if legal else Engage(desk.viewer)
        command = Act(action)
        hint = words("gain.join").join([*_free(desk, action), telling.what_if(desk, action)])
    return Node(Role.BUTTON, key, words(key), hint=hint, why_not=why, command=command, icon=icon)


def _free(desk: Desk, action: Action) -> tuple[str, ...]:
    """That a repair takes nothing, where it does: what it changes does not say so."""
    if not isinstance(action, Repair):
        return ()
    device = desk.state.households[action.seat].phone
    table = Table(desk.ruleset, desk.state)
    costs = device is None or sorting.repair_cost(table, action.seat, device, action.fault)
    return () if costs else (desk.words("options.free"),)


_ACTIONS: Final[dict[str, tuple[str, tuple[type[Action], ...]]]] = {
    "play": ("jouer", (PlayCard, Join)),
    "repair": ("reparer", (Repair, RepairTogether)),
    "equip": ("equiper", ()),
    "sort": ("trier", (SortAction,)),
    "engage": ("engager", (Engage,)),
    "support": ("soutenir", (Support,)),
}

_PAGES: Final = {"play": "play_card"}


def _pass(desk: Desk) -> Node:
    words = desk.words
    seat = desk.shown_seat
    weight = len(desk.state.households[seat].drawer) * desk.ruleset.numbers.drawer_penalty
    return Node(
        Role.BUTTON,
        "action.pass",
        words("action.pass"),
        hint=_pass_hint(desk, weight),
        why_not="" if desk.may_act else _not_yours(desk),
        command=Act(Pass(seat)),
        icon="valider",
    )


def _pass_hint(desk: Desk, weight: int) -> str:
    if not weight:
        return desk.words("action.pass.hint_none")
    if not goals.counts(desk):
        return desk.words("action.pass.hint_together")
    return desk.words("action.pass.hint", n=weight)


def _not_yours(desk: Desk) -> str:
    acting = max(desk.playing.acting, 0)
    return desk.words("board.their_turn", who=labels.lower(labels.household(desk, acting)))


def _why_not(desk: Desk, name: str, kinds: tuple[type[Action], ...]) -> str:
    if not desk.may_act:
        return _not_yours(desk)
    if name == "equip":
        return ""
    if any(isinstance(action, kinds) for action in desk.playing.legal()):
        return ""
    return _REASONS[name](desk)


def _repair_reason(desk: Desk) -> str:
    seat = desk.viewer
    phone = desk.state.households[seat].phone
    if phone is None:
        return desk.words("reason.no_phone")
    for fault in desk.ruleset.faults:
        why = desk.playing.refusal(Repair(seat, fault.id))
        if why is not None and why.key != "no_fault":
            return _neither_way(desk, why, desk.playing.refusal(RepairTogether(seat, fault.id)))
    return desk.words("action.repair.none")


def _neither_way(desk: Desk, why: Refusal, together: Refusal | None) -> str:
    """Too few coins, and too little élan where that would do as well; or what forbids both."""
    said = labels.refusal(desk, why)
    if together is None or together.key != "too_little_elan":
        return said
    return desk.words("action.repair.neither", coins=said, elan=labels.refusal(desk, together))


def _support_reason(desk: Desk) -> str:
    own = desk.state.households[desk.viewer]
    if not levers.display(desk.ruleset, desk.state):
        return desk.words("reason.no_lever")
    return desk.words("reason.too_little_elan", need=1, have=own.elan)


_REASONS: Final[dict[str, Callable[[Desk], str]]] = {
    "play": lambda desk: desk.words("action.play.none"),
    "repair": _repair_reason,
    "sort": lambda desk: desk.words("action.sort.none"),
    "engage": lambda desk: desk.words("reason.not_in_this_phase"),
    "support": _support_reason,
}


def reason(desk: Desk, action: Action) -> str:
    """Why the viewer cannot do this now, in words; "" when it is possible."""
    if not desk.may_act:
        return _not_yours(desk)
    why = desk.playing.refusal(action)
    return "" if why is None else labels.refusal(desk, why)


def hand(desk: Desk, seat: int) -> Node:
    """The hand of the household that is shown; backs for a spectator."""
    held = desk.state.households[seat].hand
    children = []
    for place, card in enumerate(held):
        key = f"hand.{place}"
        why = "" if card == HIDDEN else reason(desk, PlayCard(seat, card))
        children.append(cards.node(desk, card, key, hint=why))
    mine = seat == desk.viewer
    label = "board.hand" if mine else "board.hand.of"
    return Node(
        Role.GROUP,
        "hand",
        desk.words(label, who=labels.lower(labels.household(desk, seat))),
        desk.words("board.hand.count", n=len(held)),
        children=tuple(children),
    )


def initiatives(desk: Desk) -> Node:
    """The initiatives one can join."""
    index = desk.ruleset.deck_index.get("initiative", -1)
    row = desk.state.rows[index] if index >= 0 else ()
    children = [
        cards.node(desk, card, f"initiative.{card}", hint=reason(desk, Join(desk.viewer, card)))
        for card in row
    ]
    label = desk.words("board.initiatives")
    short = desk.words("board.initiatives.short")
    return Node(Role.GROUP, "initiatives", label, short, children=tuple(children))


def others(desk: Desk, seat: int) -> Node:
    """The other households, each in a row that opens its panel."""
    rows = [other(desk, each) for each in range(len(desk.state.households)) if each != seat]
    return Node(Role.GROUP, "others", desk.words("board.others"), children=tuple(rows))


def other(desk: Desk, seat: int) -> Node:
    """One household in a row."""
    words = desk.words
    own = desk.state.households[seat]
    phone = "board.other.with" if own.phone is not None else "board.other.without"
    name, apart = labels.household(desk, seat), goals.counts(desk)
    return Node(
        Role.BUTTON,
        f"other.{seat}",
        labels.name(desk, "team", labels.team(desk, seat)),
        words(
            "board.other" if apart else "board.other_together",
            name=name,
            phone=words(phone),
            cubes=words("board.cubes", n=sum(own.cubes)),
            service=panel.service(desk, own).value,
        ),
        command=Go("household", str(seat)),
        look=HouseholdLook(
            labels.team(desk, seat),
            handset.state_icon(desk, own.phone),
            sum(own.cubes) if apart else -1,
            own.service if apart else own.years_served,
            playing=desk.playing.acting == seat,
            service_icon=SERVICE if apart else YEARS,
            style=style_of(desk.playing.seats[seat].player),
        ),
    )


def lever_display(desk: Desk) -> Node:
    """The levers on display and those that have passed."""
    words = desk.words
    state = desk.state
    needed = levers.threshold(desk.ruleset, len(state.households))
    shown = levers.display(desk.ruleset, state)
    rows = [
        lever(desk, card, given, needed) for card, given in zip(shown, state.support, strict=False)
    ]
    passed = [
        Node(
            Role.BUTTON,
            f"passed.{card}",
            words("board.levers.passed", card=labels.card_title(desk, card)),
            command=Go("card", card),
            icon="valider",
        )
        for card in reversed(state.passed)
    ]
    return Node(
        Role.GROUP,
        "levers",
        words("board.levers"),
        words("board.levers.needed", n=needed),
        children=(*rows, *passed),
    )


def lever(desk: Desk, card: str, given: tuple[int, ...], needed: int) -> Node:
    """One lever on display: what it changes, how much élan it has."""
    gathered = sum(given)
    mine = given[desk.viewer] if desk.viewer >= 0 else 0
    return Node(
        Role.BUTTON,
        f"lever.{card}",
        labels.card_title(desk, card),
        desk.words("board.lever.value", gathered=gathered, needed=needed),
        hint=texts.said(desk, card, "rule"),
        command=Go("card", card),
        icon="loi",
        look=LeverLook(gathered, needed, mine),
    )


def journal(desk: Desk) -> Node:
    """The last lines of the log, with the reasons of computer households as far as they are known.

    The newest reason is also what the journal says of itself, where there is no room for it.
    """
    lines = []
    for number, (event, why) in enumerate(islice(_recent(desk), LOG_LINES)):
        look = LineLook(telling.team(desk, event), telling.short(desk, event), why)
        line = Node(Role.TEXT, f"journal.{number}", telling.line(desk, event), why, look=look)
        lines.append(line)
    return Node(
        Role.LOG,
        "journal",
        desk.words("board.journal"),
        hint=lines[0].value if lines else "",
        command=Go("log"),
        children=tuple(lines),
        live=True,
    )


def _recent(desk: Desk) -> Iterator[tuple[Event, str]]:
    """What is told, the newest first; what a household did in a step has its reason."""
    done = desk.playing.history.done
    for number in range(len(done) - 1, -1, -1):
        action, events = done[number].action, done[number].events
        told = [event for event in reversed(events) if event.kind in LOGGED]
        own = [at for at, event in enumerate(told) if action and event.seat == action.seat]
        why = whys.of_step(desk, number) if own else ""
        for at, event in enumerate(told):
            yield seen(event, desk.viewer), why if own and at == own[-1] else ""


LOGGED: Final = frozenset(
    {
        "card_played",
        "initiative_joined",
        "repaired",
        "phone_made",
        "phone_received",
        "phone_given",
        "phone_collected",
        "phone_binned",
        "phone_sold_informally",
        "phone_sold",
        "engaged",
        "lever_supported",
        "lever_passed",
        "hazard_struck",
        "hazard_cancelled",
        "hazard_stopped",
        "went_without",
        "elan_faded",
        "spare_served",
        "part_taken",
        "rental_lost",
        "zone_entered",
        "model_taken",
        "last_year_declared",
    }
)
