"""Hand-made data for the gallery: plausible pages, no rule of the game behind them."""

from __future__ import annotations

from game.desktop.layouts.bilan import BilanPage, WhatIf
from game.desktop.layouts.board import BoardPage, TopBar
from game.desktop.layouts.choice import ChoicePage, Delta, TurnOrder
from game.desktop.layouts.household import HouseholdSheet
from game.desktop.layouts.middle import Middle, Reserve
from game.desktop.layouts.opened import Figures, OpenedCard
from game.desktop.layouts.pieces_box import PiecesBox
from game.desktop.layouts.title import TitlePage
from game.desktop.pieces.buttons import Button, ButtonState
from game.desktop.pieces.cards import CardFace
from game.desktop.pieces.charts import RangeRow, RatioBar, StageBar, StageKey
from game.desktop.pieces.chips import Chip
from game.desktop.pieces.core import Layer
from game.desktop.pieces.effects import cube, gap, icon, text
from game.desktop.pieces.gauges import Gauge
from game.desktop.pieces.history import Stop
from game.desktop.pieces.panels import Notice
from game.desktop.pieces.parts import BuildPart, StrataPhone
from game.desktop.pieces.phone import PhoneLook
from game.desktop.pieces.rows import Attribute, Figure, HouseholdRow, JournalLine, LeverRow
from game.desktop.pieces.stages import StageTile
from game.desktop.pieces.table import ScoreLine
from game.desktop.pieces.topbar import Phase, YearTrack

CORE = (
    Layer("extraction", {"C": 2, "M": 8, "E": 2, "H": 2}),
    Layer("assembly", {"C": 5, "E": 1, "H": 1}),
    Layer("use", {"C": 2}),
    Layer("weee", {"E": 1}),
)
BAR_ICONS = ("annuler", "source", "son", "reglages")
PHASES = (
    Phase("Actualité", "done"),
    Phase("Actions", "now"),
    Phase("Aléa"),
    Phase("Bilan de l’an"),
)


def pieces_box() -> PiecesBox:
    return PiecesBox(
        title="La boîte de pièces",
        subtitle="Tout ce que l’on dessine plus d’une fois",
        impacts_title="Quatre impacts",
        impacts=(
            ("C", "Climat", "rond"),
            ("M", "Matières", "carré"),
            ("E", "Eau et poisons", "goutte"),
            ("H", "Humains", "pion"),
        ),
        teams_title="Huit équipes",
        stages_title="Quatre étapes, quatre hachures",
        stages=(
            StageTile("extraction", "Extraction", "points"),
            StageTile("assembly", "Assemblage", "briques"),
            StageTile("use", "Usage", "vagues"),
            StageTile("weee", "DEEE", "croix"),
        ),
        buttons_title="Boutons et états",
        buttons=(
            (Button("Réparer", "reparer", primary=True, px=17, icon_px=26), "principal"),
            (Button("Trier", "trier", px=17, icon_px=26), "repos"),
            (Button("S’équiper", "equiper", focused=True, px=17, icon_px=26), "focus clavier"),
            (
                Button("Soutenir", "soutenir", ButtonState.DISABLED, px=17, icon_px=26),
                "impossible",
            ),
        ),
        refusal=Notice(
            "info",
            "Soutenir\u00a0: pas encore.",
            "Il te faut 1 élan. S’engager en donne un.",
            "Un refus dit pourquoi, et par où passer.",
        ),
        gauges_title="Jauges, chemins, boucles",
        gauges=(
            Gauge("C", "Climat", 18, 30, 44, 60, "calm", "calme"),
            Gauge("M", "Matières", 38, 30, 44, 60, "tense", "tension"),
            Gauge("E", "Eau et poisons", 37, 20, 30, 40, "hot", "surchauffe"),
        ),
        track_note="le grand tour\u00a0: cuivre plein",
        seam_note="boucle courte\u00a0: couture",
        seam_chip=Chip("Réparer", "reparer", "seam"),
        backs_title="Dos des cartes",
        core_title="Le sac à dos, une carotte de sol",
        core=CORE,
        core_notes=(
            "La première couche se pose au fond\u00a0: l’extraction. Les suivantes se posent "
            "dessus. Rien ne remonte.",
            "Même dessin sur la fiche du foyer, au bilan et sur le papier.",
        ),
    )


