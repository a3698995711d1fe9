"""The files that draw the scripts the faces of the theme lack, and which characters are theirs."""

from __future__ import annotations

import re
from typing import NamedTuple

BOLD = 600  # from this weight on the bold file draws


class Face(NamedTuple):
    """A family for one script: its tag for shaping, its regular and its bold file."""

    script: str
    regular: str
    bold: str

    def file(self, weight: int) -> str:
        return self.bold if weight >= BOLD else self.regular


FACES = {
    "arabic": Face(
        "Arab", "noto-arabic/NotoSansArabic-Regular.ttf", "noto-arabic/NotoSansArabic-Bold.ttf"
    ),
}
CHARACTERS = {
    "arabic": re.compile(
        "[\u0600-\u061b\u061d-\u06ff\u0750-\u077f\u0870-\u08ff"
        "\ufb50-\ufdff\ufe70-\ufefc\U00010ec0-\U00010eff\U0001ee00-\U0001eeff]"
    ),
}


def family_of(char: str) -> str:
    """The family that draws the script of `char`; empty where the theme does."""
    return next((family for family, chars in CHARACTERS.items() if chars.match(char)), "")
