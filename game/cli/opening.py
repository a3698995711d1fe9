"""Everything that a game needs, opened: content, words, settings, the shell over them.

The title shows before the content is read and before what only a game needs is imported.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from game.cli.codes import MISSING, USAGE, StopError
from game.cli.places import (
    content_cache,
    content_folder,
    locales_folder,
    saves_folder,
    settings_file,
)
from game.content.library import Library, UnusableError
from game.content.packs import Pack, packs
from game.screens.desk import Desk
from game.screens.shell import Shell
from game.session import settings as kept
from game.text.codes import SOURCE

if TYPE_CHECKING:
    from game.content.content import Content
    from game.core.actions import Action
    from game.core.ruleset import Ruleset
    from game.core.state import State
    from game.screens.advising import Reason, Suggestion
    from game.text.languages import Refused
    from game.text.words import Words


def open_shell(
    words: Words, *, saving: bool, device: str | None = None, refused: Refused = ()
) -> Shell:
    """A shell at the title, whose content is opened when it is first asked for.

    Without ``saving`` nothing is written, neither games nor settings nor compiled content.
    ``device`` is played with this time, whatever the settings remember. The content is in the
    language of ``words``; ``refused`` is what its catalogue has wrong, which a notice tells.

    Raises ``StopError`` when there is no content, or not this device. When every device has
    errors, whoever asks for one first gets a ``StopError``: ``warm_up``, at the latest.
    """
    library = open_library(words, keep=saving)
    if device is not None and device not in library:
        known = ", ".join([pack.id for pack in library.packs])
        raise StopError(USAGE, words("terminal.cli.no_device", name=device, known=known))
    settings_path = settings_file() if saving else None
    loaded = kept.load(settings_path) if settings_path else kept.Loaded(kept.Settings())
    desk = Desk(library, words, loaded.settings, saves_folder() if saving else None, settings_path)
    desk.plan.device, desk.locales = device or "", locales_folder()
    if words.language != SOURCE:
        from game.screens import tongues
        from game.text.languages import Spoken

        tongues.follow(desk, Spoken(words, refused))
    if loaded.problem:
        desk.notices.append(words("terminal.cli.bad_settings", why=loaded.problem))
    return Shell(desk, _decide, _advise, _explain)


def open_library(words: Words, *, keep: bool) -> Library:
    """The devices of the folder of content, each kept compiled for the next time if ``keep``.

    Raises ``StopError`` when there is none.
    """
    folder = content_folder()
    found = packs(folder)
    if not found:
        raise StopError(MISSING, words("terminal.cli.no_content", path=folder))
    return Library(found, lambda pack: open_content(pack, keep=keep))


def open_content(pack: Pack, *, keep: bool) -> Content:
    """The content of a device, from what is kept compiled if that is still true to it.

    ``keep`` lets it be kept for the next time. Raises ``ContentError`` when it has errors,
    ``OSError`` when a file vanishes meanwhile.
    """
    from game.content.store import opened

    content = opened(pack.folder, content_cache(pack.folder.name), keep=keep)
    gc.freeze()  # what is loaded stays: without this, looking it through again delays a decision
    return content


def warm_up(shell: Shell) -> Content:
    """Opens the content, while the title is there to look at.

    A spoiled device gives way to the next one, and a notice says so. Raises ``StopError`` when
    none can be played.
    """
    from game.screens import planning

    desk = shell.desk
    while True:
        try:
            return desk.content
        except UnusableError as error:
            if all(desk.library.failure(pack.id) for pack in desk.library.packs):
                raise StopError(MISSING, _spoiled(desk, error)) from None
            desk.notices.append(planning.broken(desk, error))
            desk.plan.device = ""


def _spoiled(desk: Desk, error: UnusableError) -> str:
    problems = getattr(error.cause, "problems", ())
    return desk.words(
        "terminal.cli.bad_content",
        n=max(1, len(problems)),
        problem=problems[0] if problems else f"{error.cause}.",
        path=error.pack.folder,
    )


def _decide(player: str, ruleset: Ruleset, state: State, whim: int) -> Action:
    """What a computer household does; the players are imported when there is one."""
    from game.bots.decide import decide

    return decide(player, ruleset, state, whim)


def _advise(ruleset: Ruleset, state: State, whim: int, seconds: float) -> Suggestion:
    """A suggestion for a person; what finds it is imported when somebody asks."""
    from game.bots.why.advice import advise

    return advise(ruleset, state, whim, seconds)


def _explain(ruleset: Ruleset, state: State, action: Action) -> Reason:
    """Why a household did something, found when somebody looks."""
    from game.bots.why.advice import explain

    return explain(ruleset, state, action)
