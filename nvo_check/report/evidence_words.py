# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sources behind a verdict in words: ``Raadsvoorstel, r. 7 (wijkt af), 32–33``. What is not confirmed is marked."""

from __future__ import annotations

from collections.abc import Iterable

from nvo_check.judge.outcome import Bewijs
from nvo_check.place import Place
from nvo_check.proof.outcome import Controlewoord
from nvo_check.report.blocks import place_in_source, without_repeated_mark
from nvo_check.report.words import PROOF_WORDS

_UNMARKED: frozenset[Controlewoord] = frozenset({"bevestigd", "niet_gecontroleerd"})
_ABOUT_THE_DOCUMENT: frozenset[Controlewoord] = frozenset({"bron_gewijzigd", "bron_onleesbaar", "bron_niet_aanwezig"})


def place_in_words(place: Place) -> str:
    """Write a place as ``bestand, regel 12``."""
    return f"{place.bestand}, regel {place.regel}" if place.regel else place.bestand


def sources_in_words(bewijzen: Iterable[Bewijs]) -> list[str]:
    """Write the sources behind a verdict, one text per document: ``Raadsvoorstel, r. 7, 32–33``.

    A place that is not confirmed gets a mark, ``r. 7 (wijkt af)``. When the document itself is missing or changed, the
    mark stands behind its title.
    """
    by_title: dict[str, list[Bewijs]] = {}
    for bewijs in bewijzen:
        by_title.setdefault(bewijs.titel, []).append(bewijs)
    return [_document(title, cited) for title, cited in by_title.items()]


def _document(title: str, cited: list[Bewijs]) -> str:
    found = {bewijs.controle for bewijs in cited}
    whole = found.pop() if len(found) == 1 and found <= _ABOUT_THE_DOCUMENT else "niet_gecontroleerd"
    without_place = {bewijs.controle for bewijs in cited if not _spot(bewijs)} - _UNMARKED
    marks = dict.fromkeys(_mark(word) for word in (whole, *sorted(without_place)))
    spots = dict.fromkeys(
        _spot(bewijs) + (_mark(bewijs.controle) if whole in _UNMARKED else "") for bewijs in cited if _spot(bewijs)
    )
    return ", ".join([f"{title}{''.join(marks)}", *without_repeated_mark(list(spots))])


def _spot(bewijs: Bewijs) -> str:
    return place_in_source(bewijs.pagina, bewijs.regels) or bewijs.kop


def _mark(word: Controlewoord) -> str:
    return "" if word in _UNMARKED else f" ({PROOF_WORDS[word]})"
