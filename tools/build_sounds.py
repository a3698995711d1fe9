"""Makes the sounds of assets/sounds from nothing: short, soft, ours.

``python tools/build_sounds.py`` writes them again.
Mallets (a few decaying partials), taps of filtered noise, small slides of pitch; mono, 22,050 Hz,
16 bits. The noise comes from a fixed seed, so that the same files come out each time.
"""

from __future__ import annotations

import math
import random
import struct
import wave
from collections.abc import Callable, Sequence
from pathlib import Path

RATE = 22_050
PEAK = 0.5
TARGET = Path(__file__).resolve().parents[1] / "assets" / "sounds"

Samples = list[float]


def mallet(pitch: float, seconds: float, partials: Sequence[tuple[float, float]]) -> Samples:
    """A struck bar: partials as (ratio, strength), the higher ones dying first."""
    count = int(seconds * RATE)
    return [
        sum(
            strength
            * math.sin(math.tau * pitch * ratio * n / RATE)
            * math.exp(-(4.5 + 3 * ratio) * n / count)
            for ratio, strength in partials
        )
        for n in range(count)
    ]


def tap(seconds: float, dullness: float, seed: int) -> Samples:
    """Noise through a one-pole low pass; ``dullness`` near 1 is cloth, near 0 is paper."""
    chance = random.Random(seed)
    count, level, out = int(seconds * RATE), 0.0, []
    for n in range(count):
        level += (1 - dullness) * (chance.uniform(-1, 1) - level)
        out.append(level * math.exp(-5 * n / count) * min(1, n / 60))
    return out


def slide(low: float, high: float, seconds: float) -> Samples:
    """A soft whistle from one pitch to another."""
    count, phase, out = int(seconds * RATE), 0.0, []
    for n in range(count):
        phase += math.tau * (low + (high - low) * n / count) / RATE
        out.append(math.sin(phase) * math.sin(math.pi * n / count) ** 2)
    return out


def after(*parts: tuple[float, Samples]) -> Samples:
    """Sounds laid over each other, each starting at its second."""
    ends = [int(start * RATE) + len(sound) for start, sound in parts]
    out = [0.0] * max(ends)
    for start, sound in parts:
        offset = int(start * RATE)
        for n, value in enumerate(sound):
            out[offset + n] += value
    return out


WOOD = ((1, 1.0), (2.76, 0.35), (5.4, 0.12))
BELL = ((1, 0.8), (1.5, 0.5), (2.8, 0.25))


def recipes() -> dict[str, Callable[[], Samples]]:
    """Every sound by the name of its file."""
    return {
        "press": lambda: tap(0.035, 0.55, 1),
        "refuse": lambda: after((0, mallet(150, 0.12, WOOD)), (0, tap(0.05, 0.9, 2))),
        "card": lambda: after((0, tap(0.13, 0.35, 3)), (0.03, tap(0.09, 0.2, 4))),
        "cube": lambda: after((0, mallet(98, 0.2, WOOD)), (0, tap(0.05, 0.8, 5))),
        "coin": lambda: after((0, mallet(1720, 0.28, BELL)), (0.06, mallet(2080, 0.24, BELL))),
        "elan": lambda: after((0, slide(1250, 1750, 0.11)), (0.12, slide(1400, 2050, 0.13))),
        "repair": lambda: after((0, mallet(420, 0.12, WOOD)), (0.13, mallet(560, 0.16, WOOD))),
        "lever": lambda: after(
            (0, mallet(330, 0.5, WOOD)),
            (0.14, mallet(415, 0.5, WOOD)),
            (0.28, mallet(495, 0.7, WOOD)),
        ),
        "zone": lambda: after((0, mallet(110, 0.7, WOOD)), (0.02, mallet(116, 0.7, WOOD))),
        "year": lambda: after((0, tap(0.3, 0.6, 6)), (0.1, mallet(247, 0.5, WOOD))),
    }


def write(path: Path, samples: Samples) -> None:
    """A WAV file of the samples, their peak at ``PEAK``."""
    loudest = max(abs(value) for value in samples)
    data = [int(32_767 * PEAK * value / loudest) for value in samples]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(data)}h", *data))


def main() -> None:
    """Writes every sound."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, make in recipes().items():
        write(TARGET / f"{name}.wav", make())


if __name__ == "__main__":
    main()
