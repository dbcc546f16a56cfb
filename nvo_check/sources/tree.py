# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The document tree that pandoc makes (its JSON), as lines of words.

Not pandoc's Markdown: that drops every table with a list or two paragraphs in a cell, and puts backslashes in words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nvo_check.sources.signs import cleaned
from nvo_check.sources.text import Heading

_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
_TITLE_PARTS = ("title", "subtitle", "author", "date", "abstract")
"""What Word marks as title, subtitle and so on; pandoc keeps it apart from the text."""


def lines_of_tree(tree: Any, *, with_title: bool) -> tuple[list[str], tuple[Heading, ...]]:
    """Give the lines of a document and its headings. Images and raw code are left out, a link is its words.

    A footnote follows the paragraph, heading or row that refers to it, so that it stands under the same heading.

    Args:
        tree: what pandoc made.
        with_title: whether what pandoc set apart as title was in the text of the document (Word), or not (HTML).

    Raises:
        KeyError, TypeError, ValueError, IndexError: it is no tree that we know.
        RecursionError: it is nested too deep.
    """
    writer = _Writer()
    for part in _TITLE_PARTS if with_title else ():
        writer.meta(part, tree["meta"].get(part))
    writer.blocks(tree["blocks"])
    while writer.lines and not writer.lines[-1]:
        writer.lines.pop()
    return writer.lines, tuple(writer.headings)


def _nothing(_: Any) -> None:
    """A rule, or raw code of another format: no words."""


class _Writer:
    """Walks a tree and collects its lines."""

    def __init__(self, *, keeps_notes: bool = False) -> None:
        self.lines: list[str] = []
        self.headings: list[Heading] = []
        self.notes: list[Any] = []
        self._keeps_notes = keeps_notes
        self._writers: dict[str, Callable[[Any], None]] = {
            "Para": self._paragraph,
            "Plain": self._plain,
            "Header": lambda c: self._heading(c[0], c[2]),
            "CodeBlock": lambda c: self._add(c[1]),
            "LineBlock": lambda c: self._add("\n".join(self._words(line) for line in c)),
            "BlockQuote": self.blocks,
            "BulletList": lambda c: self._list(c, ["-"] * len(c)),
            "OrderedList": lambda c: self._list(c[1], [f"{c[0][0] + at}." for at in range(len(c[1]))]),
            "DefinitionList": self._definitions,
            "Table": self._table,
            "Figure": self._figure,
            "Div": lambda c: self.blocks(c[1]),
            "HorizontalRule": _nothing,
            "RawBlock": _nothing,
            "Null": _nothing,
        }

    def meta(self, part: str, value: Any) -> None:
        if value is None:
            return
        if value["t"] == "MetaInlines" and part == "title":
            self._heading(1, value["c"])
        elif value["t"] == "MetaInlines":
            self._paragraph(value["c"])
        elif value["t"] == "MetaBlocks":
            self.blocks(value["c"])
        elif value["t"] == "MetaList":
            for item in value["c"]:
                self.meta(part, item)

    def blocks(self, blocks: Any) -> None:
        for block in blocks:
            self._writers[block["t"]](block.get("c"))

    def _paragraph(self, inlines: Any) -> None:
        self._plain(inlines)
        self._blank()

    def _plain(self, inlines: Any) -> None:
        self._add(self._words(inlines), blank=False)

    def _heading(self, level: int, inlines: Any) -> None:
        title = " ".join(cleaned(self._words(inlines)).split())
        self._blank()
        if title:
            self.headings.append(Heading(len(self.lines) + 1, level, title))
        self._add(title)

    def _list(self, items: Any, marks: list[str]) -> None:
        for mark, blocks in zip(marks, items, strict=True):
            first, known = len(self.lines), len(self.headings)
            self.blocks(blocks)
            starts_with_text = first < len(self.lines) and self.lines[first]
            if starts_with_text and not any(heading.line == first + 1 for heading in self.headings[known:]):
                self.lines[first] = f"{mark} {self.lines[first]}"
        self._blank()

    def _definitions(self, items: Any) -> None:
        for term, meanings in items:
            self._plain(term)
            for blocks in meanings:
                self.blocks(blocks)
            self._blank()

    def _figure(self, content: Any) -> None:
        self.blocks(content[2])
        self.blocks(content[1][1])

    def _table(self, content: Any) -> None:
        _, caption, _, head, bodies, foot = content
        self._blank()
        self.blocks(caption[1])
        self._blank()
        for row in head[1]:
            self._row(row)
        for _, _, rows_above, rows in bodies:
            for row in [*rows_above, *rows]:
                self._row(row)
        for row in foot[1]:
            self._row(row)
        self._blank()

    def _row(self, row: Any) -> None:
        """A row is one line; in a table that only serves the layout of a page, its cells are ordinary text."""
        cells = [cell[4] for cell in row[1]]
        if any(block["t"] in {"Header", "Table", "CodeBlock"} for blocks in cells for block in blocks):
            for blocks in cells:
                self.blocks(blocks)
                self._blank()
            return
        texts = [self._cell(blocks) for blocks in cells]
        if any(texts):
            self._add(f"| {' | '.join(texts)} |", blank=False)

    def _cell(self, blocks: Any) -> str:
        inside = _Writer(keeps_notes=True)  # they follow the row, not the cell
        inside.blocks(blocks)
        self.notes.extend(inside.notes)
        return " ".join(" ".join(inside.lines).split())

    def _add(self, text: str, *, blank: bool = True) -> None:
        text = cleaned(text)
        self.lines.extend(line.strip() for line in text.split("\n") if line.strip())
        if blank:
            self._blank()
        if not self._keeps_notes:
            notes, self.notes = self.notes, []
            for note in notes:
                self.blocks(note)

    def _blank(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def _words(self, inlines: Any) -> str:
        return "".join(self._word(inline["t"], inline.get("c")) for inline in inlines)

    def _word(self, kind: str, content: Any) -> str:
        if kind == "Str":
            return str(content)
        if kind in {"Space", "SoftBreak", "LineBreak"}:
            return "\n" if kind == "LineBreak" else " "
        if kind in {"Code", "Math"}:
            return str(content[1])
        if kind in {"Cite", "Link", "Span"}:
            return self._words(content[1])
        if kind == "Quoted":
            return self._words(content[1]).join(_QUOTES[content[0]["t"]])
        return self._marked(kind, content)

    def _marked(self, kind: str, content: Any) -> str:
        if kind in {"Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps"}:
            return self._words(content)
        if kind == "Note":
            self.notes.append(content)
        elif kind not in {"Image", "RawInline"}:
            raise KeyError(kind)
        return ""
