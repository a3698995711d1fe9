"""Reads a file of targets: strict YAML, every problem at once with its place and its remedy."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.content import yaml_strict
from game.content.problems import ContentError, Problem, hint
from game.content.validate import Placed, validated
from game.core.ruleset import Ruleset
from game.lab.measures import ELAN_USES, MEASURES
from game.lab.models import BalanceFile, LineModel, TargetModel
from game.lab.rows import DEEDS, ORIGINS
from game.lab.study import Ask, Line, Plan, Target

if TYPE_CHECKING:
    from game.content.content import Content

FOLDER: Final = "balance"

PARTICULARS: Final = ("player", "each", "award", "kind", "origin", "action", "year")
"""What a measure may ask besides."""


def plan_of(path: Path, device: str, ruleset: Ruleset, players: Collection[str]) -> Plan:
    """The study of a file, for a scenario. ``players`` are the names that are known.

    Raises ``ContentError`` with every problem, ``OSError`` when the file cannot be read.
    """
    name = f"{FOLDER}/{path.name}"
    document, problems = yaml_strict.parse(name, path.read_bytes())
    placed = (
        validated(document, (), document.data, BalanceFile, problems) if document.data else None
    )
    if placed is not None:
        problems += _Checks(placed, ruleset, players).found()
    if problems or placed is None:
        raise ContentError(problems)
    file = placed.item
    return Plan(
        device,
        ruleset.id,
        tuple([_line(line) for line in file.lines]),
        tuple([_target(target) for target in file.targets]),
        file.weigh_every,
    )


def found_in(folder: Path, content: Content, players: Collection[str]) -> list[Problem]:
    """Every problem of the files of targets of a folder of content; none where it has none."""
    found: list[Problem] = []
    for path in sorted((folder / FOLDER).glob("*.yaml")):
        ruleset = content.rulesets.get(path.stem)
        if ruleset is None:
            found.append(_nobodys(path, content.rulesets))
            continue
        try:
            plan_of(path, folder.name, ruleset, players)
        except ContentError as error:
            found += error.problems
        except OSError as error:
            found.append(_at_top(path, "unreadable", f"{error.strerror}", "Make it readable."))
    return found


def _nobodys(path: Path, scenarios: Collection[str]) -> Problem:
    said = f"no scenario `{path.stem}`, which the name of the file says"
    return _at_top(path, "dead-id", said, hint(path.stem, scenarios))


def _at_top(path: Path, code: str, message: str, remedy: str) -> Problem:
    return Problem(f"{FOLDER}/{path.name}", 1, 1, "file", code, message, remedy)


def _line(line: LineModel) -> Line:
    return Line(line.id, line.title, line.players, line.games_at_most)


def _target(target: TargetModel) -> Target:
    ask = Ask(
        target.measure,
        target.player or "",
        target.each or "",
        target.award or "",
        target.kind or "",
        target.origin or "",
        target.action or "",
        target.year,
    )
    return Target(target.id, target.title, target.line, ask, target.at_least, target.at_most)


class _Checks:
    """Checks of a file against the scenario, the players and itself."""

    def __init__(
        self, file: Placed[BalanceFile], ruleset: Ruleset, players: Collection[str]
    ) -> None:
        self._placed = file
        self._file = file.item
        self._ruleset = ruleset
        self._players = players

    def found(self) -> Iterator[Problem]:
        """Every problem."""
        if self._file.scenario != self._ruleset.id:
            yield self._placed.problem(
                ("scenario",), "scenario", f"the file is about `{self._file.scenario}`",
                f"Name it after its scenario, or write `scenario: {self._ruleset.id}`.",
            )  # fmt: skip
        yield from self._doubles("lines", [line.id for line in self._file.lines])
        yield from self._doubles("targets", [target.id for target in self._file.targets])
        for number, line in enumerate(self._file.lines):
            yield from self._line(number, line)
        for number, target in enumerate(self._file.targets):
            yield from self._target(number, target)

    def _doubles(self, section: str, ids: list[str]) -> Iterator[Problem]:
        for number, name in enumerate(ids):
            if name in ids[:number]:
                yield self._placed.problem(
                    (section, number, "id"), "double-id", f"`{name}` is there already",
                    "Rename it.",
                )  # fmt: skip

    def _line(self, number: int, line: LineModel) -> Iterator[Problem]:
        low, high = self._ruleset.seats
        if not low <= len(line.players) <= high:
            yield self._placed.problem(
                ("lines", number, "players"), "seats",
                f"{len(line.players)} players, the scenario takes {low} to {high}",
                "Add or remove some.",
            )  # fmt: skip
        for place, player in enumerate(line.players):
            path = ("lines", number, "players", place)
            yield from self._known(path, "player", player, self._players)

    def _known(
        self, path: tuple[str | int, ...], what: str, name: str, known: Collection[str]
    ) -> Iterator[Problem]:
        if name not in known:
            yield self._placed.problem(path, "dead-id", f"no {what} `{name}`", hint(name, known))

    def _target(self, number: int, target: TargetModel) -> Iterator[Problem]:
        path = ("targets", number)
        lines = {line.id: line for line in self._file.lines}
        yield from self._known((*path, "line"), "line", target.line, lines)
        yield from self._known((*path, "measure"), "measure", target.measure, MEASURES)
        measure = MEASURES.get(target.measure)
        if measure is None:
            return
        for name in PARTICULARS:
            given = getattr(target, name)
            if given is None and name in measure.needs:
                yield self._placed.problem(
                    (*path, "measure"), "missing", f"`{target.measure}` needs `{name}`",
                    f"Add `{name}: …`.",
                )  # fmt: skip
            if given is not None and name not in measure.takes:
                yield self._placed.problem(
                    (*path, name), "unknown-key", f"`{target.measure}` takes no `{name}`",
                    f"Delete it; it takes: {', '.join(sorted(measure.takes)) or 'nothing'}.",
                    of_key=True,
                )  # fmt: skip
            elif given is not None:
                known = self._values(target, lines.get(target.line)).get(name)
                if known is not None:
                    yield from self._known((*path, name), name, str(given), known)

    def _values(self, target: TargetModel, line: LineModel | None) -> dict[str, Collection[str]]:
        """What the particulars of a target may be, as far as it is known."""
        years = [str(year) for year in range(1, self._ruleset.years + 1)]
        actions = ELAN_USES if target.measure == "elan_share" else DEEDS
        values: dict[str, Collection[str]] = {
            "award": [award.id for award in self._ruleset.awards],
            "kind": self._ruleset.kinds,
            "origin": ORIGINS,
            "action": actions,
            "year": years,
        }
        if line is not None:
            values["player"] = line.players
        return values
