"""What the table may win together, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "goals.title": "Objectifs de la table",
    "goals.title.alone": "Tes objectifs",
    "goals.open": "Objectifs",
    "goals.text": "Chaque médaille demande ses objectifs, et ceux des médailles d’avant.",
    "goals.value": "{award} : {reached} sur {of}",
    "goals.all": "Tout est atteint pour l’instant",
    "goals.hint": "Montre tous les objectifs et où en est la table.",
    "goals.hint.alone": "Montre tous les objectifs et où tu en es.",
    "goals.close": "Fermer",
    "goals.won": "atteinte",
    "goals.won_now": "en bonne voie",
    "goals.not_won": "manquée",
    "goals.not_won_now": "pas encore",
    "goals.below": "{award} d’abord",
    "goals.below.value": "à gagner avant celle-ci",
    "goal.reached": "atteint",
    "goal.too_few": "il manque {n}",
    "goal.too_many": "{n} de trop",
    "goal.both": "{least}, {most}",
    "goal.now": "{now}, {state}",
    "goal.value.number": "{n}",
    "goal.value.years": ("{n} an", "{n} ans"),
    "goal.value.cubes": ("{n} cube", "{n} cubes"),
    "goal.value.points": ("{n} point", "{n} points"),
    "goal.value.gauges": ("{n} jauge", "{n} jauges"),
    "goal.value.pillars": ("{n} pilier", "{n} piliers"),
    "goal.value.levers": ("{n} levier", "{n} leviers"),
    "goal.value.devices": ("{n} {device}", "{n} {devices}"),
    "goal.value.gifts": ("{n} don", "{n} dons"),
    "goal.value.repairs": ("{n} réparation", "{n} réparations"),
    "goal.every.years_missed.none": "Aucun foyer ne passe un an sans {device}",
    "goal.every.years_missed.most": (
        "Chaque foyer : {n} an sans {device} au plus",
        "Chaque foyer : {n} ans sans {device} au plus",
    ),
    "goal.every.years_missed.none.short": "Pas un an sans {device}",
    "goal.every.years_missed.most.short": (
        "Sans {device} : {n} an au plus",
        "Sans {device} : {n} ans au plus",
    ),
    "goal.every.score.least.short": ("{n} point au moins", "{n} points au moins"),
    "goal.every.years_served.least": (
        "Chaque foyer : {n} an de service au moins",
        "Chaque foyer : {n} ans de service au moins",
    ),
    "goal.every.years_served.least.short": (
        "{n} an de service au moins",
        "{n} ans de service au moins",
    ),
    "goal.every.score.least": (
        "Chaque foyer : {n} point au moins",
        "Chaque foyer : {n} points au moins",
    ),
    "goal.every.service.least": (
        "Chaque foyer : {n} point de service au moins",
        "Chaque foyer : {n} points de service au moins",
    ),
    "goal.every.service.least.short": (
        "{n} point de service au moins",
        "{n} points de service au moins",
    ),
    "goal.every.cubes.most": (
        "Chaque sac à dos : {n} cube au plus",
        "Chaque sac à dos : {n} cubes au plus",
    ),
    "goal.every.drawer.none": "Tous les tiroirs sont vides",
    "goal.every.drawer.most": (
        "Chaque tiroir : {n} {device} au plus",
        "Chaque tiroir : {n} {devices} au plus",
    ),
    "goal.every.repaired.least": (
        "Chaque foyer : {n} réparation au moins",
        "Chaque foyer : {n} réparations au moins",
    ),
    "goal.every.repaired.least.short": ("{n} réparation au moins", "{n} réparations au moins"),
    "goal.every.gave.least": (
        "Chaque foyer : {n} don au moins",
        "Chaque foyer : {n} dons au moins",
    ),
    "goal.every.gave.least.short": ("{n} don au moins", "{n} dons au moins"),
    "goal.every.pillars.least": (
        "Chaque foyer : {n} pilier au moins",
        "Chaque foyer : {n} piliers au moins",
    ),
    "goal.every.pillars.least.short": ("{n} pilier au moins", "{n} piliers au moins"),
    "goal.every.other.least": "Chaque foyer : {n} au moins ({metric})",
    "goal.every.other.most": "Chaque foyer : {n} au plus ({metric})",
    "goal.table.hot_gauges.none": "Aucune jauge en surchauffe",
    "goal.table.hot_gauges.most": (
        "{n} jauge en surchauffe au plus",
        "{n} jauges en surchauffe au plus",
    ),
    "goal.table.tense_gauges.none": "Toutes les jauges au calme",
    "goal.table.tense_gauges.most": (
        "{n} jauge hors du calme au plus",
        "{n} jauges hors du calme au plus",
    ),
    "goal.table.table_pillars.least": ("{n} pilier allumé", "{n} piliers allumés"),
    "goal.table.levers_passed.least": ("{n} levier voté", "{n} leviers votés"),
    "goal.table.table_cubes.most": (
        "{n} cube au plus pour la table",
        "{n} cubes au plus pour la table",
    ),
    "goal.table.cubes_each.most": (
        "{n} cube au plus par foyer, en moyenne",
        "{n} cubes au plus par foyer, en moyenne",
    ),
    "goal.table.service_each.least": (
        "{n} point de service par foyer, en moyenne",
        "{n} points de service par foyer, en moyenne",
    ),
    "goal.table.drawers.none": "Aucun {device} ne dort au tiroir",
    "goal.table.drawers.most": (
        "{n} {device} au plus dans les tiroirs",
        "{n} {devices} au plus dans les tiroirs",
    ),
    "goal.table.gifts.least": ("{n} don à la réserve", "{n} dons à la réserve"),
    "goal.table.other.least": "{n} au moins ({metric})",
    "goal.table.other.most": "{n} au plus ({metric})",
    "goals.report.none": "Pas de médaille cette fois",
    "goals.report.none_text": "La table sait maintenant où pèse {a_device}. Voici ce qui a manqué.",
    "goals.report.none_text.alone": "Tu sais maintenant où pèse {a_device}. Voici ce qui a manqué.",
    "goals.report.text": "Gagnée par toute la table.",
    "goals.report.text.alone": "Gagnée à un seul foyer.",
    "goals.report.near": "Pour « {award} », il a manqué : {goal}.",
    "goals.report.nearest": "Pour « {award} », le plus proche à atteindre était : {goal}.",
    "goals.report.subtitle": "{years}, {homes}.",
    "goals.report.cut": "Voyage écourté, jugé sur {years} au lieu de {all}.",
    "goals.report.also": "La table gagne : {award}.",
    "goals.report.also.alone": "Tu gagnes : {award}.",
    "goals.report.also_none": "La table ne gagne pas de médaille cette fois.",
    "goals.report.also_none.alone": "Pas de médaille cette fois.",
}