def top_bar() -> TopBar:
    return TopBar("Terre en poche", "An 4", YearTrack(4, 8), PHASES, BAR_ICONS)


def household() -> HouseholdSheet:
    return HouseholdSheet(
        team="Cu",
        name="Foyer Cuivre",
        turn="À toi\u00a0: 2 actions",
        figures=(
            Figure("piece", "7", "pièces"),
            Figure("elan", "3", "élan"),
            Figure("reseau", "9", "service"),
        ),
        phone=PhoneLook(cracked=True),
        phone_kind="Reconditionné",
        phone_age="3 ans, 2 foyers",
        attributes=(
            Attribute("solidite", "Solidité", 2),
            Attribute("reparabilite", "Réparable", 2),
            Attribute("logiciel", "Suivi", 1),
            Attribute("attrait", "Attrait", 1),
            Attribute("batterie", "Batterie", 2),
        ),
        fault_icon="telephone-fissure",
        fault="Écran fendu\u00a0: 2 points l’an",
        fault_short="Écran\u00a0: 2 pts l’an",
        history_title="Son histoire",
        history_note="14 cubes",
        history=(
            Stop("9 cubes", stage="extraction"),
            Stop("4", stage="assembly"),
            Stop("an 1–2", team="Au"),
            Stop("an 3–4", team="Cu"),
        ),
        core_title="Sac à dos",
        core_note="24 cubes",
        core=CORE,
        drawer="Ton tiroir",
        drawer_icon="telephone-decharge",
        drawer_count="×1",
    )


def middle() -> Middle:
    return Middle(
        extraction=StageTile("extraction", "Extraction", "22 gisements"),
        assembly=StageTile("assembly", "Assemblage", "28 cartes"),
        use=StageTile("use", "Usage", teams=("Cu", "Li", "Au")),
        weee=StageTile("weee", "DEEE", teams=("Co",)),
        track_word="Le grand tour",
        news="Nos tiroirs débordent",
        news_effect="trier\u00a0: +1",
        news_effect_short="+1",
        gauges=(
            Gauge("C", "Climat", 38, 30, 44, 60, "tense", "tension"),
            Gauge("M", "Matières", 35, 30, 44, 60, "tense", "tension"),
            Gauge("E", "Eau et poisons", 16, 20, 30, 40, "calm", "calme"),
            Gauge("H", "Humains", 13, 20, 30, 40, "calm", "calme"),
        ),
        pillars_word="Piliers",
        pillars=(
            ("pilier-approvisionnement", False),
            ("pilier-ecoconception", True),
            ("pilier-ecologie-industrielle", False),
            ("pilier-fonctionnalite", False),
            ("pilier-consommation", True),
            ("pilier-duree", True),
            ("pilier-recyclage", False),
        ),
        pillars_count="3/7",
        recycle="Recycler",
        parts="Pièces détachées",
        repair="Réparer",
        reserve=Reserve("Réemployer", ("telephone",) * 3, "×3"),
    )


def hand() -> tuple[CardFace, ...]:
    return (
        CardFace(
            "Coque et verre", "use", "coque", "G07", (icon("alea"), icon("solidite"),
            icon("telephone")), cost="1", pillar_icon="pilier-duree", chosen=True,
        ),
        CardFace(
            "Batterie changée", "use", "batterie", "G12",
            (icon("batterie"), text("3"), icon("sac"), cube("M")),
            cost="2", pillar_icon="pilier-duree",
        ),
        CardFace(
            "Réglages sobres", "use", "eco", "G19", (icon("batterie"), text("+1")),
            pillar_icon="pilier-consommation",
        ),
        CardFace(
            "Grand rangement", "weee", "tiroirs", "G23",
            (icon("tiroir"), icon("fleche"), icon("trier"), text("×2")),
            pillar_icon="pilier-recyclage",
        ),
    )  # fmt: skip


def offer() -> tuple[CardFace, ...]:
    return (
        CardFace(
            "Point de M.I.R", "extraction", "atelier", "I02",
            (icon("elan"), text("+1"), icon("maison"), text("×4")),
            pillar_icon="pilier-consommation",
        ),
        CardFace(
            "Commown", "use", "location", "I03", (icon("location"), text("−1"), icon("piece")),
            pillar_icon="pilier-fonctionnalite",
        ),
        CardFace(
            "LaCollecte.tech", "weee", "collecte", "I05",
            (icon("tiroir"), icon("fleche"), icon("reserve"), text("×2")),
            pillar_icon="pilier-duree",
        ),
    )  # fmt: skip


