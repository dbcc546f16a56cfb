# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding the heading that a citation means, and the lines that stand under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from nvo_check.proof.alignment import likeness, nearest
from nvo_check.proof.budget import Budget, BudgetUsedUp
from nvo_check.proof.certain_words import may_join
from nvo_check.proof.indexed import Indexed, Lines
from nvo_check.proof.normalise import words_of
from nvo_check.proof.wording import compare
from nvo_check.sources.text import Heading

_LIKE_ENOUGH = 88
"""From here on two headings may be one with scan errors; then the words decide."""

_NEAR_ENOUGH = 55
"""From here on a heading is worth naming in 'Bedoelde u'."""

_LONGEST, _MOST_LINES, _MOST_LIKELY, _MANY, _MOST_SAME = 1_200, 3, 20, 100, 1_000
_LABELS = "bijlage|artikel|deel|stap|afspraak|thema|fase|onderdeel|element|voorstel"
_NUMBERING = re.compile(
    rf"""\W*
    (?: (?:hoofdstuk|paragraaf|§)\s*(?P<plain>\d{{1,3}}(?:\.\d{{1,3}}){{0,5}}|[IVXLC]{{1,6}}|[A-Z])(?![^\W_])
      | (?P<label>{_LABELS})\s+(?P<labelled>\d{{1,3}}(?:\.\d{{1,3}}){{0,5}}|[IVXLC]{{1,6}}|[A-Z])(?![^\W_])
      | (?P<number>\d{{1,4}}(?:\.\d{{1,3}}){{0,5}})(?=[\s.):])
      | (?P<letter>[A-Za-z](?:\.\d{{1,3}}){{1,5}}|[A-Za-z]|[IVXLCivxlc]{{2,6}})(?=[.)])
    )[\s.):–-]*""",
    re.VERBOSE | re.IGNORECASE,
)
_LEADER = re.compile(r"[.…·_]{3}|\s{2}|[\t|]")
_LEADERS, _PAGE_WORDS, _LONGEST_PAGE = " \t.…·_|\u00a0", ("pagina", "blz.", "blz", "p."), 4


@dataclass(frozen=True)
class FoundHeading:
    """A heading that a citation may mean: its words, and the lines that stand under it."""

    title: str
    lines: Lines


