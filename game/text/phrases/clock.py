"""The clock of a timed game, and the last year that a table may declare."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "clock.left": "{n} min",
    "clock.left_words": (
        "{n} minute de jeu avant d’en parler",
        "{n} minutes de jeu avant d’en parler",
    ),
    "clock.paused": "En pause : {left}",
    "clock.offer": "Dernière année ?",
    "clock.up": "Temps écoulé",
    "clock.up_words": "Le temps de jeu est écoulé. La table finit quand elle veut.",
    "clock.last": "Dernière année",
    "clock.hidden": "Horloge",
    "clock.hidden_words": "L’horloge est cachée. Elle compte toujours.",
    "clock.hint": "Pause, cinq minutes de plus, cacher l’horloge.",
    "clock.title": "Le temps de jeu",
    "clock.debrief": ("Puis {n} minute pour en parler", "Puis {n} minutes pour en parler"),
    "clock.whole": "{talk} : {all} en tout.",
    "clock.whole_with_start": (
        "{talk}. Avec {n} minute pour s’installer, {all} en tout.",
        "{talk}. Avec {n} minutes pour s’installer, {all} en tout.",
    ),
    "clock.pause": "Mettre en pause",
    "clock.go_on": "Reprendre",
    "clock.more": "Cinq minutes de plus",
    "clock.hide": "Cacher l’horloge",
    "clock.show": "Montrer l’horloge",
    "debate.clock": "Le temps du débat",
    "debate.left": "{minutes}:{seconds}",
    "debate.left.said": ("Encore {n} minute de débat", "Encore {n} minutes de débat"),
    "debate.up": "Le temps du débat est écoulé. La table conclut quand elle veut.",
    "debate.pause": "Pause",
    "debate.go_on": "Reprendre",
    "debate.hide": "Cacher",
    "debate.show": "Horloge du débat",
    "clock.close": "Fermer",
    "last_year": "Dernière année",
    "last_year.hint": (
        "« Dernière année » ferait de l’an {n} le dernier : la table finirait ses actions, puis "
        "passerait au tri et au bilan."
    ),
}
