# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names that an author gives in one place and uses in another: ids of sources, names of gemeenten.

Looked up line by line, so that they are found while the rest of the text is broken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from nvo_check.editor.rows import Text
from nvo_check.reading.scalars import AmbiguousNumber, NumberTooLong, resolve

_VALUE = r"""[ \t]*:[ \t]+("[^"\n]{1,300}"|'[^'\n]{1,300}'|[^\s"'{\[#][^\n,}#]{0,300})"""
_ID = re.compile(rf"\bid{_VALUE}")
_TITLE = re.compile(rf"\btitel{_VALUE}")
_NAME = re.compile(rf"\bnaam{_VALUE}")
_PLAIN = re.compile(r"[^\W\d_][\w .()/-]*(?<! )\Z")
_MOST_NAMES = 1_000
_MOST_LINES = 20_000


def sources_in(text: Text) -> dict[str, str]:
    """Give the id of every entry of ``bronnen``, with its title when that follows before the next id."""
    found: dict[str, str] = {}
    last = ""
    for line in _block(text, "bronnen", 0):
        for match in _ID.finditer(line):
            last = _bare(match[1])
            found.setdefault(last, "")
        title = _TITLE.search(line)
        if title and last and not found[last]:
            found[last] = _bare(title[1])
        if len(found) >= _MOST_NAMES:
            break
    return found


def gemeenten_in(text: Text) -> list[str]:
    """Give the names under ``regio.gemeenten``."""
    region = Text("\n".join(_block(text, "regio", 0)))
    names: dict[str, None] = {}
    for line in _block(region, "gemeenten", None):
        for match in _NAME.finditer(line):
            names[_bare(match[1])] = None
        if len(names) >= _MOST_NAMES:
            break
    return list(names)


def as_scalar(name: str) -> str:
    """Write a text as a YAML value; with quotes when YAML could read it as something else."""
    try:
        plain = bool(_PLAIN.match(name)) and resolve(name) == name
    except (AmbiguousNumber, NumberTooLong):
        plain = False
    return name if plain else json.dumps(name, ensure_ascii=False)


def _block(text: Text, key: str, column: int | None) -> Iterator[str]:
    """Yield the lines of the block under a key: at a column, or (None) the first such key anywhere."""
    inside = False
    for number in range(min(len(text.lines), _MOST_LINES)):
        row = text.row(number)
        if row.blank:
            continue
        if inside and not (row.first > (column or 0) or (row.dashes and row.first == column)):
            return
        if inside:
            yield text.line(number)
        elif row.key == key and (column is None or row.start == column) and not row.dashes:
            inside, column = True, row.start
            yield row.value


def _bare(value: str) -> str:
    value = value.strip()
    return value[1:-1] if value[:1] in ("'", '"') and value[-1:] == value[:1] else value
