# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list as a part of the HTML report of ``check``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nvo_check.judge.run import Uitkomst
from nvo_check.norm.requirement import Niveau
from nvo_check.report.worklist.items import Groep, Regiolijst, groups_of
from nvo_check.report.worklist.making import worklists_of
from nvo_check.report.worklist.sentences import HOW_TO_USE, SHORT_USE, counted, heading

MOST_FILES_WITH_EXAMPLES = 3
"""With more files the report would get heavy, and nobody pastes from it."""


@dataclass(frozen=True)
class Werklijstdeel:
    """What the template shows.

    Attributes:
        lijsten: the lists that have points.
        voorbeelden: whether they have example text.
        gebruik: how to use the list, Dutch.
        groepen: gives the points of one level, in groups.
        kop, geteld: give the title of a list, and the sentence that counts it.
    """

    lijsten: tuple[Regiolijst, ...]
    voorbeelden: bool
    gebruik: str
    groepen: Callable[[Regiolijst, Niveau], tuple[Groep, ...]] = groups_of
    kop: Callable[[Regiolijst], str] = heading
    geteld: Callable[[Regiolijst], str] = counted


def worklist_part(uitkomst: Uitkomst) -> Werklijstdeel:
    """Make the part for a run: with example text when there are few files."""
    few = len({regio.bestand for regio in uitkomst.regios}) <= MOST_FILES_WITH_EXAMPLES
    lists = worklists_of(uitkomst.regios, uitkomst.peildatum, examples=few)
    return Werklijstdeel(tuple(one for one in lists if one.punten), few, HOW_TO_USE if few else SHORT_USE)
