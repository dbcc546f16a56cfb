# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fingerprints: by which a build server knows a finding again, however often lines move or messages change."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Hashable

VERSION = "nvoCheck/v1"
"""The name of this way of making fingerprints; another way gets another name."""


def fingerprint(*parts: object) -> str:
    """Give 32 hexadecimal digits; equal for equal parts."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8", "replace")).hexdigest()[:32]


class Counted:
    """Tells which one of several equals this is: 0 for the first, 1 for the second."""

    def __init__(self) -> None:
        self._seen: Counter[Hashable] = Counter()

    def of(self, what: Hashable) -> int:
        """Count ``what``, and tell how often it was here before."""
        self._seen[what] += 1
        return self._seen[what] - 1


class Unique:
    """Makes a fingerprint that was given out before into another one: in one run each is there once."""

    def __init__(self) -> None:
        self._times = Counted()

    def of(self, found: str) -> str:
        """Give the fingerprint, or one that follows from it when it is taken."""
        times = self._times.of(found)
        return fingerprint(found, times) if times else found
