"""``i18n``: templates, new languages, updates, checks and progress of translations."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game import paths
from game.cli import codes
from game.cli.codes import StopError
from game.cli.output import tell
from game.cli.places import content_folder
from game.content.problems import ContentError
from game.text.catalogue import DOMAINS, head, place
from game.text.codes import SOURCE, is_language, languages
from game.text.words import Words

if TYPE_CHECKING:
    from game.content.content import Content
    from game.i18n.messages import Message

STATUS_PAGE: Final = Path("docs") / "translation-status.md"


def run(asked: argparse.Namespace, words: Words) -> int:
    """Does one task; the code says whether a check has found errors."""
    most = {"new": 1, "update": 1, "check": len(asked.names)}.get(asked.task, 0)
    if len(asked.names) > most:
        raise StopError(codes.USAGE, words("i18n.too_many", what=asked.names[most]))
    return _TASKS[asked.task](asked, words)


def _templates(asked: argparse.Namespace, words: Words) -> int:
    from game.i18n import catalogues, domains

    for domain in DOMAINS:
        path = domains.template(paths.locales_dir(), domain)
        texts = _texts(domain, words)
        made = catalogues.template(domain, texts)
        if path.is_file() and catalogues.same_texts(path.read_bytes(), made):
            tell(words("i18n.same", path=_shown(path)))
        else:
            _put(path, made, words)
            tell(words("i18n.written", n=len(texts), path=_shown(path)))
    return codes.DONE


def _new(asked: argparse.Namespace, words: Words) -> int:
    from game.i18n import catalogues

    if not asked.names:
        raise StopError(codes.USAGE, words("i18n.which"))
    language = _language(asked.names[0], words)
    files = {domain: place(paths.locales_dir(), language, domain) for domain in DOMAINS}
    for path in files.values():
        if path.exists():
            said = words("i18n.exists", path=_shown(path), language=language)
            raise StopError(codes.PROBLEMS, said)
    for domain, path in files.items():
        texts = _texts(domain, words)
        _put(path, catalogues.new(domain, language, texts), words)
        tell(words("i18n.written", n=len(texts), path=_shown(path)))
    return codes.DONE


def _update(asked: argparse.Namespace, words: Words) -> int:
    _templates(asked, words)
    known = languages(paths.locales_dir())
    wanted = [_language(name, words) for name in asked.names] or known
    wrong = 0
    for language in wanted:
        if language not in known:
            raise StopError(codes.MISSING, words("i18n.no_language", name=language))
        wrong += sum([_update_one(language, domain, words) for domain in DOMAINS])
    return codes.PROBLEMS if wrong else codes.DONE


def _update_one(language: str, domain: str, words: Words) -> int:
    """Brings one catalogue up to date; returns how many errors keep it as it is."""
    from game.i18n import catalogues
    from game.text import po

    path = place(paths.locales_dir(), language, domain)
    texts = _texts(domain, words)
    if not path.is_file():
        _put(path, catalogues.new(domain, language, texts), words)
        tell(words("i18n.written", n=len(texts), path=_shown(path)))
        return 0
    raw = _read(path, words)
    slips = po.parse(raw).slips
    if slips:
        for line, context, what, remedy in slips:
            tell(f"{_shown(path)}:{line}: {context or 'file'}: {what}. {remedy}")
        tell(words("i18n.spoiled", n=len(slips), path=_shown(path)))
        return len(slips)
    made, change = catalogues.updated(domain, language, texts, raw)
    _put(path, made, words)
    tell(words("i18n.updated", path=_shown(path), **change._asdict()))
    return 0


def _check(asked: argparse.Namespace, words: Words) -> int:
    from game.i18n.check import check

    locales = paths.locales_dir()
    files = [Path(name) for name in asked.names] or [
        path
        for language in languages(locales)
        for path in [place(locales, language, domain) for domain in DOMAINS]
        if path.is_file()
    ]
    if not files:
        tell(words("i18n.none"))
    sources = {each.context: each for domain in DOMAINS for each in _texts(domain, words)}
    wrong = mild = 0
    for path in files:
        try:
            problems = check(path, _shown(path), sources)
        except OSError as error:
            raise StopError(
                codes.MISSING, words("i18n.no_file", path=path, why=_why(error))
            ) from None
        for problem in problems:
            tell(str(problem))
        wrong += sum(not problem.mild for problem in problems)
        mild += sum(problem.mild for problem in problems)
    tell(f"{words('terminal.cli.errors', n=wrong)} {words('terminal.cli.warnings', n=mild)}")
    return codes.PROBLEMS if wrong else codes.DONE


def _status(asked: argparse.Namespace, words: Words) -> int:
    from game.i18n import status

    texts = {domain: _texts(domain, words) for domain in DOMAINS}
    found = list(status.rows(paths.locales_dir(), status.parts(_contents(words)), texts))
    for line in status.table(found) if found else [words("i18n.none")]:
        tell(line)
    if asked.write:
        path = paths.locales_dir().parent / STATUS_PAGE
        _put(path, status.page(found).encode(), words)
        tell(words("i18n.page", path=_shown(path)))
    return codes.DONE


_TASKS: Final[Mapping[str, Callable[[argparse.Namespace, Words], int]]] = {
    "templates": _templates,
    "new": _new,
    "update": _update,
    "check": _check,
    "status": _status,
}


def _language(name: str, words: Words) -> str:
    """A language that can be translated to. Raises ``StopError``."""
    if not is_language(name):
        raise StopError(codes.USAGE, words("i18n.bad_language", name=name))
    if name == SOURCE:
        raise StopError(codes.USAGE, words("i18n.source"))
    return name


def _texts(domain: str, words: Words) -> tuple[Message, ...]:
    from game.i18n.domains import messages_of

    try:
        return messages_of(domain, content_folder())
    except ContentError as error:
        raise _bad_content(error, words) from None


def _contents(words: Words) -> Iterable[Content]:
    from game.content.content import load
    from game.content.packs import packs

    try:
        return [load(pack.folder) for pack in packs(content_folder())]
    except ContentError as error:
        raise _bad_content(error, words) from None


def _bad_content(error: ContentError, words: Words) -> StopError:
    problem, count = error.problems[0], len(error.problems)
    return StopError(codes.MISSING, words("i18n.bad_content", n=count, problem=problem))


def _read(path: Path, words: Words) -> bytes:
    try:
        return head(path)
    except OSError as error:
        raise StopError(codes.MISSING, words("i18n.no_file", path=path, why=_why(error))) from None


def _put(path: Path, raw: bytes, words: Words) -> None:
    from game.i18n.catalogues import put

    try:
        put(path, raw)
    except OSError as error:
        raise StopError(codes.DISK, words("i18n.disk", path=path, why=_why(error))) from None


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _shown(path: Path) -> str:
    """A file as seen from here, where it lies below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
