"""Makes assets/theme/tokens.json, which the game reads, from tokens.yaml, which people write.

``python tools/build_tokens.py``, after each change of tokens.yaml. Reading the YAML at each start
took longer than drawing the first screen.
"""

from __future__ import annotations

import json
from pathlib import Path

import yaml

THEME = Path(__file__).resolve().parents[1] / "assets" / "theme"


def built(source: Path) -> str:
    """What tokens.json should hold, given tokens.yaml."""
    tokens = yaml.safe_load(source.read_text(encoding="utf-8"))
    return json.dumps(tokens, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Writes the file anew."""
    (THEME / "tokens.json").write_text(built(THEME / "tokens.yaml"), encoding="utf-8")


if __name__ == "__main__":
    main()
