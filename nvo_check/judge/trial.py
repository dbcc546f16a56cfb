# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A norm put to the test: do its examples get the verdicts that they claim, and what do they leave untried?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nvo_check.failure import ExitCode
from nvo_check.finding import Finding
from nvo_check.judge.coverage import Dekking, coverage_of
from nvo_check.judge.examples import BrokenExample, ExampleResult, try_examples
from nvo_check.norm.norm import Norm, Requirement
from nvo_check.norm.requirement import Oordeelswoord
from nvo_check.place import Path, Place, parse_path
from nvo_check.reading.source import Document
from nvo_check.settings import Limits


@dataclass(frozen=True)
class Voorbeeldproef:
    """What came of one example.

    Attributes:
        naam: its name.
        plaats: where it stands in the norm file.
        geslaagd: whether it got what it claims.
        verwacht: the verdict it claims.
        verwacht_ontbreekt: the names it claims to be missing; None when it claims none.
        gekregen: the verdict it got; None when it is no valid region file.
        ontbreekt: the names that were missing.
        melding: the message that it got, Dutch.
        fouten: why it is no valid region file; empty when it is.
    """

    naam: str
    plaats: Place
    geslaagd: bool
    verwacht: Oordeelswoord
    verwacht_ontbreekt: tuple[str, ...] | None = None
    gekregen: Oordeelswoord | None = None
    ontbreekt: tuple[str, ...] = ()
    melding: str = ""
    fouten: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Eisproef:
    """What came of the examples of one requirement; ``dekking`` is None when nobody asked for it."""

    eis: str
    titel: str
    voorbeelden: tuple[Voorbeeldproef, ...]
    dekking: Dekking | None = None

    @property
    def mislukt(self) -> tuple[Voorbeeldproef, ...]:
        """The examples that did not get what they claim."""
        return tuple(voorbeeld for voorbeeld in self.voorbeelden if not voorbeeld.geslaagd)


@dataclass(frozen=True)
class Normproef:
    """What came of one norm.

    Attributes:
        norm: its id, or what the user asked for when the norm is broken.
        bestand: the file of your own it came from; empty for a shipped norm.
        bouwt_op: id of the norm that it builds on, whose requirements are not put to the test here; empty for none.
        eisen: its own requirements, in the order of the norm.
        melding: why it cannot be put to the test, Dutch; empty when it can.
        fouten: the mistakes behind that.
    """

    norm: str
    bestand: str = ""
    bouwt_op: str = ""
    eisen: tuple[Eisproef, ...] = ()
    melding: str = ""
    fouten: tuple[Finding, ...] = ()

    @property
    def voorbeelden(self) -> int:
        """How many examples it has."""
        return sum(len(eis.voorbeelden) for eis in self.eisen)

    @property
    def mislukt(self) -> int:
        """How many of them did not get what they claim."""
        return sum(len(eis.mislukt) for eis in self.eisen)

    @property
    def takken(self) -> int:
        """How many branches its expressions have; 0 when nobody asked."""
        return sum(eis.dekking.takken for eis in self.eisen if eis.dekking)

    @property
    def niet_bereikt(self) -> int:
        """How many of those no example reaches."""
        return sum(len(eis.dekking.niet_bereikt) for eis in self.eisen if eis.dekking)


@dataclass(frozen=True)
class Proef:
    """What came of all norms; ``met_dekking``: whether somebody asked what the examples reach."""

    normen: tuple[Normproef, ...]
    met_dekking: bool = False

    @property
    def exit_code(self) -> ExitCode:
        """4 when a norm is broken, 1 when an example fails, and otherwise 0: what is not reached is no mistake."""
        if any(norm.melding for norm in self.normen):
            return ExitCode.NORM_OF_SJABLOON_KAPOT
        return ExitCode.BEVINDING if any(norm.mislukt for norm in self.normen) else ExitCode.VOLDAAN


def trial_of(norm: Norm, document: Document, limits: Limits, *, coverage: bool = False) -> Normproef:
    """Put the own requirements of a norm to the test.

    Args:
        norm: the norm, loaded without a mistake.
        document: the file it came from; tells which requirements are its own and where the examples stand.
        limits: how large an example may be.
        coverage: also tell what the examples leave untried.
    """
    own = {eis["id"]: index for index, eis in enumerate(document.data["eisen"])}
    return Normproef(
        norm=norm.id,
        bestand=norm.bestand,
        bouwt_op=norm.breidt_uit,
        eisen=tuple(
            _requirement(requirement, norm, document, ("eisen", own[requirement.eis.id]), limits, coverage)
            for requirement in norm.requirements
            if requirement.eis.id in own
        ),
    )


def _requirement(
    requirement: Requirement, norm: Norm, document: Document, path: Path, limits: Limits, coverage: bool
) -> Eisproef:
    results = list(try_examples(requirement, norm, limits))
    valid = [result for result in results if isinstance(result, ExampleResult)]
    return Eisproef(
        requirement.eis.id,
        requirement.eis.titel,
        tuple(_example(result, document, (*path, "voorbeelden", index)) for index, result in enumerate(results)),
        coverage_of(requirement, valid, norm.evaluator) if coverage else None,
    )


def _example(result: ExampleResult | BrokenExample, document: Document, path: Path) -> Voorbeeldproef:
    voorbeeld = result.voorbeeld
    claimed = tuple(voorbeeld.ontbreekt) if voorbeeld.ontbreekt is not None else None
    place = document.places.of_value(path)
    if isinstance(result, BrokenExample):
        mistakes = tuple(_in_norm_file(result.fouten, document, (*path, "regio")))
        return Voorbeeldproef(voorbeeld.naam, place, False, voorbeeld.oordeel, claimed, fouten=mistakes)
    oordeel = result.oordeel
    return Voorbeeldproef(
        voorbeeld.naam,
        place,
        result.as_claimed,
        voorbeeld.oordeel,
        claimed,
        oordeel.oordeel,
        oordeel.ontbreekt,
        oordeel.melding,
    )


def _in_norm_file(mistakes: tuple[Finding, ...], document: Document, path: Path) -> Iterator[Finding]:
    """Move mistakes in the region file of an example to where they stand in the norm file."""
    for mistake in mistakes:
        yield Finding(document.places.of((*path, *parse_path(mistake.plaats.pad))), mistake.melding, mistake.tip)
