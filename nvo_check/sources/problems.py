# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with a source, in words an author understands; for what more than one reader can find."""

from __future__ import annotations

from nvo_check.sources.text import SourceProblem


def empty(name: str) -> SourceProblem:
    """Say that there is nothing in a source."""
    return SourceProblem(
        f"De bron `{name}` is niet te lezen. Het bestand is leeg.", "Zet het goede document in de map."
    )


def too_long(name: str) -> SourceProblem:
    """Say that a source holds too much text."""
    return SourceProblem(
        f"De bron `{name}` bevat te veel tekst.", "Splits het document, of bewaar alleen het deel dat u aanhaalt."
    )


def too_slow(name: str) -> SourceProblem:
    """Say that a converter was stopped."""
    return SourceProblem(
        f"Het lezen van de bron `{name}` duurt te lang; we zijn gestopt.",
        "Sla het document op als tekst (.txt).",
        slow=True,
    )


def too_many_slow(name: str) -> SourceProblem:
    """Say that other documents already took too long."""
    return SourceProblem(
        f"De bron `{name}` is niet gelezen, omdat andere documenten te lang duurden.",
        "Sla de documenten die te lang duren op als tekst (.txt).",
    )


def too_much_together(name: str, most: int) -> SourceProblem:
    """Say that the sources of one folder are too large together."""
    return SourceProblem(
        f"De bron `{name}` is niet gelezen: de bronnen samen zijn groter dan {most // (1024 * 1024)} MB.",
        "Controleer de regio's apart, of bewaar alleen de delen die u aanhaalt.",
    )


def broken(name: str) -> SourceProblem:
    """Say that a file is not what its ending promises."""
    return SourceProblem(
        f"De bron `{name}` is kapot, of is een ander soort bestand dan de naam zegt.",
        "Open het bestand en sla het opnieuw op, of download het opnieuw.",
    )


def missing_extra(name: str) -> SourceProblem:
    """Say that reading this format is an extra."""
    return SourceProblem(
        f"Om `{name}` te lezen is een extra onderdeel nodig.",
        "Installeer het in de map van nvo-check: `pip install '.[inlezen]'`.",
    )
