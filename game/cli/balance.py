"""``balance``: many games between computer households, tables and a page of what they show."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from game import __version__
from game.cli import codes
from game.cli.codes import StopError
from game.cli.output import tell
from game.cli.parser import PROGRAM
from game.cli.places import content_folder

if TYPE_CHECKING:
    from game.content.content import Content
    from game.lab.folder import About
    from game.lab.results import Study
    from game.lab.study import Plan
    from game.text.words import Words

OUT: Final = Path("build/balance")


class _Job(NamedTuple):
    """A study that is asked for: of which content, to which folder."""

    asked: argparse.Namespace
    words: Words
    content_folder: Path
    out: Path


def run(asked: argparse.Namespace, words: Words) -> int:
    """Plays a study, or compares two. Raises ``StopError`` when it cannot."""
    from game.lab.errors import LabError, MissingLibraryError

    try:
        return _compare(asked, words) if asked.compare else _study(asked, words)
    except MissingLibraryError as missing:
        raise StopError(
            codes.MISSING,
            words("balance.missing_library", module=missing.module, extra=missing.extra),
        ) from None
    except LabError as error:
        raise StopError(codes.PROBLEMS, words("balance.stopped", why=error)) from None
    except OSError as error:
        why = error.strerror or error
        raise StopError(codes.DISK, words("balance.disk", path=_out(asked), why=why)) from None
    except KeyboardInterrupt:
        again = shlex.join([PROGRAM, *_arguments(asked, where=True)])
        print(words("balance.interrupted", path=_out(asked), command=again), file=sys.stderr)
        return codes.INTERRUPTED


def _out(asked: argparse.Namespace) -> Path:
    out: Path | None = asked.out
    return out or OUT / ("compare" if asked.compare else f"{asked.device}-{asked.scenario}")


def _first_device(words: Words) -> str:
    """The folder of the device that is offered first. Raises ``StopError`` without any."""
    from game.content.packs import packs

    found = packs(content_folder())
    if not found:
        raise StopError(codes.MISSING, words("terminal.cli.no_content", path=content_folder()))
    return found[0].folder.name


def _study(asked: argparse.Namespace, words: Words) -> int:
    asked.device = asked.device or _first_device(words)
    job = _Job(asked, words, content_folder() / asked.device, _out(asked))
    if asked.tell:
        return _tell(job)
    _show(_played(job), job)
    return codes.DONE


def _tell(job: _Job) -> int:
    """Writes some games of each line down as stories; nothing is measured."""
    from game.cli.stories import write_stories

    content, asked = _content(job), job.asked
    for line in _plan(job, content).lines:
        stories = write_stories(
            job.out, content, asked.scenario, line, asked.tell, asked.seed, job.words
        )
        for path in stories:
            tell(job.words("balance.written", path=path))
    return codes.DONE


def _show(study: Study, job: _Job) -> None:
    """Writes tables and page, and tells the targets."""
    from game.lab import results, summary

    paths = results.write(job.out, study, job.asked.format)
    for line in summary.lines(study.judged, study.about.subject):
        tell(line)
    for path in paths:
        tell(job.words("balance.written", path=path))


def _played(job: _Job) -> Study:
    """The study of a job, played as far as its folder does not hold it yet."""
    from game.lab import results

    content = _content(job)
    about = _about(job, content, _plan(job, content))
    _play(job, about, content)
    return results.reduced(job.out, about)


def _content(job: _Job) -> Content:
    """The content of the job. Texts and facts may be unfinished: the lab studies the rules."""
    from game.content.content import load
    from game.content.packs import packs
    from game.content.problems import ContentError

    folder, words = job.content_folder, job.words
    if not folder.is_dir():
        known = ", ".join([pack.folder.name for pack in packs(content_folder())])
        said = words("terminal.cli.no_device", name=job.asked.device, known=known)
        raise StopError(codes.USAGE, said)
    try:
        content = load(folder, draft=True)
    except ContentError as error:
        first, count = error.problems[0], len(error.problems)
        said = words("terminal.cli.bad_content", n=count, problem=first, path=folder)
        raise StopError(codes.MISSING, said) from None
    known = ", ".join(content.scenarios)
    if job.asked.scenario is None:
        raise StopError(codes.USAGE, words("balance.no_scenario", known=known))
    if job.asked.scenario not in content.scenarios:
        said = words("terminal.cli.no_scenario", name=job.asked.scenario, known=known)
        raise StopError(codes.USAGE, said)
    return content


def _plan(job: _Job, content: Content) -> Plan:
    """The plan of the job: its file, and of that the lines that are asked for."""
    from game.bots.decide import PLAYERS
    from game.content.problems import ContentError
    from game.lab.reading import plan_of

    words, path = job.words, _targets(job)
    ruleset = content.rulesets[job.asked.scenario]
    try:
        plan = plan_of(path, job.content_folder.name, ruleset, PLAYERS)
    except ContentError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        said = words("balance.bad_targets", n=len(error.problems))
        raise StopError(codes.PROBLEMS, said) from None
    return _only(plan, job)


def _targets(job: _Job) -> Path:
    """The file of targets of the job. Raises ``StopError`` when it is not there."""
    from game.lab.reading import FOLDER

    folder = job.content_folder / FOLDER
    path: Path = job.asked.targets or folder / f"{job.asked.scenario}.yaml"
    if not path.is_file():
        known = ", ".join(sorted([found.stem for found in folder.glob("*.yaml")])) or "–"
        raise StopError(codes.MISSING, job.words("balance.no_targets", path=path, known=known))
    return path


def _only(plan: Plan, job: _Job) -> Plan:
    """The plan with the lines that are asked for; all when none is named."""
    wanted = frozenset([name.strip() for name in job.asked.lines.split(",") if name.strip()])
    known = [line.id for line in plan.lines]
    for name in sorted(wanted.difference(known)):
        said = job.words("balance.no_line", name=name, known=", ".join(known))
        raise StopError(codes.USAGE, said)
    return plan.only(wanted) if wanted else plan


def _about(job: _Job, content: Content, plan: Plan) -> About:
    from game.lab.batch import code_digest, rules_digest
    from game.lab.folder import About
    from game.lab.subject import subject_of

    return About(
        plan=plan,
        games=job.asked.games,
        seed=job.asked.seed,
        content=content.digest,
        rules=rules_digest(content.rulesets[job.asked.scenario]),
        code=code_digest(),
        program=__version__,
        command=shlex.join([PROGRAM, *_arguments(job.asked, where=False)]),
        subject=subject_of(content, job.asked.scenario),
    )


def _arguments(asked: argparse.Namespace, *, where: bool) -> list[str]:
    """What to type to get the same again; ``where`` says also by whom and to which folder."""
    found = ["balance", *([asked.scenario] if asked.scenario else [])]
    names = ["device", "games", "lines", "seed", "targets"] if asked.scenario else []
    names += ["workers", "dask", "out", "format"] if where else []
    for name in names:
        value = getattr(asked, name)
        if value not in (None, ""):
            found += [f"--{name}", str(value)]
    if asked.compare:
        found += ["--compare", *[str(path) for path in asked.compare]]
    return found


def _play(job: _Job, about: About, content: Content) -> None:
    """Plays what is missing, with a bar that shows how far it is."""
    from game.lab import folder, progress
    from game.lab.run import missing, run
    from game.lab.study import batches

    words, asked = job.words, job.asked
    total = sum([batch.count for batch in batches(about.plan, about.games, about.seed)])
    left = sum([batch.count for batch in missing(job.out, about)])
    folder.write_about(job.out, about)
    if not left:
        return
    play, where = _workers(asked, words)
    said = words("balance.starting", n=left, kept=total - left, seed=about.seed, path=job.out)
    print(said, words("balance.on", where=where), file=sys.stderr)
    rate: Callable[[str], str] = lambda speed: words("balance.rate", rate=speed)  # noqa: E731
    bar = progress.shown(
        words("balance.games"), rate, words("balance.left"), done=total - left, total=total
    )
    with bar as told:
        deaths = run(job.out, about, content.rulesets[asked.scenario], play, told)
    if deaths:
        print(words("balance.died", n=deaths), file=sys.stderr)


def _workers(asked: argparse.Namespace, words: Words) -> tuple[Any, str]:
    """Who plays, and how to say it. A number of workers asked for means this machine."""
    from game.lab import workers

    address = asked.dask or ("" if asked.workers else workers.configured_cluster())
    if address:
        return workers.dask(address), words("balance.cluster", address=address)
    count = asked.workers or os.cpu_count() or 1
    if count == 1:
        return workers.here, words("balance.here")
    return workers.processes(count), words("balance.processes", n=count)


def _compare(asked: argparse.Namespace, words: Words) -> int:
    """Compares two studies; those of folders of content are played first."""
    from game.lab import results

    before, after = [
        _side(asked, words, path, _out(asked) / name)
        for name, path in zip("ab", asked.compare, strict=True)
    ]
    one, other = asked.compare
    names = (one.name, other.name) if one.name != other.name else (str(one), str(other))
    command = shlex.join([PROGRAM, *_arguments(asked, where=False)])
    path = results.write_comparison(_out(asked), before, after, names, command)
    tell(words("balance.written", path=path))
    return codes.DONE


def _side(asked: argparse.Namespace, words: Words, path: Path, out: Path) -> Study:
    """One study of a comparison: results that are there, or content to play."""
    from game.content.packs import DEVICE_FILE
    from game.lab import results
    from game.lab.folder import ABOUT

    if (path / ABOUT).is_file():
        return results.opened(path)
    if not (path / DEVICE_FILE).is_file():
        raise StopError(codes.USAGE, words("balance.not_comparable", path=path))
    job = _Job(asked, words, path, out)
    study = _played(job)
    _show(study, job)
    return study
