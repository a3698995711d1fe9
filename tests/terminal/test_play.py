"""Whole games in the terminal, typed by a script: every answer, every slip, every way out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.bots.decide import decide
from game.content.content import Content, load
from game.core.actions import Action
from game.core.ruleset import Ruleset
from game.core.state import BANK, State
from game.paths import locales_dir
from game.screens.commands import Act, Do
from game.screens.desk import Desk, Page
from game.screens.nodes import Node
from game.screens.shell import Shell
from game.session.saves import listed
from game.session.seats import PERSON, Seat
from game.session.settings import Settings
from game.terminal import reader
from game.terminal.play import Terminal, watch
from game.text.phrases import french_words

ROOT = Path(__file__).resolve().parents[2]
TEAMS = ("copper", "lithium", "gold", "cobalt", "tin")


@pytest.fixture(scope="module")
def content() -> Content:
    """The game's own content."""
    return load(ROOT / "content" / "smartphone", draft=True)


@dataclass
class Found:
    """A suggestion, as whoever advises gives it."""

    action: Action
    key: str = "hint.note"
    params: Mapping[str, object] = field(default_factory=dict)
    risk: None = None


MakeShell = Callable[..., Shell]


@pytest.fixture
def make_shell(content: Content, tmp_path: Path) -> MakeShell:
    """A shell, at the title or in a game of these players."""

    def make(*players: str, seed: int = 4, saving: bool = True) -> Shell:
        folder = tmp_path / "saves" if saving else None
        shell = Shell(Desk(content, french_words(), Settings(), folder, None), decide)
        if players:
            seats = tuple([Seat(t, p) for t, p in zip(TEAMS, players, strict=False)])
            shell.begin("standard", seats, seed)
        return shell

    return make


def typed(shell: Shell, orders: Iterable[str]) -> list[str]:
    """What the terminal says while these orders are typed; then the input ends."""
    waiting = iter(orders)
    said: list[str] = []

    def ask(prompt: str) -> str:
        said.append(prompt)
        try:
            return next(waiting)
        except StopIteration:
            raise EOFError from None

    Terminal(shell, ask, said.append).run()
    return said


def test_a_first_screen_says_how_to_go_on(make_shell: MakeShell) -> None:
    said = typed(make_shell(), ["q"])
    assert said[0].startswith("Terre en poche en mode texte.")
    assert any(line.startswith("1. ") for line in said)
    assert said[-1] == "À bientôt."


def test_the_first_number_of_a_whole_game_leads_to_its_end(make_shell: MakeShell) -> None:
    """Somebody who takes the first thing that is open, or says yes, comes to the report."""
    shell = make_shell(PERSON, "greedy", seed=8)
    said: list[str] = []

    def ask(prompt: str) -> str:
        if shell.desk.playing.acting == BANK and not shell.desk.moments:
            raise EOFError
        reading = reader.read(shell.tree(), french_words())
        if reading.primary is not None:
            return ""
        return str(next(n for n, node in enumerate(reading.choices, 1) if leads_on(node)))

    Terminal(shell, ask, said.append).run()
    assert shell.desk.playing.acting == BANK
    assert shell.desk.playing.state.year == 8
    assert max(len(line) for line in said) <= reader.WIDTH


def leads_on(node: Node) -> bool:
    """True for what is open and moves the game on, rather than into a page to read."""
    return node.enabled and (isinstance(node.command, Act) or node.key.startswith("draft.card."))


def test_slips_of_the_hand_are_answered_and_change_nothing(make_shell: MakeShell) -> None:
    shell = make_shell(PERSON, "greedy")
    before = shell.desk.playing.state
    said = typed(shell, ["99", "0x", "-1", "v", "v 99", "oui", "²", "1 2", "x" * 300])
    assert shell.desk.playing.state == before
    assert "Le numéro 99 n’existe pas ici. Choisis entre 1 et 2." in said
    assert any("ne correspond à aucun choix" in line for line in said)
    assert max(len(line) for line in said) <= reader.WIDTH


