# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of comparing norms: two norms in, what differs between them out."""

from __future__ import annotations

from nvo_check.norm.difference import Normverschil, difference_between
from nvo_check.norm.load import load_norm
from nvo_check.settings import Settings


def compare_norms(old: str, new: str, settings: Settings | None = None) -> Normverschil:
    """Compare two norms. A file may have the id of a shipped norm: it can be a new version of it.

    Args:
        old: id or file of the old norm.
        new: id or file of the new norm.
        settings: limits; the defaults when absent.

    Raises:
        UsageFailure: there is no such norm.
        NormFailure: a norm is broken.
    """
    limits = (settings or Settings()).limits
    return difference_between(load_norm(old, limits, any_name=True), load_norm(new, limits, any_name=True))
