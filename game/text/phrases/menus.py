"""Phrases of the part « menus »: title, new game, saves, settings, guide, sources, dialogs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {
    "menu.back": "Retour",
    "menu.close": "Fermer",
    "menu.cancel": "Non, revenir",
    "paging.previous": "Précédent",
    "paging.next": "Suivant",
    "paging.at": "Page {n} sur {of}",
    "paging.first": "C’est la première page.",
    "paging.last": "C’est la dernière page.",
    "date.month": "MMMM y",
    "date.minute": "d MMMM y, H' h 'mm",
    "households.1": "un foyer",
    "households.2": "deux foyers",
    "households.3": "trois foyers",
    "households.4": "quatre foyers",
    "households.5": "cinq foyers",
    "households.6": "six foyers",
    "households.7": "sept foyers",
    "households.8": "huit foyers",
    "title.play": "Jouer",
    "title.saves": "Parties enregistrées",
    "title.rules": "Règles",
    "title.glossary": "Glossaire",
    "title.settings": "Réglages",
    "title.sources": "Sources",
    "title.credits": "Crédits",
    "title.quit": "Quitter",
    "title.resume": "Reprendre : {moment}, {households}",
    "title.resume_of": "Reprendre {device} : {moment}, {households}",
    "title.resume.hint": "Rouvre la partie là où vous l’avez laissée.",
    "title.opening": "On prépare…",
    "title.preparing": "Je prépare les cartes…",
    "title.preparing.then": "Je prépare les cartes, puis j’ouvre…",
    "title.device": "Jouer avec",
    "device.broken": (
        (
            "« {device} » ne peut pas être joué : {problem} Corrige cela, puis vérifie avec "
            "terre-en-poche lint."
        ),
        (
            "« {device} » ne peut pas être joué : {n} erreurs. La première : {problem} Pour les "
            "voir toutes : terre-en-poche lint"
        ),
    ),
    "saves.tour": "le grand tour",
    "saves.year": "an {n}",
    "new_game.title": "Nouvelle partie",
    "new_game.subtitle": "Qui vient à la table ?",
    "new_game.scenario": "Le scénario",
    "new_game.players": "À la table",
    "new_game.ages": "Âge",
    "new_game.seats": "Les foyers",
    "new_game.player": "Qui joue le {who} ?",
    "new_game.team": "Badge du {who}",
    "new_game.person": "Une personne",
    "new_game.person.hint": "Quelqu’un décide à la table, sur cet appareil.",
    "new_game.computer": "Ordinateur",
    "new_game.computer.hint": "L’ordinateur joue ce foyer.",
    "new_game.change": "Choisir qui joue le {who} : portrait, niveau, badge.",
    "player.person": "Une personne",
    "player.greedy": "Ordinateur réfléchi",
    "player.random": "Ordinateur au hasard",
    "player.search": "Ordinateur expert",
    "player.person.hint": "Quelqu’un décide à la table, sur cet appareil.",
    "player.greedy.hint": "Compare les choix et prend le meilleur pour son foyer.",
    "player.search.hint": "Essaie plusieurs suites avant chaque action.",
    "player.random.hint": "Choisit sans réfléchir parmi ce qui est permis.",
    "player.styled": "{style}, {level}",
    "style.repairer": "Réparateur",
    "style.repairer.hint": "Répare dès qu’il le peut et garde longtemps.",
    "style.neighbour": "Bon voisin",
    "style.neighbour.hint": "Donne, aide, rejoint les initiatives des autres.",
    "style.thrifty": "Économe",
    "style.thrifty.hint": "Garde ses pièces, aime l’occasion et la réparation.",
    "style.campaigner": "Militant",
    "style.campaigner.hint": "Mise son élan sur les leviers, pour changer les règles.",
    "style.hurried": "Pressé",
    "style.hurried.hint": "Aime le neuf et ce qui sert tout de suite.",
    "level.easy": "Débutant",
    "level.easy.short": "débutant",
    "level.easy.hint": "Oublie des choix, comme on le fait au début.",
    "level.sure": "Habitué",
    "level.sure.short": "habitué",
    "level.sure.hint": "Connaît bien le jeu.",
    "level.sharp": "Expert",
    "level.sharp.short": "expert",
    "level.sharp.hint": "Essaie plusieurs suites avant chaque action : jusqu’à une seconde.",
    "seat.title": "Qui joue ce foyer, et comment ?",
    "seat.level": "Son niveau",
    "seat.done": "C’est bon",
    "hint.ask": "Un conseil",
    "hint.ask.hint": "Propose une action et dit pourquoi. Demander ne coûte rien.",
    "hint.not_yours": "Attends ton tour pour demander un conseil.",
    "hint.title": "Un conseil",
    "hint.thinking": "Je compare ce que tu peux faire",
    "hint.cancel": "Ne plus attendre",
    "hint.failed": (
        "Pas d’idée cette fois : la recherche d’un conseil a échoué. La partie continue ; "
        "tu peux demander de nouveau au prochain choix."
    ),
    "hint.what": "{action} : {what}",
    "hint.join": "Rejoindre",
    "hint.yes": "Faire cela",
    "hint.no": "Non merci",
    "hint.note": "Ce conseil ne connaît que ce que tu vois, et il ne coûte rien à personne.",
    "new_game.team.hint": "{who} devient le foyer {team}.",
    "new_game.team.swap": "Échange avec le foyer {team}.",
    "new_game.remove": "Retirer le {who}",
    "new_game.remove.least": ("Il faut au moins {n} foyer.", "Il faut au moins {n} foyers."),
    "new_game.add": "Ajouter un foyer",
    "new_game.add.most": ("{n} foyer au plus.", "{n} foyers au plus."),
    "new_game.start": "Commencer",
    "new_game.start.hint": "Mélange les cartes et distribue.",
    "new_game.nobody": "Personne à la table : l’ordinateur joue tous les foyers et tu regardes.",
    "new_game.alone": "Tu joues en solo : un seul foyer à la table.",
    "new_game.solo": "Tu joues un foyer, l’ordinateur joue les autres.",
    "new_game.several": (
        "Vous êtes {n} à jouer sur cet appareil. À chaque tour, un rideau cache la main : "
        "passez l’appareil au foyer qu’il nomme."
    ),
    "saves.title": "Parties enregistrées",
    "saves.subtitle": "Chaque action est enregistrée dès qu’elle est jouée.",
    "saves.none": "Pas encore de partie ici. Joue : elle s’enregistre toute seule.",
    "saves.off": "Sur cet appareil, rien n’est enregistré : le jeu n’a pas reçu de dossier.",
    "saves.folder": "Elles sont dans ce dossier : {folder}",
    "saves.game": "{scenario}, {moment}",
    "saves.game_of": "{device} : {game}",
    "saves.over": "terminée",
    "saves.when": "Jouée le {when}",
    "saves.changed": "Modifié le {when}",
    "saves.number": "Partie n° {n}",
    "saves.who": "{households} : {names}",
    "saves.unknown": "Fichier « {file} »",
    "saves.resume": "Reprendre",
    "saves.review": "Revoir le compte",
    "saves.erase": "Effacer",
    "saves.damaged": (
        "Abîmée à partir de la ligne {line} : elle reprend juste avant. "
        "Une copie du fichier est gardée."
    ),
    "saves.empty": "Ce fichier est vide : il n’y a rien à reprendre. Tu peux l’effacer.",
    "saves.trouble.unreadable": (
        "Ce fichier ne peut pas être lu. Vérifie que tu as le droit de le lire et que le disque "
        "est bien branché, puis reviens ici."
    ),
    "saves.trouble.foreign": (
        "Ce fichier n’est pas une partie de Terre en poche. Déplace-le ailleurs pour ne plus "
        "le voir ici."
    ),
    "saves.trouble.newer": (
        "Cette partie vient d’une version plus récente du jeu. Mets le jeu à jour pour la "
        "reprendre."
    ),
    "saves.trouble.truncated": (
        "Ce fichier s’arrête avant la fin de sa première ligne : rien ne peut être repris. "
        "Tu peux l’effacer."
    ),
    "saves.trouble.edited": (
        "Le début de ce fichier a été modifié ou abîmé : rien ne peut être repris. Remets une "
        "copie intacte à sa place, ou efface-le."
    ),
    "saves.trouble.too_large": (
        "Ce fichier est bien trop gros pour être une partie. Déplace-le ailleurs pour ne plus "
        "le voir ici."
    ),
    "saves.cannot.bad_header": (
        "Le début de cette partie est incomplet : elle ne peut pas être reprise. Remets une copie "
        "intacte à sa place, ou efface-la."
    ),
    "saves.cannot.no_start": (
        "Cette partie s’est arrêtée avant que les cartes soient mélangées. Commence une nouvelle "
        "partie."
    ),
    "saves.cannot.content_changed": (
        "Les cartes ont changé depuis cette partie : elle ne peut plus être rejouée. Garde le "
        "fichier et la version du jeu d’alors pour la revoir."
    ),
    "saves.unknown_device": (
        "L’appareil de cette partie (« {device} ») n’est pas dans ce jeu. Remets son dossier "
        "dans « content » pour la reprendre."
    ),
    "saves.unknown_scenario": (
        "Le scénario de cette partie n’est pas dans ce jeu. Installe la version qui le contient "
        "pour la reprendre."
    ),
    "saves.unknown_seat": (
        "Un foyer de cette partie n’est pas dans ce jeu. Installe la version qui le contient pour "
        "la reprendre."
    ),
    "saves.from_snapshot": (
        "Les cartes ont un peu changé depuis cette partie : elle reprend au début de la dernière "
        "année qui tient, et l’on ne peut pas annuler plus loin."
    ),
    "saves.mended": (
        "Le fichier était abîmé à la ligne {line}. La partie reprend juste avant ; le fichier "
        "d’origine est gardé sous le nom « {copy} »."
    ),
    "saves.not_erased": (
        "La partie n’a pas pu être effacée ({why}). Ferme ce qui utilise le fichier, puis réessaie."
    ),
    "notice.household_failed": (
        "{who} n’arrive pas à choisir comme d’habitude : il joue au plus simple, et la partie "
        "continue. Détail à signaler : {what}."
    ),
    "notice.not_saved": (
        "La partie continue, mais elle n’est pas enregistrée ({why}). Fais de la place sur le "
        "disque ou vérifie le dossier : le jeu réessaie à chaque action."
    ),
    "notice.settings_not_saved": (
        "Le réglage est appliqué, mais il n’est pas enregistré ({why}). Il faudra le refaire la "
        "prochaine fois."
    ),
    "settings.title": "Réglages",
    "settings.subtitle": "Un choix s’applique aussitôt, et l’appareil le retient.",
    "settings.language": "Langue",
    "settings.language.about": "La langue du jeu.",
    "settings.language.fr": "Français",
    "settings.language.refused": (
        "Une erreur dans la traduction, {path}, ligne {line} : {what}. Le français prend la "
        "place de ce texte. Pour tout vérifier : terre-en-poche i18n check",
        "{n} erreurs dans la traduction. La première, {path}, ligne {line} : {what}. Le "
        "français prend la place de ces textes. Pour tout vérifier : terre-en-poche i18n check",
    ),
    "settings.text_size": "Taille du texte",
    "settings.text_size.about": "De 75 à 200 % de la taille habituelle.",
    "settings.percent": "{n} %",
    "settings.level": "Niveau de lecture",
    "settings.level.about": "Le texte des cartes, ou une version aux phrases courtes.",
    "settings.level.scenario": "Selon le scénario",
    "settings.level.text": "Texte",
    "settings.level.easy": "Texte facile",
    "settings.motion": "Mouvements",
    "settings.motion.about": "Les cartes et les cubes qui se déplacent.",
    "settings.motion.off": "Aucun",
    "settings.motion.calm": "Calmes",
    "settings.motion.normal": "Tous",
    "settings.display": "Écran",
    "settings.display.about": "F11 passe de l’un à l’autre.",
    "settings.display.window": "Fenêtre",
    "settings.display.full": "Plein écran",
    "settings.theme": "Couleurs",
    "settings.theme.about": "Chaque thème garde les formes et les mots.",
    "settings.theme.paper": "Papier",
    "settings.theme.high_contrast": "Contraste élevé",
    "settings.theme.dark": "Sombre",
    "settings.pace": "Rythme de l’ordinateur",
    "settings.pace.about": "Le temps qu’il laisse pour suivre ce qu’il joue.",
    "settings.pace.slow": "Lent",
    "settings.pace.normal": "Normal",
    "settings.pace.fast": "Rapide",
    "settings.effects_volume": "Bruitages",
    "settings.effects_volume.about": "Le son des cartes, des cubes, des jauges.",
    "settings.effects_volume.0": "Coupés",
    "settings.press_volume": "Clics",
    "settings.press_volume.about": "Le petit bruit d’un bouton.",
    "settings.press_volume.0": "Coupés",
    "rules.title": "Règles",
    "rules.subtitle": "Règle {n} sur {of}",
    "rules.of": "Les règles de",
    "rules.index": "Toutes les règles",
    "rules.terms": "Les mots de cette règle",
    "rules.previous": "Règle précédente",
    "rules.next": "Règle suivante",
    "rules.first": "C’est la première règle.",
    "rules.last": "C’est la dernière règle.",
    "rules.missing": "Cette règle n’est pas dans ce jeu. Choisis-en une dans la liste.",
    "glossary.title": "Glossaire",
    "glossary.subtitle": (
        "{n} mot du jeu et de son domaine",
        "{n} mots du jeu et de son domaine",
    ),
    "glossary.index": "De A à Z",
    "glossary.english": "En anglais : {term}",
    "glossary.rules": "Dans les règles",
    "glossary.missing": "Ce mot n’est pas dans le glossaire.",
    "sources.title": "Sources",
    "sources.subtitle": "{facts} chiffres, {sources} sources : chacun dit d’où il vient.",
    "sources.by_stage": "Chiffres, par étape",
    "sources.by_organisation": "Sources, par organisme",
    "sources.centre": "Toute la vie",
    "sources.count": ("{n} chiffre", "{n} chiffres"),
    "sources.letters": "{low} – {high}",
    "sources.read": "{organisation}, {year}",
    "source.title": "D’où vient ce chiffre ?",
    "source.origin": "La source",
    "source.quoted": "**{organisation}**, « {title} », {year}.",
    "source.scope": "Ce que le chiffre compte",
    "source.scope.text": "{scope}. Année du chiffre : {year}.",
    "source.seen": "Comment nous l’avons lu",
    "source.seen.primary": "Dans la source elle-même.",
    "source.seen.copy": "Dans une copie de la source : {organisation}, « {title} », {year}.",
    "source.seen.second-hand": (
        "Dans une seconde source, qui le cite : {organisation}, « {title} », {year}."
    ),
    "source.address": "Adresse",
    "source.address.none": "Pas d’adresse connue.",
    "source.check": "À vérifier de nouveau",
    "source.check.text": "En {month}.",
    "source.debate": "Pourquoi d’autres chiffres ?",
    "source.facts": "Chiffres tirés de cette source",
    "source.missing": "Cette source n’est pas dans ce jeu.",
    "credits.title": "Crédits",
    "credits.subtitle": "Qui a fait quoi, et sous quelles licences",
    "credits.game": "Le jeu",
    "credits.game.text": (
        "« {title}. {subtitle} » est un jeu libre sur le cycle de vie d’{a_device}. Règles, "
        "textes, programme, dessins : les contributrices et contributeurs de Terre en poche, 2026."
    ),
    "credits.inspired": "Ce qui l’a inspiré",
    "credits.inspired.text": (
        "Le jeu est inspiré par la démarche de Point de M.I.R ; ce jeu n’est pas le leur."
    ),
    "credits.peer": (
        "PhoneImpact, le jeu d’Inria sur les impacts du smartphone, est un voisin : un autre jeu "
        "sur la vie des objets. Va le voir aussi."
    ),
    "credits.neither": "Ni l’un ni l’autre ne répond de ce qui est écrit ici.",
    "credits.figures": "Les chiffres",
    "credits.figures.text": (
        "Ils viennent des organismes nommés sur chaque carte. La page « Sources » les donne tous, "
        "avec leur année et la façon dont nous les avons lus."
    ),
    "credits.licences": "Les licences",
    "credits.licence.code": "Programme : licence MIT.",
    "credits.licence.content": (
        "Textes, cartes, icônes, scènes, sons et couleurs : Creative Commons, attribution et "
        "partage dans les mêmes conditions, version 4.0 (CC BY-SA 4.0)."
    ),
    "credits.licence.fonts": "Polices : SIL Open Font License 1.1.",
    "credits.fonts": "Les lettres",
    "credits.fonts.lato": "Lato, de Łukasz Dziedzic (tyPoland), sans modification.",
    "credits.fonts.bricolage": (
        "Bricolage Grotesque, des auteurs du projet Bricolage Grotesque, réduite à trois graisses."
    ),
    "credits.tools": "Python, pygame-ce, PyYAML, Pydantic, platformdirs et Babel.",
    "credits.tools.title": "Les outils",
    "credits.sources": "Voir les sources",
    "pause.title": "Pause",
    "pause.saved": "La partie est enregistrée à chaque action. Tu peux fermer quand tu veux.",
    "pause.unsaved": "Cette partie n’est pas enregistrée : la fermer l’oublie.",
    "pause.problem": "La dernière action n’est pas enregistrée ({why}).",
    "pause.number": "Partie n° {n}",
    "pause.resume": "Reprendre",
    "pause.rules": "Règles",
    "pause.glossary": "Glossaire",
    "pause.sources": "Sources",
    "pause.settings": "Réglages",
    "pause.leave": "Quitter la partie",
    "leave.title": "Quitter la partie ?",
    "leave.text": "Tu la retrouves sur l’écran de titre, à « Reprendre ».",
    "leave.unsaved": "Elle n’est pas enregistrée : tu ne pourras pas la reprendre.",
    "leave.over": "Elle est terminée. Son compte reste dans les parties enregistrées.",
    "leave.yes": "Quitter la partie",
    "erase.title": "Effacer cette partie ?",
    "erase.text": "{what}. Son fichier disparaît, et rien ne peut le ramener.",
    "erase.what": "{game}, {when}",
    "erase.yes": "Effacer",
    "agree_undo.title": "Annuler quand même ?",
    "agree_undo.text": "Une carte a été révélée depuis. La table est d’accord ?",
    "agree_undo.note": "Le journal garde la trace de ce retour en arrière.",
    "agree_undo.yes": "La table est d’accord",
    "agree_undo.no": "Non, continuer",
}
