# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The examples of a norm, run as tests: each must get the verdict that it claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from nvo_check.failure import InputFailure
from nvo_check.finding import Finding
from nvo_check.judge.judge import judge_region
from nvo_check.judge.outcome import Oordeel
from nvo_check.model.admit import admit_region
from nvo_check.model.facts import Facts
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
        feiten: the facts of its region, that the requirement looked at.
    """

    eis: str
    voorbeeld: Voorbeeld
    oordeel: Oordeel
    feiten: Facts = field(default_factory=dict, repr=False, compare=False)

    @property
    def as_claimed(self) -> bool:
        """Whether the verdict, and the names of what is missing if the example gives them, are as claimed."""
        if self.oordeel.vastgelopen or self.oordeel.oordeel != self.voorbeeld.oordeel:
            return False
        return self.voorbeeld.ontbreekt is None or list(self.oordeel.ontbreekt) == self.voorbeeld.ontbreekt


@dataclass(frozen=True)
class BrokenExample:
    """An example that is no valid region file.

    Attributes:
        eis: the id of the requirement.
        voorbeeld: the example.
        fouten: what is wrong; the paths of their places begin at the root of the region file.
    """

    eis: str
    voorbeeld: Voorbeeld
    fouten: tuple[Finding, ...]


def example_document(voorbeeld: Voorbeeld, norm_id: str) -> dict[str, Any]:
    """Complete the piece of a region file in an example to a whole region file."""
    data = dict(voorbeeld.regio)
    data.setdefault("schemaversie", 1)
    data.setdefault("norm", norm_id)
    regio, bronnen = data.get("regio", {}), data.get("bronnen", [])
    # What has the wrong shape is left as it is: then the model says so.
    data["regio"] = {"naam": "Voorbeeldregio", **regio} if isinstance(regio, dict) else regio
    data["bronnen"] = [*bronnen, EXAMPLE_SOURCE] if isinstance(bronnen, list) else bronnen
    return data


def run_examples(norm: Norm, limits: Limits) -> Iterator[ExampleResult]:
    """Run every example of every requirement.

    Raises:
        InputFailure: an example is no valid region file.
    """
    for requirement in norm.requirements:
        for voorbeeld in requirement.eis.voorbeelden:
            yield _run(requirement, voorbeeld, norm, limits)


def try_examples(requirement: Requirement, norm: Norm, limits: Limits) -> Iterator[ExampleResult | BrokenExample]:
    """Run every example of one requirement of ``norm``; one that is broken does not stop the others."""
    for voorbeeld in requirement.eis.voorbeelden:
        try:
            yield _run(requirement, voorbeeld, norm, limits)
        except InputFailure as failure:
            yield BrokenExample(requirement.eis.id, voorbeeld, failure.findings)


def _run(requirement: Requirement, voorbeeld: Voorbeeld, norm: Norm, limits: Limits) -> ExampleResult:
    name = f"voorbeeld '{voorbeeld.naam}' van {requirement.eis.id}"
    document = Document(name, "", example_document(voorbeeld, norm.id), Places(name, {(): (1, 1)}, {(): (1, 1)}))
    regio = admit_region(document, limits)
    alone = replace(norm, requirements=(requirement,))
    outcome = judge_region(regio, document, alone, voorbeeld.peildatum or EXAMPLE_DATE)
    return ExampleResult(requirement.eis.id, voorbeeld, outcome.oordelen[0], outcome.feiten)
