"""Cards: in hand, in a row to choose from, in a list, and opened.

One `CardFace` feeds the three sizes. In hand: band, scene, effect, code, pillar, no sentence.
Opened: the printed card without its QR.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.effects import EffectToken, effect_lines, effects
from game.desktop.pieces.lines import EDGE, HAIR
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.pieces.small import price
from game.desktop.svg import Paint, num

MM_WIDTH = 63.0  # the printed card is 63 x 88 mm; the opened card follows its zones
CHOSEN_LIFT = 8.0
LEAST_BAND = 39.5  # px: three lines of a title
LINE = 1.22  # height of a line of signs, in signs
CODE = 20.0  # height of the foot with the code
LEAST_SCENE = 22.0
MOST_TEXT = 1.5  # text size up to which the signs of a small card grow with it
CLOSE = 1.04  # line height of a title on three lines, in em


@dataclass(frozen=True, slots=True)
class CardFace:
    """Everything a card shows. Texts are ready to read; `stage` gives its colour and hatch."""

    title: str
    stage: str
    scene: str
    code: str
    effects: Sequence[EffectToken] = field(default_factory=tuple)
    cost: str | None = None
    cost_in: str = "coins"
    elan: str = ""
    deck_icon: str = "jouer"
    kicker: str = ""
    rule: str = ""
    fact_number: str = ""
    fact_label: str = ""
    fact_text: str = ""
    pillar_icon: str | None = None
    pillar_name: str = ""
    code_line: str = ""
    dimmed: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class CardSizes:
    """Proportions of a small card, in logical px: band, scene, texts."""

    radius: float
    band: float
    scene_end: float
    title: float
    title_floor: float
    effect: float
    effect_y: float
    foot_y: float
    code: float
    pillar: float
    coin: float
    pad: float


def hand_sizes(rect: Rect, text: float = 1.0) -> CardSizes:
    """Sizes of a card in hand, drawn for 118 x 164; signs grow with the text, art gives way."""
    k = rect.h / 164
    return CardSizes(
        radius=CARD_RADIUS,
        band=max(41 * k, LEAST_BAND),
        scene_end=117 * k,
        title=14.5,
        title_floor=13,
        effect=16.6 * k * min(MOST_TEXT, max(1.0, text)),
        effect_y=131 * k,
        foot_y=152 * k,
        code=13.5,
        pillar=17,
        coin=12 * min(1.0, k),
        pad=8,
    )


def row_sizes(rect: Rect) -> CardSizes:
    """Sizes of a card offered in a row, drawn for 214 x 292."""
    k = rect.h / 292
    return CardSizes(
        radius=18,
        band=77 * k,
        scene_end=207 * k,
        title=24 * k,
        title_floor=15,
        effect=28 * k,
        effect_y=232 * k,
        foot_y=273 * k,
        code=20 * k,
        pillar=24 * k,
        coin=21 * k,
        pad=14,
    )


def hand_card(canvas: Canvas, rect: Rect, face: CardFace) -> None:
    """A card in hand (118 x 164, or 104 x 146 on a small screen)."""
    sizes = hand_sizes(rect, canvas.fonts.text_size)
    lines, size = effect_lines(canvas, face.effects, sizes.effect, rect.w - 2 * sizes.pad)
    high = len(lines) * LINE * size
    if high > sizes.foot_y - CODE / 2 - sizes.scene_end:
        end = max(sizes.band + LEAST_SCENE, sizes.foot_y - CODE / 2 - high)
        sizes = replace(sizes, scene_end=end, effect_y=end + high / 2)
    _small_card(canvas, rect, face, sizes)


def row_card(canvas: Canvas, rect: Rect, face: CardFace) -> None:
    """A card among those on offer; the chosen one rises by itself."""
    place = rect.moved(0, -CHOSEN_LIFT) if face.chosen else rect
    _small_card(canvas, place, face, row_sizes(rect))


def _small_card(canvas: Canvas, rect: Rect, face: CardFace, sizes: CardSizes) -> None:
    if face.dimmed:
        canvas.box(rect, Paint(fill=canvas.theme.table), sizes.radius)
        with canvas.faded(rect.inset(-4).moved(0, 2), 0.46):
            _face_up(canvas, rect, face, sizes)
    else:
        _face_up(canvas, rect, face, sizes)


def _face_up(canvas: Canvas, rect: Rect, face: CardFace, sizes: CardSizes) -> None:
    if not face.effects:
        sizes = replace(sizes, scene_end=sizes.foot_y - max(CODE / 2, sizes.code * 0.8))
    _ground(canvas, rect, sizes.radius, lifted=face.chosen)
    band = rect.top(sizes.band)
    scene = Rect(rect.x, band.bottom, rect.w, sizes.scene_end - sizes.band)
    canvas.hatched(band, face.stage, sizes.radius, pitch=rect.w * 0.085, corners="top")
    canvas.scene(face.scene, scene, face.stage)
    wavy_edge(canvas, band, face.stage, rect.w * 0.018)
    canvas.box(Rect(rect.x, scene.bottom - 1, rect.w, 1.4), Paint(fill=canvas.theme.line))
    _title(canvas, band, face, sizes)
    _low_part(canvas, rect, face, sizes)
    _outline(canvas, rect, face, sizes.radius)


def _ground(canvas: Canvas, rect: Rect, radius: float, *, lifted: bool) -> None:
    canvas.shadow(rect, radius, dy=6 if lifted else 3, spread=2 if lifted else 0)
    canvas.box(rect, Paint(fill=canvas.theme.card), radius)


def _outline(canvas: Canvas, rect: Rect, face: CardFace, radius: float) -> None:
    theme = canvas.theme
    if face.chosen:
        ring = rect.inset(-1)
        canvas.box(ring, Paint(stroke=theme.select, width=theme.selected_width), radius + 1)
    else:
        canvas.box(rect, Paint(stroke=theme.edge, width=canvas.pen(EDGE)), radius)


def wavy_edge(canvas: Canvas, band: Rect, stage: str, depth: float) -> None:
    """The lower edge of a band: three periods of a wave hanging over the scene."""
    half = band.w / 6
    turns = "".join(
        f"q{num(half / 2)} {num(depth if at % 2 == 0 else -depth)} {num(half)} 0" for at in range(6)
    )
    d = f"M0 0V{num(depth)}{turns}V0Z"
    body = svg.path(d, Paint(fill=canvas.theme.stage[stage]))
    canvas.drawing(Rect(band.x, band.bottom - 1, band.w, depth * 2 + 2), body)


def _title(canvas: Canvas, band: Rect, face: CardFace, sizes: CardSizes) -> None:
    """A title too long to stand beside the coin takes the band; the coin goes below it."""
    room = band.w - 1.6 * sizes.pad
    whole = Rect(band.x + sizes.pad, band.y, room, band.h)
    beside = whole.left(room - 2 * sizes.coin - 2) if face.cost is not None else whole
    area, style, lines = _title_place(canvas, beside, whole, face.title, sizes)
    if face.cost is not None:
        drop = sizes.coin * 1.42 if area is beside else band.h + sizes.coin * 0.9
        centre = band.right - sizes.pad * 0.6 - sizes.coin
        price(canvas, centre, band.y + drop, sizes.coin, face.cost, face.cost_in)
        if face.elan:
            step = 2.1 * sizes.coin
            low = sizes.scene_end - drop - step >= sizes.coin  # else it would lie on the signs
            place = (centre, band.y + drop + step) if low else (centre - step, band.y + drop)
            price(canvas, *place, sizes.coin, face.elan, "elan")
    ink, floor = canvas.theme.on_stage, sizes.title_floor
    canvas.paragraph(area, face.title, style, ink, valign="middle", floor=floor, max_lines=lines)


def _title_place(
    canvas: Canvas, beside: Rect, whole: Rect, title: str, sizes: CardSizes
) -> tuple[Rect, TextStyle, int]:
    """The first place, style and number of lines that fit; the last when none does."""
    style = canvas.style("card_title").sized(sizes.title)
    close = style.spaced(CLOSE)
    for area, tried, lines in ((beside, style, 2), (whole, style, 2), (beside, close, 3)):
        if canvas.fitting(area, title, tried, sizes.title_floor, lines).overflow <= 0:
            return area, tried, lines
    return whole, close, 3


def _low_part(canvas: Canvas, rect: Rect, face: CardFace, sizes: CardSizes) -> None:
    room = rect.w - 2 * sizes.pad
    lines, size = effect_lines(canvas, face.effects, sizes.effect, room)
    top = rect.y + sizes.effect_y - len(lines) * LINE * size / 2
    for at, tokens in enumerate(lines):
        place = Rect(rect.x + sizes.pad, top + at * LINE * size, room, LINE * size)
        effects(canvas, place, tokens, size)
    foot = Rect(rect.x + sizes.pad, rect.y + sizes.foot_y - 10, rect.w - 2 * sizes.pad, 20)
    code = canvas.style("floor").weighted(800).sized(sizes.code)
    canvas.label(foot, face.code, code, canvas.theme.soft)
    if face.pillar_icon:
        side = sizes.pillar
        canvas.icon(face.pillar_icon, Rect(foot.right - side, foot.cy - side / 2, side, side))


def open_card(canvas: Canvas, rect: Rect, face: CardFace) -> None:
    """The whole card, 464 x 648 at best; every zone follows the printed millimetres."""
    mm = rect.w / MM_WIDTH
    radius = 3.2 * mm
    _ground(canvas, rect, radius, lifted=False)
    band = rect.top(14.2 * mm)
    bare = not face.effects and not face.rule  # an idea: its scene takes the room of the rule
    scene = Rect(rect.x, band.bottom, rect.w, (38.6 if bare else 24.6) * mm)
    canvas.hatched(band, face.stage, radius, pitch=4.2 * mm, corners="top")
    canvas.scene(face.scene, scene, face.stage)
    wavy_edge(canvas, band, face.stage, 1.1 * mm)
    _open_band(canvas, band, face, mm)
    _open_rule(canvas, rect, face, mm)
    _fact_box(canvas, rect, face, mm)
    _open_foot(canvas, rect, face, mm, radius)
    _outline(canvas, rect, face, radius)


def _open_band(canvas: Canvas, band: Rect, face: CardFace, mm: float) -> None:
    theme = canvas.theme
    left, right = band.x + 3.6 * mm, band.right - 3.4 * mm
    if face.cost is not None:
        place = (band.x + 54.7 * mm, band.y + 8.6 * mm)
        price(canvas, *place, 4.5 * mm, face.cost, face.cost_in)
        if face.elan:
            price(canvas, place[0], place[1] + 9.4 * mm, 4.5 * mm, face.elan, "elan")
        right = band.x + 49.4 * mm
    side = 3.8 * mm
    stage = theme.stage[face.stage]
    spot = Rect(left, band.y + 2.55 * mm, side, side)
    canvas.icon(face.deck_icon, spot, ink=theme.on_stage, fill=stage, paper=stage)
    kicker = Rect(left + 4.9 * mm, band.y + 2.4 * mm, right - left - 4.7 * mm, 4.2 * mm)
    canvas.label(kicker, face.kicker, canvas.style("small").sized(2.8 * mm), theme.on_stage)
    title = Rect(left, band.y + 6.4 * mm, right - left, 6 * mm)
    style = canvas.style("card_title").sized(4.75 * mm)
    canvas.paragraph(
        title, face.title, style, theme.on_stage, valign="middle", floor=2.6 * mm, max_lines=2
    )


def _open_rule(canvas: Canvas, rect: Rect, face: CardFace, mm: float) -> None:
    left = rect.x + 3.6 * mm
    width = rect.w - 7.2 * mm
    line = Rect(left, rect.y + 40 * mm, width, 6 * mm)
    effects(canvas, line, face.effects, 4.75 * mm, align="left")
    style = canvas.style("label").weighted(700).sized(3.02 * mm).spaced(1.22)
    area = Rect(left, rect.y + 45.8 * mm, width, 8.2 * mm)
    canvas.paragraph(area, face.rule, style, canvas.theme.ink, floor=2.1 * mm, max_lines=3)


def _fact_box(canvas: Canvas, rect: Rect, face: CardFace, mm: float) -> None:
    theme = canvas.theme
    box = Rect(rect.x + 2.4 * mm, rect.y + 55 * mm, 58.2 * mm, 24.7 * mm)
    canvas.box(box, Paint(theme.sheet, theme.line, canvas.pen(HAIR * 1.3)), 1.9 * mm)
    inner = box.inset(2.2 * mm, 2.6 * mm)
    body = canvas.style("body").sized(2.68 * mm).spaced(1.22)
    if not face.fact_number and not face.fact_label:
        said, floor = face.fact_text, 1.9 * mm
        canvas.paragraph(inner, said, body, theme.ink, valign="middle", floor=floor)
        return
    number = canvas.style("number_big").sized(6.9 * mm)
    high = inner.top(7.2 * mm)
    room = Rect(high.x, high.y, high.w * 0.52, high.h)
    taken = canvas.label(room, face.fact_number, number, theme.copper_dark, floor=4 * mm)
    label = canvas.style("label").sized(2.67 * mm).spaced(1.18)
    beside = high.after(taken + (1.4 * mm if taken else 0))
    floor = 1.9 * mm
    canvas.paragraph(
        beside, face.fact_label, label, theme.soft, valign="middle", floor=floor, even=True
    )
    text = Rect(inner.x, inner.y + 7.9 * mm, inner.w, inner.h - 7.9 * mm)
    canvas.paragraph(text, face.fact_text, body, theme.ink, floor=floor)


def _open_foot(canvas: Canvas, rect: Rect, face: CardFace, mm: float, radius: float) -> None:
    theme = canvas.theme
    foot = Rect(rect.x, rect.y + 80.8 * mm, rect.w, rect.h - 80.8 * mm)
    canvas.box(foot, Paint(fill=theme.tint(face.stage)), radius, corners="bottom")
    inner = foot.inset(3.4 * mm, 0)
    style = canvas.style("label").sized(2.62 * mm)
    code = face.code_line or face.code
    canvas.label(inner, code, style, theme.ink, align="right")
    room = inner.w - canvas.width(code, style) - 2 * mm
    left = inner.left(room)
    if face.pillar_icon:
        side = 4.1 * mm
        canvas.icon(face.pillar_icon, Rect(left.x, left.cy - side / 2, side, side))
        left = left.after(side + 1.2 * mm)
    canvas.label(left, face.pillar_name, style.weighted(700), theme.ink)


def card_strip(canvas: Canvas, rect: Rect, face: CardFace) -> None:
    """A card as one line of a list: a stage-coloured edge, its name and its effect."""
    theme = canvas.theme
    canvas.box(rect, Paint(fill=theme.card), 9)
    canvas.hatched(rect.left(12), face.stage, 9, corners="left")
    canvas.box(rect, Paint(stroke=theme.edge, width=canvas.pen(EDGE)), 9)
    area = rect.after(22)
    area = Rect(area.x, area.y, area.w - 8, area.h)
    high, low = area.rows(2, 0)
    canvas.label(high.moved(0, 2), face.title, canvas.style("label").sized(14.5), theme.ink)
    effects(canvas, low.moved(0, -1), face.effects, 14, align="left")
