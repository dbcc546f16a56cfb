# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding passages by a few words: paragraphs, list items and table rows in which the words occur, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from nvo_check.proof.alignment import edits, nearest
from nvo_check.proof.indexed import Indexed, Lines
from nvo_check.proof.normalise import Words, look, words_of

_ENOUGH = 0.5
"""A passage counts from half of what was asked for, rare words weighing more."""

_HEADING_COUNTS, _TOGETHER, _OWN_SHARE = 0.15, 0.9, 0.1
_MOST_LOOKED_AT, _WINDOW, _BEFORE, _SEEN_AT_ONCE = 2_000, 10, 3, 55
_STEM, _TWO_EDITS_FROM = 5, 9
_MOST_ASKED, _MOST_NEAR = 40, 3
_ITEM = re.compile(r"\s*(?:[-*•+]\s|\d{1,3}[.)]\s|[a-z][.)]\s|\|)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘“'\"(0-9])")
_LONGEST_SENTENCE, _SHORTEST_SENTENCE, _LONGEST_TITLE = 400, 8, 60


@dataclass(frozen=True)
class Passage:
    """A passage that was found.

    Attributes:
        lines: the lines it stands on.
        text: its text on one line, as it stands in the source.
        score: how well it fits, 0 to about 1.
    """

    lines: Lines
    text: str
    score: float


class Asked:
    """What somebody is looking for, against the words of one source.

    Args:
        query: a few words.
        source: the source.
    """

    def __init__(self, query: str, source: Indexed) -> None:
        self.words = list(dict.fromkeys(words_of(query)))[:_MOST_ASKED]
        self._source = source
        self._matches = [_matches(word, source.words) for word in self.words]
        self._weights = [_weight(found, source.words) for found in self._matches]

    def near(self) -> list[str]:
        """Give words of the source that look like what was asked for."""
        known = sorted(word for word in self._source.words.places if word.isalpha() and len(word) >= _STEM - 1)
        found = [known[at] for word in self.words for at, _ in nearest(word, known, _MOST_NEAR, 60)]
        return list(dict.fromkeys(found))[:_MOST_NEAR]

    def score(self, words: Sequence[str]) -> float:
        """Give how much of what was asked for is in some words: a share of 1, and a little for words that follow on."""
        total = sum(self._weights)
        if not total or not words:
            return 0.0
        there = set(words)
        share = sum(
            weight * max((match.get(word, 0.0) for word in there & match.keys()), default=0.0)
            for weight, match in zip(self._weights, self._matches, strict=True)
        )
        return share / total + (0.1 if self._follow_on(words) else 0.0) - min(len(words), 400) / 10_000

    def passages(self, most: int) -> list[Passage]:
        """Give the passages that fit best, best first, in the order of the source where they fit equally."""
        found = [
            Passage(lines, _text(self._source, lines), score)
            for lines in _blocks(self._source)
            if (score := self._with_heading(lines)) >= _ENOUGH
        ]
        return sorted(found, key=lambda one: (-round(one.score, 4), one.lines))[:most]

    def best_sentence(self, passage: Passage) -> str:
        """Give the sentence of a passage that fits best; a long one is cut between words."""
        stretches = _without_titles(self._source, passage)
        sentences = [one for text in stretches for one in _SENTENCE_END.split(text) if len(one) >= _SHORTEST_SENTENCE]
        best = max(sentences or [passage.text], key=lambda one: self.score(words_of(one)))
        if len(best) <= _LONGEST_SENTENCE:
            return best
        return best[:_LONGEST_SENTENCE].rsplit(" ", 1)[0]

    def excerpt(self, passage: Passage) -> str:
        """Give the text of a passage from just before the words that were asked for stand closest together."""
        words = passage.text.split(" ")[:_MOST_LOOKED_AT]
        hits = [self._hit(word) for word in words]
        best = max(range(len(words)), key=lambda at: len(set().union(*hits[at : at + _WINDOW])), default=0)
        first = next((at for at in range(best, len(words)) if hits[at]), 0)
        start = max(first - _BEFORE, 0) if len(" ".join(words[: first + 1])) > _SEEN_AT_ONCE else 0
        return f"{'… ' if start else ''}{' '.join(words[start:])}"

    def _hit(self, word: str) -> set[int]:
        """Give which of the asked words a word of a passage stands for."""
        parts = words_of(word)
        return {at for at, match in enumerate(self._matches) if any(part in match for part in parts)}

    def _with_heading(self, lines: Lines) -> float:
        """A heading adds to what a passage says, for somebody may ask in its words; by itself it is no passage."""
        words = self._words_on(lines)
        score = self.score(words)
        above = self._source.heading_above(lines[0]) if score >= _OWN_SHARE else None
        if above is None:
            return score
        title = words_of(above.title)
        return max(score + _HEADING_COUNTS * self.score(title), _TOGETHER * self.score([*title, *words]))

    def _follow_on(self, words: Sequence[str]) -> bool:
        return len(self.words) > 1 and f" {' '.join(self.words)} " in f" {' '.join(words)} "

    def _words_on(self, lines: Lines) -> list[str]:
        return self._source.words.words[slice(*self._source.span(self._source.words, lines))]


