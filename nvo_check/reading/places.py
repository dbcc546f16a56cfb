# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places: the one function that turns a path in the data into a place in the file."""

from __future__ import annotations

from collections.abc import Mapping

from nvo_check.place import Path, Place, format_path

Mark = tuple[int, int]
"""Line and column, both 1-based, column counted in characters."""


class Places:
    """Knows where every key, value and list item of one document stands.

    Args:
        bestand: the file as the user named it.
        keys: path -> mark of the key (mappings) or of the item (lists); the root is ``()``.
        values: path -> mark of the value.
    """

    def __init__(self, bestand: str, keys: Mapping[Path, Mark], values: Mapping[Path, Mark]) -> None:
        self.bestand = bestand
        self._keys = keys
        self._values = values

    def __contains__(self, path: Path) -> bool:
        return path in self._keys

    def of(self, path: Path) -> Place:
        """Give the place of the key at ``path``; for what is missing, of the nearest existing parent.

        The returned ``pad`` is always the path asked for, so that a message can name what is missing.
        """
        regel, kolom = self._keys[self._nearest(path)]
        return Place(self.bestand, regel, kolom, format_path(path))

    def of_value(self, path: Path) -> Place:
        """Give the place where the value at ``path`` begins; falls back like :meth:`of`."""
        regel, kolom = self._values[self._nearest(path)]
        return Place(self.bestand, regel, kolom, format_path(path))

    def _nearest(self, path: Path) -> Path:
        while path not in self._keys and path:
            path = path[:-1]
        return path
