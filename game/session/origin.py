"""What a game started from, and how the first line of its journal says so."""

from __future__ import annotations

from dataclasses import dataclass

from game.session.journal import FORMAT, VERSION, Line
from game.session.seats import Seat


class CannotResumeError(ValueError):
    """The journal is sound, but no game comes out of it. ``key`` says why."""

    def __init__(self, key: str, detail: str = "") -> None:
        super().__init__(f"{key}: {detail}")
        self.key = key
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Origin:
    """What a game started from: enough to start it again."""

    device: str
    scenario: str
    content_hash: str
    seats: tuple[Seat, ...]
    seed: int
    started: str
    program: str

    def header(self) -> Line:
        """The first line of the journal."""
        return {
            "format": FORMAT,
            "version": VERSION,
            "program": self.program,
            "started": self.started,
            "device": self.device,
            "scenario": self.scenario,
            "content": self.content_hash,
            "seed": self.seed,
            "seats": [{"team": seat.team, "player": seat.player} for seat in self.seats],
        }


def origin_of(header: Line) -> Origin:
    """The origin written in a header. Raises ``CannotResumeError`` when a field is missing."""
    try:
        return Origin(
            device=str(header["device"]),
            scenario=str(header["scenario"]),
            content_hash=str(header["content"]),
            seats=tuple([Seat(str(s["team"]), str(s["player"])) for s in header["seats"]]),
            seed=int(header["seed"]),
            started=str(header["started"]),
            program=str(header["program"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CannotResumeError("bad_header", str(error)) from None
