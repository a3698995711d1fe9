"""Effects: each as written becomes the core's own, and nothing is lost on the way."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from game.content.effects import effect_of, effects_of
from game.content.models.effects import EffectItem
from game.content.scripts import scripts_of
from game.core.effects import PRIMITIVES
from game.core.effects.base import Effect
from game.core.effects.choose import Choose, Option
from game.core.effects.count import Count
from game.core.effects.damage import Damage
from game.core.effects.draw import Draw
from game.core.effects.each import Each
from game.core.effects.gain import Gain
from game.core.effects.give import Give
from game.core.effects.impact import Impact
from game.core.effects.look import Look
from game.core.effects.move_phone import MovePhone
from game.core.effects.pay import Pay
from game.core.effects.repair import FreeRepair
from game.core.effects.restock import Restock
from game.core.effects.set_rule import SetRule
from game.core.effects.support import SupportLever
from game.core.effects.upgrade import Upgrade
from game.core.effects.wear import Wear
from game.core.effects.when import When
from game.core.ruleset import Goal

ELAN = {"gain": {"elan": 1}}

PAIRS: list[tuple[dict[str, Any], Effect]] = [
    ({"gain": {"coins": 2, "use_credits": 1}}, Gain(coins=2, use_credits=1)),
    ({"pay": {"elan": 1}}, Pay(elan=1)),
    ({"impact": {"stage": "weee", "C": 1, "E": 2}}, Impact("weee", {"C": 1, "E": 2})),
    ({"draw": {"cards": 2}}, Draw(2)),
    ({"look": {"deck": "gesture", "cards": 3, "keep": 1, "share": 1}}, Look("gesture", 3, 1, 1)),
    ({"give": {"coins": 1, "cards": 1}}, Give(coins=1, cards=1)),
    ({"move_phone": {"from": "drawer", "to": "pool"}}, MovePhone("drawer", "pool", 1)),
    ({"repair": {"fault": "screen"}}, FreeRepair("screen")),
    ({"wear": {"battery": 1, "not_below": 1}}, Wear({"battery": 1}, 1)),
    ({"upgrade": {"software": 3}}, Upgrade({"software": 3})),
    ({"damage": {"fault": "screen"}}, Damage("screen")),
    (
        {"set_rule": {"rule": "new_cost", "by": -2, "for": "all", "lasts": "year"}},
        SetRule("new_cost", -2, "all", "year"),
    ),
    (
        {"choose": {"options": [{"label": "Oui", "do": [ELAN]}, {"label": "Non"}]}},
        Choose((Option("Oui", (Gain(elan=1),)), Option("Non", ()))),
    ),
    ({"each": {"who": "others", "do": [ELAN]}}, Each("others", (Gain(elan=1),))),
    (
        {"when": {"metric": "drawer", "at_least": 1, "then": [ELAN], "else": [ELAN]}},
        When(Goal("drawer", 1, None), (Gain(elan=1),), (Gain(elan=1),)),
    ),
    (
        {"count": {"metric": "drawer", "at_most": 3, "do": [ELAN]}},
        Count("drawer", (Gain(elan=1),), 3),
    ),
    ({"support": {"elan": 2}}, SupportLever(2)),
    ({"restock": {"phones": 2}}, Restock(2)),
]


def test_every_primitive_of_the_core_can_be_written() -> None:
    assert set(EffectItem.model_fields) == {primitive.name for primitive in PRIMITIVES}
    assert {effect.name for _, effect in PAIRS} == set(EffectItem.model_fields)


@pytest.mark.parametrize(("written", "effect"), PAIRS, ids=lambda part: str(part)[:24])
def test_round_trip(written: dict[str, Any], effect: Effect) -> None:
    item = EffectItem.model_validate(written)
    assert effect_of(item) == effect
    assert item.model_dump(mode="json", by_alias=True, exclude_unset=True) == written


def test_nested_lists_get_the_ids_under_which_the_core_runs_them() -> None:
    written = [
        ELAN,
        {
            "when": {
                "metric": "drawer",
                "at_least": 1,
                "then": [{"each": {"who": "all", "do": [ELAN]}}],
                "else": [{"choose": {"options": [{"label": "a", "do": [ELAN]}, {"label": "b"}]}}],
            }
        },
    ]
    effects = effects_of(tuple([EffectItem.model_validate(item) for item in written]))
    scripts = scripts_of("carte.now", effects)
    assert set(scripts) == {
        "carte.now",
        "carte.now.1.then",
        "carte.now.1.then.0.do",
        "carte.now.1.else",
        "carte.now.1.else.0.0",
        "carte.now.1.else.0.1",
    }
    assert scripts["carte.now.1.then.0.do"] == (Gain(elan=1),)
    assert scripts["carte.now.1.else.0.1"] == ()


def test_a_list_that_is_not_written_still_has_a_script() -> None:
    when = EffectItem.model_validate({"when": {"metric": "drawer", "at_least": 1, "then": [ELAN]}})
    assert scripts_of("carte.now", (effect_of(when),))["carte.now.0.else"] == ()


@pytest.mark.parametrize(
    "written",
    [
        {"move_phone": {"from": "pool", "to": "pool"}},
        {"set_rule": {"rule": "income", "by": 0}},
        {"look": {"deck": "hazard", "cards": 2, "keep": 1}},
        {"choose": {"options": [{"label": "seule"}]}},
        {"when": {"metric": "drawer", "then": [ELAN]}},
        {"when": {"metric": "drawer", "at_least": 1}},
        {"gain": {"coins": True}},
        {"gain": None},
        {},
    ],
)
def test_effects_without_sense_are_refused(written: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        EffectItem.model_validate(written)
