"""The numbers of scenario and device that the pages of rules print, by placeholder.

``scenario.start.coins`` and ``device.faults.battery.at_most`` are the numbers at that path of
the file, where items of a list go by their id, their key or their deck.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.content.models.device import DeviceFile
from game.content.models.scenario import ScenarioFile
from game.content.wording import names_in


def printed(device: DeviceFile, scenario: ScenarioFile, texts: Iterable[str]) -> dict[str, int]:
    """The numbers that the placeholders of some texts name, where there is exactly one."""
    roots = {
        "scenario": scenario.model_dump(exclude_none=True),
        "device": device.model_dump(exclude_none=True),
    }
    found = {}
    for name in [name for text in texts for name in names_in(text)]:
        root, _, path = name.partition(".")
        number = _number_at(roots.get(root), path.split("."))
        if number is not None:
            found[name] = number
    return found


def _number_at(data: object, steps: Iterable[str]) -> int | None:
    places: list[object] = [data]
    for step in steps:
        places = [inside for place in places for inside in _step(place, step)]
    numbers = {place for place in places if isinstance(place, int)}
    return numbers.pop() if len(numbers) == 1 else None


def _step(place: object, step: str) -> list[object]:
    if isinstance(place, list | tuple):
        return [inside for item in place for inside in _step(item, step)]
    if not isinstance(place, dict):
        return []
    if step in place:
        return [place[step]]
    return [place] if step in (place.get("id"), place.get("deck")) else []
