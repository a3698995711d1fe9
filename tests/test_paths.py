"""The game finds its data in a checkout and in a wheel, and writes where one asks it to."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from game import paths

ROOT = Path(__file__).resolve().parents[1]


def test_a_checkout_uses_the_folders_beside_the_package() -> None:
    assert paths.assets_dir() == ROOT / "assets"
    assert paths.content_dir() == ROOT / "content"
    assert paths.locales_dir() == ROOT / "locales"
    assert (paths.content_dir() / "smartphone" / "device.yaml").is_file()
    assert (paths.assets_dir() / "theme" / "tokens.yaml").is_file()


@pytest.mark.usefixtures("no_choice")
def test_the_data_folder_is_the_systems_own() -> None:
    folder = paths.data_dir()
    assert folder.is_absolute()
    assert folder.name == "terre-en-poche"


def test_the_data_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "clé usb"))
    assert paths.data_dir() == tmp_path / "clé usb"


def test_a_chosen_folder_may_start_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv(paths.HOME_VARIABLE, "~/jeux")
    assert paths.data_dir() == tmp_path / "jeux"


def test_a_relative_choice_does_not_move_with_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.HOME_VARIABLE, "jeux")
    assert paths.data_dir() == tmp_path / "jeux"


def test_an_empty_choice_is_no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, "")
    assert paths.data_dir().name == "terre-en-poche"


def test_asking_where_to_write_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "new"))
    paths.data_dir()
    assert list(tmp_path.iterdir()) == []


def test_a_wheel_carries_all_data_and_the_installed_game_finds_it(tmp_path: Path) -> None:
    wheel = _built_wheel(tmp_path / "dist")
    installed = tmp_path / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    # Folders of other packages with our names must not be taken for ours.
    (installed / "content").mkdir()
    (installed / "assets").mkdir()
    root = Path(_said_by(installed, "from game import paths; print(paths.content_dir().parent)"))
    assert root == installed / "game" / "_data"
    for folder in ("assets", "content"):
        assert _files(root / folder) == _files(ROOT / folder)


def test_the_installed_game_loads_its_content(tmp_path: Path) -> None:
    with zipfile.ZipFile(_built_wheel(tmp_path / "dist")) as archive:
        archive.extractall(tmp_path / "site-packages")
    program = (
        "from game import paths; from game.content.content import load;"
        "print(*load(paths.content_dir() / 'smartphone', draft=True).scenarios)"
    )
    assert "standard" in _said_by(tmp_path / "site-packages", program).split()


@pytest.fixture
def no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)


def _built_wheel(target: Path) -> Path:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(target.glob("*.whl"))


def _said_by(site_packages: Path, program: str) -> str:
    """What a Python started outside the checkout prints, with the wheel first on its path."""
    environment = {**os.environ, "PYTHONPATH": str(site_packages)}
    command = [sys.executable, "-c", program]
    done = subprocess.run(
        command, cwd=site_packages.parent, env=environment, check=True, capture_output=True
    )
    return done.stdout.decode().strip()


def _files(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
