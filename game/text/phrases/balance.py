"""Phrases of the command « balance »."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "balance.help": "faire jouer l’ordinateur en nombre et mesurer l’équilibre d’un scénario",
    "balance.help.scenario": "le scénario à étudier, par exemple standard",
    "balance.help.device": "l’appareil (le premier du dossier content si rien n’est dit)",
    "balance.help.games": "parties par ligne (2000 si rien n’est dit)",
    "balance.help.lines": "seulement ces lignes de l’étude, séparées par des virgules",
    "balance.help.seed": "la graine des mélanges (1 si rien n’est dit)",
    "balance.help.workers": "processus sur cette machine (un par cœur si rien n’est dit)",
    "balance.help.dask": "adresse d’un ordonnanceur Dask, par exemple tcp://10.0.0.2:8786",
    "balance.help.out": "dossier des résultats (build/balance si rien n’est dit)",
    "balance.help.format": "format des tableaux : csv ou parquet",
    "balance.help.compare": (
        "comparer deux dossiers de résultats, ou deux dossiers de contenu à faire jouer"
    ),
    "balance.help.targets": "un autre fichier de lignes et de cibles",
    "balance.help.tell": (
        "raconter les N premières parties de chaque ligne, une par fichier, sans rien mesurer"
    ),
    "balance.story.title": "{line}, partie {n}, graine {seed}",
    "balance.story.standing": (
        "{who} : {coins} en pièces, {elan} en élan, {cubes} en cubes, {points} en points"
    ),
    "balance.story.end": "Le bilan",
    "balance.story.mission": "{who} garde la mission « {card} ».",
    "balance.story.award": "La table : {award}",
    "balance.no_scenario": "Dis quel scénario étudier. Choisis parmi : {known}.",
    "balance.no_targets": (
        "Il n’y a pas d’étude pour ce scénario : {path} manque. Écris ce fichier "
        "(docs/balance-lab.md), ou choisis parmi : {known}."
    ),
    "balance.bad_targets": (
        "Le fichier des cibles a une erreur. Corrige-la, puis recommence.",
        "Le fichier des cibles a {n} erreurs. Corrige-les, puis recommence.",
    ),
    "balance.no_line": "L’étude n’a pas de ligne « {name} ». Choisis parmi : {known}.",
    "balance.missing_library": (
        "La bibliothèque {module} manque. Installe le laboratoire : "
        "pip install 'terre-en-poche[{extra}]'"
    ),
    "balance.stopped": "L’étude s’arrête. {why}",
    "balance.disk": (
        "L’étude ne s’écrit pas dans {path} : {why}. Choisis un autre dossier avec --out."
    ),
    "balance.not_comparable": (
        "{path} n’est ni un dossier de résultats (study.json), ni un dossier de contenu "
        "(device.yaml)."
    ),
    "balance.starting": (
        "{n} partie à jouer, {kept} déjà là. Graine {seed}, dossier {path}.",
        "{n} parties à jouer, {kept} déjà là. Graine {seed}, dossier {path}.",
    ),
    "balance.on": "Joué par : {where}.",
    "balance.here": "ce processus",
    "balance.processes": (
        "{n} processus de cette machine",
        "{n} processus de cette machine",
    ),
    "balance.cluster": "la grappe Dask {address}",
    "balance.games": "Parties",
    "balance.rate": "{rate} par seconde",
    "balance.left": "reste",
    "balance.died": (
        "{n} processus est mort en route. Ce qu’il jouait a été rejoué.",
        "{n} processus sont morts en route. Ce qu’ils jouaient a été rejoué.",
    ),
    "balance.interrupted": (
        "Interrompu. Ce qui est joué est gardé dans {path}. Pour continuer : {command}"
    ),
    "balance.written": "Écrit : {path}",
}
