# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet of a requirement as text for a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from nvo_check.report.requirement.sheet import Block, Code, Heading, Item, Items, Paragraph, Section, Sheet
from nvo_check.report.signs import safe_lines

_WIDTH = 80
_CODE_INDENT = "    "


def write_sheet(sheet: Sheet) -> str:
    """Write the whole sheet; what is there to copy can be copied, and no line is a command to a build server."""
    lines = [*_underlined(sheet.title, "="), *_items(sheet.facts), ""]
    for section in sheet.sections:
        lines += _section(section)
    return safe_lines("\n".join(lines).rstrip("\n") + "\n")


def _section(section: Section) -> Iterator[str]:
    yield from _underlined(section.title, "-")
    blocks = section.blocks
    for index, block in enumerate(blocks):
        yield from _block(block)
        leads_in = isinstance(block, Heading) or (isinstance(block, Paragraph) and block.text.endswith(":"))
        if not leads_in or index == len(blocks) - 1:
            yield ""


def _underlined(title: str, line: str) -> list[str]:
    lines = _wrapped(title)
    return [*lines, line * max(len(one) for one in lines)]


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from _wrapped(block.text)
    elif isinstance(block, Items):
        yield from _items(block)
    elif isinstance(block, Heading):
        yield from _wrapped(f"{block.text}:") if block.depth == 1 else _wrapped(block.text, "* ", "  ")
    else:
        yield from _code(block)


def _items(block: Items) -> Iterator[str]:
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. " if block.numbered else "- "
        yield from _item(item, mark)


def _item(item: Item, mark: str) -> Iterator[str]:
    indent = " " * len(mark)
    yield from _wrapped(f"{item.label}: {item.text}" if item.label else item.text, mark, indent)
    if item.address:
        yield f"{indent}{item.address}"


def _code(block: Code) -> Iterator[str]:
    for line in block.text.splitlines():
        if block.may_wrap:
            yield from _wrapped(line, _CODE_INDENT, _CODE_INDENT)
        else:
            yield f"{_CODE_INDENT}{line}".rstrip()


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]
