# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formats of ``check``, one writer each. A new format is one file, one line here and one golden file."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nvo_check.judge.run import Uitkomst

FORMATS: dict[str, tuple[str, str]] = {
    # name: module and function; loaded when used
    "tekst": ("nvo_check.report.text", "write_text"),
    "json": ("nvo_check.report.json", "write_json"),
    "markdown": ("nvo_check.report.rapport", "markdown"),
    "html": ("nvo_check.report.rapport", "html"),
    "kort": ("nvo_check.report.ci.kort", "write_short"),
    "sarif": ("nvo_check.report.ci.sarif", "write_sarif"),
    "sarif-github": ("nvo_check.report.ci.sarif", "write_sarif_for_github"),
    "junit": ("nvo_check.report.ci.junit", "write_junit"),
    "github": ("nvo_check.report.ci.github", "write_github"),
    "gitlab": ("nvo_check.report.ci.gitlab", "write_gitlab"),
}


def writer_of(name: str) -> Callable[[Uitkomst], str]:
    """Give the writer of a format in ``FORMATS``: a pure function of the outcome."""
    module, function = FORMATS[name]
    writer: Callable[[Uitkomst], str] = getattr(import_module(module), function)
    return writer


def write(name: str, uitkomst: Uitkomst, *, colour: bool = False) -> str:
    """Write an outcome in one of ``FORMATS``; only text has colours."""
    writer: Callable[..., str] = writer_of(name)
    return writer(uitkomst, colour=colour) if name == "tekst" else writer(uitkomst)
