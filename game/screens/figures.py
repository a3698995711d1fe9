"""Figures and sources in one line each, and under which stage a figure stands."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.book.facts import Fact, Source
from game.content.content import Content
from game.screens.commands import Go
from game.screens.desk import Desk
from game.screens.looks import FigureLook
from game.screens.nodes import Node, Role


def by_stage(content: Content) -> Mapping[str, tuple[Fact, ...]]:
    """The facts under the stage of the first card that shows them, in the order of the stages.

    A fact that no card shows goes with those of its debate, else to the centre.
    """
    shown: dict[str, str] = {}
    for card in content.cards.values():
        for name in card.all_facts:
            shown.setdefault(name, card.stage)
    centre = content.device.centre.id
    stages: dict[str, list[Fact]] = {
        s.id: [] for s in (*content.device.stages, content.device.centre)
    }
    for fact in content.facts.values():
        debate = content.debate_of.get(fact.id)
        beside = [shown[other] for other in debate.facts if other in shown] if debate else []
        stages[shown.get(fact.id, beside[0] if beside else centre)].append(fact)
    return {stage: tuple(facts) for stage, facts in stages.items() if facts}


def fact_row(desk: Desk, fact: Fact) -> Node:
    """A figure, what it counts, who says so."""
    read = desk.content.sources[fact.source]
    return Node(
        Role.BUTTON,
        f"fact.{fact.id}",
        f"{fact.figure} {fact.label}",
        desk.words("sources.read", organisation=read.organisation, year=read.year),
        command=Go("source", fact.id),
        look=FigureLook("", fact.figure),
    )


def source_row(desk: Desk, item: Source) -> Node:
    """An organisation and what it published."""
    return Node(
        Role.BUTTON,
        f"source.{item.id}",
        item.organisation,
        desk.words("sources.read", organisation=item.title, year=item.year),
        command=Go("source", item.id),
    )
