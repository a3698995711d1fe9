"""Advice in one sentence, and what a computer household just did: a deed and its reason.

A sentence is made of what one does and of a reason that suits it; both lists stand here once and
are joined by a colon. ``advice.*`` speaks to whoever plays, ``explain.*`` of a household. Cards and
models, attributes and faults come as ids: whoever says the sentence fills in their names.
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
    "blind": ("aucune carte visible n’est à portée",),
    "calm": ("«\u00a0{than}\u00a0» mettrait la jauge {kind} en tension",),
    "cards": ("cela met {n} geste de plus en main", "cela met {n} gestes de plus en main"),
    "cheaper": ("c’est {n} pièce de moins qu’un neuf", "c’est {n} pièces de moins qu’un neuf"),
    "choice": ("elle ouvre un choix, écrit sur la carte",),
    "coins": ("cela rapporte {n} pièce", "cela rapporte {n} pièces"),
    "coins_later": (
        "cela rapporte {n} pièce pour la prochaine panne",
        "cela rapporte {n} pièces pour la prochaine panne",
    ),
    "coins_others": (
        "cela rapporte {n} pièce, et d’autres peuvent s’en servir",
        "cela rapporte {n} pièces, et d’autres peuvent s’en servir",
    ),
    "cool": ("«\u00a0{than}\u00a0» mettrait la jauge {kind} en surchauffe",),
    "cubes": (
        "cela met {n} cube dans le sac, mais il en dort un de moins",
        "cela met {n} cubes dans le sac, mais il en dort un de moins",
    ),
    "cubes_now": ("cela met {n} cube dans le sac", "cela met {n} cubes dans le sac"),
    "drawer": (
        "ne rien faire coûterait {n} point à la fin",
        "ne rien faire coûterait {n} points à la fin",
    ),
    "elan": ("cela rapporte {n} élan",),
    "empty": ("il n’y a plus rien à trier",),
    "free": ("cela ne coûte rien",),
    "harmless": ("cet aléa ne coûte rien",),
    "heavy": (
        "cela met environ {n} cube dans le sac",
        "cela met environ {n} cubes dans le sac",
    ),
    "initiative": ("il manque {n} élan pour rejoindre une initiative",),
    "keeps": (
        "ils peuvent encore servir pendant {n} an",
        "ils peuvent encore servir pendant {n} ans",
    ),
    "lasts": (
        "du neuf devrait servir {n} an de plus que ce qui existe déjà",
        "du neuf devrait servir {n} ans de plus que ce qui existe déjà",
    ),
    "lasts_more": (
        "de quoi servir encore {n} an, si tout va bien",
        "de quoi servir encore {n} ans, si tout va bien",
    ),
    "lasts_own": (
        "du neuf devrait servir {n} an de plus que l’ancien",
        "du neuf devrait servir {n} ans de plus que l’ancien",
    ),
    "levels": (
        "{the_device} gagne {n} cran en {attribute}",
        "{the_device} gagne {n} crans en {attribute}",
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
        "elle vaut {n} point de plus que «\u00a0{than}\u00a0»",
        "elle vaut {n} points de plus que «\u00a0{than}\u00a0»",
    ),
    "mission_worth": ("elle vaut {n} point", "elle vaut {n} points"),
    "new_cubes": (
        "racheter mettrait environ {n} cube dans le sac",
        "racheter mettrait environ {n} cubes dans le sac",
    ),
    "no_cube": ("pas un cube de plus, quand un neuf en met environ {n}",),
    "no_cubes_now": ("cela ne met pas un cube dans le sac",),
    "only": ("il n’y a rien d’autre à faire ici",),
    "out": ("sans cela, {the_device} ne sert pas cette année",),
    "paid": (
        "cela coûte {n} pièce et ne met pas un cube dans le sac",
        "cela coûte {n} pièces et ne met pas un cube dans le sac",
    ),
    "part_cheaper": (
        "c’est {n} pièce de moins qu’avec «\u00a0{than}\u00a0», à garder pour une réparation",
        "c’est {n} pièces de moins qu’avec «\u00a0{than}\u00a0», à garder pour une réparation",
    ),
    "part_levels": (
        "c’est {n} cran de plus en {attribute} qu’avec «\u00a0{than}\u00a0»",
        "c’est {n} crans de plus en {attribute} qu’avec «\u00a0{than}\u00a0»",
    ),
    "part_lighter": (
        "c’est {n} cube de moins qu’avec «\u00a0{than}\u00a0»",
        "c’est {n} cubes de moins qu’avec «\u00a0{than}\u00a0»",
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
    "stops_fault": ("sans lui, une panne de plus, {fault}",),
    "stops_wear": (
        "sans lui, {the_device} perd {n} cran en {attribute}",
        "sans lui, {the_device} perd {n} crans en {attribute}",
    ),
    "together": ("cela prend {n} élan et pas une pièce",),
    "tokens": (
        "cela rapporte {n} jeton",
        "cela rapporte {n} jetons",
    ),
    "unknown": ("la suite dépend d’une carte encore cachée",),
    "weighs": ("cela met {n} cube dans le sac", "cela met {n} cubes dans le sac"),
    "without": ("sans cela, l’année se passe sans {device}",),
    "worn": ("plus personne ne peut s’en servir, ses matières si",),
    "years": (
        "ce qu’elle apporte dure encore {n} an",
        "ce qu’elle apporte dure encore {n} ans",
    ),
}
"""Reasons, in one form or in the singular and the plural of ``n``; all name what one can see."""

_ALWAYS: Final = ("cubes_now", "no_cubes_now", "only", "paid", "unknown")
_CARD: Final = (
    "points", "service_now", "repaired", "pillar", "levels", "coins", "coins_later", "elan",
    "cards", "rule", "tokens", "choice",
)  # fmt: skip
_PART: Final = ("cool", "calm", "part_lighter", "part_levels", "part_cheaper", "weighs")

SUITS: Final[Mapping[str, tuple[str, ...]]] = {
    "bin": ("drawer", "cubes"),
    "choose": (*_CARD, "secret"),
    "collect": ("drawer", "worn", "tokens", "coins", "metals"),
    "design": _PART,
    "engage": ("initiative", "elan", "cards", "free"),
    "give": ("drawer", "coins_others", "lasts_more"),
    "hold": ("harmless", "keeps"),
    "informal": ("drawer", "cubes", "coins"),
    "join": ("years", *_CARD),
    "mission": ("mission_points", "mission_worth", "secret"),
    "model": _PART,
    "new": ("lasts", "without", "lasts_own", "heavy"),
    "pass": ("empty",),
    "play": _CARD,
    "react": ("stops", "stops_fault", "stops_wear"),
    "refurbished": ("lighter", "lasts_more", "without"),
    "rent": ("lighter", "without"),
    "repair": ("out", "new_cubes", "service"),
    "repair_together": ("out", "together", "new_cubes", "service"),
    "support": ("lever_points", "lever", "missing"),
    "take": ("blind", *_PART),
    "used": ("no_cube", "cheaper"),
}
"""The reasons that each deed can have, besides those that all have."""

_RISKS: Final[Mapping[str, Phrase]] = {
    "advice.risk.about_cubes": (
        "Cela met environ {n} cube dans le sac.",
        "Cela met environ {n} cubes dans le sac.",
    ),
    "advice.risk.coins": ("Cela coûte {n} pièce.", "Cela coûte {n} pièces."),
    "advice.risk.cubes": ("Cela met {n} cube dans le sac.", "Cela met {n} cubes dans le sac."),
    "advice.risk.dies": "À la fin de l’année, {the_device} ne servira plus sans réparation.",
    "advice.risk.fault": "Il y aura une panne\u00a0: {fault}.",
    "advice.risk.hazard_coins": ("L’aléa prend {n} pièce.", "L’aléa prend {n} pièces."),
    "advice.risk.more_cubes": (
        "C’est {n} cube de plus qu’avec «\u00a0{than}\u00a0».",
        "C’est {n} cubes de plus qu’avec «\u00a0{than}\u00a0».",
    ),
    "advice.risk.rent_year": (
        "Un loyer suivra\u00a0: {n} pièce.",
        "Un loyer suivra\u00a0: {n} pièces à chaque fois.",
    ),
    "advice.risk.wear": (
        "L’aléa prend {n} cran en {attribute}.",
        "L’aléa prend {n} crans en {attribute}.",
    ),
    "advice.risk.year_end": "À la fin de l’année, une panne est à prévoir\u00a0: {fault}.",
}
"""What an action costs or leaves open: a second sentence, said to the person only."""


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


PHRASES: Final[Mapping[str, Phrase]] = {**_sentences(), **_RISKS}
