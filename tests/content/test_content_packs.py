"""The devices of a folder: found, named before they are opened, in their own order."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.content import Content, load
from game.content.library import Library, UnusableError
from game.content.packs import Pack, packs
from game.content.problems import ContentError
from game.paths import content_dir

JEANS = Path(__file__).parent / "jeans"


def device(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "device.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_first_lines_say_what_reading_the_whole_file_says() -> None:
    found = packs(content_dir())
    assert found
    for pack in found:
        whole = load(pack.folder).device
        assert (pack.id, pack.title, pack.subtitle) == (whole.id, whole.title, whole.subtitle)
        assert (pack.the_name, pack.icon) == (whole.the_name, whole.icon)
        assert pack.drawing == (whole.pictures.drawing or "")


def test_devices_come_in_the_order_they_ask_for_then_by_folder(tmp_path: Path) -> None:
    for name, order in (("aa", ""), ("bb", "order: 7\n"), ("cc", ""), ("dd", "order: 2\n")):
        device(tmp_path / name, f"id: {name}\n{order}title: T\n")
    assert [pack.id for pack in packs(tmp_path)] == ["dd", "bb", "aa", "cc"]


def test_a_folder_without_a_device_is_none(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "readme.md").write_text("words")
    assert packs(tmp_path) == ()
    assert packs(tmp_path / "nowhere") == ()


def test_texts_are_read_as_yaml_has_them(tmp_path: Path) -> None:
    lines = (
        "id: one # a comment\ntitle: \"A\\u00a0: B\" # c\nsubtitle: 'L''eau'\nthe_name: le mot\n"
    )
    device(tmp_path / "one", lines)
    (pack,) = packs(tmp_path)
    assert (pack.id, pack.title, pack.subtitle) == ("one", "A\u00a0: B", "L'eau")
    assert pack.the_name == "le mot"


@pytest.mark.parametrize(
    "spoiled", ["", "id: [\n", "\x00\xff", "id: Not-An-Id\ntitle:\n", 'title: "never ended\n']
)
def test_a_spoiled_file_is_still_a_device_named_by_its_folder(tmp_path: Path, spoiled: str) -> None:
    device(tmp_path / "jeans", spoiled)
    (pack,) = packs(tmp_path)
    assert (pack.id, pack.title) == ("jeans", "jeans")


def test_of_two_devices_with_one_id_the_first_folder_counts(tmp_path: Path) -> None:
    device(tmp_path / "b", "id: same\ntitle: B\n")
    device(tmp_path / "a", "id: same\ntitle: A\n")
    assert [pack.title for pack in packs(tmp_path)] == ["A"]


def library(asked: list[str]) -> Library:
    """Two devices, of which the second is spoiled."""

    def open_(pack: Pack) -> Content:
        asked.append(pack.id)
        if pack.id == "bad":
            raise ContentError([])
        return load(JEANS)

    return Library([Pack("good", JEANS, "Good"), Pack("bad", JEANS, "Bad")], open_)


def test_a_device_is_opened_once_and_when_it_is_asked_for() -> None:
    asked: list[str] = []
    two = library(asked)
    assert not two.is_open("good")
    assert asked == []
    assert two.content("good") is two.content("good")
    assert two.is_open("good")
    assert asked == ["good"]


def test_a_spoiled_device_says_why_each_time_and_is_tried_once() -> None:
    asked: list[str] = []
    two = library(asked)
    assert two.failure("bad") is None
    for _ in range(2):
        with pytest.raises(UnusableError) as error:
            two.content("bad")
    assert error.value is two.failure("bad")
    assert error.value.pack.title == "Bad"
    assert asked == ["bad"]


def test_the_nearest_device_is_there_and_sound() -> None:
    two = library([])
    assert two.nearest("bad", "good") == "bad"
    with pytest.raises(UnusableError):
        two.content("bad")
    assert two.nearest("bad") == "good"
    assert two.nearest("moon", "") == "good"
    assert Library([], lambda pack: load(JEANS)).nearest("moon") == ""


def test_a_device_that_is_not_there_is_a_wrong_key() -> None:
    with pytest.raises(KeyError):
        library([]).content("moon")
