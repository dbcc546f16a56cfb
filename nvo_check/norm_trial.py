# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of testing norms: norms in, what came of their own examples out."""

from __future__ import annotations

from collections.abc import Sequence

from nvo_check.failure import NormFailure
from nvo_check.judge.trial import Normproef, Proef, trial_of
from nvo_check.norm.load import checked_norm, shipped_norms
from nvo_check.settings import Limits, Settings


def try_norms(norms: Sequence[str] = (), *, coverage: bool = False, settings: Settings | None = None) -> Proef:
    """Run the examples of norms; a norm that builds on another brings only its own requirements.

    A norm that is broken does not stop the others.

    Args:
        norms: ids or files of norms; all shipped ones when empty.
        coverage: also tell which verdicts and which branches of expressions no example reaches.
        settings: limits; the defaults when absent.

    Raises:
        UsageFailure: there is no such norm.
    """
    limits = (settings or Settings()).limits
    wanted = dict.fromkeys(norms or shipped_norms())
    return Proef(tuple(_try(reference, limits, coverage) for reference in wanted), met_dekking=coverage)


def _try(reference: str, limits: Limits, coverage: bool) -> Normproef:
    try:
        norm, document = checked_norm(reference, limits)
    except NormFailure as failure:
        return Normproef(reference, melding=failure.melding, fouten=failure.findings)
    return trial_of(norm, document, limits, coverage=coverage)
