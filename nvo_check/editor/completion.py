# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Completion: the keys and the fixed words that fit at the cursor, with what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from nvo_check.editor.cursor import Cursor, locate
from nvo_check.editor.fields import Field, fields_in, shape_at, unknowable
from nvo_check.editor.names import as_scalar, gemeenten_in, sources_in
from nvo_check.editor.ranges import Span
from nvo_check.editor.rows import Text
from nvo_check.model.shape import Shape
from nvo_check.norm.norm import Norm
from nvo_check.report.words import readable

_WORD_SIGNS = "_-."


@dataclass(frozen=True)
class Choice:
    """One thing to choose.

    Attributes:
        label: what the list shows, and what an editor compares with what was typed.
        detail: a few words behind it, Dutch.
        explanation: one or two sentences, Dutch.
        insert: what comes into the text.
        span: what it replaces.
        kind: a key, or a value.
    """

    label: str
    detail: str
    explanation: str
    insert: str
    span: Span
    kind: Literal["key", "value"]


def choices_at(text: Text, line: int, column: int, norms: Sequence[Norm]) -> list[Choice]:
    """Give what can be filled in at a line and column (0-based, in characters).

    Args:
        text: the region file as far as it was typed.
        line: the line of the cursor.
        column: the column of the cursor.
        norms: the norms whose requirements and names are offered.
    """
    cursor = locate(text, line, column)
    if cursor is None or cursor.written[:1] in ("'", '"'):
        return []
    shape = shape_at(cursor.path)
    if shape is None:
        return []
    span = _word(text, line, column, cursor)
    if cursor.at == "key":
        return _keys(text, cursor, shape, span) or _values(text, cursor, shape, span, norms)
    return _values(text, cursor, shape, span, norms)


def _word(text: Text, line: int, column: int, cursor: Cursor) -> Span:
    """Give the word at the cursor: what was written of it, and what follows without a break."""
    whole, end = text.line(line), column
    while end < len(whole) and (whole[end].isalnum() or whole[end] in _WORD_SIGNS):
        end += 1
    return Span(line, max(column - len(cursor.written.split("\n")[-1]), 0), end)


def _keys(text: Text, cursor: Cursor, shape: Shape, span: Span) -> list[Choice]:
    begin = ""
    if shape.kind == "list" and shape.item is not None and not cursor.in_flow:
        begin, shape = "- ", shape.item
    fields: list[Field] = []
    if shape.model is not None:
        fields = fields_in(shape.model)
    elif shape.kind == "map":
        fields = [
            Field(one.name, Shape("text"), one.title, _UNKNOWN, required=False) for one in unknowable(cursor.path)
        ]
    has_colon = text.line(span.line)[span.end :].lstrip().startswith(":")
    return [
        Choice(
            field.name,
            f"{field.title} (verplicht)" if field.required else field.title,
            field.description,
            begin + field.name + ("" if has_colon else _after_key(field.shape, in_flow=cursor.in_flow)),
            span,
            "key",
        )
        for field in fields
        if field.name not in cursor.keys
    ]


_UNKNOWN = "U weet dit niet. Schrijf achter de dubbele punt waarom niet."


def _after_key(shape: Shape, *, in_flow: bool) -> str:
    return ": " if in_flow or shape.kind in ("text", "choice", "number") else ":"


def _values(text: Text, cursor: Cursor, shape: Shape, span: Span, norms: Sequence[Norm]) -> list[Choice]:
    return [
        Choice(label, detail, explanation, as_scalar(label) if label != "1" else label, span, "value")
        for label, detail, explanation in _words(text, cursor, shape, norms)
    ]


def _words(text: Text, cursor: Cursor, shape: Shape, norms: Sequence[Norm]) -> Iterable[tuple[str, str, str]]:
    """Give label, detail and explanation of every word that fits; none for what an author words freely."""
    if shape.choices:
        return [(choice, readable(choice), "") for choice in shape.choices]
    if shape.meaning == "bron":
        return [(name, title, "Een bron uit de lijst `bronnen`.") for name, title in sources_in(text).items()]
    if shape.meaning == "eis":
        known = {one.eis.id: one.eis for norm in norms for one in norm.requirements}
        return [(name, eis.titel, eis.vraag) for name, eis in known.items()]
    if cursor.path[:1] == ("norm",):
        return [(norm.id, norm.titel, norm.duiding) for norm in norms if not norm.bestand]
    if cursor.path == ("schemaversie",):
        return [("1", "de versie van dit bestandsformaat", "")]
    if cursor.path[-1:] == ("gemeente",) and shape.kind == "text":
        return [(name, "gemeente", "Een gemeente uit `regio.gemeenten`.") for name in gemeenten_in(text)]
    return []
