# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines for a terminal of 80 columns: style, or none, and wrapping."""

from __future__ import annotations

import textwrap

import click

from nvo_check.judge.outcome import Oordeel
from nvo_check.norm.requirement import Oordeelswoord
from nvo_check.report.words import EXPLAINED_SIGN, VERDICT_SIGNS, VERDICT_WORDS

WIDTH = 80
_COLOURS: dict[Oordeelswoord, str] = {
    "voldaan": "green",
    "gedeeltelijk": "yellow",
    "niet_voldaan": "red",
    "niet_te_beoordelen": "magenta",
    "niet_van_toepassing": "bright_black",
}
_EXPLAINED_COLOUR = "cyan"


class Style:
    """Puts style on words, or does not; the words and signs say the same without."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def of(self, text: str, colour: str | None = None, *, bold: bool = False) -> str:
        """Give ``text`` in a colour."""
        return click.style(text, fg=colour, bold=bold) if self._colour else text

    def verdict(self, oordeel: Oordeelswoord) -> str:
        """Give the words of a verdict in its colour."""
        return self.of(VERDICT_WORDS[oordeel], _COLOURS[oordeel])

    def sign(self, oordeel: Oordeelswoord) -> str:
        """Give the sign of a verdict in its colour."""
        return self.of(VERDICT_SIGNS[oordeel], _COLOURS[oordeel], bold=True)

    def final_sign(self, oordeel: Oordeel) -> str:
        """Give the sign of a verdict, or that of an explained deviation."""
        if oordeel.verantwoord:
            return self.of(EXPLAINED_SIGN, _EXPLAINED_COLOUR, bold=True)
        return self.sign(oordeel.oordeel)


def wrapped(text: str, indent: int, further: int | None = None) -> list[str]:
    """Wrap a text that may come from a file: signs that a terminal could take for a command become spaces.

    Args:
        text: one paragraph.
        indent: spaces before the first line.
        further: spaces before the other lines; as many as before the first when absent.
    """
    text = "".join(sign if sign.isprintable() else " " for sign in text)
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent if further is None else further),
        break_long_words=False,
        break_on_hyphens=False,
    )
