"""The domains of translation and their templates."""

from __future__ import annotations

from pathlib import Path

from game.i18n import content, interface
from game.i18n.messages import Message
from game.text.catalogue import UI


def messages_of(domain: str, content_folder: Path) -> tuple[Message, ...]:
    """Every text of a domain. Raises ``ContentError`` when the content has errors."""
    return interface.messages() if domain == UI else content.messages(content_folder)


def template(locales: Path, domain: str) -> Path:
    """The file of all texts of a domain, without translations."""
    return locales / f"{domain}.pot"