def board_page() -> BoardPage:
    return BoardPage(
        top=top_bar(),
        household=household(),
        middle=middle(),
        actions=(
            Button("Jouer", "jouer"),
            Button("Réparer", "reparer", primary=True),
            Button("S’équiper", "equiper"),
            Button("Trier", "trier"),
            Button("S’engager", "engager"),
            Button("Soutenir", "soutenir"),
        ),
        others_title="Les autres foyers",
        others=(
            HouseholdRow("Li", "Lithium", "telephone", "31", "9"),
            HouseholdRow("Au", "Or", "telephone-lent", "19", "8"),
            HouseholdRow("Co", "Cobalt", "telephone-absent", "28", "6"),
        ),
        levers_title="Leviers",
        levers_note="6 élans\u00a0: voté",
        levers=(
            LeverRow("loi", "Droit à la réparation", "Réparer est toujours possible", 4, 6),
            LeverRow("loi", "Bonus réparation", "Réparer coûte 1 pièce de moins", 2, 6),
            LeverRow("loi", "Batterie amovible", "Changer la batterie\u00a0: gratuit", 1, 6),
        ),
        voted="Voté\u00a0: indice de réparabilité",
        hand_title="Ta main",
        hand_note="4 gestes",
        hand=hand(),
        offer_title="Initiatives à rejoindre",
        offer_title_short="Initiatives",
        offer=offer(),
        journal_title="Journal",
        journal=(
            JournalLine("Li", "répare son écran"),
            JournalLine("Au", "prend dans la réserve"),
            JournalLine("Co", "soutient une loi"),
        ),
    )


def news_face() -> CardFace:
    return CardFace(
        title="Nos tiroirs débordent",
        stage="use",
        scene="tiroirs",
        code="A11",
        deck_icon="actualite",
        kicker="Actualité",
        effects=(icon("trier"), icon("fleche"), icon("piece"), text("+1")),
        rule="Cette année, trier un téléphone rapporte une pièce de plus.",
        fact_number="46",
        fact_label="millions de smartphones dorment en France",
        fact_text="Un téléphone rangé ne sert personne. Trié tôt, il peut encore être réemployé "
        "ou rendre ses métaux.",
        pillar_icon="pilier-recyclage",
        pillar_name="Recyclage",
        code_line="A11 · 11/24",
    )


def opened_card() -> OpenedCard:
    return OpenedCard(
        face=news_face(),
        source_title="D’où vient ce chiffre\u202f?",
        source="**Entretien avec l’ADEME**, cité par ORÉE et le Comité francilien de l’économie "
        "circulaire, 2024. France. Lu dans une seconde source.",
        figures=Figures(
            title="Pourquoi d’autres chiffres\u202f?",
            unit="Smartphones qui dorment en France, en millions",
            rows=(
                RangeRow("Éco-systèmes, 2018", 30, 30, "30"),
                RangeRow("ORÉE, 2024", 46, 46, "46", ours=True),
                RangeRow("ADEME, fourchette", 54, 113, "54 à 113"),
                RangeRow("Presse, 2023", 110, 110, "110"),
            ),
            marks=(0, 30, 60, 90, 120),
            comment="Personne n’ouvre tous les tiroirs\u00a0: on sonde, on estime, et l’on ne "
            "compte pas toujours les mêmes téléphones. Nous donnons donc l’écart, jamais la "
            "moyenne.",
        ),
        question_title="Pour en parler",
        question="Qu’est-ce qui nous retient de vider nos tiroirs\u202f?",
        buttons=(
            Button("Fermer", "fermer", primary=True, px=17, icon_px=28),
            Button("Texte facile", "journal", px=17, icon_px=28),
            Button("Écouter", "son", px=17, icon_px=28),
        ),
    )


def choice_bar() -> TopBar:
    moments = (Phase("Extraction", "now"), Phase("Assemblage"), Phase("Usage"))
    return TopBar("Terre en poche", "Le grand tour", None, moments, BAR_ICONS)


