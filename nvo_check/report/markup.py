# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Markdown in and out: text of a region made safe to put into a document, and a document turned into HTML.

A region may write Markdown (bold, lists, links). It may not change the structure of the document around its text, bring
in HTML, or load anything from elsewhere. Links lead only to web pages and mail addresses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

_BLOCK_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|=+\s*$|-+\s*$|(`{3,}|~{3,})|\[[^\]]*\]:|\|)")
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")
_STRUCTURE = re.compile(r"^(\s*)((?:>\s*|[-+*]\s+|\d{1,9}[.)]\s+)*)(#{1,6}(?=\s|$)|=+\s*$|-{2,}\s*$|(?:`{3,}|~{3,})|\[[^\]]*\]:)")
_LONE_DASH = re.compile(r"^\s*-\s*$")
_SAFE_LINK = re.compile(r"(https?:|mailto:|#)", re.IGNORECASE)


@dataclass(frozen=True)
class Heading:
    """A heading of a document: its level (1 to 6), its anchor and its text."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class HtmlDocument:
    """The body of a document as HTML, with its headings in order."""

    body: str
    headings: tuple[Heading, ...]


def inline(text: str) -> str:
    """Make a text fit for one line: a table cell, a list item, a sentence."""
    line = " ".join(_without_controls(text).split())
    line = _BLOCK_START.sub(lambda found: f"{found[1]}\\{found[2]}", line)
    line = _NUMBERED.sub(r"\1\\\2", line)
    return _neutral(line).replace("\\|", "|").replace("|", "\\|")


def block(text: str) -> str:
    """Make a text fit for a paragraph of its own; lists, quotes and emphasis stay, headings and fences do not."""
    lines = [_neutral(_block_line(line)) for line in _without_controls(text).strip("\n").splitlines()]
    return "\n".join(lines)


def to_html(markdown: str) -> HtmlDocument:
    """Turn a Markdown document into HTML without raw HTML, images or unsafe links."""
    parser = _parser()
    tokens = parser.parse(markdown)
    headings = _anchor_headings(tokens)
    return HtmlDocument(parser.renderer.render(tokens, parser.options, {}), tuple(headings))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": True, "quotes": "“”‘’"})
    parser.enable(["table", "smartquotes"]).disable(["image", "html_block", "html_inline"])
    parser.validateLink = _is_safe_link  # type: ignore[method-assign]
    parser.add_render_rule("table_open", _open_table)
    parser.add_render_rule("table_close", _close_table)
    return parser


def _open_table(renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: object) -> str:
    return '<div class="tabel" role="region" aria-label="Tabel" tabindex="0"><table>\n'


def _close_table(renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: object) -> str:
    return "</table></div>\n"


def _anchor_headings(tokens: Sequence[Token]) -> list[Heading]:
    headings: list[Heading] = []
    taken: set[str] = set()
    for index, token in enumerate(tokens):
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.type != "heading_open":
            continue
        inline_token = tokens[index + 1]
        text = "".join(child.content for child in inline_token.children or [])
        anchor = _anchor(text, taken)
        token.attrSet("id", anchor)
        headings.append(Heading(int(token.tag[1]), anchor, text))
    return headings


def _anchor(text: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "deel"
    anchor, number = base, 2
    while anchor in taken:
        anchor, number = f"{base}-{number}", number + 1
    taken.add(anchor)
    return anchor


def _is_safe_link(url: str) -> bool:
    return bool(_SAFE_LINK.match(url.strip()))


def _block_line(line: str) -> str:
    if _LONE_DASH.match(line):
        return line.replace("-", "\\-")
    return _STRUCTURE.sub(lambda found: f"{found[1]}{found[2]}\\{found[3]}", line)


def _neutral(line: str) -> str:
    return line.replace("<", "&lt;").replace("![", "!\\[")


def _without_controls(text: str) -> str:
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) != "Cc").replace("\t", "    ")
