"""The report at the end: what the game weighed, where it came from, what one year more changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.core import scoring
from game.core.state import State
from game.screens import awarded, charts, debate, frame, goals, labels, lives, scale, talk
from game.screens.charts import Ranked
from game.screens.commands import Do, Go
from game.screens.desk import Desk
from game.screens.nodes import Node, Role
from game.screens.ring import gauge_look
from game.screens.texts import capital
from game.session.report import KeptLonger, OneYearMore, kept_longer, one_year_more
from game.text.numbers import tenths

TABS: Final = ("count", "goals", "phones", "scale", "talk")
"""The parts that a report may have; ``parts_of`` says which one has."""

TOLD: Final = 2
"""How much of what a year more would have changed is told, what weighs most first."""

TAB_ICONS: Final = {
    "count": "pilier-duree",
    "goals": "mission",
    "phones": "",
    "scale": "loupe",
    "talk": "idee-recue",
}
"""Their icons; the phones take that of the device."""


def build(desk: Desk) -> Node:
    """The screen of a finished game. The count at the end hides nothing."""
    state = desk.playing.state
    ranked = scoring.ranking(desk.ruleset, state)
    names = parts_of(desk)
    shown = desk.picked if desk.picked in names else names[0]
    parts: dict[str, Callable[[], tuple[Node, ...]]] = {
        "count": lambda: count(desk, state, ranked),
        "goals": lambda: (awarded.full(desk, state),),
        "phones": lambda: (lives.build(desk),),
        "scale": lambda: (scale.build(desk, state),),
        "talk": lambda: (talk.build(desk, state),),
    }
    head = awarded.head(desk, state) or _head(desk, state, ranked)
    at_talk = shown == debate.PART
    children = (
        head,
        gauges(desk, state),
        *(debate.node(desk) if at_talk else ()),
        *parts[shown](),
        tabs(desk, names, shown),
        buttons(desk, to_debate=debate.PART in names and not at_talk),
        frame.corner(desk),
    )
    return Node(Role.SCREEN, "report", head.label, children=children)


def parts_of(desk: Desk) -> tuple[str, ...]:
    """The parts of this report, the one that shows at once first.

    Played together, the goals come before everything; they stand beside the charts where there
    is no count to make room for.
    """
    names = ["count", "phones", "scale", *(["talk"] if talk.has_topics(desk) else [])]
    if desk.ruleset.awards and goals.counts(desk):
        names.insert(0 if desk.ruleset.together else 1, "goals")
    return tuple(names)


def _head(desk: Desk, state: State, ranked: Ranked) -> Node:
    """How the Earth came out of it, who comes first, what the table won besides."""
    result = desk.words(f"report.title.{scoring.table_result(state)}")
    told = [_subtitle(desk, state), _ahead(desk, ranked), awarded.also(desk, state)]
    value = desk.words("report.told_join").join([line for line in told if line])
    return Node(Role.HEADING, "report.title", result, value)


def _subtitle(desk: Desk, state: State) -> str:
    words = desk.words
    counts = [state.zones.count(zone) for zone in range(3)]
    told = [words(f"report.zone.{zone}", n=counts[zone]) for zone in (2, 1, 0) if counts[zone]]
    return words(
        "report.subtitle",
        years=words("report.years", n=state.last_year or desk.ruleset.years),
        homes=words("board.phone.homes", n=len(state.households)),
        gauges=words("report.join").join(told),
    )


def _ahead(desk: Desk, ranked: Ranked) -> str:
    """Who comes first in the count; nobody is named alone, nor when two are level."""
    if len(ranked) < 2:
        return ""
    (seat, best), (_, second) = ranked[:2]
    if (best.total, best.cubes) == (second.total, second.cubes):
        return desk.words("report.level")
    return desk.words("report.ahead", who=labels.lower(labels.household(desk, seat)))


def gauges(desk: Desk, state: State) -> Node:
    """The four gauges as they ended."""
    words = desk.words
    plates = []
    for index, kind in enumerate(desk.ruleset.kinds):
        look = gauge_look(desk.ruleset, state, index)
        zone = words(f"zone.{state.zones[index]}")
        value = words("board.gauge", n=look.value, zone=zone, tense=look.tense, hot=look.hot)
        name = capital(labels.name(desk, "kind", kind))
        key = f"report.gauge.{kind}"
        plates.append(Node(Role.GAUGE, key, name, value, hint=zone, look=look))
    return Node(Role.GROUP, "report.gauges", words("board.gauges"), children=tuple(plates))


def tabs(desk: Desk, names: tuple[str, ...], shown: str) -> Node:
    """The parts of the report to choose from; the debate has a button of its own."""
    choices = [
        Node(
            Role.CHOICE,
            f"report.tab.{name}",
            desk.words(f"report.tab.{name}"),
            hint=desk.words("report.tab.back" if name == shown != names[0] else "report.tab.hint"),
            command=Do("pick", name),
            chosen=name == shown,
            icon=TAB_ICONS[name] or desk.content.device.icon,
        )
        for name in names
        if name != debate.PART
    ]
    return Node(Role.GROUP, "report.tabs", desk.words("report.tabs"), children=tuple(choices))


def buttons(desk: Desk, *, to_debate: bool = False) -> Node:
    """What one can do now. A game leads to its debate; after that one plays again."""
    words = desk.words
    items = (
        Node(Role.BUTTON, "report.log", words("report.log"), command=Go("log"), icon="journal"),
        Node(
            Role.BUTTON, "report.leave", words("report.leave"), command=Do("leave"), icon="maison"
        ),
        _again(desk, main=not to_debate),
        *((_debate(desk),) if to_debate else ()),
    )
    return Node(Role.GROUP, "report.buttons", children=items)


def _again(desk: Desk, *, main: bool) -> Node:
    words = desk.words
    return Node(
        Role.BUTTON,
        "report.again",
        words("report.again"),
        hint=words("report.again.hint"),
        command=Do("again"),
        primary=main,
        icon="jouer",
    )


def _debate(desk: Desk) -> Node:
    return Node(
        Role.BUTTON,
        "report.debate",
        desk.words("report.debate"),
        hint=desk.words("report.debate.hint", n=debate.minutes(desk)),
        command=Do(debate.DEED),
        primary=True,
        icon=TAB_ICONS["talk"],
    )


def count(desk: Desk, state: State, ranked: Ranked) -> tuple[Node, ...]:
    """The charts, the table of the count, and the question of one year more.

    Where households have no count of their own, the charts are the table's and its goals stand
    in place of the count.
    """
    if not goals.counts(desk):
        return (
            charts.weight_of_table(desk, state),
            charts.per_year_of_table(desk, ranked),
            charts.kinds(desk, state),
            awarded.short(desk, state),
            what_if(desk),
        )
    return (
        charts.weight(desk, state, ranked),
        charts.per_year(desk, ranked),
        charts.kinds(desk, state),
        charts.table(desk, ranked),
        what_if(desk),
    )


def what_if(desk: Desk) -> Node:
    """What the table would have weighed had each phone lasted one year more."""
    words = desk.words
    more = one_year_more(desk.ruleset, desk.playing.history.done)
    value = words("report.what_if.unknown")
    figures: tuple[Node, ...] = ()
    if more is not None and more.before is not None and more.after is not None:
        value, figures = _told_more(desk, more)
    return Node(
        Role.GROUP,
        "report.what_if",
        words("report.what_if"),
        value,
        hint=words("report.what_if.how"),
        icon="pilier-duree",
        children=figures,
    )


def _told_more(desk: Desk, more: OneYearMore) -> tuple[str, tuple[Node, ...]]:
    """The answer and its figures: one device that shows the gain best, then the whole table."""
    table = _table_words(desk, more)
    one = kept_longer(desk.ruleset, desk.playing.history.done)
    if one is None or not _lighter(desk, one):
        return table, _of_table(desk, more)
    told = (_one_words(desk, one), table)
    return desk.words("report.told_join").join(told), _of_one(desk, one)


def _pair(desk: Desk, more: OneYearMore | KeptLonger) -> tuple[str, str]:
    """Cubes a year before and after, rounded as everywhere in the report."""
    language = desk.words.language
    return tenths(more.before or 0.0, language), tenths(more.after or 0.0, language)


def _lighter(desk: Desk, more: OneYearMore | KeptLonger) -> bool:
    """True when the figures that are shown tell a gain."""
    before, after = _pair(desk, more)
    return before != after and (more.after or 0.0) < (more.before or 0.0)


def _of_one(desk: Desk, one: KeptLonger) -> tuple[Node, ...]:
    """The figures of one device, where rounded ones show the gain."""
    before, after = (
        desk.words("report.phone.served", n=years) for years in (one.years, one.years_after)
    )
    return _figures(desk, one, before, after)


def _of_table(desk: Desk, more: OneYearMore) -> tuple[Node, ...]:
    """The figures of the whole table, where rounded ones show the gain."""
    before, after = (desk.words(f"report.what_if.{side}") for side in ("before", "after"))
    return _figures(desk, more, before, after)


def _figures(
    desk: Desk, more: OneYearMore | KeptLonger, before: str, after: str
) -> tuple[Node, ...]:
    if not _lighter(desk, more):
        return ()
    was, would_be = _pair(desk, more)
    return (
        Node(Role.TEXT, "report.what_if.before", was, before),
        Node(Role.TEXT, "report.what_if.after", would_be, after),
        Node(Role.TEXT, "report.what_if.unit", desk.words("report.what_if.unit")),
    )


def _one_words(desk: Desk, one: KeptLonger) -> str:
    """« Un téléphone de cette partie a pesé 9 cubes pour 3 ans de service… »."""
    words = desk.words
    before, after = _pair(desk, one)
    served = words("report.years", n=one.years)
    cubes = words("board.cubes", n=one.cubes)
    return words("report.what_if.one", cubes=cubes, years=served, before=before, after=after)


def _table_words(desk: Desk, more: OneYearMore) -> str:
    """What it would have changed for the whole table, or why it would have changed nothing."""
    if not more.changes:
        return desk.words("report.what_if.later" if more.replaced else "report.what_if.same")
    return _more_words(desk, more)


def _more_words(desk: Desk, more: OneYearMore) -> str:
    words = desk.words
    parts = []
    if more.new_fewer:
        parts.append(words("report.what_if.new", n=more.new_fewer))
    if more.others_fewer:
        parts.append(words("report.what_if.others", n=more.others_fewer))
    if more.years_after > more.years:
        parts.append(words("report.what_if.years", n=more.years_after - more.years))
    if more.cubes > more.cubes_after:
        parts.append(words("report.what_if.cubes", n=more.cubes - more.cubes_after))
    before, after = _pair(desk, more)
    told = words("report.join").join(parts[:TOLD])
    key = "report.what_if.text" if before != after else "report.what_if.level"
    return words(key, n=more.after, parts=told, after=after, before=before)
