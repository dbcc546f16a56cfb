# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Judging a text again and again: norms are loaded and compiled once, so that it keeps up with typing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from nvo_check.check import Checker
from nvo_check.editor.notices import Notice, notices_of_findings, notices_of_outcome
from nvo_check.editor.recognise import is_region_file
from nvo_check.editor.rows import Text
from nvo_check.failure import InputFailure
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.judge.shared import every_deviation, every_requirement
from nvo_check.settings import Limits, Settings

_NAME = "dit bestand"
"""How messages name the text: an editor shows them beside it."""


@dataclass(frozen=True)
class Judged:
    """A text with what there is to show; ``uitkomst`` is None when it could not be judged.

    Under several norms ``uitkomst`` is that of the first, with the requirements of the others added to it.
    """

    text: Text
    notices: tuple[Notice, ...] = ()
    uitkomst: Regiouitkomst | None = None


class TextJudge:
    """Judges texts by the norms that each names, or by one that the user chose.

    Args:
        norm: the id of a shipped norm, or a norm file; None for the norm that the text names.
        limits: how large a text may be.

    Raises:
        UsageFailure: that norm does not exist.
        NormFailure: it is broken.
    """

    def __init__(self, norm: str | None, limits: Limits) -> None:
        self._checker = Checker([norm] if norm is not None else [], Settings(limits))
        chosen = 0 if norm is None else 1
        found = self._checker.norms
        shipped = sorted(found[chosen:], key=lambda one: (len(one.requirements), one.id))
        self.norms = (*found[:chosen], *shipped)
        """Every norm there is: the chosen one first, then the shipped ones, the basic one before what extends it."""

    def takes(self, source: str) -> bool:
        """Whether a text is meant as a region file; others get no help."""
        return is_region_file(source)

    def judge(self, source: str, peildatum: datetime.date) -> Judged:
        """Judge a text; one that is no region file has nothing to show."""
        text = Text(source)
        if not is_region_file(source):
            return Judged(text)
        try:
            content = source.encode("utf-8", errors="surrogatepass")
            found = [judged.uitkomst for judged in self._checker.judge_source(content, _NAME, peildatum)]
        except InputFailure as failure:
            return Judged(text, tuple(notices_of_findings(text, failure.findings)))
        uitkomst = replace(found[0], oordelen=every_requirement(found), afwijkingen=every_deviation(found))
        return Judged(text, tuple(notices_of_outcome(text, uitkomst)), uitkomst)
