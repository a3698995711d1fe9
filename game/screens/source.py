"""One figure closely, where it comes from and why others differ; or one source and its figures."""

from __future__ import annotations

from game.content.book.facts import Debate, Fact, Source
from game.screens import dates, menu
from game.screens.desk import Desk, Page
from game.screens.figures import fact_row
from game.screens.looks import FigureLook, RangeLook, RangePoint
from game.screens.nodes import Node, Role


def build(desk: Desk, page: Page) -> Node:
    """The dialog of a fact or a source, by its id."""
    content, close = desk.content, menu.back(desk, "menu.close", "fermer")
    if page.subject in content.facts:
        title, body = desk.words("source.title"), _fact(desk, content.facts[page.subject])
    elif page.subject in content.sources:
        found = content.sources[page.subject]
        title, body = found.organisation, _source(desk, found)
    else:
        title, body = page.subject, (menu.text("source.missing", desk.words("source.missing")),)
    heading = Node(Role.HEADING, "source.title", title, icon="source")
    return Node(Role.DIALOG, "source", title, children=(heading, *body, close))


def _fact(desk: Desk, fact: Fact) -> tuple[Node, ...]:
    words, read = desk.words, desk.content.sources[fact.source]
    scope = words(
        "source.scope.text", scope=fact.scope[:1].upper() + fact.scope[1:], year=fact.year
    )
    check = words("source.check.text", month=dates.month(words, fact.check_again))
    return (
        Node(
            Role.TEXT,
            "source.figure",
            f"{fact.figure} {fact.label}",
            look=FigureLook("", fact.figure),
        ),
        menu.text("source.scope", words("source.scope"), scope),
        menu.text("source.origin", words("source.origin"), _quoted(desk, read)),
        menu.text("source.seen", words("source.seen"), _seen(desk, fact)),
        *_address(desk, fact, read),
        menu.text("source.check", words("source.check"), check),
        *_debate(desk, fact),
    )


def _quoted(desk: Desk, read: Source) -> str:
    said = desk.words(
        "source.quoted", organisation=read.organisation, title=read.title, year=read.year
    )
    return f"{said} {read.address_note}" if read.address_note else said


def _seen(desk: Desk, fact: Fact) -> str:
    if fact.through is None:
        return desk.words("source.seen.primary")
    read = desk.content.sources[fact.through]
    return desk.words(
        f"source.seen.{fact.seen}", organisation=read.organisation, title=read.title, year=read.year
    )


def _address(desk: Desk, fact: Fact, read: Source) -> tuple[Node, ...]:
    """Where it can be read: the page we read, else that of the source."""
    through = desk.content.sources[fact.through] if fact.through else read
    address = through.address or read.address or desk.words("source.address.none")
    return (menu.text("source.address", desk.words("source.address"), address),)


def _debate(desk: Desk, fact: Fact) -> tuple[Node, ...]:
    debate = desk.content.debate_of.get(fact.id)
    if debate is None:
        return ()
    return (
        Node(
            Role.GROUP,
            "source.debate",
            desk.words("source.debate"),
            children=(chart(desk, debate, fact.id), menu.text("source.why", debate.why)),
        ),
    )


def chart(desk: Desk, debate: Debate, main: str) -> Node:
    """The figures of a debate on one scale; ``main`` is the fact that is looked at."""
    points, lines = [], []
    for name in debate.facts:
        fact = desk.content.facts[name]
        read = desk.content.sources[fact.source]
        label = desk.words("sources.read", organisation=read.organisation, year=fact.year)
        lines.append(menu.text(f"chart.{name}", label, fact.figure))
        if fact.bounds is not None:
            points.append(RangePoint(label, *fact.bounds, fact.figure, name == main))
    top = max((point.high for point in points), default=0.0)
    look = RangeLook(tuple(points), top, desk.words.language) if points else None
    return Node(Role.CHART, "source.chart", debate.title, look=look, children=tuple(lines))


def _source(desk: Desk, found: Source) -> tuple[Node, ...]:
    words, content = desk.words, desk.content
    quoting = [f for f in content.facts.values() if found.id in (f.source, f.through)]
    rows = tuple([fact_row(desk, fact) for fact in quoting])
    address = found.address or words("source.address.none")
    facts = Node(Role.GROUP, "source.facts", words("source.facts"), children=rows)
    return (
        menu.text("source.origin", words("source.origin"), _quoted(desk, found)),
        menu.text("source.address", words("source.address"), address),
        *([facts] if rows else []),
    )
