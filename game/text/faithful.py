"""What a translation must share with its source, whatever the language.

The game asks this of every entry that it reads, and shows French where the answer is not good.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from game.text.plurals import Plurals, singles

BRACED: Final = re.compile(r"\{([^{}]*)\}|([{}])")
DEVICE: Final = "device"
"""Stands for every name of the device: which one a sentence needs depends on the language."""

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_DEVICE: Final = re.compile(r"(the_|a_|of_|no_|your_|this_)?devices?(_title)?", re.IGNORECASE)
_FREE: Final = frozenset({"e"})
"""Placeholders of French grammar that other languages leave out."""
_NUMBER: Final = re.compile(r"\d+(?:[\u00a0\u202f .,’']\d{3}(?!\d))*(?:[.,]\d+)?")
# Joiners and the marks of direction stay: Persian and Arabic are written with them.
_HIDDEN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]"
)


class Fault(NamedTuple):
    """What is wrong with a translation, and the remedy."""

    what: str
    remedy: str


def faults(
    source: tuple[str, ...], said: tuple[str, ...], plurals: Plurals, *, forms: bool
) -> Iterator[Fault]:
    """What is wrong with the forms of a translation; nothing for one that is not there yet.

    ``forms`` says whether placeholders may carry their plural forms, ``{coins:coin|coins}``, as
    the texts of cards do.
    """
    if not any(said):
        return
    wanted = plurals.forms if len(source) > 1 else 1
    if len(said) != wanted:
        yield Fault(f"{len(said)} forms, the language has {wanted}", "Write each of its forms.")
    for number, text in enumerate(said):
        where = f"form {number}: " if len(said) > 1 else ""
        omits = number in singles(plurals)
        for fault in _of_text(source, text, plurals, forms=forms, omits=omits):
            yield Fault(where + fault.what, fault.remedy)


def _of_text(
    source: tuple[str, ...], text: str, plurals: Plurals, *, forms: bool, omits: bool
) -> Iterator[Fault]:
    if not text or (source[-1].strip() and not text.strip()):
        yield Fault("empty, though others are written", "Write it, or empty them all.")
        return
    broken = list(_braces(text, plurals, forms_of(source), forms=forms))
    yield from broken or _names(source, text, omits=omits)
    yield from _figures(source, text)
    yield from _characters(source, text)


def _braces(text: str, plurals: Plurals, formed: frozenset[str], *, forms: bool) -> Iterator[Fault]:
    for inner, stray in BRACED.findall(text):
        name, colon, written = inner.partition(":")
        if stray:
            yield Fault(f"a lone `{stray}`", "Write placeholders as in the source: {name}.")
        elif not _NAME.fullmatch(name) or "__" in name or (colon and not forms):
            yield Fault(
                f"`{{{inner}}}` is no placeholder",
                "Write only its name in braces: no attribute, no index, no format.",
            )
        elif colon:
            yield from _plural_forms(name, written, plurals, formed)


def _plural_forms(
    name: str, written: str, plurals: Plurals, formed: frozenset[str]
) -> Iterator[Fault]:
    found = written.split("|")
    if name not in formed and (name == "fact" or ("-" in name and "." not in name)):
        yield Fault(f"`{{{name}}}` is a figure in words", f"Write {{{name}}} without forms.")
    elif len(found) != plurals.forms or not all(form.strip() for form in found):
        shown = "|".join(["…"] * plurals.forms)
        yield Fault(
            f"`{{{name}:{written}}}` has {len(found)} forms, the language has {plurals.forms}",
            f"Write {{{name}:{shown}}}, none of them empty.",
        )


def forms_of(source: tuple[str, ...]) -> frozenset[str]:
    """The placeholders of a source that carry forms."""
    inner = [inner for text in source for inner, _ in BRACED.findall(text)]
    return frozenset([each.partition(":")[0] for each in inner if ":" in each])


def names(text: str) -> frozenset[str]:
    """The placeholders of a text that every language must keep."""
    found = [inner.partition(":")[0] for inner, _ in BRACED.findall(text)]
    plain = [DEVICE if _DEVICE.fullmatch(name) else name for name in found if name]
    return frozenset(plain) - _FREE


def _names(source: tuple[str, ...], text: str, *, omits: bool) -> Iterator[Fault]:
    """A form has the placeholders of the singular or of the plural.

    ``omits``: the form stands for one number only and may leave out ``{n}``, « one coin ».
    """
    found, allowed = names(text), [names(each) for each in source]
    if any(found == each for each in allowed):
        return
    alike = any(found - {"n"} == each - {"n"} for each in allowed)
    if len(source) > 1 and alike and ("n" in found or omits):
        return
    wanted = allowed[-1]
    for name in sorted(wanted - found):
        yield Fault(f"`{{{name}}}` is missing", "Use every placeholder of the source.")
    for name in sorted(found - wanted):
        yield Fault(f"`{{{name}}}` is not in the source", "Delete it, or mend its name.")


def _figures(source: tuple[str, ...], text: str) -> Iterator[Fault]:
    found, wanted = figures(text), [figures(each) for each in source]
    if found not in wanted:
        shown = ", ".join(sorted(wanted[-1].elements())) or "none"
        said = ", ".join(sorted(found.elements())) or "none"
        yield Fault(f"figures {said}, in the source {shown}", "Keep every figure as it is.")


def figures(text: str) -> Counter[str]:
    """The figures of a text, without the marks that languages write between digits."""
    bare = BRACED.sub("{}", text)
    return Counter([_digits(found) for found in _NUMBER.findall(bare)])


def _digits(number: str) -> str:
    """The digits of a number, whatever the script: ٢٠٢٥ is 2025."""
    return "".join([str(int(each)) for each in number if each.isdecimal()])


def _characters(source: tuple[str, ...], text: str) -> Iterator[Fault]:
    hidden = _HIDDEN.search(text)
    if hidden and hidden.group() not in source[0]:
        yield Fault(f"invisible character U+{ord(hidden.group()):04X}", "Delete it.")
    if "\n" in text and not any("\n" in each for each in source):
        yield Fault("a line break", "Write it on one line, as the source.")
    if text != text.strip() and source[-1] == source[-1].strip():
        yield Fault("a space at its edge", "Delete it.")
    if text.count("**") != source[-1].count("**"):
        yield Fault("the marks ** differ from the source", "Keep each pair of **.")
