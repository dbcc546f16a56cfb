# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Placeholders: places in a text where the real words still have to come.

Found here and not in CEL, because CEL compiles a pattern anew for every text that it looks at: that took seconds for a
large region. What a norm makes of a placeholder is up to its requirement (NVO-K.2). Source: WA 49-50.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from nvo_check.place import Path

_OPEN, _CLOSE, _INSIDE = r"[(\[<{]", r"[)\]>}]", r"[^()\[\]<>{}]"

_PATTERNS = (
    # (gemeenten opnoemen)
    rf"(?i:{_OPEN}{_INSIDE}{{0,80}}\bopnoemen\W{{0,3}}{_CLOSE})",
    # (naam invullen), (nog in te vullen); not (formulieren invullen), which is an ordinary remark
    r"(?i:\((?![^()]{0,60}(?:formulier|vragenlijst|enquête|zelf))"
    r"(?:[^\s()]+\s+){0,3}(?:in|aan)(?: te )?vullen\W{0,3}\))",
    # [hier invullen], <datum aanvullen>; not the text of a link
    r"(?i:[\[<{][^\[\]<>{}]{0,80}\b(?:in|aan)(?: te )?vullen\b[^\[\]<>{}]{0,80}[\]>}](?!\())",
    # [naam], <datum>; not the text of a link
    r"(?i:[\[<{]\s*(?:naam|namen|datum|bedrag|aantal|jaartal)\b[^\[\]<>{}]{0,40}[\]>}](?!\())",
    # n.t.b., n.n.b., ntb
    r"(?i:\bn\.\s?[tn]\.\s?b\b|(?<![\w-])ntb(?![\w-]))",
    # (nader te bepalen), or a whole text that says no more than that
    rf"(?i:{_OPEN}\s*(?:nog |nader ){{1,3}}te bepalen\W{{0,3}}{_CLOSE})",
    r"(?i:\A\W{0,5}(?:nog |nader ){1,3}te bepalen\W{0,5}\Z)",
    # what programmers leave behind, dotted and underscored lines
    r"\b(?:TODO|TBD|FIXME)\b|(?i:\bxxx+\b|\blorem ipsum\b)|\.{5,}|…{2,}|_{4,}",
    # a text with nothing but dots or dashes, or PM
    r"\A[\s….?!_–-]+\Z|\A\s{0,5}(?:PM|[Pp]\.[Mm]\.?)\s{0,5}\Z",
)
_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>]{0,200}>|&#?\w{1,10};", re.DOTALL)
_FEWEST_LETTERS = 5
_PLACEHOLDER = re.compile("|".join(_PATTERNS))


def placeholders_in(texts: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    """Yield the path of every text with a placeholder, and the placeholder."""
    for path, text in texts:
        found = _PLACEHOLDER.search(text)
        if found:
            yield path, found.group().strip()


def says_something(text: str) -> bool:
    """Whether a text explains anything: a word that can be seen, and no placeholder in their place."""
    seen = _MARKUP.sub(" ", text)
    letters = sum(sign.isalpha() and unicodedata.category(sign) != "Lo" for sign in seen)
    return letters >= _FEWEST_LETTERS and not _PLACEHOLDER.search(text)
