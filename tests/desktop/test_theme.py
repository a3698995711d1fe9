"""The three themes are whole, readable, and say what is missing from a damaged file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from game.desktop.colour import contrast, is_colour, luminance, mix, rgb
from game.desktop.kit import Kit
from game.desktop.theme import IMPACTS, STAGES, THEMES, Theme, TokenError, load_tokens

from .conftest import ASSETS

TOKENS = ASSETS / "theme" / "tokens.json"
TOOLS = Path(__file__).resolve().parents[2] / "tools"


@pytest.mark.parametrize("name", THEMES)
def test_every_role_of_a_theme_is_a_colour(kit: Kit, name: str) -> None:
    theme = kit.tokens.themes[name]
    roles = [role for role, kind in get_type_hints(Theme).items() if kind is str and role != "name"]
    assert len(roles) > 25
    for role in roles:
        assert is_colour(getattr(theme, role)), role
    assert set(theme.impact) == set(theme.impact_letter) == set(IMPACTS)
    assert set(theme.stage) == set(STAGES)


PAIRS = (
    ("ink", "table", 4.5),
    ("ink", "sheet", 4.5),
    ("ink", "card", 4.5),
    ("soft", "sheet", 4.5),
    ("action", "sheet", 4.5),
    ("on_action", "action", 4.5),
    ("on_bar", "bar", 4.5),
    ("warn", "sheet", 4.5),
    ("on_disabled", "disabled", 4.5),
    ("zone_calm_text", "sheet", 4.5),
    ("zone_tense_text", "sheet", 4.5),
    ("zone_hot_text", "sheet", 4.5),
    ("edge", "sheet", 3.0),
    ("focus", "table", 3.0),
    ("moss", "sheet", 3.0),
)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_text_and_marks_stand_out(kit: Kit, name: str, front: str, back: str, least: float) -> None:
    theme = kit.tokens.themes[name]
    assert contrast(getattr(theme, front), getattr(theme, back)) >= least


@pytest.mark.parametrize("name", THEMES)
def test_letters_read_on_impacts_and_names_on_stages(kit: Kit, name: str) -> None:
    theme = kit.tokens.themes[name]
    for kind in IMPACTS:
        assert contrast(theme.impact[kind], theme.impact_letter[kind]) >= 4.5
    for stage in STAGES:
        assert contrast(theme.stage[stage], theme.on_stage) >= 4.5
    for team in kit.tokens.teams:
        assert contrast(team.colour, team.text) >= 4.5


def test_contrast_goes_from_1_to_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert contrast("#123456", "#FEDCBA") == contrast("#FEDCBA", "#123456")
    assert luminance("#FFFFFF") == pytest.approx(1)


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix("#000000", "#FFFFFF", 0) == "#000000"
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mix("#000000", "#FFFFFF", 1) == "#FFFFFF"
    with pytest.raises(ValueError, match="#RRGGBB"):
        rgb("brown")


def _without(path: list[str]) -> Callable[[dict[str, Any]], None]:
    def remove(tokens: dict[str, Any]) -> None:
        node = tokens
        for key in path[:-1]:
            node = node[key]
        del node[path[-1]]

    return remove


def _set(path: list[str], value: object) -> Callable[[dict[str, Any]], None]:
    def change(tokens: dict[str, Any]) -> None:
        node = tokens
        for key in path[:-1]:
            node = node[key]
        node[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (_without(["theme", "dark", "ink"]), "theme.dark.ink is missing"),
        (_without(["theme", "paper", "impact", "H"]), "theme.paper.impact.H is missing"),
        (_without(["type", "screen"]), "type.screen is missing"),
        (_set(["theme", "paper", "ink"], "brown"), "theme.paper.ink should be '#RRGGBB'"),
        (_set(["type", "screen", "body", "px"], "big"), "body.px should be a number"),
        (_set(["type", "screen", "body", "family"], "serif"), "family should be display or text"),
        (_set(["hatch"], []), "hatch should be a mapping"),
    ],
)
def test_a_damaged_file_names_its_fault(
    tmp_path: Path, damage: Callable[[dict[str, Any]], None], message: str
) -> None:
    tokens = json.loads(TOKENS.read_text(encoding="utf-8"))
    damage(tokens)
    copy = tmp_path / "tokens.json"
    copy.write_text(json.dumps(tokens), encoding="utf-8")
    with pytest.raises(TokenError, match=message):
        load_tokens(copy)


def test_a_file_cut_short_is_named(tmp_path: Path) -> None:
    copy = tmp_path / "tokens.json"
    copy.write_text(TOKENS.read_text(encoding="utf-8")[:500], encoding="utf-8")
    with pytest.raises(TokenError, match=r"tokens\.json cannot be read"):
        load_tokens(copy)


def test_the_game_reads_what_people_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(TOOLS)
    import build_tokens

    assert TOKENS.read_text(encoding="utf-8") == build_tokens.built(TOKENS.with_suffix(".yaml")), (
        "run python tools/build_tokens.py"
    )
