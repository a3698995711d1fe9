"""Where the figures of a card come from, and why others give other figures."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.book.cards import Card
from game.content.book.facts import Debate, Fact, Source
from game.screens.desk import Desk
from game.screens.looks import RangeLook, RangePoint
from game.screens.nodes import Node, Role
from game.screens.texts import capital


def build(desk: Desk, card: Card) -> tuple[Node, ...]:
    """The source of the main figure, the figures that differ, the card's other figures."""
    facts = [desk.content.facts[fact] for fact in card.all_facts]
    debate = _debate(desk, facts)
    drawn = debate.facts if debate else ()
    others = [fact for fact in facts[1:] if fact.id not in drawn]
    return (
        *_sources(desk, card, facts),
        *(_chart(desk, debate, facts) if debate else ()),
        *_others(desk, others),
    )


def _sources(desk: Desk, card: Card, facts: list[Fact]) -> Iterator[Node]:
    """The heading, then the source of the main figure or the sources of a card without one."""
    words = desk.words
    named = [desk.content.sources[facts[0].source]] if facts else []
    named = named or [desk.content.sources[source] for source in card.sources]
    if not named:
        return
    title = words("card.source" if facts else "card.source.none")
    yield Node(Role.HEADING, "card.source", title, icon="source")
    for number, source in enumerate(named):
        said = words("card.source.own", title=source.title, year=source.year)
        if facts:
            said = _provenance(desk, facts[0], source)
        yield Node(Role.TEXT, f"card.source.{number}", source.organisation, said)
        if source.address:
            yield Node(Role.TEXT, f"card.address.{number}", words("card.address"), source.address)
        elif source.address_note:
            yield Node(Role.TEXT, f"card.address.{number}", source.address_note)


def _provenance(desk: Desk, fact: Fact, source: Source) -> str:
    """Title, year and scope of a figure, and how it was seen."""
    through = desk.content.sources[fact.through] if fact.through else source
    where = desk.words("card.seen.at", organisation=through.organisation, year=through.year)
    seen = desk.words(f"card.seen.{fact.seen}", through=where)
    return desk.words(
        "card.source.text",
        title=source.title,
        year=source.year,
        scope=capital(fact.scope),
        seen=seen,
    )


def _debate(desk: Desk, facts: list[Fact]) -> Debate | None:
    found = (desk.content.debate_of.get(fact.id) for fact in facts)
    return next((debate for debate in found if debate is not None), None)


def _chart(desk: Desk, debate: Debate, own: list[Fact]) -> tuple[Node, ...]:
    """The figures of a debate as points and ranges, and why they differ."""
    words = desk.words
    ids = {fact.id for fact in own[:1]} & set(debate.facts) or {fact.id for fact in own}
    points = []
    for fact in (desk.content.facts[name] for name in debate.facts):
        if fact.bounds is not None:
            organisation = desk.content.sources[fact.source].organisation
            label = words("card.debate.point", organisation=organisation, year=fact.year)
            low, high = fact.bounds
            points.append(RangePoint(label, low, high, fact.figure, fact.id in ids))
    if len(points) < 2:
        return ()
    told = tuple(
        [
            Node(Role.TEXT, f"card.debate.{number}", point.label, point.words)
            for number, point in enumerate(points)
        ]
    )
    top = max(point.high for point in points)
    why = Node(Role.TEXT, "card.debate.why", debate.why)
    return (
        Node(
            Role.CHART,
            "card.debate",
            words("card.debate"),
            debate.title,
            look=RangeLook(tuple(points), top, words.language),
            children=(*told, why),
        ),
    )


def _others(desk: Desk, facts: list[Fact]) -> tuple[Node, ...]:
    """Figures of the card that stand in no chart."""
    lines = []
    for fact in facts:
        source = desk.content.sources[fact.source]
        value = desk.words(
            "card.more.line",
            organisation=source.organisation,
            year=fact.year,
            scope=capital(fact.scope),
        )
        label = f"{fact.figure} {fact.label}"
        lines.append(Node(Role.TEXT, f"card.more.{fact.id}", label, value))
    if not lines:
        return ()
    return (Node(Role.GROUP, "card.more", desk.words("card.more"), children=tuple(lines)),)
