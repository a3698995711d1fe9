"""Studies are played the same by one, two, many; they survive interruptions and dead workers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from distributed import LocalCluster

from game.bots.decide import decide
from game.core.ruleset import Ruleset
from game.lab import batch, results, workers
from game.lab.batch import Order, rules_digest
from game.lab.errors import FolderError, MissingLibraryError, WorkersError
from game.lab.folder import read_about, write_about
from game.lab.run import missing, run
from game.lab.study import BATCH, Line, batches, seed_of
from game.lab.workers import DiedError, Done, Play
from tests.lab.studies import PLAN, about, content, deadly, killing, rules

LAB = Path(batch.__file__).parent


def played(folder: Path, play: Play, games: int = 30) -> dict[str, bytes]:
    """The files of a study that was played to its end."""
    study = about(games)
    write_about(folder, study)
    run(folder, study, rules(), play, lambda count: None)
    results.write(folder, results.reduced(folder, study), "csv")
    return files(folder)


def files(folder: Path) -> dict[str, bytes]:
    """All files of a folder by name."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The study as one process plays it."""
    return played(tmp_path_factory.mktemp("alone"), workers.here)


def test_two_workers_make_the_same_files(tmp_path: Path, alone: dict[str, bytes]) -> None:
    assert played(tmp_path, workers.processes(2)) == alone


def test_a_dask_cluster_makes_the_same_files(tmp_path: Path, alone: dict[str, bytes]) -> None:
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, processes=False, dashboard_address=":0"
    ) as cluster:
        assert played(tmp_path, workers.dask(cluster.scheduler_address)) == alone


def backwards(orders: Sequence[Order]) -> Iterator[Done]:
    """Plays the last order first."""
    for place, order in reversed(list(enumerate(orders))):
        ((_, result),) = workers.here([order])
        yield place, result


def test_the_order_in_which_batches_come_changes_nothing(
    tmp_path: Path, alone: dict[str, bytes]
) -> None:
    assert played(tmp_path, backwards) == alone


def interrupted(orders: Sequence[Order]) -> Iterator[Done]:
    """Plays one batch; then somebody presses Ctrl-C."""
    yield next(iter(workers.here(orders)))
    raise KeyboardInterrupt


def test_what_was_played_before_ctrl_c_is_kept(tmp_path: Path, alone: dict[str, bytes]) -> None:
    study = about()
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, study, rules(), interrupted, lambda count: None)
    left = missing(tmp_path, study)
    assert len(left) == len(list(batches(PLAN, 30, 1))) - 1
    told: list[int] = []
    run(tmp_path, study, rules(), workers.here, told.append)
    assert sum(told) == sum([batch.count for batch in left])
    assert played(tmp_path, workers.here) == alone


def test_a_worker_that_dies_costs_nothing(tmp_path: Path, alone: dict[str, bytes]) -> None:
    study, flag = about(), tmp_path / "flag"
    decided = partial(killing, str(flag))
    out = tmp_path / "out"
    deaths = run(out, study, rules(), workers.processes(2), lambda count: None, decided)
    assert flag.exists()
    assert deaths >= 1
    assert played(out, workers.here) == alone


def test_workers_that_keep_dying_stop_the_study(tmp_path: Path) -> None:
    with pytest.raises(WorkersError, match=r"died 3 times in a row.*kept.*fewer workers"):
        run(tmp_path, about(4), rules(), workers.processes(2), lambda count: None, deadly)


def test_a_few_deaths_among_batches_that_come_out_are_borne(tmp_path: Path) -> None:
    def frail(orders: Sequence[Order]) -> Iterator[Done]:
        yield next(iter(workers.here(orders)))
        raise DiedError("signal 9")

    count = len(list(batches(PLAN, 30, 1)))
    assert run(tmp_path, about(), rules(), frail, lambda count: None) == count


def test_a_damaged_batch_is_played_again(tmp_path: Path, alone: dict[str, bytes]) -> None:
    played(tmp_path, workers.here)
    path = sorted((tmp_path / "batches").iterdir())[0]
    path.write_bytes(path.read_bytes().replace(b"random", b"rendam"))
    assert [batch.line.id for batch in missing(tmp_path, about())] == ["pair"]
    with pytest.raises(FolderError, match="does not hold all of its games"):
        results.opened(tmp_path)
    assert played(tmp_path, workers.here) == alone


def test_batches_of_other_content_code_or_seed_do_not_count(tmp_path: Path) -> None:
    played(tmp_path, workers.here)
    assert not missing(tmp_path, about())
    every = len(list(batches(PLAN, 30, 1)))
    for other in (
        about()._replace(rules="other"), about()._replace(code="other"), about(seed=2),
    ):  # fmt: skip
        assert len(missing(tmp_path, other)) == every


def richer() -> Ruleset:
    """The rules as another way to compile the same content would make them."""
    return replace(rules(), numbers=replace(rules().numbers, coins=30))


