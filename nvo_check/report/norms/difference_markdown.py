# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""What differs between two norms, as Markdown, for example to put with a merge request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nvo_check.norm.difference import Eiswijziging, Normverschil, Veldverschil
from nvo_check.report.markup import literal
from nvo_check.report.norms.difference import (
    GONE,
    GROUPS,
    NO_DIFFERENCE,
    STAMP_CHANGES,
    STAMP_STAYS,
    changed_lines,
    is_prose,
    side_in_words,
    summary,
)
from nvo_check.report.signs import on_one_line, safe_markdown

_FENCE = re.compile(r"`{3,}")


def write_difference_markdown(verschil: Normverschil) -> str:
    """Write what differs; words of a norm file cannot change the structure of the document."""
    return safe_markdown("\n".join(_document(verschil)).strip() + "\n")


def _document(verschil: Normverschil) -> Iterator[str]:
    yield f"# Verschil in eisen: {summary(verschil)}"
    yield from ("", f"- Oud: {literal(side_in_words(verschil.oud))}")
    yield from (f"- Nieuw: {literal(side_in_words(verschil.nieuw))}", "")
    if not verschil.eisen and not verschil.velden:
        yield NO_DIFFERENCE
    for field in verschil.velden:
        yield from _field(field)
    for soort, title, _ in GROUPS:
        group = verschil.of_kind(soort)
        if group:
            yield from (f"## {title} ({len(group)})", "")
        for change in group:
            yield from _requirement(change)


def _requirement(change: Eiswijziging) -> Iterator[str]:
    eis = change.eis
    level = " (aanbevolen)" if eis.niveau == "aanbevolen" else ""
    yield from (f"### {literal(f'{eis.id} {eis.titel}')}{level}", "")
    if change.soort == "nieuw":
        yield literal(eis.vraag)
    elif change.soort == "vervallen":
        yield GONE
    else:
        yield STAMP_CHANGES if change.stempel_verandert else STAMP_STAYS
    yield ""
    for field in change.velden:
        yield from _field(field)


def _field(field: Veldverschil) -> Iterator[str]:
    if is_prose(field):
        yield f"**{field.veld}**"
        yield ""
        for word, value in (("Was", field.oud), ("Wordt", field.nieuw)):
            if value:
                yield f"- {word}: {literal(str(value))}"
        yield ""
        return
    lines = [on_one_line(line) for line in changed_lines(field)]
    fence = "`" * max([3, *(len(found) + 1 for line in lines for found in _FENCE.findall(line))])
    yield from (f"**{field.veld}**", "", f"{fence}diff", *lines, fence, "")
