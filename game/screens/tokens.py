"""The effect line of a card: icons, cubes and numbers, all taken from its effects."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from game.core.effects import (
    Choose,
    Count,
    Damage,
    Draw,
    Each,
    Effect,
    FreeRepair,
    Gain,
    Give,
    Impact,
    Look,
    MovePhone,
    Pay,
    Restock,
    SetRule,
    SupportLever,
    Upgrade,
    Wear,
    When,
)
from game.core.ruleset import Card, Goal, Ruleset
from game.screens import labels
from game.screens.desk import Desk
from game.screens.looks import Token
from game.text.numbers import signed

MOST: Final = 7
"""Tokens that fit a line."""

_RESOURCE_ICONS: Final = {
    "coins": "piece",
    "elan": "elan",
    "tokens": "mine-urbaine",
    "points": "valider",
    "service": "reseau",
    "use_credits": "climat",
    "cards": "jouer",
}

_PLACE_ICONS: Final = {
    "drawer": "tiroir",
    "pool": "reserve",
    "recycled": "collecter",
}

_METRIC_ICONS: Final = {
    "coins": "piece",
    "elan": "elan",
    "cubes": "sac",
    "service": "reseau",
    "years_served": "usage",
    "pillars": "pilier-consommation",
    "gave": "donner",
    "collected": "collecter",
    "repaired": "reparer",
    "initiatives": "initiative",
    "origins": "equiper",
    "shared_points": "loi",
    "own_new_years": "neuf",
    "drawer": "tiroir",
}

_RULE_ICONS: Final = {
    "repair_cost": "reparer",
    "refurbished_cost": "reconditionner",
    "refurbished_cubes": "reconditionner",
    "second_hand_cost": "occasion",
    "rent_start_cost": "location",
    "rent_year_cost": "location",
    "rent_interval": "location",
    "new_cost": "neuf",
    "new_forbidden": "neuf",
    "give_coins": "donner",
    "give_elan": "donner",
    "collect_tokens": "mine-urbaine",
    "collect_coins": "collecter",
    "informal_coins": "filiere-informelle",
    "sort_coins": "trier",
    "income": "piece",
    "engage_elan": "engager",
    "engage_cards": "engager",
    "hand_limit": "jouer",
    "use_interval": "usage",
    "glued_repairable": "reparabilite",
    "designs_offered": "pilier-ecoconception",
}

SWITCHES: Final = frozenset({"new_forbidden", "glued_repairable"})
"""Rules that are on or off: their number is not told."""

_COIN_RULES: Final = ("_cost", "_coins")

ANY_FAULT: Final = "any"


def icon(name: str) -> Token:
    """An icon of the line."""
    return Token("icon", name)


def of_device(group: str, name: str) -> Token:
    """An icon that the content names: that of an attribute or a fault, or of the device."""
    return Token(group, name)


def _fault(name: str) -> Token:
    return icon("reparer") if name == ANY_FAULT else of_device("fault", name)


def _place(name: str) -> Token:
    return icon(_PLACE_ICONS[name]) if name in _PLACE_ICONS else of_device("device", name)


def _named(desk: Desk, token: Token) -> Token:
    """The token with the icon that the content of the device gives it."""
    if token.kind in ("icon", "cube", "text"):
        return token
    if token.kind != "device":
        return icon(labels.icon(desk, token.kind, token.value))
    device = desk.content.device
    return icon(device.icon if token.value == "use" else device.pictures.missing)


def text(value: str) -> Token:
    """A number or sign of the line."""
    return Token("text", value)


def cubes(kinds: Mapping[str, int]) -> list[Token]:
    """Cubes one by one up to three of a kind, then with a count."""
    line: list[Token] = []
    for kind, count in kinds.items():
        if count <= 3:
            line += [Token("cube", kind)] * count
        else:
            line += [Token("cube", kind), text(f"×{count}")]
    return line


def amount(what: str, which: str, by: int) -> tuple[Token, ...]:
    """What is paid or won and by how much: « a coin, +2 »; nothing for what has no sign."""
    sign = Token("cube", which) if what == "cubes" else None
    if what in _RESOURCE_ICONS:
        sign = icon(_RESOURCE_ICONS[what])
    return () if sign is None else (sign, text(signed(by)))


def of_card(desk: Desk, card: Card, most: int = MOST) -> tuple[Token, ...]:
    """The effect line of a card, cut to so many tokens: the opened card says the rest in words."""
    ruleset = desk.ruleset
    line: list[Token] = []
    line += _goals(card.goals, card.points)
    line += _attributes(ruleset, card.attributes)
    line += cubes(dict(zip(ruleset.kinds, card.impact, strict=False)))
    line += _hazard(ruleset, card)
    if card.reaction:
        line += [icon("alea"), icon("fleche"), icon("valider")]
    line += of_effects(ruleset.scripts.get(card.now, ()))
    for event, script in card.on.items():
        line += [icon(_EVENT_ICONS.get(event, "minuteur")), icon("fleche")]
        line += of_effects(ruleset.scripts.get(script, ()))
    return _cut([_named(desk, token) for token in line], most)


_EVENT_ICONS: Final = {
    "year_start": "minuteur",
    "year_end": "minuteur",
    "served": "reseau",
    "engaged": "engager",
    "gave": "donner",
    "collected": "collecter",
    "repaired": "reparer",
    "refurbished": "reconditionner",
    "rented": "location",
    "bought_used": "occasion",
    "supported": "soutenir",
    "played": "jouer",
}


def _cut(line: Sequence[Token], most: int) -> tuple[Token, ...]:
    if len(line) <= most:
        return tuple(line)
    return (*line[: most - 1], text("…"))


def _goals(goals: Sequence[Goal], points: int) -> list[Token]:
    line: list[Token] = []
    for goal in goals:
        line.append(icon(_METRIC_ICONS.get(goal.metric, "mission")))
        bound = f"≥ {goal.at_least}" if goal.at_least is not None else f"≤ {goal.at_most}"
        line.append(text(bound))
    return [*line, icon("fleche"), text(f"+{points}")] if line else line


def _attributes(ruleset: Ruleset, changes: Sequence[int]) -> list[Token]:
    line: list[Token] = []
    for attribute, change in zip(ruleset.attributes, changes, strict=False):
        if change:
            line += [of_device("attribute", attribute.id), text(signed(change))]
    return line


def _hazard(ruleset: Ruleset, card: Card) -> list[Token]:
    if card.stopped_by is None:
        return []
    attribute = ruleset.attributes[card.stopped_by.attribute].id
    strikes = f"< {card.stopped_by.level}"
    return [of_device("attribute", attribute), text(strikes), icon("fleche")]


def of_effects(effects: Sequence[Effect]) -> list[Token]:
    """The tokens of a list of effects, in order."""
    line: list[Token] = []
    for effect in effects:
        line += _OF_EFFECT[type(effect)](effect)
    return line


def _amounts(effect: Effect, sign: str) -> list[Token]:
    line: list[Token] = []
    for name, count in effect.numbers().items():
        if name in _RESOURCE_ICONS:
            own = "−" if name == "use_credits" else sign
            line += [icon(_RESOURCE_ICONS[name]), text(f"{own}{count}")]
    return line


def _levels(levels: Mapping[str, int], sign: str) -> list[Token]:
    line: list[Token] = []
    for name, count in levels.items():
        line += [of_device("attribute", name), text(f"{sign}{count}")]
    return line


def _rule(effect: SetRule) -> list[Token]:
    head, _, rest = effect.rule.partition(".")
    if head == "relief":
        return [Token("cube", rest.rpartition(".")[2]), text(f"−{effect.by}")]
    if head in ("new", "wear_interval"):
        return [of_device("attribute", rest), text(signed(effect.by))]
    line = [icon(_RULE_ICONS.get(head, "loi"))]
    if head in SWITCHES:
        return [*line, icon("fermer" if head == "new_forbidden" else "valider")]
    line.append(text(signed(effect.by)))
    return [*line, icon("piece")] if head.endswith(_COIN_RULES) else line


def _choose(effect: Choose) -> list[Token]:
    line: list[Token] = []
    for option in effect.options:
        line += ([text("/")] if line else []) + of_effects(option.do)
    return line


def _each(effect: Each) -> list[Token]:
    return [icon("maison"), *of_effects(effect.do_)]


def _move(effect: MovePhone) -> list[Token]:
    line = [_place(effect.source), icon("fleche"), _place(effect.target)]
    return [*line, text(f"×{effect.phones}")] if effect.phones > 1 else line


_OF_EFFECT: Final[Mapping[type[Effect], Callable[..., list[Token]]]] = {
    Gain: lambda effect: _amounts(effect, "+"),
    Pay: lambda effect: _amounts(effect, "−"),
    Impact: lambda effect: cubes(effect.kinds),
    Draw: lambda effect: _amounts(effect, "+"),
    Look: lambda effect: [icon("loupe"), text(str(effect.cards))],
    Give: lambda effect: [icon("donner"), *_amounts(effect, "+")],
    MovePhone: _move,
    FreeRepair: lambda effect: [_fault(effect.fault), icon("fleche"), icon("valider")],
    Wear: lambda effect: _levels(effect.attributes, "−"),
    Upgrade: lambda effect: _levels(effect.attributes, "+"),
    Damage: lambda effect: [_fault(effect.fault)],
    SetRule: _rule,
    Choose: _choose,
    Each: _each,
    When: lambda effect: of_effects(effect.then),
    Count: lambda effect: [
        icon(_METRIC_ICONS.get(effect.metric, "maison")),
        icon("fleche"),
        *of_effects(effect.do_),
    ],
    SupportLever: lambda effect: [icon("loi"), icon("elan"), text(f"+{effect.elan}")],
    Restock: lambda effect: [icon("reserve"), text(f"+{effect.phones}")],
}
