# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The headings of a Markdown text, found line by line as CommonMark describes them.

Not with a Markdown library: that takes seconds for a source of megabytes, and we need the headings only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nvo_check.sources.text import Heading

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_CONTAINER = re.compile(r"[ \t]*(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|>|\||<[!?/a-zA-Z])")
"""How an item of a list begins, a quotation, a table, or a block of HTML."""

_LINK = re.compile(r"!?(?<!\\)\[((?:\\.|[^\[\]\\])*)\](?:\([^()\s]*(?:[ \t]+(?:\"[^\"]*\"|'[^']*'))?\)|\[[^\[\]]*\])")
_TOKEN = re.compile(r"\\([!-/:-@\[-`{-~])|(`+)|(\*+|_+|~~)|[^\\`*_~]+|.", re.DOTALL)
_LONGEST_TITLE = 1000
"""Titles above this keep their marks: nobody wrote them as a title."""


def headings_of(lines: Sequence[str]) -> tuple[Heading, ...]:
    """Find the headings: ``# …``, and a paragraph underlined with ``===`` or ``---``."""
    return tuple(_headings(lines))


def title_words(title: str) -> str:
    """Give the words of a title without emphasis, links, code marks and backslashes."""
    if len(title) > _LONGEST_TITLE:
        return title.strip()
    tokens = _tokens(_LINK.sub(r"\1", title))
    return "".join(text for text, _ in _without_pairs(tokens)).strip()


def _headings(lines: Sequence[str]) -> Iterator[Heading]:
    paragraph = 0  # the line that a paragraph began on; 0 outside one
    in_container = False  # in a list, quotation or table, where an underline belongs to nothing
    after_blank = True
    for number, line in _outside_literal_blocks(lines):
        atx = _ATX.match(line)
        if atx:
            yield Heading(number, len(atx.group(1)), title_words(_without_closing(line[atx.end(1) :])))
            paragraph, in_container = 0, False
        elif not line.strip(" \t"):
            paragraph = 0
        elif paragraph and _UNDERLINE.match(line):
            words = " ".join(part.strip(" \t") for part in lines[paragraph - 1 : number - 1])
            yield Heading(paragraph, 1 if "=" in line else 2, title_words(words))
            paragraph = 0
        elif _RULE.match(line):
            paragraph, in_container = 0, False
        elif _CONTAINER.match(line):
            paragraph, in_container = 0, True
        elif not paragraph and not line.startswith(("    ", "\t")):  # so far indented lines are code
            in_container = in_container and (not after_blank or line.startswith(" "))
            paragraph = 0 if in_container else number
        after_blank = not line.strip(" \t")


def _outside_literal_blocks(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give the lines, numbered, with a blank one for what is front matter, fenced code or a comment."""
    start = _front_matter(lines)
    fence, in_comment = "", False
    for number, line in enumerate(lines, start=1):
        if number <= start:
            continue
        opening = None if fence or in_comment else _FENCE.match(line)
        if fence:
            yield number, ""
            fence = "" if _closes(line, fence) else fence
        elif opening:
            fence = opening.group(1)
            yield number, ""
        elif in_comment or line.lstrip(" ").startswith("<!--"):
            in_comment = "-->" not in line
            yield number, ""
        else:
            yield number, line


def _front_matter(lines: Sequence[str]) -> int:
    """Count the lines of the YAML that many Markdown files begin with: its ``---`` underlines nothing."""
    if lines and lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:200], start=2):
            if line.rstrip() in {"---", "..."}:
                return number
    return 0


def _closes(line: str, fence: str) -> bool:
    stripped = line.strip(" \t")
    return len(stripped) >= len(fence) and not stripped.strip(fence[0]) and not line.startswith(("    ", "\t"))


def _without_closing(title: str) -> str:
    """Take the closing hashes off ``## Title ##``; in ``C#`` they belong to the word."""
    title = title.strip(" \t")
    bare = title.rstrip("#")
    return bare.rstrip(" \t") if not bare or bare[-1] in " \t" else title


def _tokens(title: str) -> list[tuple[str, str]]:
    """Split into (text, mark); a mark is a run of emphasis signs that may open or close, with sides ``<`` and ``>``."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(title):
        token = _TOKEN.match(title, at)
        assert token is not None  # the last alternative takes any sign  # noqa: S101
        end = token.end()
        closing = title.find(token.group(2), end) if token.group(2) else -1
        if token.group(1):
            found.append((token.group(1), ""))
        elif closing >= 0:
            found.append((title[end:closing], ""))
            end = closing + len(token.group(2))
        else:
            found.append((token.group(), _sides(title, at, end) if token.group(3) else ""))
        at = end
    return found


def _sides(title: str, start: int, end: int) -> str:
    before, after = title[start - 1 : start] or " ", title[end : end + 1] or " "
    opens, closes = not after.isspace(), not before.isspace()
    if title[start] == "_":  # inside a word an underscore is a letter
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    return "<" * opens + ">" * closes


def _without_pairs(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Drop the runs of signs that open and close the same emphasis; a sign on its own is text."""
    open_runs: dict[str, list[int]] = {}
    dropped = set()
    for at, (text, sides) in enumerate(tokens):
        opened = open_runs.setdefault(text, []) if sides else []
        if ">" in sides and opened:
            dropped |= {opened.pop(), at}
        elif "<" in sides:
            opened.append(at)
    return [token for at, token in enumerate(tokens) if at not in dropped]
