# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Judging one citation against one source: heading, lines, page and quotation, each where the others say it is."""

from __future__ import annotations

from collections.abc import Sequence

from nvo_check.model.basis import Verwijzing
from nvo_check.proof.budget import Budget, BudgetUsedUp
from nvo_check.proof.certain_words import proves_something
from nvo_check.proof.headings import FoundHeading, Headings
from nvo_check.proof.indexed import Indexed, Lines
from nvo_check.proof.quotation import Found, Quotation, find_literally, find_nearly
from nvo_check.proof.verdict import (
    Verdict,
    empty_quotation,
    no_heading,
    no_line_numbers,
    no_pages,
    no_quotation,
    no_such_line,
    no_such_page,
    not_on_page,
    nothing_there,
    outside_heading,
    quotation_differs,
    quotation_elsewhere,
    too_much_left_out,
    too_much_searching,
    too_short_quotation,
)
from nvo_check.sources.text import SourceText

_AROUND = 1
"""Lines before and after the cited ones where a quotation may still begin or end."""


class Judge:
    """Judges citations of one source.

    Args:
        source: the source.
        budget: what all searching may cost.
    """

    def __init__(self, source: SourceText, budget: Budget) -> None:
        self._source = Indexed(source)
        self._headings = Headings(self._source)
        self._budget = budget
        self._found: dict[str, list[FoundHeading]] = {}

    def judge(self, citation: Verwijzing) -> Verdict:
        """Say what a citation is worth, apart from whether the file has changed."""
        headings = self._find_headings(citation.kop) if citation.kop else []
        cited = _ranges(citation.regels or "")
        if citation.kop and not headings:
            near = self._headings.nearest(citation.kop, self._budget)
            at = self._quoted_at(citation, [_widened(cited), self._whole])
            return no_heading(citation.kop, self._source, near, cited, at)
        problem = (
            self._lines_problem(citation, cited, headings)
            or self._page_problem(citation, cited, headings)
            or self._quotation_problem(citation, cited, headings)
        )
        return problem or Verdict("bevestigd")

    def _find_headings(self, kop: str) -> list[FoundHeading]:
        if kop not in self._found:
            self._found[kop] = self._headings.find(kop, self._budget)
        return self._found[kop]

    def _lines_problem(
        self, citation: Verwijzing, cited: Sequence[Lines], headings: Sequence[FoundHeading]
    ) -> Verdict | None:
        if not cited:
            return None
        if not self._source.source.has_line_numbers:
            return no_line_numbers(self._source)
        for lines in cited:
            if lines[1] > self._source.last_line:
                return no_such_line(lines[1], self._source)
        if not citation.citaat and all(self._is_blank(lines) for lines in cited):
            return nothing_there(cited)
        for lines in cited:
            if headings and not any(_within(lines, heading.lines) for heading in headings):
                sections, around, whole = [heading.lines for heading in headings], _widened(cited), self._whole
                at = self._quoted_at(citation, [sections, around, whole])
                return outside_heading(citation, cited, lines, headings, self._source, at)
        return None

    def _is_blank(self, lines: Lines) -> bool:
        return not any(line.strip() for line in self._source.source.lines[lines[0] - 1 : lines[1]])

    def _page_problem(
        self, citation: Verwijzing, cited: Sequence[Lines], headings: Sequence[FoundHeading]
    ) -> Verdict | None:
        page = citation.pagina
        if page is None:
            return None
        if not self._source.source.pages:
            return no_pages(self._source)
        if page > len(self._source.source.pages):
            return no_such_page(page, self._source)
        here = self._source.page_lines(page)
        if headings and not any(_overlap(heading.lines, here) for heading in headings):
            return not_on_page(f"De kop `{citation.kop}`", page, headings[0].lines, self._source)
        for lines in cited:
            if not _overlap(lines, here):
                return not_on_page(f"Regel {lines[0]}", page, lines, self._source)
        return None

    def _quotation_problem(
        self, citation: Verwijzing, cited: Sequence[Lines], headings: Sequence[FoundHeading]
    ) -> Verdict | None:
        if not citation.citaat:
            return None
        quotation = Quotation(citation.citaat)
        if not quotation.parts:
            return empty_quotation()
        try:
            found, zone = self._search(quotation, self._zones(citation, cited, headings))
        except BudgetUsedUp:
            return too_much_searching()
        if found is None or not found.good:
            return self._words_problem(found)
        if zone > 0:
            return quotation_elsewhere(citation, cited, headings, found.lines, self._source)
        if citation.pagina and not cited and not _overlap(found.lines, self._source.page_lines(citation.pagina)):
            return not_on_page("Het citaat", citation.pagina, found.lines, self._source)
        return None if proves_something([part.words for part in quotation.parts]) else too_short_quotation()

    def _words_problem(self, found: Found | None) -> Verdict | None:
        if found is None:
            return no_quotation()
        if found.differences:
            return quotation_differs(found.lines, self._source, found.differences)
        if found.left_out is not None:
            return too_much_left_out(found.left_out, self._source)
        return None

    def _quoted_at(self, citation: Verwijzing, zones: Sequence[Sequence[Lines]]) -> Lines | None:
        """Give where the quotation stands when something else of the citation is wrong; None when it does not."""
        if not citation.citaat:
            return None
        quotation = Quotation(citation.citaat)
        try:
            found, _ = self._search(quotation, zones)
        except BudgetUsedUp:
            return None
        return found.lines if found is not None and found.good else None

    def _search(self, quotation: Quotation, zones: Sequence[Sequence[Lines]]) -> tuple[Found | None, int]:
        """Search from the cited place outward; return what was found, and in which of the zones.

        The very words elsewhere go before nearly the same words at the cited place.
        """
        found = find_literally(quotation, self._source, zones[0], self._budget)
        if found is not None:
            return found, 0
        nearly = find_nearly(quotation, self._source, zones[0], self._budget)
        if nearly is not None and nearly.good:
            return nearly, 0
        for number, zone in enumerate(zones[1:], 1):
            found = find_literally(quotation, self._source, zone, self._budget)
            if found is not None:
                return found, number
        if nearly is None and len(zones) > 1:
            return find_nearly(quotation, self._source, zones[-1], self._budget), len(zones) - 1
        return nearly, 0

    def _zones(
        self, citation: Verwijzing, cited: Sequence[Lines], headings: Sequence[FoundHeading]
    ) -> list[list[Lines]]:
        """Give where to look for a quotation: where it must be, then wider."""
        sections = [heading.lines for heading in headings]
        zones = [sections] if sections else []
        if citation.pagina is not None:
            pages = self._two_pages(citation.pagina)
            both = [_common(section, pages) for section in sections]
            zones.insert(0, [lines for lines in both if lines[0] <= lines[1]] if sections else [pages])
        if cited:
            zones.insert(0, _widened(cited))
        return [*(zone for zone in zones if zone and zone != self._whole), self._whole]

    @property
    def _whole(self) -> list[Lines]:
        return [(1, self._source.last_line)]

    def _two_pages(self, page: int) -> Lines:
        """A quotation may run over onto the next page."""
        following = min(page + 1, len(self._source.source.pages))
        return self._source.page_lines(page)[0], self._source.page_lines(following)[1]


def _ranges(regels: str) -> list[Lines]:
    found: list[Lines] = []
    parts = (part.strip().partition("-") for part in regels.split(",") if part.strip())
    for first, last in sorted((int(first), int(last or first)) for first, _, last in parts):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def _widened(cited: Sequence[Lines]) -> list[Lines]:
    return [(first - _AROUND, last + _AROUND) for first, last in cited]


def _within(inner: Lines, outer: Lines) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _overlap(one: Lines, other: Lines) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _common(one: Lines, other: Lines) -> Lines:
    return max(one[0], other[0]), min(one[1], other[1])
