# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work list as Markdown: a list with boxes to tick, that can be pasted into an issue tracker or a document."""

from __future__ import annotations

import re
import unicodedata

from nvo_check.report.evidence_words import place_in_words
from nvo_check.report.markup import fenced, prose
from nvo_check.report.page import render_template
from nvo_check.report.requirement.view import SourceView
from nvo_check.report.sentences import explanation_of, final_verdict
from nvo_check.report.worklist.items import Werklijst, groups_of
from nvo_check.report.worklist.sentences import HOW_TO_USE, counted, heading

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


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
        "proza": prose,
        "code": _code,
        "herkomst": _origin,
    }
    return _BLANK_LINES.sub("\n\n", render_template("werklijst.md.j2", values)).strip() + "\n"


def _code(text: str) -> str:
    """Put example text in a fence that belongs to an item of a list; control signs are left out."""
    clean = "".join(sign for sign in text if sign == "\n" or not unicodedata.category(sign).startswith("C"))
    return "\n".join(f"  {line}" if line else "" for line in fenced("yaml", clean).split("\n"))


def _origin(source: SourceView) -> str:
    """Write where a requirement comes from; only an address that we made becomes a link."""
    words = prose(source.words)
    return f"[{words}]({source.address})" if source.address else words
