"""How long content takes: the real one, and made-up ones of 1,000 and 5,000 cards."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SMALL, LARGE = 1_000, 5_000


def main() -> None:
    """Measures and prints."""
    sys.path.insert(0, str(ROOT))
    from game.content.content import load
    from game.content.lint import lint

    real = ROOT / "content" / "smartphone"
    figures = {
        "content_load_ms": _best(lambda: load(real)),
        "content_lint_ms": _best(lambda: lint(real)),
    }
    with tempfile.TemporaryDirectory() as name:
        for count in (SMALL, LARGE):
            folder = _made_up(Path(name), count)
            figures[f"content_{count}_load_ms"] = _best(partial(load, folder), 1)
            figures[f"content_{count}_lint_ms"] = _best(partial(lint, folder), 1)
    for deed in ("load", "lint"):
        ratio = figures[f"content_{LARGE}_{deed}_ms"] / figures[f"content_{SMALL}_{deed}_ms"]
        figures[f"content_{deed}_growth_5x"] = round(ratio, 2)
    print(json.dumps(figures, indent=2))


def _made_up(folder: Path, count: int) -> Path:
    """The jeans of the tests with so many gestures more."""
    from tests.content.test_content_size import add_gestures

    target = folder / str(count) / "content" / "jeans"
    shutil.copytree(ROOT / "tests" / "content" / "jeans", target)
    shutil.copytree(ROOT / "assets", folder / str(count) / "assets")
    add_gestures(target, count)
    return target


def _best(deed: Callable[[], object], runs: int = 3) -> float:
    """Milliseconds of the quickest run."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        deed()
        times.append(time.perf_counter() - start)
    return round(min(times) * 1e3, 1)


if __name__ == "__main__":
    main()
