# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a source is read, so that a hostile document cannot exhaust the machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SourceLimits:
    """Bounds on one source, and on all sources of one folder together.

    Attributes:
        max_bytes: size of the file.
        max_text: size of what a converter writes, in signs. The tree of a Word document takes ten for each sign of its
            text, so that this is some 700 pages.
        max_lines: lines; a file of nothing but line ends would cost fifty times its size.
        max_pages: pages of a PDF.
        seconds: how long a converter may take.
        max_total_bytes: size of all files that are read from one folder together.
        max_slow: how many documents may take too long before no more are converted.
    """

    max_bytes: int = 20 * 1024 * 1024
    max_text: int = 20_000_000
    max_lines: int = 500_000
    max_pages: int = 5000
    seconds: float = 30
    max_total_bytes: int = 200 * 1024 * 1024
    max_slow: int = 3
