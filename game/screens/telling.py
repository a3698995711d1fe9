"""Events put into words: a line of the log, or the short list of what an action would change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from game.core import yearly
from game.core.actions import Action
from game.core.events import Event
from game.core.preview import preview
from game.core.state import HIDDEN
from game.core.table import Table
from game.screens import goals, labels
from game.screens.desk import Desk
from game.screens.tokens import SWITCHES
from game.text.numbers import signed


def line(desk: Desk, event: Event, who: str = "") -> str:
    """One line of the log for an event, as the viewer may know it; "" for what is not told.

    ``who`` stands instead of the household, where it happens to more than one.
    """
    if _counts_alone(desk, event) or _strikes_nothing(desk, event):
        return ""
    params = _params(desk, event) | ({"who": who} if who else {})
    key = _key(desk, event)
    return desk.words(key, **params) if desk.words.knows(key) else ""


def short(desk: Desk, event: Event) -> str:
    """The same line where the household's badge stands beside it: without its name."""
    if _counts_alone(desk, event) or _strikes_nothing(desk, event):
        return ""
    params = {**_params(desk, event), "who": ""}
    key = _key(desk, event)
    return desk.words(key, **params).lstrip(" \u00a0:") if desk.words.knows(key) else ""


OF_TABLE: Final = frozenset(
    {
        "alert_revealed",
        "deck_reshuffled",
        "game_ended",
        "last_year_declared",
        "lever_passed",
        "news_revealed",
        "ore_poorer",
        "phase_began",
        "pool_grew",
        "row_refilled",
        "rule_changed",
        "rule_changed_year",
        "table_pillar_lit",
        "year_began",
        "year_ended",
        "zone_entered.1",
        "zone_entered.2",
    }
)
"""Lines that name no household: what they tell concerns the whole table."""


def team(desk: Desk, event: Event) -> str:
    """The team whose emblem stands before the line of an event; "" for the whole table."""
    if event.seat < 0 or _key(desk, event).removeprefix("log.") in OF_TABLE:
        return ""
    return labels.team(desk, event.seat)


_OFTEN_SECRET: Final = frozenset({"card_drawn", "mission_offered"})
"""Events whose card only one household may know: told in other words to the others."""


_POINTS: Final = frozenset({"points", "service", "lever_points"})
"""What is received or won that only counts for one household."""


def _counts_alone(desk: Desk, event: Event) -> bool:
    """True for points of one household, where the table plays for its medals together."""
    if goals.counts(desk):
        return False
    return event.kind == "lever_scored" or event.params.get("what") in _POINTS


def _strikes_nothing(desk: Desk, event: Event) -> bool:
    """True for a hazard that does nothing: that it was drawn says it all."""
    if event.kind != "hazard_struck":
        return False
    card, scripts = desk.ruleset.cards[str(event.params["card"])], desk.ruleset.scripts
    return not (scripts.get(card.now) or scripts.get(card.now_worn))


def _key(desk: Desk, event: Event) -> str:
    kind, params = event.kind, event.params
    if kind == "served" and not goals.counts(desk):
        return "log.served_together"
    if kind == "repaired" and "elan" in params:
        return "log.repaired_together"
    if kind in ("coins_changed", "elan_changed"):
        won = "won" if int(params["by"]) > 0 else "lost"
        return f"log.{kind.removesuffix('_changed')}_{won}"
    if kind == "received":
        return f"log.received.{params['what']}"
    if kind == "zone_entered":
        return f"log.zone_entered.{params['zone']}"
    if kind == "hazard_stopped" and desk.ruleset.cards[str(params["card"])].only_if:
        return "log.hazard_passed"
    if kind in _OFTEN_SECRET and params.get("card") != HIDDEN:
        return f"log.{kind}_own"
    if kind == "rule_changed" and params["whom"] == "me":
        return "log.rule_changed_mine"
    if kind == "rule_changed" and params["lasts"] == "year":
        return "log.rule_changed_year"
    return f"log.{kind}"


def _params(desk: Desk, event: Event) -> dict[str, object]:
    said: dict[str, object] = {"who": labels.household(desk, event.seat)}
    for name, value in event.params.items():
        said[name] = _said(desk, event.kind, name, value)
    for count in ("count", "by", "points", "year", "coins"):
        if count in event.params:
            said["n"] = abs(int(event.params[count]))
    if "elan" in event.params:
        said["n"] = event.params["elan"]
    if event.kind == "elan_faded":
        said["kept"] = yearly.elan_kept(Table(desk.ruleset, desk.playing.state), event.seat)
    if event.kind == "hazard_stopped":
        said.update(_above(desk, str(event.params["card"])))
    if event.kind == "rule_changed":
        said["change"] = _change(desk, event.params)
    return said


def _above(desk: Desk, card: str) -> dict[str, object]:
    """What must have run low for a hazard to do anything, and the level it stayed above."""
    low = desk.ruleset.cards[card].only_if
    if low is None:
        return {}
    attribute = desk.ruleset.attributes[low.attribute].id
    return {"attribute": labels.lower(labels.name(desk, "attribute", attribute)), "n": low.level}


def _said(desk: Desk, kind: str, name: str, value: int | str) -> object:
    if name in ("card", "answer"):
        return labels.card_title(desk, str(value))
    if name == "model":
        return desk.content.model(desk.scenario, str(value)).title
    if name == "by":
        return signed(int(value))
    if name == "to":
        return labels.lower(labels.household(desk, int(value)))
    if name == "phase":
        return desk.words(f"phase.{value}")
    group = {"impact": "kind"}.get(name, name)
    if group in ("kind", "stage", "fault", "attribute", "pillar", "origin", "deck"):
        return labels.lower(labels.name(desk, group, str(value)))
    return value


