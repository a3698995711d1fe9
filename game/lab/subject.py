"""What of a scenario the measures and the page need: ids and their names, in order."""

from __future__ import annotations

from typing import Final, NamedTuple

from game.content.content import Content
from game.content.play_checks import PARTS
from game.core.ruleset import DraftPhase, Ruleset

NO_CHOICE: Final = frozenset({"news", "hazard", "alert"})
"""Decks whose cards nobody chooses: they happen to all or to one."""

REFURBISHED: Final = "refurbished_cost"
"""The rule that prices what every household should be able to buy when its device fails."""


class CardName(NamedTuple):
    """A card as people know it."""

    deck: str
    code: str
    title: str


class Subject(NamedTuple):
    """Names by id. ``making`` lists the stages in which a new device is made, ``levels`` the
    cubes at which a gauge is tense and hot, by number of seats and kind, ``rows`` the decks whose
    cards are laid out for all. ``tight``: with fewer coins, a refurbished device takes the last
    one, or is out of reach; 0 where there are none."""

    title: str
    together: bool
    years: int
    stages: dict[str, str]
    kinds: dict[str, str]
    making: list[str]
    awards: dict[str, str]
    cards: dict[str, CardName]
    decks: dict[str, str]
    levels: dict[str, dict[str, list[int]]]
    rows: list[str]
    tight: int


def subject_of(content: Content, scenario: str) -> Subject:
    """The subject of a scenario. Raises ``KeyError`` for one that is unknown."""
    ruleset, device = content.rulesets[scenario], content.device
    stages = {ruleset.cards[card].stage for card in _parts(ruleset)}
    return Subject(
        title=content.scenarios[scenario].title,
        together=ruleset.together,
        years=ruleset.years,
        stages={stage.id: stage.name for stage in device.stages},
        kinds={kind.id: kind.name for kind in device.kinds},
        making=[ruleset.stages[stage] for stage in sorted(stages)],
        awards={award.id: award.title for award in content.scenarios[scenario].awards},
        cards={
            card: CardName(
                content.deck_of[card], content.cards[card].code, content.cards[card].title
            )
            for card in ruleset.cards
        },
        decks={deck.id: deck.plural for deck in device.decks if deck.id in ruleset.deck_index},
        levels=_levels(ruleset),
        rows=[deck for deck, size in zip(ruleset.decks, ruleset.row_sizes, strict=True) if size],
        tight=_tight(ruleset),
    )


def _parts(ruleset: Ruleset) -> list[str]:
    """The cards of which new devices are made: those of the draft, or of the usual decks."""
    drafted = [phase.deck for phase in ruleset.phases if isinstance(phase, DraftPhase)]
    decks = drafted or [ruleset.deck_index[deck] for deck in PARTS if deck in ruleset.deck_index]
    return [card for deck in decks for card in ruleset.deck_cards[deck]]


def _tight(ruleset: Ruleset) -> int:
    index = ruleset.rule_index.get(REFURBISHED)
    return 0 if index is None else ruleset.rule_base[index] + 1


def _levels(ruleset: Ruleset) -> dict[str, dict[str, list[int]]]:
    low, high = ruleset.seats
    return {
        str(seats): {
            name: list(ruleset.zone_levels(kind, seats)) for kind, name in enumerate(ruleset.kinds)
        }
        for seats in range(low, high + 1)
    }
