"""The journal on disk: what is written, what is found when somebody or something spoiled it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session import journal
from game.session.journal import Damage, Writer, decode, encode, read
from tests.session.games import played, started

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The journal of a game of twenty actions."""
    found = tmp_path / "saves" / "game.journal"
    played(started(found), 20)
    return found


@given(st.dictionaries(st.text().filter(lambda key: key != journal.SUM), plain))
def test_a_line_comes_back_as_it_was(line: dict[str, object]) -> None:
    raw = encode(line)
    assert raw.count(b"\n") == 1
    assert decode(raw) == line


@given(st.integers(0, 10**6), st.integers(1, 255))
def test_a_line_with_one_byte_changed_is_found(place: int, change: int) -> None:
    raw = bytearray(encode({"act": {"do": "Engage", "seat": 1}, "shuffles": [["é", "a"]]}))
    raw[place % (len(raw) - 1)] ^= change
    found = decode(bytes(raw))
    assert found is None or encode(found) == bytes(raw)


def test_every_action_is_on_disk_when_act_returns(path: Path) -> None:
    game = started(path.with_name("other.journal"))
    for count in range(1, 12):
        played(game, 1, seed=count)
        lines = journal.read(path.with_name("other.journal")).lines
        assert sum("act" in line for line in lines) == count


def test_a_person_can_read_the_header(path: Path) -> None:
    first = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    assert first["format"] == "terre-en-poche"
    assert first["version"] == journal.VERSION
    assert first["started"] == "2026-01-31 14:00"
    assert first["seats"][1] == {"team": "T1", "player": "greedy"}


def test_a_sound_journal_has_no_damage(path: Path) -> None:
    read = journal.read(path)
    assert read.damage is None
    assert read.good_bytes == path.stat().st_size


@pytest.mark.parametrize("missing", [1, 5, 40])
def test_a_cut_last_line_is_told_from_an_edited_one(path: Path, missing: int) -> None:
    raw = path.read_bytes()
    whole = journal.parse(raw)
    path.write_bytes(raw[:-missing])
    read = journal.read(path)
    assert read.damage is not None
    assert read.damage.trouble == "truncated"
    assert read.lines == whole.lines[: len(read.lines)]
    assert raw[: read.good_bytes].endswith(b"\n")


def test_an_edited_line_is_named_and_all_before_it_kept(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    lines[4] = lines[4].replace(b'"act"', b'"akt"')
    path.write_bytes(b"".join(lines))
    read = journal.read(path)
    assert read.damage is not None
    assert (read.damage.trouble, read.damage.line) == ("edited", 5)
    assert len(read.lines) == 3


@pytest.mark.parametrize(
    ("raw", "trouble"),
    [
        (b"", "foreign"),
        (b"\n", "foreign"),
        (b"hello\n", "foreign"),
        (b"\xff\xfe\x00\x01" * 50, "foreign"),
        (b"[" * 100_000 + b"\n", "foreign"),
        (b'{"format":"terre-en-poche","version":1}\n', "edited"),
        (encode({"format": "other", "version": 1}), "foreign"),
        (encode({"format": "terre-en-poche", "version": "1"}), "foreign"),
        (encode({"format": "terre-en-poche", "version": 999, "program": "9.0"}), "newer"),
    ],
)
def test_a_file_of_something_else_is_called_what_it_is(raw: bytes, trouble: str) -> None:
    read = journal.parse(raw)
    assert read.header is None
    assert read.damage is not None
    assert read.damage.trouble == trouble


def test_a_file_that_is_not_there_or_too_large_is_told(tmp_path: Path) -> None:
    absent = journal.read(tmp_path / "none.journal")
    assert absent.damage is not None
    assert absent.damage.trouble == "unreadable"
    large = tmp_path / "large.journal"
    with large.open("wb") as file:
        file.truncate(journal.MAX_BYTES + 1)
    read = journal.read(large)
    assert read.damage is not None
    assert read.damage.trouble == "too_large"


def test_a_damaged_journal_is_kept_beside_and_cut(path: Path) -> None:
    raw = path.read_bytes()[:-7]
    path.write_bytes(raw)
    read = journal.read(path)
    copy = journal.cut_damage(path, read.good_bytes)
    assert copy.read_bytes() == raw
    assert journal.read(path).damage is None
    path.write_bytes(raw)
    assert journal.cut_damage(path, read.good_bytes) != copy


class FullDisk(Writer):
    """A writer on a disk that takes only part of what it is given, until there is room."""

    full = True

    def _write(self, data: bytes) -> None:
        if not self.full:
            super()._write(data)
            return
        before = self.path.stat().st_size if self.path.exists() else 0
        with self.path.open("ab") as file:
            file.write(data[: len(data) // 2])
        os.truncate(self.path, before)
        raise OSError(28, "No space left on device")


def test_a_full_disk_stops_no_game_and_loses_no_line(tmp_path: Path) -> None:
    path = tmp_path / "game.journal"
    writer = FullDisk(path)
    writer.full = False
    assert writer.add({"format": "terre-en-poche", "version": 1})
    writer.full = True
    assert not writer.add({"n": 1})
    assert writer.problem == "No space left on device"
    assert not writer.add({"n": 2})
    assert journal.read(path).damage is None
    writer.full = False
    assert writer.add({"n": 3})
    assert writer.problem == ""
    assert [line["n"] for line in journal.read(path).lines] == [1, 2, 3]


def test_a_folder_that_takes_no_file_stops_no_game(tmp_path: Path) -> None:
    """A file stands where the folder should be: nobody can write there, not even root."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, no folder")
    game = played(started(blocked / "game.journal"), 10)
    assert game.save_problem
    assert len(game.history.done) == 11
    blocked.unlink()
    played(game, 1)
    assert game.save_problem == ""
    read = journal.read(blocked / "game.journal")
    assert read.damage is None
    assert sum("act" in line for line in read.lines) == 11


def test_a_half_written_line_is_taken_off_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "game.journal"
    writer = Writer(path)
    writer.add({"format": "terre-en-poche", "version": 1})

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        assert not writer.add({"n": 1})
        assert journal.read(path).lines == ()
    assert writer.add({"n": 2})
    assert [line["n"] for line in journal.read(path).lines] == [1, 2]


def test_a_line_taken_out_of_the_middle_is_found(tmp_path: Path) -> None:
    path = tmp_path / "game.journal"
    writer = Writer(path)
    writer.add({"format": "terre-en-poche", "version": 1, "program": "0"})
    for number in range(4):
        writer.add({"undo": number})
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:2] + lines[3:]))
    found = read(path)
    assert found.damage == Damage("edited", 3)
    assert [line["undo"] for line in found.lines] == [0]
