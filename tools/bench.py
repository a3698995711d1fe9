"""How fast and how small: ``make bench``. Writes build/bench.json, flat keys with numbers.

Each part runs in a process of its own so that none warms or fattens another. Nothing is compared
with a limit, so that a slow machine fails nothing: ``docs/performance.md`` says what to expect.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PARTS: Final = ("rules", "content", "desktop", "lab", "search")
"""Parts that are measured by default, in some minutes."""

COMMANDS: Final = {"strength": ("search", "--games", "40")}
"""Parts that are another one with arguments; ``strength`` takes half an hour."""


def main() -> int:
    """Measures every part, prints and writes the figures; 1 when a part failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument(
        "parts", nargs="*", default=PARTS, help="parts to measure (see PARTS, COMMANDS)"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json")
    asked = parser.parse_args()
    figures: dict[str, float] = {}
    failed = [part for part in asked.parts if not _add(part, figures)]
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(json.dumps(figures, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(f"→ {asked.out}")
    return 1 if failed else 0


def _add(part: str, figures: dict[str, float]) -> bool:
    """Measures a part into the figures; False when it failed, which is said."""
    print(f"# {part}", flush=True)
    tool, *arguments = COMMANDS.get(part, (part,))
    command = [sys.executable, str(ROOT / "tools" / f"bench_{tool}.py"), *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    if done.returncode:
        print(f"bench_{part}.py failed with {done.returncode}", file=sys.stderr)
        return False
    found: dict[str, float] = json.loads(done.stdout[done.stdout.index("{") :])
    for key, value in found.items():
        print(f"{key:<44}{value:>14}")
    figures.update(found)
    return True


if __name__ == "__main__":
    raise SystemExit(main())
