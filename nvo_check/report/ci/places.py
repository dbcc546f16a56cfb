# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places as a build server knows them: a path from the top of the repository, a line and a column."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from nvo_check.place import Place, printable
from nvo_check.report.signs import one_line


@dataclass(frozen=True)
class Plek:
    """A place in a file.

    Attributes:
        bestand: the path from the working folder, with forward slashes; ``-`` is standard input.
        regel: line, 1-based; 1 when the whole file is meant.
        kolom: column in characters, 1-based; 1 when the whole file is meant.
        pad: the path inside the data; empty for the root.
    """

    bestand: str
    regel: int = 1
    kolom: int = 1
    pad: str = ""

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}:{self.kolom}"

    @property
    def uri(self) -> str:
        """The path as a relative URI reference."""
        return quote(self.bestand, safe="/")


def spot_of(place: Place) -> Plek:
    """Give the place as a build server knows it."""
    return Plek(relative_path(place.bestand), max(place.regel, 1), max(place.kolom, 1), one_line(place.pad))


def relative_path(name: str) -> str:
    """Give one and the same name for ``./regions/x.yaml`` and ``regions//x.yaml``; on Windows for ``regions\\x.yaml``.

    A full path becomes a path from the working folder, so that the name of no machine gets into a file that is
    uploaded. That folder is the one thing beside the outcome that the writers look at.
    """
    if Path(name).is_absolute():
        try:
            name = os.path.relpath(name)
        except ValueError:  # Windows: another drive
            name = Path(name).name
    shown = printable(name)
    return posixpath.normpath(shown.replace("\\", "/") if os.sep == "\\" else shown)
