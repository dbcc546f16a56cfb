# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""YAML 1.2 core rules: what an unquoted word means.

Unlike YAML 1.1 this reads ``no`` and ``12:30`` as text and ``012`` as twelve.
"""

from __future__ import annotations

import re

PlainValue = str | int | float | bool | None

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")}
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_OCTAL = re.compile(r"0o[0-7]+\Z")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_SPECIAL_FLOAT = re.compile(r"([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z")
_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}\Z")
_MAX_DIGITS = 300


class AmbiguousNumber(ValueError):
    """A number such as 1.200: twelve hundred for a Dutch reader, one point two for YAML."""


class NumberTooLong(ValueError):
    """A number with more digits than any fact needs, or one that is not finite."""


def resolve(word: str) -> PlainValue:
    """Turn an unquoted word into the value that the YAML 1.2 core schema gives it.

    Raises:
        AmbiguousNumber: the word can be read with a point for thousands, or with a decimal point.
        NumberTooLong: the word is a number of over 300 digits, infinite, or not a number (``.nan``).
    """
    if word in _NULLS:
        return None
    if word in _BOOLEANS:
        return _BOOLEANS[word]
    if not (word[0].isdigit() or word[0] in "+-."):
        return word
    return _number(word)


def _number(word: str) -> PlainValue:
    if _SPECIAL_FLOAT.match(word) or (
        len(word) > _MAX_DIGITS and any(kind.match(word) for kind in (_FLOAT, _OCTAL, _HEXADECIMAL))
    ):
        raise NumberTooLong(word)
    if _INTEGER.match(word):
        return int(word)
    if _OCTAL.match(word):
        return int(word[2:], 8)
    if _HEXADECIMAL.match(word):
        return int(word[2:], 16)
    if _THOUSANDS.match(word):
        raise AmbiguousNumber(word)
    if _FLOAT.match(word):
        number = float(word)
        if number in (float("inf"), float("-inf")):
            raise NumberTooLong(word)
        return number
    return word
