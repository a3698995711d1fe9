"""Files that are wrong in every way one can think of: each is told with its place and a remedy."""

from __future__ import annotations

import copy
import random
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.content import load
from game.content.lint import lint
from game.content.problems import ContentError, Problem, errors

HOSTILE = Path(__file__).resolve().parents[1] / "hostile" / "content"
TODAY = date(2026, 11, 24)


class Told(NamedTuple):
    """What must be said of a file."""

    line: int
    column: int
    path: str
    message: str
    remedy: str


NEST = "cards" + "[0]" * 39

TOLD: dict[str, tuple[Told, ...]] = {
    "alias.yaml": (
        Told(13, 12, "cards[hostile].names", "anchor `&n`", "Delete it."),
        Told(14, 12, "cards[hostile].facts", "alias `*n`", "Write the value out."),
    ),
    "tag.yaml": (
        Told(13, 11, "cards[hostile].note", "tag `!!python/object/apply:os.system`", "Delete it"),
    ),
    "duplicate-key.yaml": (
        Told(14, 5, "cards[hostile]", "key `title` for the second time", "Keep one of them."),
    ),
    "merge.yaml": (Told(14, 5, "cards[hostile]", "merge key `<<`", "Write the keys out."),),
    "null.yaml": (Told(13, 10, "cards[hostile].cost", "an empty value", "Write the value"),),
    "null-effect.yaml": (
        Told(14, 9, "cards[hostile].now[0]", "found gain", "as `- key: {…}`"),
        Told(14, 14, "cards[hostile].now[0].gain", "an empty value", "Write the value"),
    ),
    "list.yaml": (Told(1, 1, "file", "the file holds a list at its top", "Start it with a key"),),
    "empty.yaml": (Told(1, 1, "file", "the file is empty", "Write its content or delete it."),),
    "tab.yaml": (Told(3, 1, "file", "a tab", "Use spaces"),),
    "latin-1.yaml": (Told(2, 21, "file", "byte 0xe9 is not UTF-8", "Save the file as UTF-8."),),
    "bom.yaml": (Told(1, 1, "file", "byte order mark", "Save it as UTF-8 without BOM."),),
    "utf-16.yaml": (Told(1, 1, "file", "byte order mark", "Save it as UTF-8 without BOM."),),
    "control.yaml": (Told(2, 14, "file", "invisible character U+0000", "Delete it."),),
    "invisible.yaml": (Told(8, 14, "file", "invisible character U+200B", "Delete it."),),
    "two-documents.yaml": (Told(14, 1, "file", "a second document", "Delete the line `---`."),),
    "unclosed-quote.yaml": (Told(3, 1, "file", "unexpected end of stream", "the quotes"),),
    "colon.yaml": (
        Told(8, 20, "file", "mapping values are not allowed", "Put the text in quotes"),
    ),
    "deep.yaml": (Told(2, 47, NEST, "nested deeper than 40 levels", "Flatten it."),),
    "abyss.yaml": (Told(1, 1006, "file", "nesting depth", "Nest at most 40 levels."),),
    "key.yaml": (Told(2, 3, "file", "a key that is not plain text", "Use a word as key."),),
    "unknown-deck.yaml": (
        Told(1, 7, "deck", "unknown deck: the text « geste »", "Did you mean `gesture`?"),
    ),
    "no-deck.yaml": (Told(1, 1, "file", "required key `deck` is missing", "Add `deck: …`."),),
    "cards-mapping.yaml": (
        Told(2, 8, "cards", "a list expected, found a mapping", "Start each item with `-`."),
    ),
    "unknown-key.yaml": (
        Told(3, 5, "cards[hostile].title", "required key `title` is missing", "Add `title: …`."),
        Told(5, 5, "cards[hostile].titel", "unknown key `titel`", "Did you mean `title`?"),
    ),
    "unknown-effect.yaml": (
        Told(14, 9, "cards[hostile].now[0].gian", "unknown key `gian`", "Did you mean `gain`?"),
    ),
    "two-effects.yaml": (
        Told(14, 9, "cards[hostile].now[0]", "found gain and pay", "Start each with its own `-`"),
    ),
    "empty-effect.yaml": (
        Told(14, 15, "cards[hostile].now[0].gain", "nothing is given", "Add one of: coins, elan"),
    ),
    "wrong-types.yaml": (
        Told(5, 12, "cards[hostile].title", "found the number 12", "Put it in quotes."),
        Told(13, 13, "cards[hostile].copies", "found the text « deux »", "Write digits only"),
        Told(14, 11, "cards[hostile].cost", "a mapping expected", "Write `key: value` pairs."),
        Told(15, 12, "cards[hostile].names", "a list expected", "Start each item with `-`"),
        Told(16, 26, "cards[hostile].now[0].gain.coins", "found the number 1.5", "digits only"),
        Told(16, 50, "cards[hostile].now[1].repair.fault", "found `true`", "Put it in quotes."),
    ),
    "negative.yaml": (
        Told(13, 13, "cards[hostile].copies", "0 is too small", "At least 1."),
        Told(14, 26, "cards[hostile].now[0].gain.coins", "-2 is too small", "At least 1."),
    ),
    "bad-id.yaml": (
        Told(3, 9, "cards[Très Hostile].id", "does not have the right form", "small letters"),
    ),
    "dead-ids.yaml": (
        Told(6, 12, "cards[hostile].stage", "no stage `waer`", "Did you mean `wear`?"),
        Told(13, 13, "cards[hostile].pillar", "no pillar `lifespam`", "`lifespan`"),
        Told(14, 11, "cards[hostile].fact", "no fact `eau-cotton`", "`eau-coton`"),
        Told(15, 13, "cards[hostile].answer", "no card `dire-nom`", "`dire-non`"),
        Told(16, 16, "cards[hostile].reaction[0]", "no hazard `brambel`", "`bramble`"),
        Told(18, 26, "cards[hostile].now[0].set_rule.rule", "no rule `incom`", "`income`"),
        Told(19, 24, "cards[hostile].now[1].when.metric", "no metric `coin`", "`coins`"),
        Told(
            19, 58, "cards[hostile].now[1].when.then[0].wear.clot", "no attribute `clot`", "`cloth`"
        ),
        Told(
            19, 100, "cards[hostile].now[1].when.else[0].impact.X", "no kind `X`", "Known: W."
        ),
        Told(20, 25, "cards[hostile].now[2].damage.fault", "no fault `holes`", "`hole`"),
    ),
    "double-id.yaml": (
        Told(3, 9, "cards[ronce].id", "`ronce` is there already", "decks/hazards.yaml:3."),
    ),
    "year-rule.yaml": (
        Told(13, 22, "cards[hostile].now[0].set_rule", "lasts the whole game", "`for: all`"),
    ),
    "digit.yaml": (Told(7, 11, "cards[hostile].rule", "a bare digit", "Write a placeholder"),),
    "placeholder.yaml": (
        Told(7, 11, "cards[hostile].rule", "no number for `{coin}`", "Did you mean `coins`?"),
    ),
    "format.yaml": (
        Told(7, 11, "cards[hostile].rule", "`{coins.__class__}`", "There are: coins."),
    ),
    "long.yaml": (
        Told(5, 12, "cards[hostile].title", "34 characters, at most 24", "Drop 10."),
        Told(7, 11, "cards[hostile].rule", "14 words, at most 12", "Drop 2."),
    ),
    "typography.yaml": (
        Told(8, 11, "cards[hostile].text", "a straight apostrophe", "Write ’ (U+2019)."),
        Told(8, 11, "cards[hostile].text", "an exclamation mark", "End with a full stop."),
        Told(8, 11, "cards[hostile].text", "no narrow no-break space", "Put U+202F before it."),
        Told(8, 11, "cards[hostile].text", "no no-break space before :", "Put U+00A0 before it."),
    ),
    "heavy.yaml": (
        Told(13, 11, "cards[hostile].note", "a heavy card without answer", "Name in `answer`"),
    ),
    "never.yaml": (
        Told(
            14, 47, "cards[hostile].now[0].when.at_least", "`phone_cloth` never exceeds 3",
            "Lower it.",
        ),
    ),
    "wrong-code.yaml": (
        Told(4, 11, "cards[hostile].code", "`D03` is not a code of this deck", "Start it with G."),
    ),
    "fact-no-source.yaml": (
        Told(2, 5, "facts[hostile].source", "required key `source` is missing", "Add `source: …`."),
    ),
    "fact-no-year.yaml": (
        Told(2, 5, "facts[hostile].scope", "required key `scope` is missing", "Add `scope: …`."),
        Told(2, 5, "facts[hostile].year", "required key `year` is missing", "Add `year: …`."),
    ),
    "fact-dead-source.yaml": (
        Told(9, 13, "facts[hostile].source", "no source `livre-du-jeans`", "`livre-du-jean`"),
    ),
    "fact-expired.yaml": (
        Told(11, 18, "facts[hostile].check_again", "checked again since 2021-01-01", "next date"),
    ),
    "fact-no-day.yaml": (
        Told(11, 18, "facts[hostile].check_again", "2090-13-01 is no day", "Correct it."),
    ),
    "fact-second-hand.yaml": (
        Told(2, 5, "facts[hostile]", "`seen` and `through` do not fit", "Name in `through`"),
    ),
    "debate-units.yaml": (
        Told(13, 53, "debates[d].facts", "figures in several units: L, kg", "in one unit."),
    ),
    "source-address.yaml": (
        Told(2, 67, "sources[hostile].address", "does not have the right form", "from https:// on"),
    ),
    "scenario-orphan.yaml": (
        Told(2, 10, "extends", "no such scenario", "Did you mean `short`?"),
    ),
    "scenario-ring.yaml": (Told(2, 10, "extends", "in a ring", "ring"),),
    "scenario-awards.yaml": (
        Told(7, 17, "awards[bronze].goals[0].table", "no table metric `hot_gauge`", "`hot_gauges`"),
        Told(8, 17, "awards[bronze].goals[1].every", "no household metric", "Did you mean"),
        Told(9, 9, "awards[bronze].id", "`bronze` is there already", "another id"),
    ),
    "scenario-goals.yaml": (
        Told(7, 9, "awards[bronze].goals[0]", "a goal measures one thing", "Write one of"),
        Told(8, 9, "awards[bronze].goals[1]", "a goal without bound", "Add `at_least: …`"),
    ),
    "scenario-dreams.yaml": (
        Told(7, 39, "awards[or].goals[0].at_least", "`hot_gauges` never exceeds 1", "Lower it."),
        Told(8, 39, "awards[or].goals[1].at_most", "no metric is below zero", "Raise it."),
        Told(9, 41, "awards[or].goals[2].at_least", "`years_served` never exceeds 3", "Lower it."),
        Told(9, 41, "awards[or].goals[2].at_least", "nothing between them", "the lower one"),
    ),
    "scenario-catalogue.yaml": (
        Told(11, 12, "catalogue[recycle].parts", "2 cards of the family `cotton`", "one deposit"),
        Told(16, 12, "catalogue[droit].parts", "0 cards of the family `cotton`", "one deposit"),
        Told(16, 13, "catalogue[droit].parts[0]", "`coupe-droite` is not in", "`without`"),
        Told(21, 28, "catalogue[cher].parts[1]", "the deck `gesture` is no part", "Name cards of"),
        Told(22, 9, "catalogue[cher].id", "`cher` is there already", "another id"),
        Told(26, 13, "catalogue[cher].parts[0]", "no card `coton-du-champs`", "`coton-du-champ`?"),
    ),
    "scenario-dear.yaml": (
        Told(9, 3, "catalogue", "the cheapest model costs 1 coins, a household starts with 0",
             "Raise `start.coins`"),
    ),
    "scenario-no-end.yaml": (
        Told(4, 3, "phases", "no phase of years: nothing is used, nothing ends", "Add `- years:"),
        Told(4, 5, "phases[0]", "nobody can act here", "Write `catalogue:`"),
        Told(5, 5, "phases[1]", "what is drafted here is never assembled", "Add `- assemble: {}`"),
        Told(5, 5, "phases[1]", "what is drafted here is lost", "Take out the drafts"),
        Told(5, 36, "phases[1].draft.rounds", "2 rounds for 1 families", "Write 1"),
    ),
    "scenario-no-award.yaml": (
        Told(3, 21, "scoring.together", "there is no award to win", "Write `awards:`"),
    ),
    "scenario-two-lives.yaml": (
        Told(7, 5, "phases[3]", "a second phase of years", "Keep one of them."),
    ),
    "scenario-for-ever.yaml": (
        Told(5, 20, "phases[1].years.years", "4000 is too large", "At most 40."),
        Told(6, 27, "phases[2].final_sort.devices", "0 is too small", "At least 1."),
    ),
    "scenario-small-decks.yaml": (
        Told(1, 1, "phases[0]", "5 cards of `deposit` of the family `cotton`, 6 are needed",
             "lower the seats"),
        Told(1, 1, "phases[0]", "5 cards of `deposit`, 7 are needed for 6 seats", "the row"),
        Told(4, 15, "start.hand", "6 cards of `gesture`, 13 are needed for 6 seats", "the hand"),
    ),
    "scenario-hours.yaml": (
        Told(3, 19, "timing.minutes", "20 minutes of play and 8 of debrief", "Shorten the play"),
        Told(4, 32, "start.by_seat.2.coins", "3 numbers for 2 seats", "one number for each seat"),
    ),
    "scenario-lists.yaml": (
        Told(3, 10, "copies.dire-oui", "no card `dire-oui`", "Did you mean `dire-non`?"),
        Told(4, 21, "families.cotton[0]", "no card `coton-du-champs`", "`coton-du-champ`?"),
    ),
    "scenario-idle.yaml": (
        Told(4, 23, "copies.atelier-couture", "`atelier-couture` is not in", "Delete this"),
    ),
    "scenario-zones.yaml": (
        Told(8, 3, "phases", "no phase of years", "Add `- years:"),
        Told(8, 5, "phases[0]", "never assembled", "Add `- assemble: {}`"),
        Told(3, 12, "zones.W", "3 is more than 2", "Put the lower first."),
        Told(4, 8, "seats", "3 is more than 1", "Put the lower first."),
        Told(5, 45, "models.pool.attributes.cloth", "3 is more than 1", "Put the lower first."),
        Told(8, 19, "phases[0].draft.deck", "does not play the deck `making`", "Add `making`"),
        Told(9, 5, "phases[1]", "does not play the deck `mission`", "Add `mission`"),
    ),
}  # fmt: skip

