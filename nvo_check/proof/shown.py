# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text of a source as it can be shown and copied: sources are untrusted, and YAML has rules for text."""

from __future__ import annotations

import json

_HIDDEN = frozenset({0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF, *range(0xFFF0, 0x10000)})
"""What :mod:`nvo_check.reading.syntax` refuses beside control characters: signs that turn text around, and no text."""


def clean(text: str) -> str:
    """Give text on one line, without signs that steer a terminal or that a region file may not hold."""
    return " ".join("".join(" " if _is_hidden(sign) else sign for sign in text).split())


def shown(text: str, most: int) -> str:
    """Give text as it can go into a message: cleaned, and cut when it is long."""
    text = clean(text[: 4 * most])
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def quoted(text: str) -> str:
    """Write a text as a YAML scalar between double quotes; any reader gives back exactly the text.

    The escapes are those of JSON, which YAML shares; outside the basic plane and in the high control range YAML has
    its own, because JSON writes these as they are or as two halves.
    """
    return "".join(_escape(sign) for sign in json.dumps(text, ensure_ascii=False))


def _escape(sign: str) -> str:
    if sign.isprintable():
        return sign
    code = ord(sign)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _is_hidden(sign: str) -> bool:
    code = ord(sign)
    return code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code in _HIDDEN
