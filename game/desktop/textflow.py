"""Lines of text: the **bold** markup, greedy wrapping, and fitting a text in a box.

Only a plain space and the place after a hyphen allow a line to end; U+00A0, U+202F and U+2011
never do. Nothing is ever cut: a text that does not fit says so.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from game.desktop.fonts import Base, Fonts, Run, TextStyle

MARK = "**"
WORD = re.compile(r"\n| +|[^ \n]+")
AFTER_HYPHEN = re.compile(r"(?<=\w-)(?=\w)")
SHRINK_STEP = 0.5
LETTER_HEIGHT = 1.3  # from the top of a capital to the foot of a g, in capitals


class Line(NamedTuple):
    """One line: its runs from left to right and its width in logical px.

    `rtl` when it begins at the right, whatever the words in it.
    """

    runs: tuple[Run, ...]
    width: float
    rtl: bool = False


class Block(NamedTuple):
    """Wrapped text. Sizes are logical px with the text size applied."""

    lines: tuple[Line, ...]
    style: TextStyle
    width: float
    line_height: float
    cap: float

    @property
    def height(self) -> float:
        return self.line_height * len(self.lines)

    def baseline(self, index: int) -> float:
        """From the top of the block to the baseline of line `index`."""
        return self.line_height * index + (self.line_height + self.cap) / 2


class Fitted(NamedTuple):
    """A block put in a box; `overflow` is how many logical px stick out, 0 when it fits."""

    block: Block
    overflow: float


Piece = tuple[str, TextStyle]


def pieces(text: str, style: TextStyle) -> list[Piece]:
    """`text` cut at its ** marks, with the style of each part."""
    parts = text.split(MARK)
    return [(part, style.bold if at % 2 else style) for at, part in enumerate(parts) if part]


def plain(text: str) -> str:
    """`text` without its ** marks."""
    return text.replace(MARK, "")


def single_line(fonts: Fonts, text: str, style: TextStyle, base: Base | None = None) -> Line:
    """`text` on one line, whatever its length."""
    base = base or fonts.base
    return fonts.lines.get(
        (text, style, fonts.text_size, base),
        lambda: _line(fonts, pieces(text, style), fonts.way(text, base)),
    )


def wrap(
    fonts: Fonts, text: str, style: TextStyle, width: float, base: Base | None = None
) -> Block:
    """`text` on as few lines as greedy filling gives within `width` logical px."""
    base = base or fonts.base
    return fonts.wrapped.get(
        (text, style, width, fonts.text_size, base),
        lambda: _wrapped(fonts, text, style, width, base),
    )


def _wrapped(fonts: Fonts, text: str, style: TextStyle, width: float, base: Base) -> Block:
    lines: list[list[Piece]] = [[]]
    way = fonts.way(text, base)
    near = width - style.px * fonts.text_size  # up to there the words need no exact measuring
    reach = 0.0
    for chunk in _chunks(text, style):
        long = _long(fonts, chunk, way)
        if chunk == [("\n", style)]:
            lines.append([])
            reach = 0.0
        elif lines[-1] and reach + long > near and _too_wide(fonts, lines[-1] + chunk, width, way):
            lines.append([] if _blank(chunk) else chunk)
            reach = 0.0 if _blank(chunk) else long
        elif lines[-1] or not _blank(chunk):
            lines[-1] = lines[-1] + chunk
            reach += long
    return _block(fonts, _lines(fonts, text, lines, way), style)


def balanced(
    fonts: Fonts, text: str, style: TextStyle, width: float, base: Base | None = None
) -> Block:
    """The same number of lines as `wrap`, of lengths as even as they can be."""
    best = wrap(fonts, text, style, width, base)
    low, high = best.width / max(1, len(best.lines)), width
    while high - low > 2:
        middle = (low + high) / 2
        tried = wrap(fonts, text, style, middle, base)
        if len(tried.lines) == len(best.lines) and tried.width <= width:
            best, high = tried, middle
        else:
            low = middle
    return best


def fit(
    fonts: Fonts,
    text: str,
    style: TextStyle,
    box: tuple[float, float],
    *,
    min_px: float,
    max_lines: int | None = None,
    even: bool = False,
    base: Base | None = None,
) -> Fitted:
    """The largest size from style.px down to `min_px` at which `text` fits (width, height).

    `even` balances the lengths of the lines.
    """
    px, flow = style.px, balanced if even else wrap
    while True:
        block = flow(fonts, text, style.sized(px), box[0], base)
        over = _overflow(block, box, max_lines)
        if over <= 0 or px <= min_px:
            return Fitted(block, max(0.0, over))
        px = max(min_px, px - SHRINK_STEP)


def _block(fonts: Fonts, lines: tuple[Line, ...], style: TextStyle) -> Block:
    px = style.px * fonts.text_size
    return Block(
        lines=lines,
        style=style,
        width=max((line.width for line in lines), default=0),
        line_height=px * style.line,
        cap=style.cap * fonts.text_size,
    )


def _overflow(block: Block, box: tuple[float, float], max_lines: int | None) -> float:
    # The leading above the first line and below the last may leave the box, not the letters.
    letters = block.height - block.line_height + block.cap * LETTER_HEIGHT
    high = letters - box[1]
    extra = len(block.lines) - max_lines if max_lines else 0
    return max(block.width - box[0], high, extra * block.line_height)


def _chunks(text: str, style: TextStyle) -> list[list[Piece]]:
    """Unbreakable chunks: a word may hold several styles, spaces stand alone."""
    chunks: list[list[Piece]] = []
    open_word = False
    for part, part_style in pieces(text, style):
        for word in _words(part):
            if word == "\n" or not word.strip(" "):
                chunks.append([(word, style if word == "\n" else part_style)])
                open_word = False
            elif open_word:
                chunks[-1].append((word, part_style))
            else:
                chunks.append([(word, part_style)])
            open_word = not word.endswith(("-", " ", "\n"))
    return chunks


def _words(text: str) -> list[str]:
    """Words, runs of spaces and newlines; a word with inner hyphens comes in its parts."""
    return [part for word in WORD.findall(text) for part in AFTER_HYPHEN.split(word)]


def _blank(chunk: list[Piece]) -> bool:
    return all(not part.strip(" ") for part, _ in chunk)


def _trimmed(line: list[Piece]) -> list[Piece]:
    while line and _blank(line[-1:]):
        line = line[:-1]
    return line


def _long(fonts: Fonts, line: list[Piece], way: Base | None) -> float:
    """The width of pieces that follow each other, spaces counted."""
    if way is not None:
        return sum(fonts.width(part, style) for part, style in line)
    runs = (run for part, style in line for run in fonts.theme_runs(part, style))
    return sum(map(fonts.run_width, runs))


def _too_wide(fonts: Fonts, line: list[Piece], width: float, way: Base | None) -> bool:
    return _long(fonts, _merged(_trimmed(line)), way) > width


def _lines(fonts: Fonts, text: str, lines: list[list[Piece]], way: Base | None) -> tuple[Line, ...]:
    if way is None:
        return tuple(_line(fonts, line, way) for line in lines)
    from game.desktop.mixed.line import many_lines

    merged = [_merged(_trimmed(line)) for line in lines]
    return tuple(many_lines(fonts, plain(text), merged, way))


def _line(fonts: Fonts, line: list[Piece], way: Base | None) -> Line:
    """One line; `way` is None where its runs follow each other from left to right."""
    merged = _merged(_trimmed(line))
    if way is not None:
        from game.desktop.mixed.line import one_line

        return one_line(fonts, merged, way)
    runs = tuple(run for part, style in merged for run in fonts.theme_runs(part, style))
    return Line(runs, sum(fonts.run_width(run) for run in runs))


def _merged(line: list[Piece]) -> list[Piece]:
    """Neighbours of the same style as one piece."""
    merged: list[Piece] = []
    for part, style in line:
        if merged and merged[-1][1] == style:
            merged[-1] = (merged[-1][0] + part, style)
        else:
            merged.append((part, style))
    return merged