JEANS = Path(__file__).parent / "jeans"
JUNK: tuple[Any, ...] = (
    None, [], {}, "", "x", -1, 0, 99999, 1.5, True, [1], ["x"], {"x": 1}, [[]], "{coins}", "{",
    {"metric": "cubes"}, "a.b", "centre", "2027-01-32",
)  # fmt: skip

WARNINGS = {"fact-expired.yaml"}
LINT_ONLY = {
    "digit.yaml", "placeholder.yaml", "format.yaml", "long.yaml", "typography.yaml", "heavy.yaml",
    "never.yaml", "fact-no-day.yaml", "debate-units.yaml", "scenario-dreams.yaml",
    "scenario-idle.yaml",    "scenario-small-decks.yaml", *WARNINGS,
}  # fmt: skip
"""Files that can be played, though they are not fit to print."""


def _folder(name: str) -> str:
    kind = name.partition("-")[0]
    folders = {"fact": "facts", "debate": "facts", "source": "sources", "scenario": "scenarios"}
    return folders.get(kind, "decks")


def _problems(jeans: Path, name: str, severity: str) -> list[Problem]:
    file = f"{_folder(name)}/zz.yaml"
    found = lint(jeans, TODAY)
    others = [p for p in found if p.file != file and p.severity == "error"]
    assert not others, "a wrong file must not make others look wrong"
    return [
        p
        for p in found
        if p.file == file and p.severity == severity and p.code not in ("unused", "new-id")
    ]


