# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where something stands: a path inside the data, and a place inside the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Keys and zero-based list positions from the root of a document down to one value."""

_STEP = re.compile(r"\[([0-9]{1,9})\]|([^.\[\]]+)")
_LONGEST_PATH = 1000
"""Characters. The text of a path can come from a norm file; a longer one is cut off."""


@dataclass(frozen=True, order=True)
class Place:
    """One point in a file.

    Attributes:
        bestand: the file as the user named it; ``-`` is standard input.
        regel: line, 1-based; 0 when the whole file is meant (it could not be opened).
        kolom: column in characters, 1-based; 0 when the whole file is meant.
        pad: the path inside the data in the notation of :func:`format_path`; empty for the root.
    """

    bestand: str
    regel: int = 0
    kolom: int = 0
    pad: str = ""

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}:{self.kolom}" if self.regel else self.bestand


def printable(name: str) -> str:
    """Give a file name as it can be shown: what a terminal could take for a command, or no text, is written out."""
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in name)


def format_path(path: Path) -> str:
    """Write a path as authors read it: ``elementen.toegang.verwijzers[2].stand``."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text


def parse_path(text: str) -> Path:
    """Read what :func:`format_path` wrote."""
    return tuple(int(index) if index else key for index, key in _STEP.findall(text[:_LONGEST_PATH]))
