"""What moves after an action, from its events."""

from __future__ import annotations

from dataclasses import replace

from game.core.events import Event
from game.desktop.canvas import Canvas
from game.desktop.flights import Change, chips, falls, growing, in_full
from game.desktop.geometry import Rect
from game.desktop.motion import Fade, Flight, Motion, Staged, out_cubic
from game.desktop.placing import Mood, Placed, Space
from game.desktop.scene import Layer, Scene
from game.screens.looks import CardLook, CoreLook, GaugeLook, HouseholdLook, StageLook
from game.screens.nodes import Node, Role

from .conftest import MakeCanvas

CARD = CardLook("battery", "G12", "Batterie", "use", "gesture", "jouer", "Geste", "batterie")
CORE = CoreLook((("extraction", (("C", 3),)), ("use", (("C", 0),))))


def blank(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    canvas.fill("#FFFFFF")


def scene(gauge: int) -> Scene:
    """A board with a card, a tile, two rucksacks and a gauge."""
    look = GaugeLook("C", gauge, 10, 15, 20, "calm")
    other = HouseholdLook("Li", "telephone", 5, 2, playing=False)
    placed = (
        Placed(Node(Role.CARD, "card", look=CARD), Rect(0, 600, 100, 140), blank),
        Placed(Node(Role.IMAGE, "tile", look=StageLook("use", "")), Rect(500, 0, 200, 100), blank),
        Placed(Node(Role.CHART, "core", look=CORE), Rect(0, 300, 200, 100), blank),
        Placed(Node(Role.BUTTON, "other", look=other), Rect(1000, 0, 200, 40), blank),
        Placed(Node(Role.GAUGE, "gauge", str(gauge), look=look), Rect(500, 200, 200, 20), blank),
    )
    root = Node(Role.SCREEN, "board", children=tuple(item.node for item in placed))
    layer = Layer("board", root, placed, 768)
    return Scene(root, Space(1366, 768, compact=False), layer, None, ())


def cubes(seat: int, stage: str, count: int, kind: str = "C") -> Event:
    return Event("cubes_added", seat, {"stage": stage, "impact": kind, "count": count})


def change(*events: Event, before: int = 3, after: int = 3) -> Change:
    return Change(scene(before), scene(after), events, lambda seat: ("Cu", "Li")[seat], 0)


def test_cubes_know_the_card_they_came_from() -> None:
    played = Event("card_played", 0, {"card": "battery"})
    found = falls([cubes(1, "use", 1), played, cubes(0, "use", 2), cubes(0, "use", -1)])
    assert [(fall.seat, fall.count, fall.card) for fall in found] == [(1, 1, ""), (0, 2, "battery")]


def test_each_cube_flies_from_the_tile_of_its_stage_to_its_layer(make_canvas: MakeCanvas) -> None:
    made = in_full(make_canvas(), change(cubes(0, "use", 2)), 10.0)
    flights = [item for item in made.movements if isinstance(item, Flight)]
    assert [flight.origin for flight in flights] == [(600, 50)] * 2
    assert [flight.goal for flight in flights] == [(100, 325)] * 2  # the upper half of the core
    assert flights[0].start < flights[1].start


def test_cubes_of_another_household_go_to_its_row(make_canvas: MakeCanvas) -> None:
    made = in_full(make_canvas(), change(cubes(1, "use", 1)), 10.0)
    assert [item.goal for item in made.movements if isinstance(item, Flight)] == [(1100, 20)]
    assert [staged.key for staged in made.staged] == ["other"]


def test_a_played_card_goes_to_its_stage_and_its_cubes_start_from_it(
    make_canvas: MakeCanvas,
) -> None:
    played = Event("card_played", 0, {"card": "battery"})
    made = in_full(make_canvas(), change(played, cubes(0, "use", 1)), 10.0)
    card, cube = (item for item in made.movements if isinstance(item, Flight))
    assert (card.origin, card.goal) == ((50, 670), (600, 50))
    assert cube.origin == (50, 670)


def test_however_many_cubes_all_have_landed_in_time(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas()
    made = in_full(canvas, change(cubes(0, "use", 40)), 10.0)
    most = canvas.tokens.motion_ms["cube_total_max"] / 1000
    assert max(item.end for item in made.movements) <= 10.0 + most + 1e-6


def test_a_gauge_goes_up_cube_by_cube_and_never_down() -> None:
    (staged,) = growing(change(before=3, after=6), 10.0, 0.3)
    values = [node.look.value for _, node in staged.steps if isinstance(node.look, GaugeLook)]
    assert values == [3, 4, 5]
    assert staged.at(9.9) is staged.steps[0][1]
    assert staged.at(11) is None
    assert growing(change(before=6, after=3), 10.0, 0.3) == []


def test_without_motion_one_chip_a_rucksack_names_what_came(make_canvas: MakeCanvas) -> None:
    events = (cubes(0, "use", 2), cubes(0, "use", 1, "M"), cubes(1, "use", 1))
    made = chips(make_canvas(), change(*events), 10.0)
    assert len(made) == 2
    assert {item.end for item in made} == {11.5}


def test_a_movement_starts_and_ends_where_it_should(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas()
    picture = canvas.surface.copy()
    flight = Flight(picture, (0, 0), (300, 200), 1.0, 2.0)
    assert flight.draw(canvas.surface, 0.5) is None
    assert out_cubic(0) == 0
    assert out_cubic(1) == 1
    assert out_cubic(0.5) > 0.5


def test_motion_forgets_what_is_over_and_completes_at_once(make_canvas: MakeCanvas) -> None:
    motion = Motion()
    node = Node(Role.CHART, "core")
    staged = Staged("core", ((2.0, node),))
    motion.add([Fade(make_canvas().surface, (0, 0), 0.0, 1.0)], [staged])
    assert motion.stand_ins(1.5) == {"core": node}
    motion.advance(1.5)
    assert motion.active
    motion.add([], [replace(staged, steps=((9.0, node),))])
    motion.advance(3.0)
    assert motion.active
    motion.complete()
    assert not motion.active
