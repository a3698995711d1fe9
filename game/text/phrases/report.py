"""The report at the end of a game, and its log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "report.title.light": "Terre légère",
    "report.title.tense": "Terre sous tension",
    "report.title.hot": "Terre en surchauffe",
    "report.subtitle": "{years}, {homes} : {gauges}.",
    "report.join": ", ",
    "report.told_join": " ",
    "report.ahead": "En tête : {who}.",
    "report.level": "Deux foyers à égalité.",
    "report.zone.0": ("{n} jauge au calme", "{n} jauges au calme"),
    "report.zone.1": ("{n} jauge en tension", "{n} jauges en tension"),
    "report.zone.2": ("{n} jauge en surchauffe", "{n} jauges en surchauffe"),
    "report.tabs": "Les parties du bilan",
    "report.tab.count": "Le bilan",
    "report.tab.goals": "Objectifs",
    "report.tab.phones": "{Devices}",
    "report.tab.scale": "Poids d’un cube",
    "report.tab.talk": "En parler",
    "report.talk": "Ce qu’il ne faut pas conclure",
    "report.talk.text": (
        "La jauge la plus pleine : {kind}. Qui pourrait l’alléger : toi, l’école, la ville, "
        "la loi, le fabricant ? Puis choisissez une idée reçue et répondez-y ensemble."
    ),
    "report.tab.hint": "Montre cette partie.",
    "report.tab.back": "Revient au bilan.",
    "report.log": "Journal",
    "report.leave": "Écran titre",
    "report.debate": "Passer au débat",
    "report.debate.hint": (
        "{n} minute pour parler de ce que la partie a montré.",
        "{n} minutes pour parler de ce que la partie a montré.",
    ),
    "report.again": "Rejouer",
    "report.again.hint": "Prépare une partie avec la même table ; tu peux tout changer.",
    "report.weight": "D’où vient le poids ?",
    "report.weight.note_table": "Cubes de toute la table, par étape",
    "report.weight.note": "Cubes de chaque sac à dos, par étape",
    "report.weight.part": "{stage} : {n}",
    "report.per_year": "Cubes par an de service",
    "report.per_year.note": "Ce que coûte une année {no_device}",
    "report.per_year.table": "la table : {figure}",
    "report.years": ("{n} an", "{n} ans"),
    "report.no_service": "aucune année de service",
    "report.kinds": "Par nature, pour la table",
    "report.table": "Le compte",
    "report.count": ("{total} point ({lines})", "{total} points ({lines})"),
    "report.count.part": "{line} {n}",
    "report.line.service": "Service",
    "report.line.mission": "Mission",
    "report.line.levers": "Leviers",
    "report.line.initiatives": "Initiatives",
    "report.line.bonus": "Cartes",
    "report.line.pillars": "Piliers",
    "report.line.coins": "Pièces",
    "report.line.rucksack": "Sac à dos",
    "report.line.drawer": "Tiroir",
    "report.total": "Total",
    "report.what_if": "Et si chaque {device} avait duré un an de plus ?",
    "report.what_if.one": (
        "{A_device} a pesé {cubes} en {years} : {before} par an, {after} avec un an de plus."
    ),
    "report.what_if.text": (
        "La table : {parts}, donc {after} cube par an au lieu de {before}.",
        "La table : {parts}, donc {after} cubes par an au lieu de {before}.",
    ),
    "report.what_if.level": (
        "La table : {parts}, mais toujours {after} cube par an, car ce qui change pèse peu.",
        "La table : {parts}, mais toujours {after} cubes par an, car ce qui change pèse peu.",
    ),
    "report.what_if.new": ("{n} achat neuf de moins", "{n} achats neufs de moins"),
    "report.what_if.others": (
        "{n} achat d’occasion ou location de moins",
        "{n} achats d’occasion ou locations de moins",
    ),
    "report.what_if.years": ("{n} an de service en plus", "{n} ans de service en plus"),
    "report.what_if.cubes": ("{n} cube évité", "{n} cubes évités"),
    "report.what_if.same": (
        "Rien n’aurait changé : personne n’a dû remplacer {the_device} ni s’en passer."
    ),
    "report.what_if.later": (
        "Le compte ne change pas : un remplacement plus tard n’évite ici ni achat ni cube."
    ),
    "report.what_if.unknown": (
        "Ce calcul a besoin de toute la partie, et le journal n’en garde pas le début."
    ),
    "report.what_if.how": (
        "Chaque {device} remplacé{e} ou perdu{e} sert un an de plus, le suivant arrive plus tard "
        "ou pas. Rien d’autre n’est rejoué : c’est une estimation."
    ),
    "report.what_if.before": "dans cette partie",
    "report.what_if.after": "avec un an de plus",
    "report.what_if.unit": "cubes par an",
    "report.phones": "La vie des {devices}",
    "report.phones.note": (
        "{n} {device} a servi pendant cette partie",
        "{n} {devices} ont servi pendant cette partie",
    ),
    "report.phone.then": "{first}, puis {other}",
    "report.phone.served": ("{n} an de service", "{n} ans de service"),
    "report.phone.ratio": "{figure} par an",
    "report.phone.unused": "n’a pas servi",
    "report.phone.older": "d’avant la partie",
    "report.phone.use": "Encore en main : {who}.",
    "report.phone.drawer": "Dort dans un tiroir : {who}.",
    "report.phone.pool": "Attend dans la réserve commune.",
    "report.phone.collected": "Porté{e} à la collecte : {who}.",
    "report.phone.binned": "Jeté{e} à la poubelle : {who}.",
    "report.phone.informal": "Parti{e} dans la filière informelle : {who}.",
    "report.phone.sold": "Vendu{e} hors de la table : {who}.",
    "report.phone.lost": "Volé{e} : {who}.",
    "report.phone.given_back": "Rendu{e} au loueur : {who}.",
    "report.scale": "Ce que pèse un cube",
    "report.scale.text": (
        "Un cube n’est pas une mesure. L’échelle est réglée sur les chiffres publiés : en "
        "moyenne, {a_device} de ce jeu en tombe près. La réalité s’en écarte, selon le modèle, "
        "l’électricité de l’usine et la façon de compter."
    ),
    "report.scale.figure": (
        "{cubes}, à {each} {unit} le cube ; environ {year} {unit} par an de service. {about}"
    ),
    "report.scale.ordinal": (
        "{cubes}. Pas d’échelle : ici on compare, on ne pèse pas. Plus il y en a, plus c’est lourd."
    ),
    "report.scale.doubt": (
        "Ce sont des ordres de grandeur : le vrai chiffre peut être deux fois plus petit ou deux "
        "fois plus grand. Ils servent à comparer les choix de cette partie, pas à dire ce que "
        "pèse {the_device} de quelqu’un."
    ),
    "log.title": "Journal de la partie",
    "log.note": ("{n} ligne", "{n} lignes"),
    "log.years": "Les années",
    "log.year": "An {n}",
    "log.tour": "Le grand tour",
    "log.end": "Le grand tri",
    "log.empty": "Rien encore.",
    "log.back": "Fermer",
    "log.year_hint": "Montre ce qui s’y est passé.",
}