def test_a_closed_choice_says_why(make_shell: MakeShell) -> None:
    shell = make_shell(PERSON, "greedy")
    said = typed(shell, ["1", "1", "", "pp", "pourquoi pas"])
    assert any("pas maintenant" in line for line in said) or (
        "Tous les choix de cet écran sont possibles." in said
    )


def test_letters_serve_wherever_the_screen_offers_them(make_shell: MakeShell) -> None:
    shell = make_shell(PERSON, "greedy")
    said = typed(shell, ["a", "?", "j", "0", "g", "0", "p", "0", "l", "r"])
    assert "v et un numéro\u00a0: ouvrir la carte, par exemple «\u00a0v 3\u00a0»." in said
    assert [page.name for page in shell.desk.pages] == ["play"]


def test_a_card_can_be_opened_and_closed(make_shell: MakeShell) -> None:
    shell = make_shell(PERSON, "greedy")
    said = typed(shell, ["v 1", "0"])
    assert len(shell.desk.pages) == 1
    assert any(line.startswith("Et aussi\u00a0: 0 (") for line in said)


def test_undo_takes_back_and_asks_when_a_card_was_seen(make_shell: MakeShell) -> None:
    shell = make_shell(PERSON, "greedy")
    start = shell.desk.playing.state
    typed(shell, ["1", "a", "1"])
    assert shell.desk.playing.state == start


def test_leaving_in_the_middle_keeps_the_game(make_shell: MakeShell, tmp_path: Path) -> None:
    shell = make_shell(PERSON, "greedy")
    said = typed(shell, ["1"])
    assert said[-1] == "À bientôt. Ta partie est enregistrée."
    (save,) = listed(tmp_path / "saves")
    assert save.steps == len(shell.desk.playing.history.done) - 1
    assert save.damage is None


def test_ctrl_c_leaves_as_politely(make_shell: MakeShell) -> None:
    shell = make_shell(PERSON, "greedy", saving=False)
    said: list[str] = []

    def ask(prompt: str) -> str:
        raise KeyboardInterrupt

    Terminal(shell, ask, said.append).run()
    assert said[-1] == "À bientôt. Cette partie n’est pas enregistrée."


def test_between_two_persons_the_screen_is_cleared_and_nothing_secret_said(
    make_shell: MakeShell,
) -> None:
    shell = make_shell(PERSON, PERSON)
    first = shell.desk.playing.state.agenda[-1].options  # type: ignore[union-attr]
    titles = [shell.desk.content.cards[card].title for card in first]
    said = typed(shell, [])
    assert not any(title in line for title in titles for line in said)
    uncovered = typed(shell, ["", "1"])
    assert any(titles[0] in line for line in uncovered)
    blank = max("\n".join(uncovered).split("Ton choix"), key=lambda part: part.count("\n\n"))
    assert blank.count("\n") >= 60


def test_back_on_a_screen_heard_before_says_how_to_hear_it_again(make_shell: MakeShell) -> None:
    said = typed(make_shell(), ["6", "0"])
    assert "Rien n’a changé. Tape l pour tout relire." in said[-12:]


def test_computers_alone_play_to_the_report(make_shell: MakeShell) -> None:
    shell = make_shell("greedy", "random", "random", saving=False)
    said: list[str] = []
    watch(shell, said.append)
    assert shell.desk.playing.state.over
    assert max(len(line) for line in said) <= reader.WIDTH
    assert any("points" in line for line in said[-60:])
    assert not any("{" in line or line == "?" for line in said)
    ends = [line for line in said if line.startswith("Fin de l’an ")]
    years = [f"Fin de l’an {year}" for year in range(1, 9)]
    assert [line.split("\u00a0:")[0] for line in ends] == years


def number_of(shell: Shell, key: str) -> str:
    """What one types to choose the node of a key."""
    choices = reader.read(shell.tree(), french_words()).choices
    return str(next(at for at, node in enumerate(choices, 1) if node.key == key))


