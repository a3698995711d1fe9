"""The opened card: its source, the figures that differ, what can be done with it."""

from __future__ import annotations

import pytest

from game.content.book.cards import Card
from game.core import levers
from game.core.actions import Join, PlayCard, Support
from game.core.state import pending
from game.screens import card, cards, texts, tokens
from game.screens.commands import Act, Back, Do, Go
from game.screens.desk import Desk, Page
from game.screens.looks import CardLook, RangeLook
from game.screens.nodes import Node, Role, child, find, focusable, walk
from tests.screens.tables import content, finished, found

CARDS = list(content().cards.values())


def opened(desk: Desk, name: str) -> Node:
    return card.build(desk, Page("card", name))


def in_play(desk: Desk) -> bool:
    state = desk.playing.state
    seat = desk.playing.acting
    return state.year >= 2 and pending(state) is None and bool(state.households[seat].hand)


@pytest.fixture(scope="module")
def table() -> Desk:
    return found(4, in_play)


@pytest.fixture(scope="module")
def over() -> Desk:
    return finished()


@pytest.mark.parametrize("item", CARDS, ids=lambda item: item.code)
def test_every_card_opens_with_complete_words(over: Desk, item: Card) -> None:
    root = opened(over, item.id)
    keys = [node.key for node in walk(root)]
    assert len(keys) == len(set(keys))
    said = "\n".join(f"{node.label}|{node.value}|{node.hint}" for node in walk(root))
    assert "{" not in said
    face = child(root, "card.face")
    assert isinstance(face.look, CardLook)
    assert face.look.size == "open"
    assert face.command is None
    assert find(root, "card.close") is not None


def test_a_card_heard_says_the_cubes_and_attributes_a_card_seen_shows(over: Desk) -> None:
    ruled = over.ruleset.cards
    for item in (each for each in CARDS if any(ruled[each.id].impact if each.id in ruled else ())):
        said = cards.spoken(over, item.id)
        for kind, count in zip(content().device.kinds, ruled[item.id].impact, strict=True):
            cube = f"\u00a0cube{'s' if count > 1 else ''} {kind.name.lower()}"
            assert (f"+{count}{cube}" in said.lower()) == bool(count)


def test_the_line_of_a_hazard_says_when_it_strikes(over: Desk) -> None:
    stopped = [card for card in over.ruleset.cards.values() if card.stopped_by is not None]
    assert stopped
    for each in stopped:
        assert each.stopped_by is not None
        line = [token.value for token in tokens.of_card(over, each)]
        assert line[1] == f"< {each.stopped_by.level}"


@pytest.mark.parametrize("item", [c for c in CARDS if c.fact], ids=lambda item: item.code)
def test_the_figure_comes_with_who_what_when_and_how_it_was_seen(over: Desk, item: Card) -> None:
    root = opened(over, item.id)
    fact = content().facts[item.fact or ""]
    source = content().sources[fact.source]
    line = child(root, "card.source.0")
    assert line.label == source.organisation
    assert source.title in line.value
    assert str(source.year) in line.value
    assert fact.scope[1:] in line.value
    assert "Lu " in line.value
    if fact.through:
        assert content().sources[fact.through].organisation in line.value
    if source.address:
        assert child(root, "card.address.0").value == source.address


@pytest.mark.parametrize("item", CARDS, ids=lambda item: item.code)
def test_figures_that_differ_stand_on_one_scale_with_the_reason(over: Desk, item: Card) -> None:
    chart = find(opened(over, item.id), "card.debate")
    if chart is None:
        return
    assert isinstance(chart.look, RangeLook)
    assert len(chart.look.points) >= 2
    assert any(point.main for point in chart.look.points)
    for point in chart.look.points:
        assert 0 <= point.low <= point.high <= chart.look.top
        assert point.words
    assert child(chart, "card.debate.why").label


def test_a_disputed_figure_of_the_game_has_its_chart(over: Desk) -> None:
    disputed = [c for c in CARDS if c.fact in content().debate_of]
    drawn = [c for c in disputed if find(opened(over, c.id), "card.debate") is not None]
    assert len(drawn) > 10


