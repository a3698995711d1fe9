"""A suggestion: offered to whoever is to act, said in words, free, and blind to what is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.core.actions import Action, BuyNew, BuyUsed, Choose, Rent, TakeCard
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.state import HIDDEN, State
from game.core.view import view
from game.screens.advising import Advising
from game.screens.background import Task
from game.screens.commands import Act, Do, Go
from game.screens.desk import Page
from game.screens.looks import TeamLook
from game.screens.nodes import Node, Role, child, dialog, find, walk
from game.screens.play import build
from game.screens.shell import Shell
from game.session.seats import PERSON, Seat
from tests.screens.menus_desk import first_legal, press, said, shell

TWO = (Seat("Cu", PERSON), Seat("Li", PERSON))
ALONE = (Seat("Cu", PERSON), Seat("Li", "greedy"))


@dataclass
class Found:
    action: Action
    key: str = "hint.note"
    params: Mapping[str, object] = field(default_factory=dict)
    risk: Any = None


@dataclass
class Adviser:
    """Suggests the action wanted, else the first legal one; keeps what it was shown."""

    seen: list[State] = field(default_factory=list)
    wanted: Action | None = None
    key: str = "hint.note"

    def __call__(self, ruleset: Ruleset, state: State, whim: int, seconds: float) -> Found:
        self.seen.append(state)
        return Found(self.wanted or legal(ruleset, state)[0], self.key)


def advised(seats: tuple[Seat, ...] = ALONE) -> tuple[Shell, Adviser]:
    adviser = Adviser()
    made = Shell(shell().desk, first_legal, adviser)
    made.begin("standard", seats, 5)
    return made, adviser


def test_a_suggestion_is_said_shown_and_done() -> None:
    made, _ = advised()
    opened = dialog(press(made, "top.advice"))
    assert opened is not None
    assert opened.key == "advice"
    assert child(opened, "advice.why").label
    what = child(opened, "advice.what")
    yes = child(opened, "advice.yes")
    assert isinstance(yes.command, Act)
    offered = next(n for n in _offered(made) if n.command == yes.command)
    assert (what.label, what.look, what.command) == (offered.label, offered.look, None)


def test_a_suggestion_out_of_a_list_says_which_action_it_is() -> None:
    made, adviser = advised()
    desk = made.desk
    while desk.state.year == 0 or not desk.may_act:
        made.act(desk.playing.legal()[0])
        desk.moments.clear()
    wanted = [a for a in desk.playing.legal() if isinstance(a, BuyUsed | Rent | BuyNew)]
    assert wanted
    for adviser.wanted in wanted:
        desk.advice = None
        made.perform(Do("advise"))
        assert child(made.tree(), "advice.what").label.startswith("S’équiper\u00a0: ")
        made.back()


def test_a_suggestion_names_what_it_is_about() -> None:
    made, adviser = advised()
    adviser.key = "advice.take.blind"
    taken = legal(made.desk.ruleset, view(made.desk.playing.state, made.desk.viewer))
    adviser.wanted = next(each for each in taken if isinstance(each, Choose | TakeCard))
    made.perform(Do("advise"))
    picked = getattr(adviser.wanted, "card", "") or getattr(adviser.wanted, "option", "")
    title = made.desk.content.cards[picked].title
    assert f"«\u00a0{title}\u00a0»" in child(made.tree(), "advice.why").label


def test_following_a_suggestion_goes_on_with_the_game() -> None:
    made, _ = advised()
    steps = len(made.desk.playing.history.done)
    press(made, "top.advice")
    press(made, "advice.yes")
    assert len(made.desk.playing.history.done) == steps + 1
    assert made.desk.pages == [Page("play")]


def _offered(made: Shell) -> list[Node]:
    """Everything on the screen of the game, without the dialog over it."""
    return list(walk(build(made.desk, Page("play"))))


def test_refusing_it_changes_nothing_and_asking_again_costs_nothing() -> None:
    made, adviser = advised()
    before = made.desk.playing.state
    press(made, "top.advice")
    press(made, "back")
    opened = dialog(press(made, "top.advice"))
    assert made.desk.playing.state is before
    assert len(adviser.seen) == 1
    assert opened is not None
    press(made, "back")
    assert made.desk.pages == [Page("play")]


def test_another_position_gets_another_suggestion() -> None:
    made, adviser = advised(TWO[:1])
    press(made, "top.advice")
    press(made, "advice.yes")
    made.desk.moments.clear()
    press(made, "top.advice")
    assert len(adviser.seen) == 2
    assert adviser.seen[0] != adviser.seen[1]


def test_the_adviser_sees_what_the_household_sees_and_no_more() -> None:
    made, adviser = advised(TWO)
    made.perform(Do("uncover"))
    press(made, "top.advice")
    (seen,) = adviser.seen
    assert all(set(deck) <= {HIDDEN} for deck in seen.decks)
    assert set(seen.households[1].hand) <= {HIDDEN}
    assert seen.rng == 0


def test_whoever_is_not_to_act_is_told_to_wait() -> None:
    made, adviser = advised(ALONE)
    while made.desk.may_act:
        made.act(made.desk.playing.legal()[0])
        made.desk.moments.clear()
    button = child(made.tree(), "top.advice")
    assert button.why_not
    assert button.command is not None
    made.perform(button.command)
    assert made.desk.pages == [Page("play")]
    assert adviser.seen == []


def test_nobody_is_offered_any_when_only_computers_play_or_without_an_adviser() -> None:
    made, _ = advised((Seat("Cu", "greedy"), Seat("Li", "greedy")))
    assert find(made.tree(), "top.advice") is None
    plain = shell()
    plain.begin("standard", ALONE, 5)
    assert find(plain.tree(), "top.advice") is None


def test_one_may_stop_waiting() -> None:
    made, adviser = advised()
    waiting: list[Task[Any]] = []
    made.run = waiting.append
    tree = press(made, "top.advice")
    assert made.working
    opened = dialog(tree)
    assert opened is not None
    assert child(opened, "advice.thinking").role is Role.STATUS
    press(made, "back")
    assert not made.working
    assert made.desk.pages == [Page("play")]
    press(made, "top.advice")
    assert len(waiting) == 1
    waiting[0].work()
    assert not made.working
    assert find(made.tree(), "advice.yes") is not None
    assert len(adviser.seen) == 1


def test_a_suggestion_that_fails_is_told_can_be_closed_and_asked_for_again() -> None:
    asked: list[int] = []

    def broken(ruleset: Ruleset, state: State, whim: int, seconds: float) -> Found:
        asked.append(whim)
        if len(asked) == 1:
            raise ZeroDivisionError("no idea")
        return Found(legal(ruleset, state)[0])

    made = Shell(shell().desk, first_legal, broken)
    made.begin("standard", ALONE, 5)
    opened = dialog(press(made, "top.advice"))
    assert opened is not None
    assert child(opened, "advice.why").label.startswith("Pas d’idée cette fois")
    assert find(opened, "advice.yes") is None
    press(made, "back")
    assert made.desk.pages == [Page("play")]
    press(made, "top.advice")
    assert find(made.tree(), "advice.yes") is not None
    assert len(asked) == 2


def test_a_household_whose_reason_cannot_be_found_is_shown_without() -> None:
    def broken(ruleset: Ruleset, state: State, action: Action) -> Found:
        raise KeyError("advice.unheard_of")

    made = Shell(shell().desk, first_legal, explain=broken)
    made.begin("standard", (Seat("Cu", "greedy"), Seat("Li", "greedy")), 5)
    made.play_computer()
    made.perform(Go("household", "0"))
    assert child(made.tree(), "household.player").value == ""


def test_it_reads_well_without_a_picture() -> None:
    made, _ = advised()
    opened = dialog(press(made, "top.advice"))
    assert opened is not None
    assert "Faire cela" in said(opened)
    assert "{" not in said(opened)


def test_a_computer_household_says_why_it_did_what_it_did_last() -> None:
    asked: list[tuple[State, Action]] = []

    def explain(ruleset: Ruleset, state: State, action: Action) -> Found:
        asked.append((state, action))
        return Found(action, "household.name", {"team": "Zinc"})

    made = Shell(shell().desk, first_legal, explain=explain)
    made.begin("standard", (Seat("Cu", PERSON), Seat("Li", "repairer.sharp")), 5)
    game = made.desk.playing
    made.perform(Go("household", "1"))
    assert not child(made.tree(), "household.player").value
    made.back()
    while game.acting_is_person:
        made.act(game.legal()[0])
        made.desk.moments.clear()
    before = game.state
    made.play_computer()
    made.desk.moments.clear()
    made.perform(Go("household", "1"))
    told = child(made.tree(), "household.player")
    assert told.label == "Réparateur, expert"
    assert told.value == "Foyer Zinc"
    assert child(made.tree(), "household.title").look == TeamLook("Li", "repairer")
    assert asked[-1] == (view(before, 1), game.history.done[-1].action)


def test_a_person_need_not_explain() -> None:
    made, _ = advised(TWO)
    made.perform(Do("uncover"))
    made.perform(Go("household", "1"))
    assert find(made.tree(), "household.player") is None


def test_a_reason_calls_cards_faults_and_gauges_by_their_names_and_says_the_risk() -> None:
    made, _ = advised()
    desk = made.desk
    than = "main-d-oeuvre-de-passage"
    found = Found(first_legal_of(made), "advice.take.cool", {"kind": "E", "than": than})
    found.risk = Found(found.action, "advice.risk.year_end", {"fault": "battery"})
    task = Task[Any](lambda: found)
    task.work()
    desk.advice = Advising(desk.state, task)
    desk.pages.append(Page("advice"))
    why = child(made.tree(), "advice.why").label
    assert "«\u00a0Contrats de passage\u00a0»" in why
    assert "jauge eau et poisons passerait en surchauffe." in why
    assert why.endswith("À la fin de l’année, une panne est à prévoir\u00a0: batterie fatiguée.")


def first_legal_of(made: Shell) -> Action:
    """Any action that the acting household may do."""
    return legal(made.desk.ruleset, made.desk.state)[0]
