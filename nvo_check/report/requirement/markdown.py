# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet of a requirement as a page in Markdown.

A norm file may come from anyone: every text is written so that it makes no heading, link, picture or HTML. The only
links are ours: to a law by its number, and to pages that are made along with this one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from nvo_check.report.markup import fenced, prose
from nvo_check.report.requirement.sheet import Block, Heading, Item, Items, Page, Paragraph, Section, Sheet
from nvo_check.report.signs import safe_markdown

MADE_BY = "<!-- Gemaakt met `nvo-check norm pages`. Verander de norm, niet deze pagina. -->"
"""The first line of every page: how a page that was made is told from one that someone wrote."""

_CLOSING = re.compile(r"#+$")

Finder: TypeAlias = Callable[[Page], str]
"""Gives the relative address of a page; empty when the page is not made."""


def write_page(sheet: Sheet, find: Finder) -> str:
    """Write the whole page."""
    blocks = [f"# {_title(sheet.title)}", written(sheet.facts, find)]
    for section in sheet.sections:
        blocks += _section(section, find)
    return page_of(blocks)


def page_of(blocks: list[str]) -> str:
    """Put blocks of Markdown together to a page that says where it comes from."""
    return safe_markdown("\n\n".join([MADE_BY, *blocks]) + "\n")


def written(block: Block, find: Finder) -> str:
    """Write one block."""
    if isinstance(block, Paragraph):
        return prose(block.text)
    if isinstance(block, Heading):
        return f"{'#' * (block.depth + 2)} {_title(block.text)}"
    if isinstance(block, Items):
        return "\n".join(_items(block, find))
    return fenced(block.language, block.text)


def _section(section: Section, find: Finder) -> Iterator[str]:
    yield f"## {_title(section.title)}"
    yield from (written(block, find) for block in section.blocks)


def _items(block: Items, find: Finder) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        yield f"{f'{number}.' if block.numbered else '-'} {_item(item, find)}"


def _item(item: Item, find: Finder) -> str:
    text = prose(item.text)
    address = item.address or (find(item.page) if item.page is not None else "")
    if address:
        text = f"[{text}]({address})"
    return f"**{prose(item.label)}:** {text}" if item.label else text


def _title(text: str) -> str:
    """Write a title; signs at its end do not close the heading."""
    return _CLOSING.sub(lambda found: "\\#" * len(found[0]), prose(text))
