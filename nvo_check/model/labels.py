# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels: the words by which a reader knows a block among others of its kind. No field is known here but for that."""

from __future__ import annotations

from functools import cache

from nvo_check.dates import dutch_date
from nvo_check.model.basis import Blok
from nvo_check.model.shape import fields_of
from nvo_check.model.words import CHOICES

_NAMES = ("naam", "titel", "activiteit", "omschrijving", "vorm", "functie", "organisatie")
_COMPOUND_NAMES = (("orgaan", "gemeente", "naam_orgaan"), ("groep", "naam"), ("soort", "naam"), ("met",))
_SHOWN_ORDER = ("gemeente", "naam_orgaan", "orgaan", "groep", "soort", "met", "naam")


def label_of(block: Blok) -> str:
    """Give the label of a block; empty when nothing names it."""
    model = type(block)
    parts = [_named(block, name) for name in label_fields(model)]
    if len(parts) > 1 and parts[-1].casefold().startswith(parts[0].casefold()):
        parts = parts[1:]  # a name that repeats its kind: 'aanbieders', 'aanbieders van verblijf'
    label = ", ".join(part for part in parts if part)
    if label:
        return label.removeprefix("anders, ")
    return next((text for text in (_named(block, name) for name in _NAMES) if text), "")


@cache
def label_fields(model: type[Blok]) -> tuple[str, ...]:
    """Give the fields that together name a block of this model; they are the first column of its table."""
    fields = model.model_fields
    for names in _COMPOUND_NAMES:
        if names[0] in fields and fields[names[0]].is_required():
            return tuple(sorted((name for name in names if name in fields), key=_SHOWN_ORDER.index))
    return tuple(name for name in _NAMES if name in fields)[:1]


def _named(block: Blok, name: str) -> str:
    value, shape = getattr(block, name, None), fields_of(type(block)).get(name)
    if not isinstance(value, str) or shape is None:
        return ""
    if shape.kind == "choice":
        return CHOICES.get(value, value)
    return dutch_date(value) if shape.meaning == "datum" else value
