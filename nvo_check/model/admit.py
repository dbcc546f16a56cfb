# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Admission: a document that was read becomes a model, or all its mistakes at once with their places."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError

from nvo_check.failure import InputFailure
from nvo_check.finding import Finding
from nvo_check.model.basis import Blok
from nvo_check.model.messages import explain_empty, explain_error
from nvo_check.model.regio import Regio
from nvo_check.model.rules import broken_rules
from nvo_check.place import Path
from nvo_check.reading.source import Document
from nvo_check.settings import Limits

Model = TypeVar("Model", bound=Blok)


def admit_region(document: Document, limits: Limits) -> Regio:
    """Turn a document into a region.

    Raises:
        InputFailure: with every mistake against model and rules, sorted by place, at most ``limits.max_findings``.
    """
    regio, findings = shape_findings(document, Regio)
    findings += [
        Finding(document.places.of_value(mistake.path), mistake.melding, mistake.tip)
        for mistake in broken_rules(document.data, Regio)
    ]
    if findings or regio is None:
        raise InputFailure(f"{document.bestand} klopt niet.", _first(findings, limits))
    return regio


def shape_findings(document: Document, model: type[Model]) -> tuple[Model | None, list[Finding]]:
    """Validate a document against any model; give the model, or None with the findings."""
    empty = list(_empty_values(document.data, ()))
    findings = [Finding(document.places.of(path), *explain_empty(path)) for path in empty]
    try:
        admitted = model.model_validate(document.data)
    except ValidationError as error:
        mistakes = (mistake for mistake in error.errors(include_url=False) if mistake["loc"] not in empty)
        return None, findings + [_finding(document, mistake, model) for mistake in mistakes]
    return (None if findings else admitted), findings


def _finding(document: Document, error: Any, model: type[Blok]) -> Finding:
    path: Path = error["loc"]
    melding, tip = explain_error(error, model)
    at_key = error["type"] in ("missing", "extra_forbidden")
    return Finding(document.places.of(path) if at_key else document.places.of_value(path), melding, tip)


def _empty_values(value: Any, path: Path) -> Any:
    """Yield the path of every key without a value; the model itself would take some of them for 'absent'."""
    if value is None:
        yield path
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _empty_values(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _empty_values(item, (*path, index))


def _first(findings: list[Finding], limits: Limits) -> list[Finding]:
    ordered = sorted(set(findings))
    shown = ordered[: limits.max_findings]
    if len(ordered) > len(shown):
        rest = len(ordered) - len(shown)
        shown.append(Finding(shown[-1].plaats, f"En nog {rest} andere fouten.", "Verbeter eerst de fouten hierboven."))
    return shown
