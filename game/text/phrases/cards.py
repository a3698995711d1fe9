"""What is said around a card: its kicker, its source, what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "card.price_both": "{coins} et {elan}",
    "card.kicker": "{deck} · {more}",
    "card.hidden": "Une carte cachée",
    "card.spoken_join": ". ",
    "card.source": "D’où vient ce chiffre ?",
    "card.source.none": "À propos de cette carte",
    "card.source.text": "{title}, {year}. {scope}. {seen}",
    "card.source.own": "{title}, {year}.",
    "card.seen.primary": "Lu à la source.",
    "card.seen.copy": "Lu dans une copie : {through}.",
    "card.seen.second-hand": "Lu dans une seconde source : {through}.",
    "card.seen.at": "{organisation}, {year}",
    "card.address": "Adresse",
    "card.debate": "Pourquoi d’autres chiffres ?",
    "card.debate.point": "{organisation}, {year}",
    "card.more": "Autres chiffres de la carte",
    "card.more.line": "{organisation}, {year}. {scope}.",
    "card.question": "Pour en parler",
    "card.note": "À savoir avant d’en parler",
    "card.answer": "Ce qui peut changer cela : {card}",
    "card.answer.hint": "Ouvre cette carte.",
    "card.who": "Qui le fait",
    "card.claim": "On entend dire",
    "card.reply": "Ce que l’on sait",
    "card.status.law": "Loi",
    "card.status.rule": "Règle",
    "card.status.proposal": "Proposition",
    "card.status.practice": "Pratique",
    "card.status.since": "{status}, à partir du {date}",
    "card.lever": "Élan réuni",
    "card.play": "Jouer",
    "card.play_for": "Jouer : {price}",
    "card.join": "Rejoindre",
    "card.join_for": "Rejoindre : {price}",
    "card.support": "Soutenir : {n} élan",
    "card.easy": "Texte facile",
    "card.full": "Texte complet",
    "card.level.hint": "Change le texte de toutes les cartes.",
    "card.close": "Fermer",
    "card.unknown": "Cette carte n’est pas connue de ce jeu.",
}
