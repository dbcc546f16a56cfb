# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formats of ``compare``, one writer each."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from nvo_check.judge.comparing import Vergelijking

FORMATS: dict[str, tuple[str, str]] = {
    # name: module and function; loaded when used
    "tekst": ("nvo_check.report.comparison.text", "write_comparison"),
    "json": ("nvo_check.report.comparison.json", "write_comparison_json"),
    "markdown": ("nvo_check.report.comparison.document", "markdown"),
    "html": ("nvo_check.report.comparison.document", "html"),
}

Writer: TypeAlias = Callable[..., str]


def write(name: str, comparison: Vergelijking, *, alles: bool = False, colour: bool = False) -> str:
    """Write a comparison in one of ``FORMATS``; only text has colours."""
    module, function = FORMATS[name]
    writer: Writer = getattr(import_module(module), function)
    return writer(comparison, alles=alles, **({"colour": colour} if name == "tekst" else {}))