def test_every_hostile_file_is_expected() -> None:
    assert {path.name for path in HOSTILE.glob("*.yaml")} == set(TOLD)


@pytest.mark.parametrize("name", sorted(TOLD))
def test_told(name: str, spoil: Callable[[str, str], Path]) -> None:
    jeans = spoil(name, f"{_folder(name)}/zz.yaml")
    found = _problems(jeans, name, "warning" if name in WARNINGS else "error")
    for told in TOLD[name]:
        match = [
            p
            for p in found
            if (p.line, p.column, p.path) == told[:3]
            and told.message in p.message
            and told.remedy in p.remedy
        ]
        assert match, f"{told} is not among\n" + "\n".join(map(str, found))
    assert len(found) == len(TOLD[name]), "\n".join(map(str, found))


@pytest.mark.parametrize("name", sorted(TOLD))
def test_loading_raises_with_every_problem(name: str, spoil: Callable[[str, str], Path]) -> None:
    jeans = spoil(name, f"{_folder(name)}/zz.yaml")
    if name in LINT_ONLY:
        assert load(jeans).rulesets["short"]
        return
    with pytest.raises(ContentError) as caught:
        load(jeans)
    assert len(caught.value.problems) >= len(TOLD[name])
    first = TOLD[name][0]
    assert f"{_folder(name)}/zz.yaml:{first.line}:{first.column}: " in str(caught.value)


