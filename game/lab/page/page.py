"""The whole page of a study: one file that needs nothing else and can be printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.lab.folder import About
from game.lab.page import cards, sections, targets, theme
from game.lab.page.formats import count
from game.lab.page.markup import Html, joined, table, tag
from game.lab.table import Table
from game.lab.verdict import Judged


def page(about: About, tables: Mapping[str, Table], judged: Sequence[Judged]) -> str:
    """The page as text. Raises ``OSError`` when the theme cannot be read."""
    subject = about.subject
    return document(
        f"Balance of « {subject.title} »",
        header(about, tables, targets.tally(judged)),
        [
            targets.section(judged, about.plan, subject) if judged else "",
            sections.wins(tables, subject),
            sections.awards(tables, subject),
            sections.scores(tables, subject),
            sections.gauges(tables, subject),
            sections.cubes(tables, subject),
            sections.deeds(tables, subject),
            sections.coins(tables, subject),
            cards.cards(about.plan, tables, subject),
            sections.numbers(tables, subject),
            _lines(tables),
        ],
    )


def document(title: str, top: Html, parts: Sequence[object]) -> str:
    """A page with its style inside."""
    head = joined(
        [
            tag("meta", charset="utf-8"),
            tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
            tag("title", title),
            tag("style", Html(theme.style())),
        ]
    )
    foot = tag(
        "footer",
        "Games between computer households. They show how the rules balance, not how people play.",
    )
    body = tag("body", top, tag("main", *parts), foot)
    return f"<!DOCTYPE html>\n{tag('html', tag('head', head), body, lang='en')}\n"


def header(about: About, tables: Mapping[str, Table], tally: Html) -> Html:
    """What was studied, of what, by which program, and how to do it again."""
    games = sum(table.count for table in tables.values())
    facts = {
        "Device and scenario": f"{about.plan.device}, {about.plan.scenario}",
        "Games": f"{count(games)} in {len(tables)} lines",
        "Seed": str(about.seed),
        "Content": about.content[:16],
        "Program": f"{about.program} ({about.code})",
    }
    pairs = [tag("div", tag("dt", name), tag("dd", value)) for name, value in facts.items()]
    return tag(
        "header",
        tag(
            "div",
            tag("p", "Terre en poche · balance study", class_="kicker"),
            tag("h1", f"Balance of « {about.subject.title} »"),
            tally,
            tag("dl", *pairs, class_="facts"),
            tag("p", "To make it again: ", tag("code", about.command)),
            class_="in",
        ),
    )


def _lines(tables: Mapping[str, Table]) -> Html:
    rows = [
        [t.line.title, tag("td", ", ".join(t.line.players), class_="words"), count(t.count),
         tag("td", f"{t.line.id}/0 to {t.line.id}/{t.count - 1}", class_="words")]
        for t in tables.values()
    ]  # fmt: skip
    heads = ("Line", tag("th", "Players", class_="words"), "Games",
             tag("th", "Seeds: SHA-256 of seed/line/game", class_="words"))  # fmt: skip
    return sections.section(
        "What was played",
        "Players take the next seat from game to game, so that each sits everywhere.",
        table(heads, rows),
    )
