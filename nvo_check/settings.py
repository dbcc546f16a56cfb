# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settings with sane defaults; handed on explicitly, never read from global state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    """How much input is accepted, so that a hostile file cannot exhaust the machine.

    Attributes:
        max_bytes: size of one file, in bytes. A complete region file is about 100 KB.
        max_depth: levels of nesting. The model itself needs fewer than 12.
        max_nodes: keys, values and list items together.
        max_findings: mistakes shown per file; the rest is counted.
    """

    max_bytes: int = 4 * 1024 * 1024
    max_depth: int = 40
    max_nodes: int = 200_000
    max_findings: int = 200


@dataclass(frozen=True)
class Settings:
    """Everything a run may be told beside its input.

    Attributes:
        limits: how much input is accepted.
        norms_for: files that are judged by norms of their own (ids or files), instead of by those of the run; by the
            name that ``reading.files.files_of`` gives them.
        any_norm_name: whether a norm file may have the name of a norm that comes with nvo-check. Only for repeating
            what was judged by such a file; reports tell norms apart by their names.
    """

    limits: Limits = field(default_factory=Limits)
    norms_for: Mapping[str, Sequence[str]] = field(default_factory=dict)
    any_norm_name: bool = False
