# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sources behind a verdict: every citation in the part of the file that a requirement looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nvo_check.judge.looking import values_at
from nvo_check.judge.outcome import Bewijs
from nvo_check.model.facts import PAD, Facts
from nvo_check.proof.outcome import Bewijscontrole, Controlewoord


def verified_paths(bewijs: Bewijscontrole) -> dict[str, Controlewoord]:
    """Give for the path of every citation that was verified what came of it."""
    return {one.plaats.pad: one.uitkomst for one in bewijs.verwijzingen} if bewijs.gecontroleerd else {}


def evidence_at(facts: Facts, paths: Iterable[str], verified: Mapping[str, Controlewoord]) -> tuple[Bewijs, ...]:
    """Collect the citations at and below ``paths``, each once, in the order of the file."""
    return evidence_in([value for path in paths for value in values_at(facts, path)], facts, verified)


def evidence_in(part: Any, facts: Facts, verified: Mapping[str, Controlewoord]) -> tuple[Bewijs, ...]:
    """Collect the citations in a part of the facts, each once, in the order of the file."""
    titles = {bron["id"]: bron["titel"] for bron in facts.get("bronnen", [])}
    return tuple(dict.fromkeys(_evidence(citation, titles, verified) for citation in _citations(part)))


def _citations(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _citations(item)
    elif isinstance(value, dict):
        if "bron" in value:
            yield value
        for item in value.values():
            yield from _citations(item)


def _evidence(citation: dict[str, Any], titles: dict[str, str], verified: Mapping[str, Controlewoord]) -> Bewijs:
    name = citation["bron"]
    return Bewijs(
        name,
        titles.get(name, name),
        citation["kop"],
        citation["regels"],
        citation.get("pagina"),
        citation["citaat"],
        verified.get(citation[PAD], "niet_gecontroleerd"),
    )
