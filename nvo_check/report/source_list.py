# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sources appendix of the draft: every source, where the document refers to it, and what came of verifying that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from nvo_check.model.basis import Verwijzing
from nvo_check.model.facts import blocks_in
from nvo_check.model.identiteit import Bron
from nvo_check.model.regio import Regio
from nvo_check.proof.outcome import Bewijscontrole, Bronstand, Verwijzingscontrole
from nvo_check.report.blocks import Weergave, place_in_source, places_in_source, view, without_repeated_mark
from nvo_check.report.chapters import agreement_numbers
from nvo_check.report.sections import is_changed
from nvo_check.report.sentences import citation_in_words, difference_in_words
from nvo_check.report.tables import NOTHING
from nvo_check.report.words import PROOF_WORDS

SHORT = 12
"""So many digits of a SHA-256 are enough for a reader; the report has all of them."""
_NUMBERS = re.compile(r"\d+")
_WHOLE_DOCUMENT = "het hele document"


@dataclass(frozen=True)
class Vindplaats:
    """The places under one heading of a source that the region refers to."""

    plaats: str
    kop: str


@dataclass(frozen=True)
class Aanhaling:
    """What the region quotes from a source, and where that stands; the place may be empty."""

    citaat: str
    plaats: str


@dataclass(frozen=True)
class NietBevestigd:
    """Places in a source that are not confirmed for the same reason."""

    uitkomst: str
    plaatsen: tuple[str, ...]
    melding: str


@dataclass(frozen=True)
class Bronvermelding:
    """A source with the places that the region refers to.

    Attributes:
        bron: the entry of the register.
        aanwezig: whether the region has the document.
        vindplaatsen: where the region refers to, by heading.
        aanhalingen: what it quotes.
        vingerafdruk: the first digits of the SHA-256 of the document, in words; empty when there is none.
        niet_bevestigd: the places that were verified and not confirmed.
    """

    bron: Weergave
    aanwezig: bool
    vindplaatsen: tuple[Vindplaats, ...]
    aanhalingen: tuple[Aanhaling, ...]
    vingerafdruk: str
    niet_bevestigd: tuple[NietBevestigd, ...]


def sources_of(regio: Regio, bewijs: Bewijscontrole) -> Iterator[Bronvermelding]:
    """Give the sources of a region, in the order of its register."""
    numbers = agreement_numbers(regio)
    cited = [block for _, block in blocks_in(regio, ()) if isinstance(block, Verwijzing)]
    found = {bron.bron: bron for bron in bewijs.bronnen}
    for bron in regio.bronnen:
        here = [one for one in cited if one.bron == bron.id]
        yield Bronvermelding(
            bron=view(bron, numbers),
            aanwezig=bron.bestand is not None,
            vindplaatsen=_places(here),
            aanhalingen=_quotations(here),
            vingerafdruk=_fingerprint(bron, found.get(bron.id)),
            niet_bevestigd=tuple(_unconfirmed(bewijs, bron.id)),
        )


def _places(cited: Iterable[Verwijzing]) -> tuple[Vindplaats, ...]:
    """Give the cited places of a source, one entry per heading, in the order of the source."""
    by_heading: dict[str, set[str]] = {}
    for one in cited:
        if one.kop or one.regels or one.pagina:
            by_heading.setdefault(one.kop or "", set()).update(places_in_source(one.pagina, one.regels))
    found = [(sorted(places - {""}, key=_by_number), kop) for kop, places in by_heading.items()]
    ordered = sorted(found, key=lambda entry: (_by_number(entry[0][0] if entry[0] else ""), entry[1]))
    return tuple(Vindplaats(", ".join(without_repeated_mark(places)) or NOTHING, kop) for places, kop in ordered)


def _quotations(cited: Iterable[Verwijzing]) -> tuple[Aanhaling, ...]:
    found = dict.fromkeys(
        Aanhaling(one.citaat, place_in_source(one.pagina, one.regels) or one.kop or "") for one in cited if one.citaat
    )
    return tuple(sorted(found, key=lambda one: _by_number(one.plaats)))


def _fingerprint(bron: Bron, found: Bronstand | None) -> str:
    if found is not None and is_changed(found):
        return f"`{found.sha256[:SHORT]}`, gewijzigd (in het regiobestand staat `{found.verwacht[:SHORT]}`)"
    sha256 = (found.sha256 if found is not None else "") or bron.sha256 or ""
    return f"`{sha256[:SHORT]}`" if sha256 else ""


def _unconfirmed(bewijs: Bewijscontrole, bron: str) -> Iterator[NietBevestigd]:
    groups: dict[tuple[str, str], dict[str, None]] = {}
    for one in bewijs.verwijzingen if bewijs.gecontroleerd else ():
        if one.bron == bron and one.uitkomst != "bevestigd":
            groups.setdefault((PROOF_WORDS[one.uitkomst], _reason(one)), {})[_place_of(one)] = None
    for (uitkomst, melding), places in groups.items():
        yield NietBevestigd(uitkomst, tuple(places), melding)


def _reason(one: Verwijzingscontrole) -> str:
    differences = "; ".join(difference_in_words(verschil) for verschil in one.verschillen)
    return f"{one.melding} Verschil: {differences}." if differences else one.melding


def _place_of(one: Verwijzingscontrole) -> str:
    return citation_in_words(replace(one, bron="")) or _WHOLE_DOCUMENT


def _by_number(place: str) -> tuple[list[int], str]:
    return [int(number) for number in _NUMBERS.findall(place)], place
