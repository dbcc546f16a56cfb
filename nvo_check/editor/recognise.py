# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which texts are region files: other YAML in the same folder must stay as it is."""

from __future__ import annotations

import re

_SCHEMA = re.compile(r"^#[ \t]*yaml-language-server[ \t]*:[ \t]*\$schema[ \t]*=[ \t]*(\S{1,500})", re.MULTILINE)
_VERSION = re.compile(r"^\ufeff?schemaversie[ \t]*:", re.MULTILINE)
_REGION = re.compile(r"^\ufeff?regio[ \t]*:[ \t]*(?:\{|#|\r?$)", re.MULTILINE)
_OTHER = re.compile(r"^(?:eisen|breidt_uit)[ \t]*:", re.MULTILINE)
"""Keys of a norm file, which has a ``schemaversie`` too."""

_MOST_SIGNS = 200_000


def is_region_file(source: str) -> bool:
    """Tell whether a text is meant as a region file.

    The schema line decides when there is one. Without it, a text with ``schemaversie:`` or a block ``regio:`` at the
    left margin is a region file, unless it is a norm file.
    """
    begin = source[:_MOST_SIGNS]
    schema = _SCHEMA.search(begin)
    if schema:
        return schema[1].endswith("regio.schema.json")
    return bool(_VERSION.search(begin) or _REGION.search(begin)) and not _OTHER.search(begin)
