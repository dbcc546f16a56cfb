# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Judging a text again and again: norms are loaded and compiled once, so that it keeps up with typing."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from nvo_check.editor.notices import Notice, notices_of_findings, notices_of_outcome
from nvo_check.editor.recognise import is_region_file
from nvo_check.editor.rows import Text
from nvo_check.failure import InputFailure
from nvo_check.finding import Finding, enumeration, suggestion
from nvo_check.judge.deviations import requirements_of
from nvo_check.judge.judge import judge_region
from nvo_check.judge.outcome import Regiouitkomst
from nvo_check.model.admit import admit_region
from nvo_check.norm.load import load_norm, load_shipped_norm, shipped_norms
from nvo_check.norm.norm import Norm
from nvo_check.reading.source import read_source
from nvo_check.settings import Limits

_NAME = "dit bestand"
"""How messages name the text: an editor shows them beside it."""


@dataclass(frozen=True)
class Judged:
    """A text with what there is to show; ``uitkomst`` is None when it could not be judged."""

    text: Text
    notices: tuple[Notice, ...] = ()
    uitkomst: Regiouitkomst | None = None


class TextJudge:
    """Judges texts by the norm that each names, or by one that the user chose.

    Args:
        norm: the id of a shipped norm, or a norm file; None for the norm that the text names.
        limits: how large a text may be.

    Raises:
        UsageFailure: that norm does not exist.
        NormFailure: it is broken.
    """

    def __init__(self, norm: str | None, limits: Limits) -> None:
        self._limits = limits
        self._chosen = load_norm(norm, limits) if norm is not None else None
        self._shipped = {norm_id: load_shipped_norm(norm_id, limits) for norm_id in shipped_norms()}
        self._elsewhere = requirements_of(self.norms)

    @property
    def norms(self) -> Sequence[Norm]:
        """Every norm there is: the chosen one first, then the shipped ones, the basic one before what extends it."""
        shipped = sorted(self._shipped.values(), key=lambda norm: (len(norm.requirements), norm.id))
        return [*([self._chosen] if self._chosen is not None else []), *shipped]

    def takes(self, source: str) -> bool:
        """Whether a text is meant as a region file; others get no help."""
        return is_region_file(source)

    def judge(self, source: str, peildatum: datetime.date) -> Judged:
        """Judge a text; one that is no region file has nothing to show."""
        text = Text(source)
        if not is_region_file(source):
            return Judged(text)
        try:
            uitkomst = self._outcome(source, peildatum)
        except InputFailure as failure:
            return Judged(text, tuple(notices_of_findings(text, failure.findings)))
        return Judged(text, tuple(notices_of_outcome(text, uitkomst)), uitkomst)

    def _outcome(self, source: str, peildatum: datetime.date) -> Regiouitkomst:
        document = read_source(source.encode("utf-8", errors="surrogatepass"), _NAME, self._limits)
        regio = admit_region(document, self._limits)
        norm = self._chosen or self._shipped.get(regio.norm)
        if norm is None:
            tip = suggestion(regio.norm, self._shipped) or f"Kies uit: {enumeration(self._shipped)}."
            melding = f"De norm `{regio.norm}` bestaat niet."
            raise InputFailure(melding, [Finding(document.places.of_value(("norm",)), melding, tip)])
        return judge_region(
            regio,
            document,
            norm,
            peildatum.isoformat(),
            elsewhere=self._elsewhere,
            norm_gekozen=self._chosen is not None,
        )