def test_a_heavy_card_says_what_to_know_and_opens_its_way_out(over: Desk) -> None:
    heavy = [item for item in CARDS if item.note and item.answer]
    assert heavy
    for item in heavy:
        root = opened(over, item.id)
        assert child(root, "card.note").value
        assert child(root, "card.answer").command == Go("card", item.answer or "")


def test_a_lever_says_whether_it_is_law(over: Desk) -> None:
    for item in CARDS:
        if item.status is not None:
            state = child(opened(over, item.id), "card.state")
            assert state.value == item.state
            assert ("Loi" in state.label) == (item.status == "law")
            if item.since:
                assert item.since[:4] in state.label


def test_a_card_in_hand_can_be_played_from_here_or_says_why_not(table: Desk) -> None:
    seat = table.viewer
    for name in table.state.households[seat].hand:
        action = PlayCard(seat, name)
        button = child(opened(table, name), "card.play")
        assert button.command == Act(action)
        refused = table.playing.refusal(action) is not None
        assert bool(button.why_not) == refused
        assert button.primary == (not refused)
        assert bool(button.hint) == (not refused)


def test_an_initiative_on_offer_can_be_joined_from_here(table: Desk) -> None:
    row = table.state.rows[table.ruleset.deck_index["initiative"]]
    for name in row:
        button = child(opened(table, name), "card.join")
        assert button.command == Act(Join(table.viewer, name))
        assert content().cards[name].cost is None or "élan" in button.label


def test_a_lever_on_display_takes_as_much_elan_as_it_lacks(table: Desk) -> None:
    needed = levers.threshold(table.ruleset, 4)
    shown = levers.display(table.ruleset, table.state)
    for name, given in zip(shown, table.state.support, strict=True):
        root = opened(table, name)
        buttons = [n for n in focusable(root) if n.key.startswith("card.support.")]
        most = min(table.ruleset.numbers.support_limit, needed - sum(given))
        wanted = [Act(Support(table.viewer, name, elan)) for elan in range(1, most + 1)]
        assert [node.command for node in buttons] == wanted
        assert sum(node.primary for node in buttons) <= 1


def test_what_is_not_mine_or_is_over_offers_nothing_to_do(table: Desk, over: Desk) -> None:
    for desk in (table, over):
        mine = desk.state.households[desk.viewer].hand if desk.viewer >= 0 else ()
        other = next(c.id for c in content().decks["gesture"] if c.id not in mine)
        acts = [n for n in focusable(opened(desk, other)) if isinstance(n.command, Act)]
        assert acts == []


def test_the_easy_text_is_one_press_away(over: Desk) -> None:
    item = next(c for c in CARDS if c.easy)
    over.settings = over.settings.with_value("level", "text")
    button = child(opened(over, item.id), "card.level")
    assert button.command == Do("set", "level", "easy")
    full = child(opened(over, item.id), "card.face").look
    over.settings = over.settings.with_value("level", "easy")
    easy = child(opened(over, item.id), "card.face").look
    assert child(opened(over, item.id), "card.level").command == Do("set", "level", "text")
    over.settings = over.settings.with_value("level", "text")
    assert isinstance(full, CardLook)
    assert isinstance(easy, CardLook)
    assert full.text != easy.text


def test_an_unknown_card_can_be_closed(over: Desk) -> None:
    root = opened(over, "no-such-card")
    assert root.role is Role.DIALOG
    assert [node.command for node in focusable(root)] == [Back()]


def test_the_foot_of_a_card_counts_the_cards_that_the_game_plays(table: Desk) -> None:
    deposits = content().decks["deposit"]
    played = [each for each in deposits if each.id in table.ruleset.cards]
    assert len(played) < len(deposits)
    feet = [texts.code_line(table, each.id) for each in played]
    assert feet[0].endswith(f"1/{len(played)}")
    assert feet[-1].endswith(f"{len(played)}/{len(played)}")
    assert texts.code_line(table, deposits[0].id).startswith("S01")


def test_without_a_game_all_cards_of_the_deck_are_counted(table: Desk) -> None:
    deposits = content().decks["deposit"]
    closed = Desk(content(), table.words, table.settings, None, None)
    assert texts.code_line(closed, deposits[0].id).endswith(f"1/{len(deposits)}")
