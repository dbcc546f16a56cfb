# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formats of ``compare``, one writer each."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TypeAlias

from nvo_check.judge.comparing import Vergelijking

FORMATS: dict[str, tuple[str, str]] = {
    # name: module and function; loaded when used
    "tekst": ("nvo_check.report.comparison", "write_comparison"),
    "json": ("nvo_check.report.comparison_json", "write_comparison_json"),
    "markdown": ("nvo_check.report.comparison_document", "markdown"),
    "html": ("nvo_check.report.comparison_document", "html"),
}

Writer: TypeAlias = Callable[..., str]


def write(name: str, comparison: Vergelijking, *, alles: bool = False) -> str:
    """Write a comparison in one of ``FORMATS``."""
    module, function = FORMATS[name]
    writer: Writer = getattr(import_module(module), function)
    return writer(comparison, alles=alles)
