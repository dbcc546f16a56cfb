# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reader has to know before reading verdicts: the region is invented, the norm comes from elsewhere, is not in
force, or does not cover everything."""

from __future__ import annotations

from nvo_check.dates import dutch_date, is_before
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.judge.run import Uitkomst
from nvo_check.norm.norm import Norm

EXAMPLE = "Deze regio is verzonnen. Het bestand is een voorbeeld en gaat niet over een echte regio."


def named(naam: str, *, voorbeeld: bool) -> str:
    """Name a region; an invented one never without saying so."""
    return f"{naam} (verzonnen voorbeeld)" if voorbeeld else naam


def remarks_of(regio: Regiouitkomst, peildatum: str) -> tuple[str, ...]:
    """Give the sentences, most important first; usually there are none.

    Args:
        regio: the outcome for a region.
        peildatum: reference date of the run, ``YYYY-MM-DD``.
    """
    sentences = (
        EXAMPLE if regio.voorbeeld else "",
        from_elsewhere(regio.norm),
        out_of_force(regio.norm, peildatum),
        regio.norm.niet_getoetst,
    )
    return tuple(sentence for sentence in sentences if sentence)


def short_remarks_of(uitkomst: Uitkomst) -> tuple[str, ...]:
    """Give the sentences about a whole run, for formats without a page per region: each once."""
    found: dict[str, None] = {}
    for regio in uitkomst.regios:
        if regio.voorbeeld:
            found[f"{named(regio.regio, voorbeeld=True)}: dit is geen echte regio."] = None
        found[from_elsewhere(regio.norm)] = None
        found[out_of_force(regio.norm, uitkomst.peildatum)] = None
    return tuple(sentence for sentence in found if sentence)


def from_elsewhere(norm: Norm) -> str:
    """Tell that a norm is a file of somebody's own, whatever its title looks like; empty when it comes with us."""
    if not norm.bestand:
        return ""
    return f"De norm {norm.id} komt uit het bestand {norm.bestand}. Zij komt niet met nvo-check mee."


def out_of_force(norm: Norm, peildatum: str) -> str:
    """Tell that a norm is not in force on a day, and what the verdicts mean then; empty when it is."""
    if norm.in_force_on(peildatum):
        return ""
    if norm.geldig_van and is_before(peildatum, norm.geldig_van):
        when = f"geldt pas vanaf {dutch_date(norm.geldig_van)}"
    else:
        when = f"gold tot en met {dutch_date(norm.geldig_tot)}"
    return f"Let op: de norm {norm.id} {when}. U toetst op {dutch_date(peildatum)}, toen de norm niet gold."
