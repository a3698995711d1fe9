"""Compiled content: used while it is true to its files, and never worse than no cache at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.content import cache, files, store
from game.content.content import Content, ContentError, load

ROOT = Path(__file__).resolve().parents[2]
SMARTPHONE = ROOT / "content" / "smartphone"
LONG_AGO = 1_700_000_000


@pytest.fixture
def kept_at(tmp_path: Path) -> Path:
    return tmp_path / "data" / "cache" / "content.json"


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every time that content is compiled; in this process, to be quick."""
    done: list[Path] = []
    compile_here = store.here

    def here(root: Path) -> store.Compiled:
        done.append(root)
        return compile_here(root)

    monkeypatch.setattr(store, "here", here)
    monkeypatch.setattr(store, "elsewhere", lambda root: None)
    return done


def settled(root: Path) -> None:
    """Makes all files old enough to be trusted."""
    for path in root.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def opened(root: Path, kept_at: Path) -> Content:
    return store.opened(root, kept_at, keep=True)


@pytest.mark.parametrize("folder", ["jeans", "smartphone"])
def test_what_is_kept_is_what_a_check_gives(folder: str, kept_at: Path) -> None:
    root = SMARTPHONE if folder == "smartphone" else Path(__file__).parent / "jeans"
    checked = load(root)
    assert opened(root, kept_at) == checked
    kept = cache.read(kept_at, root)
    assert kept is not None
    assert opened(root, kept_at) == checked


def test_content_is_compiled_once(jeans: Path, kept_at: Path, compilations: list[Path]) -> None:
    settled(jeans)
    assert opened(jeans, kept_at) == opened(jeans, kept_at)
    assert compilations == [jeans]


