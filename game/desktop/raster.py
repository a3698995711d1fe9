"""SVG text to pygame surfaces."""

from __future__ import annotations

import io

import pygame


def rasterise(svg: str, size: tuple[int, int]) -> pygame.Surface:
    """`svg` drawn at `size` px, on a transparent ground."""
    drawn = pygame.image.load_sized_svg(io.BytesIO(svg.encode("utf-8")), size)
    if drawn.get_size() == size:
        return drawn.convert(_sample())
    whole = pygame.Surface(size, pygame.SRCALPHA)
    whole.blit(drawn, ((size[0] - drawn.get_width()) // 2, (size[1] - drawn.get_height()) // 2))
    return whole


def masked(picture: pygame.Surface, mask: pygame.Surface) -> pygame.Surface:
    """`picture` kept where the white `mask` of the same size is opaque."""
    kept = picture.copy()
    kept.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return kept


def _sample() -> pygame.Surface:
    return pygame.Surface((1, 1), pygame.SRCALPHA)