def test_a_game_is_set_up_with_numbers_alone(make_shell: MakeShell) -> None:
    """Scenario, style and level are chosen as in the window, one number after the other."""
    shell = make_shell()
    keys = iter(
        [
            "title.play", "scenario.standard", "seat.1.who", "seat.who.campaigner",
            "seat.level.easy", "back", "new_game.start",
        ]
    )  # fmt: skip
    said: list[str] = []

    def ask(prompt: str) -> str:
        key = next(keys, "")
        if not key:
            raise EOFError
        return "0" if key == "back" else number_of(shell, key)

    Terminal(shell, ask, said.append).run()
    assert shell.desk.playing.origin.scenario == "standard"
    assert shell.desk.playing.seats[1].player == "campaigner.easy"
    assert any("Militant" in line for line in said)


@pytest.mark.parametrize("asked", ["c", "conseil"])
def test_a_suggestion_is_asked_for_with_a_letter_or_its_word_and_taken_with_enter(
    content: Content, tmp_path: Path, asked: str
) -> None:
    def advise(ruleset: Ruleset, state: State, whim: int, seconds: float) -> Found:
        return Found(decide("greedy", ruleset, state, whim))

    shell = Shell(Desk(content, french_words(), Settings(), None, None), decide, advise)
    shell.begin("standard", (Seat("Cu", PERSON), Seat("Li", "greedy")), 4)
    steps = len(shell.desk.playing.history.done)
    said = typed(shell, ["?", asked, ""])
    assert any("c (Un conseil)" in line for line in said)
    assert any("demander un conseil" in line for line in said)
    assert any(line.endswith("Faire cela") or "Faire cela." in line for line in said)
    assert len(shell.desk.playing.history.done) > steps


def test_a_turn_begins_with_the_whole_list_and_computers_give_their_reasons(
    content: Content,
) -> None:
    """Old bug: only what had changed was told, and reasons stood in the journal alone."""

    def why(ruleset: Ruleset, view: State, action: Action) -> Found:
        return Found(action, "because.no_cubes_now")

    shell = Shell(Desk(content, french_words(), Settings(), None, None), decide, explain=why)
    shell.begin("standard", (Seat("copper", PERSON), Seat("lithium", "greedy")), 4)
    years: list[int] = []
    said: list[str] = []

    def ask(prompt: str) -> str:
        reading = reader.read(shell.tree(), french_words())
        playing = shell.desk.playing
        if reading.key == "board" and playing.state.year > len(years):
            years.append(playing.state.year)
            numbers = [line.split(".")[0] for line in said if line.split(". ")[0].isdecimal()]
            assert numbers == [str(n) for n in range(1, len(reading.choices) + 1)]
        if playing.state.year == 3:
            raise EOFError
        told.extend(said)
        said.clear()
        if reading.primary is not None:
            return ""
        return str(next(n for n, node in enumerate(reading.choices, 1) if leads_on(node)))

    told: list[str] = []
    Terminal(shell, ask, said.append).run()
    assert years
    assert "Pourquoi\u00a0: cela ne met aucun cube dans le sac." in told


def test_orders_are_typed_in_the_language_of_the_moment(make_shell: MakeShell) -> None:
    shell = make_shell(PERSON, "greedy")
    shell.desk.locales = locales_dir()
    shell.perform(Do("set", "language", "en"))
    said = "\n".join(typed(shell, ["pause", "0", "journal", "0", "rules", "0", "règles", "quit"]))
    assert "Pause" in said
    assert "Journal of the game" in said
    assert "Rules" in said
    assert "“règles”" in said
    assert shell.desk.closing


def test_another_language_is_read_out_at_once(make_shell: MakeShell) -> None:
    shell = make_shell()
    shell.desk.locales = locales_dir()
    shell.desk.pages.append(Page("settings"))
    choices = [node.key for node in reader.read(shell.tree(), french_words()).choices]
    said = typed(shell, [str(choices.index("settings.language.en") + 1)])
    at = next(number for number, line in enumerate(said) if line.startswith("Settings"))
    assert any("Taille du texte" in line for line in said[:at])
    assert any("Text size" in line for line in said[at:])
    assert not any("Taille du texte" in line for line in said[at:])
    assert said[-1] == "See you soon."
