# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening a file that may be anything: a pipe, a device, a link, two hundred megabytes."""

from __future__ import annotations

import os
import stat

from nvo_check.sources.limits import SourceLimits
from nvo_check.sources.text import SourceProblem

_MEGABYTE = 1024 * 1024


def read_regular_file(path: str, name: str, limits: SourceLimits) -> bytes:
    """Read an ordinary file that is not too large. ``path`` is resolved: a link that appears there is refused.

    Raises:
        SourceProblem: it is no ordinary file, or too large.
        OSError: it cannot be read.
    """
    _check(os.stat(path, follow_symlinks=False), name, limits)  # noqa: PTH116 - a pipe may not even be opened
    with open(path, "rb", opener=_open_without_waiting) as stream:
        _check(os.fstat(stream.fileno()), name, limits)  # what we opened may be another file by now
        content = stream.read(limits.max_bytes + 1)
    if len(content) > limits.max_bytes:
        raise _too_large(name, limits)
    return content


def _check(found: os.stat_result, name: str, limits: SourceLimits) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise SourceProblem(f"De bron `{name}` is een map, geen bestand.", "Noem het bestand zelf.")
    if not stat.S_ISREG(found.st_mode):
        raise SourceProblem(f"De bron `{name}` is geen gewoon bestand.", "Zet een kopie van het document in de map.")
    if found.st_size > limits.max_bytes:
        raise _too_large(name, limits)


def _open_without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))


def _too_large(name: str, limits: SourceLimits) -> SourceProblem:
    most = limits.max_bytes / _MEGABYTE
    return SourceProblem(
        f"De bron `{name}` is te groot: meer dan {most:.3g} MB.",
        "Bewaar alleen het deel dat u aanhaalt, of haal de plaatjes uit het document.",
    )
