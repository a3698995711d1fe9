"""The glossary: the terms from A to Z, and one of them closely."""

from __future__ import annotations

from game.content.book.guide import GlossaryEntry
from game.screens import menu, rules
from game.screens.alphabet import Letters, groups
from game.screens.commands import Go
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, Role

SIZE = 10
"""Terms under one tab, at least."""


def build(desk: Desk, page: Page) -> Node:
    """The list, or the dialog of one term."""
    return _term(desk, page.subject) if page.name == "term" else _list(desk, page.subject)


def _list(desk: Desk, subject: str) -> Node:
    words, glossary = desk.words, desk.content.glossary
    tabs = groups(glossary.values(), lambda entry: entry.term, SIZE)
    shown = next((tab for tab in tabs if tab.low == subject), tabs[0] if tabs else None)
    entries = [_entry(entry) for entry in shown.items] if shown else []
    children = (
        Node(Role.GROUP, "glossary.list", children=tuple(entries)),
        Node(
            Role.GROUP,
            "glossary.index",
            words("glossary.index"),
            children=tuple([_tab(desk, tab, chosen=tab is shown) for tab in tabs]),
        ),
    )
    return menu.page(desk, "glossary", words("glossary.subtitle", n=len(glossary)), children)


def _entry(entry: GlossaryEntry) -> Node:
    return Node(
        Role.BUTTON,
        f"glossary.term.{entry.term}",
        entry.term,
        entry.definition,
        command=Go("term", entry.term),
    )


def _tab(desk: Desk, tab: Letters[GlossaryEntry], *, chosen: bool) -> Node:
    words = desk.words
    label = tab.low if tab.low == tab.high else words("sources.letters", low=tab.low, high=tab.high)
    return Node(
        Role.CHOICE, f"glossary.to.{tab.low}", label, command=Go("glossary", tab.low), chosen=chosen
    )


def _term(desk: Desk, term: str) -> Node:
    entry, words = desk.content.glossary.get(term), desk.words
    close = menu.back(desk, "menu.close", "fermer")
    if entry is None:
        missing = menu.text("term.missing", words("glossary.missing"))
        return Node(Role.DIALOG, "term", term, children=(missing, close))
    children = (
        Node(Role.HEADING, "term.title", entry.term, icon="loupe"),
        menu.text("term.definition", entry.definition),
        menu.text("term.english", words("glossary.english", term=entry.english)),
        *_rules(desk, term),
        close,
    )
    return Node(Role.DIALOG, "term", entry.term, children=children)


def _rules(desk: Desk, term: str) -> tuple[Node, ...]:
    """The rules that use the term: of the scenario one reads about."""
    scenario = rules.reading(desk)
    nodes = [
        Node(
            Role.BUTTON,
            f"term.rule.{rule.id}",
            rule.title,
            command=rules.to(scenario, rule.id),
            icon=rule.icon,
        )
        for rule in desk.content.pages(scenario)
        if term in rule.terms
    ]
    if not nodes:
        return ()
    title = desk.words("glossary.rules")
    return (Node(Role.GROUP, "term.rules", title, children=tuple(nodes)),)
