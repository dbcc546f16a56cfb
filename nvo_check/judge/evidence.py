# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sources behind a verdict: every citation in the part of the file that a requirement looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from nvo_check.judge.outcome import Bewijs
from nvo_check.model.facts import Facts


def evidence_at(facts: Facts, paths: Iterable[str]) -> tuple[Bewijs, ...]:
    """Collect the citations at and below ``paths``, each once, in the order of the file."""
    titles = {bron["id"]: bron["titel"] for bron in facts.get("bronnen", [])}
    found: dict[Bewijs, None] = {}
    for path in paths:
        for value in _at(facts, path.split(".")):
            for citation in _citations(value):
                found[_evidence(citation, titles)] = None
    return tuple(found)


def _at(value: Any, steps: list[str]) -> Iterator[Any]:
    if not steps:
        yield value
        return
    inner = value.get(steps[0].removesuffix("[]")) if isinstance(value, dict) else None
    for item in inner if steps[0].endswith("[]") and isinstance(inner, list) else [inner]:
        yield from _at(item, steps[1:])


def _citations(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _citations(item)
    elif isinstance(value, dict):
        if "bron" in value:
            yield value
        for item in value.values():
            yield from _citations(item)


def _evidence(citation: dict[str, Any], titles: dict[str, str]) -> Bewijs:
    name = citation["bron"]
    return Bewijs(name, titles.get(name, name), citation["kop"], citation["regels"], citation.get("pagina"))
