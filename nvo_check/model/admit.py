# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Admission: a document that was read becomes a model, or all its mistakes at once with their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError

from nvo_check.failure import InputFailure
from nvo_check.finding import Finding, suggestion
from nvo_check.model.basis import Blok
from nvo_check.model.messages import explain_empty, explain_error
from nvo_check.model.regio import Regio
from nvo_check.model.rules import Mistake, broken_rules
from nvo_check.place import Path, Place
from nvo_check.reading.source import Document
from nvo_check.settings import Limits

Model = TypeVar("Model", bound=Blok)


def admit_region(document: Document, limits: Limits) -> Regio:
    """Turn a document into a region.

    Raises:
        InputFailure: with every mistake against model and rules, sorted by place, at most ``limits.max_findings``.
    """
    regio, found = _shape(document, Regio)
    found += [_rule_found(document, mistake) for mistake in broken_rules(document.data, Regio)]
    if found or regio is None:
        raise InputFailure(f"{document.bestand} klopt niet.", _explained(found, limits))
    return regio


def shape_findings(document: Document, model: type[Model], limits: Limits) -> tuple[Model | None, list[Finding]]:
    """Validate a document against any model; give the model, or None with the findings."""
    admitted, found = _shape(document, model)
    return admitted, _explained(found, limits)


@dataclass(frozen=True)
class _Found:
    """A mistake at its place; explaining it costs time, so only those that are shown are explained."""

    plaats: Place
    explain: Callable[[], tuple[str, str]]


def _shape(document: Document, model: type[Model]) -> tuple[Model | None, list[_Found]]:
    empty = dict.fromkeys(_empty_values(document.data, ()))
    found = [_Found(document.places.of(path), partial(explain_empty, path)) for path in empty]
    try:
        admitted = model.model_validate(document.data)
    except ValidationError as error:
        mistakes = (mistake for mistake in error.errors(include_url=False) if mistake["loc"] not in empty)
        return None, found + [_model_found(document, mistake, model) for mistake in mistakes]
    return (None if found else admitted), found


def _model_found(document: Document, error: Any, model: type[Blok]) -> _Found:
    path: Path = error["loc"]
    at_key = error["type"] in ("missing", "extra_forbidden")
    place = document.places.of(path) if at_key else document.places.of_value(path)
    return _Found(place, partial(explain_error, error, model))


def _rule_found(document: Document, mistake: Mistake) -> _Found:
    return _Found(
        document.places.of_value(mistake.path),
        lambda: (mistake.melding, suggestion(mistake.wrong, mistake.known) or mistake.tip),
    )


def _empty_values(value: Any, path: Path) -> Iterator[Path]:
    """Yield the path of every key without a value; the model itself would take some of them for 'absent'."""
    if value is None:
        yield path
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _empty_values(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _empty_values(item, (*path, index))


def _explained(found: list[_Found], limits: Limits) -> list[Finding]:
    ordered = sorted(found, key=lambda one: one.plaats)
    shown = [Finding(one.plaats, *one.explain()) for one in ordered[: limits.max_findings]]
    rest = len(ordered) - len(shown)
    if rest:
        shown.append(Finding(shown[-1].plaats, f"En nog {rest} andere fouten.", "Verbeter eerst de fouten hierboven."))
    return sorted(set(shown[: limits.max_findings])) + shown[limits.max_findings :]
