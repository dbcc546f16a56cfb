# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sources behind a verdict in words: ``Raadsvoorstel, r. 7 (wijkt af), 32–33``. What is not confirmed is marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nvo_check.judge.outcome import Afwijkingsoordeel, Bewijs, Regiouitkomst
from nvo_check.place import Place, format_path
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


def sources_of_deviation(regio: Regiouitkomst, afwijking: Afwijkingsoordeel) -> tuple[Bewijs, ...]:
    """Give the sources of a deviation, with title and what came of verifying them."""
    titles = {bron.bron: bron.titel for bron in regio.bewijs.bronnen} or _titles(regio.feiten)
    verified = {one.plaats.pad: one.uitkomst for one in regio.bewijs.verwijzingen if regio.bewijs.gecontroleerd}
    number = regio.afwijkingen.index(afwijking) if afwijking in regio.afwijkingen else -1
    return tuple(
        Bewijs(
            one.bron,
            titles.get(one.bron, one.bron),
            one.kop or "",
            one.regels or "",
            one.pagina,
            one.citaat or "",
            verified.get(format_path(("afwijkingen", number, "bronnen", index)), "niet_gecontroleerd"),
        )
        for index, one in enumerate(afwijking.verwijzingen)
    )


def _titles(facts: Mapping[str, object]) -> dict[str, str]:
    bronnen = facts.get("bronnen", [])
    return {bron["id"]: bron["titel"] for bron in bronnen} if isinstance(bronnen, list) else {}


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
