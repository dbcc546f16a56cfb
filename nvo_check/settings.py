# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settings with sane defaults; handed on explicitly, never read from global state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class NormLimits:
    """What the expressions of a norm file from elsewhere may cost; they run in a process of their own.

    A healthy norm stays far below: one expression takes some microseconds, and a process 40 MB.

    Attributes:
        memory: address space of that process, in bytes. Linux keeps it; on macOS and Windows only time is bounded.
        seconds: how long one expression may take on one region.
        total_seconds: how long all expressions of one norm may take together.
        seconds_per_region: what each region adds to ``total_seconds``; each example of the norm counts as a region.
        most_seconds: what it can become at most, however many regions, examples and trials there are.
        max_failures: how many expressions may go over a limit, in the norm file or on one region, before the rest of
            the norm is refused.
        max_answer: bytes of the longest answer: the names of what is missing.
        max_answers: bytes of all answers on one region together.
    """

    memory: int = 1024**3
    seconds: float = 5
    total_seconds: float = 30
    seconds_per_region: float = 1
    most_seconds: float = 300
    max_failures: int = 3
    max_answer: int = 256 * 1024
    max_answers: int = 4 * 1024**2


@dataclass(frozen=True)
class Limits:
    """How much input is accepted, so that a hostile file cannot exhaust the machine.

    Attributes:
        max_bytes: size of one file, in bytes. A complete region file is about 100 KB.
        max_depth: levels of nesting. The model itself needs fewer than 12.
        max_nodes: keys, values and list items together.
        max_findings: mistakes shown per file; the rest is counted.
        norms: what the expressions of a norm file from elsewhere may cost.
    """

    max_bytes: int = 4 * 1024 * 1024
    max_depth: int = 40
    max_nodes: int = 200_000
    max_findings: int = 200
    norms: NormLimits = field(default_factory=NormLimits)


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
