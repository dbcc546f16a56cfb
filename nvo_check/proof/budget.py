# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bound on the searching that one region file can ask for, so that a hostile one cannot keep us busy."""

from __future__ import annotations

SEARCH_BUDGET = 5_000_000
"""Steps of about a microsecond, for all citations of a region file together. Regular files need a hundredth."""


class BudgetUsedUp(Exception):
    """There is no searching left."""


class Budget:
    """Counts down.

    Args:
        steps: how much may be spent, in steps of about a microsecond.
    """

    def __init__(self, steps: int = SEARCH_BUDGET) -> None:
        self._left = steps

    def spend(self, steps: int) -> None:
        """Take steps off, before they are made.

        Raises:
            BudgetUsedUp: there are not that many left.
        """
        self._left -= steps
        if self._left < 0:
            raise BudgetUsedUp
