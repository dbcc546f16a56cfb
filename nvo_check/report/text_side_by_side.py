# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of the text output about one region under several norms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.judge.shared import NaastElkaar
from nvo_check.report.side_by_side import (
    ABOUT_ANSWERS,
    ABOUT_RELATED,
    ANSWERS,
    RELATED,
    SIGNS,
    Antwoordrij,
    Verwantrij,
    side_by_side_part,
)
from nvo_check.report.terminal import Style, wrapped
from nvo_check.report.words import EXPLAINED_SIGN, VERANTWOORD, VERDICT_SIGNS, VERDICT_WORDS

_GLUE = "·"
"""Stands for a space where no line may end; it occurs in none of these texts."""


def side_by_side_section(one: NaastElkaar, style: Style) -> str:
    """Tell how a region does under each norm, what counts for more than one, and which requirements are related."""
    part = side_by_side_part(one)
    lines = [style.of(line, bold=True) for line in wrapped(part.titel, 0)]
    for regio in part.regios:
        lines += _norm(regio, style)
    lines += [line for zin in part.zinnen for line in wrapped(zin, 2)]
    if part.antwoorden:
        lines += ["", style.of(ANSWERS, bold=True), *_signs_kept(ABOUT_ANSWERS, 2)]
        lines += [line for row in part.antwoorden for line in _answer(row, part.normen)]
    if part.verwant:
        lines += ["", style.of(RELATED, bold=True), *_signs_kept(f"{ABOUT_RELATED} ({SIGNS})", 2)]
        lines += [line for row in part.verwant for line in _related(row)]
    return "\n".join(lines) + "\n"


def _norm(regio: Regiouitkomst, style: Style) -> Iterator[str]:
    required = regio.geldende_verplichte
    met = sum(not oordeel.onvervuld for oordeel in required)
    yield f"  {style.sign('voldaan' if regio.voldoet else 'niet_voldaan')} {regio.norm.id}"
    yield from wrapped(f"{met} van de {len(required)} verplichte eisen die gelden zijn in orde", 6)
    counts = [f"{number} {VERDICT_WORDS[word]}" for word, number in regio.telling.items() if number]
    explained = f"; daarvan {len(regio.verantwoord)} {VERANTWOORD}" if regio.verantwoord else ""
    yield from wrapped(f"Alle eisen ({len(regio.oordelen)}): {', '.join(counts)}{explained}", 6)


def _answer(row: Antwoordrij, normen: tuple[str, ...]) -> Iterator[str]:
    yield from wrapped(f"{row.voluit} ({row.plaats})", 2, 4)
    for norm, eisen in zip(normen, row.cellen, strict=True):
        if eisen:
            yield from _requirements(norm, eisen)


def _related(row: Verwantrij) -> Iterator[str]:
    yield from wrapped(f"{row.een.teken} {row.een.eis} {row.een.titel} ({row.een.norm})", 2, 4)
    yield from _requirements(row.anderen[0].norm, [f"{ander.teken} {ander.eis}" for ander in row.anderen])


def _requirements(norm: str, eisen: Iterable[str]) -> list[str]:
    return _signs_kept(f"{norm}: {', '.join(eisen)}", 6, 8)


def _signs_kept(text: str, indent: int, further: int | None = None) -> list[str]:
    """Wrap a text of our own; a sign stays on the line of the word that it belongs to."""
    for sign in (*VERDICT_SIGNS.values(), EXPLAINED_SIGN):
        text = text.replace(f"{sign} ", f"{sign}{_GLUE}")
    return [line.replace(_GLUE, " ") for line in wrapped(text, indent, further)]
