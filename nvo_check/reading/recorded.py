# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paths that stand in an outcome file: opened of our own accord only when they stay inside the current folder."""

from __future__ import annotations

import os
from pathlib import Path as FilePath
from pathlib import PureWindowsPath


def path_inside(name: str) -> str | None:
    r"""Give a recorded path as it can be opened; None when it leads out of the current folder, also through a link.

    Args:
        name: as an outcome file gives it; ``regions\twente.yaml`` of another machine is found as
            ``regions/twente.yaml``.
    """
    windows = PureWindowsPath(name)
    if not name or not name.isprintable() or windows.drive or windows.root or FilePath(name).is_absolute():
        return None
    candidate = name if "\\" not in name or os.path.lexists(name) else name.replace("\\", "/")
    here = os.path.realpath(".")
    try:
        target = os.path.realpath(candidate)
    except (OSError, ValueError):
        return None
    return candidate if FilePath(target).is_relative_to(here) else None
