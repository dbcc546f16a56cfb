# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""A finding: something in a file that its author has to mend."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from nvo_check.place import Place

_MOST_CANDIDATES, _LONGEST_WORD = 500, 100
"""Bounds on looking for a likely name, so that a hostile file cannot make it slow."""


@dataclass(frozen=True, order=True)
class Finding:
    """One mistake in one file.

    Attributes:
        plaats: where it stands.
        melding: what is wrong and what was expected; Dutch, one or two sentences.
        tip: how to mend it; Dutch, empty when the message says it all.
    """

    plaats: Place
    melding: str
    tip: str = ""


def suggestion(wrong: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """Give 'Bedoelde u …?' for the known name that looks most like ``wrong``, or an empty text.

    ``cutoff``: how much they must look alike, from 0 to 1.
    """
    by_folded_name = {name.casefold(): name for name in islice(known, _MOST_CANDIDATES)}
    if len(wrong) > _LONGEST_WORD:
        return ""
    near = difflib.get_close_matches(wrong.casefold(), by_folded_name, n=1, cutoff=cutoff)
    return f"Bedoelde u `{by_folded_name[near[0]]}`?" if near else ""


def enumeration(names: Iterable[str]) -> str:
    """Join names the Dutch way: ``a, b of c``."""
    return _join(list(names), "of")


def summing_up(names: Iterable[str]) -> str:
    """Join names the Dutch way: ``a, b en c``.

    A name that sums up itself stays recognisable: ``a, en b en c``, or ``a, b; en c``.
    """
    return _join(list(names), "en")


def capital(text: str) -> str:
    """Give a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def _join(names: list[str], conjunction: str) -> str:
    if len(names) < 2:
        return "".join(names)
    bare = [name for name in names if not name.startswith(("‘", "`"))]
    between = "; " if any(", " in name for name in bare) else ", "
    sums_up = between == "; " or any(f" {word} " in name for name in bare for word in ("en", "of"))
    return f"{between.join(names[:-1])}{between if sums_up else ' '}{conjunction} {names[-1]}"
