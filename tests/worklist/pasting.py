# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Does with a region file what a point of the work list says, the way an author does: with text, line by line.

It knows no more than the author: the line, what to do there, and the text to paste.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nvo_check.report.worklist.pieces import Stuk

_OPEN, _CLOSE = "{[", "}]"


def paste(text: str, pieces: Iterable[Stuk]) -> str:
    """Give the file after all pieces; the lowest place first, so that line numbers stay right."""
    places = [(line, piece) for piece in pieces for line in _lines(piece)]
    for line, piece in sorted(places, key=lambda one: (one[0], one[1].plaats.kolom), reverse=True):
        text = _one(text, piece, line)
    return text


def _lines(piece: Stuk) -> list[int]:
    others = piece.uitleg.partition("Doe hetzelfde bij regel ")[2]
    return [piece.plaats.regel, *map(int, re.findall(r"\d+", others))]


def _one(text: str, piece: Stuk, line: int) -> str:
    lines = text.split("\n")
    if piece.uitleg.startswith("Zet dit onderaan"):
        return f"{text.rstrip()}\n{piece.tekst}\n"
    if piece.soort == "erbij" and piece.tekst.startswith(", "):
        start = _offset(lines, line) + (piece.plaats.kolom - 1 if line == piece.plaats.regel else 0)
        opening = min(at for at in (text.find(sign, start) for sign in _OPEN) if at >= 0)
        end = _end_of_flow(text, opening)
        return f"{text[:end].rstrip()}{piece.tekst}{text[end:]}"
    if piece.soort == "erbij":
        return "\n".join(_into_block(lines, piece.tekst.split("\n"), line))
    return _replace(text, lines, piece, line)


def _into_block(lines: list[str], new: list[str], line: int) -> list[str]:
    indent = _indent(new[0])
    item = new[-1].lstrip().startswith("- ") or any(one[indent:].startswith("- ") for one in new)
    end = line
    for number in range(line, len(lines)):
        current = lines[number]
        if not current.strip() or current.lstrip().startswith("#"):
            continue
        if _indent(current) < indent or (item and _indent(current) == indent and current[indent] != "-"):
            break
        end = number + 1
    return [*lines[:end], *new, *lines[end:]]


def _replace(text: str, lines: list[str], piece: Stuk, line: int) -> str:
    """Put the text in the place of a key with its value, or take the key out."""
    key = piece.plaats.pad.rpartition(".")[2]
    begin = _offset(lines, line) + lines[line - 1].index(
        f"{key}:", piece.plaats.kolom - 1 if line == piece.plaats.regel else 0
    )
    before = text[:begin].rstrip(" ")
    if before.endswith(("{", ",", "[")):
        return _replace_in_flow(text, piece, begin)
    indent = begin - (before.rfind("\n") + 1) if before.endswith(("\n", "")) else 0
    indent = len(text[:begin].rpartition("\n")[2])
    last = line
    while last < len(lines) and lines[last].strip() and _indent(lines[last]) > indent:
        last += 1
    new = [piece.tekst] if piece.tekst else []
    if new and lines[line - 1][:indent].strip():  # the first key of an item of a list: the dash stays
        new = [lines[line - 1][:indent] + piece.tekst.lstrip()]
    return "\n".join([*lines[: line - 1], *new, *lines[last:]])


def _replace_in_flow(text: str, piece: Stuk, begin: int) -> str:
    end, depth = begin, 0
    while depth or text[end] not in ",}":
        depth += (text[end] in _OPEN) - (text[end] in _CLOSE)
        if text[end] in "\"'":
            end = text.index(text[end], end + 1)
        end += 1
    if piece.tekst:
        return text[:begin] + piece.tekst + text[end:]
    if text[end] == ",":
        return text[:begin] + text[end + 1 :].lstrip()
    return text[:begin].rstrip().removesuffix(",") + text[end:]


def _end_of_flow(text: str, opening: int) -> int:
    depth, at = 0, opening
    while True:
        depth += (text[at] in _OPEN) - (text[at] in _CLOSE)
        if depth == 0:
            return at
        if text[at] in "\"'" and text[at - 1] in " ,[{:":
            at = text.index(text[at], at + 1)
        at += 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _offset(lines: list[str], line: int) -> int:
    return sum(len(one) + 1 for one in lines[: line - 1])
