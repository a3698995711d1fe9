"""Phrases of the command « i18n »."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "i18n.help": "traduire le jeu : modèles, catalogues, vérification, avancement",
    "i18n.task": "TÂCHE",
    "i18n.help.task": (
        "templates (écrire les modèles locales/ui.pot et content.pot), new LANG (commencer une "
        "langue), update (mettre à jour une langue, ou toutes), check (vérifier des catalogues, ou "
        "tous) ou status (montrer où en est chaque langue)"
    ),
    "i18n.help.names": "une langue, comme en ou pt_BR ; pour check, des fichiers .po",
    "i18n.help.write": "avec status, écrire aussi la page docs/translation-status.md",
    "i18n.which": "Dis quelle langue commencer, par exemple : terre-en-poche i18n new oc",
    "i18n.too_many": "« {what} » est de trop ici. Retire-le, puis recommence.",
    "i18n.bad_language": (
        "« {name} » n’est pas un code de langue. Écris-le comme en, oc ou pt_BR."
    ),
    "i18n.source": "Le français est la langue source : il ne se traduit pas. Choisis-en une autre.",
    "i18n.exists": (
        "{path} existe déjà. Pour le mettre à jour : terre-en-poche i18n update {language}"
    ),
    "i18n.no_language": (
        "Il n’y a pas encore de langue « {name} ». Pour la commencer : "
        "terre-en-poche i18n new {name}"
    ),
    "i18n.none": (
        "Il n’y a pas encore de traduction. Pour en commencer une : terre-en-poche i18n new LANG"
    ),
    "i18n.no_file": "{path} ne peut pas être lu : {why}. Vérifie son nom et le droit de le lire.",
    "i18n.disk": "{path} ne s’écrit pas : {why}. Vérifie le dossier et la place sur le disque.",
    "i18n.bad_content": (
        "Le contenu a une erreur : {problem} Corrige-la, puis vérifie avec terre-en-poche lint.",
        "Le contenu a {n} erreurs. La première : {problem} Pour les voir toutes : "
        "terre-en-poche lint",
    ),
    "i18n.spoiled": (
        "{path} a une erreur : il reste tel quel. Corrige-la, puis recommence.",
        "{path} a {n} erreurs : il reste tel quel. Corrige-les, puis recommence.",
    ),
    "i18n.written": ("{path} : {n} texte", "{path} : {n} textes"),
    "i18n.same": "{path} : rien de changé",
    "i18n.updated": (
        "{path} : {kept} gardés, {new} nouveaux, {rewritten} à revoir, {gone} sortis du jeu"
    ),
    "i18n.page": "Écrit : {path}",
}
