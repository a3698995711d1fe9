"""The drafts of the grand tour: a row of cards, the phone taking shape, what the choice weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.ground import table_ground
from game.desktop.pieces.panels import sheet
from game.desktop.pieces.small import tick
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.board_me import paint_figure
from game.desktop.views.board_parts import child_of
from game.desktop.views.draft_bag import place_bag
from game.desktop.views.draft_phone import place_phone
from game.desktop.views.draft_row import TAG, place_row
from game.desktop.views.kept import Kept, Plate
from game.desktop.views.topbar import HEIGHT, place_top
from game.screens.looks import TeamLook, TurnLook
from game.screens.nodes import Node, Role, child

WIDTH: Final = 1142.0
USUAL: Final = 5  # cards in a row; with more the page is wider
WIDTH_OF_MANY: Final = 1326.0
CARD: Final = (214.0, 292.0)
LOW: Final = 240.0  # height of the two sheets
BUILD_SHARE: Final = 0.604
ORDER_STEP: Final = 54.0


@dataclass(frozen=True, slots=True)
class DraftPlan:
    """Where the parts of the page stand."""

    head: Rect
    figures: Rect
    order: Rect
    cards: tuple[Rect, ...]
    tags_y: float
    build: Rect
    bag: Rect


def plan(space: Space, cards: int, seats: int, *, tags: bool = True) -> DraftPlan:
    """Head, `cards` in a row, two sheets, centred; the cards grow with a higher space."""
    gap = 12.0 if space.compact else 18.0
    margin = 16.0 if space.compact else 20.0
    width = WIDTH if cards <= USUAL else WIDTH_OF_MANY
    grow = max(1.0, min((space.height - 476) / CARD[1], (space.width - 2 * margin) / width))
    whole = min(space.width - 2 * margin, width * grow)
    x = (space.width - whole) / 2
    head = Rect(x, HEIGHT + 18, whole, 62)
    low = Rect(x, space.height - 18 - LOW, whole, LOW)
    count = max(1, cards)
    room = low.y - head.bottom - 56 - (TAG if tags else 0)
    k = min((whole - gap * (count - 1)) / count / CARD[0], room / CARD[1], grow)
    wide, high = CARD[0] * k, CARD[1] * k
    row_y = head.bottom + 26 + max(0.0, (room - high) / 2)
    left = space.width / 2 - (wide * cards + gap * (cards - 1)) / 2
    order = head.end(_order_width(space, seats))
    figures = Rect(order.x - 12 - 236, head.y + 7, 236, 46)
    build = low.left((whole - gap) * BUILD_SHARE)
    return DraftPlan(
        head=head.left(figures.x - 12 - head.x),
        figures=figures,
        order=order,
        cards=tuple(Rect(left + (wide + gap) * at, row_y, wide, high) for at in range(cards)),
        tags_y=row_y + high + 14,
        build=build,
        bag=low.after(build.w + gap),
    )


def _order_width(space: Space, seats: int) -> float:
    step = 44.0 if space.compact else ORDER_STEP
    return (84.0 if space.compact else 118.0) + step * max(1, seats) + 8


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """Everything of a draft."""
    row, order = child(root, "draft.row"), child(root, "draft.order")
    tags = any(node.children for node in row.children)
    places = plan(space, len(row.children), len(order.children), tags=tags)
    placed = [Placed(root, space.rect, Plate(Ground(places)))]
    placed += place_top(canvas, space, child(root, "top"))
    placed += _place_head(places, root)
    placed.append(Placed(order, places.order, Kept(paint_order)))
    placed += place_row(canvas, places.cards, places.tags_y, row)
    stage = _stage(row)
    placed += place_phone(canvas, places.build, child(root, "draft.phone"), stage)
    return placed + place_bag(canvas, places.bag, child(root, "draft.bag"))


def _stage(row: Node) -> str:
    """The stage that the cards on offer belong to."""
    looks = (getattr(node.look, "stage", "") for node in row.children if node.role is Role.CARD)
    return next((stage for stage in looks if stage), "extraction")


def _place_head(places: DraftPlan, root: Node) -> list[Placed]:
    placed = [Placed(child(root, "draft.title"), places.head, Kept(paint_title))]
    figures = child_of(root, "draft.figures")
    boxes = figures.children if figures else ()
    columns = places.figures.columns(max(1, len(boxes)), 6)
    return placed + [
        Placed(node, at, Kept(paint_figure)) for node, at in zip(boxes, columns, strict=False)
    ]


@dataclass(frozen=True, slots=True)
class Ground:
    """Paints the table and the sheets."""

    places: DraftPlan

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """What does not change during a draft."""
        table_ground(canvas, rect)
        sheet(canvas, self.places.order, 12)
        sheet(canvas, self.places.build)
        sheet(canvas, self.places.bag)


def paint_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Badge, what to choose, what is missing still."""
    theme = canvas.theme
    if isinstance(node.look, TeamLook):
        badge(canvas, rect.x + 26, rect.y + 31, 25, node.look.team)
    area = rect.after(66)
    title = Rect(area.x, area.y - 3, area.w, 36)
    canvas.label(title, node.label, canvas.style("page").sized(32), theme.ink)
    under = Rect(area.x, area.y + 33, area.w, 34)
    style = canvas.style("body").spaced(1.12)
    canvas.paragraph(under, node.value, style, theme.soft, valign="middle", max_lines=2)


def paint_order(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The households in turn order: those who have chosen, the one who chooses, the others."""
    theme = canvas.theme
    seats = node.children
    roomy = rect.w - ORDER_STEP * len(seats) > 110
    step = ORDER_STEP if roomy else 44.0
    first = rect.right - 30 - step * (len(seats) - 1)
    word = Rect(rect.x + 12, rect.y + 4, first - 28 - rect.x - 12, rect.h - 8)
    style = canvas.style("label").sized(16).spaced(1.1)
    canvas.paragraph(word, node.label, style, theme.ink, valign="middle", max_lines=2)
    canvas.line([(first, rect.cy), (rect.right - 30, rect.cy)], Paint(stroke=theme.edge, width=2))
    for at, seat in enumerate(seats):
        _seat(canvas, first + step * at, rect.cy, seat, roomy=roomy)


def _seat(canvas: Canvas, cx: float, cy: float, seat: Node, *, roomy: bool) -> None:
    theme = canvas.theme
    if seat.chosen:
        radius = 25.5 if roomy else 22.0
        canvas.circle(cx, cy, radius, Paint(theme.copper_light, theme.select, 2))
    else:
        canvas.circle(cx, cy, 21 if roomy else 18, Paint(fill=theme.sheet))
    if not isinstance(seat.look, TurnLook):
        return
    badge(canvas, cx, cy, 17.5 if roomy else 15.0, seat.look.team)
    if seat.look.state == "done":
        tick(canvas, cx + 15, cy - 12, 7.5)