def test_problems_of_all_files_come_at_once_and_in_order(jeans: Path) -> None:
    for name in ("unknown-key.yaml", "wrong-types.yaml"):
        (jeans / "decks" / name).write_bytes((HOSTILE / name).read_bytes())
    (jeans / "facts" / "zz.yaml").write_bytes((HOSTILE / "fact-no-year.yaml").read_bytes())
    found = [p for p in lint(jeans, TODAY) if p.severity == "error"]
    assert {p.file for p in found} >= {
        "decks/unknown-key.yaml", "decks/wrong-types.yaml", "facts/zz.yaml"
    }  # fmt: skip
    places = [(p.file, p.line, p.column) for p in lint(jeans, TODAY)]
    assert places == sorted(places)


def test_ids_of_the_device_are_there_once(jeans: Path) -> None:
    path = jeans / "device.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id: fashion", "id: cloth"), encoding="utf-8")
    assert "double-id" in {p.code for p in lint(jeans, TODAY)}


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_no_change_of_the_data_makes_the_lint_fall_over(chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(shutil.copytree(JEANS, Path(temporary) / "content" / "jeans"))
        path = chance.choice(sorted(folder.rglob("*.yaml")))
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for _ in range(3):
            _change(data, chance)
        path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        problems = lint(folder, TODAY)
        if not errors(problems):
            assert load(folder).rulesets


def _change(data: Any, chance: random.Random) -> None:
    """Replaces, deletes or adds something at a place of chance."""
    place = data
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = chance.choice(keys)
        inside = place[key]
        if not isinstance(inside, dict | list) or not inside or chance.random() < 0.2:
            break
        place = inside
    if chance.random() < 0.3:
        del place[key]
    else:
        place[key] = copy.deepcopy(chance.choice(JUNK))


def test_a_folder_without_device_says_so(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"device\.yaml:1:1: file: the file is missing"):
        load(tmp_path)


def test_a_file_nobody_reads_is_mentioned(jeans: Path) -> None:
    (jeans / "deck").mkdir()
    (jeans / "deck" / "gestures.yaml").write_text("deck: gesture\n", encoding="utf-8")
    (jeans / "decks" / "more.yml").write_text("deck: gesture\n", encoding="utf-8")
    found = [(p.file, p.severity) for p in lint(jeans, TODAY) if p.code == "unread-file"]
    assert found == [("deck/gestures.yaml", "warning"), ("decks/more.yml", "warning")]