def test_opening_what_is_kept_needs_neither_pydantic_nor_yaml(jeans: Path, kept_at: Path) -> None:
    opened(jeans, kept_at)
    code = (
        "import sys; from pathlib import Path; from game.content.store import opened;"
        f"opened(Path({str(jeans)!r}), Path({str(kept_at)!r}), keep=True);"
        "print(sorted({'pydantic', 'yaml', 'subprocess', 'pickle'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_process_of_the_game_stays_free_of_the_compiler(jeans: Path, kept_at: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from game.content.store import opened;"
        f"opened(Path({str(jeans)!r}), Path({str(kept_at)!r}), keep=True);"
        "print(sorted({'pydantic', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
    assert kept_at.is_file()


def test_a_changed_file_is_noticed(jeans: Path, kept_at: Path, compilations: list[Path]) -> None:
    settled(jeans)
    before = opened(jeans, kept_at)
    edit(jeans / "scenarios" / "short.yaml", "token_limit: 1", "token_limit: 2")
    after = opened(jeans, kept_at)
    assert after == load(jeans) != before
    assert after.rulesets["short"].numbers.token_limit == 2
    assert len(compilations) == 2


def test_a_file_more_or_less_is_noticed(jeans: Path, kept_at: Path) -> None:
    opened(jeans, kept_at)
    (jeans / "scenarios" / "long.yaml").write_text(
        "id: long\nextends: short\ntitle: Long\n", encoding="utf-8"
    )
    assert set(opened(jeans, kept_at).scenarios) == {"short", "long"}
    (jeans / "scenarios" / "long.yaml").unlink()
    assert set(opened(jeans, kept_at).scenarios) == {"short"}


def test_a_change_within_the_same_tick_of_the_clock_is_noticed(jeans: Path, kept_at: Path) -> None:
    path = jeans / "scenarios" / "short.yaml"
    path.touch()
    opened(jeans, kept_at)
    before = path.stat()
    edit(path, "token_limit: 1", "token_limit: 2")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert opened(jeans, kept_at).rulesets["short"].numbers.token_limit == 2


def test_files_that_were_only_touched_are_compared_and_not_compiled(
    jeans: Path, kept_at: Path, compilations: list[Path]
) -> None:
    settled(jeans)
    opened(jeans, kept_at)
    for path in jeans.rglob("*.yaml"):
        os.utime(path, (LONG_AGO + 60, LONG_AGO + 60))
    kept = cache.read(kept_at, jeans)
    assert kept is not None
    assert not kept.looked_alike
    opened(jeans, kept_at)
    again = cache.read(kept_at, jeans)
    assert again is not None
    assert again.looked_alike
    assert compilations == [jeans]


def test_a_change_while_it_is_compiled_is_noticed_afterwards(
    jeans: Path, kept_at: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(jeans)
    compile_here = store.here

    def slow(root: Path) -> store.Compiled:
        made = compile_here(root)
        edit(jeans / "scenarios" / "short.yaml", "token_limit: 1", "token_limit: 2")
        return made

    with monkeypatch.context() as patch:
        patch.setattr(store, "elsewhere", slow)
        assert opened(jeans, kept_at).rulesets["short"].numbers.token_limit == 1
    assert opened(jeans, kept_at).rulesets["short"].numbers.token_limit == 2


def test_another_version_of_the_program_compiles_again(
    jeans: Path, kept_at: Path, compilations: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(jeans, kept_at)
    monkeypatch.setattr(cache, "__version__", "99.0")
    opened(jeans, kept_at)
    assert len(compilations) == 2
    monkeypatch.setattr(cache, "FORMAT", 99)
    opened(jeans, kept_at)
    assert len(compilations) == 3


def test_a_changed_program_compiles_again(
    jeans: Path,
    kept_at: Path,
    tmp_path: Path,
    compilations: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = tmp_path / "compile.py"
    module.write_text("# one way")
    monkeypatch.setattr(files, "_program", lambda: iter([module]))
    opened(jeans, kept_at)
    module.write_text("# another way")
    opened(jeans, kept_at)
    assert len(compilations) == 2


def test_a_picture_that_is_gone_is_told(jeans: Path, kept_at: Path) -> None:
    scenes = jeans.parent.parent / "assets" / "scenes"
    scenes.mkdir(parents=True)
    for name in ("eau", "tri", "ecole", "usine", "foret", "coque", "atelier"):
        (scenes / f"{name}.svg").touch()
    opened(jeans, kept_at)
    (scenes / "atelier.svg").unlink()
    with pytest.raises(ContentError, match="atelier"):
        opened(jeans, kept_at)


def signed(header: dict[str, Any], plain: bytes) -> bytes:
    """A file whose checksum is right, whatever it says."""
    first = json.dumps(header).encode()
    checksum = f"{zlib.crc32(plain, zlib.crc32(first)):08x}".encode()
    return b"\n".join([checksum, first, plain])


def parts(raw: bytes) -> tuple[dict[str, Any], bytes]:
    _, header, plain = raw.split(b"\n", 2)
    return json.loads(header), plain


def _with_header(**changed: Any) -> Callable[[bytes], bytes]:
    def spoil(raw: bytes) -> bytes:
        header, plain = parts(raw)
        return signed({**header, **changed}, plain)

    return spoil


def _with_plain(new: bytes) -> Callable[[bytes], bytes]:
    return lambda raw: signed(parts(raw)[0], new)


def _with_bad_effect(raw: bytes) -> bytes:
    header, plain = parts(raw)
    book = json.loads(plain)
    book["decks"]["gesture"][0]["effects"] = {"now": [{"Popen": {"args": "touch x"}}]}
    return signed(header, json.dumps(book).encode())


def _with_a_card_of_no_deck(raw: bytes) -> bytes:
    header, plain = parts(raw)
    book = json.loads(plain)
    book["decks"]["gesture"] = []
    return signed(header, json.dumps(book).encode())


SPOILED: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda raw: b"",
    "one line": lambda raw: b"x",
    "zeros": lambda raw: bytes(2000),
    "cut": lambda raw: raw[: len(raw) // 2],
    "cut by one": lambda raw: raw[:-1],
    "one bit": lambda raw: raw[:-200] + bytes([raw[-200] ^ 1]) + raw[-199:],
    "one bit of the header": lambda raw: raw[:40] + bytes([raw[40] ^ 1]) + raw[41:],
    "more": lambda raw: raw + b"x",
    "header that is a list": lambda raw: b"\n".join([b"0", b"[]", b"{}"]),
    "empty header": lambda raw: signed({}, parts(raw)[1]),
    "format": _with_header(format=2),
    "program": _with_header(program="0.0"),
    "files that are none": _with_header(files=[[1], "x", None]),
    "time without end": _with_header(taken=float("inf")),
    "time that is none": _with_header(taken="never"),
    "no book": _with_plain(b""),
    "book that is none": _with_plain(b"[1, 2]"),
    "deep": _with_plain(b"[" * 200_000),
    "number that is none": _with_plain(b'{"device": NaN}'),
    "not text": _with_plain(b"\xff\xfe\x00"),
    "foreign effect": _with_bad_effect,
    "card of no deck": _with_a_card_of_no_deck,
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_spoiled_file_is_passed_over_and_written_anew(
    name: str, jeans: Path, kept_at: Path, compilations: list[Path]
) -> None:
    settled(jeans)
    expected = opened(jeans, kept_at)
    kept_at.write_bytes(SPOILED[name](kept_at.read_bytes()))
    for _ in range(2):
        assert opened(jeans, kept_at) == expected
        assert len(compilations) == 2


@pytest.mark.parametrize("written", [[], [["a", "b", "c"]], [["a", 1, 2]], [[[], {}, None]]])
def test_files_that_look_like_nothing_known_are_compared(
    written: list[Any], jeans: Path, kept_at: Path, compilations: list[Path]
) -> None:
    settled(jeans)
    expected = opened(jeans, kept_at)
    kept_at.write_bytes(_with_header(files=written)(kept_at.read_bytes()))
    assert opened(jeans, kept_at) == expected
    edit(jeans / "scenarios" / "short.yaml", "token_limit: 1", "token_limit: 2")
    kept_at.write_bytes(_with_header(files=written)(kept_at.read_bytes()))
    assert opened(jeans, kept_at) == load(jeans)
    assert len(compilations) == 2


def test_a_file_too_large_is_not_read(
    jeans: Path, kept_at: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(jeans, kept_at)
    assert cache.read(kept_at, jeans) is not None
    monkeypatch.setattr(cache, "MAX_BYTES", 100)
    assert cache.read(kept_at, jeans) is None


@pytest.mark.parametrize("blocked", ["folder", "file"])
def test_where_nothing_can_be_written_the_game_still_opens(
    blocked: str, jeans: Path, tmp_path: Path
) -> None:
    kept_at = tmp_path / "data" / "content.json"
    if blocked == "folder":
        kept_at.parent.write_text("a file where the folder would be")
    else:
        kept_at.mkdir(parents=True)
        (kept_at / "x").touch()
    assert opened(jeans, kept_at) == load(jeans)
    assert not list(tmp_path.rglob("*.new"))


def test_nothing_is_written_unless_asked(jeans: Path, kept_at: Path) -> None:
    assert store.opened(jeans, kept_at, keep=False) == load(jeans)
    assert not kept_at.parent.exists()


def test_several_games_started_at_once_all_open(jeans: Path, kept_at: Path) -> None:
    code = (
        "from pathlib import Path; from game.content.store import opened;"
        f"print(opened(Path({str(jeans)!r}), Path({str(kept_at)!r}), keep=True).digest)"
    )
    games = [
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = [game.communicate()[0].strip() for game in games]
    assert said == [load(jeans).digest] * 3
    assert cache.read(kept_at, jeans) is not None
    assert [path.name for path in kept_at.parent.iterdir()] == [kept_at.name]


def test_a_write_that_is_cut_short_leaves_what_was_there(
    jeans: Path, kept_at: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(jeans, kept_at)
    before = kept_at.read_bytes()
    kept = cache.read(kept_at, jeans)
    assert kept is not None

    def full(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert not cache.write(kept_at, kept)
    assert kept_at.read_bytes() == before
    assert [path.name for path in kept_at.parent.iterdir()] == [kept_at.name]


def test_another_process_tells_the_same_problems(
    jeans: Path, kept_at: Path, spoil: Callable[[str, str], Path]
) -> None:
    spoil("unknown-key.yaml", "decks/zz.yaml")
    spoil("fact-no-year.yaml", "facts/zz.yaml")
    with pytest.raises(ContentError) as here:
        load(jeans)
    with pytest.raises(ContentError) as elsewhere:
        store.elsewhere(jeans)
    assert elsewhere.value.problems == here.value.problems
    assert len(here.value.problems) > 2
    with pytest.raises(ContentError):
        opened(jeans, kept_at)
    assert not kept_at.exists()


def test_another_process_compiles_the_same(jeans: Path) -> None:
    assert store.elsewhere(jeans) == store.here(jeans)


@pytest.mark.parametrize("said", [b"", b"book", b"book x\n{}", b"problems\n[1]", b"hello\nworld"])
def test_nonsense_from_another_process_is_made_good_here(
    said: bytes, jeans: Path, kept_at: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_said_by_another", lambda root: said)
    assert opened(jeans, kept_at) == load(jeans)


@pytest.mark.parametrize("executable", ["", "/nowhere/python"])
def test_where_no_other_process_can_start_it_is_done_here(
    executable: str, jeans: Path, kept_at: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    assert opened(jeans, kept_at) == load(jeans)


def test_a_packed_game_does_not_start_itself(jeans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert store.elsewhere(jeans) is None


def test_a_module_lying_in_the_folder_of_the_game_is_not_run(
    jeans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "yaml.py").write_text("open('run', 'w')")
    monkeypatch.chdir(tmp_path)
    assert store.elsewhere(jeans) is not None
    assert not (tmp_path / "run").exists()