def what_if(desk: Desk, action: Action) -> str:
    """What an action would cost and give this seat, in a few words.

    Empty when it is refused, or when nothing changes for this seat.
    """
    seen = preview(desk.ruleset, desk.state, action)
    if seen is None:
        return ""
    parts = _changes(desk, action.seat, seen.events)
    if seen.then:
        parts.append(desk.words(f"gain.then.{seen.then}"))
    return desk.words("gain.join").join(parts)


def amounts(desk: Desk, action: Action) -> dict[tuple[str, str], int]:
    """What an action would cost and give this seat as numbers: what and which, by how many."""
    seen = preview(desk.ruleset, desk.state, action)
    return {} if seen is None else _sums(desk, action.seat, seen.events)


def _changes(desk: Desk, seat: int, events: Sequence[Event]) -> list[str]:
    others = [
        _TOLD[event.kind](desk, event.params)
        for event in events
        if event.kind in _OF_ALL
        or (event.seat == seat and event.kind in _TOLD and event.kind not in _SUMMED)
    ]
    sums = _sums(desk, seat, events)
    return [_sum_words(desk, key, by) for key, by in sums.items()] + others


def _sums(desk: Desk, seat: int, events: Iterable[Event]) -> dict[tuple[str, str], int]:
    """What changes for a seat, what stays as it was left out."""
    sums: dict[tuple[str, str], int] = {}
    for event in events:
        if event.seat == seat and event.kind in _SUMMED:
            key, by = _SUMMED[event.kind](event.params)
            sums[key] = sums.get(key, 0) + by
    counts = goals.counts(desk)
    return {key: by for key, by in sums.items() if by and (counts or key[0] not in _POINTS)}


_OF_ALL: Final = frozenset({"lever_passed", "zone_entered"})
"""What is told whoever it comes from."""


Params = Mapping[str, int | str]

_SUMMED: Final[dict[str, Callable[[Params], tuple[tuple[str, str], int]]]] = {
    "coins_changed": lambda p: (("coins", ""), int(p["by"])),
    "elan_changed": lambda p: (("elan", ""), int(p["by"])),
    "cubes_added": lambda p: (("cubes", str(p["impact"])), int(p["count"])),
    "card_drawn": lambda p: (("card", ""), 1),
    "received": lambda p: ((str(p["what"]), ""), int(p["count"])),
    "phone_collected": lambda p: (("tokens", ""), int(p["tokens"])),
    "phone_improved": lambda p: (("attribute", str(p["attribute"])), int(p["by"])),
    "phone_wore": lambda p: (("attribute", str(p["attribute"])), int(p["by"])),
    "lever_scored": lambda p: (("lever_points", ""), int(p["points"])),
}


def _sum_words(desk: Desk, key: tuple[str, str], by: int) -> str:
    what, detail = key
    params: dict[str, object] = {"n": abs(by), "sign": signed(by)}
    if what == "cubes":
        params["impact"] = labels.lower(labels.name(desk, "kind", detail))
    if what == "attribute":
        params["attribute"] = labels.lower(labels.name(desk, "attribute", detail))
    return desk.words(f"gain.{what}", **params)


def _named(phrase: str, group: str, field: str) -> Callable[[Desk, Params], str]:
    return lambda desk, params: desk.words(
        phrase, **{field: labels.lower(labels.name(desk, group, str(params[field])))}
    )


def _change(desk: Desk, params: Params) -> str:
    """What changes in a rule: « prix du neuf −2 », « neuf impossible »."""
    if str(params["rule"]).startswith("relief."):
        return _relief(desk, params)
    rule = labels.rule_name(desk, str(params["rule"]))
    if params["rule"] in SWITCHES:
        return rule
    return desk.words("gain.rule", rule=rule, sign=signed(int(params["by"])))


def _relief(desk: Desk, params: Params) -> str:
    """« 1 cube climat de moins par carte fabrication et trajet »."""
    by = int(params["by"])
    deck, _, kind = str(params["rule"]).partition(".")[2].partition(".")
    return desk.words(
        "gain.relief" if by > 0 else "gain.relief_lost",
        n=abs(by),
        impact=labels.lower(labels.name(desk, "kind", kind)),
        deck=labels.lower(labels.name(desk, "deck", deck)),
    )


def _rule(desk: Desk, params: Params) -> str:
    change = _change(desk, params)
    return desk.words("gain.rule_year", change=change) if params["lasts"] == "year" else change


def _zone(desk: Desk, params: Params) -> str:
    return desk.words(
        "gain.zone",
        impact=labels.lower(labels.name(desk, "kind", str(params["impact"]))),
        zone=desk.words(f"zone.{params['zone']}"),
    )


_TOLD: Final[dict[str, Callable[[Desk, Params], str]]] = {
    "repaired": _named("gain.repaired", "fault", "fault"),
    "pillar_lit": _named("gain.pillar", "pillar", "pillar"),
    "helped": lambda desk, params: desk.words(
        "gain.helped", to=labels.lower(labels.household(desk, int(params["to"])))
    ),
    "phone_broke": _named("gain.broke", "fault", "fault"),
    "phone_given": lambda desk, params: desk.words("gain.given"),
    "pool_grew": lambda desk, params: desk.words("gain.pool", n=params["count"]),
    "phone_stored": lambda desk, params: desk.words("gain.stored"),
    "phone_received": lambda desk, params: _received(desk, params),
    "rule_changed": _rule,
    "zone_entered": _zone,
    "lever_passed": lambda desk, params: desk.words(
        "gain.lever", card=labels.card_title(desk, str(params["card"]))
    ),
}


def _received(desk: Desk, params: Params) -> str:
    origin = labels.name(desk, "origin", str(params.get("origin", "")))
    return desk.words("gain.phone", origin=labels.lower(origin))
