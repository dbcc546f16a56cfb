# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the outcomes of a region to its work list: which points, in which order, with which text to start from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nvo_check.finding import summing_up
from nvo_check.judge.adapting import ids_in
from nvo_check.judge.mending import Budget, mend
from nvo_check.judge.outcome import WORST_FIRST, Oordeel, Regiouitkomst
from nvo_check.model.regio import Elementen, Regio
from nvo_check.model.shape import keys_of
from nvo_check.norm.requirement import HELE_BESTAND, Eis, Niveau
from nvo_check.place import Path, format_path, parse_path
from nvo_check.report.remarks import remarks_of
from nvo_check.report.worklist.items import Punt, Regiolijst, Voorbeeldstand
from nvo_check.report.worklist.pieces import Stuk, pieces_of

WHOLE_FILE = "Het hele bestand"
FIND_OUT = "Zoek eerst uit wat hierover is afgesproken. Pas daarna het voorbeeld aan."
_ONLY_A_BEGINNING = "Dit voorbeeld is een begin. Het is voor uw regio nog niet genoeg: lees ook het advies."
_NO_EXAMPLE = "Hier past geen voorbeeld. Het gaat om wat er al staat, of om iets wat alleen u weet. Volg het advies."
_NOT_LOOKED_FOR = "Hier is geen voorbeeld gezocht: dat zou te lang duren. Volg het advies."
_BROKEN = "De toets van deze eis liep vast. Dat lost u niet op in uw bestand: meld het bij de beheerder van de norm."


_MOST_SHARED = 3


def worklists_of(
    regios: Iterable[Regiouitkomst], peildatum: str, *, niveau: Niveau = "aanbevolen", examples: bool = True
) -> tuple[Regiolijst, ...]:
    """Make the work list of every region file, in the order of the outcomes.

    Args:
        regios: the outcomes; those of one file (by several norms) become one list.
        peildatum: the reference date, ``YYYY-MM-DD``.
        niveau: ``verplicht`` leaves out what is recommended.
        examples: whether to look for example text; that takes a few milliseconds per point.
    """
    files: dict[str, list[Regiouitkomst]] = {}
    for regio in regios:
        files.setdefault(regio.bestand, []).append(regio)
    return tuple(_worklist(outcomes, peildatum, niveau, examples) for outcomes in files.values())


def _worklist(outcomes: Sequence[Regiouitkomst], peildatum: str, niveau: Niveau, examples: bool) -> Regiolijst:
    open_points = _in_order([one for one in _open(outcomes) if niveau == "aanbevolen" or one[1].eis.niveau == niveau])
    first = outcomes[0]
    maker = _Maker(outcomes, examples)
    punten = maker.with_shared_blocks([maker.punt(regio, oordeel, ids) for regio, oordeel, ids in open_points])
    deviations = {one.plaats: one for regio in outcomes for one in regio.afwijkingen if one.telt}
    explained = {one.eis.id: one for regio in outcomes for one in regio.verantwoord}
    normen = tuple(dict.fromkeys(regio.norm.id for regio in outcomes))
    return Regiolijst(
        first.regio,
        first.bestand,
        normen,
        tuple(punten),
        tuple(explained.values()),
        tuple(deviations.values()),
        tuple(dict.fromkeys(remark for regio in outcomes for remark in remarks_of(regio, peildatum))),
    )


_Open = tuple[Regiouitkomst, Oordeel, tuple[str, ...]]


def _open(outcomes: Sequence[Regiouitkomst]) -> list[_Open]:
    """Give the open verdicts, each with the norms that ask it; a norm that extends another one repeats its own."""
    norms: dict[tuple[str, str], list[str]] = {}
    found: dict[tuple[str, str], tuple[Regiouitkomst, Oordeel]] = {}
    for regio in outcomes:
        for oordeel in regio.oordelen:
            if oordeel.telt:
                key = (oordeel.eis.id, oordeel.melding)
                norms.setdefault(key, []).append(regio.norm.id)
                found.setdefault(key, (regio, oordeel))
    return [(*found[key], tuple(norms[key])) for key in found]


def _in_order(points: list[_Open]) -> list[_Open]:
    """Sort: required first, then the worst verdict, then the order of the norm; within a level, one part together."""
    ranked = sorted(points, key=lambda one: (one[1].eis.niveau != "verplicht", WORST_FIRST.index(one[1].oordeel)))
    parts: dict[tuple[str, str], int] = {}
    for _, oordeel, _ in ranked:
        parts.setdefault((oordeel.eis.niveau, _part_of(oordeel.eis)), len(parts))
    return sorted(ranked, key=lambda one: parts[(one[1].eis.niveau, _part_of(one[1].eis))])


