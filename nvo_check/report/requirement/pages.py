# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""All pages of norms: one per requirement, one per norm, and one that leads to all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nvo_check.finding import summing_up
from nvo_check.norm.catalogue import Catalogue
from nvo_check.norm.norm import Norm, Requirement
from nvo_check.norm.requirement import Niveau
from nvo_check.report.markup import prose
from nvo_check.report.requirement.markdown import Finder, page_of, write_page, written
from nvo_check.report.requirement.sheet import (
    NOT_CHECKED,
    Block,
    Item,
    Items,
    Page,
    Paragraph,
    norm_facts,
    prose_blocks,
    sheet_of,
)
from nvo_check.report.requirement.view import view_of

INDEX = "README.md"
"""The name of the page that a folder opens with."""

_NOT_FOR_FOLDERS = frozenset({"con", "prn", "aux", "nul", "readme", "leesmij"}) | {
    f"{name}{number}" for name in ("com", "lpt") for number in range(10)
}
"""Names that Windows keeps for devices, or that the index has where capitals do not matter."""

_LEVELS: tuple[Niveau, ...] = ("verplicht", "aanbevolen")


@dataclass(frozen=True)
class WrittenPage:
    """A page: its path below the folder of all pages, with ``/``, and its text."""

    path: str
    text: str


@dataclass(frozen=True)
class _Shelf:
    """Where the page of a norm or requirement stands."""

    page: Page
    path: str


def pages_of(norms: Sequence[Norm], catalogue: Catalogue) -> tuple[WrittenPage, ...]:
    """Make all pages of ``norms``.

    Args:
        norms: with different ids; what one takes over from another is not repeated.
        catalogue: those norms and others that they may refer to.
    """
    shelves = [one for norm in norms for one in _shelves(norm, catalogue)]
    pages = [WrittenPage(INDEX, page_of(list(_contents(norms, catalogue, _Finder(shelves, INDEX)))))]
    for norm in norms:
        home = f"{_folder(norm)}/{INDEX}"
        pages.append(WrittenPage(home, page_of(list(_front(norm, catalogue, _Finder(shelves, home))))))
        for requirement in catalogue.own(norm):
            path = next(one.path for one in shelves if one.page == Page(norm.id, requirement.eis.id))
            sheet = sheet_of(view_of(requirement, norm, catalogue))
            pages.append(WrittenPage(path, write_page(sheet, _Finder(shelves, path))))
    return tuple(pages)


def _shelves(norm: Norm, catalogue: Catalogue) -> Iterator[_Shelf]:
    folder = _folder(norm)
    yield _Shelf(Page(norm.id), f"{folder}/{INDEX}")
    times: Counter[str] = Counter()
    for requirement in catalogue.own(norm):
        eis_id = requirement.eis.id
        times[eis_id.casefold()] += 1  # names that differ in capitals only are one name on some systems
        again = f"--{times[eis_id.casefold()]}" if times[eis_id.casefold()] > 1 else ""
        yield _Shelf(Page(norm.id, eis_id), f"{folder}/{eis_id}{again}.md")


def _folder(norm: Norm) -> str:
    """Give the folder of a norm; an id never begins with an underscore, so it is nobody else's."""
    return f"_{norm.id}" if norm.id.partition(".")[0] in _NOT_FOR_FOLDERS else norm.id


class _Finder:
    """Finds pages as seen from one of them."""

    def __init__(self, shelves: Sequence[_Shelf], seen_from: str) -> None:
        self._paths = {one.page: one.path for one in shelves}
        self._folder = seen_from.rpartition("/")[0]

    def __call__(self, page: Page) -> str:
        path = self._paths.get(page, "")
        if not path or not self._folder:
            return path
        return path.removeprefix(f"{self._folder}/") if path.startswith(f"{self._folder}/") else f"../{path}"


def _contents(norms: Sequence[Norm], catalogue: Catalogue, find: Finder) -> Iterator[str]:
    yield "# De eisen, één voor één"
    yield from _written(
        find,
        Paragraph(
            "Elke eis heeft een eigen pagina. Daar leest u wat de eis vraagt en waarom, waar zij vandaan komt, hoe "
            "nvo-check oordeelt, en hoe het er in uw bestand uit kan zien."
        ),
        Paragraph(
            "Dezelfde tekst krijgt u op uw scherm met `nvo-check explain EIS`, bijvoorbeeld `nvo-check explain "
            f"{norms[0].requirements[0].eis.id}`."
        ),
    )
    for norm in norms:
        yield f"## [{prose(norm.titel)}]({find(Page(norm.id))})"
        yield from _written(find, *_builds_on(norm, catalogue))
        yield from _tables(norm, catalogue, find, "###")


def _front(norm: Norm, catalogue: Catalogue, find: Finder) -> Iterator[str]:
    yield f"# {prose(norm.titel)}"
    own = catalogue.own(norm)
    facts = (Item(f"`{norm.id}`", "Naam in een regiobestand"), *norm_facts(norm), Item(_count(own), "Op deze pagina"))
    yield from _written(find, Items(facts))
    for title, text in ((NOT_CHECKED, norm.niet_getoetst), ("Wat eigen uitwerking is", norm.duiding)):
        if text:
            yield f"## {title}"
            yield from _written(find, *prose_blocks(text))
    yield "## De eisen"
    yield from _written(find, *_builds_on(norm, catalogue))
    yield from _tables(norm, catalogue, find, "###")


def _builds_on(norm: Norm, catalogue: Catalogue) -> Iterator[Block]:
    base = catalogue.base_of(norm)
    if base is not None:
        text = f"{base.titel} ({base.id})"
        yield Paragraph("Deze norm bouwt verder op een andere. Alle eisen daarvan gelden ook:")
        yield Items((Item(text, page=Page(base.id)),))


def _tables(norm: Norm, catalogue: Catalogue, find: Finder, mark: str) -> Iterator[str]:
    own = catalogue.own(norm)
    for element in norm.elementen:
        found = [one.eis for one in own if one.eis.element == element.id]
        if not found:
            continue
        yield f"{mark} {prose(f'Element {element.nummer}: {element.titel}')}"
        rows = [f"| [{eis.id}]({find(Page(norm.id, eis.id))}) | {prose(eis.titel)} | {eis.niveau} |" for eis in found]
        yield "\n".join(["| Eis | Waar het om gaat | Niveau |", "| --- | --- | --- |", *rows])


def _count(requirements: Sequence[Requirement]) -> str:
    counts = Counter(one.eis.niveau for one in requirements)
    words = [f"{counts[level]} {level}" for level in _LEVELS if counts[level]]
    if len(words) == 1:
        return f"{words[0].partition(' ')[0]} {'eis' if len(requirements) == 1 else 'eisen'}, {next(iter(counts))}"
    return f"{len(requirements)} eisen: {summing_up(words)}"


def _written(find: Finder, *blocks: Block) -> Iterator[str]:
    yield from (written(block, find) for block in blocks)
