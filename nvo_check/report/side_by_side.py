# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""One region under several norms, as a reader sees it: what counts for more than one, and what is about the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nvo_check.judge.outcome import Oordeel, Regiouitkomst
from nvo_check.judge.shared import GedeeldAntwoord, NaastElkaar, Verwantschap
from nvo_check.place import Place
from nvo_check.report.remarks import named
from nvo_check.report.sentences import final_verdict
from nvo_check.report.words import EXPLAINED_SIGN, VERANTWOORD, VERDICT_SIGNS, VERDICT_WORDS

ANSWERS, RELATED = "Wat telt voor meer dan één norm", "Eisen die over hetzelfde gaan"
NO_ANSWERS, NO_OTHER_ANSWERS = (
    "Geen enkele afspraak telt voor meer dan één norm.",
    "Verder telt geen enkele afspraak voor meer dan één norm.",
)
ABOUT_ANSWERS = (
    "Dit beantwoordt eisen van ten minste twee normen. Achter ✓ staat een eis waaraan is voldaan, achter ~ een "
    "eis waaraan deels is voldaan."
)
ABOUT_RELATED = "Wie aan de ene eis voldoet, voldoet niet vanzelf aan de andere."
SIGNS = ", ".join(
    [*(f"{sign} {VERDICT_WORDS[word]}" for word, sign in VERDICT_SIGNS.items()), f"{EXPLAINED_SIGN} {VERANTWOORD}"]
)
"""What the signs mean, for who sees only those."""


@dataclass(frozen=True)
class Eisregel:
    """A requirement of a norm with its verdict, in sign and words."""

    norm: str
    eis: str
    titel: str
    teken: str
    oordeel: str


@dataclass(frozen=True)
class Antwoordrij:
    """A block that counts for more than one norm; ``cellen``: per norm of the run the requirements, or nothing."""

    naam: str
    soort: str
    plaats: Place
    cellen: tuple[tuple[str, ...], ...]

    @property
    def voluit(self) -> str:
        """The kind and the name; a nameless block has its kind for a name."""
        return self.naam if self.naam == self.soort else f"{self.soort}: {self.naam}"


@dataclass(frozen=True)
class Verwantrij:
    """A requirement and those of one other norm that are about the same."""

    een: Eisregel
    anderen: tuple[Eisregel, ...]


@dataclass(frozen=True)
class Naastdeel:
    """The part of a report about one region under several norms.

    Attributes:
        titel: its heading.
        zinnen: which norms, and how they overlap.
        normen: the ids of the norms, in the order of the run.
        regios: the outcomes, one per norm.
        antwoorden: what counts for more than one norm.
        verwant: the requirements that are about the same.
    """

    titel: str
    zinnen: tuple[str, ...]
    normen: tuple[str, ...]
    regios: tuple[Regiouitkomst, ...]
    antwoorden: tuple[Antwoordrij, ...]
    verwant: tuple[Verwantrij, ...]


def side_by_side_part(one: NaastElkaar) -> Naastdeel:
    """Put one region under several norms in words."""
    normen = tuple(regio.norm.id for regio in one.regios)
    return Naastdeel(
        f"{named(one.regio, voorbeeld=one.regios[0].voorbeeld)}: {len(normen)} normen naast elkaar",
        tuple(_sentences(one)),
        normen,
        one.regios,
        tuple(_answer(antwoord, normen) for antwoord in one.antwoorden),
        tuple(_related(one.verwant)),
    )


def _sentences(one: NaastElkaar) -> Iterable[str]:
    number = len(one.gedeeld)
    if number:
        which = "Eén eis staat" if number == 1 else f"{number} eisen staan"
        yield f"{which} in meer dan één van deze normen. Zo’n eis telt hier als één eis."
    if not one.antwoorden:
        yield NO_OTHER_ANSWERS if number else NO_ANSWERS


def _answer(antwoord: GedeeldAntwoord, normen: tuple[str, ...]) -> Antwoordrij:
    own = {one.norm: tuple(map(_short, one.oordelen)) for one in antwoord.normen}
    cells = tuple(own.get(norm, ()) for norm in normen)
    return Antwoordrij(antwoord.steun.naam, antwoord.steun.soort, antwoord.steun.plaats, cells)


def _related(pairs: Iterable[Verwantschap]) -> Iterable[Verwantrij]:
    rows: dict[tuple[str, str, str], tuple[Eisregel, list[Eisregel]]] = {}
    for pair in pairs:
        een, ander = (_line(side.norm, side.oordeel) for side in (pair.een, pair.ander))
        rows.setdefault((een.norm, ander.norm, een.eis), (een, []))[1].append(ander)
    return (Verwantrij(een, tuple(anderen)) for een, anderen in rows.values())


def _line(norm: str, oordeel: Oordeel) -> Eisregel:
    return Eisregel(norm, oordeel.eis.id, oordeel.eis.titel, _sign(oordeel), final_verdict(oordeel))


def _short(oordeel: Oordeel) -> str:
    return f"{_sign(oordeel)} {oordeel.eis.id}"


def _sign(oordeel: Oordeel) -> str:
    return EXPLAINED_SIGN if oordeel.verantwoord else VERDICT_SIGNS[oordeel.oordeel]
