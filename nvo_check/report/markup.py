# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Markdown in and out: text of a region made safe to put into a document, and a document turned into HTML.

A region may write Markdown (bold, lists, links). It may not change the structure of the document around its text, bring
in HTML, or load anything from elsewhere. Links lead only to web pages and mail addresses.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from nvo_check.report.words import VERDICT_CLASSES

ASIDES: Mapping[str, str] = MappingProxyType(
    {
        "Open punt": "open-punt",
        "Kanttekening": "kanttekening",
        "Onbekend": "onbekend",
        "Verantwoorde afwijking": "verantwoorde-afwijking",
    }
)
"""A quote that starts with one of these words in bold becomes a note of its own class in HTML."""

VERDICT_COLUMN = "Oordeel"
"""The title of the column whose cells get the class of the verdict they hold."""

_CONTAINER = r"(?:>\s*|[-+*]\s+|\d{1,9}[.)]\s+)*"
_BLOCK_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|=+\s*$|-+\s*$|(`{3,}|~{3,})|\[[^\]]*\]:|\|)")
_LIST_OR_QUOTE = re.compile(r"\s*(?:[-+*>]|\d{1,9}[.)])(?=\s)|\s*>")
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")
_STRUCTURE = re.compile(
    rf"^(\s*)({_CONTAINER})(#{{1,6}}(?=\s|$)|=+\s*$|[-:|][-:|\s]*$|(?:`{{3,}}|~{{3,}})|\[[^\]]*\]:)"
)
_TOO_NESTED = re.compile(r"\s*(?:[>*+-]\s*){9}")
"""Nobody nests lists and quotes this deep; following it would take time that grows with the square of the line."""
_NOTE_START = re.compile(rf"\s*>[>\s]*\*\*(?:{'|'.join(ASIDES)})")
_UNSAFE_TARGET = re.compile(r"\]\((?!\s*(?:https?:|mailto:|#))", re.IGNORECASE)
_ANY_MARK = re.compile(r"[\\`*_\[\]|~$]")
_CODE = re.compile(r"`([^`]+)`")
_BACKTICKS = re.compile(r"`+")
_LINE_START = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[#>+=-]))")
_SAFE_LINK = re.compile(r"(https?:|mailto:|#)", re.IGNORECASE)
_NO_ANCHOR = re.compile(r"[^\w\- ]")


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


def literal(text: str) -> str:
    """Make a text fit for one line in which nothing is marked up: no emphasis, no link, nobody is called by name."""
    return _literal(" ".join(_without_controls(text).split()))


def prose(text: str) -> str:
    """Make a text fit for a line of its own in which nothing is marked up but the names between backticks."""
    parts = _CODE.split(" ".join(_without_controls(text).split()))
    line = "".join(f"`{part}`" if index % 2 else _literal(part) for index, part in enumerate(parts))
    return _LINE_START.sub(r"\1\\", line)


def fenced(language: str, text: str) -> str:
    """Put a text in a fence that it cannot break out of."""
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def block(text: str) -> str:
    """Make a text fit for a paragraph of its own; lists, quotes and emphasis stay, headings and fences do not."""
    lines = [_neutral(_block_line(line)) for line in _without_controls(text).strip("\n").splitlines()]
    safe = "\n".join(lines)
    return safe.replace(">", "\\>") if _fakes_aside(safe) else safe


def after_label(text: str) -> str:
    """Make a text fit behind a label on the same line; text that starts with a list or quote begins below it."""
    safe = block(text)
    return f"\n\n{safe}" if _LIST_OR_QUOTE.match(safe) else f" {safe}"


def anchor_of(heading: str) -> str:
    """Give the anchor of a heading, the way GitHub and GitLab make it, so that links work there too."""
    return _NO_ANCHOR.sub("", heading.strip().lower()).replace(" ", "-") or "deel"


def to_html(markdown: str) -> HtmlDocument:
    """Turn a Markdown document into HTML without raw HTML, images or unsafe links.

    Headings get anchors, tables a frame that scrolls and a header for each row, and quotes that start with one of
    the words of :data:`ASIDES` in bold become notes.
    """
    parser = _parser()
    tokens = parser.parse(markdown)
    headings = _anchor_headings(tokens)
    _mark_tables(tokens, headings)
    _mark_asides(tokens)
    _mark_details(tokens)
    return HtmlDocument(parser.renderer.render(tokens, parser.options, {}), tuple(headings))


def fragment(text: str) -> str:
    """Turn a text of a region or norm into safe HTML paragraphs."""
    parser = _parser()
    rendered: str = parser.render(block(text))
    return rendered


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": True, "quotes": "“”‘’"})
    parser.enable(["table", "smartquotes"]).disable(["image", "html_block", "html_inline", "reference"])
    parser.validateLink = _is_safe_link  # type: ignore[method-assign]
    parser.add_render_rule("table_open", _open_table)
    parser.add_render_rule("table_close", _close_table)
    return parser


def _open_table(_renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: object) -> str:
    label = escapeHtml(str(tokens[index].attrGet("aria-label") or "Tabel"))
    return f'<section class="tabel" aria-label="{label}" tabindex="0"><table>\n'


def _close_table(*_: object) -> str:
    return "</table></section>\n"


def _anchor_headings(tokens: Sequence[Token]) -> list[Heading]:
    headings: list[Heading] = []
    times: Counter[str] = Counter()
    for index, token in enumerate(tokens):
        if token.type != "heading_open":
            continue
        text = _plain(tokens[index + 1])
        base = anchor_of(text)
        anchor = f"{base}-{times[base]}" if times[base] else base
        times[base] += 1
        token.attrSet("id", anchor)
        headings.append(Heading(int(token.tag[1]), anchor, text))
    return headings


def _mark_tables(tokens: Sequence[Token], headings: Sequence[Heading]) -> None:
    """Give every table a name of its own, and make the first cell of each row its header."""
    number, passed, row = 0, 0, _Row()
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            passed += 1
        elif token.type == "table_open":
            number, row = number + 1, _Row()
            under = f": {headings[passed - 1].text}" if passed else ""
            token.attrSet("aria-label", f"Tabel {number}{under}")
        elif token.type == "tr_open":
            row.column = 0
        elif token.type == "th_open":
            token.attrSet("scope", "col")
            row.titles.append(_plain(tokens[index + 1]))
        elif token.type in ("td_open", "td_close"):
            _mark_cell(token, _plain(tokens[index + 1]) if token.nesting == 1 else "", row)


@dataclass
class _Row:
    """Where the marking of a table is."""

    titles: list[str] = field(default_factory=list)
    column: int = 0


def _mark_cell(token: Token, text: str, row: _Row) -> None:
    if row.column == 0:
        token.tag = "th"
    if token.nesting == -1:
        row.column += 1
    elif row.column == 0:
        token.attrSet("scope", "row")
    elif row.titles[row.column] == VERDICT_COLUMN and text in VERDICT_CLASSES:
        token.attrSet("class", f"oordeel {VERDICT_CLASSES[text]}")


def _mark_details(tokens: Sequence[Token]) -> None:
    """Give a paragraph that starts with a dash a class of its own: the small line with owner, term and source."""
    for index, token in enumerate(tokens):
        if token.type == "paragraph_open" and tokens[index + 1].content.startswith("— "):
            token.attrSet("class", "gegevens")


def _mark_asides(tokens: Sequence[Token]) -> None:
    opened: list[Token] = []
    for index, token in enumerate(tokens):
        if token.type == "blockquote_open":
            opened.append(token)
            name = _aside_name(tokens, index)
            if name:
                token.tag = "div"
                token.attrSet("class", f"noot {name}")
                token.attrSet("role", "note")
        elif token.type == "blockquote_close":
            token.tag = opened.pop().tag


def _aside_name(tokens: Sequence[Token], index: int) -> str:
    """Give the class of the note that the quote at ``index`` is, or an empty text for an ordinary quote."""
    if index + 2 >= len(tokens) or tokens[index + 1].type != "paragraph_open":
        return ""
    children = [child for child in tokens[index + 2].children or [] if child.type != "text" or child.content]
    if len(children) < 3 or children[0].type != "strong_open" or children[2].type != "strong_close":
        return ""
    return ASIDES.get(children[1].content.strip(), "")


def _fakes_aside(text: str) -> bool:
    """Whether text of a region would look like a note that nvo-check makes."""
    if ">" not in text:
        return False
    tokens = _parser().parse(text)
    return any(token.type == "blockquote_open" and _aside_name(tokens, index) for index, token in enumerate(tokens))


def _plain(token: Token) -> str:
    return "".join(child.content for child in token.children or [])


def _is_safe_link(url: str) -> bool:
    return bool(_SAFE_LINK.match(url.strip()))


def _block_line(line: str) -> str:
    if _TOO_NESTED.match(line) or _NOTE_START.match(line):
        blanks = len(line) - len(line.lstrip())
        return f"{line[:blanks]}\\{line[blanks:]}"
    return _STRUCTURE.sub(lambda found: f"{found[1]}{found[2]}\\{found[3]}", line)


def _literal(line: str) -> str:
    line = _ANY_MARK.sub(lambda found: f"\\{found[0]}", line.replace("&", "&amp;"))
    for mark, written in (("<", "&lt;"), ("://", "&#58;//"), ("@", "&#64;"), ("www.", "www&#46;")):
        line = line.replace(mark, written)
    return line


def _neutral(line: str) -> str:
    return _UNSAFE_TARGET.sub("]\\(", line.replace("<", "&lt;").replace("![", "!\\["))


def _without_controls(text: str) -> str:
    whole_lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return "".join(sign for sign in whole_lines if sign == "\n" or unicodedata.category(sign) != "Cc")
