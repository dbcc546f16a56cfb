# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The examples of a norm, run as tests: each must get the verdict that it claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nvo_check.judge.judge import judge_region
from nvo_check.judge.outcome import Oordeel
from nvo_check.model.admit import admit_region
from nvo_check.norm.norm import Norm, Requirement
from nvo_check.norm.requirement import Voorbeeld
from nvo_check.reading.places import Places
from nvo_check.reading.source import Document
from nvo_check.settings import Limits

EXAMPLE_DATE = "2026-01-01"
"""The reference date of examples that name none."""

EXAMPLE_SOURCE = {"id": "stuk", "titel": "Voorbeeldstuk"}
"""The source that every example may cite."""


@dataclass(frozen=True)
class ExampleResult:
    """What came of one example.

    Attributes:
        eis: the id of the requirement.
        voorbeeld: the example.
        oordeel: the verdict it got.
    """

    eis: str
    voorbeeld: Voorbeeld
    oordeel: Oordeel

    @property
    def as_claimed(self) -> bool:
        """Whether the verdict, and the names of what is missing if the example gives them, are as claimed."""
        if self.oordeel.vastgelopen or self.oordeel.oordeel != self.voorbeeld.oordeel:
            return False
        return self.voorbeeld.ontbreekt is None or list(self.oordeel.ontbreekt) == self.voorbeeld.ontbreekt


def example_document(voorbeeld: Voorbeeld, norm_id: str) -> dict[str, Any]:
    """Complete the piece of a region file in an example to a whole region file."""
    data = dict(voorbeeld.regio)
    data.setdefault("schemaversie", 1)
    data.setdefault("norm", norm_id)
    data["regio"] = {"naam": "Voorbeeldregio", **data.get("regio", {})}
    data["bronnen"] = [*data.get("bronnen", []), EXAMPLE_SOURCE]
    return data


def run_examples(norm: Norm, limits: Limits) -> Iterator[ExampleResult]:
    """Run every example of every requirement.

    Raises:
        InputFailure: an example is no valid region file.
    """
    for requirement in norm.requirements:
        for voorbeeld in requirement.eis.voorbeelden:
            yield _run(requirement, voorbeeld, norm, limits)


def _run(requirement: Requirement, voorbeeld: Voorbeeld, norm: Norm, limits: Limits) -> ExampleResult:
    name = f"voorbeeld '{voorbeeld.naam}' van {requirement.eis.id}"
    document = Document(name, "", example_document(voorbeeld, norm.id), Places(name, {(): (1, 1)}, {(): (1, 1)}))
    regio = admit_region(document, limits)
    outcome = judge_region(regio, document, norm, voorbeeld.peildatum or EXAMPLE_DATE)
    oordeel = next(oordeel for oordeel in outcome.oordelen if oordeel.eis.id == requirement.eis.id)
    return ExampleResult(requirement.eis.id, voorbeeld, oordeel)
