"""Studies are played the same by one, two, many; they survive interruptions and dead workers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from distributed import LocalCluster

from game.bots.decide import decide
from game.lab import results, workers
from game.lab.batch import Order
from game.lab.errors import FolderError, MissingLibraryError, WorkersError
from game.lab.folder import read_about, write_about
from game.lab.run import missing, run
from game.lab.study import BATCH, Line, batches, seed_of
from game.lab.workers import DiedError, Done, Play
from tests.lab.studies import PLAN, about, deadly, killing, rules


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
        about()._replace(content="other"), about()._replace(code="other"), about(seed=2),
    ):  # fmt: skip
        assert len(missing(tmp_path, other)) == every


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
