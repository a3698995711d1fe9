"""The effects: some eighteen typed primitives, composed in YAML. One file each."""

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

PRIMITIVES: tuple[type[Effect], ...] = (
    Gain, Pay, Impact, Draw, Look, Give, MovePhone, FreeRepair, Wear, Upgrade, Damage,
    SetRule, Choose, Each, When, Count, SupportLever, Restock,
)  # fmt: skip
"""Every primitive there is, in the order of the documentation."""

__all__ = [
    "PRIMITIVES",
    "Choose",
    "Count",
    "Damage",
    "Draw",
    "Each",
    "Effect",
    "FreeRepair",
    "Gain",
    "Give",
    "Impact",
    "Look",
    "MovePhone",
    "Option",
    "Pay",
    "Restock",
    "SetRule",
    "SupportLever",
    "Upgrade",
    "Wear",
    "When",
]
