# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Data -> YAML that an author can copy: the way back of ``reading/source.py``.

What comes out, our own reader reads as the same data; a test holds it to that. It also stays the same for readers of
YAML 1.1, except for dates, which authors write without quotes. No line looks like a command to a build server.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any

from nvo_check.reading.scalars import AmbiguousNumber, NumberTooLong, resolve

_WIDTH = 76
_NARROWEST = 20
_PLAIN = re.compile(r"[^\W_][^\n]*")
_NOT_PLAIN = re.compile(r": |:$| #| $|::|##")
_OTHER_READERS = re.compile(
    r"y|n|yes|no|on|off|~|null|true|false|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[-+]?[0-9][0-9_.,]*|0[box].*",
    re.IGNORECASE,
)
"""Words that YAML 1.1, or a hasty reader, takes for something else than text."""
_COMMAND = re.compile(r"##|^\s*::", re.MULTILINE)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_LONGEST_KEY = 100
"""A longer key gets a line of its own; YAML takes keys of at most 1024 characters before a colon."""


def as_yaml(value: Any, width: int = _WIDTH) -> list[str]:
    """Write plain data as lines of YAML.

    Args:
        value: mappings with texts as keys, lists, texts, numbers, booleans and None, as the reader gives them.
        width: in characters; longer texts are folded where that can be undone.
    """
    return list(_block(value, width))


def quoted(text: str) -> str:
    """Write a text between double quotes, on one line; whatever it holds, it is read back as the same text."""
    signs = "".join(_ESCAPES.get(sign) or (sign if sign.isprintable() else _escaped(sign)) for sign in text)
    safe = signs.replace("##", "#\\x23").replace("::", ":\\x3a")
    return f'"{safe}"'


def _block(value: Any, width: int) -> Iterator[str]:
    """Write a value that begins on a line of its own."""
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _entry(_key(key), item, width)
    elif isinstance(value, list) and value:
        for item in value:
            first, *rest = _block(item, width - 2) if _nests(item) else _value(item, width - 2)
            yield f"- {first}"
            yield from (f"  {line}" if line else "" for line in rest)
    else:
        yield from _value(value, width)


def _entry(key: str, item: Any, width: int) -> Iterator[str]:
    if len(key) > _LONGEST_KEY:
        yield f"? {key}"
        key = ""
    if _nests(item):
        yield f"{key}:"
        yield from (f"  {line}" if line else "" for line in _block(item, width - 2))
        return
    first, *rest = _value(item, width - 2, before=len(key))
    yield f"{key}: {first}"
    yield from (f"  {line}" if line else "" for line in rest)


def _nests(value: Any) -> bool:
    return isinstance(value, dict | list) and bool(value)


def _value(value: Any, width: int, before: int = 0) -> list[str]:
    """Write a value that begins behind a key or a dash; the lines after the first are to be indented."""
    if isinstance(value, str):
        return _text(value, width, before)
    if isinstance(value, dict | list):
        return ["{}" if isinstance(value, dict) else "[]"]
    if value is None or isinstance(value, bool):
        return [{None: "null", True: "true", False: "false"}[value]]
    return [_number(value)]


def _number(value: float) -> str:
    """Write a number; 1.125 becomes 1.1250, because a Dutch reader takes the first for over a thousand."""
    text = str(value)
    return text if _means(text) == value else f"{text}0"


def _text(text: str, width: int, before: int) -> list[str]:
    room = max(width - before, _NARROWEST)
    if _is_plain(text) and len(text) <= room:
        return [text]
    if _fits_a_block(text):
        if "\n" in text:
            mark = "|" if text.endswith("\n") else "|-"
            return [mark, *text.removesuffix("\n").split("\n")]
        lines = textwrap.wrap(text, max(width, _NARROWEST), break_long_words=False, break_on_hyphens=False)
        if len(text) > room and " " in text and " ".join(lines) == text:
            return [">-", *lines]
    return [text if _is_plain(text) else quoted(text)]


def _key(text: str) -> str:
    return text if _is_plain(text) else quoted(text)


def _is_plain(text: str) -> bool:
    """Whether a text can do without quotes."""
    if not _PLAIN.fullmatch(text) or _NOT_PLAIN.search(text) or not text.isprintable():
        return False
    return not _OTHER_READERS.fullmatch(text) and _means(text) == text


def _fits_a_block(text: str) -> bool:
    """Whether a text can stand on lines of its own and be read back sign for sign."""
    lines = text.removesuffix("\n").split("\n")
    return (
        all(line.isprintable() and line == line.rstrip() for line in lines)
        and bool(lines[0])
        and not lines[0].startswith(" ")
        and bool(lines[-1])
        and not _COMMAND.search(text)
    )


def _escaped(sign: str) -> str:
    number = ord(sign)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _means(word: str) -> Any:
    """Give what our reader makes of an unquoted word; None when it refuses it."""
    try:
        return resolve(word)
    except (AmbiguousNumber, NumberTooLong):
        return None