def choice_page() -> ChoicePage:
    taken = Chip("Énergie\u00a0: déjà prise", "valider", "gone", px=15.5)
    parts = Chip("Circuits", "assemblage", px=15.5)
    cobalt = CardFace(
        "Cobalt du Congo", "extraction", "mine", "S08",
        tuple(cube(kind) for kind in "MMEHH"), cost="1", dimmed=True,
    )  # fmt: skip
    lithium = CardFace(
        "Lithium d’Atacama", "extraction", "salar", "S03",
        tuple(cube(kind) for kind in "MEEH"), cost="2", dimmed=True,
    )  # fmt: skip
    copper = CardFace(
        "Cuivre profond", "extraction", "galerie", "S14",
        tuple(cube(kind) for kind in "CMMME"), cost="1",
    )  # fmt: skip
    gold = CardFace(
        "Or recyclé", "extraction", "urbaine", "S19",
        (cube("C"), icon("mine-urbaine"), text("−1")), cost="3",
        pillar_icon="pilier-recyclage", chosen=True,
    )  # fmt: skip
    rare = CardFace(
        "Terres rares", "extraction", "aimants", "S25",
        tuple(cube(kind) for kind in "MMEEH"), cost="2",
    )  # fmt: skip
    return ChoicePage(
        team="Cu",
        title="Choisis un gisement",
        subtitle="Tour 2 sur 3. Il te manque des métaux pour les circuits et pour l’écran.",
        order=TurnOrder("Ordre du tour", ("Li", "Cu", "Au", "Co"), 1),
        offers=(
            (cobalt, taken),
            (lithium, taken),
            (copper, parts),
            (gold, Chip("Circuits", "assemblage", "chosen", px=15.5)),
            (rare, Chip("Écran, aimants", "ecran", px=15.5)),
        ),
        build_title="Ton téléphone prend forme",
        phone=StrataPhone("extraction", 1),
        parts=(
            BuildPart("batterie", "Énergie", "Lithium d’Australie", "3 cubes", "extraction"),
            BuildPart(
                "assemblage", "Circuits", "Or recyclé\u202f?", "1 cube", "extraction", "choosing"
            ),
            BuildPart("ecran", "Écran, aimants", "à choisir", "", "extraction", "empty"),
        ),
        delta_title="Ce choix, dans ton sac",
        deltas=(
            Delta(
                "Maintenant",
                (cube("M"), text("1"), gap(), cube("E"), text("1"), gap(), cube("H"), text("1")),
            ),
            Delta(
                "Or recyclé",
                (cube("C"), text("+1"), gap(), icon("mine-urbaine"), text("−1"), icon("piece")),
                strong=True,
            ),
        ),
        confirm=Button(
            "Prendre l’or recyclé, 2 pièces", "valider", primary=True, px=18, icon_px=30
        ),
    )


def bilan_page() -> BilanPage:
    stages = ("extraction", "assembly", "use", "weee")
    counts = {"Au": (14, 7, 4, 0), "Cu": (18, 9, 4, 1), "Li": (27, 14, 4, 2), "Co": (27, 14, 3, 5)}
    return BilanPage(
        title="Terre sous tension",
        subtitle="Huit ans, quatre foyers, deux jauges en tension, deux au calme.",
        gauges=(
            Gauge("C", "Climat", 58, 60, 88, 120, "tense", "tension"),
            Gauge("M", "Matières", 52, 60, 88, 120, "tense", "tension"),
            Gauge("E", "Eau et poisons", 23, 60, 88, 120, "calm", "calme"),
            Gauge("H", "Humains", 20, 60, 88, 120, "calm", "calme"),
        ),
        weight_title="D’où vient le poids\u202f?",
        weight_note="Cubes de chaque sac à dos, par étape",
        bars=tuple(
            StageBar(team, dict(zip(stages, parts, strict=True))) for team, parts in counts.items()
        ),
        marks=(0, 10, 20, 30, 40, 50),
        legend=(
            StageKey("weee", "DEEE", "8"),
            StageKey("use", "Usage", "15"),
            StageKey("assembly", "Assemblage", "44"),
            StageKey("extraction", "Extraction", "86"),
        ),
        ratio_title="Cubes par an de service",
        ratio_note="Ce que coûte une année de téléphone",
        ratios=(
            RatioBar("Au", "8 ans", 3.1, "3,1"),
            RatioBar("Cu", "8 ans", 4.0, "4,0"),
            RatioBar("Li", "8 ans", 5.9, "5,9"),
            RatioBar("Co", "6 ans", 8.2, "8,2"),
        ),
        ratio_table=5.1,
        ratio_word="la table\u00a0: 5,1",
        kind_title="Par nature, pour la table",
        kinds={"C": 58, "M": 52, "E": 23, "H": 20},
        score_title="Le compte",
        teams=tuple(counts),
        scores=(
            ScoreLine("reseau", "Service", (22, 23, 24, 17)),
            ScoreLine("mission", "Mission", (5, 5, 0, 0)),
            ScoreLine("loi", "Leviers", (3, 4, 2, 3)),
            ScoreLine("pilier-duree", "Piliers", (2, 3, 2, 1)),
            ScoreLine("sac", "Sac à dos", (-12, -16, -23, -24)),
            ScoreLine("tiroir", "Tiroir", (0, 0, -2, -2)),
        ),
        total=ScoreLine("", "Total", (20, 19, 3, -5)),
        what_if=WhatIf(
            icon="pilier-duree",
            title="Et si chaque téléphone avait duré un an de plus\u202f?",
            text="La table aurait acheté **deux téléphones neufs de moins**\u00a0: 40 cubes "
            "évités, et 3,8 cubes par an de service au lieu de 5,1.",
            before="5,1",
            after="3,8",
            unit="cubes par an",
        ),
        replay=Button("Revoir la partie", "journal", px=18.5, icon_px=38),
        debate=Button("Passer au débat", "question", primary=True, px=18.5, icon_px=38),
    )


