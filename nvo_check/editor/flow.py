# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values between braces and brackets, read up to the cursor: ``{bron: visie, kop: …`` and ``[a, b``."""

from __future__ import annotations

from dataclasses import dataclass, field

from nvo_check.place import Path


@dataclass
class Frame:
    """A brace or bracket that is still open.

    Attributes:
        opener: ``{`` or ``[``.
        keys: the keys that are complete.
        key: the key whose value is being read; None while a key is read.
        index: how many items are complete.
        token: what was read of the key or value that is not complete.
    """

    opener: str
    keys: list[str] = field(default_factory=list)
    key: str | None = None
    index: int = 0
    token: str = ""

    @property
    def step(self) -> str | int:
        """The step of a path that leads to what is being read."""
        return self.index if self.opener == "[" else self.key or ""

    @property
    def written(self) -> str:
        """What was written of the key or value that is being read."""
        return self.token.lstrip()


def open_frames(text: str) -> list[Frame]:
    """Read a text that begins with a brace or bracket; give what is open at its end, the innermost last."""
    frames: list[Frame] = []
    quote, previous, in_comment = "", "\n", False
    for position, sign in enumerate(text):
        if in_comment:
            in_comment = sign != "\n"
        elif quote:
            quote = "" if sign == quote and previous != "\\" else quote
            frames[-1].token += sign
        elif sign == "#" and previous.isspace():
            in_comment = True
        elif sign in "{[":
            frames.append(Frame(sign))
        elif sign in "}]":
            frames.pop()
            if not frames:
                return []
            frames[-1].token += sign
        else:
            if sign in "\"'" and not frames[-1].token.strip():
                quote = sign
            following = text[position + 1 : position + 2]
            _take(frames[-1], sign, ends_key=following in ("", " ", "\n", "\t"))
        previous = sign
    return [] if in_comment else frames


def path_of(frames: list[Frame]) -> Path:
    """Give the path from the outermost value to the innermost brace or bracket."""
    return tuple(frame.step for frame in frames[:-1])


def closing(line: str, column: int) -> int:
    """Give the column after the brace or bracket that closes the one at ``column``; -1 when this line has none."""
    depth, quote = 0, ""
    for position in range(column, len(line)):
        sign = line[position]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and line[position - 1] in " {[,":
            quote = sign
        elif sign in "{[":
            depth += 1
        elif sign in "}]":
            depth -= 1
            if not depth:
                return position + 1
    return -1


def _take(frame: Frame, sign: str, *, ends_key: bool) -> None:
    if sign == ",":
        if frame.key is not None:
            frame.keys.append(frame.key)
        frame.key, frame.token, frame.index = None, "", frame.index + 1
    elif sign == ":" and ends_key and frame.opener == "{" and frame.key is None:
        frame.key, frame.token = frame.token.strip().strip("\"'"), ""
    else:
        frame.token += sign
