# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list as Markdown: a list with boxes to tick, that can be pasted into an issue tracker or a document."""

from __future__ import annotations

import re
import unicodedata
from functools import partial

from nvo_check.report.evidence_words import place_in_words
from nvo_check.report.page import render_template
from nvo_check.report.sentences import explanation_of, final_verdict
from nvo_check.report.worklist.items import Werklijst, groups_of
from nvo_check.report.worklist.sentences import HOW_TO_USE, counted, heading

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_FENCE = re.compile(r"`{3,}")


def write_markdown(werklijst: Werklijst) -> str:
    """Write a work list as one document."""
    values = {
        "werklijst": werklijst,
        "groepen": groups_of,
        "geteld": counted,
        "kop": heading,
        "gebruik": HOW_TO_USE,
        "eindoordeel": final_verdict,
        "plek": place_in_words,
        "uitleg": explanation_of,
        "code": partial(fenced, indent=2),
    }
    return _BLANK_LINES.sub("\n\n", render_template("werklijst.md.j2", values)).strip() + "\n"


def fenced(text: str, *, indent: int = 0) -> str:
    """Put text between fences that it cannot close: one backtick longer than any row of them inside.

    Args:
        text: what comes between the fences, line by line as it is; control signs are left out.
        indent: how far all of it stands from the margin, so that it belongs to an item of a list.
    """
    clean = "".join(sign for sign in text if sign == "\n" or not unicodedata.category(sign).startswith("C"))
    fence = "`" * max(3, 1 + max((len(found) for found in _FENCE.findall(clean)), default=0))
    lines = [f"{fence}yaml", *clean.split("\n"), fence]
    return "\n".join(
        f"{' ' * indent}{line}".rstrip() if not line.strip() else f"{' ' * indent}{line}" for line in lines
    )
