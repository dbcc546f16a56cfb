# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of publishing a norm: norms in, a page of Markdown per requirement out."""

from __future__ import annotations

from collections.abc import Sequence

from nvo_check.failure import UsageFailure
from nvo_check.finding import summing_up
from nvo_check.norm.catalogue import all_norms, known_norms
from nvo_check.report.requirement.markdown import MADE_BY
from nvo_check.report.requirement.pages import WrittenPage, pages_of
from nvo_check.settings import Settings

__all__ = ["WrittenPage", "is_made", "make_pages"]


def make_pages(norms: Sequence[str] = (), settings: Settings | None = None) -> tuple[WrittenPage, ...]:
    """Make the pages of norms.

    Args:
        norms: ids or files; all shipped ones when empty. A norm that builds on another does not bring its pages.
        settings: limits; the defaults when absent.

    Raises:
        UsageFailure: there is no such norm, or two of them have the same id.
        NormFailure: a norm is broken.
    """
    chosen = all_norms(dict.fromkeys(norms), settings)
    ids = [norm.id for norm in chosen]
    double = dict.fromkeys(name for name in ids if ids.count(name) > 1)
    if double:
        raise UsageFailure(f"Twee normen heten {summing_up(double)}. Geef elke norm een eigen `id`.")
    return pages_of(chosen, known_norms(chosen, settings))


def is_made(text: str) -> bool:
    """Whether a text is a page that :func:`make_pages` made, now or before."""
    return text.startswith(MADE_BY)
