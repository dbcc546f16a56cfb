# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text -> folded words, with the way back to the text.

What a scan, a word processor or Markdown does to a text falls away: capitals, accents, white space, quotes, dashes,
soft hyphens, ligatures, emphasis, link targets, marks of footnotes, and hyphens at the end of a line. What carries
meaning stays: letters, digits with the point or comma between them, and signs such as ``%`` and ``€``.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from functools import cached_property, lru_cache

_INVISIBLE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_CONJUNCTIONS = "en|of|dan|als|tot|noch|maar"  # after these the hyphen in 'jeugd- en gezinshulp' stays what it is
_TAGS = "br|p|b|i|u|em|strong|sup|sub|span|div|a|img|table|thead|tbody|tr|td|th|ul|ol|li|hr|h[1-6]|font|small"
_TOKEN = re.compile(
    rf"""
    \]\([^()\s]*\)                                              # the target of a link
    | \[\^[^\]\s]{{1,20}}\]:?                                   # the mark of a footnote
    | </?(?:{_TAGS})\b[^<>\n]{{0,200}}> | <(?:https?|mailto):[^<>\s]{{1,400}}>
    | (?P<word> [^\W_]+ (?:
          [{_INVISIBLE}]+ [^\W_]+
        | (?<=[^\W\d_]) [{_INVISIBLE}*_'’‘`´]+ [^\W_]+          # regio's, **N**orm
        | (?<=\d) [.,] (?=\d) [^\W_]+                           # 1.200 and 3,5
        | (?<=[^\W\d_]) [-‐‑–] (?=[^\W\d_]) [^\W_]+             # niet-vrijblijvend
        | (?<=[^\W\d_]) [-‐\u00ad] [^\S\n]* \n \s* (?=[a-zß-öø-ÿ]) (?! (?:{_CONJUNCTIONS}) \b) [^\W_]+
      )* )
    | (?P<sign> [%‰€$£§≤≥±×÷] | [<>=] (?=\s?\d) | (?<=\d) \+ (?![-+=]) | \+ (?=\d) | (?<![^\s(]) [-−] (?=\d) )
    """,
    re.VERBOSE,
)
_SUPERSCRIPTS = str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOOK_ALIKES = str.maketrans("i150", "llso")


def fold(word: str) -> str:
    """Fold one word: small letters without accents, ligatures or marks; empty for the bare mark of a footnote."""
    if word.isascii() and word.isalnum():
        return word.lower()
    if word not in ("m²", "m³"):
        word = word.translate(_SUPERSCRIPTS)
    plain = unicodedata.normalize("NFKD", word).casefold().replace("\u2044", "/")
    return "".join(sign for sign in plain if sign.isalnum() or sign in ".,/").strip(".,/")


@lru_cache(maxsize=4096)
def look(word: str) -> str:
    """Give what a folded word looks like on paper: ``2O20`` and ``2020`` are one, and so are ``rn`` and ``m``."""
    return word.translate(_LOOK_ALIKES).replace("rn", "m")


class Words:
    """The folded words of a text.

    Attributes:
        text: the text itself.
        words: its words in order.
        broken: the words that the end of a line breaks in two.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.broken: list[int] = []
        self._starts = array("Q")
        self._ends = array("Q")
        self._collect()

    def __len__(self) -> int:
        return len(self.words)

    def raw(self, first: int, end: int) -> str:
        """Give the text from word ``first`` up to word ``end`` (exclusive), on one line."""
        if first >= end:
            return ""
        return " ".join(self.text[self._starts[first] : self._ends[end - 1]].split())

    def start(self, index: int) -> int:
        """Give where in the text a word begins."""
        return self._starts[index]

    def finish(self, index: int) -> int:
        """Give where in the text a word ends (exclusive)."""
        return self._ends[index]

    def halves(self, index: int) -> tuple[str, str]:
        """Give the two halves of a broken word."""
        before, _, after = self.text[self._starts[index] : self._ends[index]].partition("\n")
        return fold(before), fold(after)

    def first_from(self, offset: int) -> int:
        """Give the first word that begins at or after an offset in the text."""
        return bisect_left(self._starts, offset)

    @cached_property
    def joined(self) -> str:
        """All words with one space before, between and after them."""
        return f" {' '.join(self.words)} "

    @cached_property
    def places(self) -> dict[str, array[int]]:
        """Where each word occurs."""
        found: dict[str, array[int]] = {}
        for index, word in enumerate(self.words):
            if word in found:
                found[word].append(index)
            else:
                found[word] = array("Q", (index,))
        return found

    def slice(self, first: int, end: int) -> str:
        """Give the words ``first`` up to ``end`` with one space between them."""
        return " ".join(self.words[first:end])

    def find(self, needle: str, first: int, end: int) -> int:
        """Find words (joined by one space) between word ``first`` and word ``end``; give the index, or -1."""
        if first >= end:
            return -1
        stop = self._joined_starts[end - 1] + len(self.words[end - 1]) + 1
        at = self.joined.find(f" {needle} ", self._joined_starts[first] - 1, stop)
        return -1 if at < 0 else bisect_left(self._joined_starts, at + 1)

    @cached_property
    def _joined_starts(self) -> array[int]:
        starts, at = array("Q"), 1
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return starts

    def _collect(self) -> None:
        known: dict[str, str] = {}
        for match in _TOKEN.finditer(self.text):
            if match.lastgroup is None:
                continue
            raw = match.group()
            folded = known.get(raw)
            if folded is None:
                folded = known[raw] = fold(raw) if match.lastgroup == "word" else raw.replace("−", "-")
            if folded:
                if "\n" in raw:
                    self.broken.append(len(self.words))
                self.words.append(folded)
                self._starts.append(match.start())
                self._ends.append(match.end())


def words_of(text: str) -> list[str]:
    """Give the folded words of a short text."""
    return Words(text).words