def test_batches_of_rules_compiled_otherwise_do_not_count(tmp_path: Path) -> None:
    """Same content, same players, same lab: what makes rules of content gave other ones."""
    played(tmp_path, workers.here)
    other = about()._replace(rules=rules_digest(richer()))
    assert other.content == about().content
    assert len(missing(tmp_path, other)) == len(list(batches(PLAN, 30, 1)))
    told: list[int] = []
    run(tmp_path, other, richer(), workers.here, told.append)
    assert sum(told) == 55
    assert not missing(tmp_path, other)


def test_a_study_is_not_played_by_rules_that_are_not_its_own(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="study of other rules"):
        run(tmp_path, about(), richer(), workers.here, lambda count: None)
    assert not (tmp_path / "batches").exists()


def test_other_texts_leave_the_games_that_were_played(tmp_path: Path) -> None:
    played(tmp_path, workers.here)
    assert not missing(tmp_path, about()._replace(content="other words, the same rules"))


def test_rules_have_the_same_digest_in_every_process() -> None:
    program = (
        "from game import paths; from game.content.content import load;"
        "from game.lab.batch import rules_digest;"
        "found = load(paths.content_dir() / 'smartphone', draft=True).rulesets;"
        "print([rules_digest(each) for each in found.values()])"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in "12"
    }  # fmt: skip
    assert len(told) == 1
    digests = [rules_digest(each) for each in content().rulesets.values()]
    assert told == {f"{digests}\n"}
    assert len(set(digests)) == len(digests)


def test_every_number_and_card_of_the_rules_is_in_their_digest() -> None:
    usual = rules()
    card = next(iter(usual.cards.values()))
    script = next(iter(usual.scripts))
    others = [
        richer(),
        replace(usual, rule_base=(usual.rule_base[0] + 1, *usual.rule_base[1:])),
        replace(usual, cards={**usual.cards, card.id: replace(card, coins=card.coins + 1)}),
        replace(usual, scripts={**usual.scripts, script: ()}),
        replace(usual, deck_cards=(usual.deck_cards[0][::-1], *usual.deck_cards[1:])),
        replace(usual, phases=usual.phases[::-1]),
    ]
    assert len({rules_digest(each) for each in [usual, *others]}) == 1 + len(others)


def test_the_program_digest_covers_what_deals_and_seats() -> None:
    names = {path.name for pattern in batch.PROGRAM for path in LAB.parent.glob(pattern)}
    assert {"study.py", "play.py", "watch.py", "rows.py", "apply.py", "greedy.py"} <= names


def test_more_games_build_on_those_that_are_there(tmp_path: Path) -> None:
    played(tmp_path, workers.here, 20)
    left = missing(tmp_path, about(40))
    assert {(batch.line.id, batch.first) for batch in left if batch.line.id == "pair"} == {
        ("pair", 20)
    }


def test_a_worker_of_another_version_is_refused(tmp_path: Path) -> None:
    study = about()._replace(code="newer")
    with pytest.raises(WorkersError, match="another version"):
        run(tmp_path, study, rules(), workers.here, lambda count: None)


def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PATIENCE", 0.2)
    order = Order(next(batches(PLAN, 1, 1)), b"", decide)
    with pytest.raises(WorkersError, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        list(workers.dask("tcp://127.0.0.1:9")([order]))


def test_a_cluster_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PATIENCE", 0.2)
    order = Order(next(batches(PLAN, 1, 1)), b"", decide)
    with (
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=0, processes=False, dashboard_address=":0"
        ) as cluster,
        pytest.raises(WorkersError, match="no worker"),
    ):
        list(workers.dask(cluster.scheduler_address)([order]))


def test_a_missing_library_says_what_to_install() -> None:
    with pytest.raises(MissingLibraryError, match=r"pip install 'terre-en-poche\[lab\]'"):
        workers.library("no_such_library.inside")


def test_seats_rotate_and_slow_lines_come_in_small_batches() -> None:
    line = Line("mixed", "", ("a", "b", "b"))
    assert [line.seated(game).index("a") for game in range(4)] == [0, 2, 1, 0]
    assert line.batch == BATCH
    assert Line("slow", "", ("a",), games_at_most=80).batch == 2


def test_seeds_depend_on_study_line_and_game_alone() -> None:
    seeds = {seed_of(study, line, game) for study in (1, 2) for line in "ab" for game in range(50)}
    assert len(seeds) == 200
    assert all(0 <= seed < 2**53 for seed in seeds)
    assert seed_of(1, "pair", 0) == seed_of(1, "pair", 0)


def test_a_folder_says_what_its_study_is(tmp_path: Path) -> None:
    study = about()
    write_about(tmp_path, study)
    assert read_about(tmp_path) == study
    (tmp_path / "study.json").write_text("{}")
    with pytest.raises(FolderError, match="damaged"):
        read_about(tmp_path)
    with pytest.raises(FolderError, match="Name a folder"):
        read_about(tmp_path / "none")
