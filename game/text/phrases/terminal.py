"""Phrases of the part « terminal »."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "terminal.welcome": (
        "Terre en poche en mode texte. Tape le numéro de ton choix, puis Entrée. "
        "Tape ? pour l’aide."
    ),
    "terminal.prompt": "Ton choix : ",
    "terminal.chosen": "Choisi.",
    "terminal.not_now": "Pas maintenant : {why}",
    "terminal.letters": "Et aussi : {letters}.",
    "terminal.letter": "{letter} ({label})",
    "terminal.all_same": "Rien n’a changé. Tape l pour tout relire.",
    "terminal.same": "Le reste n’a pas changé. Tape l pour tout relire.",
    "terminal.pair": "{label} : {value}",
    "terminal.why": "Pourquoi : {why}",
    "terminal.because": "{what}, pas maintenant : {why}",
    "terminal.all_possible": "Tous les choix de cet écran sont possibles.",
    "terminal.unknown": (
        "« {order} » ne correspond à aucun choix. Tape un numéro, ou ? pour l’aide."
    ),
    "terminal.no_number": (
        "Le numéro {number} n’existe pas ici. Il y a un seul choix : tape 1.",
        "Le numéro {number} n’existe pas ici. Choisis entre 1 et {n}.",
    ),
    "terminal.nothing_to_choose": "Rien à choisir sur cet écran. Tape 0 pour revenir.",
    "terminal.not_here": "Cette commande ne sert pas sur cet écran. Tape 0 pour revenir.",
    "terminal.no_card": "Le choix {number} n’est pas une carte.",
    "terminal.what": "Tape le numéro d’un choix, ou ? pour l’aide.",
    "terminal.bye": "À bientôt.",
    "terminal.bye_saved": "À bientôt. Ta partie est enregistrée.",
    "terminal.bye_unsaved": "À bientôt. Cette partie n’est pas enregistrée.",
    "terminal.word.a": "annuler",
    "terminal.word.r": "refaire",
    "terminal.word.j": "journal",
    "terminal.word.g": "règles",
    "terminal.word.p": "pause",
    "terminal.word.c": "conseil",
    "terminal.word.q": "quitter",
    "terminal.word.v": "voir",
    "terminal.word.pp": "pourquoi pas",
    "terminal.word.help": "aide",
    "terminal.help.1": "Un numéro : faire ce choix.",
    "terminal.help.2": "v et un numéro : ouvrir la carte, par exemple « v 3 ».",
    "terminal.help.3": "0 : revenir à l’écran précédent.",
    "terminal.help.4": "Entrée : faire le choix principal, quand il y en a un.",
    "terminal.help.5": "a : annuler. r : refaire.",
    "terminal.help.6": "pp, ou « pourquoi pas » : dire pourquoi certains choix sont fermés.",
    "terminal.help.7": "l : relire tout l’écran.",
    "terminal.help.8": "j : lire le journal de la partie.",
    "terminal.help.9": "g : lire les règles.",
    "terminal.help.10": "p : faire une pause, changer les réglages.",
    "terminal.help.11": "c : demander un conseil.",
    "terminal.help.12": "q : quitter. La partie se retrouve au prochain lancement.",
    "terminal.cli.about": (
        "Terre en poche, le voyage d’un smartphone : un jeu sur ce qu’un téléphone coûte à la "
        "Terre et aux gens, et sur ce qui le fait durer."
    ),
    "terminal.cli.usage": "Utilisation : ",
    "terminal.cli.options": "Options",
    "terminal.cli.arguments": "Arguments",
    "terminal.cli.commands": "Commandes",
    "terminal.cli.command": "COMMANDE",
    "terminal.cli.help.help": "afficher cette aide",
    "terminal.cli.help.version": "afficher la version",
    "terminal.cli.help.play": "jouer, dans une fenêtre ou dans le terminal (par défaut)",
    "terminal.cli.help.text": "jouer dans le terminal",
    "terminal.cli.help.device": "jouer avec cet appareil, nommé par son dossier de content",
    "terminal.cli.help.language": "langue du jeu pour cette fois, par exemple en",
    "terminal.cli.help.scenario": "commencer tout de suite une partie de ce scénario",
    "terminal.cli.help.seats": (
        "commencer tout de suite avec ces foyers, par exemple person,repairer.sharp,thrifty"
    ),
    "terminal.cli.help.seed": "commencer tout de suite une partie avec ce mélange de cartes",
    "terminal.cli.help.demo": "regarder l’ordinateur jouer une partie et peindre chaque écran",
    "terminal.cli.help.out": "dossier des images (build/screens si rien n’est dit)",
    "terminal.cli.help.lint": "vérifier le contenu du jeu",
    "terminal.cli.help.path": "dossier de contenu à vérifier (celui du jeu si rien n’est dit)",
    "terminal.cli.help.sessions": "lister les parties enregistrées",
    "terminal.cli.unrecognized": "Option inconnue : {what}.",
    "terminal.cli.bad_command": "Commande inconnue : {what}.",
    "terminal.cli.bad_value": "La valeur donnée à {what} ne convient pas.",
    "terminal.cli.no_value": "Il manque une valeur après {what}.",
    "terminal.cli.not_understood": "La commande n’est pas comprise.",
    "terminal.cli.see_help": "Pour voir ce qui est possible : {command} --help",
    "terminal.cli.no_content": (
        "Le contenu du jeu manque : {path} n’est pas un dossier. Réinstalle le jeu, ou remets "
        "le dossier « content » complet à côté du dossier « game »."
    ),
    "terminal.cli.bad_content": (
        "Le contenu du jeu a une erreur : {problem} Corrige-la, puis vérifie avec "
        "terre-en-poche lint.",
        "Le contenu du jeu a {n} erreurs. La première : {problem} Pour les voir toutes : "
        "terre-en-poche lint",
    ),
    "terminal.cli.bad_settings": (
        "Les réglages enregistrés ne se lisent pas ({why}). Le jeu reprend ceux du départ."
    ),
    "terminal.cli.no_scenario": "Le scénario « {name} » n’existe pas. Choisis parmi : {known}.",
    "terminal.cli.scenario_elsewhere": (
        "Le scénario « {name} » n’est pas de « {game} », qui a : {known}. Pour le jouer, ajoute "
        "--device {device}."
    ),
    "terminal.cli.no_device": "L’appareil « {name} » n’existe pas. Choisis parmi : {known}.",
    "terminal.cli.no_language": "Il n’y a pas de langue « {name} ». Choisis parmi : {known}.",
    "terminal.cli.no_player": (
        "Personne ne joue sous le nom « {name} ». Écris {person}, ou un style ({styles}), suivi "
        "ou non d’un point et d’un niveau ({levels})."
    ),
    "terminal.cli.seats": (
        "{n} foyer, et ce scénario se joue de {low} à {high}.",
        "{n} foyers, et ce scénario se joue de {low} à {high}.",
    ),
    "terminal.cli.device": "Dossier {device} :",
    "terminal.cli.no_window": (
        "La fenêtre ne s’ouvre pas ({why}). Le jeu continue dans le terminal."
    ),
    "terminal.cli.no_pictures": (
        "Les images ne se font pas : {why}. Réinstalle le jeu avec pygame-ce."
    ),
    "terminal.cli.pictures_failed": (
        "Les images ne s’écrivent pas dans {path} : {why}. Choisis un autre dossier avec --out."
    ),
    "terminal.cli.pictures": (
        "{n} image dans {path}.",
        "{n} images dans {path}.",
    ),
    "terminal.cli.no_folder": (
        "{path} n’est pas un dossier. Donne un dossier tel que content/smartphone."
    ),
    "terminal.cli.errors": ("{n} erreur.", "{n} erreurs."),
    "terminal.cli.warnings": ("{n} avertissement.", "{n} avertissements."),
    "terminal.cli.no_sessions": "Aucune partie enregistrée dans {path}.",
    "terminal.cli.sessions_in": "Dossier : {path}",
    "terminal.cli.column.started": "Commencée le",
    "terminal.cli.column.device": "Appareil",
    "terminal.cli.column.scenario": "Scénario",
    "terminal.cli.column.households": "Foyers",
    "terminal.cli.column.state": "État",
    "terminal.cli.column.file": "Fichier",
    "terminal.cli.households": (
        "{n} foyer, dont {persons} avec une personne",
        "{n} foyers, dont {persons} avec une personne",
    ),
    "terminal.cli.over": "terminée",
    "terminal.cli.first_tour": "en cours, grand tour",
    "terminal.cli.in_year": "en cours, année {year}",
    "terminal.cli.damage.unreadable": "illisible",
    "terminal.cli.damage.foreign": "un autre fichier que ceux du jeu",
    "terminal.cli.damage.newer": "faite par une version plus récente du jeu",
    "terminal.cli.damage.truncated": "coupée à la ligne {line}, reprend juste avant",
    "terminal.cli.damage.from_the_start": "abîmée dès le début, rien à reprendre",
    "terminal.cli.damage.edited": "abîmée à la ligne {line}, reprend juste avant",
    "terminal.cli.damage.too_large": "trop grosse pour être lue",
    "terminal.cli.unexpected": (
        "Une erreur imprévue arrête le jeu : {what}. Relance-le : chaque action est déjà "
        "enregistrée."
    ),
    "terminal.cli.details": "Les détails sont dans {path}, pour les joindre à un signalement.",
    "terminal.cli.no_details": "Les détails ne s’écrivent nulle part : le disque refuse.",
}
