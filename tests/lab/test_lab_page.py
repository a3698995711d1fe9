"""The page and the tables: every target is there, and they say the same."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.lab import compare, results, summary, workers
from game.lab.folder import write_about
from game.lab.measures import MEASURES, chosen_cards, measured
from game.lab.page.page import page
from game.lab.results import Study
from game.lab.rows import Value
from game.lab.run import run
from game.lab.stats import Interval
from game.lab.study import Ask, Line, Target
from game.lab.subject import subject_of
from game.lab.table import Table
from game.lab.verdict import judge, verdict
from tests.lab.studies import TARGETS, about, content, rules

VOID = frozenset({"meta", "br"})


def made(folder: Path, games: int = 30, seed: int = 1) -> Study:
    """A study that was played into a folder."""
    study = about(games, seed)
    write_about(folder, study)
    run(folder, study, rules(), workers.here, lambda count: None)
    return results.reduced(folder, study)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a study lies."""
    return tmp_path_factory.mktemp("study")


@pytest.fixture(scope="module")
def study(folder: Path) -> Study:
    """A study of thirty games by chance."""
    return made(folder)


@pytest.fixture(scope="module")
def shown(study: Study) -> str:
    """Its page."""
    return page(*study)


def test_the_page_names_every_target_with_its_verdict(study: Study, shown: str) -> None:
    rows = re.findall(r"<tr>.*?</tr>", shown)
    for each in study.judged:
        (row,) = [row for row in rows if f">{each.target.title}<" in unescape(row)]
        assert each.verdict in row
    assert "It takes &lt;some&gt; time" in shown
    assert "Nobody ends &amp; all lose" in shown


def test_verdicts_follow_the_intervals(study: Study) -> None:
    found = {each.target.id: each.verdict for each in study.judged}
    assert found["equal"] == "pass"
    assert found["long"] == "pass"
    assert found["never"] == "fail"
    assert found["cards"] == "not decided"


def test_a_handful_of_games_decides_nothing(study: Study) -> None:
    few = compare.first(study.tables["three"], 19)
    enough = compare.first(study.tables["three"], 20)
    long = TARGETS[1]
    assert judge(long, few, study.about.subject).verdict == "not decided"
    assert judge(long, enough, study.about.subject).verdict == "pass"


def test_the_page_needs_nothing_else(shown: str) -> None:
    for word in ("<script", "http://", "https://", "<link", "@import", "url(", "src="):
        assert word not in shown
    assert "prefers-color-scheme:dark" in shown
    assert "@media print" in shown


class _Nesting(HTMLParser):
    """Fails where elements are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """Nothing stays open."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_well_formed(shown: str) -> None:
    parser = _Nesting()
    parser.feed(shown)
    assert parser.open == []
    assert "nan" not in re.sub(r"<style>.*?</style>", "", shown).lower().replace("nants", "")


def test_the_page_says_how_to_make_it_again(study: Study, shown: str) -> None:
    assert study.about.command in unescape(shown)
    assert study.about.content[:16] in shown
    assert study.about.code in shown


def test_the_page_shows_cards_by_their_french_titles(study: Study, shown: str) -> None:
    subject = study.about.subject
    cards = [card for card, _ in chosen_cards(study.tables["pair"], subject)]
    assert len(cards) > 5
    assert [card for card in cards if subject.cards[card].title not in unescape(shown)] == []


def test_tables_hold_every_game_and_seat(folder: Path, study: Study) -> None:
    paths = results.write(folder, study, "csv")
    assert [path.name for path in paths] == [
        "games.csv", "cards.csv", "years.csv", "targets.csv", "balance.html",
    ]  # fmt: skip
    with paths[0].open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 30 * 2 + 25 * 3
    wins: dict[tuple[str, str], float] = {}
    for row in rows:
        key = (row["line"], row["game"])
        wins[key] = wins.get(key, 0.0) + float(row["win"])
    assert all(total == pytest.approx(1) for total in wins.values())
    with paths[3].open(encoding="utf-8", newline="") as file:
        assert [row["target"] for row in csv.DictReader(file)] == [t.id for t in TARGETS]


def test_parquet_holds_what_csv_holds(folder: Path, study: Study) -> None:
    (games, *_) = results.write(folder, study, "parquet")
    (plain, *_) = results.write(folder, study, "csv")
    table = workers.library("pyarrow.parquet").read_table(games)
    with plain.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert table.column_names == list(rows[0])
    assert [str(score) for score in table["score"].to_pylist()] == [row["score"] for row in rows]


def test_the_summary_has_a_line_for_each_target(study: Study) -> None:
    lines = summary.lines(study.judged, study.about.subject)
    assert len(lines) == 1 + len(TARGETS)
    assert lines[1].startswith("pass")
    assert lines[3].startswith("fail")


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_measures_something(study: Study, name: str) -> None:
    ask = Ask(name, player="random" if "player" in MEASURES[name].takes else "")
    if "origin" in MEASURES[name].needs:
        ask = ask._replace(origin="refurbished")
    if "action" in MEASURES[name].needs:
        ask = ask._replace(action="engage")
    if "year" in MEASURES[name].needs:
        ask = ask._replace(year=2)
    for line in study.tables.values():
        for samples in measured(line, ask, study.about.subject):
            found = samples.estimate()
            assert samples.seen == 0 or found.low <= found.value <= found.high


