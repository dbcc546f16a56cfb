# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of the work list: region files in, what they still have to do out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from nvo_check import __version__
from nvo_check.check import check
from nvo_check.norm.requirement import Niveau
from nvo_check.report.worklist.items import Werklijst
from nvo_check.report.worklist.making import worklists_of
from nvo_check.settings import Settings


def gap(
    paths: Sequence[str],
    norms: Sequence[str] = (),
    *,
    peildatum: datetime.date,
    niveau: Niveau = "aanbevolen",
    settings: Settings | None = None,
    sources: str | None = None,
) -> Werklijst:
    """Make the work list of region files.

    Every point has text to start from, taken from the examples of the norm: only what is not in the file yet. That the
    requirement is met with that text is tried on the file itself; a point says when it is not.

    Args:
        paths: files and folders; ``-`` is standard input.
        norms: ids or files of norms; without them each region is judged by those it names.
        peildatum: the reference date.
        niveau: ``verplicht`` leaves out what is recommended.
        settings: limits; the defaults when absent.
        sources: a folder with the documents that the regions refer to; without it citations are not verified.

    Raises:
        UsageFailure: a norm in ``norms``, or the folder ``sources``, does not exist.
        NormFailure: a norm is broken.
    """
    uitkomst = check(paths, norms, peildatum=peildatum, settings=settings, sources=sources)
    lists = worklists_of(uitkomst.regios, uitkomst.peildatum, niveau=niveau)
    return Werklijst(__version__, uitkomst.peildatum, lists, uitkomst.fouten)
