"""Writes every transcript anew: ``python -m tests.playthroughs.regenerate``.

Read the difference before you keep it: it is what the change does to a game.
"""

from __future__ import annotations

from tests.playthroughs.transcript import FOLDER, path_of, rulesets, transcript, wanted


def main() -> None:
    """Writes what is wanted and removes what no longer is."""
    found = rulesets()
    FOLDER.mkdir(exist_ok=True)
    kept = set()
    for name, seats, seed in wanted(sorted(found), found):
        path = path_of(name, seats, seed)
        path.write_text(transcript(found[name], seats, seed), encoding="utf-8")
        kept.add(path)
        print(path.name)
    for path in FOLDER.glob("*.txt"):
        if path not in kept:
            path.unlink()
            print(f"{path.name} removed")


if __name__ == "__main__":
    main()
