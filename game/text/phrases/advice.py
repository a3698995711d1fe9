"""Advice in one sentence, and what a computer household just did: a deed and its reason.

A sentence is made of what one does and of a reason that suits it; both lists stand here once and
are joined by a colon. ``advice.*`` speaks to whoever plays, ``explain.*`` of a household. Cards and
models, attributes and faults come as ids: whoever says the sentence fills in their names, and gives
``what``, the thing that is advised.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

_DEEDS: Final[Mapping[str, tuple[str, str]]] = {
    "bin": ("Jette {this_device} à la poubelle", "{who} jette {a_device} à la poubelle"),
    "choose": ("Choisis {what}", "{who} fait son choix"),
    "collect": ("Porte {this_device} {word.collect}", "{who} porte {a_device} {word.collect}"),
    "design": ("Choisis {what}", "{who} choisit {word.design}"),
    "engage": ("Engage-toi", "{who} s’engage"),
    "give": ("Donne {this_device}", "{who} donne {a_device}"),
    "hold": ("Garde tes gestes", "{who} garde ses gestes"),
    "informal": ("Vends {this_device} {word.informal}", "{who} vend {a_device} {word.informal}"),
    "join": ("Rejoins {what}", "{who} rejoint une initiative"),
    "mission": ("Garde la mission {what}", "{who} garde une mission"),
    "model": ("Choisis le modèle {what}", "{who} choisit un modèle"),
    "new": ("Achète du neuf", "{who} achète du neuf"),
    "pass": ("Termine ton tri", "{who} termine son tri"),
    "play": ("Joue {what}", "{who} joue un geste"),
    "react": ("Utilise {what}", "{who} utilise un geste"),
    "refurbished": ("Prends {word.refurbished}", "{who} prend {word.refurbished}"),
    "rent": ("Loue {a_device}", "{who} loue {a_device}"),
    "repair": ("Répare {your_device}", "{who} répare {a_device}"),
    "repair_together": (
        "Répare {your_device} à plusieurs",
        "{who} répare {a_device} avec d’autres",
    ),
    "support": ("Soutiens {what}", "{who} soutient un levier"),
    "take": ("Prends {what}", "{who} prend une carte"),
    "used": ("Achète {a_device} d’occasion", "{who} achète {a_device} d’occasion"),
}
"""What one does: said to a person, told of a household."""

_REASONS: Final[Mapping[str, tuple[str, ...]]] = {
    "blind": ("aucune des cartes montrées ne convient",),
    "calm": ("avec «\u00a0{than}\u00a0», la jauge {kind} passerait en tension",),
    "cards": ("cela met {n} geste de plus en main", "cela met {n} gestes de plus en main"),
    "cheaper": ("c’est {n} pièce de moins qu’un neuf", "c’est {n} pièces de moins qu’un neuf"),
    "choice": ("la carte donne ensuite à choisir",),
    "coins": ("cela rapporte {n} pièce", "cela rapporte {n} pièces"),
    "coins_later": (
        "cela rapporte {n} pièce pour la prochaine panne",
        "cela rapporte {n} pièces pour la prochaine panne",
    ),
    "coins_others": (
        "cela rapporte {n} pièce, et d’autres peuvent s’en servir",
        "cela rapporte {n} pièces, et d’autres peuvent s’en servir",
    ),
    "cool": ("avec «\u00a0{than}\u00a0», la jauge {kind} passerait en surchauffe",),
    "cubes": (
        "cela met {n} cube dans le sac, mais {a_device} ne dort plus",
        "cela met {n} cubes dans le sac, mais {a_device} ne dort plus",
    ),
    "cubes_now": ("cela met {n} cube dans le sac", "cela met {n} cubes dans le sac"),
    "drawer": (
        "ne rien faire coûte {n} point à la fin",
        "ne rien faire coûte {n} points à la fin",
    ),
    "elan": ("cela rapporte {n} élan",),
    "empty": ("il n’y a plus rien à trier",),
    "free": ("cela ne coûte rien",),
    "harmless": ("cet aléa ne fait aucun mal",),
    "heavy": (
        "cela met environ {n} cube dans le sac",
        "cela met environ {n} cubes dans le sac",
    ),
    "initiative": ("il manque {n} élan pour rejoindre une initiative",),
    "keeps": (
        "ils peuvent encore servir {n} an",
        "ils peuvent encore servir {n} ans",
    ),
    "lasts": (
        "cela devrait durer {n} an de plus que ce qui a déjà servi",
        "cela devrait durer {n} ans de plus que ce qui a déjà servi",
    ),
    "lasts_more": (
        "de quoi servir encore {n} an, si tout va bien",
        "de quoi servir encore {n} ans, si tout va bien",
    ),
    "lasts_own": (
        "cela devrait durer {n} an de plus que l’ancien",
        "cela devrait durer {n} ans de plus que l’ancien",
    ),
    "levels": (
        "{the_device} gagne {n} cran en {attribute}",
        "{the_device} gagne {n} crans en {attribute}",
    ),
    "lever": ("le levier est voté, la règle change pour tous",),
    "lever_points": (
        "le levier est voté et rapporte {n} point",
        "le levier est voté et rapporte {n} points",
    ),
    "lighter": (
        "c’est environ {n} cube de moins qu’un neuf dans le sac",
        "c’est environ {n} cubes de moins qu’un neuf dans le sac",
    ),
    "metals": ("ses matières peuvent resservir",),
    "missing": (
        "il faudra encore un élan pour le voter",
        "il faudra encore {n} élan pour le voter",
    ),
    "mission_points": (
        "elle vaut {n} point de plus que «\u00a0{than}\u00a0»",
        "elle vaut {n} points de plus que «\u00a0{than}\u00a0»",
    ),
    "mission_worth": ("elle vaut {n} point", "elle vaut {n} points"),
    "new_cubes": (
        "du neuf mettrait environ {n} cube dans le sac",
        "du neuf mettrait environ {n} cubes dans le sac",
    ),
    "no_cube": ("aucun cube dans le sac, alors que du neuf en met environ {n}",),
    "no_cubes_now": ("cela ne met aucun cube dans le sac",),
    "only": ("c’est la seule chose possible ici",),
    "out": ("sans cela, {the_device} ne sert pas cette année",),
    "paid": (
        "cela coûte {n} pièce, sans cube dans le sac",
        "cela coûte {n} pièces, sans cube dans le sac",
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
    "rule": ("la nouvelle règle sert encore {n} an", "la nouvelle règle sert encore {n} ans"),
    "secret": ("pourquoi, cela reste son secret",),
    "service": (
        "cette panne fait perdre {n} point chaque année",
        "cette panne fait perdre {n} points chaque année",
    ),
    "service_now": ("cela rapporte {n} point de service", "cela rapporte {n} points de service"),
    "stops": ("l’aléa est annulé",),
    "stops_fault": ("sans ce geste, une panne de plus, {fault}",),
    "stops_wear": (
        "sans ce geste, {the_device} perd {n} cran en {attribute}",
        "sans ce geste, {the_device} perd {n} crans en {attribute}",
    ),
    "together": ("cela coûte {n} élan et aucune pièce",),
    "tokens": (
        "cela rapporte {n} jeton",
        "cela rapporte {n} jetons",
    ),
    "unknown": ("la suite dépend d’une carte encore cachée",),
    "weighs": ("cela met {n} cube dans le sac", "cela met {n} cubes dans le sac"),
    "without": ("sans cela, l’année se passe sans {device}",),
    "worn": ("plus personne ne peut s’en servir, mais ses matières resservent",),
    "years": (
        "son effet dure encore {n} an",
        "son effet dure encore {n} ans",
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
    "advice.risk.dies_later": (
        "À la fin de l’année, {the_device} sera hors service\u00a0; une réparation suffira l’an "
        "prochain."
    ),
    "advice.risk.dies_soon": (
        "Sans réparation, {the_device} sera hors service à la fin de l’année\u00a0: il te reste "
        "{n} action pour cela.",
        "Sans réparation, {the_device} sera hors service à la fin de l’année\u00a0: il te reste "
        "{n} actions pour cela.",
    ),
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


_WORDS: Final[Mapping[str, Phrase]] = {
    "advice.blind": "une carte de la pioche, sans la voir",
    "advice.named": "«\u00a0{name}\u00a0»",
    "advice.this": "ce qui est montré ici",
    "word.collect": "à la collecte",
    "word.design": "une conception",
    "word.informal": "à la filière informelle",
    "word.refurbished": "{a_device} reconditionné{e}",
}
"""What is advised, and what each device says in its own way."""


_BARE: Final[Mapping[str, tuple[str, ...]]] = {
    "keeps": (
        "garde ses gestes\u00a0: ils peuvent encore servir {n} an",
        "garde ses gestes\u00a0: ils peuvent encore servir {n} ans",
    ),
}
"""Reasons that speak of what the line above them does not name."""


def _alone() -> dict[str, Phrase]:
    """``because.*``: the reason alone, under a line that has said what was done."""
    found: dict[str, Phrase] = {}
    for key, reason in {**_REASONS, **_BARE}.items():
        forms = [f"{form}." for form in reason]
        found[f"because.{key}"] = forms[0] if len(forms) == 1 else (forms[0], forms[1])
    return found


PHRASES: Final[Mapping[str, Phrase]] = {**_sentences(), **_alone(), **_RISKS, **_WORDS}