def of_seats(columns: dict[str, list[Value]]) -> Table:
    """Two games of two households, with what is noted of each seat."""
    line = Line("pair", "", ("random", "random"))
    whole: dict[str, list[Value]] = {"seat": [1, 2, 1, 2], "player": ["random"] * 4, **columns}
    return Table(line, {"game": [0, 1], "decisions": [20, 30]}, whole, {})


def one(table: Table, ask: Ask, study: Study) -> Interval:
    """The estimate of a measure that finds one thing."""
    (samples,) = measured(table, ask, study.about.subject._replace(years=4, tight=4))
    return samples.estimate()


def test_coins_are_tight_in_years_after_the_first_and_before_the_last(study: Study) -> None:
    """Years two and three of four; a year that was not played counts for nothing."""
    table = of_seats(
        {
            "coins_1": [0, 0, 0, 0], "coins_2": [3, 4, 9, 3],
            "coins_3": [0, 9, None, None], "coins_4": [0, 0, None, None],
        }
    )  # fmt: skip
    assert one(table, Ask("tight_coins"), study).value == pytest.approx(3 / 6)


def test_uses_of_elan_are_counted_and_ranked(study: Study) -> None:
    table = of_seats(
        {
            "elan_support": [6, 6, 0, 0], "elan_play": [0, 0, 0, 0],
            "elan_join": [0, 3, 3, 0], "elan_repair": [0, 1, 1, 0],
        }
    )  # fmt: skip
    assert one(table, Ask("elan_uses"), study).value == pytest.approx((1 + 3 + 2 + 0) / 4)
    assert one(table, Ask("third_elan_use"), study).value == pytest.approx(2 / 20)
    assert one(table, Ask("elan_share", action="support"), study).value == pytest.approx(12 / 20)


def test_decisions_and_new_devices_are_told_of_one_household(study: Study) -> None:
    table = of_seats({"did_buy_new": [1, 0, 0, 0]})
    assert one(table, Ask("decisions_each"), study).value == pytest.approx(12.5)
    assert one(table, Ask("buys_new"), study).value == pytest.approx(0.25)


def test_a_refurbished_device_and_one_coin_more_make_coins_tight() -> None:
    rules_ = content().rulesets["standard"]
    base = rules_.rule_base[rules_.rule_index["refurbished_cost"]]
    assert subject_of(content(), "standard").tight == base + 1


def test_a_target_of_several_is_judged_by_the_worst(study: Study) -> None:
    target = Target("t", "T", "pair", Ask("seat_gap"), -0.001, 0.001)
    found = judge(target, study.tables["pair"], study.about.subject)
    assert len(found.members) == 2
    gaps = [abs(member.interval.value) for member in found.members]
    assert abs(found.worst.interval.value) == max(gaps)
    assert verdict(target, found.members) == "not decided"


def test_a_study_compared_with_itself_changed_nothing(study: Study) -> None:
    subject = study.about.subject
    found = compare.changes(study.tables, study.tables, subject, subject)
    assert {change.line for change in found} == {"pair", "three"}
    assert all(change.by.value == 0 or change.by.value != change.by.value for change in found)
    assert not any(change.sure for change in found)


def test_a_change_shows_and_is_sure(study: Study) -> None:
    subject, before = study.about.subject, study.tables["pair"]
    scores = [score + 3 for score in before.seat("score")]
    after = replace(before, seats={**before.seats, "score": scores})
    found = compare.changes({"pair": before}, {"pair": after}, subject, subject)
    (score,) = [change for change in found if change.ask.measure == "score"]
    assert list(score.by) == pytest.approx([3, 3, 3])
    assert [change.ask.measure for change in found if change.sure] == ["score"]


def test_games_of_other_seeds_are_not_paired(study: Study, tmp_path: Path) -> None:
    other = made(tmp_path, seed=2)
    assert not compare.paired(study.tables["pair"], other.tables["pair"])
    assert compare.paired(study.tables["pair"], compare.first(study.tables["pair"], 7))
    subject = study.about.subject
    found = compare.changes(study.tables, other.tables, subject, subject)
    assert not any(change.sure for change in found)


def test_the_page_of_a_comparison_names_both_and_all_targets(study: Study, tmp_path: Path) -> None:
    other = made(tmp_path / "other", seed=2)
    path = results.write_comparison(tmp_path, study, other, ("old", "new"), "balance --compare")
    written = path.read_text(encoding="utf-8")
    parser = _Nesting()
    parser.feed(written)
    for target in TARGETS:
        assert target.title in unescape(written)
    assert "old → new" in written
    assert "dealt differently" in written