def _matches(asked: str, words: Words) -> dict[str, float]:
    """Give every word of the source that may stand for an asked word, with how well."""
    return {word: score for word in words.places if (score := _match(asked, word))}


def _match(asked: str, word: str) -> float:
    if asked == word or look(asked) == look(word):
        return 1.0
    if len(asked) < _STEM or not asked.isalpha():
        return 0.0
    if word.startswith(asked[: max(_STEM, len(asked) - 3)]) and abs(len(word) - len(asked)) <= 3:
        return 0.9
    if asked in word or (len(word) >= _STEM and word in asked):
        return 0.7
    most = 2 if len(asked) >= _TWO_EDITS_FROM else 1
    if abs(len(asked) - len(word)) <= most and edits(asked, word, most) <= most:
        return 0.8
    return 0.0


def _weight(found: dict[str, float], words: Words) -> float:
    """A word that is everywhere says little; one that is nowhere counts too, so that it is missed."""
    times = sum(len(words.places[word]) for word in found)
    return max(log((1 + len(words)) / (1 + times)), 0.05)


def _blocks(source: Indexed) -> Iterator[Lines]:
    """Yield the lines of each paragraph, list item and table row; headings are no passages."""
    lines, first = source.source.lines, 0
    headings = {heading.line for heading in source.source.headings}
    pages = set(source.source.pages)
    flat = not (source.source.marks_headings or source.source.has_line_numbers)
    for number, line in enumerate(lines, 1):
        alone = not line.strip() or number in headings
        if first and (alone or number in pages or _begins_block(line, lines[number - 2], flat=flat)):
            yield first, number - 1
            first = 0
        if not alone and not first:
            first = number
    if first:
        yield first, len(lines)


def _begins_block(line: str, before: str, *, flat: bool) -> bool:
    """Whether a line begins a passage of its own; a ``flat`` source, such as a PDF, does not mark its paragraphs."""
    if _ITEM.match(line) or "\t" in line.strip() or "\t" in before.strip():
        return True
    return flat and before.rstrip().endswith((".", "!", "?", ":"))


def _without_titles(source: Indexed, passage: Passage) -> list[str]:
    """Give the text of a passage, apart from lines in it that look like a heading where a source marks none.

    Such a line is short, ends without an end sign, and the first word of the next would have fitted on it.
    """
    lines = [line.strip() for line in source.source.lines[passage.lines[0] - 1 : passage.lines[1]]]
    if source.source.marks_headings:
        return [passage.text]
    width, stretches = max(map(len, lines)), [lines[:1]]
    for before, line in pairwise(lines):
        title = 0 < len(before) <= _LONGEST_TITLE and before[-1] not in ".!?:;,-" and line[:1].isupper()
        if title and len(before) + 1 + len(line.split(" ")[0]) <= width:
            stretches.append([])
        stretches[-1].append(line)
    return [" ".join(" ".join(stretch).split()) for stretch in stretches]


def _text(source: Indexed, lines: Lines) -> str:
    return " ".join(" ".join(source.source.lines[lines[0] - 1 : lines[1]]).split())
