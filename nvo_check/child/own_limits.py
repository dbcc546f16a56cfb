# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bounds that a child process lays on itself before it touches its input. Imported by children; starts fast.

Linux keeps them all; macOS keeps the one on processor time; Windows has none of them. The time limit of the parent
holds everywhere.
"""

from __future__ import annotations

import contextlib
from time import process_time


def limit_memory(most: int) -> None:
    """Bound the address space, in bytes, and leave no image of it behind after a crash."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, bound in ((resource.RLIMIT_AS, most), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # macOS knows some of them by name only
            resource.setrlimit(kind, (bound, bound))


def limit_processor(seconds: float) -> None:
    """Bound the processor time from now on, rounded up; for when the parent is no longer there to watch."""
    try:
        import resource
    except ImportError:  # Windows
        return
    most = int(process_time() + seconds) + 1
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
