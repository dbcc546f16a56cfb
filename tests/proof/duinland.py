# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
"""The region 'Duinland' does not exist; its vision is written for these tests. And the small things tests share."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from nvo_check.model.basis import Verwijzing
from nvo_check.proof.verdict import Verdict
from nvo_check.proof.verify import verify_one
from nvo_check.sources.text import Heading, SourceProblem, SourceText
from tests.command import ROOT

VISIE = (Path(__file__).parent / "duinland.md").read_text("utf-8")


def source_of(text: str, *, pages: tuple[int, ...] = (), marked: bool = True, numbered: bool = True) -> SourceText:
    """Make a source of a text in Markdown."""
    lines = tuple(text.split("\n"))
    headings = tuple(
        Heading(number, len(found[1]), found[2].strip())
        for number, line in enumerate(lines, 1)
        if marked and (found := re.match(r"(#{1,6})\s+(\S.*)", line))
    )
    sha256 = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return SourceText("visie.md", sha256, lines, headings, pages, numbered, marked)


def verdict(source: SourceText | str, **citation: Any) -> Verdict:
    """Judge one citation."""
    text = source_of(source) if isinstance(source, str) else source
    return verify_one(Verwijzing(bron="visie", **citation), text)


def line_of(text: str, piece: str) -> int:
    """Give the line on which a piece of a text begins."""
    return text[: text.index(piece)].count("\n") + 1


class Shelf:
    """Sources in memory; ``None`` is a source that cannot be read."""

    def __init__(self, sources: Mapping[str, SourceText | None]) -> None:
        self.sources = sources
        self.asked: list[str] = []

    def read(self, name: str) -> SourceText:
        self.asked.append(name)
        if name not in self.sources:
            raise SourceProblem(f"De bron `{name}` is er niet.", "Controleer de naam.", absent=True)
        found = self.sources[name]
        if found is None:
            raise SourceProblem(f"De bron `{name}` is versleuteld.", "Sla hem op zonder wachtwoord.")
        return found


def real_sources() -> Iterator[Path]:
    """Give the real documents, where there are any."""
    folder = Path(os.environ.get("NVO_CHECK_BRONNEN", ROOT.parent / "shared" / "bronnen"))
    yield from sorted(path for path in folder.glob("*.md") if path.name != "README.md")


def sentences(text: str, words: int = 22) -> Iterator[str]:
    """Give stretches of running text to quote, each from one line."""
    broken = False
    for line in text.split("\n"):
        found = [] if broken else line.split()
        broken = line.rstrip().endswith("-")
        stretch = " ".join(found[:words])
        if not line.startswith("#") and len(found) >= 10 and not stretch.endswith("-"):
            yield stretch
