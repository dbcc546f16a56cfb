# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sections of the text output beside the verdicts: deviations, citations and decisions."""

from __future__ import annotations

from collections.abc import Iterator

from nvo_check.finding import capital
from nvo_check.judge.decisions import Besluitregel, Besluitvorming
from nvo_check.judge.outcome import Afwijkingsoordeel, Regiouitkomst
from nvo_check.proof.outcome import Bewijscontrole
from nvo_check.report.aside_words import aside_in_words
from nvo_check.report.sentences import (
    date_in_words,
    decisions_in_lines,
    difference_in_words,
    done_in_words,
    organ_in_words,
)
from nvo_check.report.terminal import Style, wrapped
from nvo_check.report.unconfirmed import MOST_PLACES, Onbevestigd, unconfirmed
from nvo_check.report.words import DEVIATION_WORDS, PROOF_WORDS

_NAMELESS = "Zonder naam van een gemeente"


def decisions_section(overview: Besluitvorming, style: Style) -> Iterator[str]:
    """Tell per gemeente and organ what was decided, and what is still open."""
    yield style.of("Besluitvorming over de regiovisie", bold=True)
    for line in decisions_in_lines(overview):
        yield from wrapped(line, 2)
    for gemeente in overview.gemeenten:
        if gemeente.besluiten:
            yield from _decisions(gemeente.gemeente, gemeente.besluiten)
    if overview.zonder_gemeente:
        yield from _decisions(_NAMELESS, overview.zonder_gemeente)


def deviations_section(regio: Regiouitkomst, style: Style) -> Iterator[str]:
    """Tell of the deviations that do not count, with their places; those that do stand with their requirement."""
    others = sorted((one for one in regio.afwijkingen if one.melding or one.tip), key=lambda one: not one.mis)
    if not others:
        return
    yield style.of("Afwijkingen om na te kijken", bold=True)
    for one in others:
        yield from _deviation(one, style)


def citations_section(bewijs: Bewijscontrole, style: Style) -> Iterator[str]:
    """Tell of every citation that is not confirmed; what is wrong with a document is told once."""
    others = unconfirmed(bewijs)
    if not others:
        return
    yield style.of("Verwijzingen die niet bevestigd zijn", bold=True)
    for one in others:
        yield from _citation(one, style)


def receipt_lines(regio: Regiouitkomst, versie: str) -> Iterator[str]:
    """Tell what the check was made with, short; the other formats have the hashes in full."""
    sources = sum(bool(bron.sha256) for bron in regio.bewijs.bronnen)
    verified = f", {sources} {'bron' if sources == 1 else 'bronnen'} gelezen" if regio.bewijs.gecontroleerd else ""
    yield from wrapped(
        f"Getoetst met nvo-check {versie}, norm {regio.norm.sha256[:12]}, regiobestand {regio.sha256[:12]}{verified}.",
        0,
    )


def _decisions(title: str, lines: tuple[Besluitregel, ...]) -> Iterator[str]:
    yield from wrapped(title, 2)
    for line in lines:
        yield from wrapped(f"{capital(organ_in_words(line))} - {date_in_words(line)}: {done_in_words(line)}", 4, 6)


def _deviation(one: Afwijkingsoordeel, style: Style) -> Iterator[str]:
    sign = style.of("✗", "red", bold=True) if one.mis else style.of("–", "bright_black", bold=True)
    yield f"  {sign} {one.eis}: {DEVIATION_WORDS[one.stand]}"
    yield from wrapped(f"{one.melding} {one.tip}".strip(), 6)
    if one.opzij is not None:
        yield from wrapped(aside_in_words(one.opzij), 6)
    yield from wrapped(f"Plaats: {one.plaats} ({one.plaats.pad})", 6)


def _citation(group: Onbevestigd, style: Style) -> Iterator[str]:
    one = group.controle
    sign = style.of("✗", "red", bold=True) if one.mis else style.of("?", "magenta", bold=True)
    first, *rest = wrapped(f"{capital(PROOF_WORDS[one.uitkomst])}: {group.naam}", 4, 6)
    yield f"  {sign} {first.lstrip()}"
    yield from rest
    yield from wrapped(one.melding, 6)
    for verschil in one.verschillen:
        yield from wrapped(f"Verschil: {difference_in_words(verschil)}.", 6, 8)
    if one.tip:
        yield from wrapped(f"Doen: {one.tip}", 6)
    yield from wrapped(f"Plaats: {_places(group)}", 6)


def _places(group: Onbevestigd) -> str:
    if len(group.plaatsen) == 1:
        return f"{group.plaatsen[0]} ({group.plaatsen[0].pad})"
    named = ", ".join(str(place) for place in group.plaatsen[:MOST_PLACES])
    return f"{named} en nog {group.rest} andere" if group.rest else named
