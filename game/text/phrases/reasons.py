"""Why an action is refused, and by which way one can still get there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "reason.already_at_best": "{Your_device} est déjà au mieux sur ce point.",
    "reason.already_renting": "Tu loues déjà {your_device}.",
    "reason.choose_first": "Un choix attend sa réponse.",
    "reason.condition_unmet": "Rien à faire avec cette carte pour l’instant.",
    "reason.drawer_empty": "Ton tiroir est vide, ou ce qu’il contient ne peut plus servir ainsi.",
    "reason.family_taken": "Tu as déjà un métal de cette famille.",
    "reason.not_together": "Dans ce scénario, on répare avec des pièces.",
    "reason.game_over": "La partie est finie.",
    "reason.glued": (
        "{Your_device} n’est pas prévu{e} pour la réparation. Une loi changerait la règle."
    ),
    "reason.last_year_already": "C’est déjà la dernière année.",
    "reason.last_year_too_early": (
        "Trop tôt pour finir : le voyage se juge à partir de l’an {year}, à mi-parcours."
    ),
    "reason.more_than_needed": "Ce levier n’a plus besoin que de {missing} élan.",
    "reason.no_fault": "Rien à réparer : {your_device} n’a pas cette panne.",
    "reason.no_lever": "Aucun levier n’est présenté.",
    "reason.no_new_this_year": "Pas d’achat neuf cette année : une alerte l’empêche.",
    "reason.no_phone": "Tu n’as pas {no_device} en service. S’équiper en donne un.",
    "reason.no_such_option": "Ce choix n’existe pas ici.",
    "reason.no_such_phone": "{This_device} n’est plus là.",
    "reason.nobody_else": "Il faut au moins deux foyers.",
    "reason.not_in_hand": "Cette carte n’est pas dans ta main.",
    "reason.not_in_row": "Cette carte n’est plus dans la rangée.",
    "reason.not_in_this_phase": "Pas maintenant : ce n’est pas le moment de cette action.",
    "reason.not_timed": "Cette partie n’est pas minutée : elle va jusqu’à sa dernière année.",
    "reason.not_your_turn": "Ce n’est pas ton tour.",
    "reason.nothing_to_choose": "Aucun choix n’est demandé.",
    "reason.nothing_to_count": "Rien à compter pour cette carte : elle ne ferait rien.",
    "reason.pool_empty": ("La réserve commune est vide. Donner {a_device} qui dort la remplit."),
    "reason.reaction_only": (
        "Garde cette carte : elle sert quand un aléa tombe, sans coûter d’action."
    ),
    "reason.rented_phone": "{This_device} est en location, pas à toi.",
    "reason.row_suits": "Une carte de la rangée te convient : choisis-la.",
    "reason.still_serves": "{This_device} rend encore service.",
    "reason.too_few_coins": (
        "Il te faut {need} pièce, tu en as {have}.",
        "Il te faut {need} pièces, tu en as {have}.",
    ),
    "reason.too_little_elan": "Il te faut {need} élan, tu en as {have}. S’engager en donne.",
    "reason.too_much_elan": "{limit} élan au plus à la fois.",
    "reason.too_old_to_give": "Plus de mises à jour : personne ne peut le reprendre. Collecte-le.",
    "reason.wrong_seats": "Ce scénario se joue de {low} à {high} foyers.",
    "reason.your_own_phone": "{This_device} est déjà à toi.",
}
