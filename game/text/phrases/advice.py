"""Advice in one sentence, and what a computer household just did: a deed and its reason.

A sentence is made of what one does and of a reason that suits it; both lists stand here once and
are joined by a colon. ``advice.*`` speaks to whoever plays, ``explain.*`` of a household.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

_DEEDS: Final[Mapping[str, tuple[str, str]]] = {
    "bin": ("Jette {this_device}", "{who} jette {a_device}"),
    "choose": ("Choisis ceci", "{who} choisit"),
    "collect": ("Porte {this_device} à la collecte", "{who} porte {a_device} à la collecte"),
    "design": ("Choisis cette conception", "{who} choisit une conception"),
    "engage": ("Engage-toi", "{who} s’engage"),
    "give": ("Donne {this_device}", "{who} donne {a_device}"),
    "hold": ("Garde tes gestes", "{who} garde ses gestes"),
    "informal": (
        "Vends {this_device} à la filière informelle",
        "{who} vend {a_device} à la filière informelle",
    ),
    "join": ("Rejoins cette initiative", "{who} rejoint une initiative"),
    "mission": ("Garde cette mission", "{who} garde une mission"),
    "model": ("Choisis ce modèle", "{who} choisit un modèle"),
    "new": ("Achète du neuf", "{who} achète du neuf"),
    "pass": ("Termine ton tri", "{who} termine son tri"),
    "play": ("Joue ce geste", "{who} joue un geste"),
    "react": ("Utilise ce geste", "{who} utilise un geste"),
    "refurbished": ("Prends un reconditionné", "{who} prend un reconditionné"),
    "rent": ("Loue {a_device}", "{who} loue {a_device}"),
    "repair": ("Répare", "{who} répare"),
    "repair_together": ("Répare à plusieurs", "{who} répare à plusieurs"),
    "support": ("Soutiens ce levier", "{who} soutient un levier"),
    "take": ("Prends cette carte", "{who} prend une carte"),
    "used": ("Prends une occasion", "{who} prend une occasion"),
}
"""What one does: said to a person, told of a household."""

_REASONS: Final[Mapping[str, tuple[str, ...]]] = {
    "best": ("c’est ce qui promet le plus",),
    "blind": ("aucune carte visible ne convient",),
    "cards": ("cela fait prendre {n} geste", "cela fait prendre {n} gestes"),
    "cheaper": ("c’est {n} pièce de moins qu’un neuf", "c’est {n} pièces de moins qu’un neuf"),
    "choice": ("cela laisse choisir ce qui sert le mieux",),
    "coins": ("cela rapporte {n} pièce", "cela rapporte {n} pièces"),
    "coins_cubes": (
        "cela rapporte {n} pièce, mais met des cubes dans le sac",
        "cela rapporte {n} pièces, mais met des cubes dans le sac",
    ),
    "coins_others": (
        "cela rapporte {n} pièce, et d’autres peuvent s’en servir",
        "cela rapporte {n} pièces, et d’autres peuvent s’en servir",
    ),
    "cubes": (
        "cela met {n} cube dans le sac, mais le tiroir se vide",
        "cela met {n} cubes dans le sac, mais le tiroir se vide",
    ),
    "drawer": (
        "au tiroir, cela coûterait {n} point à la fin",
        "au tiroir, cela coûterait {n} points à la fin",
    ),
    "elan": ("cela rapporte {n} élan",),
    "empty": ("le tiroir est vide",),
    "heavy": (
        "cela pèse environ {n} cube, mais les autres choix promettent moins",
        "cela pèse environ {n} cubes, mais les autres choix promettent moins",
    ),
    "initiative": ("il manque {n} élan pour rejoindre une initiative",),
    "keeps": ("ils restent en main pour une autre fois",),
    "lasts": (
        "du neuf devrait servir {n} an de plus que le reste",
        "du neuf devrait servir {n} ans de plus que le reste",
    ),
    "lasts_more": (
        "de quoi servir encore {n} an, si tout va bien",
        "de quoi servir encore {n} ans, si tout va bien",
    ),
    "levels": ("{the_device} gagne {n} niveau", "{the_device} gagne {n} niveaux"),
    "levels_more": (
        "{the_device} y gagne {n} niveau de plus qu’avec une autre carte",
        "{the_device} y gagne {n} niveaux de plus qu’avec une autre carte",
    ),
    "lever": ("le levier est voté, et la règle change pour la table",),
    "lever_points": (
        "le levier est voté et rapporte {n} point",
        "le levier est voté et rapporte {n} points",
    ),
    "lighter": (
        "c’est environ {n} cube de moins qu’un neuf dans le sac",
        "c’est environ {n} cubes de moins qu’un neuf dans le sac",
    ),
    "metals": ("ses matières peuvent resservir",),
    "missing": ("il ne lui manquera plus que {n} élan",),
    "mission_points": (
        "elle vaut {n} point de plus que l’autre",
        "elle vaut {n} points de plus que l’autre",
    ),
    "new_cubes": (
        "racheter mettrait environ {n} cube dans le sac",
        "racheter mettrait environ {n} cubes dans le sac",
    ),
    "no_cube": ("pas un cube de plus, quand un neuf en met environ {n}",),
    "only": ("c’est la seule chose à faire",),
    "only_way": ("rien d’autre n’est à prendre maintenant",),
    "out": ("sans cela, {the_device} ne sert pas cette année",),
    "part_cheaper": (
        "c’est {n} pièce de moins qu’un autre choix",
        "c’est {n} pièces de moins qu’un autre choix",
    ),
    "part_lighter": (
        "c’est {n} cube de moins qu’un autre choix dans le sac",
        "c’est {n} cubes de moins qu’un autre choix dans le sac",
    ),
    "pillar": ("un pilier s’allume",),
    "points": ("cela rapporte {n} point", "cela rapporte {n} points"),
    "repaired": ("une panne disparaît",),
    "rule": ("la règle changée sert encore {n} an", "la règle changée sert encore {n} ans"),
    "secret": ("pourquoi, cela reste son secret",),
    "service": (
        "avec cette panne, {the_device} rend {n} point de moins chaque année",
        "avec cette panne, {the_device} rend {n} points de moins chaque année",
    ),
    "service_now": ("cela rapporte {n} point de service", "cela rapporte {n} points de service"),
    "stops": ("l’aléa est annulé",),
    "together": ("cela prend {n} élan et pas une pièce",),
    "tokens": (
        "cela rapporte {n} jeton de mine urbaine",
        "cela rapporte {n} jetons de mine urbaine",
    ),
    "tokens_off": (
        "le jeton de mine urbaine fait baisser le prix de {n} pièce",
        "les jetons de mine urbaine font baisser le prix de {n} pièces",
    ),
    "tried": (
        "essayé dans {n} suite possible, c’est ce qui finit le mieux",
        "essayé dans {n} suites possibles, c’est ce qui finit le mieux",
    ),
    "whim": ("c’est une envie du moment",),
    "worn": ("plus personne ne peut s’en servir, ses matières si",),
    "years": (
        "ce qu’elle apporte dure encore {n} an",
        "ce qu’elle apporte dure encore {n} ans",
    ),
}
"""Reasons, in one form or in the singular and the plural of ``n``."""

_ALWAYS: Final = ("best", "only", "tried", "whim")
_CARD: Final = (
    "points", "service_now", "repaired", "pillar", "coins", "elan", "cards", "levels", "rule",
    "tokens", "choice",
)  # fmt: skip
_PART: Final = ("levels_more", "part_lighter", "part_cheaper")

SUITS: Final[Mapping[str, tuple[str, ...]]] = {
    "bin": ("drawer", "cubes"),
    "choose": (*_CARD, "secret"),
    "collect": ("drawer", "worn", "tokens", "coins", "metals"),
    "design": _PART,
    "engage": ("initiative", "elan", "cards"),
    "give": ("drawer", "coins_others", "lasts_more"),
    "hold": ("keeps",),
    "informal": ("drawer", "coins_cubes", "cubes"),
    "join": ("years", *_CARD),
    "mission": ("mission_points", "secret"),
    "model": _PART,
    "new": ("lasts", "only_way", "tokens_off", "heavy"),
    "pass": ("empty",),
    "play": _CARD,
    "react": ("stops",),
    "refurbished": ("lighter", "lasts_more"),
    "rent": ("lighter",),
    "repair": ("out", "new_cubes", "service"),
    "repair_together": ("out", "together", "new_cubes", "service"),
    "support": ("lever_points", "lever", "missing"),
    "take": ("blind", *_PART),
    "used": ("cheaper", "no_cube"),
}
"""The reasons that each deed can have, besides those that all have."""


def _sentence(deed: str, reason: tuple[str, ...]) -> Phrase:
    forms = [f"{deed}\u00a0: {form}." for form in reason]
    return forms[0] if len(forms) == 1 else (forms[0], forms[1])


def _sentences() -> dict[str, Phrase]:
    return {
        f"{form}.{deed}.{reason}": _sentence(said, _REASONS[reason])
        for deed, (advice, told) in _DEEDS.items()
        for form, said in (("advice", advice), ("explain", told))
        for reason in (*SUITS[deed], *_ALWAYS)
    }


PHRASES: Final[Mapping[str, Phrase]] = _sentences()
