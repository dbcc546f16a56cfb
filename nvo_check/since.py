# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The use case of a backlog: an outcome and a stored one in, the outcome with what was known already set aside out."""

from __future__ import annotations

import hashlib

from nvo_check.judge.run import Uitkomst
from nvo_check.judge.since import measure_against
from nvo_check.place import printable
from nvo_check.report.json_reading import load_outcome, side_of
from nvo_check.settings import Settings


def since(uitkomst: Uitkomst, path: str, settings: Settings | None = None) -> Uitkomst:
    """Measure a run against a stored outcome of ``check -f json``.

    Args:
        uitkomst: the run.
        path: the stored outcome.
        settings: limits; the defaults when absent.

    Raises:
        InputFailure: the stored outcome cannot be read.
    """
    content, stored = load_outcome(path, settings or Settings())
    return measure_against(uitkomst, side_of(stored, printable(path)), hashlib.sha256(content).hexdigest())
