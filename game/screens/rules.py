"""The rules: one a screen, the list of all beside it, the words they use.

In a game they are those of its scenario. From the menus one chooses whose rules to read; the
scenario then stands before the rule in the subject of the page: ``solo/depart``.
"""

from __future__ import annotations

from typing import Final

from game.content import wording
from game.screens import menu
from game.screens.commands import Go
from game.screens.desk import Desk, Page
from game.screens.looks import StageLook
from game.screens.nodes import Node, Role

SCENES: Final = {
    "sac": "famille",
    "reseau": "route",
    "climat": "foret",
    "maison": "famille",
    "extraction": "mine",
    "assemblage": "usine",
    "usage": "mains",
    "jouer": "coque",
    "initiative": "ressourcerie",
    "reparer": "cafe-reparation",
    "equiper": "boutique",
    "trier": "tri",
    "engager": "atelier",
    "soutenir": "mairie",
    "alea": "chute",
    "valider": "eco",
    "jauge": "eau",
    "pilier-ecoconception": "vis",
    "deee": "tiroirs",
    "mission": "loi",
}
"""The scene beside a rule that names none, by the icon of the rule; they show phones."""

SPLIT: Final = "/"
"""Between the scenario and the rule, in the subject of the page."""


def build(desk: Desk, page: Page) -> Node:
    """The rule that the page is about; the first when it names none."""
    scenario, name = _asked(desk, page.subject)
    names = [rule.id for rule in desk.content.pages(scenario)]
    at = names.index(name) if name in names else 0
    body: tuple[Node, ...] = (menu.text("rules.missing", desk.words("rules.missing")),)
    if names:
        body = (_rule(desk, scenario, names[at]), *_turns(desk, scenario, names, at))
    subtitle = desk.words("rules.subtitle", n=min(at + 1, len(names)), of=len(names))
    children = (*_scenarios(desk, scenario, name), *body, _index(desk, scenario, names, at))
    return menu.page(desk, "rules", subtitle, children)


def _asked(desk: Desk, subject: str) -> tuple[str, str]:
    """Whose rules, and which; those of the game, whatever is asked for, where one is played."""
    scenario, _, name = subject.rpartition(SPLIT)
    known = desk.game is None and scenario in desk.content.scenarios
    return (scenario if known else desk.scenario), name


def reading(desk: Desk) -> str:
    """The scenario whose rules are open, on top or below; else that of the game or the plan."""
    opened = [page.subject for page in desk.pages if page.name == "rules"]
    return _asked(desk, opened[-1])[0] if opened else desk.scenario


def to(scenario: str, name: str) -> Go:
    """Opens a rule of a scenario."""
    return Go("rules", f"{scenario}{SPLIT}{name}")


def _scenarios(desk: Desk, chosen: str, name: str) -> tuple[Node, ...]:
    """Whose rules to read, where no game says it; the same rule is kept if they have it."""
    scenarios = desk.content.scenarios
    if desk.game is not None or len(scenarios) < 2:
        return ()
    nodes = [
        Node(
            Role.CHOICE,
            f"rules.of.{scenario.id}",
            scenario.title,
            command=to(scenario.id, name),
            chosen=scenario.id == chosen,
        )
        for scenario in scenarios.values()
    ]
    return (Node(Role.GROUP, "rules.of", desk.words("rules.of"), children=tuple(nodes)),)


def _rule(desk: Desk, scenario: str, name: str) -> Node:
    rule = desk.content.rules[name]
    text = wording.guide_words(desk.content, scenario, name)
    heading = Node(
        Role.HEADING,
        "rule.title",
        rule.title,
        icon=rule.icon,
        look=StageLook(_stage(desk, name), "", scene=_scene(desk, name)),
    )
    terms = [
        Node(Role.BUTTON, f"rule.term.{term}", term, command=Go("term", term))
        for term in rule.terms
    ]
    group = Node(Role.GROUP, "rule.terms", desk.words("rules.terms"), children=tuple(terms))
    return Node(
        Role.GROUP,
        "rule",
        children=(heading, menu.text("rule.text", text), *([group] if terms else [])),
    )


def _scene(desk: Desk, name: str) -> str:
    """The scene beside a rule: its own, or the one that its icon has where it shows a phone."""
    rule = desk.content.rules[name]
    drawn = bool(desk.content.device.pictures.drawing)
    return rule.scene or (SCENES.get(rule.icon, "") if drawn else "")


def _stage(desk: Desk, name: str) -> str:
    """The stage whose colour a rule takes: the one that has its icon, else the centre."""
    device, icon = desk.content.device, desk.content.rules[name].icon
    return next((stage.id for stage in device.stages if stage.icon == icon), device.centre.id)


def _turns(desk: Desk, scenario: str, names: list[str], at: int) -> tuple[Node, ...]:
    return (
        _turn(desk, "previous", scenario, names[at - 1] if at else "", "first"),
        _turn(desk, "next", scenario, names[at + 1] if at + 1 < len(names) else "", "last"),
    )


def _turn(desk: Desk, way: str, scenario: str, name: str, end: str) -> Node:
    words = desk.words
    return Node(
        Role.BUTTON,
        f"rules.{way}",
        words(f"rules.{way}"),
        hint=desk.content.rules[name].title if name else "",
        why_not="" if name else words(f"rules.{end}"),
        command=to(scenario, name),
    )


def _index(desk: Desk, scenario: str, names: list[str], at: int) -> Node:
    entries = [
        Node(
            Role.CHOICE,
            f"rules.to.{name}",
            desk.content.rules[name].title,
            command=to(scenario, name),
            chosen=number == at,
            icon=desk.content.rules[name].icon,
        )
        for number, name in enumerate(names)
    ]
    return Node(Role.GROUP, "rules.index", desk.words("rules.index"), children=tuple(entries))