class _Maker:
    """Makes the points of one region file."""

    def __init__(self, outcomes: Sequence[Regiouitkomst], examples: bool) -> None:
        self._outcomes = outcomes
        self._examples = examples
        self._used_ids: set[str] = set()
        self._budgets: dict[str, Budget] = {}
        self._verdicts = {one.eis.id: one for regio in outcomes for one in regio.oordelen}
        self._related = _related(self._verdicts)

    def punt(self, regio: Regiouitkomst, oordeel: Oordeel, normen: tuple[str, ...]) -> Punt:
        """Make one point."""
        block = there = parse_path(oordeel.plaats.pad)
        while there and regio.document is not None and there not in regio.document.places:
            there = there[:-1]
        pieces, stand, remarks = self._example(regio, oordeel)
        return Punt(
            oordeel,
            normen,
            _part_of(oordeel.eis),
            "" if oordeel.plaats.pad == HELE_BESTAND else oordeel.plaats.pad,
            block == there,
            format_path(there),
            pieces,
            stand,
            remarks,
            self._relations(oordeel.eis.id),
        )

    def with_shared_blocks(self, punten: Sequence[Punt]) -> list[Punt]:
        """Tell at each point which new block other points bring in as well: it may be there once."""
        makers = Counter(path for punt in punten for path in {path for piece in punt.stukken for path in piece.maakt})
        return [_with_note(punt, makers) for punt in punten]

    def _example(
        self, regio: Regiouitkomst, oordeel: Oordeel
    ) -> tuple[tuple[Stuk, ...], Voorbeeldstand, tuple[str, ...]]:
        if oordeel.vastgelopen:
            return (), "geen", (_BROKEN,)
        first = (FIND_OUT,) if oordeel.oordeel == "niet_te_beoordelen" else ()
        if not self._examples or regio.document is None:
            return (), "niet_gezocht", first
        requirement = next(one for one in regio.norm.requirements if one.eis.id == oordeel.eis.id)
        budget = self._budgets.setdefault(regio.norm.id, Budget(own_norm=bool(regio.norm.bestand)))
        mending = mend(regio, requirement, self._used_ids, budget)
        if mending is None:
            return (), "geen", (_NO_EXAMPLE if budget.left else _NOT_LOOKED_FOR,)
        self._used_ids.update(name for edit in mending.edits for name in ids_in(edit.value))
        pieces = pieces_of(mending.edits, regio.document)
        if mending.enough:
            return pieces, "genoeg", first
        return pieces, "begin", (*first, _ONLY_A_BEGINNING)

    def _relations(self, eis_id: str) -> tuple[str, ...]:
        return tuple(
            f"{other} ({verdict.eis.titel}): {'staat ook op deze lijst' if verdict.telt else 'is al in orde'}"
            for other in sorted(self._related.get(eis_id, ()))
            if (verdict := self._verdicts[other]).oordeel != "niet_van_toepassing"
        )


def _related(verdicts: dict[str, Oordeel]) -> dict[str, set[str]]:
    """Give the related requirements of each, in both directions, as far as they were judged."""
    related: dict[str, set[str]] = {}
    for eis_id, oordeel in verdicts.items():
        for other in oordeel.eis.verwant:
            if other in verdicts and other != eis_id:
                related.setdefault(eis_id, set()).add(other)
                related.setdefault(other, set()).add(eis_id)
    return related


def _with_note(punt: Punt, makers: Counter[Path]) -> Punt:
    paths = dict.fromkeys(path for piece in punt.stukken for path in piece.maakt)
    shared = [f"`{format_path(path)}`" for path in paths if makers[path] > 1][:_MOST_SHARED]
    if not shared:
        return punt
    note = (
        f"Een ander punt van deze lijst maakt ook {summing_up(shared)}. Staat dat er al? Neem dan alleen over wat "
        "eronder hoort. Gaat het over hetzelfde? Vul dan aan wat er staat."
    )
    return replace(punt, opmerkingen=(*punt.opmerkingen, note))


def _part_of(eis: Eis) -> str:
    """Give the part of the file that a requirement looks at first, by the title of the model."""
    path = [str(step) for step in parse_path(eis.kijkt_naar[0].replace("[]", ""))]
    if not path or eis.kijkt_naar[0] == HELE_BESTAND:
        return WHOLE_FILE
    elements = keys_of(Elementen)
    if path[0] == "elementen" and len(path) > 1 and path[1] in elements:
        return elements[path[1]].title or path[1]
    root = keys_of(Regio)
    return (root[path[0]].title or path[0]) if path[0] in root else path[0]
