"""Where the game's data lies, and where it may write.

In a checkout the data folders stand beside the package; an installed wheel carries them inside.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

HOME_VARIABLE: Final = "TERRE_EN_POCHE_HOME"
"""The environment variable that moves everything the game writes to another folder."""

_PACKAGE: Final = Path(__file__).resolve().parent
_INSTALLED: Final = "_data"


def assets_dir() -> Path:
    """The folder of fonts, icons, scenes and theme."""
    return _data_root(_PACKAGE) / "assets"


def content_dir() -> Path:
    """The folder of content, with one folder a device (``smartphone``)."""
    return _data_root(_PACKAGE) / "content"


def locales_dir() -> Path:
    """The folder of translations. It need not exist: French needs none."""
    return _data_root(_PACKAGE) / "locales"


def data_dir() -> Path:
    """Where saved games and settings go: ``TERRE_EN_POCHE_HOME``, or the system's usual folder.

    Nothing is created here; whoever writes makes the folder. The path is absolute.
    """
    chosen = os.environ.get(HOME_VARIABLE, "")
    if chosen:
        return Path(chosen).expanduser().absolute()
    import platformdirs

    return platformdirs.user_data_path("terre-en-poche", appauthor=False)


def _data_root(package: Path) -> Path:
    """The folder that holds the data of a package: inside it when installed, else around it.

    An installed package is told by its own folder of data. What lies around it is not looked at:
    a folder ``content`` among the installed packages would be somebody else's.
    """
    installed = package / _INSTALLED
    return installed if installed.is_dir() else package.parent
