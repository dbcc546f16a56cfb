# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison as a document: Markdown, or one HTML page that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from nvo_check.judge.comparing import RICHTINGEN, Richting, Vergelijking
from nvo_check.report.comparison.sentences import DIRECTION_SIGNS
from nvo_check.report.comparison.view import view_of
from nvo_check.report.page import render_template

_CLASSES: Mapping[Richting, str] = MappingProxyType(
    {
        "slechter": "niet-voldaan",
        "beter": "voldaan",
        "anders": "gedeeltelijk",
        "nieuw": "niet-te-beoordelen",
        "vervallen": "niet-van-toepassing",
        "gelijk": "niet-van-toepassing",
    }
)
"""The look of each direction: one that the style sheet already has. The sign and the word say the same."""

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


def markdown(comparison: Vergelijking, *, alles: bool = False) -> str:
    """Write a comparison as Markdown."""
    text = render_template("vergelijking.md.j2", _values(comparison, alles))
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"


def html(comparison: Vergelijking, *, alles: bool = False) -> str:
    """Write a comparison as one HTML page."""
    return render_template("vergelijking.html.j2", _values(comparison, alles))


def _values(comparison: Vergelijking, alles: bool) -> dict[str, Any]:
    view = view_of(comparison, alles=alles)
    return {
        "uitkomst": view,  # the shell of every page asks it for version and date
        "vergelijking": view,
        "richtingen": RICHTINGEN,
        "tekens": DIRECTION_SIGNS,
        "klasse": _CLASSES,
    }
