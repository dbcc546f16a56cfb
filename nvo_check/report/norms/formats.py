# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formats of the commands about norms, one writer each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, TypeAlias

Formats: TypeAlias = Mapping[str, tuple[str, str]]

OVERVIEW: Formats = MappingProxyType(
    {
        # name: module and function; loaded when used
        "tekst": ("nvo_check.report.norms.overview", "write_overview"),
        "json": ("nvo_check.report.norms.json", "write_overview_json"),
    }
)
TRIAL: Formats = MappingProxyType(
    {
        "tekst": ("nvo_check.report.norms.trial", "write_trial"),
        "json": ("nvo_check.report.norms.json", "write_trial_json"),
    }
)
DIFFERENCE: Formats = MappingProxyType(
    {
        "tekst": ("nvo_check.report.norms.difference", "write_difference"),
        "json": ("nvo_check.report.norms.json", "write_difference_json"),
        "markdown": ("nvo_check.report.norms.difference_markdown", "write_difference_markdown"),
    }
)


def write(formats: Formats, name: str, what: Any, *, colour: bool = False) -> str:
    """Write ``what`` in one of ``formats``; only text has colours."""
    module, function = formats[name]
    writer: Callable[..., str] = getattr(import_module(module), function)
    return writer(what, **({"colour": colour} if name == "tekst" else {}))
