"""Content of thousands of cards is read and checked by work that grows with its size."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import FrameType

from game.content.content import load
from game.content.lint import lint
from game.content.problems import errors

TODAY = date(2026, 11, 24)
PER_FILE = 400

_CARD = """\
  - id: geste-{n}
    code: G{n:02}
    title: Geste inventé
    stage: wear
    cost: {{coins: 1}}
    pillar: lifespan
    rule: "Gagne {{coins:pièce|pièces}}, puis {{elan}} élan."
    text: "Un texte d’exemple, court, pour voir ce que lire beaucoup de cartes demande."
    easy: "Un texte d’exemple."
    fact: fait-{n}
    question: "Et toi\u202f?"
    scene: ecole
    now:
      - gain: {{coins: 2}}
      - when:
          metric: drawer
          at_least: 1
          then: [{{gain: {{elan: 1}}}}]
          else: [{{draw: {{cards: 1}}}}]
"""

_FACT = """\
  - id: fait-{n}
    figure: "{n}\u00a0L"
    value: {n}
    unit: L
    label: "d’eau, dans un exemple"
    year: 2020
    scope: "exemple"
    source: livre-du-jean
    seen: primary
    check_again: "2090-01-01"
"""


def add_gestures(folder: Path, count: int) -> None:
    """Adds this many gestures, each with a fact of its own, after the two that are there."""
    for start in range(3, count + 3, PER_FILE):
        numbers = range(start, min(start + PER_FILE, count + 3))
        cards = "".join([_CARD.format(n=n) for n in numbers])
        facts = "".join([_FACT.format(n=n) for n in numbers])
        name = f"zz-{start:06}.yaml"
        _write(folder / "decks" / name, f"deck: gesture\ncards:\n{cards}")
        _write(folder / "facts" / name, f"facts:\n{facts}")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def test_two_hundred_cards_load_and_are_clean(jeans: Path) -> None:
    add_gestures(jeans, 200)
    content = load(jeans)
    assert len(content.decks["gesture"]) == 202
    assert content.rulesets["short"].scripts["geste-3.now.1.then"]
    assert not errors(lint(jeans, TODAY))


def test_work_grows_with_size_and_no_faster(tmp_path: Path, jeans: Path) -> None:
    calls = []
    for count in (200, 400):
        add_gestures(jeans, count)
        calls.append(_calls(lambda: lint(jeans, TODAY)))
    small, large = calls
    assert large < 2.3 * small, "twice the cards must not take more than about twice the work"


def test_five_thousand_cards(jeans: Path) -> None:
    add_gestures(jeans, 5000)
    content = load(jeans)
    assert len(content.cards) == 5007
    assert content.cards["geste-5002"].code == "G5002"


def _calls(work: Callable[[], object]) -> int:
    """How many calls of Python functions something takes: its size without a clock."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        if event == "call":
            count += 1

    sys.setprofile(tick)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
