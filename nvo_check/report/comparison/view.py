# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reader is shown of a comparison. Every format writes this view, so that they cannot disagree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from nvo_check import __version__
from nvo_check.judge.comparing import RICHTINGEN, Eisverschil, Regioverschil, Richting, Vergelijking
from nvo_check.judge.finding_changes import Wending, worst_of
from nvo_check.report.comparison import findings, sentences
from nvo_check.report.comparison.sentences import DIRECTION_SIGNS

_TITLES: Mapping[Richting, str] = MappingProxyType(
    {
        "slechter": "Slechter",
        "beter": "Beter",
        "anders": "Anders, niet beter of slechter",
        "nieuw": "Nieuwe eisen",
        "vervallen": "Vervallen eisen",
        "gelijk": "Gelijk gebleven",
    }
)


@dataclass(frozen=True)
class Eisbericht:
    """A requirement: what happened, what was found, and what caused it."""

    eis: str
    titel: str
    niveau: str
    richting: Richting
    teken: str
    zin: str
    melding: str
    regels: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Groep:
    """The requirements of a region that went the same way."""

    anker: str
    richting: Richting
    teken: str
    titel: str
    eisen: tuple[Eisbericht, ...]


@dataclass(frozen=True)
class Onderwerp:
    """What changed beside the requirements: proof or deviations."""

    anker: str
    richting: Wending
    teken: str
    titel: str
    zin: str
    regels: tuple[str, ...]


@dataclass(frozen=True)
class Regiobericht:
    """A region: the conclusion, the counts, proof and deviations, and the requirements that are shown."""

    anker: str
    naam: str
    slechter: bool
    conclusie: str
    telling: Mapping[Richting, int]
    telling_in_woorden: str
    onderwerpen: tuple[Onderwerp, ...]
    groepen: tuple[Groep, ...]


@dataclass(frozen=True)
class Vergelijkbericht:
    """The whole comparison. ``fouten`` and ``let_op`` come before everything else."""

    versie: str
    peildatum: str
    slechter: bool
    vergeleken: bool
    conclusie: str
    telling_in_woorden: str
    oud: str
    nieuw: str
    fouten: tuple[tuple[str, tuple[str, ...]], ...]
    let_op: tuple[str, ...]
    regios: tuple[Regiobericht, ...]
    verzwegen: str


def view_of(comparison: Vergelijking, *, alles: bool = False) -> Vergelijkbericht:
    """Choose what a reader is shown.

    Args:
        comparison: everything.
        alles: also the requirements that stayed the same, and those of regions that are new or gone.
    """
    regios = tuple(_region(number, regio, alles) for number, regio in enumerate(comparison.regios, start=1))
    return Vergelijkbericht(
        versie=__version__,
        peildatum=comparison.nieuw.peildatum,
        slechter=comparison.slechter,
        vergeleken=comparison.vergeleken,
        conclusie=sentences.overall_conclusion(comparison),
        telling_in_woorden=sentences.counts_in_words(comparison.telling) + findings.turns_in_words(comparison.regios),
        oud=sentences.side_in_words(comparison.oud),
        nieuw=sentences.side_in_words(comparison.nieuw),
        fouten=sentences.errors_by_side(comparison.oud, comparison.nieuw),
        let_op=tuple(sentences.circumstances(comparison)),
        regios=regios,
        verzwegen=_left_out(comparison, alles),
    )


def shown_in(regio: Regioverschil, *, alles: bool) -> tuple[Eisverschil, ...]:
    """Give the requirements of a region that are shown."""
    if alles:
        return regio.eisen
    if regio.was is None or regio.wordt is None:
        return ()
    return tuple(one for one in regio.eisen if one.richting != "gelijk")


def _region(number: int, regio: Regioverschil, alles: bool) -> Regiobericht:
    anchor = f"regio-{number}"
    shown = shown_in(regio, alles=alles)
    groups = ((richting, tuple(one for one in shown if one.richting == richting)) for richting in RICHTINGEN)
    return Regiobericht(
        anker=anchor,
        naam=sentences.region_name(regio),
        slechter=regio.slechter,
        conclusie=sentences.conclusion_of(regio),
        telling=MappingProxyType(dict(regio.telling)),
        telling_in_woorden=sentences.counts_in_words(regio.telling) + findings.turns_in_words([regio]),
        onderwerpen=tuple(_subjects(anchor, regio)),
        groepen=tuple(
            Groep(
                f"{anchor}-{richting}",
                richting,
                DIRECTION_SIGNS[richting],
                _TITLES[richting],
                tuple(map(_requirement, eisen)),
            )
            for richting, eisen in groups
            if eisen
        ),
    )


def _subjects(anchor: str, regio: Regioverschil) -> Iterator[Onderwerp]:
    proof = regio.bewijs
    if proof is not None and proof.richting != "gelijk":
        yield _subject(
            f"{anchor}-bewijs", "Bewijs", proof.richting, findings.proof_in_words(proof), findings.proof_in_lines(proof)
        )
    if regio.afwijkingen:
        turn = worst_of(one.richting for one in regio.afwijkingen)
        lines = findings.deviations_in_lines(regio.afwijkingen)
        yield _subject(f"{anchor}-afwijkingen", "Afwijkingen", turn, findings.deviations_in_words(regio), lines)


def _subject(anchor: str, title: str, turn: Wending, sentence: str, lines: tuple[str, ...]) -> Onderwerp:
    return Onderwerp(anchor, turn, DIRECTION_SIGNS[turn], title, sentence, lines)


def _requirement(eis: Eisverschil) -> Eisbericht:
    found = eis.stand
    return Eisbericht(
        eis=found.eis,
        titel=found.titel,
        niveau=found.niveau,
        richting=eis.richting,
        teken=DIRECTION_SIGNS[eis.richting],
        zin=sentences.change_of(eis),
        melding="" if eis.richting in ("gelijk", "vervallen") else found.melding,
        regels=tuple(sentences.details_of(eis)),
    )


def _left_out(comparison: Vergelijking, alles: bool) -> str:
    """Count what is not shown, so that nobody takes it for all there is."""
    if alles:
        return ""
    both = [regio for regio in comparison.regios if regio.was and regio.wordt]
    equal = [one for regio in both for one in regio.eisen if one.richting == "gelijk"]
    touched = sum(bool(one.afspraken or one.onderdelen) for one in equal)
    others = sum(len(regio.eisen) for regio in comparison.regios) - sum(len(regio.eisen) for regio in both)
    sentences = [
        f"{_number(len(equal))} gelijk en {'staat' if len(equal) == 1 else 'staan'} hier niet bij." if equal else "",
        f"Bij {touched} daarvan zijn wel afspraken of andere gegevens veranderd." if touched else "",
        f"Ook de {others} eisen van regio's die nieuw of vervallen zijn, staan er niet bij." if others else "",
    ]
    shown = " ".join(sentence for sentence in sentences if sentence)
    return f"{shown} Met `--all` ziet u alles." if shown else ""


def _number(number: int) -> str:
    return "Eén eis bleef" if number == 1 else f"{number} eisen bleven"