@dataclass(frozen=True)
class _Title:
    """The words of a heading, apart from its number."""

    label: str
    number: str
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words without the spaces that a scan may put in or leave out."""
        spaced = (
            word if may_join(word, following) else f"{word} "
            for word, following in zip(self.words, (*self.words[1:], ""), strict=False)
        )
        return "".join(spaced).rstrip()


class Headings:
    """Finds headings in one source.

    Args:
        source: the source.
    """

    def __init__(self, source: Indexed) -> None:
        self._source = source

    def find(self, kop: str, budget: Budget) -> list[FoundHeading]:
        """Give every heading that ``kop`` may mean, in the order of the source; none when it is not there."""
        wanted = _parse(kop, source=False)
        if not self._source.source.marks_headings:
            return self._find_line(wanted, budget)
        literal = [heading for heading, _ in self._by_text.get(wanted.text, ()) if wanted.text or wanted.number]
        same = [heading for heading in literal if _numbers_agree(wanted, self._titles[heading.line])]
        if not same:
            same = [self._marked[at] for at in self._likely(wanted, self._texts, budget)]
        right = self._right_number(wanted, same)
        return [self._found(heading) for heading in right] if len(right) <= _MANY else self._together(right)

    def nearest(self, kop: str, budget: Budget) -> Heading | None:
        """Give the marked heading that looks most like ``kop``."""
        try:
            budget.spend(1 + len(self._all) // 4)
        except BudgetUsedUp:
            return None
        found = nearest(_parse(kop, source=False).text, self._texts, 1, _NEAR_ENOUGH)
        return self._marked[found[0][0]] if found else None

    @property
    def _marked(self) -> tuple[Heading, ...]:
        return self._source.source.headings

    @cached_property
    def _all(self) -> list[_Title]:
        known = {heading.title for heading in self._marked}
        parsed = {title: _parse(title, source=True) for title in known}
        return [parsed[heading.title] for heading in self._marked]

    @cached_property
    def _texts(self) -> list[str]:
        return [title.text for title in self._all]

    @cached_property
    def _titles(self) -> dict[int, _Title]:
        return {heading.line: title for heading, title in zip(self._marked, self._all, strict=True)}

    @cached_property
    def _by_text(self) -> dict[str, list[tuple[Heading, _Title]]]:
        found: dict[str, list[tuple[Heading, _Title]]] = {}
        for heading, title in zip(self._marked, self._all, strict=True):
            found.setdefault(title.text, []).append((heading, title))
        return found

    def _together(self, same: Sequence[Heading]) -> list[FoundHeading]:
        """Take together what stands under one of very many headings and the next; beyond a thousand none counts."""
        found: list[FoundHeading] = []
        for heading in same:
            first, last = self._source.section(heading)
            if found and found[-1].lines[1] >= first - 1:
                found[-1] = FoundHeading(found[-1].title, (found[-1].lines[0], max(found[-1].lines[1], last)))
            elif len(found) == _MOST_SAME:
                break
            else:
                found.append(FoundHeading(heading.title, (first, last)))
        return found

    def _found(self, heading: Heading) -> FoundHeading:
        return FoundHeading(heading.title, self._source.section(heading))

    def _right_number(self, wanted: _Title, same: Sequence[Heading]) -> Sequence[Heading]:
        """When some headings have the very number that was asked for, the ones without a number do not count."""
        exact = [heading for heading in same if self._titles[heading.line].number == wanted.number]
        return exact if wanted.number and exact else same

    def _likely(self, wanted: _Title, texts: Sequence[str], budget: Budget) -> list[int]:
        try:
            budget.spend(1 + len(texts) // 4)
            near = nearest(wanted.text, texts, _MOST_LIKELY, _LIKE_ENOUGH)
            return sorted(at for at, _ in near if _same_title(wanted, self._all[at], self._source, budget))
        except BudgetUsedUp:
            return []

    def _find_line(self, wanted: _Title, budget: Budget) -> list[FoundHeading]:
        """Find a heading in a source that marks none: any line may be one, or a few lines together."""
        if not wanted.words:
            return []
        lines = sorted(set(self._literal_lines(wanted, budget))) or sorted(set(self._likely_lines(wanted, budget)))
        return [FoundHeading(title, (line, self._source.last_line)) for line, title in lines]

    def _literal_lines(self, wanted: _Title, budget: Budget) -> Iterator[tuple[int, str]]:
        words = self._source.words
        needle, count, at = " ".join(wanted.words), len(wanted.words), 0
        try:
            while at < len(words):
                budget.spend(1 + len(words) // 400)
                at = words.find(needle, at, len(words))
                if at < 0:
                    return
                first, last = self._source.lines_of(words, at, at + count)
                yield from self._if_same(wanted, first, last, budget)
                at += 1
        except BudgetUsedUp:
            return

    def _likely_lines(self, wanted: _Title, budget: Budget) -> Iterator[tuple[int, str]]:
        try:
            for together in range(1, _MOST_LINES + 1):
                texts = self._line_texts(together)
                budget.spend(1 + len(texts) // 4)
                for at, _ in nearest(wanted.text, texts, _MOST_LIKELY, _LIKE_ENOUGH - 10):
                    yield from self._if_same(wanted, at + 1, at + together, budget)
        except BudgetUsedUp:
            return

    def _if_same(self, wanted: _Title, first: int, last: int, budget: Budget) -> Iterator[tuple[int, str]]:
        if last - first >= _MOST_LINES:
            return
        raw = " ".join(self._source.source.lines[first - 1 : last])
        if len(raw) <= _LONGEST and _same_title(wanted, _parse(raw, source=True), self._source, budget):
            yield first, " ".join(raw.split())

    def _line_texts(self, together: int) -> list[str]:
        one = self._single_lines
        if together == 1:
            return one
        return ["".join(one[at : at + together]) for at in range(len(one) - together + 1)]

    @cached_property
    def _single_lines(self) -> list[str]:
        words = self._source.words
        spans = (self._source.span(words, (line, line)) for line in range(1, self._source.last_line + 1))
        return ["".join(words.words[first:end]) if end - first < 150 else "" for first, end in spans]


def _parse(raw: str, *, source: bool) -> _Title:
    bare = _without_page(raw.strip()[:_LONGEST])
    found = _NUMBERING.match(bare)
    if found is None:
        return _Title("", "", tuple(words_of(bare, source=source)))
    number = next(part for part in found.group("plain", "labelled", "number", "letter") if part)
    return _Title((found["label"] or "").lower(), number.lower(), tuple(words_of(bare[found.end() :], source=source)))


def _without_page(title: str) -> str:
    """Take off the page number that a table of contents puts behind a title."""
    body = title.rstrip("0123456789")
    if not 1 <= len(title) - len(body) <= _LONGEST_PAGE:
        return title
    before = body.rstrip()
    name = next((word for word in _PAGE_WORDS if before.lower().endswith(word)), "")
    rest = before.removesuffix(before[len(before) - len(name) :]) if name else body
    if name and not rest[-1:].isspace() and rest[-1:] not in _LEADERS:
        return title
    bare = rest.rstrip(_LEADERS)
    return bare if name or _LEADER.search(rest[len(bare) :]) else title


def _numbers_agree(one: _Title, other: _Title) -> bool:
    """Whether two headings can be one as far as their numbers go: a number may be left out, not be another one."""
    if one.number and other.number:
        return (one.label, one.number) == (other.label, other.number)
    return bool(one.words)


def _same_title(one: _Title, other: _Title, source: Indexed, budget: Budget) -> bool:
    """Whether two headings say the same: word by word, as quotations are judged."""
    if not _numbers_agree(one, other):
        return False
    if one.text == other.text:
        return True
    if not likeness(one.text, other.text, _LIKE_ENOUGH):
        return False
    laid = compare(one.words, other.words, (0, len(other.words)), source.uses, budget)
    return not laid.differences and (laid.first, laid.end) == (0, len(other.words))
