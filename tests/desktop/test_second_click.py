"""Clicking twice where once was meant; what the pointer and focus say of figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pygame
import pytest

from game.desktop.kit import Kit
from game.desktop.pilot import Pilot
from game.screens.commands import Back, Do, Go
from game.screens.nodes import Node, Role
from tests.desktop.small_shell import SmallShell, ask, host

Fly = Callable[[SmallShell], Pilot]


def two_pages(shell: SmallShell) -> Node:
    """A page, and the one its button leads to, with a button of its own at that place."""
    if Go("on") in shell.asked:
        other = Node(Role.BUTTON, "other", "Refaire tout", command=Do("other"))
        return Node(Role.SCREEN, "second", "Deux", children=(other,))
    on = Node(Role.BUTTON, "on", "Passer au débat", command=Go("on"))
    more = Node(Role.BUTTON, "more", "Un de plus", command=Do("more"))
    return Node(Role.SCREEN, "first", "Un", children=(on, more))


def figures(shell: SmallShell) -> Node:
    """A figure that says something of itself, one that does not, and a button with a hint."""
    children = (
        Node(Role.STATUS, "elan", "élan", "4 élan", hint="Trois se gardent."),
        Node(Role.STATUS, "coins", "pièces", "4 pièces"),
        Node(Role.BUTTON, "home", "Foyer", hint="Ouvre le foyer.", command=Go("home")),
    )
    more = (ask(),) if shell.small.pages[-1].name == "news" else ()
    return Node(Role.SCREEN, "figures", "Chiffres", children=(*children, *more))


@pytest.fixture
def fly(kit: Kit) -> Iterator[Fly]:
    made: list[Pilot] = []

    def start(shell: SmallShell) -> Pilot:
        made.append(Pilot(host(shell), kit))
        return made[-1]

    yield start
    for pilot in made:
        pilot.close()


def click(place: tuple[int, int], *, touch: bool = False) -> None:
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pygame.event.post(pygame.Event(kind, pos=place, button=1, touch=touch))


@pytest.mark.parametrize("apart", [0.0, 0.02, 0.15, 0.3])
def test_a_double_click_does_nothing_on_the_next_page(fly: Fly, apart: float) -> None:
    """Old bug: the second half of it pressed whatever had come to lie there."""
    shell = SmallShell(two_pages)
    pilot = fly(shell)
    place = pilot.middle("on")
    click(place)
    if apart:
        pilot.wait(apart)
    click((place[0] + 2, place[1] - 1))
    pilot.wait(0.1)
    assert pilot.sees("Refaire tout")
    assert shell.asked == [Go("on")]


def test_after_a_slow_page_has_come_the_click_that_waited_does_nothing(fly: Fly) -> None:
    shell = SmallShell(two_pages)
    pilot = fly(shell)
    place = pilot.middle("on")
    click(place)
    pilot.app.step()
    pilot.now += 0.8  # drawing it took so long
    click(place)
    pilot.wait(0.1)
    assert shell.asked == [Go("on")]


def test_a_click_that_comes_later_or_elsewhere_counts(fly: Fly) -> None:
    for wait, aside in ((0.6, 0), (0.1, 40)):
        shell = SmallShell(two_pages)
        pilot = fly(shell)
        place = pilot.middle("on")
        click(place)
        pilot.wait(wait)
        click((place[0] + aside, place[1]))
        pilot.wait(0.1)
        assert shell.asked == [Go("on"), Do("other")], wait


def test_the_same_button_may_be_clicked_fast_and_keys_and_fingers_too(fly: Fly) -> None:
    shell = SmallShell(two_pages)
    pilot = fly(shell)
    for _ in range(3):
        pilot.click("more")
    assert shell.asked == [Do("more")] * 3
    pilot.key("tab", "home", "up", "return", "tab", "return")
    assert shell.asked[3:] == [Go("on"), Do("other")]
    touched = SmallShell(two_pages)
    other = fly(touched)
    place = other.middle("on")
    for _ in range(2):
        click(place, touch=True)
        other.wait(0.05)
    assert touched.asked == [Go("on"), Do("other")]


def test_a_figure_says_what_it_means_to_pointer_focus_and_finger(fly: Fly) -> None:
    """Old bug: what is kept of élan was written where nobody could read it."""
    shell = SmallShell(figures)
    pilot = fly(shell)
    pilot.hover("élan")
    pilot.wait(0.6)
    tip = pilot.app.picture.moods.tip
    assert tip is not None
    assert "Trois se gardent." in tip.text
    pilot.hover("pièces")
    pilot.wait(0.6)
    assert pilot.app.picture.moods.tip is None
    seen = []
    for _ in range(4):
        pilot.key("tab")
        pilot.wait(0.6)
        tip = pilot.app.picture.moods.tip
        seen.append(tip.text if tip else "")
    assert any("Trois se gardent." in text for text in seen)
    pilot.click("elan", touch=True)
    tip = pilot.app.picture.moods.tip
    assert tip is not None
    assert shell.asked == []


def test_focus_left_by_a_closed_dialog_says_nothing_before_it_is_moved(fly: Fly) -> None:
    """Old bug: a strip nobody asked for lay over the figures and stayed."""
    shell = SmallShell(figures)
    shell.perform(Go("news"))
    pilot = fly(shell)
    pilot.key("tab", "tab", "tab", "return")
    assert shell.asked[-1] == Back()
    assert pilot.app.control.focus.key == "home"
    assert pilot.app.control.focus.visible
    pilot.wait(0.7)
    assert pilot.app.picture.moods.tip is None
    pilot.key("tab", "tab")
    pilot.wait(0.7)
    assert pilot.app.picture.moods.tip is not None


def test_the_strip_of_focus_goes_when_the_pointer_moves(fly: Fly) -> None:
    pilot = fly(SmallShell(figures))
    pilot.key("tab", "tab")
    pilot.wait(0.7)
    assert pilot.app.picture.moods.tip is not None
    data = {"pos": (1300, 700), "rel": (1, 1), "buttons": (0, 0, 0), "touch": False}
    pygame.event.post(pygame.Event(pygame.MOUSEMOTION, data))
    pilot.wait(0.1)
    assert pilot.app.picture.moods.tip is None
