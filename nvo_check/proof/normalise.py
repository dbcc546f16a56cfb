# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text -> folded words, with the way back to the text.

What a scan, a word processor or Markdown does to a text falls away: capitals, accents, white space, quotes, dashes,
soft hyphens, ligatures, emphasis, link targets, marks of footnotes, and hyphens at the end of a line. What carries
meaning stays: letters, digits with what stands between or above them (``1/2``, ``10:30``, ``10⁶``), and signs such as
``%``, ``€`` and ``✓``.

Only a source has markup. In a quotation link targets, tags with words in them and invisible signs count, so that
nothing can be said in them that is not compared.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from functools import cached_property, lru_cache

_INVISIBLE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_OVERLAYS = "\u0334\u0335\u0336\u0337\u0338"  # these strike a letter through
_HIDDEN = "\u200b\u200c\u200d\u2060\ufeff"
_CONJUNCTIONS = "en|of|dan|als|tot|noch|maar"  # after these the hyphen in 'jeugd- en gezinshulp' stays what it is
_TAGS = "br|p|b|i|u|em|strong|sup|sub|span|div|a|img|table|thead|tbody|tr|td|th|ul|ol|li|hr|h[1-6]|font|small"
_TOKEN = re.compile(
    rf"""
    \]\([^()\s]*\)                                              # the target of a link
    | \[\^[^\]\s]{{1,20}}\]:?                                   # the mark of a footnote
    | </?(?:{_TAGS})\b[^<>\n]{{0,200}}> | <(?:https?|mailto):[^<>\s]{{1,400}}> |
    (?P<word> [^\W_]+ (?:
          [{_INVISIBLE}]+ [^\W_]+
        | [{_OVERLAYS}]+
        | (?<=[^\W\d_]) [{_INVISIBLE}*_'’‘`´]+ [^\W_]+          # regio's, **N**orm
        | (?<=\d) [.,:/^] (?=\d) [^\W_]+                         # 1.200, 3,5, 10:30, 1/2
        | (?<=\d) [\u00a0\u202f\u2009] (?=\d\d\d(?!\d)) [^\W_]+  # 10 000 with a space that does not break
        | (?<=[^\W\d_]) [-‐‑–] (?=[^\W\d_]) [^\W_]+             # niet-vrijblijvend
        | (?<=[^\W\d_]) [-‐\u00ad] [^\S\n]* \n \s* (?=[a-zß-öø-ÿ]) (?! (?:{_CONJUNCTIONS}) \b) [^\W_]+
      )* )
    | (?P<sign> [%‰€$£§≤≥≠±×÷✓✔✗✘☐☑☒↑↓] | [<>=] (?=\s?[\d€]) | (?<=\d) \+ (?![-+=]) | \+ (?=\d)
        | (?<![^\s(|]) (?<!\d\s) [-−–] (?=[\d€]) )
    """,
    re.VERBOSE,
)
_SAYING = re.compile(rf"\]\(|\[\^(?!\d{{1,3}}\])|<(?!/?(?:{_TAGS})\s?/?>)(?=[/A-Za-z])")
"""Markup in which words can stand; a bare tag or the number of a footnote says nothing."""

_STRUCK = re.compile(r"(?<![~\\])~~(?!~)|\n[^\S\n]*\n")
_VISIBLE = re.compile(r"[^\n]")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
_RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UNITS = frozenset(("m", "km", "hm", "dam", "dm", "cm", "mm"))
_GROUPED = re.compile(r"\d{1,3}(?:[.\u00a0\u202f\u2009]\d{3})+(?=\Z|,)")
_SAME_SIGN = str.maketrans("−–✔✘", "--✓✗")
_LOOK_ALIKES = str.maketrans("i150", "llso")
_WITHIN_A_SENTENCE = (" ", ", ", " (", " ‘", " '", ' "')


class Name(str):
    """A folded word that has a capital in the middle of a sentence; a scan error in it is not tolerated."""

    __slots__ = ()


