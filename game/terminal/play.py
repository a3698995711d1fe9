"""Playing in a terminal: screens are read out, choices are typed, computers play in between."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from game.core.state import BANK
from game.core.view import seen
from game.screens import log, telling, whys
from game.screens.commands import Back, Command, Do, Go
from game.screens.nodes import Node
from game.screens.shell import Shell
from game.terminal import reader
from game.terminal.reader import Reading

if TYPE_CHECKING:
    from game.text.words import Words

Ask = Callable[[str], str]
"""Asks for a line. Raises ``EOFError`` or ``KeyboardInterrupt`` when there will be none."""

Tell = Callable[[str], None]
"""Prints a line."""

_SMALL: Final = frozenset({"coins_changed", "elan_changed", "card_drawn", "row_refilled"})
_WORDED: Final = ("a", "r", "j", "g", "p", "c", "q", "v", "pp", "help")
"""Orders that a word of ``terminal.word`` stands for as well."""

_CURTAIN: Final = "curtain"
_CURTAIN_LINES: Final = 60


class Terminal:
    """Plays over a shell with lines of text."""

    def __init__(self, shell: Shell, ask: Ask, tell: Tell) -> None:
        self._shell = shell
        self._ask = ask
        self._tell = tell
        self._heard: dict[str, Reading] = {}
        self._last = ""
        self._when: tuple[str, int, int] | None = None
        self._orders: Final[dict[str, Callable[[], None]]] = {
            **{letter: partial(self._letter, letter) for letter in reader.LETTERS},
            "": self._go_on,
            "help": self._help,
            "l": self._again,
            "0": self._back,
            "q": self._quit,
            "pp": self._why_not,
        }

    @property
    def _words(self) -> Words:
        """The words of the moment: another device has others, and so has another language."""
        return self._shell.desk.words

    def run(self) -> None:
        """Plays until the player leaves or there is nothing more to read."""
        self._say(self._words("terminal.welcome"))
        try:
            while not self._shell.desk.closing:
                self._let_computers_play()
                self._show()
                self._obey(self._ask(self._words("terminal.prompt")).strip().lower())
        except (EOFError, KeyboardInterrupt):
            self._tell("")
        self._say(self._words(self._goodbye()))

    def _goodbye(self) -> str:
        desk = self._shell.desk
        if desk.game is None:
            return "terminal.bye"
        saved = desk.saves_folder is not None and not desk.game.save_problem
        return "terminal.bye_saved" if saved else "terminal.bye_unsaved"

    def _say(self, text: str) -> None:
        for line in reader.wrapped(text):
            self._tell(line)

    def _let_computers_play(self) -> None:
        if not self._shell.computer_is_due:
            return
        self._heard.clear()  # one's turn begins: everything is told again
        self._tell("")
        while self._shell.computer_is_due:
            self._shell.play_computer()
            tell_events(self._shell, self._tell)

    def _reading(self) -> Reading:
        return reader.read(self._shell.tree(), self._words)

    def _show(self) -> None:
        reading = self._reading()
        self._note_year()
        for notice in reading.notices:
            self._say(reader.said(notice, self._words))
            self._shell.perform(Do("dismiss"))
        if reading.key == _CURTAIN and self._last != _CURTAIN:
            self._draw_curtain()
        known = self._heard.get(reading.key)
        if reading.dialog and (self._last != reading.key or known != reading):
            known = None
        changed = reader.lines(reading, self._words, known)
        if known is not None and self._last != reading.key:
            told = reader.wrapped(reading.title)
            if changed[:1] != [""] or changed[1 : 1 + len(told)] != told:
                changed = ["", *told, *changed]
            if len(changed) == 1 + len(told):
                changed += reader.wrapped(self._words("terminal.all_same"))
        for line in changed:
            self._tell(line)
        self._heard[reading.key] = reading
        self._last = reading.key

    def _note_year(self) -> None:
        """A new year or part of the game, or another language, is told from its first number on."""
        game = self._shell.desk.game
        state = None if game is None else (game.state.phase, game.state.year)
        when = (self._words.language, *(state or (-1, -1)))
        if when != self._when:
            self._heard.clear()
        self._when = when

    def _draw_curtain(self) -> None:
        """What the one before has read leaves the screen; the next one hears everything."""
        self._heard.clear()
        for _ in range(_CURTAIN_LINES):
            self._tell("")

    def _obey(self, order: str) -> None:
        first, _, rest = order.partition(" ")
        short = "help" if order == "?" else self._shortened(order)
        if short in self._orders:
            self._orders[short]()
        elif order.isdecimal():
            self._choose(int(order))
        elif self._shortened(first) == "v" and rest.strip().isdecimal():
            self._look_at(int(rest))
        else:
            self._say(self._words("terminal.unknown", order=order))

    def _shortened(self, order: str) -> str:
        """The order that a word of the language stands for; what is no such word stays."""
        words = self._words
        return next((o for o in _WORDED if words(f"terminal.word.{o}").lower() == order), order)

    def _numbered(self, number: int) -> Node | None:
        choices = self._reading().choices
        if 1 <= number <= len(choices):
            return choices[number - 1]
        if choices:
            self._say(self._words("terminal.no_number", n=len(choices), number=number))
        else:
            self._say(self._words("terminal.nothing_to_choose"))
        return None

    def _choose(self, number: int) -> None:
        node = self._numbered(number)
        if node is not None:
            self._activate(node)

    def _activate(self, node: Node) -> None:
        if node.why_not:
            self._say(self._words("terminal.because", what=node.label, why=node.why_not))
        elif node.command is not None:
            self._perform(node.command)

    def _perform(self, command: Command) -> None:
        self._shell.perform(command)

    def _letter(self, letter: str) -> None:
        node = self._reading().letters.get(letter)
        if node is None:
            self._say(self._words("terminal.not_here"))
        else:
            self._activate(node)

    def _look_at(self, number: int) -> None:
        node = self._numbered(number)
        if node is None:
            return
        card = reader.card_of(node)
        if card:
            self._perform(Go("card", card))
        else:
            self._say(self._words("terminal.no_card", number=number))

    def _go_on(self) -> None:
        primary = self._reading().primary
        if primary is not None:
            self._activate(primary)
        else:
            self._say(self._words("terminal.what"))

    def _back(self) -> None:
        self._perform(Back())

    def _again(self) -> None:
        self._heard.clear()

    def _quit(self) -> None:
        self._perform(Do("quit"))

    def _help(self) -> None:
        for number in range(1, 13):
            self._say(self._words(f"terminal.help.{number}"))

    def _why_not(self) -> None:
        refused = [node for node in self._reading().choices if node.why_not]
        for node in refused:
            self._say(self._words("terminal.because", what=node.label, why=node.why_not))
        if not refused:
            self._say(self._words("terminal.all_possible"))


def tell_events(shell: Shell, tell: Tell) -> None:
    """Prints what just happened, one line an event, as far as the viewer may know, and under what
    a computer household did the reason for it.

    What a moment is going to tell is left to it; so are small change and cards drawn.
    """
    desk = shell.desk
    later = {id(event) for moment in desk.moments for event in moment.events}
    done = desk.playing.history.done
    deed = log.deed(done[-1]) if done[-1].events == desk.last_events else -1
    for place, event in enumerate(desk.last_events):
        line = telling.line(desk, seen(event, desk.viewer))
        if line and id(event) not in later and event.kind not in _SMALL:
            why = whys.of_step(desk, len(done) - 1) if place == deed else ""
            told = [
                line,
                *([desk.words("terminal.why", why=why[:1].lower() + why[1:])] if why else []),
            ]
            for piece in [piece for each in told for piece in reader.wrapped(each)]:
                tell(piece)


def watch(shell: Shell, tell: Tell) -> None:
    """Lets computer households play the game of a shell to its end, told as text.

    Every screen that would wait for a reader is read out and closed; the last one stays unread.
    """
    words = shell.desk.words
    _tell_moments(shell, tell)
    while shell.desk.playing.acting != BANK:
        shell.play_computer()
        tell_events(shell, tell)
        _tell_moments(shell, tell)
    for line in reader.told(reader.read(shell.tree(), words)):
        tell(line)


def _tell_moments(shell: Shell, tell: Tell) -> None:
    while shell.desk.shows_moment:
        for line in reader.told(reader.read(shell.tree(), shell.desk.words)):
            tell(line)
        shell.perform(Do("next"))
