# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hover: what a key means, and what the requirements that look there make of it, as short Markdown.

Every text goes through the writer for documents: a region file cannot load a picture or bring in HTML here either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nvo_check.editor.cursor import Cursor, locate
from nvo_check.editor.fields import Field, field_at, shape_at, unknowable
from nvo_check.editor.ranges import Span
from nvo_check.editor.rows import Text
from nvo_check.judge.outcome import Oordeel, Regiouitkomst
from nvo_check.model.shape import Shape
from nvo_check.norm.norm import Norm
from nvo_check.norm.requirement import Eis
from nvo_check.place import Path
from nvo_check.report.markup import block, inline
from nvo_check.report.words import explained, readable, verdict

_MOST_VERDICTS = 5
_WORD_SIGNS = "_-."


def hover_at(
    text: Text, line: int, column: int, uitkomst: Regiouitkomst | None, norms: Sequence[Norm]
) -> tuple[str, Span] | None:
    """Give Markdown for the word at a line and column (0-based), and what word that is; None when there is no news.

    Args:
        text: the region file.
        line: the line of the pointer.
        column: its column, in characters.
        uitkomst: the outcome for this very text; None when it could not be judged.
        norms: where requirements are looked up.
    """
    span = _word(text, line, column)
    cursor = locate(text, line, span.end) if span is not None else None
    if span is None or cursor is None:
        return None
    word = text.line(line)[span.start : span.end]
    is_key = cursor.at == "key" and text.line(line)[span.end :].lstrip("\"' ").startswith(":")
    parts = _of_key(cursor, word, line, uitkomst) if is_key else _of_value(cursor, word, norms)
    markdown = "\n\n".join(parts)
    return (markdown, span) if markdown else None


def explanation_of(eis: Eis) -> list[str]:
    """Give what a requirement asks, why, and what to do, as paragraphs of Markdown."""
    return [
        f"**{eis.id}** {inline(eis.titel)} ({eis.niveau})",
        block(eis.vraag),
        block(eis.uitleg),
        f"**Wat u kunt doen:** {inline(eis.advies)}",
    ]


def _of_key(cursor: Cursor, word: str, line: int, uitkomst: Regiouitkomst | None) -> Iterator[str]:
    path = (*cursor.path, word)
    field = field_at(path) or next((one for one in unknowable(cursor.path or ("",)) if one.name == word), None)
    if field is None:
        return
    yield from _of_field(field)
    found = _looking_at(path, line, uitkomst) if uitkomst is not None else []
    for oordeel in found[:_MOST_VERDICTS]:
        yield from _of_verdict(oordeel)
    if len(found) > _MOST_VERDICTS:
        yield f"En nog {len(found) - _MOST_VERDICTS} andere eisen kijken hier."


def _of_field(field: Field) -> Iterator[str]:
    yield f"**`{field.name}`** {field.title}{' (verplicht)' if field.required else ''}"
    yield field.description
    choices = _choices(field.shape)
    if choices:  # like title and description these are words of our own
        yield "Kies uit:\n\n" + "\n".join(f"- `{choice}`: {readable(choice)}" for choice in choices)


def _of_value(cursor: Cursor, word: str, norms: Sequence[Norm]) -> Iterator[str]:
    shape = shape_at(cursor.path)
    if shape is None or cursor.at != "value":
        return
    if shape.meaning == "eis":
        eis = next((one.eis for norm in norms for one in norm.requirements if one.eis.id == word), None)
        yield from explanation_of(eis) if eis is not None else []
    elif word in _choices(shape):
        yield f"`{word}`: {readable(word)}"
    elif cursor.path[:1] == ("norm",):
        yield from (f"**`{norm.id}`** {inline(norm.titel)}" for norm in norms if norm.id == word)


def _of_verdict(oordeel: Oordeel) -> Iterator[str]:
    yield "---"
    words = explained(oordeel.oordeel) if oordeel.verantwoord else verdict(oordeel.oordeel)
    yield f"{words}. {inline(oordeel.melding)}"
    yield from explanation_of(oordeel.eis)


def _looking_at(path: Path, line: int, uitkomst: Regiouitkomst) -> list[Oordeel]:
    """Give the verdicts of the requirements that look at a key, and those that stand on its line; open ones first."""
    plain = ".".join(step for step in path if isinstance(step, str))
    found = [
        oordeel
        for oordeel in uitkomst.oordelen
        if any(looks.replace("[]", "") == plain for looks in oordeel.eis.kijkt_naar)
        or (oordeel.onvervuld and oordeel.plaats.regel == line + 1)
    ]
    return sorted(found, key=lambda oordeel: not oordeel.onvervuld)


def _choices(shape: Shape) -> tuple[str, ...]:
    while shape.item is not None:
        shape = shape.item
    return shape.choices


def _word(text: Text, line: int, column: int) -> Span | None:
    whole = text.line(line)
    start = end = min(column, len(whole))
    while start > 0 and (whole[start - 1].isalnum() or whole[start - 1] in _WORD_SIGNS):
        start -= 1
    while end < len(whole) and (whole[end].isalnum() or whole[end] in _WORD_SIGNS):
        end += 1
    return Span(line, start, end) if end > start else None
