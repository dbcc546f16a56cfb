# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Dutch words that a reader sees for verdicts and what belongs to them. One table for all documents."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from nvo_check.model.words import CHOICES

if TYPE_CHECKING:
    from nvo_check.aside import Waarom
    from nvo_check.judge.decisions import Raadsstand
    from nvo_check.judge.outcome import Afwijkingsstand, Oordeel
    from nvo_check.norm.requirement import Oordeelswoord
    from nvo_check.proof.outcome import Controlewoord

STANDZINNEN: Mapping[str, str] = MappingProxyType(
    {
        "vastgelegd": "De regio heeft hierover afspraken vastgelegd.",
        "in_ontwikkeling": "De regio werkt hier nog aan. Het is nog niet vastgelegd.",
        "ontbreekt": "De regio heeft hierover nog niets vastgelegd.",
        "onbekend": "Het is niet bekend wat de regio hierover heeft afgesproken.",
    }
)
"""One sentence about how firm a chapter is."""

NIETS = "Hierover is niets vastgelegd."

VERDICT_SIGNS: Mapping[Oordeelswoord, str] = MappingProxyType(
    {"voldaan": "✓", "gedeeltelijk": "~", "niet_voldaan": "✗", "niet_te_beoordelen": "?", "niet_van_toepassing": "–"}
)
VERDICT_WORDS: Mapping[Oordeelswoord, str] = MappingProxyType(
    {
        "voldaan": "voldaan",
        "gedeeltelijk": "gedeeltelijk voldaan",
        "niet_voldaan": "niet voldaan",
        "niet_te_beoordelen": "niet te beoordelen",
        "niet_van_toepassing": "niet van toepassing",
    }
)


VERANTWOORD = "verantwoord"
EXPLAINED_SIGN = "!"
"""The sign of an explained deviation."""

DEVIATION_WORDS: Mapping[Afwijkingsstand, str] = MappingProxyType(
    {
        "geldig": "geldig",
        "verlopen": "verlopen",
        "onvolledig": "onvolledig",
        "onbekende_eis": "onbekende eis",
        "overbodig": "overbodig",
        "opnieuw_bekijken": "opnieuw bekijken",
        "nog_niet_ingegaan": "nog niet ingegaan",
        "dubbel": "dubbel",
        "vervangen": "vervangen door een andere",
        "andere_norm": "hoort bij een andere norm",
    }
)
PROOF_WORDS: Mapping[Controlewoord, str] = MappingProxyType(
    {
        "bevestigd": "bevestigd",
        "niet_gevonden": "niet gevonden",
        "wijkt_af": "wijkt af",
        "bron_gewijzigd": "bron gewijzigd",
        "bron_onleesbaar": "bron niet te lezen",
        "bron_niet_aanwezig": "bron niet aanwezig",
        "niet_gecontroleerd": "niet gecontroleerd",
    }
)
ASIDE_WORDS: Mapping[Waarom, str] = MappingProxyType(
    {
        "genegeerd": "genegeerd in de configuratie",
        "niet_gekozen": "niet gekozen in de configuratie",
        "al_bekend": "al bekend",
    }
)
COUNCIL_WORDS: Mapping[Raadsstand, str] = MappingProxyType(
    {
        "vastgesteld": "de raad stelde vast",
        "ingestemd": "de raad stemde in, maar stelde niet vast",
        "afgewezen": "de raad wees het af",
        "alleen_geinformeerd": "de raad is alleen geïnformeerd",
        "nog_te_besluiten": "de raad moet nog besluiten",
        "onbekend": "het besluit van de raad is niet bekend",
    }
)


def readable(choice: str) -> str:
    """Give the words for a fixed word of a region file; a word without an entry loses its underscores only."""
    return CHOICES.get(choice, choice.replace("_", " "))


def verdict(oordeel: Oordeelswoord) -> str:
    """Give a verdict as sign and words, so that it never depends on colour."""
    return f"{VERDICT_SIGNS[oordeel]} {VERDICT_WORDS[oordeel]}"


def unnamed_gaps(oordeel: Oordeel) -> tuple[str, ...]:
    """Give what is missing as far as the message does not name it already."""
    return tuple(name for name in oordeel.ontbreekt if name not in oordeel.melding)


def explained(oordeel: Oordeelswoord) -> str:
    """Give a verdict that is explained, as sign and words; also what it is without the explanation."""
    return f"{EXPLAINED_SIGN} {VERANTWOORD} ({VERDICT_WORDS[oordeel]})"


VERDICT_CLASSES: Mapping[str, str] = MappingProxyType(
    {verdict(word): word.replace("_", "-") for word in VERDICT_WORDS}
    | {explained(word): VERANTWOORD for word in VERDICT_WORDS}
)
"""The class in HTML for each verdict as :func:`verdict` and :func:`explained` write it."""


def dutch_number(value: float) -> str:
    """Write a number the Dutch way: ``6.054`` and ``1,5``."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return text.translate(str.maketrans(",.", ".,"))
