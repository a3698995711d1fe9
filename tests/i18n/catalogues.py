"""Catalogues made for tests: a few entries of the interface, as a translator would write them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.text.catalogue import place
from game.text.phrases import french

HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals={forms}; plural={rule};\\n"

"""


def header(language: str = "en", forms: int = 2, rule: str = "(n != 1)") -> str:
    """The header of a catalogue."""
    return HEADER.format(language=language, forms=forms, rule=rule)


def entry(
    context: str, source: tuple[str, ...], said: tuple[str, ...], *, fuzzy: bool = False
) -> str:
    """One entry as it is written."""
    lines = ["#, fuzzy"] if fuzzy else []
    lines += [f'msgctxt "{context}"', f'msgid "{_quoted(source[0])}"']
    if len(source) > 1:
        lines += [f'msgid_plural "{_quoted(source[1])}"']
        lines += [f'msgstr[{index}] "{_quoted(text)}"' for index, text in enumerate(said)]
    else:
        lines += [f'msgstr "{_quoted(said[0])}"']
    return "\n".join([*lines, "", ""])


def phrases(said: Mapping[str, tuple[str, ...]]) -> str:
    """Entries for phrases of the interface, by key, with the French of today."""
    known = french()
    found = []
    for key, forms in said.items():
        phrase = known[key]
        found.append(entry(f"ui.{key}", (phrase,) if isinstance(phrase, str) else phrase, forms))
    return "".join(found)


def put(locales: Path, language: str, domain: str, text: str) -> Path:
    """Writes a catalogue to its place."""
    path = place(locales, language, domain)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
