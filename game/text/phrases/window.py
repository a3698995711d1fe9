"""Phrases of the part « window »: the window itself, paging, what stops it from opening."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "window.title": "Terre en poche",
    "window.page_up": "Remonter",
    "window.page_down": "Descendre",
    "window.too_small": (
        "La fenêtre est trop petite pour lire le jeu. Agrandis-la jusqu’à {width} × {height} "
        "points au moins, ou appuie sur F11 pour le plein écran."
    ),
    "window.no_display": (
        "Aucun écran trouvé : le jeu ne peut pas ouvrir de fenêtre ({why}). "
        "Joue en mode texte avec --text, ou lance-le depuis une session graphique."
    ),
    "window.missing": (
        "Il manque un fichier du jeu : {why}. Réinstalle le jeu, "
        "ou remets le dossier « assets » complet à côté du dossier « game »."
    ),
}