def fold(word: str, *, hidden: bool = False) -> str:
    """Fold one word: small letters without accents, ligatures or marks; empty for the bare mark of a footnote.

    Args:
        word: the word.
        hidden: whether invisible signs in it stay, so that it is not the same word.
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    word = _RAISED.sub(_raised, word)
    if word[:1].isdecimal():
        word = _GROUPED.sub(lambda number: "".join(filter(str.isdecimal, number.group())), word)
    plain = unicodedata.normalize("NFKD", "".join(map(_fraction, word))).casefold().replace("\u2044", "/")
    kept = f".,/:^+{_OVERLAYS}{_HIDDEN if hidden else ''}"
    return "".join(sign for sign in plain if sign.isalnum() or sign in kept).strip(".,/:^+")


def fold_sign(sign: str) -> str:
    """Fold a sign that counts as a word."""
    return sign.translate(_SAME_SIGN)


def _raised(found: re.Match[str]) -> str:
    """Keep a raised digit in 10⁶ and km²; after any other word it marks a footnote."""
    before = found.string[: found.start()]
    if before[-1:].isdecimal():
        return f"^{found.group().translate(_RAISED_DIGITS)}"
    return found.group().translate(_RAISED_DIGITS) if before.lower() in _UNITS else ""


def _fraction(sign: str) -> str:
    return f"+{sign}" if "\u2044" in unicodedata.normalize("NFKD", sign) and sign != "\u2044" else sign


@lru_cache(maxsize=4096)
def look(word: str) -> str:
    """Give what a folded word looks like on paper: ``2O20`` and ``2020`` are one, and so are ``rn`` and ``m``."""
    return word.translate(_LOOK_ALIKES).replace("rn", "m")


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _without_hidden(text: str) -> str:
    """Put spaces in the place of what a reader of the source does not see as text: comments, and what is struck out."""
    if "<!--" in text:
        pieces, at = [], 0
        while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
            pieces += [text[at:start], _VISIBLE.sub(" ", text[start : end + 3])]
            at = end + 3
        text = "".join([*pieces, text[at:]])
    if "~~" in text:
        pieces, at, opened = [], 0, -1
        for mark in _STRUCK.finditer(text):
            if mark.group() != "~~":
                opened = -1
            elif opened < 0:
                opened = mark.start()
            else:
                pieces += [text[at:opened], _VISIBLE.sub(" ", text[opened : mark.end()])]
                at, opened = mark.end(), -1
        text = "".join([*pieces, text[at:]])
    return text


class Words:
    """The folded words of a text.

    Args:
        text: the text.
        source: whether it is the text of a source, which has markup; not a quotation.

    Attributes:
        text: the text itself.
        words: its words in order.
        broken: the words that the end of a line breaks in two.
    """

    def __init__(self, text: str, *, source: bool = False) -> None:
        self.text = text
        self.words: list[str] = []
        self.broken: list[int] = []
        self._starts = array("Q")
        self._ends = array("Q")
        self._collect(source=source)

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

    def _collect(self, *, source: bool) -> None:
        known: dict[str, str] = {}
        text = _without_hidden(self.text) if source else _SAYING.sub(_spaces, self.text)
        finish = 0
        for match in _TOKEN.finditer(text):
            if match.lastgroup is None:
                continue
            raw = match.group()
            folded = known.get(raw)
            if folded is None:
                folded = known[raw] = fold(raw, hidden=not source) if match.lastgroup == "word" else fold_sign(raw)
            if folded:
                start = match.start()
                if "\n" in raw:
                    self.broken.append(len(self.words))
                if raw[0].isupper() and finish and text[finish:start] in _WITHIN_A_SENTENCE:
                    folded = Name(folded)
                self.words.append(folded)
                self._starts.append(start)
                finish = match.end()
                self._ends.append(finish)


def words_of(text: str, *, source: bool = True) -> list[str]:
    """Give the folded words of a short text."""
    return Words(text, source=source).words
