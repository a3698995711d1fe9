"""Games written down once are played the same way for ever, unless somebody means otherwise."""

from __future__ import annotations

import pytest

from tests.playthroughs.transcript import FOLDER, path_of, rulesets, transcript, wanted

COMMAND = "python -m tests.playthroughs.regenerate"
FOUND = rulesets()
WANTED = list(wanted(sorted(FOUND), FOUND))


@pytest.mark.parametrize(("name", "seats", "seed"), WANTED)
def test_a_game_goes_as_it_is_written_down(name: str, seats: int, seed: int) -> None:
    path = path_of(name, seats, seed)
    assert path.is_file(), f"no transcript of {name} with {seats} seats: run {COMMAND}"
    written = path.read_text(encoding="utf-8").splitlines()
    played = transcript(FOUND[name], seats, seed).splitlines()
    for number, (before, now) in enumerate(zip(written, played, strict=False), start=1):
        assert now == before, f"{path.name}:{number} differs; if that is meant, run {COMMAND}"
    assert len(played) == len(written)


def test_every_scenario_has_a_transcript_and_none_is_left_over() -> None:
    assert {name for name, _, _ in WANTED} == set(FOUND)
    assert {path_of(*each) for each in WANTED} == set(FOLDER.glob("*.txt"))


def test_a_transcript_tells_no_secret_of_another_seat() -> None:
    """What a seat may not know stands as « ? » wherever that seat acts."""
    text = path_of(*WANTED[-1]).read_text(encoding="utf-8")
    steps = text.split("\nstep ")[1:]
    for step in steps:
        households = [line for line in step.splitlines() if "| hand " in line]
        for line in [line for line in households if not line.startswith("  *")]:
            hand = line.split("| hand ")[1].split(" |")[0].split()
            assert set(hand) <= {"?", "-"}
            assert line.split("| mission ")[1].split()[0] in ("?", "-")