def title_page() -> TitlePage:
    return TitlePage(
        lines=("Terre", "en poche"),
        subtitle="Le voyage d’un smartphone, de la mine au tiroir",
        play=Button("Jouer", "lecture", primary=True),
        lead=Button("Animer un atelier", "ecole"),
        others=(
            Button("Règles", "journal"),
            Button("Imprimer", "imprimer"),
            Button("Réglages", "reglages"),
            Button("Sources", "source"),
        ),
        resume=Button("Reprendre\u00a0: an 4, quatre foyers", "suivant", align="left"),
    )


PHONES = (
    ("neuf", PhoneLook()),
    ("usé", PhoneLook(age=1)),
    ("écran fendu", PhoneLook(cracked=True, age=0.5)),
    ("batterie faible", PhoneLook(low_battery=True)),
    ("lent", PhoneLook(slow=True)),
    ("absent", PhoneLook(absent=True)),
)
BUTTONS = (
    Button("Repos", "trier"),
    Button("Survol", "trier", ButtonState.HOVER),
    Button("Appui", "trier", ButtonState.PRESSED),
    Button("Impossible", "trier", ButtonState.DISABLED),
    Button("Principal", "valider", primary=True),
    Button("Principal survolé", "valider", ButtonState.HOVER, primary=True),
    Button("Principal appuyé", "valider", ButtonState.PRESSED, primary=True),
    Button("Choisi au clavier", "valider", primary=True, focused=True),
)
CHIPS = ("plain", "chosen", "seam", "track", "accent", "gone")


def long_faces() -> tuple[CardFace, ...]:
    """Cards with the longest texts the rules of writing allow."""
    fact = (
        "Après la fin des ventes, le fabricant doit encore fournir les pièces détachées, les "
        "livrer vite et dire comment les poser, à un prix raisonnable pour tout le monde."
    )
    stages = ("extraction", "assembly", "use", "weee", "centre")
    titles = (
        "Métaux mieux choisis",
        "Électronique reconditionnée",
        "Réemployer plutôt qu’accumuler",
        "Collecte départementale",
        "Une alerte sur l’eau souterraine",
    )
    scenes = ("mine", "vis", "atelier", "collecte", "urbaine")
    return tuple(
        CardFace(
            title=title, stage=stage, scene=scene, code="A11", cost="2", deck_icon="actualite",
            kicker="Fabrication et trajet · assemblage", code_line="A11 · 11/24",
            effects=(icon("tiroir"), icon("fleche"), icon("trier"), text("×2"), cube("M")),
            rule="Chaque foyer donne un téléphone inutilisé ou paie deux pièces maintenant.",
            fact_number="14 247", fact_text=fact, fact_label="appareils collectés en "
            "Île-de-France par Emmaüs Connect, 2023",
            pillar_icon="pilier-ecologie-industrielle",
            pillar_name="Écologie industrielle et territoriale",
        )
        for title, stage, scene in zip(titles, stages, scenes, strict=True)
    )  # fmt: skip
