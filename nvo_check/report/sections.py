# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows beside the verdicts: decision-making, deviations, citations, and what the check was made with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nvo_check.judge.decisions import Besluitregel, Besluitvorming, Gemeentestand
from nvo_check.judge.outcome import Afwijkingsoordeel, Regiouitkomst
from nvo_check.place import Place
from nvo_check.proof.outcome import Bewijscontrole, Bronstand, Verwijzingscontrole
from nvo_check.report.evidence_words import sources_in_words
from nvo_check.report.sentences import (
    citations_in_one_line,
    date_in_words,
    decisions_in_lines,
    deviations_in_one_line,
    done_in_words,
    organ_in_words,
)
from nvo_check.report.unconfirmed import MOST_PLACES, Onbevestigd, unconfirmed
from nvo_check.report.words import DEVIATION_WORDS, PROOF_WORDS, readable

NOTHING = "–"
STILL_OPEN = "nog geen besluit bekend"
REGIONAL, UNNAMED = "Regionaal", "Gemeente niet genoemd"
_BODIES = ("regionaal_overleg", "ambtelijk_overleg")


@dataclass(frozen=True)
class Besluitrij:
    """One row of the table of decisions, in words."""

    gemeente: str
    orgaan: str
    datum: str
    besluit: str


@dataclass(frozen=True)
class Besluitdeel:
    """The overview of decision-making: sentences and a table. Without rows there is nothing to put in a table."""

    zinnen: tuple[str, ...]
    rijen: tuple[Besluitrij, ...]


@dataclass(frozen=True)
class Afwijkingsdeel:
    """A deviation: its stand as sign and words, the class of that in HTML, and its sources in words."""

    afwijking: Afwijkingsoordeel
    stand: str
    klasse: str
    bronnen: tuple[str, ...]


@dataclass(frozen=True)
class Afwijkingen:
    """All deviations, those to mend first, with the sentence that counts them."""

    zin: str
    delen: tuple[Afwijkingsdeel, ...]


@dataclass(frozen=True)
class Verwijzingsdeel:
    """Citations that are not confirmed for one reason: which, what came of them (with its class), where they stand."""

    controle: Verwijzingscontrole
    naam: str
    uitkomst: str
    klasse: str
    plaatsen: tuple[Place, ...]
    rest: int


@dataclass(frozen=True)
class Verwijzingen:
    """The citations: the sentence that counts them (empty when nobody looked), and those that are not confirmed."""

    zin: str
    delen: tuple[Verwijzingsdeel, ...]


@dataclass(frozen=True)
class Bronregel:
    """A source in the receipt: its file, the hash of that file, and what there is to say about it."""

    titel: str
    bestand: str
    sha256: str
    opmerking: str


def decisions_part(overview: Besluitvorming) -> Besluitdeel:
    """Put the decisions in a table, one row per organ; a council without a decision has a row as well."""
    rows = [row for gemeente in overview.gemeenten for row in _rows(gemeente)]
    rows += [_row(body_in_words(line), line) for line in overview.zonder_gemeente]
    left = overview.zonder_naam
    if rows and left:
        rows.append(Besluitrij(nameless_in_words(left), NOTHING, NOTHING, "niet bekend"))
    return Besluitdeel(tuple(decisions_in_lines(overview)), tuple(rows))


def nameless_in_words(number: int) -> str:
    """Write how many gemeenten take part that are not named."""
    return f"{number} {'gemeente' if number == 1 else 'gemeenten'} zonder naam"


def body_in_words(line: Besluitregel) -> str:
    """Tell to whom a decision without the name of a gemeente belongs."""
    return REGIONAL if line.orgaan in _BODIES else UNNAMED


def deviations_part(regio: Regiouitkomst) -> Afwijkingen:
    """Give all deviations of a region, those to mend first."""
    ordered = sorted(regio.afwijkingen, key=lambda one: not one.mis)
    return Afwijkingen(deviations_in_one_line(regio), tuple(map(deviation_part, ordered)))


def deviation_part(one: Afwijkingsoordeel) -> Afwijkingsdeel:
    """Give one deviation."""
    sign, style = ("✗", "niet-voldaan") if one.mis else ("–", "niet-van-toepassing")
    if one.stand == "geldig":
        sign, style = "✓", "voldaan"
    sources = sources_in_words(one.bronnen)
    return Afwijkingsdeel(one, f"{sign} {DEVIATION_WORDS[one.stand]}", style, tuple(sources))


def citations_part(bewijs: Bewijscontrole) -> Verwijzingen:
    """Give the citations that are not confirmed; nothing when nobody looked."""
    return Verwijzingen(citations_in_one_line(bewijs), tuple(_citation(one) for one in unconfirmed(bewijs)))


def receipt_of(bewijs: Bewijscontrole) -> tuple[Bronregel, ...]:
    """Give the sources for the receipt, in the order of the register."""
    return tuple(
        Bronregel(bron.titel, bron.bestand, bron.sha256 or bron.verwacht, _remark(bron, bewijs.gecontroleerd))
        for bron in bewijs.bronnen
    )


def is_changed(bron: Bronstand) -> bool:
    """Whether the file is another one than the region registered."""
    return bool(bron.sha256 and bron.verwacht and bron.sha256 != bron.verwacht)


def _rows(gemeente: Gemeentestand) -> Iterator[Besluitrij]:
    if not any(line.orgaan == "raad" for line in gemeente.besluiten):
        yield Besluitrij(gemeente.gemeente, readable("raad"), NOTHING, STILL_OPEN)
    for line in gemeente.besluiten:
        yield _row(gemeente.gemeente, line)


def _row(who: str, line: Besluitregel) -> Besluitrij:
    return Besluitrij(who, organ_in_words(line), date_in_words(line), done_in_words(line))


def _citation(group: Onbevestigd) -> Verwijzingsdeel:
    one = group.controle
    sign, style = ("✗", "niet-voldaan") if one.mis else ("?", "niet-te-beoordelen")
    outcome = f"{sign} {PROOF_WORDS[one.uitkomst]}"
    return Verwijzingsdeel(one, group.naam, outcome, style, group.plaatsen[:MOST_PLACES], group.rest)


def _remark(bron: Bronstand, verified: bool) -> str:
    if is_changed(bron):
        return f"gewijzigd: het regiobestand noemt {bron.verwacht}"
    if bron.sha256:
        return ""
    if not bron.bestand:
        return "geen bestand in het regiobestand"
    registered = "vingerafdruk uit het regiobestand; " if bron.verwacht else ""
    return f"{registered}{'niet gelezen' if verified else 'niet gecontroleerd'}"
