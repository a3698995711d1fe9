"""Sounds: one an action, none without a device, and the device let go in silence."""

from __future__ import annotations

import pygame
import pytest

from game.core.events import Event
from game.desktop.sound import CLOSE_AFTER, EVENT_SOUNDS, RANK, Sounds
from game.paths import assets_dir

FOLDER = assets_dir() / "sounds"


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_every_sound_named_is_a_file() -> None:
    for name in {*EVENT_SOUNDS.values(), "press", "refuse"}:
        assert (FOLDER / f"{name}.wav").is_file(), name


def test_every_event_sound_has_a_rank() -> None:
    assert set(EVENT_SOUNDS.values()) == set(RANK)


def test_the_device_is_let_go_after_silence() -> None:
    clock = Clock()
    sounds = Sounds(FOLDER, clock)
    sounds.play("press", 50)
    assert sounds.is_open
    clock.now = CLOSE_AFTER + 1
    pygame.mixer.stop()
    sounds.rest()
    assert not sounds.is_open


def test_volume_zero_never_opens_the_device() -> None:
    sounds = Sounds(FOLDER)
    sounds.of_events([Event("repaired", 0, {})], 0)
    assert not sounds.is_open


def test_no_sound_device_is_silent_and_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def refuse(**kwargs: int) -> None:
        asked.append(kwargs)
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    sounds = Sounds(FOLDER)
    sounds.play("press", 50)
    sounds.play("press", 50)
    assert len(asked) == 1
    assert not sounds.is_open


def test_only_the_loudest_news_of_an_action_sounds(monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[str] = []
    sounds = Sounds(FOLDER)
    monkeypatch.setattr(sounds, "play", lambda name, volume: played.append(name))
    events = [Event("coins_changed", 0, {}), Event("lever_passed", 0, {}), Event("served", 0, {})]
    sounds.of_events(events, 50)
    assert played == ["lever"]
